import { expect, test } from "vitest";
import { parseQuery } from "@/domain/query/parse";
import { printQuery } from "@/domain/query/print";
import type { Flaw, Query } from "@/domain/query/query";

/** What is read, without where it stood. */
const bare = (query: Query): unknown =>
  query.map((clause) =>
    clause.kind === "text"
      ? [clause.isNot ? "not" : "is", clause.text]
      : [
          clause.isNot ? "not" : "is",
          clause.field,
          ...clause.values.map(({ span: _, ...value }) => Object.values(value).slice(1)),
        ],
  );

const offset = (count: number, unit: string) => ({ kind: "offset", count, unit });
const number = (value: number) => ({ kind: "number", number: value });
const priority = (name: string) => ({ kind: "priority", priority: name });
const day = (on: string) => ({ kind: "day", on });

/** What is typed, what it is read as, and how it is written back in French. */
const readings: readonly (readonly [string, unknown, string])[] = [
  ["", [], ""],
  ["  \u00a0 ", [], ""],
  ["réseau", [["is", "réseau"]], "réseau"],
  [
    "bascule nuit",
    [
      ["is", "bascule"],
      ["is", "nuit"],
    ],
    "bascule nuit",
  ],
  ['"bascule de nuit"', [["is", "bascule de nuit"]], '"bascule de nuit"'],
  ["« bascule de nuit »", [["is", "bascule de nuit"]], '"bascule de nuit"'],
  ["-pilote", [["not", "pilote"]], "-pilote"],
  [
    "non conforme",
    [
      ["is", "non"],
      ["is", "conforme"],
    ],
    '"non" conforme',
  ],
  ["10:30", [["is", "10:30"]], '"10:30"'],
  ["http://exemple", [["is", "http://exemple"]], '"http://exemple"'],
  ["assigné:moi", [["is", "assignee", ["me"]]], "assigné:moi"],
  ["assignee:me", [["is", "assignee", ["me"]]], "assigné:moi"],
  ["ASSIGNE:MOI", [["is", "assignee", ["me"]]], "assigné:moi"],
  ["assigné:aucun", [["is", "assignee", []]], "assigné:aucun"],
  ["assigned:none", [["is", "assignee", []]], "assigné:aucun"],
  ["étiquette:réseau", [["is", "label", ["réseau"]]], "étiquette:réseau"],
  ["étiquette\u00a0: réseau", [["is", "label", ["réseau"]]], "étiquette:réseau"],
  ["étiquette: réseau", [["is", "label", ["réseau"]]], "étiquette:réseau"],
  ["étiquette:a,b", [["is", "label", ["a"], ["b"]]], "étiquette:a,b"],
  ["étiquette:a, b", [["is", "label", ["a"], ["b"]]], "étiquette:a,b"],
  [
    "label:a tag:b",
    [
      ["is", "label", ["a"]],
      ["is", "label", ["b"]],
    ],
    "étiquette:a étiquette:b",
  ],
  ['étiquette:"haute, dispo"', [["is", "label", ["haute, dispo"]]], 'étiquette:"haute, dispo"'],
  ['étiquette:"dit \\"vu\\""', [["is", "label", ['dit "vu"']]], 'étiquette:"dit \\"vu\\""'],
  ['étiquette:"aucun"', [["is", "label", ["aucun"]]], 'étiquette:"aucun"'],
  ["-étiquette:a", [["not", "label", ["a"]]], "-étiquette:a"],
  ["non étiquette:a", [["not", "label", ["a"]]], "-étiquette:a"],
  ["not label:a", [["not", "label", ["a"]]], "-étiquette:a"],
  ["étiquette:label_x1", [["is", "label", ["label_x1"]]], "étiquette:label_x1"],
  ["étiquette:(supprimée)", [["is", "label", [1]]], "étiquette:(supprimée)"],
  ["sprint:(deleted-2),14", [["is", "sprint", [2], ["14"]]], "sprint:(supprimé-2),14"],
  ['étiquette:"(supprimée)"', [["is", "label", ["(supprimée)"]]], 'étiquette:"(supprimée)"'],
  ["kind:anomalie", [["is", "kind", ["bug"]]], "type:anomalie"],
  ["type:story,tâche", [["is", "kind", ["userStory"], ["task"]]], "type:récit,tâche"],
  ["type:sous-tache", [["is", "kind", ["subtask"]]], "type:sous-tâche"],
  ['statut:"En cours"', [["is", "status", ["En cours"]]], 'statut:"En cours"'],
  ["statut:ouvert", [["is", "status", ["open"]]], "statut:ouvert"],
  ["sprint:actuel", [["is", "sprint", ["current"]]], "sprint:actuel"],
  ["sprint:next", [["is", "sprint", ["next"]]], "sprint:prochain"],
  ["sprint:clos", [["is", "sprint", ["closed"]]], "sprint:terminé"],
  ["sprint:aucun", [["is", "sprint", []]], "sprint:aucun"],
  ["sprint:12", [["is", "sprint", ["12"]]], "sprint:12"],
  ["priorité:haute", [["is", "priority", [priority("high")]]], "priorité:haute"],
  ["priorité:>=haute", [["is", "priority", [">=", priority("high")]]], "priorité:>=haute"],
  ["priority:low..high", [["is", "priority", [priority("low"), priority("high")]]], "priorité:basse..haute"],
  ["échéance:<7j", [["is", "due", ["<", offset(7, "day")]]], "échéance:<7j"],
  ["due:<7d", [["is", "due", ["<", offset(7, "day")]]], "échéance:<7j"],
  ["échéance:>2s", [["is", "due", [">", offset(2, "week")]]], "échéance:>2s"],
  ["échéance:<=1m", [["is", "due", ["<=", offset(1, "month")]]], "échéance:<=1m"],
  ["échéance:<-3j", [["is", "due", ["<", offset(-3, "day")]]], "échéance:<-3j"],
  ["échéance:aujourd'hui", [["is", "due", [offset(0, "day")]]], "échéance:aujourd’hui"],
  ["échéance:demain", [["is", "due", [offset(1, "day")]]], "échéance:1j"],
  ["due:<=tomorrow", [["is", "due", ["<=", offset(1, "day")]]], "échéance:<=1j"],
  ["échéance:auj", [["is", "due", [offset(0, "day")]]], "échéance:aujourd’hui"],
  ["échéance:<+7", [["is", "due", ["<", offset(7, "day")]]], "échéance:<7j"],
  ["échéance:>=3/12", [["is", "due", [">=", day("2026-12-03")]]], "échéance:>=2026-12-03"],
  ["échéance:3/12/26", [["is", "due", [day("2026-12-03")]]], "échéance:2026-12-03"],
  ["échéance:<03122026", [["is", "due", ["<", day("2026-12-03")]]], "échéance:<2026-12-03"],
  ["échéance:<2026-12-31", [["is", "due", ["<", day("2026-12-31")]]], "échéance:<2026-12-31"],
  ["échéance:>31/12/2026", [["is", "due", [">", day("2026-12-31")]]], "échéance:>2026-12-31"],
  [
    "échéance:2026-12-01..2026-12-31",
    [["is", "due", [day("2026-12-01"), day("2026-12-31")]]],
    "échéance:2026-12-01..2026-12-31",
  ],
  ["échéance:dépassée", [["is", "due", ["overdue"]]], "échéance:dépassée"],
  ["échéance:aucune", [["is", "due", []]], "échéance:aucun"],
  ["points:5", [["is", "points", [number(5)]]], "points:5"],
  ["points:>=5", [["is", "points", [">=", number(5)]]], "points:>=5"],
  ["points:3..8", [["is", "points", [number(3), number(8)]]], "points:3..8"],
  ["points:1.5", [["is", "points", [number(1.5)]]], "points:1.5"],
  ["points:aucun,>8", [["is", "points", [], [">", number(8)]]], "points:aucun,>8"],
  ["bloqué:oui", [["is", "blocked", ["yes"]]], "bloqué:oui"],
  ["blocked:no", [["is", "blocked", ["no"]]], "bloqué:non"],
  ["parent:int-4", [["is", "parent", ["INT-4"]]], "parent:INT-4"],
  ["parent:aucune", [["is", "parent", []]], "parent:aucun"],
  ["clé:44,int-45", [["is", "key", ["44"], ["INT-45"]]], "clé:44,INT-45"],
  ["texte:bascule", [["is", "title", ["bascule"]]], "texte:bascule"],
  ["commentaires:>0", [["is", "comments", [">", number(0)]]], "commentaires:>0"],
  ["critères:>0", [["is", "checks", [">", number(0)]]], "critères:>0"],
  [
    "assigné:moi échéance:<7j étiquette:réseau sprint:actuel kind:anomalie",
    [
      ["is", "assignee", ["me"]],
      ["is", "due", ["<", offset(7, "day")]],
      ["is", "label", ["réseau"]],
      ["is", "sprint", ["current"]],
      ["is", "kind", ["bug"]],
    ],
    "assigné:moi échéance:<7j étiquette:réseau sprint:actuel type:anomalie",
  ],
];

