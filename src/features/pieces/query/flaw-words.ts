import type { Field, Flaw } from "@/domain/query/query";
import { fields, type QueryLanguage, spelt, wordsFor } from "@/domain/query/words";
import { listed } from "./explain";
import type { Speech } from "./speech";

/** Why a text is no query, and what would be one, in words; where it stands is the caller's to show. */
export function flawWords(flaw: Flaw, language: QueryLanguage, speech: Speech): string {
  const { t } = speech;
  const expected =
    flaw.kind === "field-unknown"
      ? fields.map((field) => spelt.field(field, language)).join(", ")
      : flaw.field === null
        ? t("query.expected.text")
        : expectedOf(flaw.field, language, speech);
  return t(`query.flaw.${flaw.kind}`, { found: flaw.found, expected });
}

function expectedOf(field: Field, language: QueryLanguage, { t }: Speech): string {
  const none = spelt.none(language);
  const words = wordsFor(field).map((word) => spelt.word(field, word, language));
  const named = field === "priority" ? [...words, none] : words;
  const quote = (text: string): string => t("query.quoted", { text });
  switch (field) {
    case "title":
      return t("query.expected.text");
    case "status":
      return t("query.expected.status", { words: words.join(", ") });
    case "kind":
    case "priority":
    case "blocked":
      return t("query.expected.words", { words: listed(named.map(quote), "query.or", t) });
    case "due":
      return t("query.expected.due", { words: words.join(", ") });
    case "points":
    case "comments":
    case "checks":
      return t("query.expected.number", { none });
    case "key":
    case "parent":
      return t("query.expected.key");
    default:
      return t("query.expected.name", { none: [...words, none].join(", ") });
  }
}
