import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { TopBar } from "@/app/shell/top-bar";
import { navigate } from "@/features/route";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";
import { onPastDay } from "../support/past-house";

beforeEach(() => navigate("/"));

const plain = (text: string | null | undefined) => text?.replace(/\s/gu, " ") ?? "";

function draw(house: HouseOfServices): void {
  const here = { view: "Vue d’ensemble", project: null, isFictional: false };
  render(
    <Hall house={house}>
      <TopBar tell={house.tell} here={here} isReading={false} isStage={false} onOpenNavigation={() => {}} />
    </Hall>,
  );
}

// Verifies: 6f.58
test("on a past day the bar says that it is read and as of when, not that all is saved; undo and redo say why they are off", async () => {
  const house = await aHouseOfServices();
  await house.add("Bascule du site pilote");
  const past = await onPastDay(house);
  const user = userEvent.setup();
  draw(past);
  const banner = screen.getByRole("banner");
  expect(plain(banner.textContent)).toContain("Lecture seule · état au 2 novembre 2026");
  expect(banner).not.toHaveTextContent("Tout est enregistré");
  const deeds = await house.db.deed.count();
  for (const name of ["Annuler", "Rétablir"]) {
    const button = screen.getByRole("button", { name: new RegExp(`^${name}`) });
    expect(plain(button.getAttribute("aria-label"))).toBe(
      `${name} : lecture seule, vous regardez le 2 novembre 2026`,
    );
    expect(button).toHaveAttribute("aria-disabled", "true");
    await user.click(button);
  }
  expect(house.notices.map(({ topic }) => topic)).toEqual(["read-only", "read-only"]);
  expect(await house.db.deed.count()).toBe(deeds);
});

// Verifies: 6f.59
test.each([
  ["SDNUM", "Portefeuille SDNUM"],
  ["Portefeuille du SI", "Portefeuille du SI"],
  ["Le portefeuille numérique", "Le portefeuille numérique"],
  ["SI Portfolio", "SI Portfolio"],
])("the bar names the portfolio « %s » without saying the word twice", async (name, shown) => {
  const house = await aHouseOfServices();
  await house.done({ type: "portfolio/add", name, code: "POR", budget: { status: "not-disclosed" } });
  draw(house);
  expect(await screen.findByText(shown)).toBeVisible();
  expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(shown);
});
