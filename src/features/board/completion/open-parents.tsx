import { type ReactElement, useId, useState } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { PlaceCard } from "@/storage/queries/sprint/sprint-life";
import { Callout } from "@/ui/callout";
import { Checkbox } from "@/ui/form/checkbox";
import { useBoard } from "../board-context";

/** Finished cards of which sub-tasks are open: they close as done only if somebody says so (B30). */
export function useOpenParents(done: readonly PlaceCard[]) {
  const { picture, code } = useBoard();
  const [isAccepted, setAccepted] = useState(false);
  const [isSent, setSent] = useState(false);
  const keys = done
    .filter(({ id }) => {
      const ties = picture.ties(id);
      return ties !== undefined && ties.done < ties.children;
    })
    .map(({ number }) => `${code}-${number}`);
  return {
    keys,
    isAccepted,
    setAccepted,
    isMissing: isSent && !isAccepted && keys.length > 0,
    /** Is there nothing to accept, or was it? What is missing is in sight from then on. */
    send(): boolean {
      setSent(true);
      return keys.length === 0 || isAccepted;
    },
  };
}

const named = 5;

export function OpenParents(parents: ReturnType<typeof useOpenParents>): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const problemId = useId();
  const { keys, isAccepted, setAccepted, isMissing } = parents;
  if (keys.length === 0) return null;
  const names = format.list(keys.slice(0, named)) + (keys.length > named ? "…" : "");
  return (
    <div className="grid gap-1.5">
      <Callout tone="warn">{t("life.complete.openParents", { count: keys.length, names })}</Callout>
      <Checkbox
        label={t("life.complete.acceptParents")}
        checked={isAccepted}
        onChecked={setAccepted}
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? problemId : undefined}
      />
      {isMissing ? (
        <p id={problemId} className="text-danger text-s">
          {t("life.complete.parentsMissing")}
        </p>
      ) : null}
    </div>
  );
}
