import * as v from "valibot";
import type { TableName } from "@/domain/model/entities";
import { arePoints } from "@/domain/model/points";
import { parseStamp } from "@/domain/model/stamp";
import { isDocumentTable } from "@/domain/portable";
import {
  budget,
  epicPlanShape,
  knownDate,
  planShapes,
  portfolioExtras,
  projectPlanShape,
} from "./plan-shapes";
import { count, day, id, instant, line, number, ofProject, text } from "./shape-words";
import { sprintLifeShapes } from "./sprint-life-shapes";

// What a row must be to come in: the fields that screens and sums rely on. Fields that a newer version added
// are let through as they are; references may point to nothing, as they may after any merge.

const sprintId = id("sprint");
const points = v.nullable(v.pipe(v.number(), v.check(arePoints, "points")));
const rank = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/, "rank"));
const source = v.exactOptional(v.looseObject({ name: line, at: instant }));
const lines = v.array(line);

const place = v.pipe(
  v.string(),
  v.check((value) => /^(backlog|flow|archive|trash)$/.test(value) || v.is(sprintId, value), "place"),
);

const ofCard = { ...ofProject, cardId: id("card") };
const named = { name: line };

const level = v.picklist(["NP", "DR", "custom"]);
const ownLevel = v.exactOptional(v.nullable(level));
const marking = v.looseObject({
  level,
  label: line,
  caveats: v.exactOptional(v.pipe(v.array(line), v.maxLength(20))),
  ink: v.exactOptional(v.picklist(["red", "blue", "black"])),
  showBottom: v.exactOptional(v.boolean()),
  issuer: v.exactOptional(line),
  reference: v.exactOptional(line),
  registrationNo: v.exactOptional(line),
  issuedOn: v.exactOptional(v.nullable(line)),
});
const limit = v.exactOptional(
  v.nullable(
    v.looseObject({
      cards: count,
      isHard: v.boolean(),
      unit: v.exactOptional(v.literal("points")),
      least: v.exactOptional(count),
      per: v.exactOptional(v.picklist(["epic", "person", "priority", "kind", "label"])),
    }),
  ),
);

const sprintState = v.variant("phase", [
  v.looseObject({ phase: v.literal("planned") }),
  v.looseObject({ phase: v.literal("active"), startedAt: instant }),
  v.looseObject({ phase: v.literal("closed"), startedAt: instant, closedAt: instant }),
]);

const kind = v.picklist(["userStory", "task", "bug", "enabler", "spike", "subtask"]);
const category = v.picklist(["todo", "inProgress", "done", "cancelled"]);

const cardTemplate = v.looseObject({
  title: line,
  kind,
  points,
  description: text,
  checklist: lines,
  labels: v.array(id("label")),
  children: lines,
});

const projectTemplate = v.looseObject({
  unit: v.picklist(["points", "hours"]),
  columns: v.array(v.looseObject({ ...named, category, limit, done: v.exactOptional(text) })),
  kinds: v.nullable(v.array(kind)),
  ready: text,
  labels: v.array(v.looseObject({ ...named, colour: line })),
});

const card = {
  ...ofProject,
  place,
  rank,
  columnId: id("column"),
  number: count,
  title: line,
  kind,
  points,
  epicId: v.nullable(id("epic")),
  parentCardId: v.nullable(id("card")),
  assignees: v.array(id("person")),
  labels: v.array(id("label")),
  priority: v.nullable(v.picklist(["lowest", "low", "medium", "high", "highest"])),
  dueOn: v.nullable(day),
  blocked: v.nullable(v.looseObject({ since: instant, reason: text })),
  afterClose: v.exactOptional(v.nullable(v.looseObject({ sprintId, at: instant }))),
  externalKey: v.exactOptional(v.nullable(line)),
  marking: ownLevel,
  source,
};

