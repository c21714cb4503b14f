import { ChevronRight, Undo2 } from "lucide-react";
import { memo, type ReactElement, type ReactNode, useRef, useState } from "react";
import { readStamp } from "@/domain/model/stamp";
import { strong } from "@/features/pieces/history/emphasis";
import { Told } from "@/features/pieces/history/told";
import { useHashQuery } from "@/features/route";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { JournalLine } from "@/storage/queries/journal/journal";
import { Avatar } from "@/ui/badge/avatar";
import { Pill } from "@/ui/badge/pill";
import { Button } from "@/ui/button";
import { DeedEvents } from "./deed-events";
import { actorText, lineText } from "./line-text";
import { UndoPreview } from "./undo-preview";

type Open = "events" | "undo" | null;

/** One deed: who, when, what and how many; its rows and its undoing unfold under it. */
export const DeedLine = memo(function DeedLine({
  line,
  zone,
}: {
  line: JournalLine;
  zone: string;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState<Open>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const isReading = useHashQuery().get("view") === "read";
  const { deed, isUndone } = line;
  const at = readStamp(deed.stamp).millis;
  const what = lineText(t, line);
  const toggle = (part: Exclude<Open, null>) => setOpen(open === part ? null : part);
  const mayUndo = !isReading && !isUndone && deed.command !== "workspace/found";
  const undoWords = t(line.deed.undoes === null ? "journal.undo" : "journal.redo");
  return (
    <li className="grid gap-2 px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <time dateTime={new Date(at).toISOString()} className="w-11 shrink-0 text-ink-3 tabular-nums">
          {format.instantShort(at, zone).split(" ")[1]}
        </time>
        <Avatar name={actorText(t, line)} />
        <p className={`min-w-0 flex-1 basis-60 wrap-anywhere ${isUndone ? "text-ink-2" : ""}`}>
          <Told text={t("journal.line", { who: strong(actorText(t, line)), what })} /> <Marks line={line} />
        </p>
        <span className="flex gap-1">
          <Button
            size="s"
            look="quiet"
            aria-expanded={open === "events"}
            aria-label={t("journal.detailsOf", { what })}
            icon={<ChevronRight aria-hidden className={open === "events" ? "rotate-90" : ""} />}
            onClick={() => toggle("events")}
          >
            {t("journal.details")}
          </Button>
          {mayUndo ? (
            <Button
              writes
              ref={undoButton}
              size="s"
              aria-expanded={open === "undo"}
              aria-label={`${undoWords} : ${what}`}
              icon={<Undo2 aria-hidden />}
              onClick={() => toggle("undo")}
            >
              {undoWords}
            </Button>
          ) : null}
        </span>
      </div>
      {open === "events" ? <DeedEvents deed={deed} /> : null}
      {open === "undo" ? (
        <UndoPreview
          line={line}
          onClose={() => {
            setOpen(null);
            undoButton.current?.focus();
          }}
        />
      ) : null}
    </li>
  );
});

function Marks({ line: { deed, isUndone } }: { line: JournalLine }): ReactNode {
  const { t } = useTranslation();
  const marks = [
    ...(deed.source === "import" ? [{ tone: "info" as const, words: t("journal.mark.file") }] : []),
    ...(deed.source === "upkeep" ? [{ tone: "info" as const, words: t("journal.mark.upkeep") }] : []),
    ...(deed.source === "peer" ? [{ tone: "info" as const, words: t("journal.mark.peer") }] : []),
    ...(isUndone ? [{ tone: "warn" as const, words: t("journal.mark.undone") }] : []),
  ];
  return marks.map(({ tone, words }) => (
    <Pill key={words} size="s" tone={tone}>
      {words}
    </Pill>
  ));
}
