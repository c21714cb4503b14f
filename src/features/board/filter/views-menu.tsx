import { Bookmark } from "lucide-react";
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { useViews } from "@/features/pieces/views/use-views";
import { addressOf, addressToKeep, type View } from "@/features/pieces/views/view-list";
import { navigate } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { lazyPart } from "@/ui/lazy-part";
import { MenuButton } from "@/ui/menu-button";
import type { MenuEntry } from "@/ui/popup/menu-entry";

const SaveView = lazyPart(async () => ({ default: (await import("./views-dialog")).SaveView }));
const ManageViews = lazyPart(async () => ({ default: (await import("./views-dialog")).ManageViews }));

/** Goes to a saved view, and keeps the present one under a name (B80). */
export function ViewsMenu({ projectId }: { projectId: ProjectId }): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const projects = useLive(queries.projects) ?? [];
  const views = useViews();
  const [open, setOpen] = useState<"save" | "manage" | null>(null);
  const here = useRef<HTMLSpanElement>(null);
  // Fetched by a press on the button that stood here: the press is given on.
  const { isReady } = views;
  useEffect(() => {
    if (!isReady) return;
    const button = here.current?.querySelector("button");
    button?.focus();
    button?.click();
  }, [isReady]);
  const entry = (view: View): MenuEntry => {
    const address = addressOf(view, projects);
    return {
      kind: "action",
      label: view.name,
      checked: address !== null && address === addressToKeep(window.location.hash),
      onPick: () => address !== null && navigate(address),
      ...(address === null ? { disabledReason: t("query.views.gone") } : {}),
    };
  };
  const part = (label: string, those: readonly View[]): readonly MenuEntry[] =>
    those.length === 0 ? [] : [{ kind: "heading", label }, ...those.map(entry)];
  const hasAny = views.mine.length + views.shared.length > 0;
  const entries = (): readonly MenuEntry[] => [
    ...part(t("query.views.mine"), views.mine),
    ...part(t("query.views.shared"), views.shared),
    ...(hasAny ? [{ kind: "separator" } as const] : []),
    { kind: "action", label: t("query.views.save"), writes: true, onPick: () => setOpen("save") },
    ...(hasAny
      ? [
          {
            kind: "action",
            label: t("query.views.manage"),
            writes: true,
            onPick: () => setOpen("manage"),
          } as const,
        ]
      : []),
  ];
  return (
    <span ref={here}>
      <MenuButton
        label={t("board.filter.views")}
        text={t("board.filter.views")}
        icon={<Bookmark aria-hidden />}
        entries={entries}
        align="end"
      />
      {open === "save" ? <SaveView projectId={projectId} onClose={() => setOpen(null)} /> : null}
      {open === "manage" ? <ManageViews onClose={() => setOpen(null)} /> : null}
    </span>
  );
}
