import { useCallback, useMemo } from "react";
import type { Row } from "@/domain/change";
import type { PersonId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { Frame } from "@/storage/queries/frame";
import type { Daily } from "@/storage/queries/sprint/ceremony";
import { useKept } from "../use-kept";
import { type Stop, stopsByColumn, stopsByPerson, type Team } from "./stops";
import { end, goTo, neighbour, newWalk, pauseOrGoOn, readWalk, type Walk } from "./walk";

export type DailyWalk = {
  readonly walk: Walk;
  readonly stops: readonly Stop[];
  readonly team: Team;
  /** The stop that has its turn; null before the first and after the last. */
  readonly stop: Stop | null;
  readonly change: (fields: Partial<Walk>) => void;
  readonly go: (at: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  readonly pause: () => void;
};

/** A daily over a running sprint: its stops follow the cards, and where it stands outlives a reload. */
export function useDaily(frame: Frame, sprint: Row<"sprint">, today: Day): DailyWalk | undefined {
  const { t } = useTranslation();
  const { queries, now, say } = useServices();
  const data = useLive(
    useCallback(() => queries.daily(sprint.projectId, sprint.id), [queries, sprint.projectId, sprint.id]),
  );
  const [kept, keep] = useKept(
    `daily/${sprint.id}`,
    useCallback((value: unknown) => readWalk(value, today), [today]),
  );
  const team = useMemo(() => (data ? teamOf(data, frame) : []), [data, frame]);
  if (data === undefined || kept === undefined) return undefined;
  const walk = kept ?? newWalk(today, awayToday(data, today));
  const board = { cards: data.cards, statuses: frame.columns };
  const stops = walk.by === "people" ? stopsByPerson(board, team, walk.absent) : stopsByColumn(board);
  const go = (at: string | null): void => {
    keep(goTo(walk, at, now()));
    const stop = stops.find(({ id }) => id === at);
    if (stop) say(t("ceremony.daily.turnOf", { name: stop.name || t("ceremony.daily.nobody") }));
    else if (at === end) say(t("ceremony.daily.over"));
  };
  return {
    walk,
    stops,
    team,
    stop: stops.find(({ id }) => id === walk.at) ?? null,
    change: (fields) => keep({ ...walk, ...fields }),
    go,
    step(by) {
      if (walk.at === null && by === -1) return;
      go(
        neighbour(
          stops.map(({ id }) => id),
          walk.at,
          by,
        ),
      );
    },
    pause() {
      if (walk.at === null || walk.at === end) return;
      keep(pauseOrGoOn(walk, now()));
      say(t(walk.since === null ? "ceremony.daily.goesOn" : "ceremony.daily.paused"));
    },
  };
}

/** Who is in this sprint: by a card, or by a line of the capacity. */
function teamOf({ cards, availability }: Daily, frame: Frame): Team {
  const ids = new Set<PersonId>([
    ...cards.flatMap(({ assignees }) => assignees),
    ...availability.map(({ personId }) => personId),
  ]);
  const team = [...ids].flatMap((id) => {
    const person = frame.peopleById.get(id);
    return person ? [{ id, name: person.name }] : [];
  });
  return team.sort((a, b) => a.name.localeCompare(b.name));
}

/** Who has the day off, by the capacity of the sprint; half a day off is no absence from a daily. */
function awayToday({ availability }: Daily, today: Day): readonly PersonId[] {
  const isAway = availability.filter(({ daysOff }) =>
    daysOff.some(({ from, to, half }) => half !== true && from <= today && today <= to),
  );
  return [...new Set(isAway.map(({ personId }) => personId))];
}
