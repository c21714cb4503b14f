import i18next from "i18next";
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useState } from "react";
import { currentLanguage, type Translate } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";

/** What a component speaks with. */
export type Words = { readonly t: Translate; readonly language: Language };

// One listener for the page: react-i18next's hook costs an effect and a subscription in each component, and a board has
// hundreds of them on its first screen.
const WordsContext = createContext<Words>({ t: i18next.t, language: "fr" });

/** Draws what is inside anew when the language changes; stands once, around everything. */
export function WordsProvider({ children }: { children: ReactNode }): ReactElement {
  const [words, setWords] = useState<Words>(wordsNow);
  useEffect(() => {
    const change = (): void => setWords(wordsNow());
    i18next.on("languageChanged", change);
    return () => i18next.off("languageChanged", change);
  }, []);
  return <WordsContext value={words}>{children}</WordsContext>;
}

function wordsNow(): Words {
  const language = currentLanguage();
  return { t: remembering(i18next.getFixedT(language, "main")), language };
}

/** A text without figures in it is looked up once a language: i18next walks its paths anew at every call. */
function remembering(t: Translate): Translate {
  const said = new Map<unknown, string>();
  const remember = (...asked: Parameters<Translate>): string => {
    if (asked.length > 1) return t(...asked);
    const [key] = asked;
    const known = said.get(key);
    if (known !== undefined) return known;
    const words = t(...asked);
    // A text that is not there yet comes with its screen.
    if (words !== key) said.set(key, words);
    return words;
  };
  return remember as Translate;
}

/** The words of the language on screen; the component is drawn anew when it changes. */
export function useTranslation(): Words {
  return useContext(WordsContext);
}
