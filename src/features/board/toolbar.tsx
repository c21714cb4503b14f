import { Plus } from "lucide-react";
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { ProjectNav } from "@/features/pieces/project-nav";
import { loadTexts } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { lazyPart } from "@/ui/lazy-part";
import { useBoard } from "./board-context";
import { DisplayMenu } from "./display/display-menu";
import { FacetsButton, FilterField, FilterRow, useFilterRowId, ViewsButton } from "./filter/filter-field";
import { adding } from "./names";

/** Fetched for a board that is only read. */
const ReadTools = lazyPart(async () => {
  const [{ ReadTools }] = await Promise.all([import("./display/read-tools"), loadTexts()]);
  return { default: ReadTools };
});

interface ToolbarProps {
  readonly project: string;
  readonly places: readonly Place[];
  /** What this board alone has to choose from. */
  readonly children?: ReactNode;
}

/** The row above the columns: the name of the view, and its tools. */
export function Toolbar({ project, places, children }: ToolbarProps): ReactElement {
  const { t } = useTranslation();
  const { picture, store, isWall, isReadOnly, code } = useBoard();
  const bar = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  const rowId = useFilterRowId();
  return (
    <>
      <div
        ref={bar}
        className="flex min-h-12 flex-none flex-wrap items-center gap-2 border-line border-b bg-surface px-4 py-1"
      >
        <h1 tabIndex={-1} className="sr-only">
          {t(picture.split ? "board.nav.board" : "board.sprints")}
          <span className="sr-only">{` ${t("board.ofProject", { project })}`}</span>
        </h1>
        <ProjectNav code={code} here={picture.split ? "board" : "sprints"} />
        {children}
        {/* One group: where it does not fit beside the views, it stands below them as a whole. */}
        <div className="flex min-w-0 flex-1 basis-150 flex-wrap items-center justify-end gap-2 max-sm:basis-full">
          <FilterField describedBy={rowId} />
          <FacetsButton row={row} isOpen={isChoosing} onOpen={setChoosing} />
          {isWall ? null : <ViewsButton />}
          {isWall ? <ReadTools /> : <DisplayMenu />}
          {isReadOnly ? null : (
            <Button
              look="primary"
              icon={<Plus aria-hidden />}
              aria-label={t(picture.split ? "board.newCardHere" : "board.newCardLabel")}
              onClick={() => store.setState(adding(picture))}
            >
              {t("board.newCard")}
            </Button>
          )}
        </div>
      </div>
      <FilterRow
        id={rowId}
        row={row}
        places={places}
        isChoosing={isChoosing}
        onEmptied={() => bar.current?.querySelector("input")?.focus()}
      />
    </>
  );
}
