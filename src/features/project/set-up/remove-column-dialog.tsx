import { type ReactElement, useState } from "react";
import type { Refusal } from "@/domain/rules/refusal";
import { useSend } from "@/features/pieces/forms/use-send";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { ProjectColumn } from "@/storage/queries/many/project-columns";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { LazyDialog } from "@/ui/lazy-dialog";

/** Asks where the cards of a column go before it is removed: none is ever removed with it (B42). */
export function RemoveColumnDialog({
  removed: { column, cards },
  columns,
  onClose,
}: {
  removed: ProjectColumn;
  columns: readonly ProjectColumn[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const others = columns.map((each) => each.column).filter(({ id }) => id !== column.id);
  const alike = others.find(({ category }) => category === column.category) ?? others[0];
  const [target, setTarget] = useState<string>(alike?.id ?? "");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = useSend(async (): Promise<void> => {
    const cardsTo = others.find(({ id }) => id === target)?.id ?? null;
    const outcome = await dispatch({ type: "column/remove", columnId: column.id, cardsTo });
    setRefusal(outcome.ok ? null : outcome.error);
    if (!outcome.ok) return;
    say(t("settings.project.said.removed", { name: column.name, count: cards }));
    onClose();
  });
  return (
    <LazyDialog
      title={t("settings.project.removeColumn", { name: column.name })}
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="danger" onClick={send}>
            {t("common.delete")}
          </Button>
        </>
      }
    >
      {cards === 0 ? (
        <p>{t("settings.project.removeEmpty")}</p>
      ) : (
        <>
          <p>{t("settings.project.removeWhat", { count: cards })}</p>
          <Field label={t("settings.project.cardsTo")}>
            <Select
              value={target}
              onValue={setTarget}
              options={others.map(({ id, name }) => ({ value: id as string, label: name }))}
            />
          </Field>
        </>
      )}
      <div role="alert">
        {refusal === null ? null : <Callout tone="danger">{refusalText(t, format, refusal)}</Callout>}
      </div>
    </LazyDialog>
  );
}
