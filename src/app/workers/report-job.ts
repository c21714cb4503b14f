import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { Instant } from "@/domain/model/vocabulary";
import { answerOf, type ReportQuestion } from "@/domain/reports/answers/answers";
import { addToBook, bookOf, type ReportBook } from "@/domain/reports/book";
import { type Ageing, ageingOf, stallOf } from "@/domain/reports/flow/ageing";
import { usualFlow } from "@/domain/reports/flow/career";
import { flowTimesOf } from "@/domain/reports/flow/flow-times";
import type { VigieDatabase } from "@/storage/database";
import { moreOfJournal, projectJournal } from "@/storage/queries/reports/project-journal";
import type { TouchedRows } from "./search/search-job";

type Session = { readonly db: VigieDatabase; readonly projectId: ProjectId; book: ReportBook | null };

/** What is read off a project's whole journal. */
export function createReportJobs(open: (base: string) => VigieDatabase) {
  let session: Session | null = null;

  async function read({ db, projectId }: Pick<Session, "db" | "projectId">): Promise<ReportBook | null> {
    const journal = await projectJournal(db, projectId);
    return journal ? bookOf(journal) : null;
  }

  return {
    /** How old the work in progress of a project is, against what its finished cards took. */
    async ages(base: string, projectId: ProjectId, now: Instant): Promise<Ageing> {
      const db = open(base);
      try {
        const book = await read({ db, projectId });
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
      session = { db, projectId, book: await read({ db, projectId }) };
    },

    /** Answers out of what is kept; null when there is no such project. */
    askReport: async (question: ReportQuestion, now: Instant): Promise<unknown> =>
      session?.book ? answerOf(session.book, question, now) : null,

    /** Rows changed somewhere: reads what is new of them, and answers these questions again. */
    async reportsTouched(
      touched: TouchedRows,
      questions: readonly ReportQuestion[],
      now: Instant,
    ): Promise<readonly unknown[]> {
      if (!session) return [];
      session.book = await renewed(session, new Map(touched), () => read(session as Session));
      const { book } = session;
      return questions.map((question) => (book ? answerOf(book, question, now) : null));
    },
  };
}

type Touched = ReadonlyMap<string, readonly string[] | "many">;

/** The book with what the touched rows add. Deeds name their events; what came without a deed is read anew, all of it. */
async function renewed(
  { db, projectId, book }: Session,
  touched: Touched,
  readAll: () => Promise<ReportBook | null>,
): Promise<ReportBook | null> {
  const [deeds, cards] = [touched.get("deed") ?? [], touched.get("card") ?? []];
  const isUntold = touched.has("event") && deeds.length === 0;
  if (book === null || deeds === "many" || touched.has("*") || isUntold) return readAll();
  const more = await moreOfJournal(db, projectId, {
    stamps: deeds as readonly Stamp[],
    // Of many cards the deed's events tell which.
    cardIds: cards === "many" ? [] : (cards as readonly CardId[]),
    known: book.tables,
    tables: new Set(touched.keys()),
  });
  return more ? addToBook(book, more) : null;
}
