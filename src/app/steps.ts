import type { Dispatch } from "@/commands/dispatch";
import { refusalText } from "@/features/pieces/refusal-text";
import { formatFor } from "@/i18n/format";
import { currentLanguage, type Translate } from "@/i18n/i18n";
import { ok } from "@/lib/result";
import type { Queries } from "@/storage/queries/queries";
import { deedText } from "./deed-text";
import type { Tell } from "./tell";
import { type StepOutcome, stepOf } from "./workers/step-of";

type World = {
  readonly base: string;
  readonly queries: Queries;
  readonly actor: () => string;
  readonly dispatch: Dispatch;
  readonly tell: Tell;
  readonly t: Translate;
  readonly tellMishap: (error: unknown) => void;
};

/** Past this many rows, a step is taken in a worker: the page must not feel it. */
const longStep = 200;

/** Undo and redo, with what they say; one at a time, so that a held Ctrl+Z takes steps in turn. */
export function createSteps({ base, queries, actor, dispatch, tell, t, tellMishap }: World) {
  let queue: Promise<void> = Promise.resolve();
  const take = (type: "history/undo" | "history/redo") => async () => {
    try {
      const next = await queries.steps();
      const deed = type === "history/undo" ? next.undo : next.redo;
      const isLong = (deed?.events ?? 0) > longStep;
      if (isLong) tell.say(t("shell.step.working"));
      const long = (): Promise<StepOutcome> =>
        tell.saving(async () => {
          const { inWorker } = await import("./jobs");
          return inWorker((jobs): Promise<StepOutcome> => jobs.step(base, actor(), type));
        });
      const outcome = await (isLong ? long() : shortStep(dispatch, type));
      if (!outcome.ok) {
        const isNothing =
          outcome.error.kind === "nothing-to-undo" || outcome.error.kind === "nothing-to-redo";
        const words = refusalText(t, formatFor(currentLanguage()), outcome.error);
        if (isNothing) tell.say(words);
        else tell.notify({ kind: "warning", text: words });
        return;
      }
      const what = deed ? deedText(t, deed) : "";
      tell.say(t(type === "history/undo" ? "shell.step.undone" : "shell.step.redone", { what }));
      const { left, apart } = outcome.value;
      if (left.length + apart.length > 0) {
        const { remainderText } = await import("./words/step-outcome");
        const text = remainderText(t, formatFor(currentLanguage()), outcome.value);
        tell.notify({ kind: "warning", text });
      }
    } catch (error) {
      tellMishap(error);
    }
  };
  const inTurn = (work: () => Promise<void>) => {
    queue = queue.then(work);
    return queue;
  };
  return { undo: () => inTurn(take("history/undo")), redo: () => inTurn(take("history/redo")) };
}

async function shortStep(dispatch: Dispatch, type: "history/undo" | "history/redo"): Promise<StepOutcome> {
  const outcome = await dispatch({ type });
  return outcome.ok ? ok(stepOf(outcome.value.plan)) : outcome;
}
