import { Telescope } from "lucide-react";
import type { ReactElement } from "react";

const name = "Vigie";

/** The lookout and its name. */
export function Brand(): ReactElement {
  return (
    <p className="flex items-center gap-2 px-2 pt-1 pb-3 font-bold text-l tracking-tight">
      <Telescope aria-hidden size={20} className="text-accent" />
      {name}
    </p>
  );
}
