import type { Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { CardKind, Place, Priority, StatusCategory } from "@/domain/model/vocabulary";
import { effectiveMarking, type OwnLevel } from "@/domain/rules/marking";
import { markingLabels, markingWords } from "@/domain/rules/marking-words";
import type { ReadTx } from "@/domain/store";
import { type CsvColumn, type CsvValue, writeCsv } from "@/exchange/csv/write";
import { inNameOrder } from "@/lib/name-order";

const columnNames = [
  ...(["key", "title", "kind", "status", "category", "points", "sprint", "epic"] as const),
  ...(["parentKey", "assignees", "priority", "dueOn", "labels", "blocked", "description"] as const),
  "marking",
] as const;
type ColumnName = (typeof columnNames)[number];

export type ExportWords = {
  readonly headers: Readonly<Record<ColumnName, string>>;
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly categories: Readonly<Record<StatusCategory, string>>;
  readonly priorities: Readonly<Record<Priority, string>>;
  readonly yes: string;
};

/** For which spreadsheet, in which words; `isMarked`: with each card's mention in a column of its own. */
export type ExportManner = {
  readonly locale: "fr" | "en";
  readonly words: ExportWords;
  readonly isMarked?: boolean;
};

export type Exported = {
  readonly csv: string;
  readonly code: string;
  /** What its parts bear: the file bears at least that. */
  readonly levels: readonly OwnLevel[];
};

/**
 * The cards of a project as a spreadsheet of that language opens them, sprint
 * after sprint, then the backlog, each in its order. Headings and words are
 * those that our own import reads back. What lies in the trash stays there.
 */
export async function projectCsv(
  tx: ReadTx,
  projectId: ProjectId,
  { locale, words, isMarked = false }: ExportManner,
): Promise<Exported | null> {
  const project = await tx.get("project", projectId);
  if (!project) return null;
  const cards = await cardsInOrder(tx, projectId);
  const texts: readonly (Row<"cardText"> | undefined)[] = await tx.getMany(
    "cardText",
    cards.map(({ id }) => id),
  );
  const parents: readonly (Row<"card"> | undefined)[] = await tx.getMany(
    "card",
    cards.flatMap(({ parentCardId }) => parentCardId ?? []),
  );
  const keyById = new Map(parents.map((card) => [card?.id, `${project.code}-${card?.number}`]));
  const descriptionById = new Map(texts.map((text) => [text?.id as string, text?.description ?? ""]));
  const names = await namesOf(tx, projectId);
  const floor = (await tx.list("workspace"))[0]?.marking ?? { level: "NP", label: markingLabels.NP };
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []).join("; ");
  const values: Readonly<Record<ColumnName, (card: Row<"card">) => CsvValue>> = {
    key: ({ number }) => `${project.code}-${number}`,
    title: ({ title }) => title,
    kind: ({ kind }) => words.kinds[kind],
    status: ({ columnId }) => names.get(columnId) ?? "",
    category: ({ columnId }) => words.categories[names.get(`category/${columnId}`) as StatusCategory] ?? "",
    points: ({ points }) => points,
    sprint: ({ place }) => names.get(place) ?? "",
    epic: ({ epicId }) => (epicId === null ? "" : (names.get(epicId) ?? "")),
    parentKey: ({ parentCardId }) => (parentCardId === null ? "" : (keyById.get(parentCardId) ?? "")),
    assignees: ({ assignees }) => named(assignees),
    priority: ({ priority }) => (priority === null ? "" : words.priorities[priority]),
    dueOn: ({ dueOn }) => (dueOn === null ? "" : dayIn(dueOn, locale)),
    labels: ({ labels }) =>
      inNameOrder(labels.map((id) => ({ name: names.get(id) ?? "" })))
        .flatMap(({ name }) => name || [])
        .join("; "),
    blocked: ({ blocked }) => (blocked === null ? "" : words.yes),
    marking: ({ marking }) => markingWords(effectiveMarking(floor, [project.marking, marking])),
    description: ({ id }) => descriptionById.get(id) ?? "",
  };
  const taken = columnNames.filter((name) => name !== "marking" || isMarked);
  const columns = taken.map(
    (name): CsvColumn<Row<"card">> => ({ header: words.headers[name], value: values[name] }),
  );
  const levels = [project.marking, ...cards.map(({ marking }) => marking)];
  return { csv: writeCsv(columns, cards, locale), code: project.code, levels };
}

/** A day as the spreadsheet of that language reads it for sure. */
function dayIn(on: string, locale: "fr" | "en"): string {
  return locale === "fr" ? on.split("-").reverse().join("/") : on;
}

async function cardsInOrder(tx: ReadTx, projectId: ProjectId): Promise<readonly Row<"card">[]> {
  const sprints = [...(await tx.list("sprint", projectId))].sort((a, b) => a.order - b.order);
  const counted = (await tx.counters(projectId)).map(({ place }) => place as Place);
  const places = new Set<Place>([...sprints.map(({ id }) => id), "backlog", "flow", ...counted]);
  places.delete("trash");
  const cards: Row<"card">[] = [];
  for (const place of places) {
    const found = await tx.cardsIn(projectId, place);
    cards.push(...found.filter(({ deleted }) => !deleted).toSorted(compareRanked));
  }
  return cards;
}

/** Names of everything that a card refers to, by id; a column's category under `category/<id>`. */
async function namesOf(tx: ReadTx, projectId: ProjectId): Promise<ReadonlyMap<string, string>> {
  const columns = await tx.list("column", projectId);
  const named = [
    ...(await tx.list("sprint", projectId)),
    ...(await tx.list("epic", projectId)),
    ...(await tx.list("label", projectId)),
    ...(await tx.list("person")),
    ...columns,
  ];
  return new Map<string, string>([
    ...named.map(({ id, name }) => [id, name] as const),
    ...columns.map(({ id, category }) => [`category/${id}`, category] as const),
  ]);
}
