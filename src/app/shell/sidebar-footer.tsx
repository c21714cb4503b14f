import { LogOut, X } from "lucide-react";
import { lazy, type ReactElement, Suspense } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { leaveSample, sampleBase } from "../boot/bases";
import { withTexts } from "../screens/with-texts";

const TakeUpFirstPlan = lazy(() =>
  withTexts(import("@/features/pieces/take-up-first-plan"), "TakeUpFirstPlan"),
);

/** The way out of the sample, and of the navigation where it covers the screen. */
export function SidebarFooter({
  base,
  onClose,
}: {
  base: string;
  onClose: (() => void) | null;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {base === sampleBase ? (
        <Suspense fallback={null}>
          <TakeUpFirstPlan {...(onClose ? { onTaken: onClose } : {})} />
        </Suspense>
      ) : null}
      {base === sampleBase ? (
        <Button
          className="min-w-0 whitespace-normal"
          icon={<LogOut aria-hidden />}
          onClick={() => void leaveSample()}
        >
          {t("shell.leaveSample")}
        </Button>
      ) : null}
      {onClose ? (
        <Button look="quiet" icon={<X aria-hidden />} onClick={onClose}>
          {t("shell.closeNavigation")}
        </Button>
      ) : null}
    </>
  );
}
