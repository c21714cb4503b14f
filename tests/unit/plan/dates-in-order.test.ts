import { expect, test } from "vitest";
import { changed } from "@/domain/change";
import type { ProgramId } from "@/domain/model/ids";
import type { KnownDate, Precision } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import { refusalText } from "@/features/pieces/refusal-text";
import { formatFor } from "@/i18n/format";
import { loadTexts, translateIn } from "@/i18n/i18n";
import { must } from "@/lib/assert";
import { aPortfolio } from "../../support/a-portfolio";

await loadTexts();
const inFrench = (refusal: Refusal) => refusalText(translateIn("fr"), formatFor("fr"), refusal);

// Verifies: 6e.50, B59
test("« 2017 », « fin 2017 » or « décembre 2017 » as an end before a start in 2018 is refused in words; what may still hold is kept", async () => {
  const { done, dispatch, projectId, addEpic } = await aPortfolio();
  const as = (on: string, precision: Precision): KnownDate => ({ on, precision });
  const epicId = await addEpic("Annuaire");
  for (const startOn of [as("2018-01-01", "year"), as("2018-01-01", "quarter"), as("2018-01-01", "day")])
    for (const [endOn, words] of [
      [as("2017-01-01", "year"), "2017"],
      [as("2017-10-01", "approximate"), "fin 2017"],
      [as("2017-10-01", "quarter"), "4e trimestre 2017"],
      [as("2017-12-01", "month"), "décembre 2017"],
      [as("2017-12-31", "day"), "31 décembre 2017"],
    ] as const)
      for (const refused of [
        await dispatch({ type: "project/plan", projectId, fields: { startOn, endOn } }),
        await dispatch({ type: "epic/plan", epicIds: [epicId], fields: { startOn, endOn } }),
        await dispatch({ type: "plan/dates", moves: [{ table: "epic", id: epicId, startOn, endOn }] }),
      ]) {
        expect(refused).toMatchObject({ error: { kind: "dates-reversed", field: "endOn" } });
        if (!refused.ok) expect(inFrench(refused.error)).toMatch(`La fin (${words}) précède le début (`);
      }
  for (const [startOn, endOn] of [
    [as("2018-06-15", "day"), as("2018-01-01", "year")],
    [as("2018-03-31", "day"), as("2018-01-01", "approximate")],
    [as("2018-01-01", "year"), as("2018-01-01", "day")],
    [as("2018-04-01", "quarter"), as("2018-04-01", "month")],
  ] as const)
    await done({ type: "project/plan", projectId, fields: { startOn, endOn } });
});

// Verifies: 6e.50
test("a programme and an organisation end no earlier than they begin, and a wrong span of two desks holds up nothing else", async () => {
  const { dispatch, done, register, portfolioId, store, hand } = await aPortfolio();
  const year = (text: string): KnownDate => ({ on: `${text}-01-01`, precision: "year" });
  const program = { name: "SI", pillarId: null, linkedTo: [], sources: [], startedOn: year("2018") };
  const id = (await register("program", { ...program, endsOn: year("2018") } as never)) as ProgramId;
  const end = (fields: object) => dispatch({ type: "register/edit", table: "program", id, fields });
  expect(await end({ endsOn: year("2017") })).toMatchObject({ error: { field: "endsOn" } });
  // Only the end is pulled: the start that it already has counts.
  expect(
    await dispatch({ type: "plan/dates", moves: [{ table: "program", id, endOn: year("2017") }] }),
  ).toMatchObject({ error: { kind: "dates-reversed" } });
  await store.write(async (tx) => {
    const row = must(await tx.get("program", id), "it was just made");
    await tx.apply([changed("program", row, { endsOn: year("2016") })], hand.pen(), {
      ...{ command: "register/edit", about: { name: "SI", count: 1 }, undoes: null, source: "peer" },
      ...{ occurredAt: hand.clock.now, history: (history) => history },
    });
  });
  await done({ type: "register/edit", table: "program", id, fields: { name: "Rénovation du SI" } });
  const organisation = {
    name: "DGNum",
    role: "",
    facts: [],
    from: year("2018"),
    to: year("2017"),
    heads: [],
  };
  const add = (row: object) =>
    dispatch({ type: "register/add", table: "organisation", portfolioId, row: row as never });
  expect(await add(organisation)).toMatchObject({ error: { field: "to" } });
  const head = { name: "La direction", from: year("2018"), to: year("2017"), source: "" };
  const refused = await add({ ...organisation, to: null, heads: [head] });
  expect(refused).toMatchObject({ error: { field: "heads", name: "La direction" } });
  if (!refused.ok) expect(inFrench(refused.error)).toMatch(/^La direction\s: «\s*Jusqu’à\s*» \(2017\)/u);
});
