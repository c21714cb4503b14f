import { ShieldCheck } from "lucide-react";
import { type ReactElement, useState } from "react";
import { useServices } from "@/features/services";
import type { JournalVerdict } from "@/features/services/exchange-jobs";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";

type State = { readonly done: number; readonly total: number } | JournalVerdict | "failed" | null;

/** Whether nothing was taken out of the journal or changed in it: every chain, link by link, in a worker. */
export function ChainCheck(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { jobs } = useServices();
  const [state, setState] = useState<State>(null);
  const isBusy = state !== null && state !== "failed" && "total" in state;
  const verify = async (): Promise<void> => {
    setState({ done: 0, total: 0 });
    try {
      setState(await jobs.verifyJournal(({ done, total }) => setState({ done, total })));
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Button icon={<ShieldCheck aria-hidden />} disabled={isBusy} onClick={() => void verify()}>
        {t("journal.verify.ask")}
      </Button>
      <div role="status" className="grid basis-full gap-1 empty:hidden">
        {isBusy ? (
          <p>
            {t("journal.verify.working", {
              done: format.number(state.done),
              total: format.number(state.total),
            })}
          </p>
        ) : null}
        {state === "failed" ? <Callout tone="warn">{t("journal.verify.failed")}</Callout> : null}
        {state !== null && state !== "failed" && "flaws" in state ? <Verdict verdict={state} /> : null}
      </div>
    </>
  );
}

function Verdict({ verdict: { desks, deeds, flaws } }: { verdict: JournalVerdict }): ReactElement {
  const { t } = useTranslation();
  const words = {
    deeds: t("journal.verify.deeds", { count: deeds }),
    desks: t("journal.verify.desks", { count: desks }),
  };
  if (flaws.length === 0) return <Callout tone="ok">{t("journal.verify.whole", words)}</Callout>;
  return (
    <Callout tone="warn">
      <p>{t("journal.verify.broken", words)}</p>
      <ul className="list-disc pl-5">
        {flaws.map(({ desk, seq, flaw }) => (
          <li key={desk}>{t(`journal.verify.flaw.${flaw}`, { desk: desk.replace(/^desk_/, ""), seq })}</li>
        ))}
      </ul>
    </Callout>
  );
}
