import { Copy } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import type { Draft } from "@/features/pieces/drafts/draft";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { copyText } from "../copy-text";
import { useSheet } from "../sheet-context";

/** The look of a part of the sheet that has nothing to show but what was being written in it. */
export const onlyForKept = "hidden gap-2 has-[[data-kept]]:grid";

/**
 * What was being written when the card went away, or was left as a draft before: it stays in sight where it was
 * written, can be copied, and is on the desk for when the card comes back. Nothing while the card can be edited.
 */
export function UnsavedText({
  text,
  draft,
  isOnDesk = true,
}: {
  text: string | undefined;
  draft?: Draft | undefined;
  /** False for a word or a figure that no draft is kept of: the open sheet has it. */
  isOnDesk?: boolean;
}): ReactElement | null {
  const { isGone, mayEdit } = useSheet();
  const kept = mayEdit ? undefined : (text ?? (isGone ? draft?.text : undefined));
  return kept === undefined || kept.trim() === "" ? null : <Kept text={kept} isOnDesk={isOnDesk} />;
}

function Kept({ text, isOnDesk }: { text: string; isOnDesk: boolean }): ReactElement {
  const { t } = useTranslation();
  const { say, notify } = useServices();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The field that one wrote in went away with the focus in it.
    const at = document.activeElement;
    if (at === null || at === document.body) button.current?.focus();
  }, []);
  const copy = (): void => {
    if (copyText(text)) say(t("card.meanwhile.copied"));
    else notify({ kind: "warning", text: t("card.meanwhile.notCopied") });
  };
  return (
    <div data-kept className="grid gap-1.5 rounded-m bg-info-soft px-3 py-2 text-s forced-colors:border">
      <p className="font-medium text-info">{t("card.meanwhile.mine")}</p>
      <p dir="auto" className="whitespace-pre-wrap wrap-anywhere text-ink">
        {text}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button ref={button} size="s" icon={<Copy aria-hidden />} onClick={copy}>
          {t("card.meanwhile.copy")}
        </Button>
        <span className="text-ink-2">{t(isOnDesk ? "card.meanwhile.kept" : "card.meanwhile.keptHere")}</span>
      </div>
    </div>
  );
}
