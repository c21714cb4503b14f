import type { Services } from "@/features/services";
import { loadTexts } from "@/i18n/i18n";
import { onDemand } from "@/lib/on-demand";
import { patiently } from "@/lib/patiently";
import type { ActWorld } from "./act";
import type { StepWorld } from "./steps";

type Deeds = Pick<Services, "act" | "undo" | "redo" | "undoDeed" | "previewUndo">;

/** Deeds and steps with what they say: the code and the words of it are fetched with the door for writes. */
export function deedsOnDemand(world: ActWorld & StepWorld): Deeds & {
  readonly loadDeeds: () => Promise<Deeds>;
} {
  const loadDeeds = onDemand(async (): Promise<Deeds> => {
    const [{ createAct }, { createSteps }] = await patiently(() =>
      Promise.all([import("./act"), import("./steps"), loadTexts()]),
    );
    return { act: createAct(world), ...createSteps(world) };
  });
  const orTell = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
    work.catch((error: unknown) => {
      world.tellMishap(error);
      return otherwise;
    });
  return {
    loadDeeds,
    act: (...asked) =>
      orTell(
        loadDeeds().then(({ act }) => act(...asked)),
        null,
      ),
    undo: () =>
      orTell(
        loadDeeds().then(({ undo }) => undo()),
        undefined,
      ),
    redo: () =>
      orTell(
        loadDeeds().then(({ redo }) => redo()),
        undefined,
      ),
    undoDeed: (stamp) =>
      orTell(
        loadDeeds().then(({ undoDeed }) => undoDeed(stamp)),
        undefined,
      ),
    previewUndo: async (stamp) => (await loadDeeds()).previewUndo(stamp),
  };
}
