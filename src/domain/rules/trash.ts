import { type Row, stampOf } from "../change";
import { readStamp } from "../model/stamp";
import type { Instant } from "../model/vocabulary";

/** How many days the trash keeps a card (B83). */
const trashDays = 30;

const day = 86_400_000;

/** When a card came to the place where it is, as its own stamp tells; no journal is asked. */
export function placedAt(card: Row<"card">): Instant {
  return readStamp(stampOf(card, "place")).millis;
}

/** When a card's status was last said: what is done is done since then, at the latest. */
export function statusSince(card: Row<"card">): Instant {
  return readStamp(stampOf(card, "columnId")).millis;
}

/** Whole days that the trash still keeps what came into it at `at`; 0 once its time is over. */
export function daysLeft(at: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((at + trashDays * day - now) / day));
}

/** What came before this instant has had its days. */
export function trashEnd(now: Instant, days = trashDays): Instant {
  return now - days * day;
}
