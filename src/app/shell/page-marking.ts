import type { Marking } from "@/domain/model/vocabulary";
import { markingWords } from "@/domain/rules/marking-words";

/** What every printed page bears beside the mention. */
export type PageWords = {
  /** « Données fictives », or nothing. */
  readonly note: string;
  /** « Page », before the number. */
  readonly page: string;
};

const inks = { red: "#c9191e", blue: "#0050c8", black: "#161616" } as const;
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/[\n\r\f]+/g, " ")}"`;

/** The rules that put mention, note and number in the margins of every page, whatever is printed. */
export function pageRules(marking: Marking, { note, page }: PageWords): string {
  const mention = `content: ${quoted(markingWords(marking))}; color: ${inks[marking.ink ?? "black"]}; font: bold 12pt Arial, sans-serif; white-space: nowrap;`;
  const small = "font: 8pt Arial, sans-serif; color: #161616;";
  return [
    "@page { margin: 16mm 10mm 14mm;",
    `@top-center { ${mention} }`,
    marking.showBottom === true ? `@bottom-center { ${mention} }` : "",
    note === "" ? "" : `@bottom-left { content: ${quoted(note)}; ${small} }`,
    `@bottom-right { content: ${quoted(`${page} `)} counter(page) "/" counter(pages); ${small} }`,
    "}",
  ].join("\n");
}

/** Keeps the page's rules until they are replaced. A browser without boxes in margins prints the band on each page instead. */
export function keepPageRules(marking: Marking, words: PageWords): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRules(marking, words));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.dataset["margins"] = "CSSMarginRule" in window ? "boxes" : "none";
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
