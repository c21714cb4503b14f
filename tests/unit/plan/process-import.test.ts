import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProcessState } from "@/domain/model/registers";
import type { ProcessDraft } from "@/domain/portfolio/process-import";
import { columnLetters, columnsOf, headOf } from "@/exchange/processes/process-columns";
import { readProcesses } from "@/exchange/processes/read-processes";
import { openSheet } from "@/exchange/sheet/open-sheet";
import type { Day } from "@/lib/day";
import { aPortfolio } from "../../support/a-portfolio";
import { aWorkbook } from "../../support/a-workbook";

const today = "2026-11-26" as Day;

async function read(bytes: Uint8Array<ArrayBuffer>, fillsDown = false) {
  const opened = await openSheet(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { head, rows } = headOf(opened.value);
  return readProcesses(rows, { columns: columnsOf(head.cells), fillsDown, today });
}

const csv = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const draft = (name: string, more: Partial<ProcessDraft> = {}): ProcessDraft => ({
  ...{ name, businessLine: null, state: null, evidence: null, targetOn: null, digitalOn: null },
  ...more,
});

// Verifies: 6i.1
test("processes are read from a table whose headings are called as people call them, with dates no more precise than they are", async () => {
  const { drafts, flaws } = await read(
    csv(
      "Recensement 2018;;\n\nNom du processus;Métier;Statut;Échéance;Justificatif\nSoldes;RH;Numérique;horizon 2022;[Bilan](https://exemple.fr)\nAchats;;en cours;fin 2021;\nVisites;Santé;;-;\n",
    ),
  );
  expect(flaws).toEqual([]);
  expect(drafts).toEqual([
    draft("Soldes", {
      ...{ businessLine: "RH", state: "digital", evidence: "[Bilan](https://exemple.fr)" },
      targetOn: { on: "2022-01-01", precision: "year" },
    }),
    draft("Achats", { state: "partial", targetOn: { on: "2021-10-01", precision: "approximate" } }),
    draft("Visites", { businessLine: "Santé" }),
  ]);
});

// Verifies: 6i.1
test("a workbook with blank rows and columns, formulas and merged cells is read as it looks", async () => {
  const bytes = aWorkbook(
    [
      ["Recensement", null, null, null, null],
      [],
      [null, "Métier", null, "Processus", "Numérisation", "Mise en service"],
      [
        null,
        "RH",
        null,
        { formula: "A1&A2", value: "Soldes" },
        { formula: "SI()", value: "Oui" },
        { day: "2019-03-01" },
      ],
      [null, null, null, "Congés", { formula: "SI()", value: null }, 2020],
      [],
      [null, null, null, "Mutations", { failed: "#REF!" }, null],
    ],
    ["B4:B7"],
  );
  const { drafts, flaws } = await read(bytes, true);
  expect(flaws).toEqual([]);
  expect(drafts).toEqual([
    draft("Soldes", {
      ...{ businessLine: "RH", state: "digital" },
      digitalOn: { on: "2019-03-01", precision: "day" },
    }),
    draft("Congés", { businessLine: "RH", digitalOn: { on: "2020-01-01", precision: "year" } }),
    draft("Mutations", { businessLine: "RH" }),
  ]);
  expect((await read(bytes)).drafts.map(({ businessLine }) => businessLine)).toEqual(["RH", null, null]);
});

// Verifies: 6i.2
test("what cannot be taken is told by its line and column: a line without a name or with an unknown state stays out, a date alone is left out", async () => {
  const { drafts, flaws } = await read(
    csv("Processus,État,Échéance\n,Papier,2021\nAchats,Presque,2021\nSoldes,Papier,bientôt\n"),
  );
  expect(flaws).toEqual([
    { line: 2, column: 0, why: "no-name", text: "Papier" },
    { line: 3, column: 1, why: "unknown-state", text: "Presque" },
    { line: 4, column: 2, why: "unreadable-date", text: "bientôt" },
  ]);
  expect(drafts).toEqual([draft("Soldes", { state: "paper" })]);
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});

// Verifies: 6i.3
test("a list of processes comes in as one deed with the business lines that it names; one of the same name is updated or stands apart, as asked", async () => {
  const { register, store, done, portfolioId } = await aPortfolio();
  const line = { name: "RH", order: 1, roadmap: "" };
  const businessLineId = (await register("businessLine", line)) as never;
  const plain = { evidence: "Bilan 2018", targetOn: null, digitalOn: null } as const;
  await register("process", { ...plain, name: "Soldes", state: "paper", businessLineId });
  const processes = async () =>
    (await store.read((tx) => tx.list("process")))
      .filter(({ deleted }) => !deleted)
      .map(({ name, state, evidence }) => [name, state, evidence])
      .sort();
  const drafts = [
    draft("soldes", { businessLine: "rh", state: "digital" }),
    draft("Soldes", { businessLine: "Santé" }),
    draft("Achats", { businessLine: "Santé", state: "partial" }),
  ];
  const ask = { type: "process/import", portfolioId, drafts } as const;
  await done({ ...ask, meets: "update" });
  expect(await processes()).toEqual([
    ["Achats", "partial", ""],
    ["Soldes", "paper", ""],
    ["soldes", "digital", "Bilan 2018"],
  ]);
  const lines = (await store.read((tx) => tx.list("businessLine"))).map(({ name, order }) => [name, order]);
  expect(lines.sort()).toEqual([
    ["RH", 1],
    ["Santé", 2],
  ]);
  await done({ type: "history/undo" });
  expect(await processes()).toEqual([["Soldes", "paper", "Bilan 2018"]]);
  await done({ ...ask, meets: "apart" });
  expect(await processes()).toHaveLength(4);
});

const words = fc.constantFrom("Soldes", "soldes", "Achats", "Congés");
const lineNames = fc.option(fc.constantFrom("RH", "Santé"), { nil: null });
const states = fc.option(fc.constantFrom<ProcessState>("paper", "partial", "digital"), { nil: null });
const drafted = fc.record({ name: words, businessLine: lineNames, state: states });

// Verifies: 6i.3
test("a list that is imported twice with « mettre à jour » leaves the register as after the first time", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drafted, { minLength: 1, maxLength: 6 }), async (list) => {
      const { store, done, dispatch, portfolioId } = await aPortfolio();
      const drafts = list.map(({ name, ...more }) => draft(name, more));
      const ask = { type: "process/import", portfolioId, meets: "update", drafts } as const;
      const told = async () =>
        (await store.read((tx) => tx.list("process"))).map(({ id, name, state, businessLineId }) =>
          [id, name.toLowerCase(), state, businessLineId].join(),
        );
      await done(ask);
      const first = await told();
      await dispatch(ask);
      expect(await told()).toEqual(first);
    }),
    { numRuns: 40 },
  );
});
