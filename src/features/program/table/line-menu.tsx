import type { ReactElement } from "react";
import { type DependencyState, dependencyStates } from "@/domain/model/planning";
import type { Link, LinkEnd } from "@/domain/portfolio/program/ends";
import { navigate, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { MenuButton } from "@/ui/menu-button";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { useReadOnly } from "@/ui/writes/read-only";
import { endName } from "./end-name";

/** All that a wire is good for, by name: its state, its form, either of its ends, its end (B53). */
export function LineMenu({ link, onOpen }: { link: Link; onOpen: (link: Link) => void }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { dependency, from, to } = link;
  const isReadOnly = useReadOnly() !== null;
  const set = (state: DependencyState): void => {
    const said = t("plan.program.table.stateSaid", {
      ...{ from: endName(t, from), to: endName(t, to) },
      state: t(`plan.program.state.${state}`),
    });
    void act({ type: "register/edit", table: "dependency", id: dependency.id, fields: { state } }, said);
  };
  const remove = (): void => {
    const ids = [dependency.id];
    void act({ type: "register/remove", table: "dependency", ids }, t("plan.dependency.removed"));
  };
  const openEnd = (end: LinkEnd): readonly MenuEntry[] =>
    end.epicId === null
      ? []
      : [
          {
            kind: "action",
            label: t(isReadOnly ? "plan.pieces.register.open" : "plan.program.table.openEnd", {
              name: endName(t, end),
            }),
            onPick: () => navigate(withQuery({ epic: end.epicId })),
          },
        ];
  return (
    <MenuButton
      size="s"
      align="end"
      label={t("plan.program.table.lineActions", { from: endName(t, from), to: endName(t, to) })}
      entries={() => [
        { kind: "action", label: t("plan.program.table.edit"), writes: true, onPick: () => onOpen(link) },
        ...openEnd(to),
        ...openEnd(from),
        { kind: "heading", label: t("plan.program.table.state") },
        ...dependencyStates.map(
          (state): MenuEntry => ({
            kind: "action",
            label: t(`plan.program.state.${state}`),
            checked: state === dependency.state,
            writes: true,
            onPick: () => set(state),
          }),
        ),
        { kind: "separator" },
        { kind: "action", danger: true, writes: true, label: t("plan.dependency.remove"), onPick: remove },
      ]}
    />
  );
}
