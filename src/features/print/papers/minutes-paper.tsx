import { type ReactElement, useCallback, useState } from "react";
import type { Meeting } from "@/domain/model/sprint-life";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Markdown } from "@/ui/markdown/markdown";
import type { Paper } from "../paper";
import { PaperFrame } from "./paper-frame";
import { SprintField, usePrintedSprint } from "./sprint-field";

/** What was noted in the meetings of a sprint, day by day, from the first on. A table's head stands on each page. */
export function MinutesPaper({ frame }: { frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [paper, setPaper] = useState<Paper>({ size: "A4", turn: "portrait" });
  const sprint = usePrintedSprint(frame);
  const { queries } = useServices();
  const { project } = frame;
  const all = useLive(useCallback(() => queries.minutesOf(project.id), [queries, project.id]));
  const those = (all ?? [])
    .filter(({ sprintId, text }) => sprintId === sprint?.id && text.trim() !== "")
    .reverse();
  return (
    <PaperFrame
      project={project}
      of="minutes"
      hint={t("print.minutes.hint")}
      paper={paper}
      onPaper={setPaper}
      levels={[]}
      options={<SprintField frame={frame} sprint={sprint} />}
    >
      {all !== undefined && those.length === 0 ? <p className="mt-3">{t("print.minutes.none")}</p> : null}
      {sprint && those.length > 0 ? (
        <table className="mt-3 w-full table-fixed text-[12px]">
          <thead>
            <tr>
              <th scope="col" className="border-ink border-b-2 pb-1 text-left font-semibold text-[14px]">
                {t("print.minutes.of", { sprint: sprint.name })}
              </th>
            </tr>
          </thead>
          <tbody>
            {those.map(({ id, on, of, text }) => (
              <tr key={id} className="break-inside-auto">
                <td className="border-line-strong border-b py-2 align-top">
                  <h3 className="font-semibold text-[13px]">
                    {t("print.minutes.line", {
                      meeting: t(`shell.${meetingOf(of)}`),
                      day: format.day(on, "full"),
                    })}
                  </h3>
                  <Markdown text={text} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </PaperFrame>
  );
}

/** A meeting that this version does not know is told as a daily: its text is what counts. */
function meetingOf(of: string | undefined): Meeting {
  return of === "review" || of === "retro" ? of : "daily";
}
