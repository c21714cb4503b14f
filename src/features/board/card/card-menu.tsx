import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import type { CardId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { loadTexts } from "@/i18n/i18n";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { onDemand } from "@/lib/on-demand";
import { patiently } from "@/lib/patiently";
import { useDragMachine } from "@/ui/drag/drag-context";
import { useMenu } from "@/ui/popup/use-menu";
import { useBoard } from "../board-context";
import { createCardKeys } from "./card-keys";
import type { LateTools } from "./late-tools";
import { type WhenCome, whenCome } from "./when-come";

export type CardTools = {
  /** What is done with cards, fetched once the board stands or when first asked for; told where it does not come. */
  readonly withLate: WhenCome<LateTools>;
  /** A key on a card that has the focus. */
  readonly onKey: ReturnType<typeof createCardKeys>;
  readonly openMenu: (id: CardId, button: HTMLElement, byKeyboard: boolean) => void;
};

const CardToolsContext = createContext<CardTools | null>(null);

/** What the cards of a board share: one menu, and what can be done with a card. */
export function useCardTools(): CardTools {
  return must(useContext(CardToolsContext), "a card is drawn inside CardTools");
}

/** How long a fresh board has the page to itself. */
const quietMs = 400;

/** Holds the one menu of all cards; drawing it again draws none of them. */
export function CardToolsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const board = useBoard();
  const services = useServices();
  const machine = useDragMachine();
  const { openMenu, openAt, outlet } = useMenu();
  const { store } = board;
  useEffect(() => {
    if (openAt === undefined) store.setState({ menuOf: null });
  }, [openAt, store]);
  const tools = useMemo(() => {
    const late = onDemand(async (): Promise<LateTools> => {
      const [{ createLateTools }] = await patiently(() => Promise.all([import("./late-tools"), loadTexts()]));
      return createLateTools({ board, services, machine, t, format });
    });
    const withLate = whenCome(late, () =>
      services.notify({ kind: "error", topic: "late-tools", text: t("shell.mishap.unknown") }),
    );
    const openCardMenu: CardTools["openMenu"] = (id, button, byKeyboard) => {
      const card = board.picture.card(id);
      if (!card) return;
      store.setState({ menuOf: id });
      const label = t("board.card.actions", { key: `${board.code}-${card.number}` });
      const asked = { label, anchor: button, returnTo: button, byKeyboard, align: "end" } as const;
      const open = ({ entries }: LateTools): true => {
        openMenu({ ...asked, entries: () => entries(id) });
        return true;
      };
      void withLate(open).then((isOpen) => {
        if (!isOpen) store.setState({ menuOf: null });
      });
    };
    return {
      late,
      withLate,
      onKey: createCardKeys({ board, withLate, machine, openMenu: openCardMenu }),
      openMenu: openCardMenu,
    };
  }, [board, services, machine, t, format, openMenu, store]);
  useEffect(() => {
    // A failure is no mishap yet: the gesture that needs them asks again, and is told.
    const timer = setTimeout(() => tools.late().catch(() => undefined), quietMs);
    return () => clearTimeout(timer);
  }, [tools]);
  return (
    <CardToolsContext value={tools}>
      {children}
      {outlet}
    </CardToolsContext>
  );
}
