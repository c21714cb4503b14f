import type { Entities, TableName } from "./model/entities";

/** Fields that a row may lack and that are never null where they stand. */
type Lacking<Row> = {
  [Field in keyof Row]-?: Record<never, never> extends Pick<Row, Field>
    ? null extends Row[Field]
      ? never
      : Field
    : never;
}[keyof Row];

type AbsentFields = {
  readonly [T in TableName as Lacking<Entities[T]> extends never ? never : T]: Readonly<
    Record<Lacking<Entities[T]>, true>
  >;
};

// The journal writes « nothing » as null, for JSON knows no absence. A row that goes back to before such a field was
// first said must lack it again: null would be taken for a value, and no file with it could be read.
const absentFields: AbsentFields = {
  calendar: { absences: true, hoursPerDay: true },
  card: { externalKey: true, source: true },
  column: { done: true },
  epic: { externalKey: true, number: true, objectives: true, pillars: true, source: true, span: true },
  minutes: { goal: true, of: true },
  objective: { aims: true },
  person: { externalKey: true },
  pillar: { examples: true },
  portfolio: {
    facts: true,
    framework: true,
    phaseEntry: true,
    phaseLimits: true,
    stage: true,
    stages: true,
    tag: true,
    themes: true,
  },
  program: { description: true, kind: true },
  project: {
    drivers: true,
    isExternal: true,
    kinds: true,
    objectives: true,
    owner: true,
    pillars: true,
    ready: true,
    sources: true,
  },
  sprint: { externalKey: true },
};

/** Is « nothing » in this field its absence? Elsewhere it is the value null. */
export function isAbsentWhenNothing(table: TableName, field: string): boolean {
  const fields: Readonly<Record<string, true>> | undefined = (
    absentFields as Readonly<Record<string, Readonly<Record<string, true>>>>
  )[table];
  return fields?.[field] === true;
}
