import { Plus } from "lucide-react";
import { type ReactElement, type Ref, useEffect, useRef } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { lazyPart } from "@/ui/lazy-part";
import { useBoard, useBoardState } from "../board-context";
import type { QuickAddFormProps } from "./quick-add-form";

/** Nobody adds a card to a board that does not stand yet: fetched when it does, or when first asked for. */
const QuickAddForm = lazyPart<QuickAddFormProps>(
  () => import("./quick-add-form").then(({ QuickAddForm: form }) => ({ default: form })),
  () => <AddButton />,
);

export const loadQuickAdd = QuickAddForm.load;

/** How long a fresh board has the page to itself. */
const quietMs = 400;

/** The foot of a column: a button that becomes a field, and stays one for the next card. */
export function QuickAdd({ place }: { place: Place }): ReactElement {
  const { store } = useBoard();
  const isOpen = useBoardState((state) => state.addingTo === place);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    // A failure is no mishap yet: whoever opens the field asks again, and is told.
    const timer = setTimeout(() => loadQuickAdd().catch(() => undefined), quietMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (isOpen || !returns.current) return;
    returns.current = false;
    button.current?.focus();
  }, [isOpen]);
  if (isOpen) {
    return (
      <QuickAddForm
        place={place}
        onClose={(byKey) => {
          returns.current = byKey;
          store.setState({ addingTo: null });
        }}
      />
    );
  }
  return <AddButton ref={button} onClick={() => store.setState({ addingTo: place })} />;
}

function AddButton(props: { ref?: Ref<HTMLButtonElement>; onClick?: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="px-1.5 pb-1.5">
      <Button {...props} look="quiet" icon={<Plus aria-hidden />} className="w-full justify-start text-ink-3">
        {t("board.addCard")}
      </Button>
    </div>
  );
}
