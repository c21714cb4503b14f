import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DataScreen } from "@/features/exchange/data-screen";
import { changeLanguage } from "@/i18n/i18n";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";
import { jobsOn } from "../../support/jobs-in-process";

let house: HouseOfServices;

beforeEach(async () => {
  const made = await aHouseOfServices();
  house = { ...made, services: { ...made.services, jobs: jobsOn(made.db, made.hand) } };
});
afterEach(() => changeLanguage("fr"));

async function differences(file: File): Promise<readonly (string | null)[]> {
  const { container, unmount } = render(
    <Hall house={house}>
      <DataScreen />
    </Hall>,
  );
  // Issues of Jira come by lines of JSON too, in the field above.
  const input = [...container.querySelectorAll<HTMLInputElement>("input[type=file][accept*=jsonl]")].at(-1);
  if (!input) throw new Error("a backup can be chosen");
  await userEvent.upload(input, file, { applyAccept: false });
  const summary = await screen.findByText(/^(Différences|Differences)$/);
  await userEvent.click(summary);
  const told = within(summary.closest("details") ?? container)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
  unmount();
  return told;
}

// Verifies: 3f.6, B98
test("the differences of a restoration name fields and values as people read them, in both languages", async () => {
  const cardId = await house.add("Câbler la baie", { points: 3 });
  const goneId = await house.addSprint("Sprint 9");
  await house.done({ type: "card/edit", cardId, fields: { priority: "high", dueOn: "2026-12-01" } });
  await house.done({ type: "card/move", cardIds: [cardId], to: { place: goneId, after: null } });
  const { blob, name } = await house.services.jobs.saveBackup({ gzip: false });
  const file = new File([await blob.arrayBuffer()], name);
  await house.done({
    type: "card/edit",
    cardId,
    fields: { points: 5.5, priority: null, dueOn: "2026-12-24", title: "Câbler les baies" },
  });
  await house.done({ type: "sprint/edit", sprintId: goneId, fields: { goal: "Tenir" } });
  await house.done({ type: "card/move", cardIds: [cardId], to: { place: "backlog", after: null } });
  await house.add("Née après");
  const french = await differences(file);
  expect(french).toHaveLength(3);
  expect(french).toContain("Carte «\u00a0Née après\u00a0»\u00a0: retrait");
  expect(french).toContain(
    "Sprint «\u00a0Sprint 9\u00a0»\u00a0: objectif\u00a0: de «\u00a0Tenir\u00a0» à rien",
  );
  const card = french.find((line) => line?.includes("baies")) ?? "";
  for (const words of [
    "titre\u00a0: de «\u00a0Câbler les baies\u00a0» à «\u00a0Câbler la baie\u00a0»",
    "sprint\u00a0: de Backlog à Sprint 9",
    "points\u00a0: de 5,5 à 3",
    "priorité\u00a0: de rien à Haute",
    "échéance\u00a0: de 24/12/2026 à 01/12/2026",
  ])
    expect(card).toContain(words);
  expect(card).not.toContain("ordre");
  await changeLanguage("en");
  const english = (await differences(file)).join("\n");
  expect(english).toMatch(/points: from 5[.,]5 to 3/);
  expect(english).toContain("priority: from nothing to High");
  expect(english).not.toMatch(/\b(columnId|dueOn|rank|sa[0-9a-z]{6})\b/);
});
