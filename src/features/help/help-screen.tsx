import { lazy, type ReactElement, Suspense, useState } from "react";
import { TakeUpFirstPlan } from "@/features/pieces/take-up-first-plan";
import { useTranslation } from "@/i18n/words";
import { fold } from "@/lib/fold";
import { SearchInput } from "@/ui/form/search-input";
import type { Chapter } from "./chapter";

const French = lazy(async () => chaptersOf((await import("./chapters-fr")).chapters));
const English = lazy(async () => chaptersOf((await import("./chapters-en")).chapters));

/** The guide in the application: short chapters, found by their words, in the language on screen. */
export function HelpScreen(): ReactElement {
  const { t, language } = useTranslation();
  const [query, setQuery] = useState("");
  const Chapters = language === "en" ? English : French;
  return (
    <div className="mx-auto grid w-full max-w-2xl gap-5 p-6">
      <h1 tabIndex={-1} className="font-semibold text-xl">
        {t("shell.help")}
      </h1>
      <div className="flex empty:hidden">
        <TakeUpFirstPlan />
      </div>
      <SearchInput
        label={t("settings.help.search")}
        placeholder={t("settings.help.search")}
        value={query}
        onValue={setQuery}
        className="max-w-none"
      />
      <Suspense fallback={<p className="text-ink-3">{t("common.loading")}</p>}>
        <Chapters query={query} />
      </Suspense>
    </div>
  );
}

function chaptersOf(chapters: readonly Chapter[]) {
  return { default: ({ query }: { query: string }) => <ChapterList chapters={chapters} query={query} /> };
}

function ChapterList({ chapters, query }: { chapters: readonly Chapter[]; query: string }): ReactElement {
  const { t } = useTranslation();
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = chapters.filter(({ title, paragraphs }) => {
    const text = fold([title, ...paragraphs].join(" "));
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <p role="status" className="text-ink-2 text-s">
        {found.length === 0 ? t("settings.help.none") : t("settings.help.found", { count: found.length })}
      </p>
      {found.map(({ id, title, paragraphs }) => (
        <section key={id} aria-labelledby={`help-${id}`} className="grid gap-1.5">
          <h2 id={`help-${id}`} className="font-semibold text-l">
            {title}
          </h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  );
}
