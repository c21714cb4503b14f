import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Preview } from "@/domain/rules/preview";
import { ClassifiedLines } from "@/features/pieces/files/classified-lines";
import type { BackupPreview, RestoreAsk } from "@/features/services/exchange-jobs";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { LeftOutList } from "../left-out-list";
import { differenceText } from "./difference-text";

const counted = ["project", "sprint", "epic", "card", "comment", "person"] as const;
const shownDifferences = 30;

/** What a backup holds and what it would change, before anything is written (B98). */
export function BackupReview({
  preview: { summary, over, classified },
  onRestore,
  onLeave,
}: {
  preview: BackupPreview;
  onRestore: (ask: RestoreAsk) => void;
  onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [mode, setMode] = useState<"restore" | "merge">("restore");
  const [dismissed, setDismissed] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { header, rowsByTable, unknownTables, deeds, events, blobs, leftOut } = summary;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const holds = counted.flatMap((table) => {
    const count = rowsByTable[table] ?? 0;
    return count === 0 ? [] : [t(`exchange.tables.${table}`, { count })];
  });
  return (
    <div className="grid gap-3">
      <h3 ref={heading} tabIndex={-1} className="font-semibold">
        {t("exchange.restore.preview")}
      </h3>
      <p>
        {t("exchange.restore.from", {
          when: format.instantShort(header.exportedAt, zone),
          app: header.app,
          marking: header.marking.label || header.marking.level,
        })}
      </p>
      <p>{t("exchange.restore.holds", { counts: format.list(holds) })}</p>
      <p className="text-ink-2">
        {t("exchange.restore.journal", { deeds: format.number(deeds), events: format.number(events) })}
      </p>
      {blobs === 0 ? null : <p>{t("exchange.attachments.holds", { count: blobs })}</p>}
      <LeftOutList items={leftOut} />
      {unknownTables.length === 0 ? null : (
        <Callout tone="warn">{t("exchange.restore.unknown", { tables: format.list(unknownTables) })}</Callout>
      )}
      {over === null ? null : (
        <>
          {over.isSameWorkspace ? null : <Callout tone="warn">{t("exchange.restore.foreign")}</Callout>}
          <ModeChoice over={over} mode={mode} onMode={setMode} />
          <Differences preview={over[mode]} names={over.names} />
          <p className="text-ink-2">{t("exchange.restore.safety")}</p>
        </>
      )}
      <ClassifiedLines found={classified} dismissed={dismissed} onDismissed={setDismissed} />
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={dismissed < classified.count}
          onClick={() => onRestore({ mode: over === null ? "into-empty" : mode, dismissed })}
        >
          {t(over !== null && mode === "merge" ? "exchange.restore.merge" : "exchange.restore.apply")}
        </Button>
        <Button onClick={onLeave}>{t("exchange.restore.cancel")}</Button>
      </div>
    </div>
  );
}

type ModeProps = {
  over: NonNullable<BackupPreview["over"]>;
  mode: "restore" | "merge";
  onMode: (mode: "restore" | "merge") => void;
};

function ModeChoice({ over, mode, onMode }: ModeProps): ReactElement {
  const { t } = useTranslation();
  const wouldDo = ({ countsByTable }: Preview): string => {
    const sum = { added: 0, changed: 0, removed: 0 };
    for (const counts of Object.values(countsByTable)) {
      sum.added += counts.added;
      sum.changed += counts.changed;
      sum.removed += counts.removed;
    }
    if (sum.added + sum.changed + sum.removed === 0) return t("exchange.restore.nothing");
    return t("exchange.restore.would", {
      added: t("exchange.restore.counts.added", { count: sum.added }),
      changed: t("exchange.restore.counts.changed", { count: sum.changed }),
      removed: t("exchange.restore.counts.removed", { count: sum.removed }),
    });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t("exchange.restore.mode")}</legend>
      {(["restore", "merge"] as const).map((value) => (
        <label key={value} className="flex items-start gap-2">
          <input
            type="radio"
            name="restore-mode"
            checked={mode === value}
            onChange={() => onMode(value)}
            className="mt-1 accent-accent"
          />
          <span className="max-w-prose">
            {t(`exchange.restore.modes.${value}`)} <strong>{wouldDo(over[value])}</strong>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Differences({
  preview: { differences },
  names,
}: {
  preview: Preview;
  names: Readonly<Record<string, string>>;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const named = differences.filter(({ name }) => name !== "");
  if (named.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer font-medium">{t("exchange.restore.differences")}</summary>
      <ul className="mt-1 grid list-disc gap-0.5 pl-5 text-s">
        {named.slice(0, shownDifferences).map((difference) => (
          <li key={`${difference.table}/${difference.id}`} className="wrap-anywhere">
            {differenceText({ t, format }, difference, names)}
          </li>
        ))}
      </ul>
      {named.length > shownDifferences ? (
        <p className="text-ink-3 text-s">{t("exchange.restore.differencesMore")}</p>
      ) : null}
    </details>
  );
}
