import type { Command } from "@/commands/command";
import type { Dispatch } from "@/commands/dispatch";
import type { Stamp } from "@/domain/model/stamp";
import { paths } from "@/features/paths";
import { deedText } from "@/features/pieces/deed-text";
import { refusalText } from "@/features/pieces/refusal-text";
import { navigate } from "@/features/route";
import type { Services } from "@/features/services";
import { formatFor } from "@/i18n/format";
import { currentLanguage, type Translate } from "@/i18n/i18n";
import { ok } from "@/lib/result";
import type { NamedDeed } from "@/storage/queries/journal/deeds";
import type { Queries } from "@/storage/queries/queries";
import type { Tell } from "../tell";
import { limitWarnings } from "../words/limit-warning";
import type { StepCommand } from "../workers/desk-jobs";
import { type StepOutcome, stepOf } from "../workers/step-of";

export type StepWorld = {
  readonly base: string;
  readonly queries: Queries;
  readonly actor: () => string;
  readonly dispatch: Dispatch;
  /** Plans without writing. */
  readonly preview: (command: Command) => ReturnType<Services["previewUndo"]>;
  readonly tell: Tell;
  readonly t: Translate;
  readonly tellMishap: (error: unknown) => void;
};

/** Past this many rows, a step is taken in a worker: the page must not feel it. */
const longStep = 200;

type Steps = Pick<Services, "undo" | "redo" | "undoDeed" | "previewUndo">;

/** Undo and redo of the last deed and undo of any, with what they say; one at a time, so that a held Ctrl+Z takes steps in turn. */
export function createSteps(world: StepWorld): Steps {
  const { base, queries, actor, preview, tellMishap } = world;
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    queue = queue.then(work).catch(tellMishap);
    return queue;
  };
  const last = (type: "history/undo" | "history/redo") => async () => {
    const { undo, redo, isRestored } = await queries.steps();
    const isUndo = type === "history/undo";
    const deed = isUndo ? undo : redo;
    if (isUndo && !deed && isRestored) sayRestored(world);
    else await take(world, { type }, deed && { deed, isUndoing: !isUndo });
  };
  return {
    undo: () => inTurn(last("history/undo")),
    redo: () => inTurn(last("history/redo")),
    undoDeed: (stamp) =>
      inTurn(async () => take(world, { type: "history/undo-deed", stamp }, await queries.namedDeed(stamp))),
    async previewUndo(stamp: Stamp) {
      const deed = await queries.namedDeed(stamp);
      if ((deed?.deed.events ?? 0) <= longStep) return preview({ type: "history/undo-deed", stamp });
      const { inWorker } = await import("../jobs");
      return inWorker((jobs): ReturnType<Services["previewUndo"]> => jobs.previewUndo(base, actor(), stamp));
    },
  };
}

/** A restore into an empty base has nothing before it: what can be done instead is said, and in sight. */
function sayRestored({ tell, t }: StepWorld): void {
  const run = (): void => navigate(paths.journal());
  const action = { label: t("exchange.restore.toJournal"), run };
  tell.notify({ kind: "info", topic: "restored", text: t("exchange.restore.nothingBefore"), action });
}

async function take(world: StepWorld, command: StepCommand, named: NamedDeed | undefined): Promise<void> {
  const { tell, t } = world;
  const isLong = (named?.deed.events ?? 0) > longStep;
  if (isLong) tell.say(t("shell.step.working"));
  const outcome = await (isLong ? longWay(world, command) : shortWay(world, command));
  if (!outcome.ok) {
    const isNothing = outcome.error.kind === "nothing-to-undo" || outcome.error.kind === "nothing-to-redo";
    const words = refusalText(t, formatFor(currentLanguage()), outcome.error);
    if (isNothing) tell.say(words);
    else tell.notify({ kind: "warning", text: words });
    return;
  }
  const what = named ? deedText(t, named.deed) : "";
  tell.say(t(named?.isUndoing ? "shell.step.redone" : "shell.step.undone", { what }));
  const { left, apart, beyond } = outcome.value;
  // What went through the door of this page has been told there.
  if (isLong)
    for (const notice of limitWarnings(t, formatFor(currentLanguage()), beyond)) tell.notify(notice);
  if (left.length + apart.length === 0) return;
  const { remainderText } = await import("../words/step-outcome");
  tell.notify({ kind: "warning", text: remainderText(t, formatFor(currentLanguage()), outcome.value) });
}

function longWay({ base, actor, tell }: StepWorld, command: StepCommand): Promise<StepOutcome> {
  return tell.saving(async () => {
    const { inWorker } = await import("../jobs");
    return inWorker((jobs): Promise<StepOutcome> => jobs.step(base, actor(), command));
  });
}

async function shortWay({ dispatch }: StepWorld, command: StepCommand): Promise<StepOutcome> {
  const outcome = await dispatch(command);
  return outcome.ok ? ok(stepOf(outcome.value.plan)) : outcome;
}
