import { Download, Table2 } from "lucide-react";
import { type ReactElement, type ReactNode, useId, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { MenuButton } from "@/ui/menu-button";
import { type Asked, askedAt, askedOf, countBehind, type Figure } from "./figure";
import { FigureChart } from "./figure-chart";
import { useFigureScope } from "./figure-scope";
import { FigureTableView } from "./figure-table";
import { useFigureFiles } from "./use-figure-files";

interface FigureCardProps {
  readonly figure: Figure;
  /** Choices of this report alone. */
  readonly tools?: ReactNode;
  readonly height?: number;
}

/** A report: its sentence, its chart, its table, its definition, and the ways to take it along (B71). */
export function FigureCard({ figure, tools, height }: FigureCardProps): ReactElement {
  const { t } = useTranslation();
  const { Behind } = useFigureScope();
  const { title, chart, nothing, table, definition, leftOut } = figure;
  const [isTable, setTable] = useState(false);
  // A report that draws nothing, and misses nothing by it, is its table.
  const isTableAlone = chart === null && nothing === undefined;
  const [asked, setAsked] = useState<Asked | null>(null);
  const files = useFigureFiles(figure);
  const id = useId();
  const head = (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`${id}-title`} className="font-semibold text-l">
          {title}
        </h2>
        <div className="ml-auto flex flex-wrap gap-1 print:hidden">
          {tools}
          {isTableAlone ? null : (
            <Button
              look="quiet"
              icon={<Table2 aria-hidden />}
              aria-expanded={isTable}
              aria-controls={`${id}-table`}
              onClick={() => setTable(!isTable)}
            >
              {t("reports.common.table")}
            </Button>
          )}
          <MenuButton
            icon={<Download aria-hidden />}
            text={t("reports.common.export")}
            label={t("reports.common.exportOf", { title })}
            align="end"
            entries={files}
          />
        </div>
      </div>
      <Said figure={figure} isDrawn={chart !== null} />
    </>
  );
  return (
    <figure
      aria-labelledby={`${id}-title`}
      className="grid min-w-0 grid-cols-1 content-start gap-2 rounded-l border border-line bg-surface p-4 print:mt-3 print:block print:break-inside-auto! print:border-0 print:p-0"
    >
      {/* On paper a long table may go on over pages; what it is the table of stays together. */}
      {chart ? (
        <FigureChart
          title={title}
          spec={chart}
          height={height}
          behind={(stop) => {
            const there = askedAt(stop, table);
            return there ? (
              <Button look="quiet" size="s" onClick={() => setAsked(there)}>
                {t("reports.common.cards", { count: countBehind(there) })}
              </Button>
            ) : null;
          }}
        >
          {head}
        </FigureChart>
      ) : (
        <div className="grid min-w-0 grid-cols-1 gap-2 print:break-after-avoid print:break-inside-avoid">
          {head}
          {isTableAlone ? null : (
            <p className="rounded-m bg-sunken px-3 py-6 text-center text-ink-2">{nothing}</p>
          )}
        </div>
      )}
      <div id={`${id}-table`} className={isTable || isTableAlone ? "" : "hidden print:my-2 print:block"}>
        <FigureTableView caption={title} table={table} isSeen={isTable || isTableAlone} onAsk={setAsked} />
      </div>
      <figcaption className="grid gap-1 text-ink-2 text-s print:break-inside-avoid print:break-before-avoid">
        {definition.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {leftOut.length > 0 ? <LeftOutList leftOut={leftOut} onAsk={setAsked} /> : null}
      </figcaption>
      {asked ? <Behind {...asked} onClose={() => setAsked(null)} /> : null}
    </figure>
  );
}

function Said({
  figure: { summary, nothing, sentences = [], cautions = [] },
  isDrawn,
}: {
  figure: Figure;
  isDrawn: boolean;
}): ReactElement {
  return (
    <>
      {/* What stands where the chart would be is not said twice. */}
      {!isDrawn && summary === nothing ? null : (
        <p className={sentences.length > 0 ? "font-medium" : "text-ink-2"}>{summary}</p>
      )}
      {sentences.length > 0 ? (
        <ul className="grid gap-0.5 text-ink-2">
          {sentences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      {cautions.map((text) => (
        <Callout key={text} tone="warn">
          {text}
        </Callout>
      ))}
    </>
  );
}

function LeftOutList({
  leftOut,
  onAsk,
}: {
  leftOut: Figure["leftOut"];
  onAsk: (asked: Asked) => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div>
      <p className="font-semibold">{t("reports.common.leftOut")}</p>
      <ul className="list-disc pl-5">
        {leftOut.map(({ text, ...cards }) => (
          <li key={text}>
            {text}{" "}
            {countBehind(cards) > 0 ? (
              <button
                type="button"
                className="min-h-6 text-accent underline print:hidden"
                aria-label={t("reports.common.seeOf", { what: text })}
                onClick={() => onAsk(askedOf(text, cards))}
              >
                {t("reports.common.see")}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
