import type { ReactElement } from "react";
import type { Moved } from "@/domain/portfolio/roadmap/cascade";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useDatesWords } from "../use-dates-words";
import type { Answer, Asked } from "./use-moves";

/** Before anything is written: what would have to follow a bar, from which dates to which. */
export function FollowDialog({
  moved,
  followers,
  onAnswer,
}: Asked & { onAnswer: (answer: Answer) => void }): ReactElement {
  const { t } = useTranslation();
  const count = followers.length;
  return (
    <LazyDialog
      size="l"
      title={t("plan.roadmap.follow.title", { name: moved.bar.name })}
      onClose={() => onAnswer("none")}
      footer={
        <>
          <Button onClick={() => onAnswer("none")}>{t("common.cancel")}</Button>
          <Button onClick={() => onAnswer("one")}>{t("plan.roadmap.follow.one")}</Button>
          <Button look="primary" onClick={() => onAnswer("all")}>
            {t("plan.roadmap.follow.all", { count })}
          </Button>
        </>
      }
    >
      <p>{t("plan.roadmap.follow.why", { count })}</p>
      <div className="overflow-x-auto">
        <table className="w-full text-left">
          <caption className="sr-only">{t("plan.roadmap.follow.caption")}</caption>
          <thead className="text-ink-3 text-s">
            <tr>
              <th scope="col" className="py-1 pr-3 font-medium">
                {t("plan.roadmap.table.name")}
              </th>
              <th scope="col" className="py-1 pr-3 font-medium">
                {t("plan.roadmap.follow.from")}
              </th>
              <th scope="col" className="py-1 font-medium">
                {t("plan.roadmap.follow.to")}
              </th>
            </tr>
          </thead>
          <tbody>
            {[moved, ...followers].map((each) => (
              <Line key={each.bar.id} moved={each} />
            ))}
          </tbody>
        </table>
      </div>
      {[moved, ...followers].some(({ bar }) => bar.isInferred) ? (
        <p className="text-ink-2 text-s">{t("plan.roadmap.follow.inferred")}</p>
      ) : null}
    </LazyDialog>
  );
}

function Line({ moved }: { moved: Moved }): ReactElement {
  const words = useDatesWords();
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="py-1.5 pr-3 font-medium">
        {moved.bar.name}
        {moved.bar.code ? <span className="font-normal text-ink-3 text-s"> {moved.bar.code}</span> : null}
      </th>
      <td className="py-1.5 pr-3 text-ink-2">{words(moved.bar)}</td>
      <td className="py-1.5 font-medium">{words(moved)}</td>
    </tr>
  );
}
