import { CircleDashed, CloudLightning, CloudSun, Sun } from "lucide-react";
import type { ReactElement } from "react";
import type { Health } from "@/domain/model/planning";
import { useTranslation } from "@/i18n/words";

const marks = {
  onTrack: { Icon: Sun, ink: "text-ok" },
  atRisk: { Icon: CloudSun, ink: "text-warn" },
  offTrack: { Icon: CloudLightning, ink: "text-danger" },
  notAssessed: { Icon: CircleDashed, ink: "text-ink-3" },
} as const;

/** How something stands by a person's word: icon and word, the colour only repeats them. */
export function HealthMark({ health }: { health: Health }): ReactElement {
  const { t } = useTranslation();
  const { Icon, ink } = marks[health];
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap font-medium ${ink}`}>
      <Icon aria-hidden size={16} className="shrink-0" />
      {t(`plan.health.${health}`)}
    </span>
  );
}
