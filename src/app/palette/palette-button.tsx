import { Search } from "lucide-react";
import { lazy, type ReactElement, Suspense, useState } from "react";
import { useShortcut } from "@/features/shortcuts/use-shortcut";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import { withTexts } from "../screens/with-texts";

const Palette = lazy(() => withTexts(import("./palette"), "Palette"));

/** Ctrl+K, and the same for who has no keyboard: finds any card, and does whatever can be done. */
export function PaletteButton(): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useShortcut("palette", () => setOpen((was) => !was));
  return (
    <>
      <IconButton
        label={t("shell.palette")}
        icon={<Search aria-hidden />}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {isOpen ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
