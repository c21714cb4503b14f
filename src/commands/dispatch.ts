import type { Deed, History } from "@/domain/journal";
import type { Pen } from "@/domain/ledger";
import type { Stamp } from "@/domain/model/stamp";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx, Store } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { withChildren } from "./card/open-children";
import type { Chance, Command, CommandOf, Handler, Plan, Planned } from "./command";
import { handlers } from "./handlers";
import { remember, rememberRedo, rememberUndo } from "./history";
import { overLimits } from "./wip/limit-guard";

/** What was done: the plan that was applied, and its deed; no deed when there was nothing to change. */
export type Done = { readonly plan: Plan; readonly deed: Deed | null };

export type Dispatch = (command: Command, occurredAt?: number) => Promise<Result<Done, Refusal>>;

/** What dispatch needs of the world: who writes, when, and dice. */
export type Hand = {
  readonly pen: () => Pen;
  readonly dice: () => number;
  readonly mint: () => string;
};

/**
 * The one door through which the document changes: reads, decides and writes in
 * one transaction, or refuses and writes nothing. It resolves only after the
 * commit, and throws a mishap when the world says no (quota, a lost database).
 */
export function createDispatch(store: Store, hand: Hand): Dispatch {
  return (command, occurredAt) =>
    store.write(async (tx) => {
      const pen = hand.pen();
      const chance = { now: occurredAt ?? pen.now, dice: hand.dice, mint: hand.mint };
      const planned = await allowed(tx, command, chance);
      if (!planned.ok) return planned;
      const { changes, about, undoes = null, source = "hand", blobs = [] } = planned.value;
      if (changes.length === 0 && undoes === null) return ok({ plan: planned.value, deed: null });
      const isNameless = nameless.has(command.type) || (await takesBackNameless(tx, undoes));
      const deed = await tx.apply(changes, isNameless ? { ...pen, actor: "" } : pen, {
        command: command.type,
        about,
        undoes,
        source,
        blobs,
        occurredAt: chance.now,
        history: planned.value.history ?? roadOf(command),
      });
      return ok({ plan: planned.value, deed });
    });
}

/** What is said without a name: who it was is not in the journal either, nor is who took it back. */
const nameless: ReadonlySet<string> = new Set<Command["type"]>([
  "retro/add",
  "retro/edit",
  "retro/merge",
  "retro/remove",
  "retro/vote",
]);

async function takesBackNameless(tx: ReadTx, undoes: Stamp | null): Promise<boolean> {
  if (undoes === null) return false;
  const deed = await tx.deed(undoes);
  return deed !== undefined && (nameless.has(deed.command) || (await takesBackNameless(tx, deed.undoes)));
}

function roadOf({ type }: Command): NonNullable<Plan["history"]> {
  return type in roads ? roads[type as keyof typeof roads] : remember;
}

/** What a command would do now, decided by the code that does it; nothing is written. */
export function createPlanner(store: Store, hand: Hand): (command: Command) => Promise<Planned> {
  return (command) =>
    store.read((tx) => allowed(tx, command, { now: hand.pen().now, dice: hand.dice, mint: hand.mint }));
}

const roads = {
  // Nothing stood before the first deed: there is no state to go back to.
  "workspace/found": (history: History): History => history,
  "history/undo": rememberUndo,
  "history/redo": rememberRedo,
};

/** What the command plans, unless a parent comes to Done before its sub-tasks unasked, or a hard limit says no. */
async function allowed(tx: ReadTx, command: Command, chance: Chance): Promise<Planned> {
  const wanted = await plan(tx, command, chance);
  const planned = wanted.ok ? await withChildren(tx, command, wanted.value) : wanted;
  if (!planned.ok) return planned;
  const { hard, soft } = await overLimits(tx, planned.value.changes);
  if (hard) return err(hard.says);
  return soft.length === 0 ? planned : ok({ ...planned.value, beyond: soft });
}

function plan<T extends Command["type"]>(
  tx: ReadTx,
  command: CommandOf<T>,
  chance: Chance,
): Promise<Planned> {
  const handle = handlers[command.type as T] as Handler<T>;
  return handle(tx, command, chance);
}

/**
 * Decides by reading what to dispatch, and dispatches it, in one transaction:
 * nothing comes between a long plan and its deed. `command: null` writes
 * nothing. The answer is given after the commit.
 */
export function dispatchAfter<T>(
  store: Store,
  hand: Hand,
  decide: (tx: ReadTx) => Promise<Result<{ readonly command: Command | null; readonly answer: T }, Refusal>>,
): Promise<Result<T, Refusal>> {
  return store.write(async (tx) => {
    const decided = await decide(tx);
    if (!decided.ok) return decided;
    const { command, answer } = decided.value;
    if (command === null) return ok(answer);
    const inside: Store = { read: (work) => work(tx), write: (work) => work(tx) };
    const done = await createDispatch(inside, hand)(command);
    return done.ok ? ok(answer) : done;
  });
}
