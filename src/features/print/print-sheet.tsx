import type { ReactElement } from "react";
import type { Project } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import type { Marking } from "@/domain/model/vocabulary";
import { markingWords } from "@/domain/rules/marking-words";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import { inRows, type Part } from "./paper";
import { PrintCard } from "./print-card";
import { PrintColumnTitle } from "./print-column-title";
import type { WholeBoard } from "./use-whole-board";

type SheetProps = {
  readonly board: WholeBoard;
  readonly parts: readonly Part[];
  readonly across: number;
  readonly descriptions: ReadonlyMap<CardId, string>;
};

/** The columns on paper. A table's head comes again on each page that the table goes on to: no column loses its title. */
export function PrintSheet({ board, parts, across, descriptions }: SheetProps): ReactElement {
  const card = (id: CardId) => (
    <PrintCard key={id} id={id} board={board} description={descriptions.get(id)} />
  );
  return (
    <>
      {parts.map((part) =>
        part.kind === "alone" ? (
          <Alone key={part.column.place} board={board} column={part.column} across={across} card={card} />
        ) : (
          <Beside key={part.columns[0]?.place} board={board} columns={part.columns} card={card} />
        ),
      )}
    </>
  );
}

type Draw = (id: CardId) => ReactElement;
const head = "border-ink border-b-2 bg-canvas px-1 pb-1 text-left align-top font-normal";
const table = "mt-3 w-full table-fixed border-separate border-spacing-x-1.5 border-spacing-y-0";

function Beside({
  board,
  columns,
  card,
}: {
  board: WholeBoard;
  columns: readonly ColumnPicture[];
  card: Draw;
}): ReactElement {
  return (
    <table className={table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.place} scope="col" className={head}>
              <PrintColumnTitle board={board} column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {/* One row as high as its longest column: it goes on over pages, each card whole. */}
        <tr className="break-inside-auto">
          {columns.map((column) => (
            <td key={column.place} className="px-0 pt-1.5 align-top">
              {column.ids.map(card)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Alone({
  board,
  column,
  across,
  card,
}: {
  board: WholeBoard;
  column: ColumnPicture;
  across: number;
  card: Draw;
}): ReactElement {
  return (
    <table className={table}>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={across} className={head}>
            <PrintColumnTitle board={board} column={column} />
          </th>
        </tr>
      </thead>
      <tbody>
        {inRows(column.ids, across).map((row) => (
          <tr key={row[0]} className="break-inside-avoid">
            {row.map((id) => (
              <td key={id} className="px-0 pt-1.5 align-top">
                {card(id)}
              </td>
            ))}
            {row.length < across ? <td colSpan={across - row.length} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a first page says: who issues it, under which reference, when, and what it is. */
export function PrintTitle({
  project,
  marking,
  isFictional,
  now,
}: {
  project: Project;
  marking: Marking;
  isFictional: boolean;
  now: number;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf } = useServices();
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t("marking.issuer"), marking.issuer],
    [t("marking.reference"), marking.reference],
    [t("marking.registrationNo"), marking.registrationNo],
    [t("marking.issuedOn"), marking.issuedOn ? format.day(marking.issuedOn, "full") : undefined],
    asOf
      ? [t("past.state"), format.day(asOf, "long")]
      : [t("print.printedAt"), format.instantShort(now, project.timeZone)],
    [t("marking.title"), markingWords(marking)],
  ];
  return (
    <header className="border-line-strong border-b-2 pb-2">
      <h2 className="font-semibold text-xl">{project.name}</h2>
      {isFictional ? <p className="font-semibold">{t("shell.fictional")}</p> : null}
      <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-s">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} className="flex gap-1.5">
              <dt className="text-ink-2">{t("print.named", { name })}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </header>
  );
}
