import * as v from "valibot";
import { accreditationStates, dependencyStates, healths, phases } from "@/domain/model/planning";
import { processStates, roams } from "@/domain/model/registers";
import { count, day, id, instant, line, number, text } from "./shape-words";

export const knownDate = v.nullable(
  v.looseObject({ on: day, precision: v.picklist(["day", "month", "quarter", "year", "approximate"]) }),
);
export const budget = v.variant("status", [
  v.looseObject({ status: v.literal("not-disclosed") }),
  v.looseObject({ status: v.literal("known"), amount: number, currency: line, year: number }),
]);

const lines = v.array(line);
const maybe = <T extends v.GenericSchema>(shape: T) => v.exactOptional(v.nullable(shape));
const date = maybe(knownDate);
const idsOf = (kind: string) => v.exactOptional(v.array(id(kind)));
const from = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const atLeastOne = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const money = v.nullable(budget);
const baseline = maybe(v.looseObject({ startOn: knownDate, endOn: knownDate, estimated: money, on: day }));

const ofPortfolio = { portfolioId: id("portfolio") };
const named = { ...ofPortfolio, name: line };
const ordered = { ...named, order: number };
const phaseMap = (value: v.GenericSchema) => v.exactOptional(v.record(v.string(), value));

const workItem = v.pipe(
  v.string(),
  v.check((value) => v.is(id("epic"), value) || v.is(id("card"), value), "id"),
);
const thing = v.pipe(
  v.string(),
  v.regex(/^(project|program|pillar|objective|portfolio)_[\w.:-]{1,200}$/, "id"),
);

const fact = v.looseObject({ text, announcedOn: knownDate, effectiveOn: knownDate, source: line });

/** What a portfolio says of itself beyond its name. */
export const portfolioExtras = {
  framework: v.exactOptional(line),
  tag: v.exactOptional(line),
  stage: v.exactOptional(line),
  stages: v.exactOptional(v.array(v.looseObject({ name: line, on: knownDate, note: text, source: line }))),
  themes: v.exactOptional(lines),
  facts: v.exactOptional(v.array(fact)),
  processTarget: maybe(
    v.looseObject({
      modality: v.picklist(["wish", "commitment"]),
      horizon: v.nonNullable(knownDate),
      total: v.nullable(count),
      source: line,
    }),
  ),
  phaseLimits: phaseMap(v.looseObject({ cards: count, isHard: v.boolean() })),
  phaseEntry: phaseMap(text),
};

/** What a project says of itself in the portfolio. */
export const projectPlanShape = {
  parentId: maybe(id("project")),
  objectives: idsOf("objective"),
  pillars: idsOf("pillar"),
  drivers: idsOf("driver"),
  businessLineId: maybe(id("businessLine")),
  phase: maybe(v.picklist(phases)),
  startOn: date,
  endOn: date,
  baseline,
  money: maybe(v.looseObject({ estimated: money, committed: money, spent: money })),
  accreditation: maybe(
    v.looseObject({ state: v.picklist(accreditationStates), expiresOn: v.nullable(day), conditions: text }),
  ),
  jobValue: maybe(v.looseObject({ value: number, urgency: number, riskReduction: number, size: number })),
  method: maybe(v.picklist(["scrum", "kanban", "mixed"])),
  owner: v.exactOptional(line),
  panorama: maybe(
    v.looseObject({
      ministry: line,
      isInterministerial: v.boolean(),
      goals: text,
      costBracket: line,
      functionalArea: line,
      financing: line,
      months: v.nullable(number),
      asOf: knownDate,
    }),
  ),
  isExternal: v.exactOptional(v.boolean()),
  sources: v.exactOptional(lines),
};

/** Where an epic stands in the plan. */
export const epicPlanShape = {
  number: v.exactOptional(count),
  teamId: maybe(id("team")),
  iterationId: maybe(id("iteration")),
  span: v.exactOptional(atLeastOne),
  startOn: date,
  endOn: date,
  baseline,
  estimate: maybe(number),
  objectives: idsOf("objective"),
  pillars: idsOf("pillar"),
};

/** The rows of the plan and of its registers. */
export const planShapes = {
  objective: { ...ordered, aims: v.exactOptional(lines), targetOn: date },
  pillar: {
    ...ordered,
    description: text,
    examples: v.exactOptional(lines),
    startedOn: date,
    share: maybe(from(0, 1)),
  },
  program: {
    ...named,
    pillarId: v.nullable(id("pillar")),
    startedOn: knownDate,
    linkedTo: v.array(id("program")),
    sources: lines,
    kind: v.exactOptional(v.picklist(["workstream"])),
    endsOn: date,
    description: v.exactOptional(text),
  },
  driver: ordered,
  businessLine: { ...ordered, roadmap: text },
  planningInterval: {
    ...ordered,
    sameIteration: v.picklist(["tight", "late"]),
    votes: v.array(from(1, 5)),
    committed: v.nullable(
      v.looseObject({
        at: instant,
        epics: v.array(v.looseObject({ id: id("epic"), iterationId: id("iteration"), span: atLeastOne })),
      }),
    ),
  },
  iteration: { ...ordered, intervalId: id("planningInterval"), startOn: day, endOn: day },
  intervalGoal: {
    ...named,
    intervalId: id("planningInterval"),
    projectId: id("project"),
    planned: from(1, 10),
    isCommitted: v.boolean(),
    actual: v.nullable(from(0, 10)),
  },
  dependency: {
    ...ofPortfolio,
    fromId: workItem,
    toId: workItem,
    state: v.picklist(dependencyStates),
    fromNote: text,
    toNote: text,
    neededBy: v.nullable(id("iteration")),
  },
  milestone: {
    ...named,
    projectId: v.nullable(id("project")),
    on: knownDate,
    state: v.picklist(["planned", "reached", "dropped"]),
    place: line,
    tag: line,
    actors: v.array(v.looseObject({ name: line, role: line })),
    note: text,
    objectives: v.array(id("objective")),
    sources: lines,
  },
  process: {
    ...named,
    businessLineId: v.nullable(id("businessLine")),
    state: v.picklist(processStates),
    evidence: text,
    targetOn: knownDate,
    digitalOn: knownDate,
  },
  risk: {
    ...named,
    projectId: v.nullable(id("project")),
    intervalId: v.nullable(id("planningInterval")),
    text,
    likelihood: from(1, 5),
    impact: from(1, 5),
    roam: v.picklist(roams),
    owner: line,
    dueOn: v.nullable(day),
  },
  stakeholder: { ...named, sector: v.picklist(["public", "private", "group"]), role: line, sources: lines },
  contact: { ...ofPortfolio, stakeholderId: id("stakeholder"), on: v.nonNullable(knownDate), text },
  healthNote: { ...ofPortfolio, about: thing, health: v.picklist(healths), text, on: day, at: instant },
  organisation: {
    ...named,
    role: line,
    from: knownDate,
    to: knownDate,
    heads: v.array(v.looseObject({ name: line, from: knownDate, to: knownDate, source: line })),
    facts: v.array(fact),
  },
  document: {
    ...named,
    state: v.picklist(["proposed", "adopted", "replaced"]),
    version: line,
    on: knownDate,
    sources: lines,
  },
};
