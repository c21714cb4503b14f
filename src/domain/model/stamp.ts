declare const stamp: unique symbol;

/**
 * When and by whom a field was written, as text: 9 base-36 digits of
 * milliseconds, 3 of counter, `-`, the actor. Text order is causal order, on
 * every desk (hybrid logical clock; see docs/decisions).
 */
export type Stamp = string & { readonly [stamp]: true };

/** A clock is a value: what it last said, and who speaks. The actor is random per tab session. */
export type Clock = { readonly millis: number; readonly counter: number; readonly actor: string };

const counterEnd = 36 ** 3;

/** The next stamp after `clock`, never earlier than one already given, whatever the wall says. */
export function tick(clock: Clock, now: number): { readonly clock: Clock; readonly stamp: Stamp } {
  const wall = Math.max(0, Math.floor(now));
  const next =
    wall > clock.millis
      ? { ...clock, millis: wall, counter: 0 }
      : clock.counter + 1 < counterEnd
        ? { ...clock, counter: clock.counter + 1 }
        : { ...clock, millis: clock.millis + 1, counter: 0 };
  return { clock: next, stamp: writeStamp(next) };
}

/** After hearing a stamp, our next one sorts after it. */
export function witness(clock: Clock, heard: Stamp): Clock {
  const { millis, counter } = readStamp(heard);
  if (millis < clock.millis || (millis === clock.millis && counter <= clock.counter)) return clock;
  return { ...clock, millis, counter };
}

/** The stamp that a clock shows. */
export function writeStamp({ millis, counter, actor }: Clock): Stamp {
  return `${millis.toString(36).padStart(9, "0")}${counter.toString(36).padStart(3, "0")}-${actor}` as Stamp;
}

/** The parts of a stamp; `millis` is a wall-clock instant only as far as its desk's clock was right. */
export function readStamp(text: Stamp): Clock {
  return {
    millis: Number.parseInt(text.slice(0, 9), 36),
    counter: Number.parseInt(text.slice(9, 12), 36),
    actor: text.slice(13),
  };
}

/** The stamp that `text` writes, or null if it has another shape. */
export function parseStamp(text: string): Stamp | null {
  return /^[0-9a-z]{12}-[0-9a-z]{1,32}$/.test(text) ? (text as Stamp) : null;
}
