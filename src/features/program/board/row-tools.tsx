import { Plus } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { IterationId } from "@/domain/model/ids";
import type { GridRow } from "@/domain/portfolio/program/grid";
import { useSend } from "@/features/pieces/forms/use-send";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { IconButton } from "@/ui/icon-button";
import { LazyDialog } from "@/ui/lazy-dialog";
import { paletteNames } from "@/ui/palette";
import { useProgram } from "../program-context";
import { rowName } from "./places";

/** A new epic in a row, wherever people plan. */
export function RowTools({ row }: { row: GridRow }): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        writes
        size="s"
        className="mt-auto -ml-1.5 low:absolute low:right-1 low:bottom-1 print:hidden"
        icon={<Plus aria-hidden />}
        label={t("plan.program.card.add", { row: rowName(t, row) })}
        onClick={() => setOpen(true)}
      />
      {isOpen ? <NewEpic row={row} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function NewEpic({ row, onClose }: { row: GridRow; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { board, facts } = useProgram();
  const [name, setName] = useState("");
  const [iteration, setIteration] = useState("");
  const own = facts.epic.filter(({ projectId }) => projectId === row.project.id).length;
  const add = useSend(async (): Promise<void> => {
    const colour = paletteNames[own % paletteNames.length] ?? "blue";
    const said = t("plan.program.card.added", { name: name.trim() });
    const cell = {
      ...(iteration === "" ? {} : { iterationId: iteration as IterationId }),
      ...(row.team ? { teamId: row.team.id } : {}),
    };
    const done = await act({ type: "epic/add", projectId: row.project.id, name, colour, cell }, said);
    if (done !== null) onClose();
  });
  return (
    <LazyDialog
      title={t("plan.program.card.addTitle")}
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" onClick={add}>
            {t("plan.program.card.addDo")}
          </Button>
        </>
      }
    >
      <Field label={t("plan.program.card.addName")}>
        <TextInput
          value={name}
          onValue={setName}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) void add();
          }}
        />
      </Field>
      <Field label={t("plan.program.card.addIn")}>
        <Select
          value={iteration}
          options={[
            { value: "", label: t("plan.program.grid.unplanned") },
            ...board.columns.map(({ iteration: { id, name: label } }) => ({ value: id as string, label })),
          ]}
          onValue={setIteration}
        />
      </Field>
    </LazyDialog>
  );
}
