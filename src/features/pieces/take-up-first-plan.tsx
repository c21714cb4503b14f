import { Compass } from "lucide-react";
import { type ReactElement, useCallback } from "react";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { firstPlanKey, readFirstPlan, takeUp } from "./first-plan";

/** The way to the guided first plan, where the data are invented and it stands not open already. */
export function TakeUpFirstPlan({ onTaken }: { onTaken?: () => void }): ReactElement | null {
  const { t } = useTranslation();
  const { queries, desk, now } = useServices();
  const isSample = useLive(queries.workspace)?.fictional === true;
  const kept = useLive(
    useCallback(async () => readFirstPlan(await queries.preference(firstPlanKey)), [queries]),
  );
  if (!isSample || kept === undefined || kept?.isOpen) return null;
  const take = async () => {
    await desk.put("preference", firstPlanKey, takeUp(kept, now()));
    onTaken?.();
  };
  const isBegun = kept !== null && kept.step !== "end";
  return (
    <Button
      writes
      className="min-w-0 whitespace-normal!"
      icon={<Compass aria-hidden />}
      onClick={() => void take()}
    >
      {t(isBegun ? "settings.guide.takeUp" : "settings.guide.begin")}
    </Button>
  );
}
