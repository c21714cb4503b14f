import { proxy } from "comlink";
import type { ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { formatFor } from "@/i18n/format";
import { currentLanguage, loadTexts, startLanguage, translate } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { WordsProvider } from "@/i18n/words";
import { must } from "@/lib/assert";
import { type Day, parseDay } from "@/lib/day";
import { err, type Result } from "@/lib/result";
import { schemaVersion, type VigieDatabase } from "@/storage/database";
import { createDeskDoor } from "@/storage/desk-door";
import type { MishapKind } from "@/storage/mishap";
import { holdBase, isPastOf, standingFor } from "@/storage/past/standing-past";
import { orForgotten } from "../boot/bases";
import { databaseOf } from "../boot/database-of";
import { thisCode } from "../boot/first-look";
import { databaseName, openBase } from "../boot/open-base";
import { readSentinel } from "../boot/sentinel";
import { inWorker } from "../jobs";
import { heard } from "../progress";
import { MarkingBanner, MarkingFoot } from "../shell/marking-banner";
import { start } from "../start";
import type { Past } from "../world";
import { keepDay, lookAt } from "./address";
import { PastBanner } from "./past-banner";
import { daysOf, endOfDay, flawOf, pastName } from "./past-base";
import { readOnly } from "./read-only";
import { Making, NoSuchDay, NotMade } from "./threshold";
import { zoneOf } from "./zone-of";

/** Starts on a day of the past: its state is made in a base of its own, and the application is composed over that (Decision 123). */
export async function enter(asked: string, language: Language): Promise<void> {
  const opening = openBase(readSentinel().current);
  const opened = await orForgotten(await opening.open());
  // A bad day or an empty workspace has no past; the usual start says what there is.
  const workspace = opened.kind === "open" ? opened.first.workspace : undefined;
  if (opened.kind !== "open" || !workspace) return start(opening, language);
  await Promise.all([startLanguage(language), loadTexts()]);
  const { base, db } = opened;
  const [now, zone] = [Date.now(), await zoneOf(db)];
  const days = await daysOf(db, zone, now);
  const day = parseDay(asked);
  const flaw = flawOf(day, days);
  const root = createRoot(must(document.getElementById("root"), "index.html has a root"));
  const show = (page: ReactElement): void =>
    root.render(
      <WordsProvider>
        <MarkingBanner marking={workspace.marking} isFictional={workspace.fictional} />
        {page}
        <MarkingFoot marking={workspace.marking} />
      </WordsProvider>,
    );
  if (flaw !== null || day === undefined) {
    window.addEventListener("hashchange", () => window.location.reload());
    return show(<NoSuchDay flaw={flaw ?? "unreadable"} days={days} />);
  }
  const until = endOfDay(day, zone, now);
  const name = pastName(base, day);
  await holdBase(databaseName(name));
  const onPast = (ratio: number | null): void => show(<Making day={day} ratio={ratio} />);
  const made = await makePast({ base, db, name, until, isOver: day < days.today }, onPast);
  if (!made.ok) return show(<NotMade why={made.error} onRetry={() => window.location.reload()} />);
  await open(root, { name, language, past: pastOf(db, day, until) });
}

async function open(
  root: Root,
  { name, language, past }: { readonly name: string; readonly language: Language; readonly past: Past },
): Promise<void> {
  root.unmount();
  await start(openBase(name, databaseOf(name)), language, past);
}

type Ask = {
  readonly base: string;
  readonly db: VigieDatabase;
  readonly name: string;
  readonly until: number;
  /** Is the day behind us, so that no new deed can be of it? */
  readonly isOver: boolean;
};

async function makePast(
  { base, db, name, until, isOver }: Ask,
  onPast: (ratio: number | null) => void,
): Promise<Result<null, MishapKind>> {
  const standing = `${thisCode} ${schemaVersion} ${await standingFor(db, isOver)}`;
  const ask = { name, until, standing };
  try {
    if (await isPastOf(databaseName(name), standing)) return { ok: true, value: null };
    onPast(null);
    return await heard(
      ({ done, total }: { readonly done: number; readonly total: number }) =>
        onPast(total === 0 ? null : done / total),
      (tell) => inWorker((jobs): Promise<Result<null, MishapKind>> => jobs.buildPast(base, ask, proxy(tell))),
    );
  } catch {
    return err("unknown");
  }
}

/** What the start is given to compose the day with: its end as the clock, a door that refuses, and the banner. */
function pastOf(db: VigieDatabase, day: Day, until: number): Past {
  const door = createDeskDoor(db);
  keepDay(day);
  return {
    until,
    mark: () => translate("past.mark", { day: formatFor(currentLanguage()).day(day, "long") }),
    banner: <PastBanner day={day} />,
    readOnly: (services) =>
      readOnly(services, {
        day,
        t: translate,
        leave: () => lookAt(null),
        note: (what, detail) => door.audit(Date.now(), what, detail),
      }),
  };
}
