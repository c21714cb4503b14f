/** A text and what is selected in it. */
export type Selected = { readonly text: string; readonly from: number; readonly to: number };

/** What to put where: `insert` takes the place of `from` to `to`, and `selected` (in the new text) is what is selected then. */
export type TextStep = {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly selected: readonly [from: number, to: number];
};

/** `mark` around the selection, or away from it when it is there; around `sample` when nothing is selected. */
export function wrap({ text, from, to }: Selected, mark: string, sample: string): TextStep {
  const size = mark.length;
  const isMarked =
    from >= size && text.slice(from - size, from) === mark && text.slice(to, to + size) === mark;
  const words = text.slice(from, to);
  if (isMarked && words !== "")
    return { from: from - size, to: to + size, insert: words, selected: [from - size, to - size] };
  const inner = words === "" ? sample : words;
  return {
    from,
    to,
    insert: `${mark}${inner}${mark}`,
    selected: [from + size, from + size + inner.length],
  };
}

/** Every line of the selection an item of a list; or none any more, when all are. */
export function list({ text, from, to }: Selected): TextStep {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", to);
  const end = next < 0 ? text.length : next;
  const lines = text.slice(start, end).split("\n");
  const isList = lines.every((line) => line.startsWith("- "));
  const insert = lines.map((line) => (isList ? line.slice(2) : line.startsWith("- ") ? line : `- ${line}`));
  const whole = insert.join("\n");
  // One empty line becomes a list to write in: the caret goes behind its dash.
  const selected: TextStep["selected"] =
    lines.length === 1 ? [start + whole.length, start + whole.length] : [start, start + whole.length];
  return { from: start, to: end, insert: whole, selected };
}

/** A link around the selection; its address is selected, to be typed or pasted over. */
export function link({ text, from, to }: Selected, sample: string): TextStep {
  const words = text.slice(from, to);
  const inner = words === "" ? sample : words;
  const address = "https://";
  const at = from + inner.length + 3;
  return { from, to, insert: `[${inner}](${address})`, selected: [at, at + address.length] };
}

/** Does it to a text area as if it had been typed: its own undo (Ctrl+Z) takes it back. */
export function applyStep(area: HTMLTextAreaElement, { from, to, insert, selected }: TextStep): void {
  area.focus();
  area.setSelectionRange(from, to);
  // Old, but the one way that leaves the browser's undo of typing whole; where it is missing the text still changes.
  const isTyped =
    typeof document.execCommand === "function" && document.execCommand("insertText", false, insert);
  if (!isTyped) {
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    setValue?.call(area, area.value.slice(0, from) + insert + area.value.slice(to));
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(selected[0], selected[1]);
}
