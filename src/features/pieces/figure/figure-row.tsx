import { memo, type ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { type Asked, askedOf, type Cell, countBehind, type FigureTable } from "./figure";

/** No longer than a key, a date or a state: such a cell is not broken. */
const aWord = 16;

type Props = {
  row: readonly Cell[];
  columns: FigureTable["columns"];
  onAsk: (asked: Asked) => void;
};

/** A row of a figure's table. Of hundreds an answer changes a few: the others are not drawn again. */
export const FigureRow = memo(function FigureRow({ row, columns, onAsk }: Props): ReactElement {
  return (
    <tr className="border-line border-t">
      {row.map((cell, c) => {
        const Tag = c === 0 ? "th" : "td";
        const head = columns[c];
        return (
          <Tag
            key={head?.title ?? c}
            {...(c === 0 ? { scope: "row" as const } : {})}
            className={`px-2 py-1 align-top font-normal ${head?.isNumber ? "text-right tabular-nums" : "text-left"} ${widthOf(cell)}`}
          >
            <CellView cell={cell} what={`${row[0]?.text ?? ""}, ${head?.title ?? ""}`} onAsk={onAsk} />
          </Tag>
        );
      })}
    </tr>
  );
}, saysTheSame);

/** A word stands in one line; a title has room for some words, whatever its neighbours are called. */
function widthOf({ text }: Cell): string {
  if (text.length <= aWord) return "whitespace-nowrap";
  return text.length > 24 ? "min-w-44" : "";
}

function saysTheSame(a: Props, b: Props): boolean {
  return (
    a.onAsk === b.onAsk &&
    isSame(a.row, b.row, isSameCell) &&
    isSame(a.columns, b.columns, (one, other) => one.title === other.title && one.isNumber === other.isNumber)
  );
}

function isSameCell(a: Cell, b: Cell): boolean {
  return (
    a.text === b.text &&
    isSame(a.ids ?? [], b.ids ?? [], Object.is) &&
    (a.behind === b.behind || JSON.stringify(a.behind) === JSON.stringify(b.behind))
  );
}

function isSame<T>(a: readonly T[], b: readonly T[], isEach: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, i) => isEach(one, b[i] as T));
}

function CellView({
  cell,
  what,
  onAsk,
}: {
  cell: Cell;
  what: string;
  onAsk: (asked: Asked) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { text } = cell;
  const count = countBehind(cell);
  if (count === 0) return <>{text}</>;
  return (
    <button
      type="button"
      className="-my-1 min-h-6 text-left text-accent underline print:text-ink print:no-underline"
      aria-label={t("reports.common.cellCards", { text, what, count })}
      onClick={() => onAsk(askedOf(what, cell))}
    >
      {text}
    </button>
  );
}
