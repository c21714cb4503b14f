import { CircleAlert, Pencil } from "lucide-react";
import type { ReactElement, RefObject } from "react";
import { checkLine } from "@/commands/check-text";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { daysBetween } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { TextArea } from "@/ui/form/text-area";
import { useSheet } from "../sheet-context";
import { LeftOver, Meanwhile } from "../texts/edit-parts";
import { textKeys } from "../texts/text-keys";
import { useOpener } from "../texts/use-opener";
import { useTextEdit } from "../texts/use-text-edit";

/** « Bloquée depuis 6 jours : … », in days of the project's zone; the reason can be written anew, the day stays. */
export function BlockedBanner(): ReactElement | null {
  const { card } = useSheet();
  // The field in which it was said goes away with the saying: focus goes to the way back.
  const lift = useOpener(card.blocked === null);
  return card.blocked === null ? null : <Banner blocked={card.blocked} lift={lift} />;
}

type Blocked = NonNullable<ReturnType<typeof useSheet>["card"]["blocked"]>;

function Banner({
  blocked,
  lift: liftButton,
}: {
  blocked: Blocked;
  lift: RefObject<HTMLButtonElement | null>;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { card, key, mayEdit } = useSheet();
  const edit = useTextEdit({
    value: blocked.reason,
    draftKey: `${card.id}/reason`,
    check(text) {
      const line = checkLine("reason", text);
      return line.ok || line.error.kind === "text-empty" ? undefined : refusalText(t, format, line.error);
    },
    save: async (reason) =>
      (await act(
        { type: "card/edit", cardId: card.id, fields: { blocked: { since: blocked.since, reason } } },
        t("card.said.saved", { key, field: t("parts.blocked.reason") }),
      )) !== null,
  });
  const isOpen = edit.text !== undefined && mayEdit;
  const opener = useOpener(isOpen);
  const lift = () =>
    act(
      { type: "card/edit", cardId: card.id, fields: { blocked: null } },
      t("parts.blocked.lifted", { key }),
    );
  const since = useSince(blocked.since);
  return (
    <div className="grid gap-2 rounded-m bg-danger-soft px-3 py-2 text-danger forced-colors:border">
      <p className="flex items-start gap-2 font-medium">
        <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
        <span className="min-w-0 flex-1 wrap-anywhere">
          {edit.shown === "" || isOpen ? since : t("card.blockedBecause", { since, reason: edit.shown })}
        </span>
      </p>
      {isOpen ? (
        <div {...textKeys(edit, (event) => event.key === "Enter")} className="grid gap-2 text-ink">
          <Field label={t("parts.blocked.reason")} error={edit.problem}>
            <TextArea autoFocus rows={1} value={edit.text ?? ""} onValue={edit.type} />
          </Field>
          <Meanwhile edit={edit} theirs={blocked.reason} />
        </div>
      ) : null}
      <LeftOver edit={edit} />
      {mayEdit && !isOpen ? (
        <div className="flex flex-wrap gap-2 pl-5.75">
          <Button ref={liftButton} size="s" onClick={() => void lift()}>
            {t("parts.blocked.lift")}
          </Button>
          <Button ref={opener} size="s" look="quiet" icon={<Pencil aria-hidden />} onClick={edit.start}>
            {t("parts.blocked.editReason")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function useSince(since: number): string {
  const { t } = useTranslation();
  const { now } = useServices();
  const { timeZone } = useSheet().frame.project;
  const count = Math.max(0, daysBetween(dayAt(since, timeZone), dayAt(now(), timeZone)));
  return count === 0 ? t("card.blockedToday") : t("card.blocked", { count });
}
