import { Pencil } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { Row } from "@/domain/change";
import type { IterationId, PortfolioId } from "@/domain/model/ids";
import { type DependencyState, dependencyStates } from "@/domain/model/planning";
import { useSend } from "@/features/pieces/forms/use-send";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextArea } from "@/ui/form/text-area";
import { IconButton } from "@/ui/icon-button";
import { LazyDialog } from "@/ui/lazy-dialog";
import { Fields, LeaveButton } from "@/ui/writes/fields";
import { ItemPicker, type NamedItem } from "./item-picker";

type Ends = { readonly from: NamedItem | null; readonly to: NamedItem | null };

interface DependencyDialogProps {
  readonly portfolioId: PortfolioId;
  /** Both for a dependency that stands; one of them for a new one. */
  readonly ends: Ends;
  readonly dependency?: Row<"dependency">;
  readonly epics: readonly NamedItem[];
  readonly iterations: readonly Pick<Row<"iteration">, "id" | "name">[];
  readonly onClose: () => void;
  readonly returnTo?: () => HTMLElement | null;
}

/** Who waits for whom, how far that is agreed, until when, and what both sides wrote: the form of a dependency. */
export function DependencyDialog(props: DependencyDialogProps): ReactElement {
  const { portfolioId, dependency, epics, iterations, onClose, returnTo } = props;
  const { t } = useTranslation();
  const { act } = useServices();
  const [ends, setEnds] = useState(props.ends);
  const [fields, setFields] = useState({
    state: dependency?.state ?? ("asked" as DependencyState),
    neededBy: dependency?.neededBy ?? null,
    fromNote: dependency?.fromNote ?? "",
    toNote: dependency?.toNote ?? "",
  });
  const change = (some: Partial<typeof fields>): void => setFields({ ...fields, ...some });
  const { from, to } = ends;
  const save = useSend(async (): Promise<void> => {
    if (!from || !to) return;
    const done = dependency
      ? await act(
          { type: "register/edit", table: "dependency", id: dependency.id, fields },
          t("plan.dependency.saved"),
        )
      : await act(
          {
            type: "register/add",
            table: "dependency",
            portfolioId,
            row: { ...fields, fromId: from.id, toId: to.id },
          },
          t("plan.dependency.added", { from: from.label, to: to.label }),
        );
    if (done !== null) onClose();
  });
  const remove = async (): Promise<void> => {
    if (!dependency) return;
    const ids = [dependency.id];
    const said = t("plan.dependency.removed");
    if ((await act({ type: "register/remove", table: "dependency", ids }, said)) !== null) onClose();
  };
  return (
    <LazyDialog
      title={t(dependency ? "plan.dependency.edit" : "plan.dependency.new")}
      onClose={onClose}
      {...(returnTo ? { returnTo } : {})}
      footer={
        <>
          {dependency ? (
            <Button writes look="danger" className="mr-auto" onClick={() => void remove()}>
              {t("plan.dependency.remove")}
            </Button>
          ) : null}
          <LeaveButton onClick={onClose} />
          <Button writes look="primary" disabled={!from || !to} onClick={save}>
            {t(dependency ? "common.save" : "plan.dependency.add")}
          </Button>
        </>
      }
    >
      <Fields>
        <EndsChoice ends={ends} isNew={dependency === undefined} epics={epics} onEnds={setEnds} />
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label={t("plan.dependency.state")}>
            <Select
              value={fields.state}
              options={dependencyStates.map((value) => ({ value, label: t(`plan.program.state.${value}`) }))}
              onValue={(state) => change({ state })}
            />
          </Field>
          <Field label={t("plan.dependency.neededBy")}>
            <Select
              value={(fields.neededBy ?? "") as string}
              options={[
                { value: "", label: t("plan.dependency.notSaid") },
                ...iterations.map(({ id, name }) => ({ value: id as string, label: name })),
              ]}
              onValue={(id) => change({ neededBy: id === "" ? null : (id as IterationId) })}
            />
          </Field>
        </div>
        <Field label={t("plan.dependency.toNote")}>
          <TextArea rows={2} value={fields.toNote} onValue={(toNote) => change({ toNote })} />
        </Field>
        <Field label={t("plan.dependency.fromNote")}>
          <TextArea rows={2} value={fields.fromNote} onValue={(fromNote) => change({ fromNote })} />
        </Field>
      </Fields>
    </LazyDialog>
  );
}

/** « B attend A » in one sentence; a new one can be turned round, and its other end looked for. */
function EndsChoice({
  ends: { from, to },
  isNew,
  epics,
  onEnds,
}: {
  ends: Ends;
  isNew: boolean;
  epics: readonly NamedItem[];
  onEnds: (ends: Ends) => void;
}): ReactElement {
  const { t } = useTranslation();
  const [known] = useState(from ?? to);
  const [isPicked, setPicked] = useState(false);
  const turn = (): void => {
    setPicked(false);
    onEnds({ from: to, to: from });
  };
  const put = (which: "from" | "to", item: NamedItem | null): void =>
    onEnds(which === "from" ? { from: item, to } : { from, to: item });
  const end = (item: NamedItem | null, which: "from" | "to"): ReactElement => (
    <div className="grid gap-1">
      <p className="font-medium">{t(`plan.dependency.${which}`)}</p>
      {item ? (
        <div className="flex min-h-8 items-center gap-1 rounded-m bg-sunken px-3 py-0.5">
          <p dir="auto" className="min-w-0 flex-1 wrap-anywhere">
            {item.label}
          </p>
          {isNew && item.id !== known?.id ? (
            <IconButton
              size="s"
              icon={<Pencil aria-hidden />}
              label={t("plan.dependency.other", { name: item.label })}
              // What was picked is heard, and can be picked again, where the field stood that is gone.
              autoFocus={isPicked}
              onClick={() => put(which, null)}
            />
          ) : null}
        </div>
      ) : (
        <ItemPicker
          label={t(`plan.dependency.${which}`)}
          epics={epics}
          without={known?.id ?? ""}
          autoFocus={isPicked}
          onPick={(picked) => {
            setPicked(true);
            put(which, picked);
          }}
        />
      )}
    </div>
  );
  return (
    <div className="grid gap-2">
      {end(to, "to")}
      {end(from, "from")}
      {isNew ? (
        <Button writes size="s" className="justify-self-start" onClick={turn}>
          {t("plan.dependency.turn")}
        </Button>
      ) : null}
    </div>
  );
}
