import type { DependencyHealth } from "@/domain/portfolio/dependency-health";
import type { Point } from "./route";

type Look = {
  readonly stroke: string;
  readonly dash: string;
  /** The path of the head that ends at a point, from the left. */
  readonly head: (end: Point) => string;
};

const arrow = ({ x, y }: Point): string => `M${x} ${y}l-7 -4.2v8.4Z`;
const diamond = ({ x, y }: Point): string => `M${x} ${y}l-4.5 -4.2l-4.5 4.2l4.5 4.2Z`;
const twoArrows = (end: Point): string => arrow(end) + arrow({ x: end.x - 5, y: end.y });

/** Never by colour alone: each health has a dash and a head of its own. */
export const healthLooks: Readonly<Record<DependencyHealth, Look>> = {
  late: { stroke: "var(--danger)", dash: "6 4", head: twoArrows },
  tight: { stroke: "var(--warn)", dash: "2 3", head: diamond },
  fine: { stroke: "var(--ok)", dash: "", head: arrow },
  done: { stroke: "var(--line-strong)", dash: "", head: arrow },
  unplanned: { stroke: "var(--line-strong)", dash: "1 4", head: arrow },
};
