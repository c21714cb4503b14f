import { type ReactElement, useCallback } from "react";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { LazySideSheet } from "@/ui/lazy-dialog";
import { Writing } from "@/ui/writes/fields";
import { epicName, epicOf } from "../board/places";
import { useProgram } from "../program-context";
import { EpicLinks } from "./epic-links";
import { PlanFields } from "./plan-fields";

/** One epic in the plan: where it stands, and who waits for whom; all that a drag can do, by form. */
export function EpicSheet({ epicId }: { epicId: string }): ReactElement | null {
  const { t } = useTranslation();
  const program = useProgram();
  const close = useCallback(() => navigate(withQuery({ epic: null, add: null })), []);
  const epic = epicOf(program, epicId);
  if (!epic) return null;
  const project = program.facts.project.find(({ id }) => id === epic.projectId);
  const name = epicName(program, epic);
  return (
    <LazySideSheet
      title={name}
      onClose={close}
      lead={<span className="truncate">{project?.name}</span>}
      returnTo={() =>
        document.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(epicId)}"] [data-focus]`)
      }
    >
      <div className="grid gap-5">
        <h2 dir="auto" className="wrap-anywhere font-semibold text-xl leading-snug">
          {name}
        </h2>
        <PlanFields epic={epic} />
        <EpicLinks epic={epic} />
        <Writing>
          <p className="text-ink-3 text-s">{t("plan.program.sheet.hint")}</p>
        </Writing>
      </div>
    </LazySideSheet>
  );
}
