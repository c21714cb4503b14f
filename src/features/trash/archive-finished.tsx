import { Archive } from "lucide-react";
import { type FormEvent, type ReactElement, useCallback, useState } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { trashEnd } from "@/domain/rules/trash";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { Select } from "@/ui/form/select";

/** Puts away what is done for some time, after saying how many cards that is. */
export function ArchiveFinished(): ReactElement | null {
  const { t } = useTranslation();
  const { queries, act, now } = useServices();
  const projects = useLive(queries.projects) ?? [];
  const [chosen, setChosen] = useState<ProjectId>();
  const [days, setDays] = useState<number | null>(30);
  const projectId = (projects.find(({ id }) => id === chosen) ?? projects[0])?.id;
  const isRight = days !== null && Number.isInteger(days) && days >= 0 && days <= 9999;
  const found = useLive(
    useCallback(
      async () =>
        projectId !== undefined && isRight && days !== null
          ? queries.finishedCards(projectId, trashEnd(now(), days))
          : [],
      [queries, now, projectId, days, isRight],
    ),
  );
  if (projectId === undefined) return null;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!found || found.length === 0) return;
    await act(
      { type: "card/archive", cardIds: found },
      t("many.trash.said.archived", { count: found.length }),
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => void send(event)}
      aria-label={t("many.trash.finished.title")}
      className="grid gap-3 rounded-l border border-line bg-surface p-4 shadow-1"
    >
      <div className="grid gap-0.5">
        <h2 className="font-semibold text-l">{t("many.trash.finished.title")}</h2>
        <p className="max-w-prose text-ink-2">{t("many.trash.finished.hint")}</p>
      </div>
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,17rem)]">
        <Field label={t("many.trash.finished.project")}>
          <Select
            value={projectId as string}
            onValue={(value) => setChosen(projects.find(({ id }) => id === value)?.id)}
            options={projects.map(({ id, name, code }) => ({
              value: id as string,
              label: `${code} · ${name}`,
            }))}
          />
        </Field>
        <Field
          label={t("many.trash.finished.days")}
          error={isRight ? undefined : t("many.trash.finished.wrongDays")}
        >
          <NumberInput value={days} onValue={(value) => setDays(value ?? null)} />
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          icon={<Archive aria-hidden />}
          disabled={!isRight || found === undefined || found.length === 0}
        >
          {t("many.trash.finished.archive")}
        </Button>
        <span className="text-ink-2" aria-live="polite">
          {found === undefined ? "" : t("many.trash.finished.count", { count: found.length })}
        </span>
      </div>
    </form>
  );
}
