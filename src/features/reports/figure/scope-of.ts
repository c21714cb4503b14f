import type { Row } from "@/domain/change";
import type { FigureScope } from "@/features/pieces/figure/figure-scope";
import { CardsBehind } from "./cards-behind";

/** What figures have to know of it. */
export function scopeOf({ name, code, unit, timeZone, marking, fictional }: Row<"project">): FigureScope {
  const isFictional = fictional === true;
  return {
    ...{ kind: "project", name, code, unit, timeZone, isFictional },
    markings: [marking],
    Behind: CardsBehind,
  };
}
