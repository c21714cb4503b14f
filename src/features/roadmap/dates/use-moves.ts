import { useCallback, useState } from "react";
import type { DatesOf } from "@/commands/plan/plan-commands";
import type { KnownDate } from "@/domain/model/vocabulary";
import type { Bar, RoadmapFacts } from "@/domain/portfolio/roadmap/bars";
import { cascadeOf, type Moved } from "@/domain/portfolio/roadmap/cascade";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";

export type Asked = { readonly moved: Moved; readonly followers: readonly Moved[] };
export type Answer = "all" | "one" | "none";

/** Writes new dates of a bar; where others must follow, shows them first and asks (B58). */
export function useMoves(
  { dependency }: RoadmapFacts,
  /** Milestones among them. */
  byId: ReadonlyMap<string, Bar>,
): {
  readonly move: (moved: Moved) => Promise<void>;
  readonly asked: Asked | null;
  readonly answer: (answer: Answer) => void;
} {
  const { t } = useTranslation();
  const { act, say } = useServices();
  const [asked, setAsked] = useState<Asked | null>(null);
  const write = useCallback(
    async (moved: Moved, followers: readonly Moved[]): Promise<void> => {
      const { name } = moved.bar;
      const count = followers.length;
      const said =
        count === 0 ? t("plan.roadmap.said.one", { name }) : t("plan.roadmap.said.all", { name, count });
      await act({ type: "plan/dates", moves: [moved, ...followers].map(datesOf) }, ({ plan }) => {
        const goals = plan.changes.filter(({ table }) => table === "objective").length;
        return goals === 0 ? said : `${said}. ${t("plan.roadmap.said.goals", { count: goals })}`;
      });
    },
    [act, t],
  );
  const move = useCallback(
    async (moved: Moved): Promise<void> => {
      const { bar, startOn, endOn } = moved;
      if (isSame(bar.startOn, startOn) && isSame(bar.endOn, endOn)) {
        // A quarter does not move by a week: who pulled it hears that it stayed.
        say(t("plan.roadmap.said.none", { name: bar.name }));
        return;
      }
      const followers = cascadeOf(moved, { bars: byId, dependencies: dependency });
      if (followers.length === 0) await write(moved, []);
      else setAsked({ moved, followers });
    },
    [byId, dependency, write, say, t],
  );
  const answer = useCallback(
    (given: Answer): void => {
      setAsked(null);
      if (!asked) return;
      if (given === "none") say(t("plan.roadmap.said.none", { name: asked.moved.bar.name }));
      else void write(asked.moved, given === "all" ? asked.followers : []);
    },
    [asked, say, t, write],
  );
  return { move, asked, answer };
}

function datesOf({ bar, startOn, endOn }: Moved): DatesOf {
  // Earned: a bar's table and id are read off one row.
  return { table: bar.table, id: bar.id, startOn, endOn } as DatesOf;
}

function isSame(a: KnownDate | null, b: KnownDate | null): boolean {
  return a?.on === b?.on && a?.precision === b?.precision;
}
