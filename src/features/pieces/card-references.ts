import { useCallback, useMemo } from "react";
import { withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import type { References } from "@/ui/markdown/safe-fragment";

/** A key as people write it in running text; whether its head is a project's is asked afterwards. */
const keys = /(?<![\p{L}\p{N}_/-])[A-Z][A-Z0-9]{1,9}-[1-9]\d{0,8}(?![\p{L}\p{N}_-])/gu;

/** What makes `INT-44` in a text a link to the card, on whatever screen it stands; `UTF-8` stays a word. */
export function useCardReferences(): References | undefined {
  const { queries } = useServices();
  const codes = useLive(
    useCallback(async () => (await queries.projects()).map(({ code }) => code).join(" "), [queries]),
  );
  return useMemo(() => {
    if (codes === undefined) return undefined;
    const known = new Set(codes.split(" "));
    const hrefOf = (key: string): string | null =>
      known.has(key.slice(0, key.indexOf("-"))) ? `#${withQuery({ card: key })}` : null;
    return { find: keys, hrefOf };
  }, [codes]);
}
