import type { Hand } from "@/commands/dispatch";
import { browserDice, randomText } from "@/lib/chance";
import type { Identity } from "@/storage/identity";

/** The hand that writes for this tab or worker; `actor` is asked at each deed, since a person may give their name meanwhile. */
export function createHand(identity: Identity, actor: () => string): Hand {
  const session = randomText(6);
  return {
    dice: browserDice,
    mint: () => randomText(14),
    pen: () => {
      const now = Date.now();
      return {
        desk: identity.desk,
        session,
        actor: actor(),
        now,
        offset: -new Date(now).getTimezoneOffset(),
      };
    },
  };
}
