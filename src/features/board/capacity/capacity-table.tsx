import { X } from "lucide-react";
import { type ReactElement, type RefObject, useId, useRef } from "react";
import type { PersonId } from "@/domain/model/ids";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import { SideScroll } from "@/ui/side-scroll";
import { ActivityCell, ShareCell, type ShareUnit } from "./capacity-cells";
import type { SheetLine } from "./capacity-sheet";
import { cellAt, moveInSheet } from "./sheet-keys";
import type { CapacityForm } from "./use-capacity";

interface Props {
  readonly form: CapacityForm;
  readonly unit: "points" | "hours";
  readonly shareUnit: ShareUnit;
  /** Whose days off are open below. */
  readonly openOf: PersonId | null;
  readonly onAbsences: (personId: PersonId | null) => void;
}

const cellClass = "border-line border-b px-1.5 py-1";
/** Whose line it is stays in sight while the rest scrolls sideways. */
const personClass = "sticky left-0 z-1 bg-surface";

/** Who gives what to the sprint: lines, and their sums. Each cell is kept when it is left. */
export function CapacityTable(props: Props): ReactElement {
  const { form, unit, shareUnit } = props;
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const activities = useId();
  const words = new Set(form.facts.lines.map(({ activity }) => activity).filter((word) => word !== ""));
  const heads = [
    t("capacity.sheet.person"),
    t("capacity.sheet.activity"),
    t(`capacity.sheet.${shareUnit}`),
    t("capacity.sheet.away"),
    t("capacity.sheet.days"),
    t(`capacity.sheet.worth.${unit}`),
  ];
  return (
    <SideScroll name={t("capacity.sheet.caption")} hint={t("capacity.sheet.scrolls")}>
      <table
        ref={table}
        className="w-full min-w-150 border-separate border-spacing-0 text-left"
        onKeyDown={moveInSheet}
      >
        <caption className="sr-only">{t("capacity.sheet.caption")}</caption>
        <thead>
          <tr className="text-ink-2 text-s">
            {heads.map((head, i) => (
              <th
                key={head}
                scope="col"
                className={`${cellClass} font-medium ${i > 3 ? "text-right" : ""} ${i === 0 ? personClass : ""}`}
              >
                {head}
              </th>
            ))}
            <td className={cellClass} />
          </tr>
        </thead>
        <tbody>
          {keyed(form.sheet.lines).map(([key, line], row) => (
            <Line key={key} {...props} {...line} row={row} listId={activities} table={table} />
          ))}
        </tbody>
        <Sums form={form} />
      </table>
      <datalist id={activities}>
        {[...words].map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </SideScroll>
  );
}

/** A line whose activity is renamed is another row of the base and the same line on screen: focus stays in it. */
function keyed(lines: readonly SheetLine[]): readonly (readonly [string, SheetLine])[] {
  const seen = new Map<PersonId, number>();
  return lines.map((each) => {
    const nth = (seen.get(each.line.personId) ?? 0) + 1;
    seen.set(each.line.personId, nth);
    return [`${each.line.personId} ${nth}`, each];
  });
}

type LineProps = Props &
  SheetLine & {
    readonly row: number;
    readonly listId: string;
    readonly table: RefObject<HTMLTableElement | null>;
  };

function Line({ form, shareUnit, openOf, onAbsences, row, listId, table, ...each }: LineProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { line, name, away, days, worth } = each;
  const who = line.activity === "" ? name : `${name}, ${line.activity}`;
  const isOpen = openOf === line.personId;
  return (
    <tr>
      <th
        scope="row"
        dir="auto"
        className={`${cellClass} ${personClass} min-w-28 max-w-44 break-words font-medium`}
      >
        {name}
      </th>
      <td className={cellClass}>
        <ActivityCell {...each} form={form} row={row} listId={listId} />
      </td>
      <td className={`${cellClass} w-28`}>
        <ShareCell {...each} form={form} row={row} shareUnit={shareUnit} who={who} />
      </td>
      <td className={`${cellClass} w-28`}>
        <button
          type="button"
          {...cellAt(row, 2)}
          aria-expanded={isOpen}
          aria-label={t("capacity.sheet.awayOf", { name, days: format.number(away), count: away })}
          onClick={() => onAbsences(isOpen ? null : line.personId)}
          className="min-h-7.5 w-full rounded-m border border-line-strong px-2 text-left hover:bg-sunken"
        >
          {t("capacity.sheet.dayCount", { count: away, days: format.number(away) })}
        </button>
      </td>
      <td className={`${cellClass} w-16 text-right tabular-nums`}>{format.number(days)}</td>
      <td className={`${cellClass} w-16 text-right tabular-nums`}>
        {worth === null ? t("capacity.sheet.unknown") : format.number(worth)}
      </td>
      <td className={`${cellClass} w-8`}>
        <IconButton
          size="s"
          icon={<X aria-hidden />}
          label={t("capacity.sheet.remove", { name: who })}
          onClick={() => {
            // The button goes away with its line.
            const near = table.current?.querySelector<HTMLElement>(`[data-row="${row === 0 ? 1 : row - 1}"]`);
            near?.focus();
            void form.cells.remove(line.id, who);
          }}
        />
      </td>
    </tr>
  );
}

function Sums({ form: { sheet } }: { form: CapacityForm }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { capacity, worth } = sheet;
  const activities = [...capacity.byActivity].filter(([activity]) => activity !== "");
  const factor = worth === null || capacity.days === 0 ? null : worth / capacity.days;
  const lines = [
    ...(activities.length > 1
      ? activities.map(([name, days]) => [t("capacity.sheet.sumOf", { name }), days] as const)
      : []),
    [t("capacity.sheet.sum"), capacity.days] as const,
  ];
  return (
    <tfoot>
      {lines.map(([name, days], i) => (
        <tr key={name} className={i === lines.length - 1 ? "font-semibold" : "text-ink-2"}>
          <th scope="row" colSpan={4} className="px-1.5 py-1 font-[inherit]">
            <span className="sticky left-1.5 inline-block">{name}</span>
          </th>
          <td className="px-1.5 py-1 text-right tabular-nums">{format.number(days)}</td>
          <td className="px-1.5 py-1 text-right tabular-nums">
            {factor === null
              ? t("capacity.sheet.unknown")
              : format.number(Math.round(days * factor * 100) / 100)}
          </td>
          <td />
        </tr>
      ))}
    </tfoot>
  );
}
