import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadFilter } from "@/features/board/filter/filter-parts";
import type { Services } from "@/features/services";
import { loadTexts, startLanguage, translate } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { WordsProvider } from "@/i18n/words";
import { must } from "@/lib/assert";
import { preloadPopups } from "@/ui/popup/load";
import { noteFounded } from "./boot/bases";
import type { FirstAnswers, Opened } from "./boot/open-base";
import { watchBase } from "./boot/watch-base";
import { BadDay } from "./crash/bad-day";
import { Frame } from "./frame";
import { createServices } from "./services";
import { loadNotices } from "./shell/notices";
import { createTell } from "./tell";
import { watchForUpdates } from "./update-notice";

/** Puts the application on the page: the base first, then words, then the screen that both allow. */
export async function start(opening: Promise<Opened>, language: Language): Promise<void> {
  const root = createRoot(must(document.getElementById("root"), "index.html has a root"));
  const [opened] = await Promise.all([opening, startLanguage(language)]);
  if (opened.kind !== "open") {
    root.render(<BadDay opened={opened} />);
    return;
  }
  const { base, db, first } = opened;
  const tell = createTell();
  const { services, warm } = createServices({ base, db, identity: first.identity, tell, t: translate });
  if (first.workspace) noteFounded(base);
  watchBase(db, (end) =>
    root.render(
      <BadDay opened={end === "old" ? { kind: "old" } : { kind: "lost", base, db, foundedAt: Date.now() }} />,
    ),
  );
  await boardAtHand(services, first);
  root.render(
    <StrictMode>
      <WordsProvider>
        <Frame world={{ base, db, services, tell, first }} />
      </WordsProvider>
    </StrictMode>,
  );
  whenIdle(() => {
    watchForUpdates(services.notify, translate);
    preloadPopups();
    // A failure is no mishap yet: the deed that needs the part asks again, and is told.
    Promise.all([warm(), loadTexts(), loadNotices()])
      .then(() => import("@/features/trash/keep-up"))
      .then(({ keepUp }) => keepUp(services))
      .catch(() => undefined);
  });
}

/** The board that the address names, read before anything is drawn: then one render draws it. */
async function boardAtHand(services: Services, { projects }: FirstAnswers): Promise<void> {
  const code = /^#\/projects\/([^/?]+)\/sprints/.exec(window.location.hash)?.[1];
  const isHome = window.location.hash === "" || window.location.hash === "#/";
  const project = isHome ? projects[0] : projects.find((each) => each.code === code);
  const hasFilter = /[?&]q=/.test(window.location.hash);
  await Promise.all([
    project && services.picture(project.id).ready(),
    // Fetched late it would show all cards first, then some. Where it cannot be fetched, all of them are shown.
    hasFilter && loadFilter().catch(() => undefined),
  ]);
}

/** How long the first screen has the line to itself. */
const firstScreenMs = 700;

function whenIdle(work: () => void): void {
  setTimeout(() => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 3000 });
    else work();
  }, firstScreenMs);
}
