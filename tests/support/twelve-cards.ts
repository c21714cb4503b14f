import type { Command } from "@/commands/command";
import type { CardId, SprintId } from "@/domain/model/ids";
import type { Store } from "@/domain/store";
import { aHouse, type House } from "./builders";

/*
 * Twelve cards and one sprint, worked out by hand. Points; « – » is not estimated.
 *
 * card  at start  what happens (day)                                  scope          done    at the end
 * A     5         done (3)                                                           +5      done 5
 * B     3         estimated anew at 5 (2)                             +2                     unfinished 5, carried to Sprint 2
 * C     8         estimated anew at 3 (4), done (5)                   −5             +3      done 3
 * D     2         taken out to the backlog (3)                        −2                     –
 * E     (1.5)     added from the backlog (2), done (4)                +1.5           +1.5    done 1.5
 * F     3         done (2), opened again (3), done (5)                               +3−3+3  done 3, reopened once
 * G     2         taken out (2), done in the backlog (4)              −2                     done outside 2
 * H     5         cancelled (4)                                       −5                     cancelled 5
 * I     1         taken out (2), put back in (5)                      −1 +1                  unfinished 1, carried to the backlog
 * J     (8)       put in by mistake and undone (3)                                           –
 * K     –         estimated at 2.25 (2), done (5)                     +2.25          +2.25   done 2.25
 * L     3         put in the trash (4)                                −3                     –
 *
 * Commitment: A B C D F G H I K L, 10 cards, 5+3+8+2+3+2+5+1+3 = 32 points, 1 not estimated.
 *
 * day   scope                                       done
 * 2     32 +2 +1.5 −1 +2.25 −2          = 34.75     3                    = 3
 * 3     34.75 −2                        = 32.75     3 +5 −3              = 5
 * 4     32.75 −5 −5 −3                  = 19.75     5 +1.5               = 6.5
 * 5     19.75 +1                        = 20.75     6.5 +3 +3 +2.25      = 14.75
 *
 * At the close 20.75 − 14.75 = 6 points are left: B 5 and I 1.
 */
/** The estimates with which they begin. */
const points = { A: 5, B: 3, C: 8, D: 2, E: 1.5, F: 3, G: 2, H: 5, I: 1, J: 8, K: null, L: 3 } as const;
type Name = keyof typeof points;
export const names = Object.keys(points) as Name[];

const day = 24 * 3_600_000;
const monday = Date.UTC(2026, 10, 2, 8);
/** Which day of the sprint, 1 = its first. */
export const dayOf = (at: number) => 1 + Math.floor((at - monday) / day);

type Played = House & {
  readonly ids: Readonly<Record<Name, CardId>>;
  readonly sprints: readonly SprintId[];
  readonly on: (day: number, command: Command) => Promise<unknown>;
};

/** Plays the sprint on any store. */
export async function playTwelve(store: Store): Promise<Played> {
  const house = await aHouse(store);
  const { done, columnIds, hand } = house;
  const sprints = [
    await house.addSprint("Sprint 1", { capacity: 30 }),
    await house.addSprint("Sprint 2"),
    await house.addSprint("Sprint 3"),
  ];
  const ids = {} as Record<Name, CardId>;
  for (const name of names) ids[name] = await house.add(name, { points: points[name] });
  const on = async (which: number, command: Command) => {
    hand.clock.now = Math.max(hand.clock.now, monday + (which - 1) * day + 2 * 3_600_000);
    return done(command);
  };
  const [first, second] = sprints as [SprintId, SprintId];
  const [, begun, over, dropped] = columnIds;
  const move = (which: number, name: Name, place: SprintId | "backlog") =>
    on(which, { type: "card/move", cardIds: [ids[name]], to: { place, after: null } });
  const set = (
    which: number,
    name: Name,
    fields: { points?: number; columnId?: (typeof columnIds)[number] },
  ) => on(which, { type: "card/edit", cardId: ids[name], fields });
  const finish = (which: number, name: Name) => set(which, name, { columnId: over as never });

  const committed = ["A", "B", "C", "D", "F", "G", "H", "I", "K", "L"] as const;
  const cardIds = committed.map((name) => ids[name]);
  await on(1, { type: "card/move", cardIds, to: { place: first, after: null } });
  await on(1, { type: "sprint/start", sprintId: first });
  await set(2, "B", { points: 5 });
  await move(2, "E", first);
  await move(2, "I", "backlog");
  await set(2, "K", { points: 2.25 });
  await move(2, "G", "backlog");
  await finish(2, "F");
  await finish(3, "A");
  await move(3, "D", "backlog");
  await set(3, "F", { columnId: begun as never });
  await move(3, "J", first);
  await on(3, { type: "history/undo" });
  await set(4, "C", { points: 3 });
  await finish(4, "E");
  await set(4, "H", { columnId: dropped as never });
  await on(4, { type: "card/trash", cardIds: [ids.L] });
  await finish(4, "G");
  await move(5, "I", first);
  await finish(5, "C");
  await finish(5, "F");
  await finish(5, "K");
  await on(5, {
    type: "sprint/complete",
    sprintId: first,
    unfinishedTo: second,
    except: { [ids.I]: "backlog" },
  });
  return { ...house, ids, sprints, on };
}
