import { type ReactElement, useState } from "react";
import type { KnownDate } from "@/domain/model/vocabulary";
import { isReversed } from "@/domain/portfolio/known-span";
import type { Bar } from "@/domain/portfolio/roadmap/bars";
import { KnownDateInput } from "@/features/pieces/plan/known-date-input";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { LazyDialog } from "@/ui/lazy-dialog";
import { Fields, LeaveButton, Writing } from "@/ui/writes/fields";
import { useRoadmap } from "../roadmap-context";
import { useDatesWords } from "../use-dates-words";

/** The dates of a bar or of a milestone, as fields: whatever a hand can drag is set here too. */
export function DatesDialog({ id, onClose }: { id: string; onClose: () => void }): ReactElement | null {
  const bar = useRoadmap().byId.get(id);
  if (!bar) return null;
  return bar.table === "milestone" ? (
    <MilestoneDate bar={bar} onClose={onClose} />
  ) : (
    <BarDates bar={bar} onClose={onClose} />
  );
}

function BarDates({ bar, onClose }: { bar: Bar; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { onMove } = useRoadmap();
  const own = bar.isInferred ? { startOn: null, endOn: null } : bar;
  const [startOn, setStart] = useState<KnownDate | null | undefined>(own.startOn);
  const [endOn, setEnd] = useState<KnownDate | null | undefined>(own.endOn);
  const isWrong = isReversed(startOn, endOn);
  const save = (): void => {
    if (startOn === undefined || endOn === undefined || isWrong) return;
    onClose();
    if (bar.isInferred && startOn === null && endOn === null) return;
    onMove({ bar, startOn, endOn });
  };
  const hint = bar.isInferred ? t("plan.roadmap.edit.inferred") : t("plan.roadmap.edit.hint");
  return (
    <LazyDialog
      title={t("plan.roadmap.edit.title", { name: bar.name })}
      onClose={onClose}
      footer={<Footer onClose={onClose} onSave={save} />}
    >
      <Fields>
        <Writing>
          <p className="text-ink-2">{hint}</p>
        </Writing>
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label={t("plan.roadmap.edit.start")}>
            <KnownDateInput value={startOn ?? null} onValue={setStart} />
          </Field>
          <Field
            label={t("plan.roadmap.edit.end")}
            error={isWrong ? t("plan.roadmap.edit.reversed") : undefined}
          >
            <KnownDateInput value={endOn ?? null} onValue={setEnd} />
          </Field>
        </div>
      </Fields>
      <Neighbours bar={bar} />
    </LazyDialog>
  );
}

function MilestoneDate({ bar, onClose }: { bar: Bar; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { onMove } = useRoadmap();
  const [on, setOn] = useState<KnownDate | null | undefined>(bar.endOn);
  const save = (): void => {
    if (on === undefined) return;
    onClose();
    onMove({ bar, startOn: on, endOn: on });
  };
  return (
    <LazyDialog
      title={t("plan.roadmap.edit.title", { name: bar.name })}
      onClose={onClose}
      footer={<Footer onClose={onClose} onSave={save} />}
    >
      <Fields>
        <Writing>
          <p className="text-ink-2">{t("plan.roadmap.edit.hint")}</p>
        </Writing>
        <Field label={t("plan.roadmap.edit.on")}>
          <KnownDateInput value={on ?? null} onValue={setOn} />
        </Field>
      </Fields>
    </LazyDialog>
  );
}

function Footer({ onClose, onSave }: { onClose: () => void; onSave: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <LeaveButton onClick={onClose} />
      <Button writes look="primary" onClick={onSave}>
        {t("common.save")}
      </Button>
    </>
  );
}

/** What a bar waits for, and what waits for it. */
function Neighbours({ bar }: { bar: Bar }): ReactElement | null {
  const { facts } = useRoadmap();
  const waits = facts.dependency.filter(({ toId }) => toId === bar.id).map(({ fromId }) => fromId);
  const awaited = facts.dependency.filter(({ fromId }) => fromId === bar.id).map(({ toId }) => toId);
  return (
    <>
      <Neighbour what="waits" ids={waits} />
      <Neighbour what="awaited" ids={awaited} />
    </>
  );
}

function Neighbour({
  what,
  ids,
}: {
  what: "waits" | "awaited";
  ids: readonly string[];
}): ReactElement | null {
  const { t } = useTranslation();
  const { byId } = useRoadmap();
  const words = useDatesWords();
  const bars = ids.flatMap((id) => byId.get(id) ?? []);
  if (bars.length === 0) return null;
  return (
    <section aria-label={t(`plan.roadmap.edit.${what}`)} className="grid gap-1">
      <h3 className="font-semibold">{t(`plan.roadmap.edit.${what}`)}</h3>
      <ul className="grid gap-0.5">
        {bars.map((bar) => (
          <li key={bar.id}>
            {bar.name} <span className="text-ink-3">{`(${bar.code})`}</span>
            {` – `}
            <span className="text-ink-2">{words(bar)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
