/** What the bytes of a file tell about its encoding, gathered slice by slice. */
export type Utf8Report = {
  /** sequences that are not UTF-8; each reads as one U+FFFD or more */
  readonly bad: number;
  /** characters beyond ASCII that are well formed */
  readonly good: number;
  readonly nulls: number;
};

export type Utf8Scan = {
  push(bytes: Uint8Array): void;
  end(): Utf8Report;
};

type State = { need: number; low: number; high: number; bad: number; good: number; nulls: number };

/**
 * Counts well-formed and broken UTF-8 sequences (Unicode, table 3-7: no
 * overlong forms, no surrogates, nothing past U+10FFFF) without keeping the
 * text, so that a file of 200 MB can be judged in slices.
 */
export function createUtf8Scan(): Utf8Scan {
  const state: State = { need: 0, low: 0x80, high: 0xbf, bad: 0, good: 0, nulls: 0 };
  return {
    push(bytes) {
      for (let index = 0; index < bytes.length; index++) {
        const byte = bytes[index] ?? 0;
        // Between two sequences, printable ASCII tells nothing.
        if (state.need > 0 || byte > 0x7f || byte === 0) step(state, byte);
      }
    },
    end() {
      if (state.need > 0) state.bad++;
      state.need = 0;
      return { bad: state.bad, good: state.good, nulls: state.nulls };
    },
  };
}

function step(state: State, byte: number): void {
  if (state.need > 0) {
    if (byte >= state.low && byte <= state.high) {
      state.low = 0x80;
      state.high = 0xbf;
      if (--state.need === 0) state.good++;
      return;
    }
    // The byte that broke a sequence may well begin the next one.
    state.bad++;
    state.need = 0;
  }
  if (byte < 0x80) {
    if (byte === 0) state.nulls++;
    return;
  }
  begin(state, byte);
}

function begin(state: State, lead: number): void {
  state.low = 0x80;
  state.high = 0xbf;
  if (lead >= 0xc2 && lead <= 0xdf) state.need = 1;
  else if (lead >= 0xe0 && lead <= 0xef) state.need = 2;
  else if (lead >= 0xf0 && lead <= 0xf4) state.need = 3;
  else state.bad++;
  if (lead === 0xe0) state.low = 0xa0;
  if (lead === 0xed) state.high = 0x9f;
  if (lead === 0xf0) state.low = 0x90;
  if (lead === 0xf4) state.high = 0x8f;
}
