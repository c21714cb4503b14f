import type { ReactElement } from "react";
import { split } from "./emphasis";

/** A sentence of the journal, its values bold. */
export function Told({ text }: { text: string }): ReactElement {
  return (
    <>
      {split(text).map(({ words, isStrong, at }) =>
        isStrong ? (
          <b key={at} dir="auto" className="font-semibold text-ink">
            {words}
          </b>
        ) : (
          words
        ),
      )}
    </>
  );
}
