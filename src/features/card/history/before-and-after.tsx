import { type ReactElement, useCallback, useState } from "react";
import { isLongText } from "@/domain/long-text";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { HistoryLine } from "@/storage/queries/card/history";

/** Texts up to this length stand whole in the sentence. */
const short = 80;

/** The field of an event whose words do not fit into a line; undefined when they all do. */
export function longFieldOf({ event }: HistoryLine): string | undefined {
  const { before, after, table } = event;
  if (before === null) return undefined;
  const field = table === "cardText" ? "description" : table === "card" ? undefined : "text";
  if (field === undefined || !(field in after)) return undefined;
  const isLong = (value: unknown): boolean =>
    isLongText(value) || (typeof value === "string" && value.length > short);
  return table === "cardText" || isLong(before[field]) || isLong(after[field]) ? field : undefined;
}

/** Both texts in full, read from the disk only when they are asked for. */
export function BeforeAndAfter({ line, field }: { line: HistoryLine; field: string }): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="min-h-6 cursor-pointer py-0.5 text-ink-3 text-s">
        {t("parts.restore.texts")}
      </summary>
      {isOpen ? (
        <div className="grid gap-2 rounded-m bg-sunken px-3 py-2 text-s">
          <Text label={t("parts.restore.before")} value={line.event.before?.[field]} />
          <Text label={t("parts.restore.after")} value={line.event.after[field]} />
        </div>
      ) : null}
    </details>
  );
}

function Text({ label, value }: { label: string; value: unknown }): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const hash = isLongText(value) ? value.longText : undefined;
  const read = useCallback(
    async () => (hash === undefined ? undefined : await queries.longText(hash)),
    [queries, hash],
  );
  const long = useLive(read);
  const words = hash === undefined ? (typeof value === "string" ? value : "") : (long ?? "");
  return (
    <div>
      <p className="font-medium text-ink-2">{label}</p>
      <p dir="auto" className="max-h-60 overflow-y-auto whitespace-pre-wrap wrap-anywhere text-ink">
        {words === "" ? t("parts.restore.empty") : words}
      </p>
    </div>
  );
}
