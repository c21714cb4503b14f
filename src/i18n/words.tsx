import i18next from "i18next";
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useState } from "react";
import { currentLanguage, type Language, type Translate } from "@/i18n/i18n";

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
  return { t: i18next.getFixedT(language, "main"), language };
}

/** The words of the language on screen; the component is drawn anew when it changes. */
export function useTranslation(): Words {
  return useContext(WordsContext);
}