// Verifies: 3m.7, 3c.1
test.each(readings)("« %s » is read, and written back as one query", (typed, meant, written) => {
  const read = parseQuery(typed, "2026-11-26");
  expect(read.ok && bare(read.value)).toEqual(meant);
  expect(read.ok && printQuery(read.value, "fr")).toBe(written);
});

/** What is typed, why it is no query, and the part of it where one stops. */
const refusals: readonly (readonly [string, Flaw["kind"], string])[] = [
  ["couleur:rouge", "field-unknown", "couleur"],
  ["réseau coulleur:rouge", "field-unknown", "coulleur"],
  ["étiquette:", "value-missing", ""],
  ["étiquette:a,", "value-missing", ""],
  ["étiquette: kind:bug", "value-missing", ""],
  ['étiquette:""', "value-missing", '""'],
  ['""', "value-missing", '""'],
  ['étiquette:"rés', "quote-open", '"rés'],
  ["« bascule", "quote-open", "« bascule"],
  ["kind:voiture", "value-unknown", "voiture"],
  ["kind:aucun", "value-unknown", "aucun"],
  ["bloqué:peut-être", "value-unknown", "peut-être"],
  ["échéance:<bientôt", "value-unknown", "<bientôt"],
  ["échéance:2026-02-30", "value-unknown", "2026-02-30"],
  ["échéance:1/1/0001", "value-unknown", "1/1/0001"],
  ["échéance:<31/12/2200", "value-unknown", "<31/12/2200"],
  ["points:1,000", "value-unknown", "000"],
  ["points:1.000", "value-unknown", "1.000"],
  ["échéance:>7x", "value-unknown", ">7x"],
  ["échéance:2026-12-31..2026-12-01", "range-reversed", "2026-12-31..2026-12-01"],
  ["points:beaucoup", "value-unknown", "beaucoup"],
  ["points:8..3", "range-reversed", "8..3"],
  ["priorité:>=12", "value-unknown", ">=12"],
  ["étiquette:>réseau", "comparison-unfit", ">réseau"],
  ["parent:bascule", "value-unknown", "bascule"],
];

// Verifies: 3m.7, 3x.6
test.each(refusals)("« %s » is refused where it stops being a query: %s", (typed, kind, found) => {
  const read = parseQuery(typed);
  expect(read).toMatchObject({ ok: false, error: { kind, found } });
  if (read.ok) return;
  expect(typed.slice(read.error.at, read.error.end)).toBe(found);
});

test("a text longer than any question is refused without being read", () => {
  expect(parseQuery("a".repeat(2001))).toMatchObject({ ok: false, error: { kind: "too-long", at: 2000 } });
});
