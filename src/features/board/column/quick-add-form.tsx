import { type ReactElement, type RefObject, useEffect, useId, useRef } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { loadTexts } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { pastedLines } from "@/lib/text";
import { Button } from "@/ui/button";
import { TextInput } from "@/ui/form/text-input";
import { lazyPart } from "@/ui/lazy-part";
import { type QuickAddForm as Form, useQuickAdd } from "./use-quick-add";

// Asked for by few of those who add a card.
const TemplateMenu = lazyPart(async () => {
  const [{ TemplateMenu: menu }] = await Promise.all([import("./template-menu"), loadTexts()]);
  return { default: menu };
});

const PastedCards = lazyPart(async () => {
  const [{ PastedCards: Pasted }] = await Promise.all([import("./pasted-cards"), loadTexts()]);
  return { default: Pasted };
});

export interface QuickAddFormProps {
  readonly place: Place;
  readonly onClose: (byKey: boolean) => void;
}

/** The field for the next card, and the one after it. */
export function QuickAddForm({ place, onClose }: QuickAddFormProps): ReactElement {
  const form = useQuickAdd(place);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="grid gap-1.5 px-2 pb-2"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
        input.current?.focus();
      }}
      onBlur={(event) => {
        // Left empty, it folds; left with a text, or for its own menu, it stays as it is.
        if (event.relatedTarget?.closest("[role=menu]")) return;
        if (!event.currentTarget.contains(event.relatedTarget) && form.text.trim() === "") onClose(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose(true);
      }}
    >
      {form.lines.length > 1 ? (
        <PastedCards form={form} onDone={() => requestAnimationFrame(() => input.current?.focus())} />
      ) : (
        <OneCard form={form} input={input} />
      )}
    </form>
  );
}

/** The title of one card, until several lines are pasted into it. */
function OneCard({ form, input }: { form: Form; input: RefObject<HTMLInputElement | null> }): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`];
  return (
    <>
      <TextInput
        ref={input}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (pastedLines(pasted).length < 2) return;
          event.preventDefault();
          form.type(form.text === "" ? pasted : `${form.text}\n${pasted}`);
        }}
        aria-label={t("board.quickAdd.title")}
        aria-describedby={form.problem === undefined ? hintId : `${problemId} ${hintId}`}
        {...(form.problem === undefined ? {} : { "aria-invalid": true })}
        value={form.text}
        onValue={form.type}
      />
      {form.problem === undefined ? null : (
        <p id={problemId} role="alert" className="text-danger text-s">
          {form.problem}
        </p>
      )}
      <TemplateMenu
        onPick={(templateId) => {
          form.submit(templateId);
          input.current?.focus();
        }}
      />
      <div className="flex items-center justify-between gap-2">
        <span id={hintId} className="text-ink-3 text-xs">
          {t("board.quickAdd.hint")}
        </span>
        <Button type="submit" size="s">
          {t("board.quickAdd.add")}
        </Button>
      </div>
    </>
  );
}
