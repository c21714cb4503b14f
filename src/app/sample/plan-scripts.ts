import type { Health, ProjectPlan } from "@/domain/model/planning";
import type { Process, Risk } from "@/domain/model/registers";
import type { KnownDate } from "@/domain/model/vocabulary";
import { publicIds } from "./public-facts";
import { driverId } from "./public-registers";

const { objectiveId, pillarId } = publicIds;

const euros = (amount: number) => ({ status: "known", amount, currency: "EUR", year: 2026 }) as const;
const secret = { status: "not-disclosed" } as const;
const on = (day: string, precision: KnownDate["precision"] = "day"): KnownDate => ({ on: day, precision });
const quarter = (day: string): KnownDate => on(day, "quarter");
/** What was agreed when the project was launched, for the gap with today. */
const agreed = (startOn: KnownDate, endOn: KnownDate) =>
  ({ startOn, endOn, estimated: null, on: startOn.on }) as const;

/** What an invented project says of itself in the portfolio, and how its weather changed, oldest first. */
export type PlanScript = {
  readonly plan: ProjectPlan;
  /** Which business line it serves, by its place in `businessLines`. */
  readonly business: number | null;
  readonly health: readonly (readonly [sprint: number, health: Health, text: string])[];
  /** For each epic, in their order: iteration and span; 0 = not planned. */
  readonly epics: readonly (readonly [iteration: number, span: number])[];
};

export const businessLines = ["Ressources humaines", "Soutien des sites", "Données et études"];

