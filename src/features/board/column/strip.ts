/** The look of what is folded away: one upright line, a flat one where the columns stand below each other. */
export const strip =
  "flex w-9 flex-none flex-col items-center gap-2 rounded-l bg-sunken py-2.5 text-ink-2 text-s hover:bg-line hover:text-ink max-sm:h-9 max-sm:w-full max-sm:flex-row max-sm:px-3 max-sm:py-0";
export const upright =
  "whitespace-nowrap [writing-mode:vertical-rl] rotate-180 max-sm:rotate-0 max-sm:[writing-mode:initial]";
