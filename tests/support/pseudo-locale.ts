// A language that nobody speaks: French with accents everywhere and two fifths longer, in the place of English. It is
// put there on the way to the page; the build holds nothing of it.
import type { BrowserContext } from "@playwright/test";
import { fr } from "@/i18n/fr/fr";

const accented: Readonly<Record<string, string>> = {
  ...{ a: "â", c: "ç", e: "ê", i: "ï", n: "ñ", o: "ô", u: "ü", y: "ÿ" },
  ...{ A: "Å", C: "Ç", E: "Ë", I: "Î", N: "Ñ", O: "Ö", U: "Û", S: "Š" },
};

/** The text with its holes as they are, other letters accented, and words of seven letters until it is long enough. */
function pseudo(text: string): string {
  const said = text.replace(/\{\{.*?\}\}|[a-zA-Z]/g, (part) => accented[part] ?? part);
  const more = Math.ceil(text.replace(/\{\{.*?\}\}/g, "").length * 0.4);
  return more === 0
    ? said
    : `${said} ${"ŵôŕđèẋẋ "
        .repeat(Math.ceil(more / 8))
        .slice(0, more)
        .trim()}`.trim();
}

type Nested = { readonly [key: string]: string | Nested };

function pseudoTexts(texts: Nested): Nested {
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([key]) => !key.endsWith("_many"))
      .map(([key, value]) => [key, typeof value === "string" ? pseudo(value) : pseudoTexts(value)]),
  );
}

/** From now on, whoever asks for English is given the language that nobody speaks. Needs a context without service workers. */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  const body = `export const en = ${JSON.stringify(pseudoTexts(fr))};`;
  await context.route(/\/assets\/en-[^/]+\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body }),
  );
}
