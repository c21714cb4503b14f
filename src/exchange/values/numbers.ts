export type ReadNumber = {
  /** at most two decimals */
  readonly value: number;
  /** the text had more decimals than we keep */
  readonly rounded: boolean;
};

/** Past this a cell of points is a mistake (an identifier, a time in seconds), and hundredths would lose precision. */
export const largestPoints = 1_000_000;

const unit = /\s*(?:points?|pts?|sp|j|jours?|days?|d|h|heures?|hours?)\.?$/i;

/**
 * Reads « 1,5 », « 1.5 », « 5.0 », « 1 000 » with any kind of space, « 1.234,5 »,
 * « 1,234.5 » and « 3 pts ». A single comma or point is always the decimal sign:
 * « 1,234 » is one point and a bit, as French writes it. Null for « En cadrage »,
 * « ? » and everything else that is no number.
 */
export function readNumber(text: string): ReadNumber | null {
  const compact = text
    .normalize("NFKC")
    .trim()
    .replace(unit, "")
    .replace(/[\s'’]/g, "")
    .replace(/\u2212/g, "-");
  const plain = oneDecimalSign(compact);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(plain)) return null;
  const exact = Number(plain);
  if (!Number.isFinite(exact)) return null;
  const value = Math.round((exact + Math.sign(exact) * Number.EPSILON) * 100) / 100;
  return { value: value === 0 ? 0 : value, rounded: Math.abs(value - exact) > 1e-9 };
}

function oneDecimalSign(text: string): string {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma === -1) return point === text.indexOf(".") ? text : text.replace(/\./g, "");
  if (point === -1) return comma === text.indexOf(",") ? text.replace(",", ".") : text.replace(/,/g, "");
  // Both are there: the last one is the decimal sign, the other groups thousands.
  return comma > point ? text.replace(/\./g, "").replace(",", ".") : text.replace(/,/g, "");
}
