import { type ComponentType, type ReactNode, useLayoutEffect, useState } from "react";
import { onDemand } from "@/lib/on-demand";
import { patiently } from "@/lib/patiently";

/** A component whose code comes later; `load` fetches it before it is drawn. */
export type LazyPart<P> = ((props: P) => ReactNode) & { readonly load: () => Promise<void> };

type Coming<P> = {
  Part: ComponentType<P> | undefined;
  readonly load: () => Promise<void>;
  readonly waiting: (props: P) => ReactNode;
};

/**
 * A part whose code is fetched when it is first drawn, `waiting` in its place until then. React's own `lazy` keeps
 * what has come from the screen until 300 ms after its fallback, so that fallbacks do not flicker, even where it was
 * fetched long before: a menu or a sheet that shows no fallback would only be late.
 */
export function lazyPart<P extends object>(
  bring: () => Promise<{ readonly default: ComponentType<P> }>,
  waiting: (props: P) => ReactNode = () => null,
): LazyPart<P> {
  const load = onDemand(async () => {
    coming.Part = (await patiently(bring)).default;
  });
  const coming: Coming<P> = { Part: undefined, load, waiting };
  return Object.assign((props: P) => <WhenHere coming={coming} props={props} />, { load });
}

function WhenHere<P extends object>({ coming, props }: { coming: Coming<P>; props: P }): ReactNode {
  const { Part, load, waiting } = coming;
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const [isHere, setHere] = useState(Part !== undefined);
  useLayoutEffect(() => {
    if (isHere) return undefined;
    let isDrawn = true;
    load().then(
      () => isDrawn && setHere(true),
      (error: unknown) => isDrawn && setFailure({ error }),
    );
    return () => {
      isDrawn = false;
    };
  }, [isHere, load]);
  if (failure) throw failure.error;
  return Part ? <Part {...props} /> : waiting(props);
}
