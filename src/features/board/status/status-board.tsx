import { type ReactElement, useEffect, useMemo } from "react";
import type { Row } from "@/domain/change";
import type { SprintId } from "@/domain/model/ids";
import { paths } from "@/features/paths";
import { isLaneField } from "@/features/pieces/lanes";
import { ProjectBar } from "@/features/pieces/project-nav";
import { refusalText } from "@/features/pieces/refusal-text";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import type { Picture } from "@/storage/queries/picture";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { SprintBoard } from "../sprint-board";
import { useFramePart } from "../use-picture";
import { OtherSprint, sameNames } from "./other-sprint";
import { StatusColumns } from "./status-columns";
import { statusPicture } from "./status-picture";

/** The running sprint by status (`#/projects/INT/board`); of a project without sprints, its flow. */
export function StatusScreen({ project }: { project: Row<"project"> }): ReactElement {
  const { t } = useTranslation();
  const services = useServices();
  const wanted = useHashQuery().get("sprint");
  const picture = useMemo(() => services.picture(project.id), [services, project.id]);
  const place = useFramePart(picture, (frame) => placeOf(frame, wanted), Object.is);
  const sprints = useFramePart(picture, (frame) => frame?.sprints ?? [], sameNames);
  if (place === undefined) return <p className="p-6 text-ink-3">{t("board.loading")}</p>;
  if (place !== null) return <OpenBoard key={place} base={picture} place={place} />;
  return (
    <>
      <ProjectBar code={project.code} here="board" />
      <h1 className="sr-only">{t("board.nav.board")}</h1>
      <OtherSprint sprints={sprints} code={project.code} shown={null} />
      <EmptyState title={t("status.none")} hint={t("status.noneHint")}>
        <LinkButton look="primary" href={`#${paths.sprints(project.code)}`}>
          {t("status.toSprints")}
        </LinkButton>
      </EmptyState>
    </>
  );
}

/** Undefined until it is known; null where no sprint runs. */
function placeOf(
  frame: Frame | null | undefined,
  wanted: string | null,
): SprintId | "flow" | null | undefined {
  if (!frame) return frame;
  const running = frame.sprints.filter(({ state }) => state.phase === "active");
  const [first] = running;
  if (first) return (running.find(({ id }) => id === wanted) ?? first).id;
  return frame.sprints.length === 0 ? "flow" : null;
}

function OpenBoard({ base, place }: { base: Picture; place: SprintId | "flow" }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const asked = useHashQuery().get("lane");
  const field = isLaneField(asked) ? asked : null;
  const picture = useMemo(
    () => statusPicture(base, { place, field, t, inWords: (refusal) => refusalText(t, format, refusal) }),
    [base, place, field, t, format],
  );
  useEffect(() => base.open(place), [base, place]);
  return <SprintBoard key={field} picture={picture} Layout={StatusColumns} />;
}
