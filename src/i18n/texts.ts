import type { fr } from "@/i18n/fr/fr";

/** What a language must hold: the French keys, save the plural « many » (1 000 000 de cartes), which only French has. */
export type Texts = Shape<typeof fr>;

type Shape<T> = {
  readonly [K in keyof T as K extends `${string}_many` ? never : K]: T[K] extends string
    ? string
    : Shape<T[K]>;
};
