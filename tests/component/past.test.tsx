import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { AsOfDialog } from "@/app/past/as-of-dialog";
import { PastBanner } from "@/app/past/past-banner";
import { endOfDay, flawOf } from "@/app/past/past-base";
import { readOnly } from "@/app/past/read-only";
import { Making, NoSuchDay, NotMade } from "@/app/past/threshold";
import type { Stamp } from "@/domain/model/stamp";
import { DataScreen } from "@/features/exchange/data-screen";
import { loadTexts, translate } from "@/i18n/i18n";
import type { Day } from "@/lib/day";
import { aHouseOfServices, Hall } from "../support/house-of-services";

const day = "2026-11-02" as Day;

beforeEach(() => {
  window.location.hash = "#/";
});

/** The services of a house as they are on a past day, and what was noted of what left the desk. */
async function aPastHouse() {
  const house = await aHouseOfServices();
  await loadTexts();
  const noted: string[] = [];
  const jobs = {
    ...house.services.jobs,
    exportCsv: async () => ({ name: "vigie_INT_2026-11-26_NP.csv", blob: new Blob() }),
  };
  const past = readOnly(
    { ...house.services, jobs },
    {
      day,
      t: translate,
      leave: () => noted.push("left"),
      note: async (what, detail) => void noted.push(`${what} ${detail}`),
    },
  );
  return { house, past, noted };
}

// Verifies: 6t.3
test("on a past day every deed is refused in words with the way back, and nothing is written", async () => {
  const { house, past, noted } = await aPastHouse();
  const cardId = await house.add("Bascule du site pilote");
  const before = (await house.db.deed.toArray()).map(({ stamp }) => stamp);
  const command = { type: "card/trash", cardIds: [cardId] } as const;
  const refused = { ok: false, error: { kind: "read-only", day } };
  expect(await past.dispatch(command)).toEqual(refused);
  expect(await past.foresee(command)).toEqual(refused);
  expect(await past.act(command)).toBeNull();
  await past.undo();
  await past.undoDeed(before[0] as Stamp);
  await expect(past.jobs.saveBackup({ gzip: false })).rejects.toMatchObject({ name: "AbortError" });
  expect((await house.db.deed.toArray()).map(({ stamp }) => stamp)).toEqual(before);
  const [notice] = house.notices;
  expect(notice?.text).toBe(
    "Lecture seule : l’état affiché est celui du 2 novembre 2026, rien ne peut y être modifié.",
  );
  // Newer ones take its place.
  expect(new Set(house.notices.map(({ topic }) => topic))).toEqual(new Set(["read-only"]));
  notice?.action?.run();
  expect(noted).toEqual(["left"]);
});

// Verifies: 6t.3
test("what leaves from a past day bears the day, and is noted in the base of today", async () => {
  const { house, past, noted } = await aPastHouse();
  const file = await past.jobs.exportCsv(house.projectId, {} as never);
  expect(file.name).toBe("vigie_INT_2026-11-26_NP_au-2026-11-02.csv");
  await past.desk.note("print", "INT");
  expect(noted).toEqual(["csv vigie_INT_2026-11-26_NP_au-2026-11-02.csv", "print INT 2026-11-02"]);
  expect(await house.db.audit.count()).toBe(0);
  // Whether files hold it is a question of today.
  expect(await past.queries.backupState()).toMatchObject({ unsaved: 0 });
});

// Verifies: 6t.3
test("of a past day data can only leave: no import, no backup, no restore is offered", async () => {
  const { house, past } = await aPastHouse();
  expect(past.asOf).toBe(day);
  render(
    <Hall house={{ ...house, services: past }}>
      <DataScreen />
    </Hall>,
  );
  expect(await screen.findByRole("button", { name: "Exporter en CSV" })).toBeVisible();
  expect(screen.getByText(/se font depuis aujourd’hui/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /sauvegarde/ })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Choisir/ })).not.toBeInTheDocument();
});

