import { Undo2 } from "lucide-react";
import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { GoneProject } from "@/storage/queries/journal/gone-project";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";

/** The project under this address was taken back, with the import that made it, perhaps: said, with the way forth again. */
export function UndoneProject({ project: { name, undoing } }: { project: GoneProject }): ReactElement {
  const { t } = useTranslation();
  const { undoDeed } = useServices();
  return (
    <div className="p-6">
      <h1 className="sr-only">{t("journal.gone.title", { name })}</h1>
      <EmptyState
        icon={<Undo2 />}
        title={t("journal.gone.title", { name })}
        hint={t(undoing === null ? "journal.gone.removed" : "journal.gone.undone")}
      >
        {undoing === null ? null : (
          <Button look="primary" onClick={() => void undoDeed(undoing)}>
            {t("journal.gone.redo")}
          </Button>
        )}
        <LinkButton href={`#${paths.journal()}`}>{t("journal.gone.journal")}</LinkButton>
        <LinkButton href={`#${paths.home()}`}>{t("shell.crash.notFound.back")}</LinkButton>
      </EmptyState>
    </div>
  );
}
