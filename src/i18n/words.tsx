import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
  useSyncExternalStore,
} from "react";
import { currentLanguage, onLanguage, type Translate, translate, translateIn } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";

/** What a component speaks with. */
export type Words = { readonly t: Translate; readonly language: Language };

// One listener for the page: a hook of their own would cost each of the hundreds of components of a first screen an
// effect and a subscription.
const WordsContext = createContext<Words>({ t: translate, language: "fr" });

/** Draws what is inside anew when the language changes; stands once, around everything. */
export function WordsProvider({ children }: { children: ReactNode }): ReactElement {
  const language = useSyncExternalStore(onLanguage, currentLanguage);
  const words = useMemo(() => ({ t: translateIn(language), language }), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the language on screen; the component is drawn anew when it changes. */
export function useTranslation(): Words {
  return useContext(WordsContext);
}
