import { useCallback, useEffect, useState } from "react";
import { useServices } from "@/features/services";

/**
 * Something of this desk that outlives a reload: read once, written with every change. `read` takes what was kept,
 * which may be anything or nothing; pass a stable one.
 */
export function useKept<T>(
  key: string,
  read: (kept: unknown) => T,
): readonly [T | undefined, (next: T) => void] {
  const { desk, queries } = useServices();
  const [state, setState] = useState<{ readonly key: string; readonly value: T }>();
  useEffect(() => {
    let isHere = true;
    queries
      .preference(key)
      // What cannot be read is as if it had never been kept.
      .catch(() => undefined)
      .then((kept) => {
        if (isHere) setState((known) => (known?.key === key ? known : { key, value: read(kept) }));
      });
    return () => {
      isHere = false;
    };
  }, [queries, key, read]);
  const set = useCallback(
    (value: T): void => {
      setState({ key, value });
      // Without the desk the meeting goes on; only a reload would begin it anew.
      desk.put("preference", key, value).catch(() => undefined);
    },
    [desk, key],
  );
  return [state?.key === key ? state.value : undefined, set];
}
