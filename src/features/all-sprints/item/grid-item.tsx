import { ChevronsRight } from "lucide-react";
import { memo, type ReactElement, type ReactNode } from "react";
import type { Row } from "@/domain/change";
import { epicKey } from "@/domain/portfolio/program/ends";
import { KindIcon } from "@/features/pieces/kind-icon";
import { GridItem } from "@/features/pieces/plan/grid-item";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { SprintCard } from "@/storage/queries/plan/all-sprints";
import { isPaletteName, paletteFor, paletteStyle } from "@/ui/palette";
import { type Item, useSprints } from "../sprints-context";
import { addressOf } from "./item-entries";

/** A card in its cell: a link that opens it, a menu, and what can be gripped. */
export const CardItem = memo(function CardItem({
  card,
  unit,
}: {
  card: SprintCard;
  unit: "points" | "hours";
}): ReactElement {
  return (
    <Gripped item={{ kind: "card", card }} id={card.id} name={`${card.key} ${card.title}`}>
      {(title) => <CardLine card={card} unit={unit} title={title} />}
    </Gripped>
  );
});

/** An epic in the cell of the iteration in which its plan begins. */
export const EpicItem = memo(function EpicItem({
  epic,
  code,
}: {
  epic: Row<"epic">;
  code: string;
}): ReactElement {
  const key = epicKey(code, epic.number);
  return (
    <Gripped
      item={{ kind: "epic", epic }}
      id={epic.id}
      name={key === null ? epic.name : `${key} ${epic.name}`}
    >
      {(title) => <EpicLine epic={epic} code={code} title={title} />}
    </Gripped>
  );
});

function Gripped({
  item,
  id,
  name,
  children,
}: {
  item: Item;
  id: string;
  name: string;
  children: (title: (text: string) => ReactElement) => ReactNode;
}): ReactElement {
  const { openMenu } = useSprints();
  return (
    <GridItem
      id={id}
      name={name}
      href={addressOf(item)}
      openMenu={openMenu}
      className="relative"
      titleClass="leading-snug"
    >
      {children}
    </GridItem>
  );
}

/** What a card says; also what follows the pointer. */
export function CardLine({
  card,
  unit,
  title,
}: {
  card: SprintCard;
  unit: "points" | "hours";
  title: (text: string) => ReactElement;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { key, kind, points, isBlocked } = card;
  return (
    <div
      className={`grid gap-0.5 rounded-s border border-line bg-raised py-1 pr-7 pl-1.5 ${isBlocked ? "border-l-3 border-l-danger" : ""}`}
    >
      {title(card.title)}
      <p className="flex items-center gap-1.5 text-ink-2 text-xs">
        <KindIcon kind={kind} />
        <span className="font-mono">{key}</span>
        {points === null ? null : (
          <span>{t(`plan.allSprints.load.${unit}`, { load: format.points(points) })}</span>
        )}
        {isBlocked ? (
          <span className="font-semibold text-danger">{t("plan.allSprints.item.blocked")}</span>
        ) : null}
      </p>
    </div>
  );
}

export function EpicLine({
  epic,
  code,
  title,
}: {
  epic: Row<"epic">;
  code: string;
  title: (text: string) => ReactElement;
}): ReactElement {
  const { t } = useTranslation();
  const colour = isPaletteName(epic.colour) ? epic.colour : paletteFor(epic.name);
  const { span = 1 } = epic;
  return (
    <div
      className="grid gap-0.5 rounded-s border border-line border-l-(--p) border-l-3 bg-surface py-1 pr-7 pl-1.5"
      style={paletteStyle(colour)}
    >
      {title(epic.name)}
      <p className="flex flex-wrap items-center gap-x-1.5 text-ink-2 text-xs">
        <span className="shrink-0">{t("plan.allSprints.item.epic")}</span>
        <span className="shrink-0 font-mono">{epicKey(code, epic.number)}</span>
        {span > 1 ? (
          <span className="flex min-w-0 items-center gap-0.5">
            <ChevronsRight aria-hidden size={12} className="shrink-0" />
            <span className="truncate">{t("plan.program.card.spans", { count: span })}</span>
          </span>
        ) : null}
      </p>
    </div>
  );
}
