import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { Instant } from "@/domain/model/vocabulary";
import { answerOf, type ReportQuestion } from "@/domain/reports/answers/answers";
import { addToBook, type ReportBook } from "@/domain/reports/book";
import { type Ageing, ageingOf, stallOf } from "@/domain/reports/flow/ageing";
import { usualFlow } from "@/domain/reports/flow/career";
import { flowTimesOf } from "@/domain/reports/flow/flow-times";
import type { VigieDatabase } from "@/storage/database";
import { moreOfJournal } from "@/storage/queries/reports/project-journal";
import { readBook } from "@/storage/queries/reports/read-book";
import type { TouchedRows } from "./search/search-job";

type Session = {
  readonly db: VigieDatabase;
  readonly projectId: ProjectId;
  /** Whoever asks waits for what was last heard of. */
  book: Promise<ReportBook | null>;
};

/** What is read off a project's whole journal. */
export function createReportJobs(open: (base: string) => VigieDatabase) {
  let session: Session | null = null;
  return {
    /** How old the work in progress of a project is, against what its finished cards took. */
    async ages(base: string, projectId: ProjectId, now: Instant): Promise<Ageing> {
      const db = open(base);
      try {
        const book = await readBook(db, projectId);
        if (!book) return { cards: [], leftOut: [], stall: stallOf({ n: 0, p85: null }) };
        const { cycle } = flowTimesOf(book.past, usualFlow);
        return ageingOf(book.past, usualFlow, { cycle, now });
      } finally {
        db.close();
      }
    },

    /** Reads a project's journal and keeps it, until the worker is ended. */
    async openReports(base: string, projectId: ProjectId): Promise<void> {
      const db = open(base);
      session = { db, projectId, book: readBook(db, projectId) };
      await session.book;
    },

    /** Answers out of what is kept, as far as it was told of; null when there is no such project. */
    async askReport(question: ReportQuestion, now: Instant): Promise<unknown> {
      const book = await session?.book;
      return book ? answerOf(book, question, now) : null;
    },

    /** Rows changed somewhere: reads what is new of them, one commit behind the other. */
    async reportsTouched(touched: TouchedRows): Promise<void> {
      if (!session) return;
      const { db, projectId, book } = session;
      // What could not be read is read anew, all of it, when there is something new.
      const known = book.catch(() => null);
      session.book = known.then((kept) => renewed({ db, projectId }, kept, new Map(touched)));
      await session.book;
    },
  };
}

type Touched = ReadonlyMap<string, readonly string[] | "many">;

/** The book with what the touched rows add. Deeds name their events; what came without a deed is read anew, all of it. */
async function renewed(
  { db, projectId }: Pick<Session, "db" | "projectId">,
  book: ReportBook | null,
  touched: Touched,
): Promise<ReportBook | null> {
  const [deeds, cards] = [touched.get("deed") ?? [], touched.get("card") ?? []];
  const isUntold = touched.has("event") && deeds.length === 0;
  if (book === null || deeds === "many" || touched.has("*") || isUntold) return readBook(db, projectId);
  const more = await moreOfJournal(db, projectId, {
    stamps: deeds as readonly Stamp[],
    // Of many cards the deed's events tell which.
    cardIds: cards === "many" ? [] : (cards as readonly CardId[]),
    known: book.tables,
    tables: new Set(touched.keys()),
  });
  return more ? addToBook(book, more) : null;
}
