import type { ReactElement } from "react";
import type { CardId } from "@/domain/model/ids";
import { daysLeft } from "@/domain/rules/trash";
import { withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { AwayCard } from "@/storage/queries/many/away";
import { Writing } from "@/ui/writes/fields";

/** One row a card: what it is, where it was, since when it is here, and how long it stays. */
export function AwayTable({
  of,
  cards,
  chosen,
  onChoose,
}: {
  of: "trash" | "archive";
  cards: readonly AwayCard[];
  chosen: ReadonlySet<CardId>;
  onChoose: (id: CardId, isIn: boolean) => void;
}): ReactElement {
  const { t } = useTranslation();
  const head = "px-2 py-1.5 font-medium";
  return (
    <div className="overflow-x-auto rounded-l border border-line bg-surface shadow-1">
      <table className="w-full text-left">
        <caption className="sr-only">{t(`many.trash.${of}`)}</caption>
        <thead className="bg-sunken text-ink-2 text-s">
          <tr>
            <Writing>
              <th scope="col" className="w-8 px-2 py-1.5">
                <span className="sr-only">{t("many.trash.column.choose")}</span>
              </th>
            </Writing>
            <th scope="col" className={head}>
              {t("many.trash.column.card")}
            </th>
            <th scope="col" className={head}>
              {t("many.trash.column.project")}
            </th>
            <th scope="col" className={`${head} whitespace-nowrap`}>
              {t("many.trash.column.since")}
            </th>
            {of === "trash" ? (
              <th scope="col" className={`${head} whitespace-nowrap text-right`}>
                {t("many.trash.column.left")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <AwayRow
              key={card.id}
              card={card}
              hasEnd={of === "trash"}
              isChosen={chosen.has(card.id)}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AwayRow({
  card,
  hasEnd,
  isChosen,
  onChoose,
}: {
  card: AwayCard;
  hasEnd: boolean;
  isChosen: boolean;
  onChoose: (id: CardId, isIn: boolean) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { now } = useServices();
  const { id, key, title, project, code, at } = card;
  return (
    <tr
      className={`border-line border-t [&>td:not(:first-child)]:align-baseline ${isChosen ? "bg-accent-soft" : ""}`}
    >
      <Writing>
        <td className="px-2 py-1">
          <label className="grid size-6 place-items-center">
            <input
              type="checkbox"
              aria-label={t("many.trash.choose", { card: `${key} ${title}` })}
              checked={isChosen}
              onChange={(event) => onChoose(id, event.target.checked)}
              className="size-3.75 accent-accent"
            />
          </label>
        </td>
      </Writing>
      <td className="max-w-96 px-2 py-1">
        <a
          href={`#${withQuery({ card: key })}`}
          className="flex min-h-6 min-w-0 items-baseline gap-2 hover:underline"
        >
          <span className="shrink-0 font-mono text-ink-3 text-s">{key}</span>
          <span className="min-w-0 truncate font-medium" dir="auto">
            {title}
          </span>
        </a>
      </td>
      <td className="max-w-52 truncate px-2 py-1 text-ink-2">{`${code} · ${project}`}</td>
      <td className="whitespace-nowrap px-2 py-1 text-ink-2">{format.age(at, now())}</td>
      {hasEnd ? (
        <td className="whitespace-nowrap px-2 py-1 text-right text-ink-2">
          {t("many.trash.left", { count: daysLeft(at, now()) })}
        </td>
      ) : null}
    </tr>
  );
}
