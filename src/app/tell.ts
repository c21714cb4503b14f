import { createStore, type StoreApi } from "zustand/vanilla";
import type { ChildrenChoice } from "@/commands/card/card-commands";
import type { Stamp } from "@/domain/model/stamp";
import type { NoticeDraft } from "@/features/services";
import type { ChildrenOpen } from "./deeds/asking";

/** `at`: when it was told, on the clock of the page. */
export type Notice = NoticeDraft & { readonly id: number; readonly at: number };

/** What has to be chosen before something is written; null = nothing is. */
export type Question = {
  readonly open: ChildrenOpen;
  readonly answer: (choice: ChildrenChoice | null) => void;
};

/** What this window has to say: one status, notices that stay, one question, and whether everything is saved. */
export type Told = {
  readonly status: string;
  readonly notices: readonly Notice[];
  readonly writing: number;
  /** Set while the last write failed: what the state of saving must never hide (B101). */
  readonly unsaved: boolean;
  readonly question: Question | null;
};

/** As long as this after an outcome, in ms, what follows from it joins it. */
const stillSpoken = 1500;
/** A deed that leads to another screen is told on that one: so many ms before the step still belong to it. */
const aboutThisStep = 3000;
const most = 5;
/** More than a few ways back in sight would hide what they are about; Ctrl+Z and the journal have them all. */
const mostDeeds = 3;

/** The window's voice; made once, in the composition root. */
export function createTell(clock: () => number = () => performance.now()) {
  const told: Told = { status: "", notices: [], writing: 0, unsaved: false, question: null };
  const store = createStore<Told>(() => told);
  let made = 0;
  async function count<T>(write: () => Promise<T>, whenDone: Partial<Told>): Promise<T> {
    store.setState(({ writing }) => ({ writing: writing + 1 }));
    try {
      const outcome = await write();
      store.setState(whenDone);
      return outcome;
    } catch (error) {
      store.setState({ unsaved: true });
      throw error;
    } finally {
      store.setState(({ writing }) => ({ writing: writing - 1 }));
    }
  }
  return {
    store,
    ...voice(store),
    notify: (draft: NoticeDraft) => {
      made += 1;
      const notice = { ...draft, id: made, at: clock() };
      store.setState(({ notices }) => {
        // The same words twice are one notice, unless each speaks of a deed of its own.
        const isSame = (other: Notice) =>
          draft.topic === undefined
            ? other.text === draft.text && other.deed === draft.deed
            : other.topic === draft.topic;
        const others = notices.filter((other) => !isSame(other));
        const all = [...others, notice];
        const deeds = all.filter(({ deed }) => deed !== undefined).slice(-mostDeeds);
        const rest = all.filter(({ deed }) => deed === undefined).slice(-most);
        return { notices: all.filter((each) => deeds.includes(each) || rest.includes(each)) };
      });
    },
    /** What it reminded of is done. */
    dismissTopic: (topic: string) => {
      if (store.getState().notices.some((notice) => notice.topic === topic))
        store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.topic !== topic) }));
    },
    leaveScreen: leaverOf(store, clock),
    /** Takes away the notices of deeds that were undone by another way. */
    dismissDeeds: (undone: readonly Stamp[]) => {
      const isOver = ({ deed }: Notice) => deed !== undefined && undone.includes(deed);
      if (store.getState().notices.some(isOver))
        store.setState(({ notices }) => ({ notices: notices.filter((notice) => !isOver(notice)) }));
    },
    dismiss: (id: number) => {
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
    ask: askerOn(store),
    /** Counts a write from its start to its commit or failure. */
    saving: <T>(write: () => Promise<T>): Promise<T> => count(write, { unsaved: false }),
    /** The same for what is no work of its own, a draft or a preference: that it was kept hides no deed that was not. */
    savingAside: <T>(write: () => Promise<T>): Promise<T> => count(write, {}),
  };
}

/**
 * Another screen is there: good news of the last one goes, so that it does not pile up over the work. What needs a hand
 * stays: errors, warnings, what has a topic, and news so fresh that it is about this very step.
 */
function leaverOf(store: StoreApi<Told>, clock: () => number) {
  return (): void => {
    const now = clock();
    const isOver = ({ kind, topic, at }: Notice) =>
      (kind === "success" || kind === "info") && topic === undefined && now - at > aboutThisStep;
    if (store.getState().notices.some(isOver))
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => !isOver(notice)) }));
  };
}

/** Asks one thing and waits for the answer; a newer question sends the former one away. */
function askerOn(store: StoreApi<Told>) {
  return (open: ChildrenOpen): Promise<ChildrenChoice | null> => {
    store.getState().question?.answer(null);
    return new Promise((resolve) => {
      const answer = (choice: ChildrenChoice | null): void => {
        store.setState({ question: null });
        resolve(choice);
      };
      store.setState({ question: { open, answer } });
    });
  };
}

/** The status region: one outcome at a time. */
function voice(store: StoreApi<Told>) {
  let saidAt = Number.NEGATIVE_INFINITY;
  return {
    say: (status: string): void => {
      saidAt = performance.now();
      // The same words twice are two outcomes: a trailing no-break space makes the region speak again.
      store.setState((told) => ({ status: told.status === status ? `${status}\u00a0` : status }));
    },
    /** Says what follows from an outcome behind it, so that neither takes the other's place. */
    sayBehind: (text: string): void => {
      const isFresh = performance.now() - saidAt < stillSpoken;
      store.setState(({ status }) => ({ status: isFresh && status !== "" ? `${status}. ${text}` : text }));
    },
  };
}

export type Tell = ReturnType<typeof createTell>;
