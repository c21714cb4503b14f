import { Fragment, type ReactElement } from "react";

/** Names and figures in two columns. */
export function Figures({ lines }: { lines: readonly (readonly [string, string])[] }): ReactElement {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {lines.map(([name, value]) => (
        <Fragment key={name}>
          <dt className="text-ink-2">{name}</dt>
          <dd className="wrap-break-word font-medium">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
