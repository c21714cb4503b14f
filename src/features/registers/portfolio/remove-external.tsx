import { Trash2 } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { Row } from "@/domain/change";
import { pointers, pointingAt } from "@/domain/portfolio/pointing-at";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { LazyDialog } from "@/ui/lazy-dialog";

type Counts = ReturnType<typeof pointingAt>;

/** Puts a project of others in the trash, from which it comes back whole (B7); what names it is told first, and asked about. */
export function RemoveExternal({
  project: { id, name },
  heir,
}: {
  project: Row<"project">;
  /** Where focus goes once its card is gone. */
  heir: () => HTMLElement | null;
}): ReactElement {
  const { t } = useTranslation();
  const { act, queries } = useServices();
  const [asked, setAsked] = useState<Counts | null>(null);
  const remove = async (): Promise<void> => {
    const next = heir();
    const said = t("plan.registers.external.removed", { name });
    setAsked(null);
    if (await act({ type: "project/trash", projectId: id }, said)) next?.focus();
  };
  const press = async (): Promise<void> => {
    const rows = await queries.plan((plan) =>
      plan.rows("project", "milestone", "risk", "intervalGoal", "epic", "dependency"),
    );
    const counts = pointingAt(id, rows);
    if (pointers.some((each) => counts[each] > 0)) setAsked(counts);
    else await remove();
  };
  return (
    <>
      <IconButton
        writes
        size="s"
        label={t("plan.pieces.register.remove", { name })}
        icon={<Trash2 aria-hidden />}
        onClick={() => void press()}
      />
      {asked ? (
        <Question name={name} counts={asked} onRemove={() => void remove()} onClose={() => setAsked(null)} />
      ) : null}
    </>
  );
}

function Question({
  name,
  counts,
  onRemove,
  onClose,
}: {
  name: string;
  counts: Counts;
  onRemove: () => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const named = pointers.filter((each) => counts[each] > 0);
  const words = named.map((each) => t(`plan.registers.external.namedBy.${each}`, { count: counts[each] }));
  return (
    <LazyDialog
      title={t("plan.registers.external.removeTitle", { name })}
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button writes look="danger" onClick={onRemove}>
            {t("plan.registers.external.remove")}
          </Button>
        </>
      }
    >
      <p>{t("plan.registers.external.named", { list: format.list(words) })}</p>
    </LazyDialog>
  );
}
