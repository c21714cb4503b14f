import { type ReactElement, useRef } from "react";
import { AlsoElsewhere } from "@/features/pieces/drafts/also-elsewhere";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { pastedLines } from "@/lib/text";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/form/text-area";
import { useSheet } from "../sheet-context";
import { DraftOffer } from "../texts/draft-offer";
import { NewLine } from "../texts/new-line";
import { UnsavedText } from "../texts/unsaved-text";
import { type Composer, useComposer } from "../texts/use-composer";

/** The next criterion; several pasted lines are offered as that many. */
export function NewCheck(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, frame, key, mayEdit } = useSheet();
  const input = useRef<HTMLSpanElement>(null);
  const composer = useComposer(`${card.id}/check`, async (text) => {
    const lines = pastedLines(text);
    if (lines.length < 2) {
      const said = t("card.said.checkAdded", { key });
      return (await act({ type: "check/add", cardId: card.id, text }, said)) !== null;
    }
    const said = t("parts.check.manyAdded", { count: lines.length, key });
    return (await act({ type: "check/add-many", cardId: card.id, texts: lines }, said)) !== null;
  });
  if (!mayEdit) return <UnsavedText text={composer.text || undefined} draft={composer.draft.offered} />;
  if (composer.draft.offered)
    return (
      <DraftOffer
        draft={composer.draft.offered}
        zone={frame.project.timeZone}
        onResume={composer.resume}
        onDrop={composer.draft.drop}
      />
    );
  const isMany = pastedLines(composer.text).length > 1;
  const back = (): void => {
    // The buttons go away with the lines: focus goes to the field for the next one.
    requestAnimationFrame(() => input.current?.querySelector("input")?.focus());
  };
  return (
    <span ref={input} className="grid gap-2">
      {isMany ? <ManyChecks composer={composer} onDone={back} /> : <OneCheck composer={composer} />}
      <AlsoElsewhere draft={composer.draft.elsewhere} />
    </span>
  );
}

function OneCheck({ composer }: { composer: Composer }): ReactElement {
  const { t } = useTranslation();
  return (
    <NewLine
      composer={composer}
      kind="checkItem"
      label={t("card.newCheck")}
      addLabel={t("card.addCheck")}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData("text/plain");
        if (pastedLines(pasted).length < 2) return;
        event.preventDefault();
        composer.type(composer.text === "" ? pasted : `${composer.text}\n${pasted}`);
      }}
    />
  );
}

function ManyChecks({ composer, onDone }: { composer: Composer; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const count = pastedLines(composer.text).length;
  const add = async (): Promise<void> => {
    if (await composer.send()) onDone();
  };
  return (
    <>
      <TextArea
        aria-label={t("card.newCheck")}
        // The lines have just been pasted into the field that this one replaces.
        autoFocus
        rows={2}
        value={composer.text}
        onValue={composer.type}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void add();
        }}
        className="max-h-60 overflow-y-auto!"
      />
      <p className="text-ink-3 text-s">{t("parts.check.pasted", { count })}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => void add()}>
          {t("parts.check.many", { count })}
        </Button>
        <Button
          onClick={() => {
            composer.type(pastedLines(composer.text).join(" "));
            onDone();
          }}
        >
          {t("parts.check.one")}
        </Button>
      </div>
    </>
  );
}
