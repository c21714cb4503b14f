import { born, type Change } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import type { Program, StageEntry } from "@/domain/model/portfolio";
import { publicRegisters } from "./public-registers";

const plan = "Plan « Défense Connect » (SDNUM, volet stratégique), présenté le 19 avril 2018";
const directive = "Directive n° 41/ARM/DGSIC du 20 avril 2018 (NOR ARMD1850760X, BOC n° 19 du 17 mai 2018)";

const portfolioId = makeId("portfolio", "sdnum");
const programIds = {
  informationSystem: makeId("program", "renovation-si"),
  intradef: makeId("program", "refondation-intradef"),
};

const objectives: readonly (readonly [name: string, aims?: readonly string[]])[] = [
  [
    "Supériorité opérationnelle et maîtrise de l’information sur les théâtres d’opérations",
    ["Supériorité opérationnelle", "Maîtrise de l’information sur les théâtres d’opérations"],
  ],
  ["Efficacité des soutiens du personnel au quotidien"],
  [
    "Amélioration de la relation aux citoyens et de l’attractivité du ministère",
    ["Amélioration de la relation aux citoyens", "Attractivité du ministère"],
  ],
];

const pillars = [
  ["Technologies nouvelles", ""],
  ["Organiser l’innovation, services et « fabrique » numériques", ""],
  ["Maîtriser l’ouverture des données sécurisée et structurer une filière", ""],
  ["Rénover « en profondeur » le SI", "Un mouvement déjà engagé."],
  ["Compétences et « acculturation »", ""],
  ["Veille technologique et numérique", ""],
] as const;

const description = `Schéma directeur de la transformation numérique, proposé dans le plan « Défense Connect ».

- Le plan relève d’« Action publique 2022 ».
- Il souhaite que l’ensemble des processus métiers soient numérisés à horizon 2022.
- Les budgets n’ont pas été détaillés.
- Les chantiers de rénovation du SI sont étroitement liés avec la mission de sécurisation et de refondation du réseau Intradef, lancée en février 2018.

Les projets, cartes, sprints, équipes et chiffres de cet exemple sont inventés.`;

/** « Cadrage → action » (F3), in the words of the day. */
const stages: readonly StageEntry[] = [
  {
    name: "Action",
    on: { on: "2018-04-19", precision: "day" },
    note: "« Après quatre mois de travaux, nous entrons aujourd’hui dans le temps de l’action. »",
    source: "« Défense Connect », article public d’avril 2018",
  },
];

/**
 * What is public about the plan of April 2018, no more precise than its
 * sources: no day for February 2018, no amount for the budget, no name for the
 * workstreams under the fourth axis.
 */
export function publicFacts(): readonly Change[] {
  const { informationSystem, intradef } = programIds;
  const program = (row: Program) => born("program", row);
  return [
    born("portfolio", {
      id: portfolioId,
      name: "SDNUM",
      code: "SDNUM",
      description,
      budget: { status: "not-disclosed" },
      presentedOn: { on: "2018-04-19", precision: "day" },
      sources: [plan],
      framework: "Action publique 2022",
      tag: "#DéfenseConnect",
      stage: "Cadrage",
      stages,
      themes: ["Talents", "Technologies", "Rénovation/innovation"],
      processTarget: {
        modality: "wish",
        horizon: { on: "2022-01-01", precision: "year" },
        total: null,
        source: plan,
      },
    }),
    ...objectives.map(([name, aims = []], i) =>
      born("objective", { id: objectiveId(i + 1), portfolioId, order: i + 1, name, aims }),
    ),
    ...pillars.map(([name, about], i) =>
      born("pillar", {
        id: pillarId(i + 1),
        portfolioId,
        order: i + 1,
        name,
        description: about,
        examples: i === 0 ? ["IA", "IoT", "Big Data", "robotique autonome", "chatbots"] : [],
      }),
    ),
    program({
      id: informationSystem,
      portfolioId,
      pillarId: pillarId(4),
      name: "Rénovation du SI",
      startedOn: null,
      linkedTo: [intradef],
      sources: [plan],
    }),
    program({
      id: intradef,
      portfolioId,
      pillarId: null,
      name: "Mission de sécurisation et de refondation du réseau Intradef",
      startedOn: { on: "2018-02-01", precision: "month" },
      linkedTo: [informationSystem],
      sources: [plan, directive],
    }),
    ...publicRegisters(),
  ];
}

const objectiveId = (order: number) => makeId("objective", `o${order}`);
const pillarId = (order: number) => makeId("pillar", `a${order}`);

/** Where an invented project hangs. */
export const publicIds = { portfolioId, programIds, objectiveId, pillarId };
