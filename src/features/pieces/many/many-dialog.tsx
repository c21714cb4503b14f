import { type ReactElement, useCallback, useEffect, useId, useState } from "react";
import type { ManyFields } from "@/commands/card/card-commands";
import type { Plan } from "@/commands/command";
import type { CardId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { canonicalJson } from "@/lib/canonical";
import type { ManyNames } from "@/storage/queries/many/many-names";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { LazyDialog } from "@/ui/lazy-dialog";
import { emptyDraft, fieldsOf, type ManyDraft } from "./many-draft";
import { ManyForm } from "./many-form";
import { ManyApart, ManyPreview } from "./many-preview";

export interface ManyDialogProps {
  readonly cardIds: readonly CardId[];
  readonly onClose: () => void;
}

/** « Modifier n cartes »: fields, what they would change, and one deed for all (B84). */
export function ManyDialog({ cardIds, onClose }: ManyDialogProps): ReactElement | null {
  const { queries } = useServices();
  const names = useLive(useCallback(() => queries.manyNames(cardIds), [queries, cardIds]));
  return names ? <Open cardIds={cardIds} names={names} onClose={onClose} /> : null;
}

function Open({ cardIds, names, onClose }: ManyDialogProps & { names: ManyNames }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const [draft, setDraft] = useState<ManyDraft>(emptyDraft);
  const [skip, setSkip] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const formId = useId();
  const fields = fieldsOf(draft, names);
  const seen = useForesight(cardIds, fields);
  const plan = seen && "plan" in seen ? seen.plan : null;
  const apart = plan?.apart ?? [];
  const count = plan?.changes.filter(({ table }) => table === "card").length ?? 0;
  const wrong = refused ?? (seen && "refusal" in seen ? seen.refusal : null);

  const send = async (): Promise<void> => {
    const [first] = apart;
    if (first && !skip) {
      setRefused({ kind: "cards-apart", count: apart.length, key: first.key, why: first.why });
      return;
    }
    if (count === 0) return;
    const done = await act({ type: "card/edit-many", cardIds, fields, skip }, ({ plan: { about } }) =>
      t("many.edit.said", { count: about.count }),
    );
    if (done) onClose();
  };
  return (
    <LazyDialog
      title={t("many.edit.title", { count: cardIds.length })}
      size="l"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" form={formId} look="primary" disabled={count === 0}>
            {/* Before anything is chosen it is about all of them. */}
            {t("many.edit.do", { count: seen === null ? cardIds.length : count })}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ManyForm
          names={names}
          draft={draft}
          onChange={(change) => {
            setRefused(null);
            setDraft((before) => ({ ...before, ...change }));
          }}
        />
      </form>
      <ManyPreview plan={plan} names={names} same={plan ? cardIds.length - apart.length - count : 0} />
      <ManyApart
        apart={apart}
        skip={skip}
        onSkip={(next) => {
          setRefused(null);
          setSkip(next);
        }}
      />
      <div role="alert">
        {wrong === null ? null : <Callout tone="danger">{refusalText(t, format, wrong)}</Callout>}
      </div>
    </LazyDialog>
  );
}

type Seen = { readonly plan: Plan } | { readonly refusal: Refusal };

/** What the command would do, asked of the command itself each time that the fields change; null while nothing is chosen. */
function useForesight(cardIds: readonly CardId[], fields: ManyFields): Seen | null {
  const { foresee } = useServices();
  const [seen, setSeen] = useState<Seen | null>(null);
  const asked = canonicalJson(fields);
  useEffect(() => {
    let isLate = false;
    const wanted = JSON.parse(asked) as ManyFields;
    if (Object.keys(wanted).length === 0) {
      setSeen(null);
      return undefined;
    }
    // Open sub-tasks are asked about when it is done, not while it is looked at.
    const command = {
      type: "card/edit-many",
      cardIds,
      fields: wanted,
      skip: true,
      children: "leave",
    } as const;
    void foresee(command).then((planned) => {
      if (!isLate) setSeen(planned.ok ? { plan: planned.value } : { refusal: planned.error });
    });
    return () => {
      isLate = true;
    };
  }, [foresee, cardIds, asked]);
  return seen;
}
