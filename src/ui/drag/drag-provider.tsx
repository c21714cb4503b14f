import { type ReactElement, type ReactNode, useLayoutEffect, useState } from "react";
import { DragContext } from "./drag-context";
import { DragMachine } from "./drag-machine";
import type { DragRules } from "./hand";

/** Around a board and what stands beside it: all of them see the same hand. */
export function DragProvider({ rules, children }: { rules: DragRules; children: ReactNode }): ReactElement {
  const [machine] = useState(() => new DragMachine(rules));
  useLayoutEffect(() => {
    machine.rules = rules;
  }, [machine, rules]);
  return <DragContext value={machine}>{children}</DragContext>;
}
