import { Link2, X } from "lucide-react";
import { type ReactElement, useId, useRef, useState } from "react";
import { type LinkWay, linkWay, linkWays } from "@/features/pieces/history/link-way";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { FoundCard } from "@/storage/queries/card/find-cards";
import type { Tie } from "@/storage/queries/card/kin";
import { Button } from "@/ui/button";
import { Select } from "@/ui/form/select";
import { useParts, useSheet } from "../sheet-context";
import { CardLine } from "./card-line";
import { CardPicker } from "./card-picker";
import { endsOf } from "./link-words";

/** What the card waits for, holds up, or has to do with: each link is said from this card's end. */
export function Links(): ReactElement | null {
  const { t } = useTranslation();
  const { act } = useServices();
  const { key, mayEdit } = useSheet();
  const { ties } = useParts();
  const [isAdding, setIsAdding] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const headId = useId();
  if (ties.length === 0 && !mayEdit) return null;
  const order = (tie: Tie): number => linkWays.indexOf(linkWay(tie.link.kind, tie.isFrom));
  const inOrder = [...ties].sort((a, b) => order(a) - order(b) || a.other.card.number - b.other.card.number);
  const untie = async ({ link, other, isFrom }: Tie): Promise<void> => {
    const words = t(`parts.link.words.${linkWay(link.kind, isFrom)}`);
    const said = t("parts.link.removed", { key, words, other: other.key });
    if (await act({ type: "link/remove", linkId: link.id }, said)) adder.current?.focus();
  };
  return (
    <div className="grid gap-1">
      <div className="flex min-h-6 items-center gap-1">
        <h3 id={headId} className="flex-1 font-semibold">
          {t("parts.link.title")}
        </h3>
        {mayEdit ? (
          <Button
            ref={adder}
            size="s"
            look="quiet"
            icon={<Link2 aria-hidden />}
            aria-expanded={isAdding}
            onClick={() => setIsAdding(!isAdding)}
          >
            {t("parts.link.add")}
          </Button>
        ) : null}
      </div>
      {ties.length === 0 ? null : (
        <ul aria-labelledby={headId} className="grid gap-0.5">
          {inOrder.map((tie) => (
            <TieLine key={tie.link.id} tie={tie} onRemove={mayEdit ? () => void untie(tie) : undefined} />
          ))}
        </ul>
      )}
      {isAdding && mayEdit ? (
        <NewLink
          onLeave={() => {
            setIsAdding(false);
            adder.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

function TieLine({ tie, onRemove }: { tie: Tie; onRemove: (() => void) | undefined }): ReactElement {
  const { t } = useTranslation();
  const { link, other, isFrom } = tie;
  const words = t(`parts.link.words.${linkWay(link.kind, isFrom)}`);
  return (
    <li className="flex min-h-6.5 items-baseline gap-2">
      <span className="w-24 shrink-0 text-ink-3">{words}</span>
      <CardLine neighbour={other} />
      {onRemove === undefined ? null : (
        <button
          type="button"
          aria-label={t("parts.link.remove", { words, key: other.key })}
          onClick={onRemove}
          className="inline-grid size-6 shrink-0 place-items-center self-center rounded-m text-ink-3 hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden size={14} />
        </button>
      )}
    </li>
  );
}

function NewLink({ onLeave }: { onLeave: () => void }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, key } = useSheet();
  const [way, setWay] = useState<LinkWay>("blockedBy");
  const tie = async (found: FoundCard): Promise<void> => {
    const words = t(`parts.link.words.${way}`);
    const said = t("parts.link.added", { key, words, other: found.key });
    if (await act({ type: "link/add", ...endsOf(way, card.id, found.card.id) }, said)) onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key comes from the fields inside
    <div
      className="flex flex-wrap items-center gap-2 rounded-m bg-sunken p-2"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <Select
        aria-label={t("parts.link.kind")}
        value={way}
        options={linkWays.map((each) => ({ value: each, label: t(`parts.link.words.${each}`) }))}
        onValue={setWay}
        className="w-40!"
      />
      <span className="min-w-44 flex-1">
        <CardPicker
          label={t("parts.link.target")}
          without={[card.id]}
          onPick={(found) => void tie(found)}
          autoFocus
        />
      </span>
    </div>
  );
}
