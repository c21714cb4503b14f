import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { EpicId } from "@/domain/model/ids";
import type { KnownDate } from "@/domain/model/vocabulary";
import { RoadmapScreen } from "@/features/roadmap/roadmap-screen";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { must } from "@/lib/assert";
import { aDependency, aPortfolio } from "../support/a-portfolio";
import { aHouseOfServices, Hall } from "../support/house-of-services";

CSSStyleSheet.prototype.replaceSync ??= () => undefined;

const day = (on: string): KnownDate => ({ on, precision: "day" });
const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";

/** One epic that three others wait for, two of them in a row. */
async function aChain() {
  const house = await aHouseOfServices();
  const plan = await aPortfolio(house);
  const spans = [
    ["Annuaire", "2026-11-02", "2026-11-13"],
    ["Accès", "2026-11-14", "2026-11-20"],
    ["Passerelles", "2026-11-21", "2026-11-27"],
    ["Formation", "2026-11-16", "2026-11-18"],
  ] as const;
  const ids: EpicId[] = [];
  for (const [name, startOn, endOn] of spans) {
    const id = await plan.addEpic(name);
    ids.push(id);
    await house.done({
      type: "plan/dates",
      moves: [{ table: "epic", id, startOn: day(startOn), endOn: day(endOn) }],
    });
  }
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [0, 3],
  ] as const)
    await plan.register("dependency", aDependency(ids[from]!, ids[to]!));
  const ends = async () => {
    const rows = await house.services.queries.plan((asked) => asked.rows("epic"));
    return ids.map((id) => rows?.epic.find((each) => each.id === id)?.endOn?.on ?? null);
  };
  return { house, plan, ids, ends };
}

