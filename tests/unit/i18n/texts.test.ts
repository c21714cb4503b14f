import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "@/i18n/en/en";
import { fr } from "@/i18n/fr/fr";

type Node = { readonly [key: string]: string | Node };
function leaves(node: Node, prefix = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : leaves(value, `${prefix}${key}.`),
  );
}
const french = new Map(leaves(fr));
const english = new Map(leaves(en));
const plural = /_(zero|one|two|few|many|other)$/;

/** What is wrong with a French text by the rules of the Imprimerie nationale; empty if nothing. */
function faults(text: string): string[] {
  // Placeholders are code: « {{count, number}} » is not prose.
  const prose = text
    .replace(/\{\{.*?\}\}/g, "x")
    .replace(/https?:\/\/\S+/g, "x")
    .replace(/\d:\d/g, "x");
  const rules: readonly (readonly [RegExp, string])[] = [
    [/'/, "straight apostrophe"],
    [/"/, "straight quotation marks"],
    [/[^\u202f;!?][;!?]/, "no narrow no-break space before ; ! ?"],
    [/[^\u00a0\u202f]:/, "no no-break space before :"],
    [/«(?![\u00a0\u202f])/, "no no-break space after «"],
    [/(?<![\u00a0\u202f])»/, "no no-break space before »"],
    [/\.\.\./, "three points for an ellipsis"],
    [/(?<![\u00a0\u202f])%/, "no no-break space before %"],
    [/ {2}|^ | $/, "a space too many"],
  ];
  return rules.filter(([pattern]) => pattern.test(prose)).map(([, fault]) => fault);
}

test("both languages hold the same texts", () => {
  const keys = (texts: ReadonlyMap<string, string>): string[] =>
    [...texts.keys()].filter((key) => !key.endsWith("_many")).sort();
  expect(keys(english)).toEqual(keys(french));
});

test("a translation uses the same values as the French text", () => {
  const values = (text: string): string[] =>
    [...text.matchAll(/\{\{\s*([\w.]+)/g), ...text.matchAll(/<(\w+)>/g)].map((m) => m[1]!).sort();
  for (const [key, text] of french)
    if (!key.endsWith("_many")) expect(values(english.get(key) ?? ""), key).toEqual(values(text));
});

test("a plural has all the forms that its language counts with", () => {
  for (const [texts, language] of [
    [french, "fr"],
    [english, "en"],
  ] as const) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const stems = new Set(
      [...texts.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, "")),
    );
    for (const stem of stems)
      for (const form of forms)
        expect(texts.has(`${stem}_${form}`), `${language} ${stem}_${form}`).toBe(true);
  }
});

test("no text is empty", () => {
  for (const [key, text] of [...french, ...english]) expect(text.trim(), key).not.toBe("");
});

test("French texts keep the typographic rules", () => {
  const broken = [...french].flatMap(([key, text]) =>
    faults(text).map((fault) => `${key}: ${fault}: ${text}`),
  );
  expect(broken).toEqual([]);
});

test("the typographic rules are able to fail", () => {
  for (const wrong of [
    "l'été",
    "Vraiment ?",
    "Objectif : x",
    "«\u00a0x»",
    "« x\u00a0»",
    "42 %",
    "Attendez...",
  ])
    expect(faults(wrong), wrong).toHaveLength(1);
  for (const right of [
    "l’été",
    "Vraiment\u202f?",
    "Objectif\u00a0: {{name}}",
    "«\u00a0x\u00a0»",
    "42\u00a0%",
    "09:40",
  ])
    expect(faults(right), right).toEqual([]);
});

test("a screen has no text that it does not show", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join("src", file), "utf8"))
    .join("\n");
  // A key is used if its last part is written in the code, or a part before it ends where a value begins:
  // t(`common.notice.${kind}`). Generous, but a forgotten text is seldom named after something else.
  // The common words may run ahead of the screens, and an area is looked at once a screen has begun to use it.
  // All words that stand at the end of a key are gathered once: the sources are long, and the texts are many.
  const named = new Set([...sources.matchAll(/[."'`]([\w-]+)(?=["'`])/g)].map(([, word]) => word));
  const begun = new Map<string, boolean>();
  const hasBegun = (area: string): boolean => {
    if (!begun.has(area)) begun.set(area, new RegExp(`["'\`]${area}\\.`).test(sources));
    return area !== "common" && begun.get(area) === true;
  };
  const unused = [...french.keys()].filter((key) => {
    const parts = key.replace(plural, "").split(".");
    if (!hasBegun(parts[0] ?? "") || named.has(parts.at(-1))) return false;
    return !parts.some((_, at) => at > 0 && sources.includes(`\`${parts.slice(0, at).join(".")}.\${`));
  });
  expect(unused).toEqual([]);
});

// Verifies: 3y.9
test("a sprint that is over has one word in each language, on screens, in the help and in the guide", () => {
  const root = join(import.meta.dirname, "../../..");
  const read = (name: string): string => readFileSync(join(root, name), "utf8");
  const inFrench = [...french.values(), read("docs/guide.fr.md"), read("src/features/help/chapters-fr.ts")];
  expect(inFrench.filter((text) => /\bclos\b/.test(text))).toEqual([]);
  const inEnglish = [...english.values(), read("src/features/help/chapters-en.ts")];
  expect(inEnglish.filter((text) => /closed sprint|sprint (?:is|was) (?:not )?closed/i.test(text))).toEqual(
    [],
  );
});
