import { isStoryPoints } from "@/exchange/csv/field-names";
import { arrayIn, asObject, type Issue, instantOf, textIn } from "./issue";

/** Which of the fields that a Jira has made for itself hold what; null = none is known to. */
export type CustomFields = {
  readonly points: string | null;
  readonly sprint: string | null;
  readonly flag: string | null;
  /** The key of the epic, in Jiras that have a field for it. */
  readonly epic: string | null;
};

/**
 * Finds them without guessing. Sprints by their shape. The flag by its name,
 * else by the one value that Jira gives it. Story points by name,
 * where the answer names its fields; else the field of numbers that says what
 * the change logs say last, wherever they speak of story points, and nowhere
 * something else. The epic in the same way.
 */
export function customFieldsOf(issues: readonly Issue[]): CustomFields {
  const ids = new Set(issues.flatMap(({ fields }) => Object.keys(fields).filter(isCustom)));
  const find = (isOne: (id: string) => boolean) => [...ids].find(isOne) ?? null;
  const named = (id: string) => issues.some(({ names }) => isStoryPoints(textIn(names, id)));
  const last = issues.flatMap((issue) => {
    const told = lastOf(issue, isStoryPoints);
    return told === null ? [] : [{ issue, told }];
  });
  const agrees = (id: string) =>
    last.length > 0 && last.every(({ issue, told }) => sameNumber(textIn(issue.fields, id), told));
  const links = issues.flatMap((issue) => {
    const told = lastOf(issue, isEpicLink);
    return told === null ? [] : [{ issue, told }];
  });
  const isLink = (id: string) =>
    links.some(({ told }) => told !== "") &&
    links.every(({ issue, told }) => textIn(issue.fields, id) === told);
  return {
    epic: find((id) => issues.some(({ names }) => isEpicLink(textIn(names, id)))) ?? find(isLink),
    points: find(named) ?? find(agrees),
    flag:
      find((id) => issues.some(({ names }) => textIn(names, id) === "Flagged")) ??
      find((id) => issues.some(({ fields }) => arrayIn(fields, id).some(isImpediment))),
    sprint: find((id) => issues.some(({ fields }) => arrayIn(fields, id).some(isSprint))),
  };
}

const isImpediment = (value: unknown) => textIn(asObject(value), "value") === "Impediment";

/** Does an issue bear the flag now? */
export function isFlagged(fields: Issue["fields"], { flag }: CustomFields): boolean {
  return flag !== null && arrayIn(fields, flag).length > 0;
}

const isCustom = (field: string) => field.startsWith("customfield_");

/** The text that an old Jira Server writes for a sprint. */
const javaSprint = /^com\.atlassian\.[\w.]*Sprint@/;

function isSprint(value: unknown): boolean {
  if (typeof value === "string") return javaSprint.test(value);
  const object = asObject(value);
  const isNamed = textIn(object, "name") !== "" && textIn(object, "state") !== "";
  return isNamed && (object["boardId"] !== undefined || object["startDate"] !== undefined);
}

const isEpicLink = (field: string) => field === "Epic Link";

/** What a field became last, by the change log; null where that does not speak of it. */
function lastOf({ histories }: Issue, isField: (field: string) => boolean): string | null {
  const inOrder = [...histories].sort(
    (a, b) => (instantOf(textIn(a, "created")) ?? 0) - (instantOf(textIn(b, "created")) ?? 0),
  );
  const items = inOrder.flatMap((history) => arrayIn(history, "items").map(asObject));
  const item = items.findLast((one) => isField(textIn(one, "field")));
  return item === undefined ? null : textIn(item, "toString");
}

function sameNumber(field: string, told: string): boolean {
  return field === "" || told === "" ? field === told : Number(field) === Number(told);
}

/** A sprint as the cell that Jira's table export has for it, so that one reader reads both. */
export function sprintCell(value: unknown): string {
  if (typeof value === "string") return value;
  const object = asObject(value);
  const fields = ["id", "state", "startDate", "endDate", "activatedDate", "completeDate", "name"]
    .map((field) => [field, textIn(object, field)] as const)
    .filter(([, text]) => text !== "");
  if (fields.length === 0) return "";
  return `com.atlassian.Sprint@0[${fields.map(([field, text]) => `${field}=${text}`).join(",")}]`;
}
