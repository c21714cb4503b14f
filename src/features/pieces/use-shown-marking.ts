import { useLayoutEffect } from "react";
import type { OwnLevel } from "@/domain/rules/marking";
import { useServices } from "@/features/services";

/** Tells the marking band what this part shows, as long as it shows it: the whole page bears at least that. */
export function useShownMarking(level: OwnLevel): void {
  const { shown } = useServices();
  // Before the paint: no frame shows a part without its mention.
  useLayoutEffect(() => {
    if (level !== "DR") return undefined;
    shown.set([...shown.get(), level]);
    return () => {
      const rest = [...shown.get()];
      rest.splice(rest.indexOf(level), 1);
      shown.set(rest);
    };
  }, [shown, level]);
}
