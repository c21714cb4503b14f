import { type ReactElement, useState } from "react";
import { checkLine } from "@/commands/check-text";
import type { Card } from "@/domain/model/entities";
import type { ProjectId } from "@/domain/model/ids";
import { arePoints } from "@/domain/model/points";
import type { Place } from "@/domain/model/vocabulary";
import { useSend } from "@/features/pieces/forms/use-send";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { FormDialog } from "@/ui/form/form-dialog";
import { NumberInput } from "@/ui/form/number-input";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useOpenPlaces } from "./use-open-places";

export interface SplitDialogProps {
  readonly card: Pick<Card, "id" | "title" | "points" | "place"> & { readonly projectId: ProjectId };
  /** `INT-44`. */
  readonly cardKey: string;
  readonly unit: "points" | "hours";
  readonly onClose: () => void;
  readonly returnTo?: () => HTMLElement | null;
}

/** What is left of a story goes on as a card of its own, tied to this one (B34). */
export function SplitDialog({ card, cardKey, unit, onClose, returnTo }: SplitDialogProps): ReactElement {
  const { t } = useTranslation();
  const form = useSplit(card, cardKey, onClose);
  return (
    <FormDialog
      size="s"
      title={t("life.split.title", { card: cardKey })}
      verb={t("life.split.do")}
      onSubmit={form.submit}
      onClose={onClose}
      returnTo={returnTo}
    >
      <p className="text-ink-2">{t("life.split.lead")}</p>
      <Field label={t("life.split.name")} required error={form.problem("title")}>
        <TextInput value={form.title} onValue={form.setTitle} />
      </Field>
      <Field
        label={t(`life.split.remaining.${unit}`)}
        hint={card.points === null ? t("life.split.loose") : t("life.split.hint", { points: form.whole })}
        error={form.problem("remaining")}
      >
        <NumberInput value={form.remaining ?? null} onValue={form.setRemaining} />
      </Field>
      <Field label={t("life.split.to")}>
        <Select value={form.to} options={form.places} onValue={form.setTo} />
      </Field>
    </FormDialog>
  );
}

function useSplit(card: SplitDialogProps["card"], cardKey: string, onClose: () => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const [title, setTitle] = useState(() => t("life.split.rest", { title: card.title }));
  const [remaining, setRemaining] = useState<number | null | undefined>(card.points);
  const [chosen, setTo] = useState<Place | null>(null);
  const [isSent, setSent] = useState(false);
  const places = useOpenPlaces(card.projectId);
  // By default what is left goes on after the sprint it is in.
  const to = chosen ?? places.find(({ value }) => value !== card.place)?.value ?? "backlog";
  const line = checkLine("title", title);
  const tooMuch = typeof remaining === "number" && card.points !== null && remaining > card.points;
  const problems = {
    title: line.ok ? undefined : refusalText(t, format, line.error),
    remaining:
      remaining === undefined
        ? t("parts.input.unreadableNumber")
        : remaining !== null && !arePoints(remaining)
          ? refusalText(t, format, { kind: "points-invalid", value: remaining })
          : tooMuch
            ? t("life.split.tooMuch", { points: format.points(card.points ?? 0) })
            : undefined,
  };
  const send = useSend(async (): Promise<void> => {
    setSent(true);
    if (problems.title || problems.remaining || remaining === undefined) return;
    const place = places.find(({ value }) => value === to)?.label ?? "";
    const said = t("life.split.said", { card: cardKey, place });
    const done = await act(
      { type: "card/split", cardId: card.id, title, remaining, to: { place: to, after: null } },
      said,
    );
    if (done !== null) onClose();
  });
  return {
    title,
    setTitle,
    remaining,
    setRemaining,
    to,
    setTo,
    places,
    whole: format.points(card.points ?? 0),
    problem: (field: keyof typeof problems) => (isSent ? problems[field] : undefined),
    submit: send,
  };
}
