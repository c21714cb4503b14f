import { searchText } from "@/lib/search-text";
import type { CardKind, Priority } from "../model/vocabulary";
import type { Field, SpanUnit, Word } from "./query";

export type QueryLanguage = "fr" | "en";
type Spelt = Readonly<Record<QueryLanguage, readonly string[]>>;

/** What fields are called, in both languages at once; the first name of each is the one that is written. */
const fieldNames: Readonly<Record<Field, Spelt>> = {
  assignee: { fr: ["assigné", "assignée", "personne", "pour"], en: ["assignee", "assigned", "person"] },
  label: { fr: ["étiquette", "étiquettes"], en: ["label", "labels", "tag"] },
  epic: { fr: ["épopée"], en: ["epic"] },
  kind: { fr: ["type", "nature"], en: ["kind"] },
  status: { fr: ["statut", "colonne", "état"], en: ["status", "column", "state"] },
  sprint: { fr: ["sprint"], en: ["sprint"] },
  priority: { fr: ["priorité", "prio"], en: ["priority"] },
  due: { fr: ["échéance", "date"], en: ["due"] },
  points: { fr: ["points", "pts", "estimation"], en: ["points", "estimate"] },
  blocked: { fr: ["bloqué", "bloquée"], en: ["blocked"] },
  parent: { fr: ["parent", "parente"], en: ["parent"] },
  key: { fr: ["clé"], en: ["key"] },
  title: { fr: ["texte", "titre"], en: ["text", "title"] },
  comments: { fr: ["commentaires", "commentaire"], en: ["comments", "comment"] },
  checks: { fr: ["critères", "critère"], en: ["checks", "criteria"] },
};

const kinds: Readonly<Record<CardKind, Spelt>> = {
  userStory: { fr: ["récit", "récit utilisateur", "us"], en: ["story", "user story"] },
  task: { fr: ["tâche"], en: ["task"] },
  bug: { fr: ["anomalie"], en: ["bug"] },
  enabler: { fr: ["prérequis", "prérequis technique"], en: ["enabler"] },
  spike: { fr: ["étude"], en: ["spike"] },
  subtask: { fr: ["sous-tâche"], en: ["subtask", "sub-task"] },
};

const priorities: Readonly<Record<Priority, Spelt>> = {
  lowest: { fr: ["très-basse", "minimale"], en: ["lowest"] },
  low: { fr: ["basse", "faible"], en: ["low"] },
  medium: { fr: ["moyenne", "normale"], en: ["medium", "normal"] },
  high: { fr: ["haute", "élevée"], en: ["high"] },
  highest: { fr: ["critique", "très-haute", "maximale", "urgente"], en: ["highest", "urgent"] },
};

/** The words that each field knows of itself. */
const wordsOfField: Readonly<Partial<Record<Field, Readonly<Partial<Record<Word, Spelt>>>>>> = {
  assignee: { me: { fr: ["moi"], en: ["me"] } },
  kind: kinds,
  priority: priorities,
  status: { open: { fr: ["ouvert", "ouverte"], en: ["open"] } },
  sprint: {
    current: { fr: ["actuel", "en-cours", "courant"], en: ["current", "active"] },
    next: { fr: ["prochain", "suivant"], en: ["next"] },
    closed: { fr: ["terminé", "clos"], en: ["completed", "closed"] },
    backlog: { fr: ["backlog"], en: ["backlog"] },
  },
  due: { overdue: { fr: ["dépassée", "en-retard", "retard"], en: ["overdue", "late"] } },
  blocked: {
    yes: { fr: ["oui", "vrai"], en: ["yes", "true"] },
    no: { fr: ["non", "faux"], en: ["no", "false"] },
  },
};

/** What stands for the name of a row that was deleted, between parentheses; sprints and statuses are masculine. */
const goneNames: Spelt = { fr: ["supprimée", "supprimé"], en: ["deleted"] };
const noneNames: Spelt = { fr: ["aucun", "aucune", "vide"], en: ["none", "empty"] };
export const todayNames: Spelt = { fr: ["aujourd’hui"], en: ["today"] };
export const units: Readonly<Record<SpanUnit, Spelt>> = {
  day: { fr: ["j", "jour", "jours"], en: ["d", "day", "days"] },
  week: { fr: ["s", "sem", "semaine", "semaines"], en: ["w", "week", "weeks"] },
  month: { fr: ["m", "mois"], en: ["m", "month", "months"] },
};

/** How spellings are compared: case, accents, hyphens and spaces do not count. */
export function plain(text: string): string {
  return searchText(text).replace(/[-_\s]+/g, " ");
}

const spellings = ({ fr, en }: Spelt): readonly string[] => [...fr, ...en].map(plain);

function byName<K extends string>(table: Readonly<Partial<Record<K, Spelt>>>): ReadonlyMap<string, K> {
  const entries = Object.entries(table) as [K, Spelt][];
  return new Map(entries.flatMap(([key, spelt]) => spellings(spelt).map((name) => [name, key] as const)));
}

const fieldByName = byName<Field>(fieldNames);
const unitByName = byName<SpanUnit>(units);
const nones = new Set(spellings(noneNames));
const gones = new Set(spellings(goneNames));
const wordByName = new Map(
  Object.entries(wordsOfField).map(([field, words]) => [field as Field, byName<Word>(words)]),
);

/** What a name stands for, in either language; undefined when it stands for nothing. */
export const known = {
  field: (name: string): Field | undefined => fieldByName.get(plain(name)),
  word: (field: Field, name: string): Word | undefined => wordByName.get(field)?.get(plain(name)),
  unit: (name: string): SpanUnit | undefined => unitByName.get(plain(name)),
  /** « (supprimée) » is the first deleted row that a text names, « (supprimée-2) » the second. */
  gone: (text: string): number | undefined => {
    const [, word = "", number = "1"] = /^\((.+?)(?:-([1-9]\d{0,2}))?\)$/s.exec(text) ?? [];
    return gones.has(plain(word)) ? Number(number) : undefined;
  },
  isNone: (name: string): boolean => nones.has(plain(name)),
};

/** How things are written in a language. */
export const spelt = {
  field: (field: Field, language: QueryLanguage): string => fieldNames[field][language][0] ?? field,
  word: (field: Field, word: Word, language: QueryLanguage): string =>
    wordsOfField[field]?.[word]?.[language][0] ?? word,
  gone: (field: Field, number: number, language: QueryLanguage): string => {
    const isMasculine = field === "sprint" || field === "status";
    const word = goneNames[language][isMasculine ? 1 : 0] ?? goneNames[language][0] ?? "";
    return number === 1 ? `(${word})` : `(${word}-${number})`;
  },
  none: (language: QueryLanguage): string => noneNames[language][0] ?? "",
};

/** The fields, in the order in which they are offered. */
export const fields = Object.keys(fieldNames) as readonly Field[];

/** The words that a field knows of itself, in the order in which they are offered. */
export function wordsFor(field: Field): readonly Word[] {
  return Object.keys(wordsOfField[field] ?? {}) as Word[];
}

/** Priorities from the least to the greatest. */
export const priorityScale = Object.keys(priorities) as readonly Priority[];
