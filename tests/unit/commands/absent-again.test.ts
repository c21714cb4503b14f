import { expect, test } from "vitest";
import type { TableName } from "@/domain/model/entities";
import type { ProjectId } from "@/domain/model/ids";
import { readLine } from "@/exchange/native/read-line";
import { aPortfolio, type PortfolioHouse } from "../../support/a-portfolio";

const row = (house: PortfolioHouse, table: TableName, id: string) =>
  house.store.read(async (tx) => (await tx.get(table, id))!);

async function said(house: PortfolioHouse, id: ProjectId) {
  const objective = await house.register("objective", {
    name: "Maîtrise",
    order: 1,
    aims: [],
    targetOn: null,
  });
  const fields = { objectives: [objective], owner: "Pilote", sources: ["Plan"] } as never;
  await house.done({ type: "project/plan", projectId: id, fields });
}

// Verifies: 6t.7
test("a field that is said for the first time and taken back is not there again, rather than null", async () => {
  const house = await aPortfolio();
  const { projectId } = house;
  const before = await row(house, "project", projectId);
  await said(house, projectId);
  expect(await row(house, "project", projectId)).toMatchObject({ owner: "Pilote", sources: ["Plan"] });
  await house.done({ type: "history/undo" });
  const { stamps: _, ...after } = (await row(house, "project", projectId)) as typeof before;
  const { stamps: __, ...first } = before;
  expect(after).toStrictEqual(first);
});

// Verifies: 6t.7
test("a workspace in which a first word was taken back is read again from its own file", async () => {
  const house = await aPortfolio();
  await said(house, house.projectId);
  await house.done({ type: "history/undo" });
  const kept = await row(house, "project", house.projectId);
  expect(readLine(JSON.stringify({ table: "project", row: kept }))).toMatchObject({ ok: true });
});
