/** The languages of the screens; French is the first. */
export type Language = "fr" | "en";
