import fc from "fast-check";
import type { CardId, SprintId } from "@/domain/model/ids";
import { type Contents, createMemoryStore, type MemoryStore } from "@/storage/memory-store";
import { aPortfolio, type PortfolioHouse } from "./a-portfolio";
import { aHouse } from "./builders";
import { aForeign, aForeignCard, aWish, importInto } from "./imports";
import { type Step, step, take } from "./steps";

/** What people do over days beside moving cards: sprints, registers, the plan, imports, deeds taken back; and nights. */
type DayStep =
  | Step
  | { do: "start" | "reopen"; sprint: number }
  | { do: "complete"; sprint: number; to: number }
  | { do: "risk" | "milestone" | "away" | "comment"; name: number }
  | { do: "assess" | "remove"; row: number; to: number }
  | { do: "portfolio" | "rename" | "plan" | "epic"; name: number }
  | { do: "import"; cards: number[]; points: number }
  | { do: "undoDeed"; deed: number }
  | { do: "night"; days: number };

const n = fc.nat(30);
const dayStep: fc.Arbitrary<DayStep> = fc.oneof(
  { weight: 6, arbitrary: step },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("start" as const, "reopen" as const), sprint: n }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("complete" as const), sprint: n, to: n }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("risk" as const, "milestone" as const, "away" as const, "comment" as const),
      name: n,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("assess" as const, "remove" as const), row: n, to: n }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("portfolio" as const, "rename" as const, "plan" as const, "epic" as const),
      name: n,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("import" as const),
      cards: fc.array(fc.nat(6), { minLength: 1, maxLength: 5 }),
      points: fc.nat(8),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("undoDeed" as const), deed: fc.nat(60) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("night" as const), days: fc.nat(2) }) },
);

export const daySteps = fc.array(dayStep, { minLength: 4, maxLength: 40 });

const dayMs = 86_400_000;
const days = "2026-11-";

type World = {
  readonly store: MemoryStore;
  readonly house: PortfolioHouse;
  readonly sprints: readonly SprintId[];
  readonly cards: CardId[];
  readonly rows: { table: "risk" | "milestone"; id: string }[];
};

/** What a base held when each day ended, and what it holds at last. */
export type Days = {
  readonly store: MemoryStore;
  readonly ends: readonly { readonly at: number; readonly held: Contents }[];
};

/** Plays days on real commands; what is refused is refused, as in life. */
export async function playDays(steps: readonly DayStep[]): Promise<Days> {
  const store = createMemoryStore();
  const house = await aPortfolio(await aHouse(store));
  const sprints = [
    await house.addSprint("Sprint 1", { startOn: `${days}02`, endOn: `${days}13` }),
    await house.addSprint("Sprint 2", { startOn: `${days}16`, endOn: `${days}27` }),
  ];
  const world: World = { store, house, sprints, cards: [], rows: [] };
  const ends: { at: number; held: Contents }[] = [];
  for (const one of steps) {
    if (one.do === "night") {
      ends.push({ at: house.hand.clock.now, held: store.contents() });
      house.hand.clock.now += (one.days + 1) * dayMs;
    } else await live(world, one);
  }
  return { store, ends };
}

async function live(world: World, one: Exclude<DayStep, { do: "night" }>): Promise<void> {
  const { house, sprints, cards, rows, store } = world;
  const { dispatch, projectId, portfolioId } = house;
  const sprintId = (sprints["sprint" in one ? one.sprint % 2 : 0] ?? sprints[0]) as SprintId;
  const cardId = cards[("name" in one ? one.name : 0) % Math.max(1, cards.length)] as CardId;
  const name = `Nom ${"name" in one ? one.name : ""}`;
  switch (one.do) {
    case "start":
      await dispatch({ type: "sprint/start", sprintId });
      return;
    case "reopen":
      await dispatch({ type: "sprint/reopen", sprintId, reason: "oubli" });
      return;
    case "complete": {
      const unfinishedTo = one.to % 2 === 0 ? "backlog" : "new";
      await dispatch({ type: "sprint/complete", sprintId, unfinishedTo, newSprint: { name: "Suite" } });
      return;
    }
    case "milestone":
    case "risk":
      await enter(world, one.do, name);
      return;
    case "away":
      if (cardId) await dispatch({ type: one.name % 2 ? "card/archive" : "card/purge", cardIds: [cardId] });
      return;
    case "comment":
      if (cardId)
        await dispatch({ type: "comment/add", cardId, author: "Testeur", text: "é".repeat(one.name * 90) });
      return;
    case "assess":
    case "remove": {
      const row = rows[one.row % Math.max(1, rows.length)];
      if (!row) return;
      if (one.do === "remove") await dispatch({ type: "register/remove", table: row.table, ids: [row.id] });
      else await dispatch({ type: "register/edit", ...row, fields: { name: `Autre ${one.to}` } } as never);
      return;
    }
    case "portfolio":
      await dispatch({ type: "portfolio/edit", portfolioId, fields: { name } });
      return;
    case "rename":
      await dispatch({ type: "project/edit", projectId, name });
      return;
    case "plan":
      await dispatch({
        type: "project/plan",
        projectId,
        fields: { portfolioId: one.name % 3 ? portfolioId : null },
      });
      return;
    case "epic":
      await dispatch({ type: "epic/add", projectId, name, colour: "blue" });
      return;
    case "import": {
      const told = [...new Set(one.cards)].map((i) =>
        aForeignCard(`Importée ${i} ${one.points}`, {
          externalKey: `EXT-${i}`,
          points: one.points,
          labels: [`e${one.points}`],
        }),
      );
      await importInto(store, house.hand, aForeign(told), aWish({ kind: "existing", projectId }));
      return;
    }
    case "undoDeed": {
      const stamps = [...store.contents().deeds.keys()].slice(6);
      const stamp = stamps[one.deed % Math.max(1, stamps.length)];
      if (stamp) await dispatch({ type: "history/undo-deed", stamp });
      return;
    }
    default:
      await take(house, one, ["backlog", ...sprints], cards);
  }
}

async function enter({ house, rows }: World, table: "risk" | "milestone", name: string): Promise<void> {
  const risk = { intervalId: null, text: "", likelihood: 3, impact: 2, roam: "open", owner: "", dueOn: null };
  const milestone = { on: null, state: "planned", place: "", tag: "", actors: [], note: "" };
  const row = table === "risk" ? risk : { ...milestone, objectives: [], sources: [] };
  const id = await house.register(table, { ...row, projectId: house.projectId, name } as never);
  rows.push({ table, id });
}
