import type { Instant } from "@/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/result";
import type { VigieDatabase } from "@/storage/database";
import { identityOf } from "@/storage/identity";
import { Mishap, type MishapKind, mishapOf } from "@/storage/mishap";
import { buildPast } from "@/storage/past/build-past";
import { aloneWith, isPastOf } from "@/storage/past/standing-past";
import { calm, type Tell } from "./foreign-table";

/** Which base is to be filled with what, and the words by which a later start knows that it is whole. */
export type PastAsk = { readonly name: string; readonly until: Instant; readonly standing: string };

/** Fills a base with what another one held at an instant. */
export function createPastJobs(open: (base: string, durability?: "relaxed") => VigieDatabase) {
  return {
    /** A failure leaves nothing behind: what there is of the new base is taken away, the other one was only read. */
    async buildPast(
      base: string,
      { name, until, standing }: PastAsk,
      telling: Tell,
    ): Promise<Result<null, MishapKind>> {
      // What a power cut takes of a day that was made is made anew: the words that say it is whole are written last.
      const [from, to] = [open(base), open(name, "relaxed")];
      const tell = calm(telling);
      try {
        const { desk } = await identityOf(from);
        const ask = { desk, now: until, until, standing };
        await aloneWith(to.name, async () => {
          // Another tab may have made it while this one waited.
          if (await isPastOf(to.name, standing)) return;
          await buildPast(from, to, ask, (done, total) => tell({ phase: "write", done, total }));
        });
        return ok(null);
      } catch (error) {
        await to.delete().catch(() => undefined);
        const mishap = mishapOf(error);
        return err(mishap instanceof Mishap ? mishap.kind : "unknown");
      } finally {
        from.close();
        to.close();
      }
    },
  };
}
