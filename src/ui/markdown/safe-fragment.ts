import createPurifier, { type DOMPurify } from "dompurify";
import { isSafeAddress } from "./markdown-html";

const tags =
  "p br h3 h4 h5 h6 strong em del code pre blockquote ul ol li a hr table thead tbody tr th td span".split(
    " ",
  );
const attributes = ["href", "start", "align", "data-task"];

/** What in a text names something of the application: `find` is a global pattern, `hrefOf` answers null for what only looks like it. */
export type References = { readonly find: RegExp; readonly hrefOf: (words: string) => string | null };

export type FragmentWords = {
  readonly newTab: string;
  readonly taskDone: string;
  readonly taskOpen: string;
  readonly table: string;
};

type Finish = { readonly words: FragmentWords; readonly references: References | undefined };

let purifier: DOMPurify | undefined;

/** HTML washed to the few elements that Markdown needs, its links safe to open, its references made links. */
export function safeFragment(html: string, finish: Finish): DocumentFragment {
  purifier ??= createPurifier(window);
  const fragment = purifier.sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ADD_URI_SAFE_ATTR: attributes.filter((name) => name !== "href"),
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#\/)/i,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll("a")) finishLink(link, finish.words);
  for (const task of fragment.querySelectorAll<HTMLElement>("[data-task]")) finishTask(task, finish.words);
  for (const table of fragment.querySelectorAll("table")) finishTable(table, finish.words);
  for (const block of fragment.querySelectorAll("p, h3, h4, h5, h6, li, blockquote, td, th"))
    block.setAttribute("dir", "auto");
  if (finish.references) linkReferences(fragment, finish.references);
  return fragment;
}

function finishLink(link: HTMLAnchorElement, { newTab }: FragmentWords): void {
  const href = link.getAttribute("href") ?? "";
  if (!isSafeAddress(href)) {
    link.replaceWith(...link.childNodes);
    return;
  }
  if (href.startsWith("#")) return;
  link.rel = "noopener noreferrer";
  link.target = "_blank";
  // A blank of its own would be underlined behind the words.
  link.append(hidden(`\u00a0${newTab}`));
}

function finishTask(task: HTMLElement, words: FragmentWords): void {
  const isDone = task.dataset["task"] === "done";
  const box = document.createElement("span");
  box.ariaHidden = "true";
  box.textContent = isDone ? "☑" : "☐";
  task.replaceChildren(box, " ", hidden(isDone ? words.taskDone : words.taskOpen));
  task.closest("li")?.setAttribute("data-task-item", "");
}

/** A wide table scrolls by itself, with the keyboard as well. */
function finishTable(table: HTMLTableElement, words: FragmentWords): void {
  const box = document.createElement("div");
  box.className = "markdown-scroll";
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", words.table);
  table.replaceWith(box);
  box.append(table);
}

function hidden(text: string): HTMLElement {
  const words = document.createElement("span");
  words.className = "sr-only";
  words.textContent = text;
  return words;
}

/** `INT-44` in running text becomes a link; in code and inside links letters stay letters. */
function linkReferences(fragment: DocumentFragment, { find, hrefOf }: References): void {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest("a, code, pre")) continue;
    const parts = split(text.data, find, hrefOf);
    if (parts.length > 1 || typeof parts[0] !== "string") text.replaceWith(...parts);
  }
}

function split(text: string, find: RegExp, hrefOf: References["hrefOf"]): readonly (string | Node)[] {
  const parts: (string | Node)[] = [];
  let from = 0;
  for (const match of text.matchAll(find)) {
    const href = hrefOf(match[0]);
    if (href === null) continue;
    const link = document.createElement("a");
    link.href = href;
    link.textContent = match[0];
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(link);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
