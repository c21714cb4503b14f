import { LogOut, X } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { lazyPart } from "@/ui/lazy-part";
import { leaveSample, sampleBase } from "../boot/bases";
import { withTexts } from "../screens/with-texts";

const TakeUpFirstPlan = lazyPart(() =>
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
      {base === sampleBase ? <TakeUpFirstPlan {...(onClose ? { onTaken: onClose } : {})} /> : null}
      {base === sampleBase ? (
        <Button
          className="min-w-0 whitespace-normal!"
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