async function open(house: Awaited<ReturnType<typeof aHouseOfServices>>, address = "/roadmap") {
  await loadTexts();
  navigate(address);
  const user = userEvent.setup();
  const drawn = render(
    <Hall house={house}>
      <RoadmapScreen />
    </Hall>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { user, ...drawn };
}

// Verifies: 6e.2, B58
test("a bar pulled by the keyboard shows what would follow before anything is written, and moves all of it as one undo", async () => {
  const { house, ends } = await aChain();
  const { user } = await open(house, "/roadmap?zoom=month");
  const bar = screen.getByRole("button", { name: /^Annuaire\s:/u });
  bar.focus();
  await user.keyboard("{Shift>}{ArrowRight>7/}{/Shift}");
  expect(plain(house.said.at(-1))).toContain("20 novembre 2026. Entrée pour valider");
  const before = await ends();
  await user.keyboard("{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "Déplacer Annuaire" });
  const lines = within(dialog)
    .getAllByRole("row")
    .map(({ textContent }) => plain(textContent));
  expect(lines).toHaveLength(5);
  expect(lines.find((text) => text.startsWith("Passerelles"))).toContain("4 décembre 2026");
  expect(await ends()).toEqual(before);
  await user.click(within(dialog).getByRole("button", { name: /Déplacer aussi les 3 suivants/ }));
  await waitFor(async () =>
    expect(await ends()).toEqual(["2026-11-20", "2026-11-27", "2026-12-04", "2026-11-23"]),
  );
  await house.services.undo();
  expect(await ends()).toEqual(before);
});

// Verifies: 6e.2, B58
test("a bar stands where the pointer let it go, also when it moves on at that very moment", async () => {
  const { house, ends } = await aChain();
  await open(house, "/roadmap?zoom=month");
  const bar = screen.getByRole("button", { name: /^Passerelles\s:/u });
  // A day of this zoom is 8 pixels.
  const at = (days: number) => ({ button: 0, clientX: 400 + days * 8 });
  fireEvent.pointerDown(bar, at(0));
  fireEvent.pointerMove(bar, at(3));
  // Nothing is drawn between the last two.
  act(() => {
    fireEvent.pointerMove(bar, at(7));
    fireEvent.pointerUp(bar, at(7));
  });
  await waitFor(async () => expect((await ends())[2]).toBe("2026-12-04"));
});

// Verifies: 6e.63
test("the wires of a bar go with it while a hand holds it, and back when it is given up", async () => {
  const { house } = await aChain();
  const { user } = await open(house, "/roadmap?zoom=month");
  const paths = () =>
    [...document.querySelectorAll("svg[data-wires] path")].map((each) => each.getAttribute("d"));
  const bar = screen.getByRole("button", { name: /^Annuaire\s:/u });
  bar.focus();
  await waitFor(() => expect(paths()).toHaveLength(4));
  const before = paths();
  const starts = () =>
    paths()
      .flatMap((d) => /^M([\d.]+) [\d.]+h/.exec(d ?? "")?.[1] ?? [])
      .map(Number);
  const [end] = starts();
  await user.keyboard("{ArrowRight>3/}");
  const moved = starts();
  expect(moved).toHaveLength(2);
  for (const at of moved) expect(at).toBeGreaterThan(end ?? 0);
  const drawn = Number.parseFloat(bar.style.left) + Number.parseFloat(bar.style.width);
  expect(moved[0]).toBeCloseTo(drawn, 3);
  await user.keyboard("{Escape}");
  expect(paths()).toEqual(before);
});

// Verifies: 6e.2, B58
test("declined, the others stay: only this one moves, or nothing at all", async () => {
  const { house, ends } = await aChain();
  const { user } = await open(house, "/roadmap?view=table");
  const before = await ends();
  const pull = async (answer: string) => {
    await user.click(screen.getByRole("button", { name: "Modifier les dates de Annuaire" }));
    const field = await screen.findByRole("textbox", { name: /^Fin/ });
    await user.clear(field);
    await user.type(field, "20/11/2026");
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    const dialog = await screen.findByRole("dialog", { name: "Déplacer Annuaire" });
    await user.click(within(dialog).getByRole("button", { name: answer }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  };
  await pull("Annuler");
  expect(await ends()).toEqual(before);
  await pull("Seulement celui-ci");
  await waitFor(async () => expect((await ends())[0]).toBe("2026-11-20"));
  expect((await ends()).slice(1)).toEqual(before.slice(1));
});

// Verifies: 6e.3, B59
test("dates are said as they are known, on the chart, in the table and in the field", async () => {
  const { house, plan } = await aChain();
  const endOn = { on: "2027-10-01", precision: "approximate" } as const;
  await house.done({ type: "plan/dates", moves: [{ table: "project", id: house.projectId, endOn }] });
  const { user } = await open(house);
  await screen.findByRole("button", { name: /terme.: fin 2027, début non daté/ });
  await user.click(
    screen.getByRole("button", { name: "Modifier les dates de Refondation du réseau Intradef" }),
  );
  const start = await screen.findByRole("textbox", { name: /^Début/ });
  expect(screen.getByRole("textbox", { name: /^Fin/ })).toHaveValue("fin 2027");
  await user.type(start, "mars 2026");
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await screen.findByRole("button", { name: /mars 2026 → fin 2027/ });
  const rows = await house.services.queries.plan((asked) => asked.rows("project"));
  expect(rows?.project[0]?.startOn).toEqual({ on: "2026-03-01", precision: "month" });
  expect(plan.portfolioId).toBeTruthy();
});

// Verifies: 6e.50, 6e.51
test("by keys a bar's start is pulled as its end is, neither past the other; in its fields « 2025 » before a start in 2026 is refused", async () => {
  const { house, ends, ids } = await aChain();
  const { user } = await open(house, "/roadmap?zoom=month");
  const starts = async () => {
    const rows = await house.services.queries.plan((asked) => asked.rows("epic"));
    return rows?.epic.find(({ id }) => id === ids[3])?.startOn?.on;
  };
  const bar = screen.getByRole("button", { name: /^Formation\s:/u });
  bar.focus();
  await user.keyboard("{Control>}{ArrowRight>9/}{ArrowLeft}{/Control}");
  expect(plain(house.said.at(-1))).toContain("17 novembre 2026 → 18 novembre 2026. Entrée pour valider");
  await user.keyboard("{Enter}");
  await waitFor(async () => expect(await starts()).toBe("2026-11-17"));
  (await screen.findByRole("button", { name: /^Formation\s: 17 novembre/u })).focus();
  await user.keyboard("{Shift>}{ArrowLeft>9/}{/Shift}{Enter}");
  await waitFor(async () => expect((await ends())[3]).toBe("2026-11-17"));
  // Moved and pulled in one go: neither is lost.
  (await screen.findByRole("button", { name: /^Formation\s: 17 novembre 2026,?$/u })).focus();
  await user.keyboard("{ArrowRight>2/}{Shift>}{ArrowRight}{/Shift}{ArrowLeft}{Enter}");
  await screen.findByRole("button", { name: /^Formation\s: 18 novembre 2026 → 19 novembre 2026/u });
  await house.services.undo();
  await user.click(await screen.findByRole("button", { name: "Modifier les dates de Formation" }));
  const field = await screen.findByRole("textbox", { name: /^Fin/ });
  await user.clear(field);
  await user.type(field, "2025");
  expect(field).toHaveAccessibleDescription(/La fin vient avant le début/);
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(screen.getByRole("dialog")).toBeVisible();
  await user.clear(field);
  await user.type(field, "2026");
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await screen.findByRole("button", { name: /^Formation\s: 17 novembre 2026 → 2026/u });
});

// Verifies: 6e.1, B57
test("a folded project counts its epics by iteration, and a milestone says its day and its state", async () => {
  const { house, plan, ids } = await aChain();
  const interval = {
    order: 1,
    name: "Intervalle 1",
    sameIteration: "tight",
    votes: [],
    committed: null,
  } as const;
  const intervalId = (await plan.register("planningInterval", interval)) as never;
  const days = { startOn: "2026-11-02", endOn: "2026-11-13" };
  const row = { order: 1, name: "It. 1", intervalId, ...days };
  const iterationId = (await plan.register("iteration", row)) as never;
  await house.done({ type: "epic/plan", epicIds: ids.slice(0, 2), fields: { iterationId } });
  const nothing = { projectId: null, place: "", tag: "", actors: [], note: "", objectives: [], sources: [] };
  const on = { on: "2027-02-01", precision: "month" } as const;
  await plan.register("milestone", { ...nothing, name: "Mise en service", on, state: "planned" });
  const { user } = await open(house);
  expect(screen.getByRole("button", { name: /Mise en service, février 2027, prévu/ })).toBeVisible();
  await house.add("Serveur");
  const own = { ...nothing, projectId: house.projectId, name: "Pilote", on, state: "planned" };
  await plan.register("milestone", own as never);
  expect(
    await screen.findByRole("button", {
      name: /Pilote, février 2027, prévu, 0 carte.? faite.? sur 1 dans le projet/u,
    }),
  ).toBeVisible();
  await user.click(screen.getByRole("button", { name: /:\s4\sépopées$/u }));
  expect(screen.queryByRole("button", { name: /^Annuaire\s:/u })).toBeNull();
  expect(screen.getByRole("img", { name: /2 épopées dans It. 1/ })).toBeVisible();
});

// Verifies: 6h.6, B58
test("a project's bar that moves shows its epics first, and leaves them alone when that is declined", async () => {
  const { house, ids, ends } = await aChain();
  const span = { startOn: day("2026-11-02"), endOn: day("2026-11-27") };
  await house.done({ type: "plan/dates", moves: [{ table: "project", id: house.projectId, ...span }] });
  const { user } = await open(house, "/roadmap?zoom=month");
  const before = await ends();
  const push = async (answer: RegExp | string) => {
    (
      await screen.findByRole("button", { name: /^Refondation du réseau Intradef\s:.*novembre 2026/u })
    ).focus();
    await user.keyboard("{ArrowRight>7/}{Enter}");
    const dialog = await screen.findByRole("dialog", { name: /^Déplacer Refondation/ }, { timeout: 5000 });
    expect(within(dialog).getAllByRole("row")).toHaveLength(2 + ids.length);
    await user.click(within(dialog).getByRole("button", { name: answer }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  };
  await push("Seulement celui-ci");
  expect(await ends()).toEqual(before);
  await push(/Déplacer aussi les 4 suivants/);
  await waitFor(async () =>
    expect(await ends()).toEqual(["2026-11-20", "2026-11-27", "2026-12-04", "2026-11-25"]),
  );
  await house.services.undo();
  expect(await ends()).toEqual(before);
});

// Verifies: 6h.7, B6
test("a milestone is moved by keys and by its field, the objective that it is linked to moves with it, in one undo", async () => {
  const { house, plan } = await aChain();
  const goal = await plan.register("objective", {
    name: "Souveraineté",
    targetOn: day("2027-01-15"),
  } as never);
  const nothing = { projectId: null, place: "", tag: "", actors: [], note: "", sources: [] };
  const row = {
    ...nothing,
    name: "Bascule",
    on: day("2027-01-04"),
    state: "planned",
    objectives: [goal],
  } as const;
  await plan.register("milestone", row as never);
  const { user } = await open(house, "/roadmap?zoom=month");
  const read = async () => {
    const rows = await house.services.queries.plan((asked) => asked.rows("objective", "milestone"));
    return [rows?.milestone[0]?.on?.on, rows?.objective[0]?.targetOn?.on];
  };
  (await screen.findByRole("button", { name: /^Bascule, 4 janvier 2027/ })).focus();
  await user.keyboard("{ArrowRight>7/}");
  expect(plain(house.said.at(-1))).toContain("11 janvier 2027. Entrée pour valider");
  await user.keyboard("{Enter}");
  await waitFor(async () => expect(await read()).toEqual(["2027-01-11", "2027-01-22"]));
  expect(plain(house.said.at(-1))).toBe("Bascule : dates modifiées. 1 objectif suit");
  await house.services.undo();
  expect(await read()).toEqual(["2027-01-04", "2027-01-15"]);
  await user.click(await screen.findByRole("button", { name: /^Bascule, 4 janvier 2027/ }));
  const field = await screen.findByRole("textbox", { name: /^Date/ });
  await user.clear(field);
  await user.type(field, "01/02/2027");
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(async () => expect(await read()).toEqual(["2027-02-01", "2027-02-12"]));
});

// Verifies: 6e.53
test("on paper all rows are drawn, sheet by sheet, each with its years, its grid and today", async () => {
  const { house, plan } = await aChain();
  for (let i = 0; i < 60; i += 1) await plan.addEpic(`Épopée ${i}`);
  await open(house);
  const paper = () => document.querySelector<HTMLElement>("[data-sheets]");
  fireEvent(window, new Event("beforeprint"));
  const sheets = must(paper(), "the roadmap is drawn for paper before it is printed");
  expect(sheets.querySelectorAll("ul > li")).toHaveLength(65);
  expect(within(sheets).getAllByText("2027")).toHaveLength(3);
  expect(sheets.querySelectorAll(".bg-danger")).toHaveLength(3);
  fireEvent(window, new Event("afterprint"));
  await waitFor(() => expect(paper()).toBeNull());
});

// Verifies: 6e.4
test("of many hundred bars only those in sight are drawn", async () => {
  const { house, plan } = await aChain();
  for (let i = 0; i < 300; i += 1) await plan.addEpic(`Épopée ${i}`);
  await open(house);
  await waitFor(() => expect(screen.getAllByRole("listitem").length).toBeLessThan(80));
});

// Verifies: 6e.1
test("without a portfolio the roadmap says what to do", async () => {
  await open(await aHouseOfServices());
  expect(screen.getByText("Aucun portefeuille")).toBeVisible();
});