// Verifies: 6t.4
test("the day is typed as hands type it; one before the journal or still to come says why and which there are", async () => {
  const house = await aHouseOfServices();
  await loadTexts();
  const user = userEvent.setup();
  window.location.hash = "#/projects/INT/sprints?do=as-of&q=sonde";
  render(
    <Hall house={house}>
      <AsOfDialog db={house.db} />
    </Hall>,
  );
  const field = await screen.findByRole("textbox", { name: /^Jour/ });
  expect(screen.getByText(/^Du 2 novembre 2026 \(premier jour du journal\)/)).toBeVisible();
  const look = screen.getByRole("button", { name: "Voir ce jour" });
  const type = async (text: string): Promise<void> => {
    await user.clear(field);
    await user.type(field, text);
    await user.click(look);
  };
  await type("3/12/2020");
  expect(screen.getByText(/Le journal commence le 2 novembre 2026/)).toBeVisible();
  await type("31/12/2090");
  expect(screen.getByText(/Ce jour n’est pas encore venu/)).toBeVisible();
  expect(window.location.hash).not.toContain("as-of=");
  await type("2/11/2026");
  await waitFor(() => expect(window.location.hash).toBe("#/projects/INT/sprints?q=sonde&as-of=2026-11-02"));
});

// Verifies: 6t.4
test("the banner says the day and that nothing can be changed, and leads to another day and back to today", async () => {
  await loadTexts();
  const user = userEvent.setup();
  window.location.hash = "#/?as-of=2026-11-02";
  render(<PastBanner day={day} />);
  const banner = screen.getByRole("region", { name: "Date de l’état affiché" });
  expect(banner).toHaveTextContent("Au 2 novembre 2026 · lecture seule");
  await user.click(screen.getByRole("button", { name: "Changer de jour" }));
  expect(window.location.hash).toBe("#/?as-of=2026-11-02&do=as-of");
  await user.click(screen.getByRole("button", { name: "Revenir à aujourd’hui" }));
  expect(window.location.hash).toBe("#/");
});

// Verifies: 6t.4, 6t.5
test("an address with a day that is none, or a disk that is full, says so and has a way out", async () => {
  await loadTexts();
  const days = { first: day, today: "2026-11-26" as Day };
  expect(flawOf(undefined, days)).toBe("unreadable");
  const { unmount } = render(<NoSuchDay flaw="before" days={days} />);
  expect(screen.getByRole("alert")).toHaveTextContent("Rien n’était encore enregistré ce jour-là.");
  expect(screen.getByRole("button", { name: "Revenir à aujourd’hui" })).toBeVisible();
  unmount();
  render(<NotMade why="quota" onRetry={() => undefined} />);
  expect(screen.getByRole("alert")).toHaveTextContent("Vos données sont intactes.");
});

// Verifies: 6f.43, 6t.4
test("while a past day is being made, how much of it is there stands in words, with the way back", async () => {
  const { house } = await aPastHouse();
  const at = (ratio: number | null) => (
    <Hall house={house}>
      <Making day={day} ratio={ratio} />
    </Hall>
  );
  const { rerender } = render(at(null));
  const bar = screen.getByRole("progressbar", { name: "Préparation de l’état au 2 novembre 2026" });
  expect(bar).not.toHaveAttribute("aria-valuenow");
  rerender(at(0.42));
  expect(screen.getByText(/^Déjà 42\s%\sreconstitué$/u)).toBeVisible();
  expect(bar.getAttribute("aria-valuetext")).toMatch(/42/);
  expect(screen.getByRole("button", { name: "Revenir à aujourd’hui" })).toBeEnabled();
});

// Verifies: 6t.4
test("a day ends at its last instant in the workspace's zone, and today now", () => {
  const now = Date.UTC(2026, 10, 26, 9);
  const end = endOfDay(day, "Europe/Paris", now);
  expect(new Date(end + 1).toISOString() <= "2026-11-02T23:00:00.000Z").toBe(true);
  expect(endOfDay("2026-11-26" as Day, "Europe/Paris", now)).toBe(now);
});
