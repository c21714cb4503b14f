import { type FormEvent, type ReactElement, useCallback, useState } from "react";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { TextArea } from "@/ui/form/text-area";
import { Writing } from "@/ui/writes/fields";

const key = "accessibility-statement";
const parts = ["tested", "limits", "contact"] as const;

/** The statement that the law asks for: not conformant until an audit, and room for the words of who deploys it. */
export function AccessibilityScreen(): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const own = useLive(useCallback(async () => (await queries.preference(key)) ?? "", [queries]));
  const text = typeof own === "string" ? own : "";
  return (
    <div className="mx-auto grid w-full max-w-2xl gap-5 p-6">
      <h1 tabIndex={-1} className="font-semibold text-xl">
        {t("shell.accessibilityState")}
      </h1>
      <p>{t("settings.help.a11y.state")}</p>
      {text === "" ? null : (
        <section aria-labelledby="a11y-body" className="grid gap-1.5">
          <h2 id="a11y-body" className="font-semibold text-l">
            {t("settings.help.a11y.body")}
          </h2>
          {text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} className="whitespace-pre-line wrap-break-word">
              {paragraph}
            </p>
          ))}
        </section>
      )}
      {parts.map((part) => (
        <section key={part} aria-labelledby={`a11y-${part}`} className="grid gap-1.5">
          <h2 id={`a11y-${part}`} className="font-semibold text-l">
            {t(`settings.help.a11y.${part}`)}
          </h2>
          <p>{t(`settings.help.a11y.${part}Text`)}</p>
        </section>
      ))}
      {own === undefined ? null : (
        <Writing>
          <Statement key={text} text={text} />
        </Writing>
      )}
    </div>
  );
}

/** Where the deploying body writes; folded away, since a reader has nothing to do here. */
function Statement({ text }: { text: string }): ReactElement {
  const { t } = useTranslation();
  const { desk, say } = useServices();
  const [draft, setDraft] = useState(text);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await desk.put("preference", key, draft.trim());
    say(t("settings.help.a11y.saved"));
  };
  return (
    <details>
      <summary className="min-h-6 font-medium">{t("settings.help.a11y.edit")}</summary>
      <form className="mt-2 grid gap-3" onSubmit={(event) => void save(event)}>
        <Field label={t("settings.help.a11y.body")} hint={t("settings.help.a11y.bodyHint")}>
          <TextArea value={draft} onValue={setDraft} rows={8} />
        </Field>
        <div>
          <Button type="submit">{t("settings.help.a11y.save")}</Button>
        </div>
      </form>
    </details>
  );
}
