import type { CardKind, DayText } from "@/domain/model/vocabulary";
import { formatFor } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { useTranslation } from "@/i18n/words";

/** What a face says. */
export type CardWords = {
  readonly blocked: string;
  /** « Bloquée depuis le 17 nov. 2026 : … ». */
  readonly blockedWhy: (on: DayText, reason: string) => string;
  /** The day since when, short and whole. */
  readonly since: (on: DayText) => { readonly short: string; readonly words: string };
  readonly kind: (kind: CardKind) => string;
  readonly figure: (points: number) => string;
  readonly points: (points: number, unit: "points" | "hours") => string;
  readonly checks: (done: number, total: number) => string;
  readonly assigned: (name: string) => string;
  readonly actions: (key: string) => string;
};

const made = new Map<Language, CardWords>();

/**
 * The words of faces in the language on screen, each looked up once. A keystroke in the filter may draw thirty faces:
 * asked from the catalogue every time, their words would cost more than their elements.
 */
export function useCardWords(): CardWords {
  const { t, language } = useTranslation();
  const known = made.get(language);
  if (known) return known;
  const words = wordsIn(t, language);
  made.set(language, words);
  return words;
}

function wordsIn(t: Translate, language: Language): CardWords {
  const format = formatFor(language);
  const hole = "\u0000";
  const [beforeKey = "", afterKey = ""] = t("board.card.actions", { key: hole }).split(hole);
  const inUnit = (unit: "points" | "hours") =>
    remembering((points: number) =>
      t(`board.card.${unit}`, { count: points, points: format.points(points) }),
    );
  const estimates = { points: inUnit("points"), hours: inUnit("hours") };
  const checks = remembering((pair: string) => {
    const [done = 0, total = 0] = pair.split("/").map(Number);
    return t("board.card.checks", { done, total });
  });
  return {
    blocked: t("board.card.blocked"),
    blockedWhy: (on, reason) => {
      const day = format.day(on);
      return reason === ""
        ? t("board.card.blockedSince", { day })
        : t("board.card.blockedWhy", { day, reason });
    },
    since: remembering((on: DayText) => ({
      short: format.dayRange(on, on),
      words: t("board.card.since", { day: format.day(on) }),
    })),
    kind: remembering((kind: CardKind) => t(`board.kind.${kind}`)),
    figure: remembering((points: number) => format.points(points)),
    points: (points, unit) => estimates[unit](points),
    checks: (done, total) => checks(`${done}/${total}`),
    assigned: remembering((name: string) => t("board.card.assigned", { name })),
    // A key is another on every card: remembering it would gain nothing.
    actions: (key) => `${beforeKey}${key}${afterKey}`,
  };
}

/** More different answers than any board has kinds, estimates and people; past it, nothing more is kept. */
const most = 2_000;

function remembering<T, W>(say: (about: T) => W): (about: T) => W {
  const said = new Map<T, W>();
  return (about) => {
    const known = said.get(about);
    if (known !== undefined) return known;
    const words = say(about);
    if (said.size < most) said.set(about, words);
    return words;
  };
}
