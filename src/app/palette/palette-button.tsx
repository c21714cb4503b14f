import { Search } from "lucide-react";
import { type ReactElement, useState } from "react";
import { useShortcut } from "@/features/shortcuts/use-shortcut";
import { useTranslation } from "@/i18n/words";
import { lazyPart } from "@/ui/lazy-part";
import { withTexts } from "../screens/with-texts";

const Palette = lazyPart(() => withTexts(import("./palette"), "Palette"));
/** Fetches what Ctrl+K opens: on idle, so that the first one does not wait. */
export const loadPalette = Palette.load;

/** Ctrl+K, and the same for who has no keyboard: finds any card, and does whatever can be done. */
export function PaletteButton(): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useShortcut("palette", () => setOpen((was) => !was));
  return (
    <>
      <button
        type="button"
        aria-label={t("shell.palette")}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="inline-flex min-h-7.5 w-7.5 shrink-0 items-center justify-center gap-2 rounded-m border border-transparent text-ink-2 transition-colors hover:bg-sunken hover:text-ink xl:w-[18em] xl:min-w-30 xl:shrink xl:justify-start xl:border-line xl:bg-sunken xl:px-2.25 xl:text-ink-3"
      >
        <Search aria-hidden size={16} className="shrink-0" />
        <span aria-hidden className="min-w-0 flex-1 truncate text-left max-xl:hidden">
          {t("shell.palette")}
        </span>
        <kbd
          aria-hidden
          className="rounded-s border border-line bg-surface px-1.5 font-sans text-s max-xl:hidden"
        >
          {"Ctrl K"}
        </kbd>
      </button>
      {isOpen ? <Palette onClose={() => setOpen(false)} /> : null}
    </>
  );
}
