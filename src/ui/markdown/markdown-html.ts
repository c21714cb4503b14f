import { Marked, type RendererObject, type Tokens } from "marked";

// What people write becomes HTML here, and only what Markdown itself knows: raw HTML stays the letters it is,
// an image is a link to it (nothing is fetched), and an address that is not safe leaves its link as it was typed.
// What comes out is washed once more (`safe-fragment.ts`): two locks, neither of which trusts the other.

/** Past these a text is shown as it was typed: rendering would be felt, and nobody meant it to be laid out. */
const limits = {
  /** characters of the whole text */
  text: 50_000,
  /** characters without a blank: some patterns take the square of it */
  run: 2_000,
  /** quotes and lists inside one another, on one line: each is a call inside a call */
  nesting: 20,
} as const;

const nested = new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${limits.nesting + 1}}`, "m");
const longRun = new RegExp(`\\S{${limits.run + 1}}`);
const safeAddress = /^(?:https?:\/\/[^\s/]|mailto:[^\s]|#\/)/i;

/** May a link lead there? Pages and mail by their whole address, and this application's own screens (`#/…`). */
export function isSafeAddress(address: string): boolean {
  return safeAddress.test(address);
}

/** The text as HTML, its highest heading at `headingFrom`; null when it should be shown as it was typed. */
export function markdownHtml(text: string, headingFrom: number): string | null {
  if (text.length > limits.text || longRun.test(text) || nested.test(text)) return null;
  try {
    return writerFor(headingFrom).parse(text, { async: false });
  } catch {
    // Whatever it was, the words are worth more than their layout.
    return null;
  }
}

const writers = new Map<number, Marked>();

function writerFor(headingFrom: number): Marked {
  const known = writers.get(headingFrom);
  if (known) return known;
  // A line break that was typed is one: texts come from fields and from other tools, not from authors of Markdown.
  const made = new Marked({ gfm: true, breaks: true, renderer: rendererFor(headingFrom) });
  writers.set(headingFrom, made);
  return made;
}

function rendererFor(headingFrom: number): RendererObject {
  return {
    heading({ tokens, depth }: Tokens.Heading): string {
      const level = Math.min(6, headingFrom + depth - 1);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    html({ text, block }: Tokens.HTML | Tokens.Tag): string {
      return block ? `<p>${letters(text.trimEnd()).replaceAll("\n", "<br>")}</p>\n` : letters(text);
    },
    link({ href, tokens, raw }: Tokens.Link): string {
      if (!isSafeAddress(href)) return letters(raw);
      return `<a href="${letters(href)}">${this.parser.parseInline(tokens)}</a>`;
    },
    image({ href, text, raw }: Tokens.Image): string {
      if (!isSafeAddress(href)) return letters(raw);
      return `<a href="${letters(href)}">${letters(text.trim() === "" ? href : text)}</a>`;
    },
    checkbox({ checked }: Tokens.Checkbox): string {
      return `<span data-task="${checked ? "done" : "open"}"></span> `;
    },
  };
}

function letters(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
