import { Save } from "lucide-react";
import type { ReactElement } from "react";
import { AlsoElsewhere } from "@/features/pieces/drafts/also-elsewhere";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/form/field";
import { MarkdownField } from "@/ui/markdown/markdown-field";
import { useReadOnly } from "@/ui/writes/read-only";
import { type MinutesOf, useMinutes } from "./use-minutes";

/** Where a meeting's notes are typed. They are on this desk at once, and in the minutes when they are saved. */
export function MinutesField(props: MinutesOf): ReactElement | null {
  const { t } = useTranslation();
  const minutes = useMinutes(props);
  const isReadOnly = useReadOnly() !== null;
  const said = t("ceremony.minutes.said", { sprint: props.sprint.name });
  if (isReadOnly && minutes.text.trim() === "") return null;
  return (
    <div className="grid gap-2">
      <Field
        label={t("ceremony.minutes.label")}
        {...(isReadOnly ? {} : { hint: t("ceremony.minutes.hint") })}
      >
        <MarkdownField
          rows={4}
          value={minutes.text}
          readOnly={isReadOnly || !minutes.isReady}
          onValue={minutes.type}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void minutes.save(said);
          }}
        />
      </Field>
      <AlsoElsewhere draft={minutes.elsewhere} />
      {minutes.met === null ? null : (
        <div role="alert" className="grid gap-2">
          <Callout tone="warn">{t("ceremony.minutes.met")}</Callout>
          <p className="whitespace-pre-line rounded-m border border-line px-3 py-2">{minutes.met}</p>
          <div className="flex flex-wrap gap-2">
            <Button look="primary" onClick={minutes.join}>
              {t("ceremony.minutes.join")}
            </Button>
            <Button onClick={minutes.replace}>{t("ceremony.minutes.replace")}</Button>
          </div>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          writes
          icon={<Save aria-hidden />}
          aria-keyshortcuts="Control+Enter"
          aria-disabled={!minutes.isOpen || minutes.met !== null}
          onClick={() => void minutes.save(said)}
        >
          {t("ceremony.minutes.save")}
        </Button>
        <p className="text-ink-3 text-s">
          {minutes.isOpen
            ? t("ceremony.minutes.draft")
            : minutes.text.trim() === ""
              ? null
              : t("ceremony.minutes.kept")}
        </p>
      </div>
    </div>
  );
}
