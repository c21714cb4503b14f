import { arrayIn, asObject, textIn } from "./issue";

/** Nodes of the Atlassian Document Format after which a line ends. */
const blocks = new Set(["paragraph", "heading", "listItem", "codeBlock", "blockquote", "tableRow", "rule"]);

/**
 * A text of Jira: the words as they stand, or those of an Atlassian Document,
 * which newer Jiras write instead, a line a paragraph. Nothing of it is markup to us.
 */
export function wikiText(value: unknown): string {
  if (typeof value === "string") return value;
  return linesOf(value)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function linesOf(value: unknown): string {
  const node = asObject(value);
  const type = textIn(node, "type");
  if (type === "hardBreak") return "\n";
  if (type === "mention" || type === "emoji") return textIn(asObject(node["attrs"]), "text");
  const inner = textIn(node, "text") + arrayIn(node, "content").map(linesOf).join("");
  return blocks.has(type) ? `${inner}\n` : inner;
}
