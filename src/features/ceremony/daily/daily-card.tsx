import { ArrowRight, CircleSlash, Clock, LockOpen } from "lucide-react";
import { type FormEvent, type ReactElement, useState } from "react";
import type { CardFields } from "@/commands/card/card-commands";
import { useCardWords } from "@/features/pieces/use-card-words";
import { withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { Frame } from "@/storage/queries/frame";
import type { DailyCard } from "@/storage/queries/sprint/ceremony";
import { Pill } from "@/ui/badge/pill";
import { Button } from "@/ui/button";
import { TextInput } from "@/ui/form/text-input";
import { Writing } from "@/ui/writes/fields";
import { daysIn, nextStatus } from "./stops";
import type { StallWatch } from "./use-stall";

type CardProps = {
  readonly card: DailyCard;
  readonly frame: Frame;
  readonly today: Day;
  readonly isStalled: StallWatch["isStalled"];
};

/** A card as a daily speaks of it: how long it stands there, what stops it, and what can be done about it at once. */
export function DailyCardRow({ card, frame, today, isStalled }: CardProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCardWords();
  const { project, columns } = frame;
  const key = `${project.code}-${card.number}`;
  const column = columns.find(({ id }) => id === card.columnId);
  const days = daysIn(card, today, project.timeZone);
  const names = format.list(card.assignees.flatMap((id) => frame.peopleById.get(id)?.name ?? []));
  const facts = [
    column?.name,
    days === 0 ? t("ceremony.daily.today") : t("ceremony.daily.days", { count: days }),
    card.points === null ? t("ceremony.daily.unestimated") : words.points(card.points, project.unit),
    names,
  ].filter(Boolean);
  return (
    <li
      className={`grid gap-1.5 rounded-m border border-line bg-surface px-3.5 py-2.5 ${card.blocked === null ? "" : "border-l-4 border-l-danger"}`}
    >
      <p className="wrap-break-word font-medium text-l">
        <span className="mr-1 font-mono font-normal text-ink-2">{key}</span>{" "}
        <a className="hover:underline" href={`#${withQuery({ card: key })}`}>
          {card.title}
        </a>
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
        {facts.join(" · ")}
        {isStalled(card.id, column?.category, days) ? (
          <Pill tone="warn" icon={<Clock aria-hidden />}>
            {t("ceremony.daily.ageing")}
          </Pill>
        ) : null}
      </p>
      {card.blocked === null ? null : (
        <p className="flex items-start gap-1.5 font-medium text-danger">
          <CircleSlash aria-hidden size={15} className="mt-0.75 shrink-0" />
          {card.blocked.reason === ""
            ? t("board.card.blocked")
            : t("ceremony.daily.blockedBecause", { reason: card.blocked.reason })}
        </p>
      )}
      <Writing>
        <Deeds card={card} frame={frame} name={key} />
      </Writing>
    </li>
  );
}

function Deeds({ card, frame, name }: { card: DailyCard; frame: Frame; name: string }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const [isBlocking, setBlocking] = useState(false);
  const next = nextStatus(card, frame.columns);
  const edit = (fields: CardFields, said: string) =>
    act({ type: "card/edit", cardId: card.id, fields }, said);
  if (isBlocking)
    return (
      <BlockForm
        name={name}
        onLeave={() => setBlocking(false)}
        onBlock={async (blocked) => {
          if (await edit({ blocked }, t("parts.blocked.said", { key: name }))) setBlocking(false);
        }}
      />
    );
  return (
    <div className="flex flex-wrap gap-2">
      {next === null ? null : (
        <Button
          icon={<ArrowRight aria-hidden />}
          aria-label={t("ceremony.daily.toOf", { status: next.name, key: name })}
          onClick={() =>
            void edit({ columnId: next.id }, t("ceremony.daily.moved", { key: name, status: next.name }))
          }
        >
          {t("ceremony.daily.to", { status: next.name })}
        </Button>
      )}
      {card.blocked === null ? (
        <Button
          icon={<CircleSlash aria-hidden />}
          aria-label={t("ceremony.daily.blockOf", { key: name })}
          onClick={() => setBlocking(true)}
        >
          {t("ceremony.daily.block")}
        </Button>
      ) : (
        <Button
          icon={<LockOpen aria-hidden />}
          aria-label={t("ceremony.daily.unblockOf", { key: name })}
          onClick={() => void edit({ blocked: null }, t("parts.blocked.lifted", { key: name }))}
        >
          {t("parts.blocked.lift")}
        </Button>
      )}
    </div>
  );
}

function BlockForm({
  name,
  onBlock,
  onLeave,
}: {
  name: string;
  onBlock: (blocked: { readonly since: number; readonly reason: string }) => Promise<void>;
  onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { now } = useServices();
  const [reason, setReason] = useState("");
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void onBlock({ since: now(), reason: reason.trim() });
  };
  return (
    <form className="flex flex-wrap items-center gap-2" onSubmit={send}>
      <TextInput
        autoFocus
        className="max-w-100 flex-1"
        aria-label={t("ceremony.daily.reasonOf", { key: name })}
        placeholder={t("parts.blocked.reason")}
        value={reason}
        onValue={setReason}
        onKeyDown={(event) => {
          if (event.key === "Escape") onLeave();
        }}
      />
      <Button type="submit" look="primary">
        {t("parts.blocked.confirm")}
      </Button>
      <Button onClick={onLeave}>{t("common.cancel")}</Button>
    </form>
  );
}
