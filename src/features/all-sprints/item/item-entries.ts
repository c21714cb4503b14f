import type { Command } from "@/commands/command";
import { takerIn, withCard } from "@/domain/portfolio/sprint-grid";
import { paths } from "@/features/paths";
import type { LandedFocus } from "@/features/pieces/plan/landed-focus";
import { navigate, withQuery } from "@/features/route";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { homeOf, loadWords, movedText, refusalOf } from "../drag/moves";
import { laneName, placeName } from "../drag/names";
import { doMove } from "../drag/use-drag-rules";
import type { Item, Place, Sprints } from "../sprints-context";

type Hands = { readonly sprints: Sprints; readonly item: Item; readonly focus: LandedFocus };

/** All that a drag can do, by name and with what would follow (B19). */
export function itemEntries(hands: Hands): readonly MenuEntry[] {
  const { sprints, item } = hands;
  const { t, places } = sprints;
  const home = homeOf(sprints, item);
  const projectId = item.kind === "card" ? item.card.projectId : item.epic.projectId;
  const all = [...places.values()];
  const here = all.filter(
    ({ lane }) => lane.project.id === projectId && (home ? lane.id === home.lane.id : true),
  );
  const beside = all.filter(
    ({ lane, cell }) => lane.id !== home?.lane.id && cell.iteration.id === home?.cell.iteration.id,
  );
  return [
    { kind: "action", label: t("plan.allSprints.item.open"), onPick: () => navigate(addressOf(item)) },
    { kind: "heading", label: t(`plan.allSprints.item.move.${item.kind}`) },
    ...here.map((place) => entryOf(hands, place, { home, isNamed: false })),
    ...(beside.length === 0
      ? []
      : [
          {
            kind: "submenu" as const,
            writes: true,
            label: t("plan.allSprints.item.elsewhere"),
            entries: beside.map((place) => entryOf(hands, place, { home, isNamed: true })),
          },
        ]),
    { kind: "separator" },
    outOfPlan(hands),
  ];
}

/** The sheet of a card on this screen, that of an epic on the programme board. */
export function addressOf(item: Item): string {
  if (item.kind === "card") return withQuery({ card: item.card.key });
  return `${paths.program()}?epic=${item.epic.id}`;
}

function entryOf(
  hands: Hands,
  place: Place,
  { home, isNamed }: { readonly home: Place | undefined; readonly isNamed: boolean },
): MenuEntry {
  const { sprints, item } = hands;
  const isHere = place.cell.id === home?.cell.id;
  const name = isNamed ? placeName(item, place) : shortName(item, place);
  const reason = isHere ? null : refusalOf(sprints, item, place);
  const label = isHere || reason !== null ? name : withLoad(hands, place, name);
  return {
    kind: "action",
    label,
    checked: isHere,
    writes: true,
    ...(reason === null ? {} : { disabledReason: reason }),
    onPick: () => {
      if (!isHere) void moveTo(hands, place, home);
    },
  };
}

/** Within its own lane the sprint, or the iteration, says it all. */
function shortName(item: Item, { cell }: Place): string {
  const sprint = item.kind === "card" ? takerIn(cell)?.sprint : undefined;
  return sprint && sprint.name !== cell.iteration.name
    ? `${cell.iteration.name} – ${sprint.name}`
    : cell.iteration.name;
}

/** The load that there would be: an outcome, and no mere name. */
function withLoad({ sprints, item }: Hands, { lane, cell }: Place, name: string): string {
  const taker = item.kind === "card" ? takerIn(cell) : null;
  if (item.kind === "epic" || !taker) return name;
  return `${name} (${loadWords(sprints, withCard(taker, item.card.points), lane.project.unit)})`;
}

async function moveTo({ sprints, item, focus }: Hands, place: Place, home: Place | undefined): Promise<void> {
  const said = await doMove(sprints, item, place, movedText(sprints, item, place, home));
  if (said === null) return;
  sprints.services.say(said);
  focus.promise(itemId(item), place.cell.id);
}

/** Back to the backlog, or out of every iteration: what stands beside it takes the focus. */
function outOfPlan({ sprints, item, focus }: Hands): MenuEntry {
  const { t, services } = sprints;
  const home = homeOf(sprints, item);
  const leave = async (command: Command, said: string): Promise<void> => {
    const next = home && besideOf(itemId(item), home.cell.id);
    if ((await services.act(command, said)) === null || !home) return;
    if (next) focus.promise(next, home.cell.id);
    else document.querySelector<HTMLElement>(`${inCell(home.cell.id)} button`)?.focus();
  };
  if (item.kind === "epic") {
    const { id, name } = item.epic;
    const command: Command = { type: "epic/plan", epicIds: [id], fields: { iterationId: null } };
    return {
      kind: "action",
      label: t("plan.program.card.unplan"),
      writes: true,
      onPick: () => void leave(command, t("plan.allSprints.item.unplanned", { name })),
    };
  }
  const { card } = item;
  const name = `${card.key} ${card.title}`;
  const project = home ? laneName(home.lane) : "";
  const to = { place: "backlog" as const, after: null };
  return {
    kind: "action",
    label: t("plan.allSprints.item.backlog"),
    writes: true,
    onPick: () =>
      void leave(
        { type: "card/move", cardIds: [card.id], to },
        t("plan.allSprints.item.toBacklog", { name, project }),
      ),
  };
}

const itemId = (item: Item): string => (item.kind === "card" ? item.card.id : item.epic.id);
const inCell = (cellId: string): string => `[data-drag-column="${CSS.escape(cellId)}"]`;

/** The item under this one in its cell, or above it. */
function besideOf(id: string, cellId: string): string | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(`${inCell(cellId)} [data-row-id]`)];
  const at = rows.findIndex((row) => row.dataset["rowId"] === id);
  return (rows[at + 1] ?? rows[at - 1])?.dataset["rowId"];
}
