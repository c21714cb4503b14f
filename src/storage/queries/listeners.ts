/** Who listens to what: one list of listeners a key, told in one go after a change. */
export function createListeners() {
  const byKey = new Map<string, Set<() => void>>();
  return {
    on(key: string, listener: () => void): () => void {
      const those = byKey.get(key) ?? new Set();
      byKey.set(key, those.add(listener));
      return () => {
        those.delete(listener);
        if (those.size === 0 && byKey.get(key) === those) byKey.delete(key);
      };
    },
    tell(keys: Iterable<string>): void {
      for (const key of keys) for (const listener of [...(byKey.get(key) ?? [])]) listener();
    },
  };
}
