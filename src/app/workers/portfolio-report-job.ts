import type { PortfolioId, ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { Instant } from "@/domain/model/vocabulary";
import { type PortfolioQuestion, portfolioAnswerOf } from "@/domain/reports/portfolio/answers";
import type { PortfolioBook, ProjectPart } from "@/domain/reports/portfolio/book";
import type { VigieDatabase } from "@/storage/database";
import { projectIds, projectsOf, readFrame, readPart } from "@/storage/queries/reports/read-portfolio";
import { calm } from "./foreign-table";
import type { TouchedRows } from "./search/search-job";

/** How many projects have been read, of how many. */
export type ReadProgress = (done: number, total: number) => void;

type Session = {
  readonly db: VigieDatabase;
  readonly portfolioId: PortfolioId;
  book: Promise<PortfolioBook | null>;
};

/** What is read off the journals of all projects, one after the other: none is kept longer than it is told. */
export function createPortfolioReportJobs(open: (base: string) => VigieDatabase) {
  let session: Session | null = null;
  return {
    async openPortfolioReports(base: string, portfolioId: PortfolioId, tell: ReadProgress): Promise<void> {
      const db = open(base);
      session = { db, portfolioId, book: readAll({ db, portfolioId }, new Map(), tell) };
      await session.book;
    },

    /** Answers out of what is kept; null when there is no such portfolio. */
    async askPortfolioReport(question: PortfolioQuestion, now: Instant): Promise<unknown> {
      const book = await session?.book;
      return book ? portfolioAnswerOf(book, question, now) : null;
    },

    /** Rows changed somewhere: the projects that they are of are read anew, and no others. */
    async portfolioReportsTouched(touched: TouchedRows): Promise<void> {
      if (!session) return;
      const { db, portfolioId, book } = session;
      session.book = book
        .catch(() => null)
        .then(async (known) => {
          const stale = await staleOf(db, new Map(touched));
          const kept = new Map(known?.parts);
          for (const id of stale ?? kept.keys()) kept.delete(id as ProjectId);
          return readAll({ db, portfolioId }, kept, () => undefined);
        });
      await session.book;
    },
  };
}

/** The projects of which something changed; null = nobody knows, all of them. */
async function staleOf(
  db: VigieDatabase,
  touched: ReadonlyMap<string, readonly string[] | "many">,
): Promise<ReadonlySet<string> | null> {
  const deeds = touched.get("deed") ?? [];
  if (deeds === "many" || touched.has("*") || (touched.has("event") && deeds.length === 0)) return null;
  const projects = await projectsOf(db, deeds as readonly Stamp[]);
  // A dependency may name a card that nobody read for it yet.
  return touched.has("dependency") ? null : projects;
}

/** The book, with the parts that are known already. */
async function readAll(
  { db, portfolioId }: Pick<Session, "db" | "portfolioId">,
  known: ReadonlyMap<ProjectId, ProjectPart>,
  tell: ReadProgress,
): Promise<PortfolioBook | null> {
  const frame = await readFrame(db, portfolioId);
  if (!frame) return null;
  const named = new Set(
    frame.dependencies
      .flatMap(({ row }) => [row.fromId as string, row.toId as string])
      .filter((id) => id.startsWith("card_")),
  );
  const ids = await projectIds(db);
  const parts = new Map<ProjectId, ProjectPart>();
  const telling = calm(({ done, total }) => tell(done, total));
  for (const [i, id] of ids.entries()) {
    const part = known.get(id) ?? (await readPart(db, id, named));
    if (part) parts.set(id, part);
    telling({ phase: "read", done: i + 1, total: ids.length });
  }
  const [first] = parts.values();
  return { frame, parts, zone: first?.project.row.timeZone ?? "Europe/Paris" };
}
