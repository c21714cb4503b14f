import { type ReactElement, useState } from "react";
import type { Refusal } from "@/domain/rules/refusal";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { TextInput } from "@/ui/form/text-input";
import { useFocusOnWrong } from "./use-focus-on-wrong";

type Draft = ReturnType<typeof usePortfolioDraft>;

/** The two words that make a portfolio; `send` answers its id, or null where it was refused, which stands under its field. */
export function usePortfolioDraft() {
  const { t } = useTranslation();
  const { dispatch, say } = useServices();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (): Promise<string | null> => {
    const budget = { status: "not-disclosed" } as const;
    const outcome = await dispatch({ type: "portfolio/add", name, code: code.toUpperCase(), budget });
    setRefusal(outcome.ok ? null : outcome.error);
    if (!outcome.ok) return null;
    say(t("plan.pieces.portfolio.created", { name: name.trim() }));
    return outcome.value.plan.changes[0]?.id ?? null;
  };
  return { name, setName, code, setCode, refusal, send };
}

/** A portfolio's name and code, each with why it is refused. */
export function PortfolioFields({ draft }: { draft: Draft }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, setName, code, setCode, refusal } = draft;
  const fields = useFocusOnWrong<HTMLDivElement>(refusal ?? undefined);
  const problem = refusal ? refusalText(t, format, refusal) : undefined;
  const isOfCode = refusal !== null && "field" in refusal && refusal.field === "code";
  return (
    <div ref={fields} className="contents">
      <Field label={t("plan.pieces.portfolio.name")} required error={isOfCode ? undefined : problem}>
        <TextInput value={name} onValue={setName} />
      </Field>
      <Field
        label={t("plan.pieces.portfolio.code")}
        hint={t("plan.pieces.portfolio.codeHint")}
        required
        error={isOfCode ? problem : undefined}
      >
        <TextInput value={code} onValue={setCode} />
      </Field>
    </div>
  );
}
