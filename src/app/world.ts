import type { Services } from "@/features/services";
import type { VigieDatabase } from "@/storage/database";
import type { FirstAnswers } from "./boot/open-base";
import type { Tell } from "./tell";

/** What the frame of the page is given: the services of rooms, and what only the composition root may hold. */
export type World = {
  readonly base: string;
  readonly db: VigieDatabase;
  readonly services: Services;
  readonly tell: Tell;
  /** What was read while the base opened: the first answers of the queries that every screen asks. */
  readonly first: FirstAnswers;
};
