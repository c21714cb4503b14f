import { ArrowDownWideNarrow, Eye, EyeOff, UserRound } from "lucide-react";
import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Select } from "@/ui/form/select";
import { Writing } from "@/ui/writes/fields";
import { formats, type Holding, nextVoter, votesLeft } from "./retro-board";

const limits = ["3", "5", "8"] as const;

/** How the retrospective is held: its format, what is hidden, whose votes are given. */
export function RetroTools({
  holding,
  notes,
  onHolding,
}: {
  holding: Holding;
  notes: readonly Row<"retroNote">[];
  onHolding: (holding: Holding) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { say } = useServices();
  const { isHidden, isByVotes } = holding;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of buttons would be read as a form's
    <div role="group" aria-label={t("ceremony.retro.tools")} className="flex flex-wrap items-center gap-2">
      <Select
        aria-label={t("ceremony.retro.format")}
        className="max-w-76"
        value={holding.format}
        options={formats.map((value) => ({ value, label: t(`ceremony.retro.formats.${value}.name`) }))}
        onValue={(format) => onHolding({ ...holding, format })}
      />
      <Button
        writes
        icon={isHidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
        onClick={() => {
          onHolding({ ...holding, isHidden: !isHidden });
          say(t(isHidden ? "ceremony.retro.revealed" : "ceremony.retro.hiddenSaid"));
        }}
      >
        {t(isHidden ? "ceremony.retro.reveal" : "ceremony.retro.hide")}
      </Button>
      <Button
        aria-pressed={isByVotes}
        icon={<ArrowDownWideNarrow aria-hidden />}
        onClick={() => onHolding({ ...holding, isByVotes: !isByVotes })}
      >
        {t("ceremony.retro.byVotes")}
      </Button>
      <Writing>
        <div className="flex flex-wrap items-center gap-2 xl:ml-auto">
          <p className="text-ink-2">
            {t("ceremony.retro.left", { left: votesLeft(holding, notes), limit: holding.limit })}
          </p>
          <div className="w-28">
            <Select
              aria-label={t("ceremony.retro.limit")}
              value={String(holding.limit)}
              options={limits.map((value) => ({
                value,
                label: t("ceremony.retro.limitOf", { count: Number(value) }),
              }))}
              onValue={(limit) => onHolding({ ...holding, limit: Number(limit) })}
            />
          </div>
          <Button
            icon={<UserRound aria-hidden />}
            onClick={() => {
              onHolding(nextVoter(holding, notes));
              say(t("ceremony.retro.nextSaid", { count: holding.limit }));
            }}
          >
            {t("ceremony.retro.next")}
          </Button>
        </div>
      </Writing>
    </div>
  );
}
