import { expect, test } from "vitest";
import type { PanoramaProject } from "@/domain/portfolio/panorama-project";
import { openPanorama } from "@/exchange/panorama/open-panorama";
import { type PanoramaRead, readPanorama } from "@/exchange/panorama/read-panorama";
import { aHouse } from "../../support/builders";
import { whenPresent } from "../../support/real-data";

const heads = [
  "Ministère porteur ",
  "Ministère nom complet",
  "Nom du projet",
  "Projet interministériel",
  "Début",
  "Durée prévisionnelle en année",
  "Phase du projet en cours",
  "Coût estimé",
  "Coût estimé par tranche",
  "Date de publication",
  "",
];
const alpha = [
  "MAr",
  "Ministère des Armées",
  "ALPHA",
  "Non",
  "2015-04-01",
  "2,6",
  "Conception / Réalisation",
  "9.7",
  "entre 9 et 20 M€",
  "2017-06-01",
  "",
];
const framed = [
  "MI",
  "Ministère de l’Intérieur",
  "PHARE",
  "Oui",
  "01/02/2017",
  "En cadrage",
  "Cadrage",
  "En cadrage",
  "En cadrage",
  "2017-06-01",
  "",
];

async function imported(projects: readonly PanoramaProject[]) {
  const house = await aHouse();
  const ask = {
    type: "portfolio/import",
    portfolioId: null,
    name: "Panorama",
    source: "DINUM",
    projects,
  } as const;
  await house.done(ask);
  return { house, ask };
}

const lined = (rows: readonly (readonly string[])[]) => rows.map((cells, i) => ({ line: i + 1, cells }));

function read(rows: readonly (readonly string[])[]): PanoramaRead {
  const found = readPanorama(lined(rows));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

// Verifies: 6f.1
test("the State's list is read by its headings: numbers with comma or point, words where a number is not known yet", () => {
  const { projects, gaps, publishedOn } = read([heads, alpha, ["", "", ""], framed]);
  expect(gaps).toEqual([]);
  expect(publishedOn).toEqual({ on: "2017-06-01", precision: "day" });
  expect(projects).toMatchObject([
    {
      name: "ALPHA",
      phase: "build",
      startOn: { on: "2015-04-01", precision: "day" },
      estimated: { status: "known", amount: 9_700_000, currency: "EUR", year: 2017 },
      panorama: { ministry: "Ministère des Armées", isInterministerial: false, months: 31.2 },
    },
    {
      name: "PHARE",
      phase: "scoping",
      estimated: { status: "not-disclosed" },
      panorama: { months: null, isInterministerial: true },
    },
  ]);
});

// Verifies: 6f.1
test("a row without a name or with an unknown phase is left out by its line, and another table is refused by what it lacks", () => {
  const nameless = alpha.with(2, "");
  const odd = alpha.with(6, "Abandonné");
  expect(readPanorama(lined([["Titre de la publication"], heads, nameless, odd, alpha]))).toMatchObject({
    value: {
      projects: [{ name: "ALPHA" }],
      gaps: [
        { line: 3, why: "no-name" },
        { line: 4, why: "unknown-phase" },
      ],
    },
  });
  expect(
    readPanorama(
      lined([
        ["Titre", "Coût estimé"],
        ["a", "b"],
      ]),
    ),
  ).toEqual({
    ok: false,
    error: { kind: "no-panorama", missing: ["nom du projet", "phase du projet en cours"] },
  });
});

// Verifies: 6f.2
test("the list becomes external projects of a portfolio in one deed; a newer list meets them, and one undo takes all back", async () => {
  const { projects: list } = read([heads, alpha, framed]);
  const { house, ask } = await imported(list);
  const projects = () => house.store.read((tx) => tx.list("project"));
  const external = async () => (await projects()).filter(({ isExternal }) => isExternal);
  expect((await external()).map(({ code, phase }) => [code, phase]).sort()).toEqual([
    ["ALPHA", "build"],
    ["PHARE", "scoping"],
  ]);
  const newer = list.map((project) => ({ ...project, phase: "rollout" as const }));
  const [portfolio] = await house.store.read((tx) => tx.list("portfolio"));
  await house.done({ ...ask, portfolioId: portfolio!.id, projects: newer });
  expect((await external()).map(({ phase }) => phase)).toEqual(["rollout", "rollout"]);
  await house.done({ type: "history/undo" });
  expect((await external()).map(({ phase }) => phase).sort()).toEqual(["build", "scoping"]);
  await house.done({ type: "history/undo" });
  expect(await external()).toEqual([]);
});

// Verifies: 6f.3, F19
whenPresent(
  "fr-portfolio/panorama_grands-projets-SI_2017-06-30.csv",
  "the list of June 2017 has 61 projects, 32, 16, 8 and 5 by phase, eight without a known cost, four of the Armées",
  async (bytes) => {
    const read = await openPanorama(bytes as Uint8Array<ArrayBuffer>);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { projects, gaps } = read.value;
    expect([projects.length, gaps.length]).toEqual([61, 0]);
    const inPhase = (phase: string) => projects.filter((each) => each.phase === phase).length;
    expect(["build", "rollout", "scoping", "pilot"].map(inPhase)).toEqual([32, 16, 8, 5]);
    expect(projects.filter(({ estimated }) => estimated.status === "not-disclosed")).toHaveLength(8);
    const armies = projects.filter(({ panorama }) => panorama.ministry === "Ministère des Armées");
    const figures = armies.map(({ name, estimated, panorama }) => [
      name,
      estimated.status === "known" ? estimated.amount / 1e6 : null,
      panorama.months === null ? null : panorama.months / 12,
    ]);
    expect(figures).toHaveLength(4);
    expect(figures).toContainEqual(["ALPHA", 9.7, 2.6]);
    expect(figures.filter(([, cost]) => cost === null)).toHaveLength(2);
    expect(figures.find(([name]) => /source solde/i.test(String(name)))?.[1]).toBe(126);
    const { house } = await imported(projects);
    const rows = await house.store.read((tx) => tx.list("project"));
    expect(rows.filter(({ isExternal }) => isExternal)).toHaveLength(61);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  },
);

// Verifies: 6f.3
whenPresent(
  "fr-portfolio/panorama_grands-projets-SI_2016-11_trailing-empty-cols.csv",
  "the list of November 2016, with its blank rows and columns, has 57 projects",
  async (bytes) => {
    const read = await openPanorama(bytes as Uint8Array<ArrayBuffer>);
    expect(read).toMatchObject({ ok: true, value: { gaps: [] } });
    if (read.ok) expect(read.value.projects).toHaveLength(57);
  },
);

// Verifies: 6f.3
whenPresent(
  "fr-portfolio/panorama_grands-projets-SI_export.xlsx",
  "the State's workbook is read like its table",
  async (bytes) => {
    const read = await openPanorama(bytes as Uint8Array<ArrayBuffer>);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.projects).toHaveLength(61);
    expect(read.value.gaps).toEqual([]);
    expect(read.value.projects[0]).toMatchObject({
      name: "FRANCE CONNECT PHASE II",
      phase: "scoping",
      startOn: { on: "2017-01-01", precision: "day" },
      estimated: { status: "not-disclosed" },
    });
  },
);
