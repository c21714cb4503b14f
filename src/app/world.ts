import type { ReactElement } from "react";
import type { Services } from "@/features/services";
import type { VigieDatabase } from "@/storage/database";
import type { FirstAnswers } from "./boot/open-base";
import type { Tell } from "./tell";

/** What a start on a day of the past brings along (Decision 123). */
export type Past = {
  /** The end of that day: what every screen takes for now. */
  readonly until: number;
  /** « Au 10 novembre 2026 », for titles and the margins of what is printed. */
  readonly mark: () => string;
  readonly banner: ReactElement;
  readonly readOnly: (services: Services) => Services;
};

/** What the frame of the page is given: the services of rooms, and what only the composition root may hold. */
export type World = {
  readonly base: string;
  readonly db: VigieDatabase;
  readonly services: Services;
  readonly tell: Tell;
  /** What was read while the base opened: the first answers of the queries that every screen asks. */
  readonly first: FirstAnswers;
  readonly past?: Past | undefined;
};
