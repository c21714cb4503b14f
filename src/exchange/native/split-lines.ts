import { err, ok, type Result } from "@/lib/result";

export type LineSplitter = {
  /** The lines that this piece completes, without their line feeds; an error is the length of a line past the limit. */
  readonly feed: (piece: string) => Result<readonly string[], number>;
  /** What stands after the last line feed. */
  readonly rest: () => string;
};

/** Lines out of pieces that are cut anywhere. A line that grows past `limit` characters is refused before it is whole. */
export function startLines(limit: number): LineSplitter {
  let parts: string[] = [];
  let held = 0;
  return {
    feed(piece) {
      const [first = "", ...others] = piece.split("\n");
      parts.push(first);
      held += first.length;
      if (held > limit) return err(held);
      if (others.length === 0) return ok([]);
      const last = others.pop() ?? "";
      const whole = [parts.join(""), ...others];
      parts = [last];
      held = last.length;
      const long = whole.find((line) => line.length > limit) ?? (held > limit ? last : undefined);
      return long === undefined ? ok(whole.map(withoutReturn)) : err(long.length);
    },
    rest: () => withoutReturn(parts.join("")),
  };
}

// A gateway that writes CRLF changes no data: a raw carriage return cannot stand inside JSON.
function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
