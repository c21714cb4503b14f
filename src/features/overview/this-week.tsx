import {
  Ban,
  CalendarX2,
  CircleHelp,
  Gauge,
  HardDrive,
  Link2Off,
  type LucideIcon,
  MessageCircleWarning,
  ShieldAlert,
} from "lucide-react";
import { type ReactElement, useState } from "react";
import { type Matter, thisWeek } from "@/domain/portfolio/this-week";
import { paths } from "@/features/paths";
import type { Ask } from "@/features/pieces/plan/ask";
import { NumberButton } from "@/features/pieces/plan/number-button";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { OverviewRows } from "@/storage/queries/plan/overview";
import { useMatterText } from "./matter-text";
import { Panel } from "./panel";
import { Rest } from "./rest";

const looks: Readonly<Record<Matter["kind"], readonly [LucideIcon, string]>> = {
  blocked: [Ban, "text-danger"],
  over: [Gauge, "text-warn"],
  late: [Link2Off, "text-danger"],
  milestone: [CalendarX2, "text-warn"],
  ended: [CalendarX2, "text-danger"],
  accreditation: [ShieldAlert, "text-warn"],
  unaccredited: [ShieldAlert, "text-danger"],
  unowned: [CircleHelp, "text-info"],
  unsaid: [MessageCircleWarning, "text-info"],
};

/** A list that is longer than a page is no list of this week; the rest is a press away. */
const first = 6;

/** « À traiter cette semaine »: each with the way to where it is settled. */
export function ThisWeek({
  rows,
  today,
  onAsk,
}: {
  rows: OverviewRows;
  today: Day;
  onAsk: Ask;
}): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const [isWhole, setWhole] = useState(false);
  const backup = useLive(queries.backupState);
  const workspace = useLive(queries.workspace);
  const matters = thisWeek(rows, today);
  const isUnsaved = backup !== undefined && backup.unsaved > 0 && workspace?.fictional === false;
  const shown = isWhole ? matters : matters.slice(0, first);
  return (
    <Panel id="overview-week" title={t("plan.overview.week.title")}>
      {matters.length === 0 && !isUnsaved ? (
        <p className="text-ink-2">{t("plan.overview.week.nothing")}</p>
      ) : null}
      <ul className="grid gap-2.5">
        {isUnsaved ? (
          <li className="flex gap-2.5">
            <HardDrive aria-hidden size={18} className="mt-0.5 shrink-0 text-warn" />
            <a href={`#${paths.data()}`} className="font-semibold hover:underline">
              {t("plan.overview.week.backup", { count: backup.unsaved })}
            </a>
          </li>
        ) : null}
        {shown.map((matter) => (
          <Line key={keyOf(matter)} matter={matter} onAsk={onAsk} />
        ))}
      </ul>
      {shown.length < matters.length ? (
        <Rest
          button={t("plan.overview.week.more", { count: matters.length - shown.length })}
          onPaper={t("plan.overview.week.rest", { count: matters.length - shown.length })}
          onPress={() => setWhole(true)}
        />
      ) : null}
    </Panel>
  );
}

function Line({ matter, onAsk }: { matter: Matter; onAsk: Ask }): ReactElement {
  const { t } = useTranslation();
  const text = useMatterText()(matter);
  const [Icon, ink] = looks[matter.kind];
  const title =
    matter.kind === "blocked" ? (
      <NumberButton
        className="font-semibold"
        label={text.title}
        onPress={() =>
          onAsk({
            title: t("plan.overview.behind.blocked", { name: matter.project.name }),
            behind: { projectIds: [matter.project.id], which: "blocked" },
          })
        }
      >
        {text.title}
      </NumberButton>
    ) : matter.kind === "over" ? (
      <NumberButton
        className="font-semibold"
        label={text.title}
        onPress={() =>
          onAsk({
            title: `${matter.project.name} · ${matter.sprint.name}`,
            behind: { projectIds: [matter.project.id], which: "all", sprintId: matter.sprint.id },
          })
        }
      >
        {text.title}
      </NumberButton>
    ) : text.to === null ? (
      <span className="font-semibold">{text.title}</span>
    ) : (
      <a href={`#${text.to}`} className="font-semibold hover:underline">
        {text.title}
      </a>
    );
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden size={18} className={`mt-0.5 shrink-0 ${ink}`} />
      <span className="grid min-w-0">
        {title}
        {text.detail === null ? null : <span className="text-ink-2 text-s">{text.detail}</span>}
      </span>
    </li>
  );
}

function keyOf(matter: Matter): string {
  if (matter.kind === "late") return `late ${matter.id}`;
  if (matter.kind === "milestone") return `milestone ${matter.milestone.id}`;
  return matter.kind === "over" ? `over ${matter.sprint.id}` : `${matter.kind} ${matter.project.id}`;
}
