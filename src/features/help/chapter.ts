/** A chapter of the guide in the application: short, and found by its heading. */
export type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
};
