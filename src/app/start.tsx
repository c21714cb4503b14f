import { StrictMode, useEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { loadFilter } from "@/features/board/filter/filter-parts";
import type { Services } from "@/features/services";
import { loadTexts, startLanguage, translate } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { WordsProvider } from "@/i18n/words";
import { must } from "@/lib/assert";
import { loadQueries } from "@/storage/queries/queries";
import { preloadPopups } from "@/ui/popup/load";
import { noteFounded, orForgotten } from "./boot/bases";
import { firstLook, hasForerunner } from "./boot/first-look";
import { boardInSight, keepSnapshots } from "./boot/keep-snapshots";
import type { FirstAnswers, Opening } from "./boot/open-base";
import { watchBase } from "./boot/watch-base";
import { BadDay } from "./crash/bad-day";
import { Frame } from "./frame";
import { loadPalette } from "./palette/palette-button";
import { loadSheet } from "./routes";
import { createServices } from "./services";
import { loadNotices } from "./shell/notices";
import { createTell } from "./tell";
import type { Past } from "./world";

/** Puts the application on the page: what is known of the base, then words, then the screen that both allow. */
export async function start(opening: Opening, language: Language, past?: Past): Promise<void> {
  const root = createRoot(must(document.getElementById("root"), "index.html has a root"));
  const [look] = await Promise.all([firstLook(opening), startLanguage(language)]);
  const known = look && boardInSight(look.projects)?.id === look.board?.projectId ? look : undefined;
  // What a snapshot says is so: the page shows it, and opens the base behind it.
  if (known) await show(root, opening, known, past);
  const opened = await orForgotten(await opening.open());
  if (opened.kind !== "open") root.render(<BadDay opened={opened} />);
  else if (!known) await show(root, opened, opened.first, past);
}

/** Builds the services on the base and draws the screen that the address names; resolves when it is drawn. */
async function show(
  root: Root,
  { base, db }: Pick<Opening, "base" | "db">,
  first: FirstAnswers,
  past: Past | undefined,
): Promise<void> {
  const tell = createTell();
  let tellDrawn = (): void => {};
  const drawn = new Promise<void>((resolve) => {
    tellDrawn = resolve;
  });
  const seeds = new Map(first.board && [[first.board.projectId, first.board.screen]]);
  const { services: all, warm } = createServices({
    ...{ base, db, tell, seeds, drawn },
    now: past ? () => past.until : () => Date.now(),
    identity: first.identity,
    t: translate,
  });
  const services = past?.readOnly(all) ?? all;
  if (first.workspace && !past) noteFounded(base);
  watchBase(db, (end) => {
    // What is gone of a past day is made anew.
    if (past) window.location.reload();
    else
      root.render(
        <BadDay
          opened={end === "old" ? { kind: "old" } : { kind: "lost", base, db, foundedAt: Date.now() }}
        />,
      );
  });
  await boardAtHand(services, first);
  root.render(
    <StrictMode>
      <WordsProvider>
        <Frame world={{ base, db, services, tell, first, past }} />
        <OnceDrawn tell={tellDrawn} />
      </WordsProvider>
    </StrictMode>,
  );
  whenIdle(() => {
    // Without it there is no service worker yet; the next opening asks again.
    import("./update-notice")
      .then(({ watchForUpdates }) => watchForUpdates(services.notify, translate))
      .catch(() => undefined);
    preloadPopups();
    // A failure is no mishap yet: the deed that needs the part asks again, and is told.
    Promise.all([warm(), loadTexts(), loadQueries(), loadNotices()])
      .then(() => import("./paste-guard"))
      .then(({ guardPastes }) => guardPastes(services.notify, translate))
      .then(() => Promise.all([loadSheet(), loadPalette()]))
      .then(() => import("./upkeep"))
      .then(({ upkeep }) => upkeep(services, db, past !== undefined))
      .catch(() => undefined);
    if (hasForerunner() && !past) keepSnapshots(db, services.queries.projects);
  });
  await drawn;
}

/** Effects run when the browser has painted what was drawn with them. */
function OnceDrawn({ tell }: { tell: () => void }): null {
  useEffect(tell, [tell]);
  return null;
}

/** What the address names, read before anything is drawn: then one render draws it. */
async function boardAtHand(services: Services, { projects }: FirstAnswers): Promise<void> {
  const board = boardInSight(projects);
  const hasFilter = /[?&]q=/.test(window.location.hash);
  await Promise.all([
    board && services.picture(board.id).ready(),
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
