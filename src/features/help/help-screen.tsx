import { Fragment, type ReactElement, type ReactNode, useEffect, useState } from "react";
import { paths } from "@/features/paths";
import { TakeUpFirstPlan } from "@/features/pieces/take-up-first-plan";
import { useHashQuery } from "@/features/route";
import { comboWords } from "@/features/shortcuts/key-words";
import { useTranslation } from "@/i18n/words";
import { fold } from "@/lib/fold";
import { SearchInput } from "@/ui/form/search-input";
import { lazyPart } from "@/ui/lazy-part";
import { type Chapter, type Piece, piecesOf } from "./chapter";

const French = lazyPart(
  async () => chaptersOf((await import("./chapters-fr")).chapters),
  () => <Loading />,
);
const English = lazyPart(
  async () => chaptersOf((await import("./chapters-en")).chapters),
  () => <Loading />,
);

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
      <Chapters query={query} />
    </div>
  );
}

function Loading(): ReactElement {
  const { t } = useTranslation();
  return <p className="text-ink-3">{t("common.loading")}</p>;
}

function chaptersOf(chapters: readonly Chapter[]) {
  return { default: ({ query }: { query: string }) => <ChapterList chapters={chapters} query={query} /> };
}

function ChapterList({ chapters, query }: { chapters: readonly Chapter[]; query: string }): ReactElement {
  const { t } = useTranslation();
  const asked = useHashQuery().get("chapter");
  useEffect(() => {
    if (asked !== null) {
      const heading = document.getElementById(`help-${asked}`);
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView?.({ block: "start" });
    }
  }, [asked]);
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
      {query === "" ? <Contents chapters={chapters} /> : null}
      {found.map(({ id, title, paragraphs }) => (
        <section key={id} aria-labelledby={`help-${id}`} className="grid gap-1.5">
          <h2
            id={`help-${id}`}
            tabIndex={-1}
            className="w-fit scroll-mt-4 rounded-s font-semibold text-l outline-offset-2"
          >
            {title}
          </h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="leading-relaxed">
              {piecesOf(paragraph).map((piece, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
                <PieceText key={index} piece={piece} />
              ))}
            </p>
          ))}
        </section>
      ))}
    </>
  );
}

/** What there is to read, each an address that can be kept. */
function Contents({ chapters }: { chapters: readonly Chapter[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("settings.help.contents")}>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${paths.help()}?chapter=${id}`}
              className="flex min-h-7 items-center text-accent underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PieceText({ piece }: { piece: Piece }): ReactNode {
  const { t } = useTranslation();
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "code")
    return <code className="whitespace-pre-wrap rounded-s bg-sunken px-1 py-0.5 text-s">{piece.text}</code>;
  const between = piece.combos.every((combo) => combo.startsWith("Arrow")) ? " " : ` ${t("shortcuts.or")} `;
  return piece.combos.map((combo, index) => (
    <Fragment key={combo}>
      {index === 0 ? null : between}
      <kbd className="whitespace-nowrap rounded-s border border-line-strong bg-sunken px-1.5 font-mono text-s">
        {comboWords(combo, t)}
      </kbd>
    </Fragment>
  ));
}
