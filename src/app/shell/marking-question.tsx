import { type ReactElement, useId } from "react";
import type { Row } from "@/domain/change";
import { markingLabels, markingWords } from "@/domain/rules/marking-words";
import { paths } from "@/features/paths";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { LinkButton } from "@/ui/link-button";

/** The question of a first run, beside the work and never over it: it stays until somebody answers. */
export function MarkingQuestion({ workspace }: { workspace: Row<"workspace"> }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const id = useId();
  const answer = (level: "NP" | "DR") => {
    const marking = { level, label: markingLabels[level] };
    void act(
      { type: "marking/workspace", id: workspace.id, marking },
      t("marking.saved", { marking: markingWords(marking) }),
    ).then((done) => done && document.querySelector("main")?.focus());
  };
  return (
    <section
      aria-labelledby={id}
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-b bg-info-soft px-4 py-1.5 print:hidden"
    >
      <div className="min-w-0 flex-1 basis-72">
        <h2 id={id} className="font-semibold">
          {t("marking.question")}
        </h2>
        <p className="text-ink-2 text-s">{t("marking.questionHint")}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => answer("NP")}>{markingLabels.NP}</Button>
        <Button onClick={() => answer("DR")}>{markingLabels.DR}</Button>
        <LinkButton href={`#${paths.settings()}`} look="quiet">
          {t("marking.otherAnswer")}
        </LinkButton>
      </div>
    </section>
  );
}
