import { type ReactElement, useEffect, useRef, useState } from "react";
import type { UndoPreview as Preview } from "@/commands/journal/undo-preview";
import type { TableName } from "@/domain/model/entities";
import type { Refusal } from "@/domain/rules/refusal";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Result } from "@/lib/result";
import type { JournalLine } from "@/storage/queries/journal/journal";
import { Button } from "@/ui/button";

const named = 8;

/** What would go back and what would stay, before anything is written; then the deed is taken back at a click (B82). */
export function UndoPreview({ line, onClose }: { line: JournalLine; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { previewUndo, undoDeed } = useServices();
  const { stamp } = line.deed;
  const [planned, setPlanned] = useState<Result<Preview, Refusal> | "failed">();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let isHere = true;
    heading.current?.focus();
    previewUndo(stamp).then(
      (outcome) => isHere && setPlanned(outcome),
      () => isHere && setPlanned("failed"),
    );
    return () => {
      isHere = false;
    };
  }, [previewUndo, stamp]);
  const isPossible = typeof planned === "object" && planned.ok;
  const confirm = async (): Promise<void> => {
    onClose();
    await undoDeed(stamp);
  };
  return (
    <div className="grid gap-2 rounded-m bg-sunken p-3 sm:ml-14 forced-colors:border">
      <h3 ref={heading} tabIndex={-1} className="font-semibold">
        {t(line.deed.undoes === null ? "journal.preview.title" : "journal.preview.redoTitle")}
      </h3>
      {planned === undefined ? <p className="text-ink-2">{t("journal.preview.working")}</p> : null}
      {planned === "failed" ? <p role="alert">{t("journal.preview.failed")}</p> : null}
      {typeof planned === "object" ? <Outcome planned={planned} /> : null}
      <div className="flex flex-wrap gap-2">
        {isPossible ? (
          <Button look="primary" size="s" onClick={() => void confirm()}>
            {t(line.deed.undoes === null ? "journal.preview.confirm" : "journal.preview.redoConfirm")}
          </Button>
        ) : null}
        <Button size="s" onClick={onClose}>
          {t("journal.preview.leave")}
        </Button>
      </div>
    </div>
  );
}

function Outcome({ planned }: { planned: Result<Preview, Refusal> }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  if (!planned.ok) return <p>{refusalText(t, format, planned.error)}</p>;
  const { back, left, apart } = planned.value;
  const counts = Object.entries(back).map(([table, count]) => countText(t, table as TableName, count ?? 0));
  return (
    <>
      <p>{t("journal.preview.back", { counts: format.list(counts) })}</p>
      {left.length === 0 ? null : (
        <p>
          {t("journal.preview.left", { count: left.length, names: format.list(left.slice(0, named)) })}
          {left.length > named ? "…" : null}
        </p>
      )}
      {apart.slice(0, named).map(({ key, why }) => (
        <p key={key}>{t("journal.preview.apart", { key, why: refusalText(t, format, why) })}</p>
      ))}
    </>
  );
}

/** « 3 cartes », « 1 sprint »; rows without a word of their own are told as elements. */
function countText(t: Translate, table: TableName, count: number): string {
  switch (table) {
    case "card":
    case "comment":
    case "epic":
    case "person":
    case "project":
    case "sprint":
      return t(`exchange.tables.${table}`, { count });
    default:
      return t(
        `journal.count.${table === "checkItem" || table === "column" || table === "label" ? table : "other"}`,
        {
          count,
        },
      );
  }
}
