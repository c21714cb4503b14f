import { type ReactElement, type RefObject, useEffect, useId, useMemo, useState } from "react";
import { type Completion, completionsAt } from "@/domain/query/complete";
import { valueWords } from "@/features/pieces/query/explain";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { ListBox, type ListOption } from "@/ui/list/list-box";
import { useReading } from "./use-query";

/**
 * What could stand at the caret, below the field. The field stays a searchbox with the focus in it: arrows walk the
 * list, Enter or Tab takes a line, Escape closes it and the next Escape empties the field.
 */
export function Suggestions({
  field,
  query,
  onQuery,
}: {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
}): ReactElement | null {
  const { t, language } = useTranslation();
  const format = useFormat();
  const { say } = useServices();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [caret, setCaret] = useState(query.length);
  const reading = useReading();
  const offered = useMemo(() => {
    if (!isOpen) return null;
    const world = reading?.world;
    if (!world) return null;
    const { from, to, items } = completionsAt(query, caret, world, language);
    const meaning = (item: Completion): string =>
      item.kind === "field"
        ? t(`query.field.${item.field}`)
        : valueWords(item.field, item.value, world, { t, format });
    const options = items.map((item): ListOption & { insert: string } => {
      const hint = meaning(item);
      const isSame = hint.replace(/["«»\u00a0]/g, "") === item.insert.replaceAll('"', "");
      return { key: item.insert, label: item.insert, insert: item.insert, ...(isSame ? {} : { hint }) };
    });
    return { from, to, options };
  }, [isOpen, query, caret, reading, language, t, format]);
  const options = offered?.options ?? [];
  const isShown = options.length > 0;

  useEffect(() => {
    const input = field.current;
    if (!input) return undefined;
    const open = (event: Event): void => {
      setCaret(input.selectionStart ?? input.value.length);
      setActive(-1);
      // A word is a word until it could be more: the list comes by itself only behind a colon or two letters.
      if (event.type === "input")
        setOpen(/(:\S*|[\p{L}]{2,})$/u.test(input.value.slice(0, input.selectionStart ?? 0)));
    };
    const close = (): void => setOpen(false);
    input.addEventListener("input", open);
    input.addEventListener("click", open);
    input.addEventListener("blur", close);
    return () => {
      input.removeEventListener("input", open);
      input.removeEventListener("click", open);
      input.removeEventListener("blur", close);
    };
  }, [field]);

  const take = (index: number): void => {
    const option = options[index];
    const input = field.current;
    if (!option || !offered || !input) return;
    const isField = option.insert.endsWith(":");
    const text = `${query.slice(0, offered.from)}${option.insert}${isField ? "" : " "}`;
    onQuery(text + query.slice(offered.to).trimStart());
    setActive(-1);
    setOpen(isField);
    setCaret(text.length);
    requestAnimationFrame(() => input.setSelectionRange(text.length, text.length));
  };

  useEffect(() => {
    const input = field.current;
    if (!input) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (!isShown && event.key === "ArrowDown") {
        setCaret(input.selectionStart ?? query.length);
        setOpen(true);
        setActive(0);
      } else if (!isShown || event.ctrlKey || event.altKey || event.metaKey) return;
      else if (event.key === "ArrowDown") setActive((active + 1) % options.length);
      else if (event.key === "ArrowUp") setActive((active <= 0 ? options.length : active) - 1);
      else if (event.key === "Escape") setOpen(false);
      else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) take(active);
      else return;
      // Before the field hears of it: its own Escape empties it.
      event.preventDefault();
      event.stopPropagation();
    };
    input.addEventListener("keydown", press, { capture: true });
    return () => input.removeEventListener("keydown", press, { capture: true });
  });

  useActiveLine(field, isShown ? id : null, active);
  const count = options.length;
  useEffect(() => {
    if (count === 0) return undefined;
    const timer = setTimeout(() => say(t("query.suggested", { count })), 1200);
    return () => clearTimeout(timer);
  }, [count, say, t]);

  if (!isShown) return null;
  return (
    <ListBox
      id={id}
      label={t("query.suggestions")}
      options={options}
      active={active}
      onPick={take}
      className="absolute top-full left-0 z-40 mt-1 max-h-80 w-80 max-w-[calc(100vw-2rem)]"
    />
  );
}

/** Tells in the field which list is beside it and which line of it is meant; the field itself is drawn without them. */
function useActiveLine(
  field: RefObject<HTMLInputElement | null>,
  listId: string | null,
  active: number,
): void {
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    input.setAttribute("aria-autocomplete", "list");
    if (listId === null) input.removeAttribute("aria-controls");
    else input.setAttribute("aria-controls", listId);
    if (listId === null || active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${listId}-${active}`);
  }, [field, listId, active]);
}
