import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import { LinkButton } from "@/ui/link-button";

/** That a list of the portfolio is still empty, and the way to where it is written. */
export function Unwritten({
  words,
  action,
  of,
}: {
  words: string;
  action: string;
  /** The part of the portfolio's page. */
  of: "objectives" | "pillars";
}): ReactElement {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <p className="text-ink-2">{words}</p>
      <LinkButton size="s" className="print:hidden" href={`#${paths.portfolio()}?of=${of}`}>
        {action}
      </LinkButton>
    </div>
  );
}
