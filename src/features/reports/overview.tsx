import type { ReactElement } from "react";
import type { Frame } from "@/storage/queries/frame";
import { useReportedSprint } from "./figure/choices";
import { FigureCard } from "./figure/figure-card";
import { Waiting } from "./figure/waiting";
import { useBurn } from "./sprint/use-burn";

/** The few charts that a team looks at every day, each the door to its group. */
export function Overview({ frame }: { frame: Frame }): ReactElement {
  const sprint = useReportedSprint(frame);
  const burn = useBurn(sprint?.id ?? null);
  return (
    <div className="grid gap-3 xl:grid-cols-2 print:grid-cols-1">
      {burn ? <FigureCard figure={burn.burndown} height={220} /> : sprint ? <Waiting /> : null}
    </div>
  );
}
