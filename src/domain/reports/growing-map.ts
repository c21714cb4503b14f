/** Past so many additions they are worked into one map again: each next one would copy them all. */
const most = 1024;

/**
 * A map with more in it; `known` is left as it is. What is added lies over
 * what was there, so that it costs as much as was added, however much there is.
 */
export function grown<K, V>(known: ReadonlyMap<K, V>, more: Iterable<readonly [K, V]>): ReadonlyMap<K, V> {
  const [under, over] =
    known instanceof Grown ? [known.under, new Map(known.over)] : [known, new Map<K, V>()];
  for (const [key, value] of more) over.set(key, value);
  if (over.size === 0) return known;
  const map = new Grown<K, V>(under, over);
  return over.size > most || under.size === 0 ? new Map(map) : map;
}

/** Two maps that read as one, in the order in which keys came first. */
class Grown<K, V> implements ReadonlyMap<K, V> {
  readonly under: ReadonlyMap<K, V>;
  readonly over: ReadonlyMap<K, V>;
  readonly size: number;

  constructor(under: ReadonlyMap<K, V>, over: ReadonlyMap<K, V>) {
    let size = under.size;
    for (const key of over.keys()) if (!under.has(key)) size += 1;
    [this.under, this.over, this.size] = [under, over, size];
  }

  get(key: K): V | undefined {
    return this.over.has(key) ? this.over.get(key) : this.under.get(key);
  }

  has(key: K): boolean {
    return this.over.has(key) || this.under.has(key);
  }

  *entries(): MapIterator<[K, V]> {
    for (const entry of this.under) {
      const [key] = entry;
      yield this.over.has(key) ? [key, this.over.get(key) as V] : entry;
    }
    for (const entry of this.over) if (!this.under.has(entry[0])) yield entry;
  }

  *keys(): MapIterator<K> {
    yield* this.under.keys();
    for (const key of this.over.keys()) if (!this.under.has(key)) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }
}
