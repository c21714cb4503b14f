/** primary: the one action of a group; plain: the others; quiet: in bars and rows; danger: destroys. */
export type ButtonLook = "primary" | "plain" | "quiet" | "danger";
/** m is 30 px high, s is 24 px, the least a finger or a shaky hand can be asked for. */
export type ButtonSize = "m" | "s";

const base =
  "inline-flex shrink-0 items-center justify-center rounded-m border font-medium whitespace-nowrap transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 [&_svg]:shrink-0";

const looks: Readonly<Record<ButtonLook, string>> = {
  primary:
    "border-accent bg-accent text-on-accent hover:bg-[color-mix(in_srgb,var(--accent)_88%,var(--surface))]",
  plain: "border-line bg-surface text-ink hover:bg-sunken aria-expanded:bg-sunken aria-pressed:bg-sunken",
  quiet:
    "border-transparent text-ink-2 hover:bg-sunken hover:text-ink aria-expanded:bg-sunken aria-expanded:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink",
  danger: "border-danger bg-surface text-danger hover:bg-danger-soft",
};

const worded: Readonly<Record<ButtonSize, string>> = {
  m: "min-h-7.5 gap-1.75 px-2.75 text-m [&_svg]:size-3.75",
  s: "min-h-6 gap-1.25 px-2 text-s [&_svg]:size-3.5",
};
const square: Readonly<Record<ButtonSize, string>> = {
  m: "size-7.5 [&_svg]:size-4",
  s: "size-6 [&_svg]:size-4",
};

/** The classes of everything that looks like a button: button, link, menu opener. */
export function buttonClass(look: ButtonLook, size: ButtonSize, shape: "worded" | "square"): string {
  return `${base} ${looks[look]} ${shape === "worded" ? worded[size] : square[size]}`;
}
