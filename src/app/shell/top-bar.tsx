import { Menu } from "lucide-react";
import type { ReactElement } from "react";
import type { Project } from "@/domain/model/entities";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { Pill } from "@/ui/badge/pill";
import { IconButton } from "@/ui/icon-button";
import { PaletteButton } from "../palette/palette-button";
import type { Tell } from "../tell";
import { SaveState } from "./save-state";
import { StepButtons } from "./step-buttons";

export type Here = {
  readonly view: string;
  readonly project: Pick<Project, "name" | "code"> | null;
  readonly isFictional: boolean;
};

/** Where one is, whether all is saved, and the way back. */
export function TopBar({
  tell,
  here,
  isReading,
  isStage,
  onOpenNavigation,
}: {
  tell: Tell;
  here: Here;
  isReading: boolean;
  /** A screen without the navigation has nothing to open. */
  isStage: boolean;
  onOpenNavigation: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const portfolio = useLive(queries.shownPortfolio);
  return (
    <header className="print:hidden flex min-h-12 low:min-h-10 shrink-0 items-center gap-2.5 max-sm:flex-wrap max-sm:gap-y-1 max-sm:py-1 border-line border-b bg-surface px-4">
      {isReading || isStage ? null : (
        <span className="lg:hidden">
          <IconButton
            label={t("shell.openNavigation")}
            icon={<Menu aria-hidden />}
            onClick={onOpenNavigation}
          />
        </span>
      )}
      <nav aria-label={t("shell.path")} className="min-w-0 flex-auto max-sm:min-w-32 max-sm:flex-1">
        <ol className="flex min-w-0 gap-1.5 font-medium text-ink-3">
          {portfolio ? (
            <li className="min-w-0 shrink-[99999] truncate max-md:hidden">
              {portfolioTitle(t, portfolio.name)}
            </li>
          ) : null}
          <li aria-current="page" className="min-w-0 truncate font-semibold text-ink">
            {portfolio ? (
              <span aria-hidden className="mr-1.5 text-ink-3 max-md:hidden">
                {"/"}
              </span>
            ) : null}
            <bdi>{here.project?.name ?? here.view}</bdi>
          </li>
        </ol>
      </nav>
      {here.isFictional ? <Pill tone="warn">{t("shell.fictional")}</Pill> : null}
      {isReading ? null : <PaletteButton />}
      {isReading ? null : <StepButtons />}
      <SaveState tell={tell} />
    </header>
  );
}

/** « Portefeuille SI », and no second « Portefeuille » before a name that says the word itself, in either language. */
function portfolioTitle(t: Translate, name: string): string {
  return /\b(?:portefeuille|portfolio)\b/i.test(name) ? name : t("shell.portfolio", { name });
}
