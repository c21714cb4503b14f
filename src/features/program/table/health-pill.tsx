import { CircleCheck, CircleDashed, CircleDot, Timer, TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import type { DependencyHealth } from "@/domain/portfolio/dependency-health";
import { useTranslation } from "@/i18n/words";
import { Pill } from "@/ui/badge/pill";

const looks = {
  late: { tone: "danger", Icon: TriangleAlert },
  tight: { tone: "warn", Icon: Timer },
  fine: { tone: "ok", Icon: CircleCheck },
  done: { tone: "plain", Icon: CircleDot },
  unplanned: { tone: "plain", Icon: CircleDashed },
} as const;

/** How a dependency stands: a word, an icon of its own, and a colour that repeats them. */
export function HealthPill({ health }: { health: DependencyHealth }): ReactElement {
  const { t } = useTranslation();
  const { tone, Icon } = looks[health];
  return (
    <Pill tone={tone} size="s" icon={<Icon aria-hidden />}>
      {t(`plan.program.health.${health}`)}
    </Pill>
  );
}
