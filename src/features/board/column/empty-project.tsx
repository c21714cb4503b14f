import { FileInput } from "lucide-react";
import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { useBoard } from "../board-context";

/** In a project without cards: what to do next. */
export function EmptyProject(): ReactElement {
  const { t } = useTranslation();
  const { store, isReadOnly } = useBoard();
  return (
    <div className="px-2">
      <EmptyState
        title={t("board.empty.title")}
        hint={t(isReadOnly ? "board.empty.hintRead" : "board.empty.hint")}
      >
        {isReadOnly ? null : (
          <>
            <Button look="primary" onClick={() => store.setState({ addingTo: "backlog" })}>
              {t("board.empty.addCard")}
            </Button>
            <LinkButton href={`#${paths.data()}`} icon={<FileInput aria-hidden />}>
              {t("board.empty.import")}
            </LinkButton>
          </>
        )}
      </EmptyState>
    </div>
  );
}
