import type { Services } from "./services";

const turns = new Map<string, Promise<unknown>>();

/**
 * Keeps a choice of this workstation anew, made of what is kept now and not of what a screen still shows: of two changes
 * in one breath the second would take the first back. One after the other for each key.
 */
export function changePreference(
  { desk, queries }: Pick<Services, "desk" | "queries">,
  key: string,
  change: (kept: unknown) => unknown,
): Promise<void> {
  const done = (turns.get(key) ?? Promise.resolve()).then(async () => {
    await desk.put("preference", key, change(await queries.preference(key)));
  });
  turns.set(
    key,
    done.catch(() => undefined),
  );
  return done;
}
