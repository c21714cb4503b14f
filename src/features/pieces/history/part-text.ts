import type { Fields } from "@/domain/change";
import { isLongText } from "@/domain/long-text";
import { shorten } from "@/lib/text";
import type { HistoryLine } from "@/storage/queries/card/history";
import { strong } from "./emphasis";
import { linkWay } from "./link-way";
import type { Speech } from "./speech";

type Part = NonNullable<HistoryLine["part"]>;

/** As much of a text as a line of history bears; the whole of it is shown on demand. */
const excerpt = (text: unknown): string => {
  if (isLongText(text)) return "…";
  return typeof text === "string" ? shorten(text.replace(/\s+/gu, " "), 80) : "";
};

/** What happened to a criterion, a comment, a file or a link of the card; none for what only made room. */
export function partText(speech: Speech, line: HistoryLine, part: Part): readonly string[] {
  switch (part.table) {
    case "checkItem":
      return checkText(speech, line, part.row.text);
    case "comment":
      return commentText(speech, line, part.row.text);
    case "attachment":
      return fileText(speech, line, part.row.name);
    case "link":
      return linkText(speech, line, part);
  }
}

function checkText({ t }: Speech, { event, deed }: HistoryLine, now: string): readonly string[] {
  const { before } = event;
  const after: Fields = event.after;
  const text = strong(excerpt(now));
  if (before === null) return [t("parts.history.checkBorn", { text })];
  if (after["deleted"] === true)
    return [
      t(deed.command === "check/convert" ? "parts.history.checkConverted" : "parts.history.checkDeleted", {
        text,
      }),
    ];
  if (after["deleted"] === false) return [t("parts.history.checkRevived", { text })];
  const told: string[] = [];
  if ("text" in after)
    told.push(
      t("parts.history.checkText", { from: excerpt(before["text"]), to: strong(excerpt(after["text"])) }),
    );
  if ("done" in after)
    told.push(t(after["done"] === true ? "parts.history.checkDone" : "parts.history.checkUndone", { text }));
  return told.length === 0 && "rank" in after ? [t("parts.history.checkMoved")] : told;
}

function commentText({ t }: Speech, { event }: HistoryLine, now: string): readonly string[] {
  const { before } = event;
  const after: Fields = event.after;
  const text = strong(excerpt(now));
  if (before === null) return [t("parts.history.commentBorn", { text })];
  if (after["deleted"] === true) return [t("parts.history.commentDeleted", { text })];
  if (after["deleted"] === false) return [t("parts.history.commentRevived", { text })];
  if (!("text" in after)) return [];
  return [
    t("parts.history.commentText", { from: excerpt(before["text"]), to: strong(excerpt(after["text"])) }),
  ];
}

function fileText({ t }: Speech, { event }: HistoryLine, now: string): readonly string[] {
  const { before } = event;
  const after: Fields = event.after;
  const name = strong(excerpt(now));
  if (before === null) return [t("parts.history.fileBorn", { name })];
  if (after["deleted"] === true) return [t("parts.history.fileDeleted", { name })];
  if (after["deleted"] === false) return [t("parts.history.fileRevived", { name })];
  if (!("name" in after)) return [];
  const [from, to] = [excerpt(before["name"]), strong(excerpt(after["name"]))];
  return [t("parts.history.fileRenamed", { from, to })];
}

function linkText(
  { t }: Speech,
  { event, keys = {} }: HistoryLine,
  { row, isFrom }: Extract<Part, { table: "link" }>,
): readonly string[] {
  const other = isFrom ? row.toCardId : row.fromCardId;
  const words = t(`parts.link.words.${linkWay(row.kind, isFrom)}`);
  const told = { words, key: strong(keys[other] ?? t("parts.history.lostCard")) };
  if (event.before === null) return [t("parts.history.linkBorn", told)];
  const after: Fields = event.after;
  if (after["deleted"] === true) return [t("parts.history.linkDeleted", told)];
  return after["deleted"] === false ? [t("parts.history.linkRevived", told)] : [];
}