export const planScripts: Readonly<Record<string, PlanScript>> = {
  INT: {
    business: 1,
    plan: {
      objectives: [objectiveId(1)],
      pillars: [pillarId(4)],
      drivers: [driverId(3)],
      phase: "rollout",
      startOn: on("2026-03-01", "month"),
      endOn: quarter("2027-04-01"),
      baseline: agreed(on("2026-03-01", "month"), quarter("2027-01-01")),
      method: "scrum",
      owner: "Responsable du réseau",
      money: { estimated: secret, committed: null, spent: null },
      accreditation: {
        state: "provisional",
        expiresOn: null,
        conditions: "Deux réserves suivies dans le backlog.",
      },
      jobValue: { value: 13, urgency: 13, riskReduction: 8, size: 13 },
    },
    health: [
      [6, "onTrack", "Les premiers essais tiennent leurs dates."],
      [9, "atRisk", "La relecture des règles prend plus de temps que prévu."],
      [
        12,
        "atRisk",
        "La bascule du site pilote attend l’annuaire : décision demandée avant la fin du sprint.",
      ],
    ],
    epics: [
      [12, 1],
      [13, 2],
      [13, 1],
      [12, 1],
      [14, 1],
      [15, 1],
      [14, 2],
      [0, 1],
    ],
  },
  RSI: {
    business: 1,
    plan: {
      objectives: [objectiveId(1), objectiveId(2)],
      pillars: [pillarId(4)],
      drivers: [driverId(3)],
      phase: "build",
      startOn: on("2026-04-06"),
      endOn: on("2027-10-01", "approximate"),
      method: "scrum",
      owner: "Responsable de l’urbanisme",
      money: { estimated: secret, committed: null, spent: null },
      accreditation: { state: "toPrepare", expiresOn: null, conditions: "" },
      jobValue: { value: 13, urgency: 8, riskReduction: 13, size: 20 },
    },
    health: [
      [9, "onTrack", "Le socle avance comme prévu."],
      [12, "offTrack", "L’annuaire a un sprint de retard, trois projets l’attendent."],
    ],
    epics: [
      [13, 1],
      [12, 2],
      [14, 1],
      [15, 1],
      [14, 2],
      [13, 1],
      [0, 1],
    ],
  },
  DEM: {
    business: 0,
    plan: {
      objectives: [objectiveId(2)],
      pillars: [pillarId(2)],
      drivers: [driverId(2)],
      phase: "build",
      startOn: on("2026-05-04"),
      endOn: on("2027-02-26"),
      baseline: agreed(on("2026-05-04"), on("2027-01-29")),
      method: "scrum",
      owner: "Pilote métier RH",
      money: { estimated: euros(1_200_000), committed: euros(900_000), spent: euros(610_000) },
      accreditation: { state: "granted", expiresOn: null, conditions: "" },
      jobValue: { value: 8, urgency: 8, riskReduction: 3, size: 8 },
    },
    health: [
      [10, "onTrack", "Deux démarches sur trois sont ouvertes aux essais."],
      [12, "onTrack", "La signature est prête, la formation commence."],
    ],
    epics: [
      [12, 1],
      [13, 1],
      [14, 1],
      [15, 1],
      [13, 2],
      [0, 1],
    ],
  },
  DON: {
    business: 2,
    plan: {
      objectives: [objectiveId(3)],
      pillars: [pillarId(3)],
      drivers: [driverId(2)],
      phase: "pilot",
      startOn: on("2026-09-01", "month"),
      method: "kanban",
      owner: "Administratrice des données",
      jobValue: { value: 5, urgency: 3, riskReduction: 5, size: 5 },
      endOn: quarter("2027-04-01"),
    },
    health: [[12, "onTrack", "Le catalogue est relu par deux métiers."]],
    epics: [
      [12, 1],
      [13, 1],
      [14, 1],
      [0, 1],
      [15, 1],
      [0, 1],
    ],
  },
  FAB: {
    business: null,
    plan: {
      objectives: [objectiveId(1), objectiveId(2)],
      pillars: [pillarId(1), pillarId(2)],
      drivers: [driverId(1), driverId(3)],
      phase: "pilot",
      startOn: on("2026-06-01", "month"),
      endOn: on("2027-01-01", "year"),
      method: "mixed",
      owner: "Coordinateur de la fabrique",
      money: { estimated: euros(400_000), committed: euros(150_000), spent: euros(90_000) },
      jobValue: { value: 5, urgency: 5, riskReduction: 3, size: 3 },
    },
    health: [[12, "atRisk", "Un prototype sur deux attend un hébergement."]],
    epics: [
      [12, 1],
      [13, 1],
      [14, 2],
      [0, 1],
      [15, 2],
      [0, 1],
    ],
  },
  ACC: {
    business: 0,
    plan: {
      objectives: [objectiveId(3)],
      pillars: [pillarId(5)],
      drivers: [driverId(1)],
      phase: "scoping",
      method: "kanban",
      owner: "Animateur du réseau",
      jobValue: { value: 3, urgency: 2, riskReduction: 2, size: 2 },
    },
    health: [[12, "onTrack", "Les premiers relais sont volontaires."]],
    epics: [
      [13, 1],
      [14, 1],
      [15, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ],
  },
};

/** Who waits for whom: what must be there first, what waits, and the words of both sides. */
export const dependencies = [
  [
    "RSI",
    0,
    "INT",
    0,
    "accepted",
    "L’annuaire est prévu au sprint suivant.",
    "Sans lui, pas d’ouverture par carte.",
  ],
  ["INT", 2, "INT", 1, "committed", "", ""],
  ["RSI", 1, "INT", 4, "accepted", "", "Les passerelles se posent sur le socle."],
  ["RSI", 1, "FAB", 2, "asked", "", "Hébergement d’essai demandé pour deux prototypes."],
  ["INT", 6, "RSI", 3, "asked", "Le dossier suit la bascule.", ""],
  ["RSI", 0, "DEM", 1, "committed", "", "La signature reconnaît les agents par l’annuaire."],
  ["DON", 0, "DEM", 3, "accepted", "", ""],
  ["FAB", 0, "ACC", 0, "delivered", "", ""],
  ["DEM", 0, "DON", 3, "asked", "", ""],
] as const;

export const risks: readonly (Pick<Risk, "name" | "text" | "likelihood" | "impact" | "roam" | "owner"> & {
  readonly of: string | null;
})[] = [
  {
    of: "INT",
    name: "La bascule dépend d’un seul créneau",
    text: "Un report coûte un sprint entier.",
    likelihood: 3,
    impact: 4,
    roam: "mitigated",
    owner: "Scrum Master",
  },
  {
    of: "RSI",
    name: "L’annuaire porte trois projets",
    text: "Tout retard se voit ailleurs.",
    likelihood: 4,
    impact: 4,
    roam: "owned",
    owner: "Responsable de l’urbanisme",
  },
  {
    of: "DEM",
    name: "Peu de relais formés",
    text: "",
    likelihood: 2,
    impact: 3,
    roam: "accepted",
    owner: "Pilote métier RH",
  },
  {
    of: null,
    name: "Compétences rares partagées entre projets",
    text: "Deux projets demandent les mêmes personnes aux mêmes sprints.",
    likelihood: 4,
    impact: 3,
    roam: "open",
    owner: "",
  },
];

export const processes: readonly (readonly [
  name: string,
  business: number,
  state: Process["state"],
  since: string | null,
])[] = [
  ["Demande d’habilitation", 0, "digital", "2019-03-01"],
  ["Ordre de mission", 0, "digital", "2020-06-01"],
  ["Dossier individuel de l’agent", 0, "partial", null],
  ["Demande de mutation", 0, "paper", null],
  ["Attestation d’employeur", 0, "digital", "2021-11-01"],
  ["Prêt de matériel", 1, "partial", null],
  ["Demande d’intervention", 1, "digital", "2020-01-01"],
  ["Réservation de salle", 1, "digital", "2018-10-01"],
  ["Registre des visiteurs", 1, "paper", null],
  ["Inventaire annuel", 1, "partial", null],
  ["Demande de jeu de données", 2, "digital", "2022-05-01"],
  ["Convention d’étude", 2, "paper", null],
];
