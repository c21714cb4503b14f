import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { type Asked, rowsFor } from "./filter-rows";
import type { ChoiceSpec, FilteredSpec, RegisterRow } from "./register-spec";

/** The address and the voice follow the typing at this distance, in ms; the rows do not wait. */
export const restAfter = 350;

export type RegisterFilter<R> = {
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** The value asked of a choice; "" = whatever it is. */
  readonly choices: Readonly<Record<string, string>>;
  readonly choose: (key: string, value: string) => void;
  readonly clear: () => void;
  readonly isOn: boolean;
  /** The rows that answer. */
  readonly rows: readonly R[];
  /** A row that somebody has just opened or written stays in sight until something else is asked for. */
  readonly keep: (id: string) => void;
};

const nobody: readonly string[] = [];
const unasked: readonly never[] = [];

/** What a register is asked for stands in the address: words as they are typed, choices by their value, never a title. */
export function useRegisterFilter<R extends RegisterRow>(
  spec: FilteredSpec<R>,
  rows: readonly R[],
): RegisterFilter<R> {
  const { wordsKey = "q", choices: offered = unasked } = spec;
  const query = useHashQuery();
  const [words, setWords] = useWordsInAddress(wordsKey);
  const choices = useMemo(() => chosenIn(query, offered), [query, offered]);
  const [kept, keep] = useKept(JSON.stringify([words, choices]));
  // Typing goes before drawing: a long table follows the field.
  const read = useDeferredValue(words);
  return {
    words,
    setWords,
    choices,
    choose: (key, value) => navigate(withQuery({ [key]: value }), { replace: true }),
    clear: () => {
      setWords("");
      const blank = Object.fromEntries(
        [wordsKey, ...offered.map(({ key }) => key)].map((key) => [key, null]),
      );
      navigate(withQuery(blank), { replace: true });
    },
    isOn: words.trim() !== "" || Object.values(choices).some((value) => value !== ""),
    rows: useMemo(
      () => rowsFor(spec, rows, { words: read, choices }, kept),
      [spec, rows, read, choices, kept],
    ),
    keep,
  };
}

/** An address may name what is gone, or never was: that asks for nothing. */
function chosenIn<R>(query: URLSearchParams, offered: readonly ChoiceSpec<R>[]): Asked["choices"] {
  return Object.fromEntries(
    offered.map(({ key, options }) => {
      const value = query.get(key) ?? "";
      return [key, options.some((option) => option.value === value) ? value : ""];
    }),
  );
}

/** The rows that stand whatever is asked, until something else is. */
function useKept(asked: string): readonly [readonly string[], (id: string) => void] {
  const [ids, setIds] = useState(nobody);
  const [before, setBefore] = useState(asked);
  if (asked !== before) {
    setBefore(asked);
    setIds(nobody);
  }
  return [ids, useCallback((id: string) => setIds((now) => [...now, id]), [])];
}

/** Words that are typed, and the address a moment later: typing leaves no trail in it, and the way back brings them again. */
function useWordsInAddress(key: string): readonly [string, (words: string) => void] {
  const address = useHashQuery().get(key) ?? "";
  const [words, setWords] = useState(address);
  const [seen, setSeen] = useState(address);
  if (address !== seen) {
    setSeen(address);
    setWords(address);
  }
  useEffect(() => {
    if (words === address) return undefined;
    const write = (): void => navigate(withQuery({ [key]: words }), { replace: true });
    const timer = setTimeout(write, words === "" ? 0 : restAfter);
    return () => clearTimeout(timer);
  }, [words, address, key]);
  return [words, setWords];
}
