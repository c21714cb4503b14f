import { useCallback, useMemo } from "react";
import { type Services, useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { ownViews, rowIdOf, type View, viewsPreference } from "./view-list";

export type Views = {
  /** Have they been read? */
  readonly isReady: boolean;
  readonly mine: readonly View[];
  readonly shared: readonly View[];
  readonly save: (view: Omit<View, "id">) => Promise<boolean>;
  readonly rename: (view: View, name: string) => Promise<void>;
  readonly remove: (view: View) => Promise<void>;
};

/** The saved views, and what can be done with them: shared ones are deeds, one's own are preferences of this desk. */
export function useViews(): Views {
  const { t } = useTranslation();
  const services = useServices();
  const { queries } = services;
  const rows = useLive(queries.savedViews);
  const preference = useLive(useCallback(() => queries.preference(viewsPreference), [queries]));
  return useMemo(() => {
    const mine = ownViews(preference);
    const put = keeping(services);
    return {
      isReady: rows !== undefined,
      mine,
      shared: (rows ?? []).map((row) => ({ ...row, isShared: true })),
      async save({ isShared, name, address, projectId }) {
        const said = t("query.views.saved", { name });
        if (isShared) {
          const done = await services.act({ type: "view/save", projectId, name, address }, said);
          return done !== null;
        }
        const id = `view_${services.now().toString(36)}`;
        await put((all) => [
          ...all.filter((each) => each.name !== name),
          { id, name, address, projectId, isShared },
        ]);
        services.say(said);
        return true;
      },
      async rename(view, name) {
        const said = t("query.views.renamed", { name });
        const viewId = rowIdOf(view);
        if (viewId) await services.act({ type: "view/rename", viewId, name }, said);
        else {
          await put((all) => all.map((each) => (each.id === view.id ? { ...each, name } : each)));
          services.say(said);
        }
      },
      async remove(view) {
        const said = t("query.views.removed", { name: view.name });
        const viewId = rowIdOf(view);
        if (viewId) {
          await services.act({ type: "view/remove", viewId }, said);
          return;
        }
        await put((all) => all.filter((each) => each.id !== view.id));
        // A preference is no deed: its way back is in the notice.
        const back = () => void put((all) => [...all, view]);
        services.notify({ kind: "info", text: said, action: { label: t("query.views.undo"), run: back } });
      },
    };
  }, [rows, preference, services, t]);
}

/** Changes one's own views, beginning with what the desk holds now: another tab may have changed them. */
function keeping({ queries, desk }: Services) {
  return async (change: (views: readonly View[]) => readonly View[]): Promise<void> => {
    const now = ownViews(await queries.preference(viewsPreference));
    await desk.put("preference", viewsPreference, change(now));
  };
}
