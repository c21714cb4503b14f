import { SearchX } from "lucide-react";
import { type ReactElement, useMemo } from "react";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { useHashQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { SideSheet } from "@/ui/popup/side-sheet";
import { Skeleton } from "@/ui/skeleton";
import { useReadOnly } from "@/ui/writes/read-only";
import { SheetBody } from "./sheet-body";
import { type Sheet, SheetProvider } from "./sheet-context";
import { SheetActions, SheetLead } from "./sheet-head";
import { useCard, useFrame } from "./use-card";

interface CardSheetProps {
  /** The key as the address bears it; it may be an old one, or none. */
  readonly cardKey: string;
  readonly onClose: () => void;
}

/** One card in full, beside any screen. Open as long as it is mounted. */
export function CardSheet({ cardKey, onClose }: CardSheetProps): ReactElement {
  const open = useCard(cardKey);
  const frame = useFrame(open?.card.projectId);
  useShownMarking(open?.card.marking);
  useShownMarking(frame?.project.marking);
  const isWall = useHashQuery().get("view") === "read";
  const isReading = useReadOnly() !== null || isWall;
  const card = open?.card;
  const isHere = open?.state === "here";
  const sheet = useMemo(
    () => card && frame && sheetOf(card, frame, { isReading, isHere }),
    [card, frame, isReading, isHere],
  );
  const isMissing = open === null || frame === null;
  // One sheet from the first word to the last: what it was opened from is kept while its content is read.
  return (
    <SheetProvider value={sheet ?? null}>
      <SideSheet
        title={sheet ? `${sheet.key} ${sheet.card.title}` : cardKey}
        onClose={onClose}
        lead={sheet ? <SheetLead /> : <span className="font-mono wrap-anywhere">{cardKey}</span>}
        actions={sheet ? <SheetActions /> : null}
        returnTo={() => linkTo(sheet?.key ?? cardKey)}
      >
        {sheet && open ? <SheetBody key={sheet.card.id} open={open} /> : null}
        {isMissing ? <Missing cardKey={cardKey} onClose={onClose} /> : null}
        {sheet || isMissing ? null : <Waiting />}
      </SideSheet>
    </SheetProvider>
  );
}

type How = { readonly isReading: boolean; readonly isHere: boolean };

function sheetOf(card: Face, frame: Frame, { isReading, isHere }: How): Sheet {
  const key = `${frame.project.code}-${card.number}`;
  return { card, frame, key, mayEdit: !isReading && isHere, isGone: !isReading && !isHere };
}

/**
 * The card's own link on the screen behind, wherever it has gone meanwhile: the
 * element that opened the sheet may have been drawn anew since.
 */
function linkTo(key: string): HTMLElement | null {
  const links = document.querySelectorAll<HTMLAnchorElement>("a[href*='card=']");
  return [...links].find((link) => new URLSearchParams(link.hash.split("?")[1]).get("card") === key) ?? null;
}

function Waiting(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4">
      <p className="sr-only">{t("common.loading")}</p>
      <Skeleton className="h-7 w-3/4" />
      <Skeleton className="h-40 w-full" />
      <Skeleton className="h-24 w-full" />
    </div>
  );
}

function Missing({ cardKey, onClose }: CardSheetProps): ReactElement {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<SearchX />}
      title={t("card.missing.title")}
      hint={t("card.missing.hint", { key: cardKey })}
    >
      <Button look="primary" onClick={onClose}>
        {t("card.missing.close")}
      </Button>
    </EmptyState>
  );
}