const fields: Readonly<Record<TableName, v.ObjectEntries>> = {
  workspace: { ...named, code: line, marking, fictional: v.boolean() },
  portfolio: {
    ...named,
    code: line,
    description: text,
    budget,
    presentedOn: knownDate,
    sources: lines,
    ...portfolioExtras,
  },
  ...planShapes,
  project: {
    ...named,
    portfolioId: v.nullable(id("portfolio")),
    programId: v.nullable(id("program")),
    code: line,
    colour: line,
    unit: v.picklist(["points", "hours"]),
    timeZone: line,
    rank,
    fictional: v.boolean(),
    shelf: v.exactOptional(v.nullable(v.picklist(["archive", "trash"]))),
    kinds: v.exactOptional(lines),
    ready: v.exactOptional(text),
    marking: ownLevel,
    ...projectPlanShape,
  },
  team: { ...named, ...ofProject },
  person: { ...named, initials: line, colour: line, externalKey: v.exactOptional(v.nullable(line)) },
  column: {
    ...named,
    ...ofProject,
    category,
    rank,
    limit,
    done: v.exactOptional(text),
  },
  sprint: {
    ...named,
    ...ofProject,
    teamId: v.nullable(id("team")),
    goal: text,
    startOn: v.nullable(day),
    endOn: v.nullable(day),
    capacity: v.nullable(number),
    state: sprintState,
    order: number,
    iterationId: v.exactOptional(v.nullable(id("iteration"))),
  },
  snapshot: {
    ...ofProject,
    sprintId: id("sprint"),
    goal: text,
    capacity: v.nullable(number),
    at: instant,
    cards: v.array(v.looseObject({ id: id("card"), points })),
  },
  epic: { ...named, ...ofProject, colour: line, rank, source, ...epicPlanShape },
  card,
  cardText: { ...ofProject, description: text },
  checkItem: { ...ofCard, text, done: v.boolean(), rank },
  comment: { ...ofCard, author: line, text, at: instant },
  label: { ...named, ...ofProject, colour: line },
  link: {
    ...ofProject,
    kind: v.picklist(["blocks", "relates", "duplicates"]),
    fromCardId: id("card"),
    toCardId: id("card"),
  },
  alias: { ...ofCard, key: line },
  attachment: {
    ...ofCard,
    ...named,
    mediaType: line,
    bytes: count,
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "hash")),
    author: line,
    at: instant,
  },
  savedView: { ...named, ...ofProject, address: line },
  template: {
    ...named,
    kind: v.picklist(["card", "project"]),
    projectId: v.nullable(id("project")),
    body: v.union([cardTemplate, projectTemplate]),
  },
  ...sprintLifeShapes,
};

const stamp = v.pipe(
  v.string(),
  v.check((value) => parseStamp(value) !== null, "stamp"),
);

/** Stamps of a row's fields by name; of sets, those of their elements, never of the whole. */
export const stampsShape = v.record(
  v.pipe(v.string(), v.regex(/^([A-Za-z]\w{0,60}|(labels|assignees)\/[\w.:-]{1,200})$/, "field")),
  stamp,
);

const kept = { stamp, stamps: v.exactOptional(stampsShape), deleted: v.exactOptional(v.boolean()) };

const shapes = Object.fromEntries(
  Object.entries(fields).map(([table, entries]) => [
    table,
    v.looseObject({ id: id(table === "cardText" ? "card" : table), ...kept, ...entries }),
  ]),
) as unknown as Readonly<Record<TableName, v.GenericSchema>>;

const stranger = v.looseObject({ id: v.pipe(v.string(), v.regex(/^[\w.:-]{1,240}$/, "id")), ...kept });

export { stamp as stampShape };

/** What is wrong with a row of a table, as the path of a field (`card.points`); null when it may come in. Of an unknown table only id and stamps are asked. */
export function flawOfRow(table: string, row: unknown): string | null {
  if (!/^[a-z][A-Za-z]{0,40}$/.test(table)) return "table";
  const found = v.safeParse(isDocumentTable(table) ? shapes[table] : stranger, row, {
    abortEarly: true,
    abortPipeEarly: true,
  });
  if (found.success) return null;
  const path = v.getDotPath(found.issues[0]);
  return path === null ? table : `${table}.${path}`;
}
