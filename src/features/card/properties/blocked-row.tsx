import { CircleSlash } from "lucide-react";
import { type ReactElement, useState } from "react";
import { checkLine } from "@/commands/check-text";
import { AlsoElsewhere } from "@/features/pieces/drafts/also-elsewhere";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { TextArea } from "@/ui/form/text-area";
import { useSheet } from "../sheet-context";
import { DraftOffer } from "../texts/draft-offer";
import { UnsavedText } from "../texts/unsaved-text";
import { useComposer } from "../texts/use-composer";
import { useOpener } from "../texts/use-opener";
import { PropertyRow } from "./property-row";

/** Says that the card is blocked, and why if one likes. Once it is, the banner above says so and this row is gone. */
export function BlockedRow(): ReactElement | null {
  const { t } = useTranslation();
  const { card, isGone, mayEdit } = useSheet();
  const [isOpen, setIsOpen] = useState(false);
  // Open, or not offered at all: when the card is unblocked, focus comes back to this button.
  const opener = useOpener(isOpen || card.blocked !== null);
  if (card.blocked !== null || !(mayEdit || (isGone && isOpen))) return null;
  return (
    <PropertyRow label={t("parts.blocked.label")} isGroup>
      {isOpen ? (
        <NewBlock onLeave={() => setIsOpen(false)} />
      ) : (
        <Button
          ref={opener}
          look="quiet"
          icon={<CircleSlash aria-hidden />}
          className="text-ink-3"
          onClick={() => setIsOpen(true)}
        >
          {t("parts.blocked.set")}
        </Button>
      )}
    </PropertyRow>
  );
}

function NewBlock({ onLeave }: { onLeave: () => void }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act, now } = useServices();
  const { card, frame, key, mayEdit } = useSheet();
  const block = async (reason: string): Promise<boolean> => {
    const fields = { blocked: { since: now(), reason } };
    const done = await act({ type: "card/edit", cardId: card.id, fields }, t("parts.blocked.said", { key }));
    if (done) onLeave();
    return done !== null;
  };
  const composer = useComposer(`${card.id}/blocked`, block);
  const line = checkLine("reason", composer.text);
  const problem =
    line.ok || line.error.kind === "text-empty" ? undefined : refusalText(t, format, line.error);
  const confirm = (): void => {
    if (problem === undefined) void (composer.text.trim() === "" ? block("") : composer.send());
  };
  if (!mayEdit) return <UnsavedText text={composer.text || undefined} draft={composer.draft.offered} />;
  if (composer.draft.offered)
    return (
      <div className="min-w-0 flex-1 py-1">
        <DraftOffer
          draft={composer.draft.offered}
          zone={frame.project.timeZone}
          onResume={composer.resume}
          onDrop={composer.draft.drop}
        />
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the field and the buttons inside
    <div
      className="grid min-w-0 flex-1 gap-2 py-1 pl-2.25"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <Field label={t("parts.blocked.reason")} hint={t("parts.blocked.hint")} error={problem}>
        <TextArea
          autoFocus
          rows={1}
          value={composer.text}
          onValue={composer.type}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            confirm();
          }}
        />
      </Field>
      <AlsoElsewhere draft={composer.draft.elsewhere} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={confirm}>
          {t("parts.blocked.confirm")}
        </Button>
        <Button onClick={onLeave}>{t("common.cancel")}</Button>
      </div>
    </div>
  );
}
