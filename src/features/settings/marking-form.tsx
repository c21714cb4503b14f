import { type FormEvent, type ReactElement, useId, useState } from "react";
import type { Workspace } from "@/domain/model/entities";
import type { Marking } from "@/domain/model/vocabulary";
import { isLowered } from "@/domain/rules/lowered-marking";
import { markingLabels, markingWords } from "@/domain/rules/marking-words";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { parseDay } from "@/lib/day";
import { cleanLine } from "@/lib/text";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Checkbox } from "@/ui/form/checkbox";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { CaveatsField } from "./marking-caveats";

const levels = ["NP", "DR", "custom"] as const;
const inks = ["red", "blue", "black"] as const;
const lines = ["issuer", "reference", "registrationNo"] as const;

/** How the whole workspace is marked: the floor, which parts may only raise. */
export function MarkingForm({ workspace }: { workspace: Workspace }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const [draft, setDraft] = useState(workspace.marking);
  const [reason, setReason] = useState("");
  const title = useId();
  const change = (fields: Partial<Marking>) => setDraft({ ...draft, ...fields });
  const label = draft.level === "custom" ? cleanLine(draft.label).toUpperCase() : markingLabels[draft.level];
  const marking = { ...draft, label };
  const lowers = isLowered(workspace.marking, marking);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await act(
      { type: "marking/workspace", id: workspace.id, marking, reason },
      t("marking.saved", { marking: markingWords(marking) }),
    );
  };
  return (
    <form aria-labelledby={title} className="grid gap-4" onSubmit={(event) => void save(event)}>
      <h2 id={title} className="font-semibold text-l">
        {t("marking.title")}
      </h2>
      <p className="text-ink-2">{t("marking.hint")}</p>
      <Field label={t("marking.level")} hint={t("marking.limit")}>
        <Select
          value={draft.level}
          onValue={(level) => change(level === "custom" ? { level, label: "" } : { level })}
          options={levels.map((value) => ({ value, label: t(`marking.levels.${value}`) }))}
        />
      </Field>
      {draft.level === "custom" ? (
        <Field label={t("marking.words")} required>
          <TextInput value={draft.label} onValue={(words) => change({ label: words })} />
        </Field>
      ) : null}
      <CaveatsField caveats={draft.caveats ?? []} onCaveats={(caveats) => change({ caveats })} />
      <Field label={t("marking.ink")}>
        <Select
          value={draft.ink ?? "black"}
          onValue={(ink) => change({ ink })}
          options={inks.map((value) => ({ value, label: t(`marking.inks.${value}`) }))}
        />
      </Field>
      <Checkbox
        label={t("marking.showBottom")}
        checked={draft.showBottom === true}
        onChecked={(showBottom) => change({ showBottom })}
      />
      {lines.map((line) => (
        <Field
          key={line}
          label={t(`marking.${line}`)}
          {...(line === "issuer" ? { hint: t("marking.issuerHint") } : {})}
        >
          <TextInput value={draft[line] ?? ""} onValue={(words) => change({ [line]: words })} />
        </Field>
      ))}
      <Field label={t("marking.issuedOn")}>
        <DayInput
          value={draft.issuedOn ? (parseDay(draft.issuedOn) ?? null) : null}
          onValue={(issuedOn) => change({ issuedOn: issuedOn ?? null })}
        />
      </Field>
      {lowers ? (
        <>
          <Callout tone="warn">{t("marking.reasonHint")}</Callout>
          <Field label={t("marking.reason")} required>
            <TextInput value={reason} onValue={setReason} />
          </Field>
        </>
      ) : null}
      <div>
        <Button writes type="submit">
          {t("marking.save")}
        </Button>
      </div>
    </form>
  );
}
