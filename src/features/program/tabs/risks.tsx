import { type ReactElement, type RefObject, useEffect, useRef, useState } from "react";
import type { Row } from "@/domain/change";
import { roams } from "@/domain/model/registers";
import { useSend } from "@/features/pieces/forms/use-send";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { Button } from "@/ui/button";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Fields, Writing } from "@/ui/writes/fields";
import { useProgram } from "../program-context";

const ask = (plan: PlanQuestions) => plan.rows("risk");

/** The risks of the interval by what was said of them: open, resolved, owned, accepted, mitigated. */
export function Risks(): ReactElement | null {
  const { t } = useTranslation();
  const { board } = useProgram();
  const followed = useRef<string | null>(null);
  const all = usePlan(ask)?.risk;
  if (!all) return null;
  const risks = all.filter(({ intervalId }) => intervalId === board.interval.id);
  return (
    <div className="grid min-h-0 flex-1 content-start gap-3 overflow-auto p-4 print:overflow-visible print:p-0">
      <Writing>
        <NewRisk />
      </Writing>
      <Fields>
        <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
          {roams.map((roam) => {
            const those = risks.filter((risk) => risk.roam === roam);
            return (
              <section
                key={roam}
                aria-labelledby={`roam-${roam}`}
                className="grid content-start gap-2 rounded-l border border-line bg-sunken p-3"
              >
                <h2 id={`roam-${roam}`} className="font-semibold">
                  {t("plan.program.risks.count", {
                    roam: t(`plan.program.risks.${roam}`),
                    count: those.length,
                  })}
                </h2>
                <ul className="grid gap-2">
                  {those.map((risk) => (
                    <RiskCard key={risk.id} risk={risk} followed={followed} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </Fields>
    </div>
  );
}

function RiskCard({
  risk,
  followed,
}: {
  risk: Row<"risk">;
  /** The risk that is on its way to another list, where it is drawn anew: the focus goes along. */
  followed: RefObject<string | null>;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { facts } = useProgram();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (followed.current !== risk.id) return;
    followed.current = null;
    card.current?.querySelector("select")?.focus();
  }, [followed, risk.id]);
  const project = facts.project.find(({ id }) => id === risk.projectId);
  return (
    <li ref={card} className="grid gap-1.5 rounded-m border border-line bg-surface px-3 py-2 shadow-1">
      <p dir="auto" className="wrap-anywhere font-medium">
        {risk.name}
      </p>
      <p className="text-ink-2 text-s">
        {[
          ...(project ? [project.code] : []),
          t("plan.program.risks.weight", { likelihood: risk.likelihood, impact: risk.impact }),
          ...(risk.owner === "" ? [] : [risk.owner]),
        ].join(" · ")}
      </p>
      <Select
        aria-label={t("plan.program.risks.stateOf", { name: risk.name })}
        value={risk.roam}
        options={roams.map((value) => ({ value, label: t(`plan.program.risks.${value}`) }))}
        onValue={(roam) => {
          followed.current = risk.id;
          void act(
            { type: "register/edit", table: "risk", id: risk.id, fields: { roam } },
            t("plan.program.risks.moved", { name: risk.name, roam: t(`plan.program.risks.${roam}`) }),
          ).then((done) => {
            if (done === null) followed.current = null;
          });
        }}
      />
    </li>
  );
}

function NewRisk(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { board } = useProgram();
  const [name, setName] = useState("");
  const add = useSend(async (): Promise<void> => {
    const { portfolioId, id: intervalId } = board.interval;
    const row = {
      ...{ name, text: "", projectId: null, intervalId, likelihood: 3, impact: 3 },
      ...{ roam: roams[0], owner: "", dueOn: null },
    };
    const said = t("plan.program.risks.added", { name: name.trim() });
    if ((await act({ type: "register/add", table: "risk", portfolioId, row }, said)) !== null)
      // What was typed meanwhile is another risk's name.
      setName((now) => (now === name ? "" : now));
  });
  return (
    <form
      className="flex max-w-150 gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        aria-label={t("plan.program.risks.new")}
        placeholder={t("plan.program.risks.new")}
        value={name}
        onValue={setName}
      />
      <Button type="submit">{t("plan.program.risks.add")}</Button>
    </form>
  );
}
