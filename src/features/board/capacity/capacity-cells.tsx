import { type ReactElement, useId, useState } from "react";
import { CommittedNumber } from "@/features/pieces/team/committed-number";
import { useTranslation } from "@/i18n/words";
import { TextInput } from "@/ui/form/text-input";
import type { SheetLine } from "./capacity-sheet";
import { cellAt } from "./sheet-keys";
import type { CapacityForm } from "./use-capacity";

/** In what shares are said: a part of a full time, or hours a day. */
export type ShareUnit = "percent" | "hours";

type CellProps = SheetLine & { readonly form: CapacityForm; readonly row: number };

/** For what somebody is there: a word of the team’s, offered where it was used before. */
export function ActivityCell({
  form,
  line,
  name,
  row,
  listId,
}: CellProps & { listId: string }): ReactElement {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string>();
  const problemId = useId();
  const text = draft ?? line.activity;
  const isTaken = !form.cells.isFree(line.personId, text, line.id);
  const commit = (): void => {
    if (draft === undefined || isTaken) return;
    setDraft(undefined);
    if (draft.trim() !== line.activity) void form.cells.change(line.id, { activity: draft.trim() });
  };
  return (
    <>
      <TextInput
        {...cellAt(row, 0)}
        list={listId}
        aria-label={t("capacity.sheet.activityOf", { name })}
        aria-invalid={isTaken || undefined}
        aria-describedby={isTaken ? problemId : undefined}
        placeholder={t("capacity.sheet.any")}
        value={text}
        onValue={setDraft}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
      {isTaken ? (
        <p id={problemId} className="text-danger text-s">
          {t("capacity.sheet.taken", { name })}
        </p>
      ) : null}
    </>
  );
}

type ShareProps = CellProps & { readonly shareUnit: ShareUnit; readonly who: string };

/** How much of their time somebody gives. */
export function ShareCell({ form, line, row, shareUnit, who }: ShareProps): ReactElement {
  const { t } = useTranslation();
  const problemId = useId();
  const [bad, setBad] = useState(false);
  const whole = shareUnit === "percent" ? 100 : form.sheet.time.hoursPerDay;
  return (
    <>
      <CommittedNumber
        key={shareUnit}
        {...cellAt(row, 1)}
        aria-label={t(`capacity.sheet.${shareUnit}Of`, { name: who })}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? problemId : undefined}
        className="text-right"
        value={Math.round((line.share * whole + Number.EPSILON) * 100) / 100}
        onCommit={(value) => {
          const share = (value ?? 0) / whole;
          const isShare = share > 0 && share <= 1;
          setBad(!isShare);
          if (isShare) void form.cells.change(line.id, { share });
        }}
      />
      {bad ? (
        <p id={problemId} className="text-danger text-s">
          {t("capacity.sheet.badShare", { most: String(whole) })}
        </p>
      ) : null}
    </>
  );
}
