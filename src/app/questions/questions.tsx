import type { ReactElement } from "react";
import { useStore } from "zustand";
import { lazyPart } from "@/ui/lazy-part";
import { withTexts } from "../screens/with-texts";
import type { Tell } from "../tell";

const ChildrenQuestion = lazyPart(() => withTexts(import("./children-question"), "ChildrenQuestion"));

/** What the door asks back before it writes, over whatever screen asked. */
export function Questions({ tell }: { tell: Tell }): ReactElement | null {
  const question = useStore(tell.store, (told) => told.question);
  return question && <ChildrenQuestion {...question} />;
}
