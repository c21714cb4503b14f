import * as v from "valibot";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { LongTextRow } from "@/domain/portable";
import { canonicalJson } from "@/lib/canonical";
import { sha256Text } from "@/lib/hash";
import { stampShape, stampsShape } from "./row-shapes";

const sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "sha256"));
const line = v.pipe(v.string(), v.maxLength(10_000));
const whole = v.pipe(v.number(), v.safeInteger());
const anyFields = v.record(v.string(), v.unknown());

const deedShape = v.looseObject({
  stamp: stampShape,
  desk: line,
  seq: v.pipe(whole, v.minValue(1)),
  actor: line,
  command: line,
  about: v.looseObject({
    count: whole,
    key: v.exactOptional(line),
    name: v.exactOptional(line),
    reason: v.exactOptional(line),
  }),
  undoes: v.nullable(stampShape),
  source: v.picklist(["hand", "import", "peer", "undo", "upkeep"]),
  occurredAt: whole,
  offset: whole,
  events: v.pipe(whole, v.minValue(0)),
  payload: sha,
  prev: v.union([v.literal(""), sha]),
  hash: sha,
});

const eventShape = v.looseObject({
  rowId: v.pipe(v.string(), v.regex(/^[\w.:-]{1,240}$/, "rowId")),
  stamp: stampShape,
  table: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]{0,40}$/, "table")),
  projectId: line,
  occurredAt: whole,
  before: v.nullable(anyFields),
  after: anyFields,
  was: v.exactOptional(stampsShape),
  past: v.exactOptional(v.array(v.looseObject({ at: whole, before: anyFields, after: anyFields }))),
  redacted: v.exactOptional(v.literal(true)),
});

const textShape = v.looseObject({ hash: sha, text: v.string() });

/** What is wrong with a deed; its header must be as it was sealed. Whether the chain has gaps is `chainFlaw`'s question. */
export function flawOfDeed(deed: unknown): string | null {
  const flaw = flawOf("deed", deedShape, deed);
  if (flaw !== null) return flaw;
  const { hash, ...header } = deed as Deed;
  return sha256Text(canonicalJson(header)) === hash ? null : "deed.hash";
}

/** What is wrong with an event; one of a table that a newer version added is let through. */
export function flawOfEvent(event: unknown): string | null {
  return flawOf("event", eventShape, event as JournalEvent);
}

/** What is wrong with a long text; its hash must be its own. */
export function flawOfText(text: unknown): string | null {
  const flaw = flawOf("text", textShape, text);
  if (flaw !== null) return flaw;
  const { hash, text: words } = text as LongTextRow;
  return sha256Text(words) === hash ? null : "text.hash";
}

function flawOf(name: string, shape: v.GenericSchema, value: unknown): string | null {
  const found = v.safeParse(shape, value, { abortEarly: true, abortPipeEarly: true });
  if (found.success) return null;
  const path = v.getDotPath(found.issues[0]);
  return path === null ? name : `${name}.${path}`;
}
