import { expect, test } from "vitest";
import { stagesTold } from "@/domain/portfolio/stages";
import { aPortfolio } from "../../support/a-portfolio";

// Verifies: 6i.5
test("a portfolio's code is its own: another that asks for it is refused with the name of the one that has it", async () => {
  const { dispatch, done, portfolioId, store } = await aPortfolio();
  const budget = { status: "not-disclosed" } as const;
  const refused = await dispatch({ type: "portfolio/add", name: "Autre plan", code: "sdnum", budget });
  expect(refused).toMatchObject({ error: { kind: "portfolio-code-taken", name: "SDNUM", field: "code" } });
  await done({ type: "portfolio/add", name: "Autre plan", code: "AUTRE", budget });
  const other = (await store.read((tx) => tx.list("portfolio"))).find(({ code }) => code === "AUTRE")!;
  const edit = (fields: object) =>
    dispatch({ type: "portfolio/edit", portfolioId: other.id, fields: { ...fields } });
  expect(await edit({ code: "SDNUM" })).toMatchObject({ error: { kind: "portfolio-code-taken" } });
  expect(await edit({ code: "AUTRE", name: "Plan" })).toMatchObject({ ok: true });
  expect(await dispatch({ type: "portfolio/edit", portfolioId, fields: { code: "SDNUM2" } })).toMatchObject({
    ok: true,
  });
  expect(await edit({ code: "SDNUM" })).toMatchObject({ ok: true });
});

// Verifies: F3, 6i.4
test("F3: the phases of a portfolio are dated events: a written one takes the journal's change of its date to itself, the others stand beside it", () => {
  const entry = { name: "Action", note: "« … »", source: "Article" } as const;
  const on = { on: "2018-04-01", precision: "month" } as const;
  const changes = [
    { from: "Cadrage", to: "Action", on: "2018-04-19" },
    { from: "Action", to: "Bilan", on: "2023-01-02" },
  ];
  expect(stagesTold([{ ...entry, on }], changes)).toEqual([
    { from: "Cadrage", to: "Action", on, note: "« … »", source: "Article", isJournaled: false },
    {
      ...{ from: "Action", to: "Bilan", on: { on: "2023-01-02", precision: "day" } },
      ...{ note: "", source: "", isJournaled: true },
    },
  ]);
  const cadrage = { name: "Cadrage", on: null, note: "", source: "" };
  expect(stagesTold([cadrage, { ...entry, on }], []).map(({ from, to }) => [from, to])).toEqual([
    ["", "Action"],
    ["Action", "Cadrage"],
  ]);
});
