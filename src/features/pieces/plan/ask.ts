import type { Behind } from "@/storage/queries/plan/cards-behind";

/** A number that was pressed: what it counts, in words, and which cards. */
export type Asked = { readonly title: string; readonly behind: Behind };
export type Ask = (asked: Asked) => void;
