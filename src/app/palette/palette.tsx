import { Search } from "lucide-react";
import {
  type KeyboardEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { useChapters } from "@/features/help/use-chapters";
import { useViews } from "@/features/pieces/views/use-views";
import { useHashPath } from "@/features/route";
import { useServices } from "@/features/services";
import { useShortcutState } from "@/features/shortcuts/use-shortcut";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { wordsIn } from "@/lib/mark-words";
import { CommandFrame } from "@/ui/popup/command-frame";
import { type Action, actionsOf, openHit } from "./actions";
import { Footer } from "./footer";
import { Results } from "./results";
import { type FoundCards, useFound } from "./use-found";

/** Finds any card of the workspace and does whatever can be done: a combobox whose list is below it. */
export function Palette({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { say } = useServices();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const moved = useRef(false);
  const id = useId();
  const found = useFound(text, () => moved.current);
  const actions = useActions(text);
  const count = actions.length + found.hits.length;
  const at = Math.min(active, Math.max(0, count - 1));

  const words = useMemo(() => wordsIn(found.text), [found.text]);

  const pick = (index: number, onItsBoard: boolean): void => {
    const action = actions[index];
    const hit = found.hits[index - actions.length];
    if (!action && !hit) return;
    onClose();
    // The palette is gone and the focus is back before the next thing opens, which then knows where it came from.
    setTimeout(() => {
      if (action) action.run();
      else if (hit) openHit(hit.key, onItsBoard);
    });
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (event.key === "Enter") pick(at, event.ctrlKey || event.metaKey);
    else if (step !== undefined && count > 0) {
      moved.current = true;
      const isJump = Math.abs(step) > 1;
      setActive(isJump ? Math.min(count - 1, Math.max(0, at + step)) : (at + step + count) % count);
    } else return;
    event.preventDefault();
  };
  useSaid(text === "" ? null : count, found.isSettled, (words) => say(words));
  return (
    <CommandFrame title={t("palette.title")} field={field} onClose={onClose}>
      <div className="flex items-center gap-2.5 border-line border-b px-4">
        <Search aria-hidden size={17} className="shrink-0 text-ink-3" />
        <input
          ref={field}
          role="combobox"
          aria-label={t("palette.title")}
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(count > 0 ? { "aria-activedescendant": `${id}-${at}` } : {})}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t("palette.placeholder")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            moved.current = false;
          }}
          onKeyDown={press}
          className="h-12 min-w-0 flex-1 bg-transparent text-l outline-none placeholder:text-ink-3"
        />
      </div>
      <Results id={id} actions={actions} found={found} words={words} active={at} onPick={useSteady(pick)} />
      <Footer text={text} count={count} found={found} />
    </CommandFrame>
  );
}

/** The actions that a text names; before anything is typed, those that one might want. */
function useActions(text: string): readonly Action[] {
  const { t, language } = useTranslation();
  const services = useServices();
  const chapters = useChapters(language);
  const { openSheet } = useShortcutState();
  const path = useHashPath();
  const projects = useLive(services.queries.projects);
  const { mine, shared } = useViews();
  const all = useMemo(() => {
    const views = [...mine, ...shared];
    return actionsOf({
      t,
      services,
      projects: projects ?? [],
      views,
      chapters,
      path,
      openShortcuts: openSheet,
    });
  }, [t, services, projects, mine, shared, chapters, path, openSheet]);
  // The guide is long: its words are taken apart once, not with every key.
  const worded = useMemo(
    () => all.map((action) => ({ action, words: wordsIn(`${action.name} ${action.also}`) })),
    [all],
  );
  return useMemo(() => {
    if (text.trim() === "") return all.filter(({ isAsked }) => isAsked !== true);
    const wanted = wordsIn(text);
    const named = worded.filter(({ words }) =>
      wanted.every((each) => words.some((word) => word.startsWith(each))),
    );
    return named.slice(0, 6).map(({ action }) => action);
  }, [all, worded, text]);
}

/** The same function for as long as the component lives, doing what the last one does. */
function useSteady<A extends readonly unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...given: A) => latest.current(...given), []);
}

/** Says how many there are once the typing rests. */
function useSaid(
  count: number | null,
  isSettled: FoundCards["isSettled"],
  say: (words: string) => void,
): void {
  const { t } = useTranslation();
  const latest = useRef(say);
  latest.current = say;
  useEffect(() => {
    if (count === null || !isSettled) return undefined;
    const timer = setTimeout(() => latest.current(t("palette.found", { count })), 500);
    return () => clearTimeout(timer);
  }, [count, isSettled, t]);
}
