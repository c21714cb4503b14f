import { born, type Change } from "@/domain/change";
import { makeId, type PortfolioId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import type { Milestone, Organisation, PlanDocument } from "@/domain/model/registers";
import type { KnownDate, Precision } from "@/domain/model/vocabulary";

const portfolioId: PortfolioId = makeId("portfolio", "sdnum");
const article = "« Défense Connect », article public d’avril 2018";
const directive = "Directive n° 41/ARM/DGSIC du 20 avril 2018 (NOR ARMD1850760X, BOC n° 19 du 17 mai 2018)";
const panorama = "Panorama des grands projets SI de l’État, 30 juin 2017";

const known = (on: string, precision: Precision): KnownDate => ({ on, precision });

const milestones: readonly Omit<Milestone, "portfolioId">[] = [
  {
    ...milestone("presentation", "Présentation du plan « Défense Connect »"),
    on: known("2018-04-19", "day"),
    place: "Hexagone Balard",
    tag: "#DéfenseConnect",
    actors: [
      { name: "Florence Parly", role: "présente le plan" },
      { name: "Mounir Mahjoubi", role: "présent" },
    ],
    note: "« Après quatre mois de travaux, nous entrons aujourd’hui dans le temps de l’action. »",
  },
  {
    ...milestone("ambition", "Ambition numérique du ministère dévoilée"),
    on: known("2017-11-01", "month"),
  },
  {
    ...milestone("mission", "Lancement de la mission de sécurisation et de refondation du réseau Intradef"),
    on: known("2018-02-01", "month"),
    sources: [article, directive],
  },
  {
    ...milestone("roadmaps", "Feuilles de route des métiers formalisées"),
    on: known("2018-12-31", "approximate"),
    state: "planned",
    note: "« d’ici fin 2018 »",
    sources: ["SDNUM, volet stratégique"],
  },
];

function milestone(key: string, name: string): Omit<Milestone, "portfolioId"> {
  return {
    id: makeId("milestone", key),
    projectId: null,
    name,
    on: null,
    state: "reached",
    place: "",
    tag: "",
    actors: [],
    note: "",
    objectives: [],
    sources: [article],
  };
}

const organisations: readonly Omit<Organisation, "portfolioId">[] = [
  {
    id: makeId("organisation", "dgnum"),
    name: "Direction générale du numérique et des systèmes d’information et de communication (DGNum)",
    role: "Orchestre la transformation numérique du ministère",
    from: known("2017-12-31", "approximate"),
    to: known("2025-09-01", "day"),
    heads: [
      {
        name: "VAE Arnaud Coustillière",
        from: known("2017-12-31", "approximate"),
        to: null,
        source: article,
      },
    ],
    facts: [
      {
        text: "Créée fin 2017.",
        announcedOn: null,
        effectiveOn: known("2017-12-31", "approximate"),
        source: article,
      },
      {
        text: "Remplace la DGSIC par le décret du 28 juin 2018.",
        announcedOn: null,
        effectiveOn: known("2018-06-28", "day"),
        source: "Décret du 28 juin 2018",
      },
    ],
  },
  {
    id: makeId("organisation", "cnd"),
    name: "Commissariat au numérique de défense (CND)",
    role: "Fixe le cadre de cohérence du numérique de la défense",
    from: known("2025-09-01", "day"),
    to: null,
    heads: [],
    facts: [
      {
        text: "Réunit la DGNum, la DIRISI et l’AND.",
        announcedOn: null,
        effectiveOn: known("2025-09-01", "day"),
        source: "Création du CND, 1er septembre 2025",
      },
    ],
  },
];

const documents: readonly Omit<PlanDocument, "portfolioId">[] = [
  {
    id: makeId("document", "sdnum"),
    name: "Schéma directeur de la transformation numérique (SDNUM)",
    state: "proposed",
    version: "Volet stratégique",
    on: known("2018-04-19", "day"),
    sources: [article],
  },
  {
    id: makeId("document", "directive-41"),
    name: "Mission de sécurisation et de refondation de l’Intradef",
    state: "adopted",
    version: "Directive n° 41/ARM/DGSIC",
    on: known("2018-04-20", "day"),
    sources: [directive],
  },
];

/** A driver by its place in the list. */
export const driverId = (order: number) => makeId("driver", `m${order}`);

/** What the public sources say beside the plan itself: when, who, which papers, with whom; and one project of the State's list. */
export function publicRegisters(): readonly Change[] {
  return [
    ...milestones.map((row) => born("milestone", { ...row, portfolioId })),
    ...organisations.map((row) => born("organisation", { ...row, portfolioId })),
    ...documents.map((row) => born("document", { ...row, portfolioId })),
    ...["Compétences", "Données", "Environnement sécurisé"].map((name, i) =>
      born("driver", { id: driverId(i + 1), portfolioId, order: i + 1, name }),
    ),
    born("stakeholder", {
      id: makeId("stakeholder", "cercle"),
      portfolioId,
      name: "Cercle Défense Connect",
      sector: "group",
      role: "Dialogue avec les acteurs privés et publics",
      sources: [article],
    }),
    born("contact", {
      id: makeId("contact", "cercle-1"),
      portfolioId,
      stakeholderId: makeId("stakeholder", "cercle"),
      on: known("2018-04-19", "day"),
      text: "Le plan annonce « un dialogue constant avec les acteurs privés et publics ».",
    }),
    born("project", {
      id: makeId("project", "alpha"),
      portfolioId,
      programId: null,
      code: "ALPHA",
      name: "ALPHA (fonction achats)",
      colour: "slate",
      unit: "points",
      timeZone: "Europe/Paris",
      // Before all others, which come after it; no list of boards shows it.
      rank: "a0" as Rank,
      fictional: false,
      isExternal: true,
      phase: "build",
      startOn: known("2015-04-01", "day"),
      money: {
        estimated: { status: "known", amount: 9_700_000, currency: "EUR", year: 2017 },
        committed: null,
        spent: null,
      },
      panorama: {
        ministry: "Ministère des Armées",
        isInterministerial: false,
        goals: "Gestion des achats",
        costBracket: "entre 9 et 20 M€",
        functionalArea: "Achats",
        financing: "Soutien de la politique de la défense (P212)",
        months: 31.2,
        asOf: known("2017-06-01", "month"),
      },
      sources: [panorama],
    }),
  ];
}
