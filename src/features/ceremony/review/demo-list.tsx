import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import type { ReportLine } from "@/domain/reports/sprint/sprint-report";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";
import { Checkbox } from "@/ui/form/checkbox";
import { IconButton } from "@/ui/icon-button";
import { Writing } from "@/ui/writes/fields";
import { useKept } from "../use-kept";
import { inDemoOrder, moved, readDemo } from "./demo-order";
import { OutcomeLine } from "./outcome";

/** What was done, in the order in which it is shown. */
export function DemoList({
  sprint,
  lines,
  cards,
  frame,
}: {
  sprint: Row<"sprint">;
  lines: readonly ReportLine[];
  cards: ReadonlyMap<CardId, Face>;
  frame: Frame;
}): ReactElement {
  const { t } = useTranslation();
  const { say } = useServices();
  const [demo = readDemo(null), keep] = useKept(`review/${sprint.id}`, readDemo);
  const ordered = inDemoOrder(lines, demo.order);
  const ids = ordered.map(({ id }) => id);
  const keyOf = (id: CardId): string => `${frame.project.code}-${cards.get(id)?.number ?? ""}`;
  const move = (id: CardId, by: 1 | -1): void => {
    const order = moved(ids, id, by);
    if (order === ids) return;
    keep({ ...demo, order });
    say(
      t("ceremony.review.demoMoved", { key: keyOf(id), index: order.indexOf(id) + 1, count: order.length }),
    );
  };
  return (
    <section aria-labelledby="demo" className="grid gap-1.5">
      <h2 id="demo" className="font-semibold text-l">
        {t("ceremony.review.titled", {
          title: t("ceremony.review.lists.done"),
          cards: t("common.count.card", { count: lines.length }),
        })}
      </h2>
      <Writing>
        {lines.length === 0 ? null : <p className="text-ink-3 text-s">{t("ceremony.review.demoHint")}</p>}
      </Writing>
      <ol className="grid gap-1">
        {ordered.map((line) => (
          <li
            key={line.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-m border border-line bg-surface px-3 py-1.5"
          >
            <div className="min-w-0 flex-1 basis-60">
              <OutcomeLine line={line} card={cards.get(line.id)} frame={frame} />
            </div>
            <Writing>
              <Checkbox
                label={t("ceremony.review.shown")}
                aria-label={t("ceremony.review.shownOf", { key: keyOf(line.id) })}
                checked={demo.shown.includes(line.id)}
                onChecked={(isShown) =>
                  keep({
                    order: ids,
                    shown: [...demo.shown.filter((id) => id !== line.id), ...(isShown ? [line.id] : [])],
                  })
                }
              />
              <span className="flex">
                {([-1, 1] as const).map((by) => (
                  <IconButton
                    key={by}
                    label={t(by < 0 ? "ceremony.review.earlier" : "ceremony.review.later", {
                      key: keyOf(line.id),
                    })}
                    icon={by < 0 ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
                    aria-disabled={ids[ids.indexOf(line.id) + by] === undefined}
                    onClick={() => move(line.id, by)}
                  />
                ))}
              </span>
            </Writing>
          </li>
        ))}
      </ol>
    </section>
  );
}
