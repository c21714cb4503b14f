import { X } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import { withoutClause, withoutGone } from "@/domain/query/edit";
import type { Flaw } from "@/domain/query/query";
import { clauseWords, explainQuery, listed } from "@/features/pieces/query/explain";
import { flawWords } from "@/features/pieces/query/flaw-words";
import type { Speech } from "@/features/pieces/query/speech";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import type { Reading } from "./query-engine";
import { restAfter, useQuery } from "./use-query";

/** What the board shows in words, each part removable; or where the text stops being a query. */
export function FilterBar({
  id,
  reading,
  onEmptied,
}: {
  id: string;
  /** Null while there is no filter, and one is being chosen. */
  reading: Reading | null;
  /** The last part was taken away, and the focus with it. */
  onEmptied: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  if (reading === null) return <p className="text-ink-2">{t("query.noFilter")}</p>;
  const speech = { t, format };
  const { query, world, flaw, strangers } = reading;
  if (flaw) return <Problem id={id} flaw={flaw} reading={reading} speech={speech} />;
  const names = strangers
    .filter(({ isMe, isGone }) => !isMe && !isGone)
    .map(({ text }) => t("query.quoted", { text }));
  return (
    <>
      <Chips reading={reading} speech={speech} onEmptied={onEmptied} />
      {/* The parts say it to the eye. */}
      <p id={id} className="sr-only">
        {t("query.shown", { explanation: explainQuery(query, world, speech) })}
      </p>
      {names.length > 0 ? (
        <p className="text-warn">{t("query.stranger", { names: listed(names, "query.or", t) })}</p>
      ) : null}
      {strangers.some(({ isGone }) => isGone) ? <GoneNotice reading={reading} onEmptied={onEmptied} /> : null}
      {strangers.some(({ isMe }) => isMe) ? <p className="text-warn">{t("query.strangerMe")}</p> : null}
    </>
  );
}

/** What the filter names was deleted: said in words, with the way out of a board that shows nothing. */
function GoneNotice({ reading, onEmptied }: { reading: Reading; onEmptied: () => void }): ReactElement {
  const { t } = useTranslation();
  const { say } = useServices();
  const setQuery = useQuery();
  const row = useRef<HTMLParagraphElement>(null);
  const fields = new Set(reading.strangers.filter(({ isGone }) => isGone).map(({ field }) => field));
  const remove = (): void => {
    const rest = withoutGone(reading.text, reading.query);
    const buttons = row.current?.parentElement;
    setQuery(rest);
    say(t("query.goneRemoved"));
    if (rest === "") onEmptied();
    else requestAnimationFrame(() => buttons?.querySelector("button")?.focus());
  };
  return (
    <p ref={row} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-warn">
      {[...fields].map((field) => t(`query.goneSaid.${field}` as "query.goneSaid.label")).join(" ")}
      <Button size="s" onClick={remove}>
        {t("query.goneRemove", { count: reading.strangers.filter(({ isGone }) => isGone).length })}
      </Button>
    </p>
  );
}

function Chips({
  reading,
  speech,
  onEmptied,
}: {
  reading: Reading;
  speech: Speech;
  onEmptied: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const setQuery = useQuery();
  const list = useRef<HTMLUListElement>(null);
  const remove = (at: number): void => {
    const clause = reading.query[at];
    if (!clause) return;
    setQuery(withoutClause(reading.text, clause));
    if (reading.query.length === 1) onEmptied();
    else
      requestAnimationFrame(() => {
        const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
        (buttons[at] ?? buttons.at(-1))?.focus();
      });
  };
  return (
    <ul ref={list} aria-label={t("query.chips")} className="flex flex-wrap gap-1.5">
      {reading.query.map((clause, at) => {
        const words = clauseWords(clause, reading.world, speech);
        const name = clause.isNot ? t("query.not", { name: words }) : words;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice; a part is its place
            key={at}
            className="inline-flex min-h-6 max-w-full items-center gap-0.5 rounded-full border border-line-strong bg-accent-soft pl-2.5 font-medium text-accent-ink"
          >
            <span className="min-w-0 truncate">{name}</span>
            <IconButton
              size="s"
              label={t("query.remove", { name })}
              icon={<X aria-hidden />}
              onClick={() => remove(at)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Where it stops, marked in what was typed, why, and what the board shows meanwhile (said once the typing rests). */
function Problem({
  id,
  flaw,
  reading,
  speech,
}: {
  id: string;
  flaw: Flaw;
  reading: Reading;
  speech: Speech;
}): ReactElement {
  const { t, language } = useTranslation();
  const { say } = useServices();
  const problem = t("query.flaw.at", { at: flaw.at + 1, problem: flawWords(flaw, language, speech) });
  const explanation = explainQuery(reading.query, reading.world, speech);
  const kept = reading.query.length === 0 ? t("query.flaw.keptAll") : t("query.flaw.kept", { explanation });
  useEffect(() => {
    const timer = setTimeout(() => say(problem), restAfter * 2);
    return () => clearTimeout(timer);
  }, [problem, say]);
  const { text } = reading;
  const isBegun = reading.isWrong !== true;
  return (
    <div id={id} className="grid min-w-0 gap-0.5">
      <p className={isBegun ? "text-ink-2" : "text-danger"}>
        <span className="font-semibold">{t(isBegun ? "query.begun" : "query.problem")}</span>
        <code className="mx-2 break-all rounded-s bg-sunken px-1.5 py-0.5 text-ink">
          {text.slice(0, flaw.at)}
          <mark
            className={`font-semibold underline decoration-2 ${isBegun ? "bg-transparent text-ink" : "bg-danger-soft text-danger decoration-wavy"}`}
          >
            {text.slice(flaw.at, flaw.end) || "…"}
          </mark>
          {text.slice(flaw.end)}
        </code>
        {problem}
      </p>
      <p className="text-ink-2">{kept}</p>
    </div>
  );
}
