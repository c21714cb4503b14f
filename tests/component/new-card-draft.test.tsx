import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { HouseOfServices } from "../support/house-of-services";
import { aBoard, column, openBoard, titlesIn } from "./board-stage";

const key = "board/INT/backlog/new-card";

const field = () => screen.getByRole("textbox", { name: "Titre de la nouvelle carte" });
const opener = () => column("Backlog").getByRole("button", { name: "Ajouter une carte" });

/** A gate in a road: whoever comes waits until it is opened. */
function aGate() {
  let waiting = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    open: () => act(async () => open()),
    waiting: () => waiting,
    pass: async () => {
      waiting += 1;
      await opened;
    },
  };
}

/** A house whose deeds, and what its desk is asked, wait at gates. */
async function aSlowBoard() {
  const { house } = await aBoard();
  const deeds = aGate();
  const reads = aGate();
  let refuses = false;
  let isSlow = false;
  const { services } = house;
  const slow: HouseOfServices = {
    ...house,
    services: {
      ...services,
      async act(command, said) {
        await deeds.pass();
        return refuses ? null : services.act(command, said);
      },
      queries: {
        ...services.queries,
        async drafts(of) {
          const rows = await services.queries.drafts(of);
          if (isSlow) await reads.pass();
          return rows;
        },
      },
    },
  };
  return {
    house: slow,
    deeds,
    reads,
    refuse: () => {
      refuses = true;
    },
    slowDown: () => {
      isSlow = true;
    },
    kept: async () =>
      (await services.queries.drafts(key)).map(({ value }) => (value as { text: string }).text),
  };
}

// Verifies: 3x.1, B73
test("a text that is on its way to be a card does not come back into a field that is opened meanwhile", async () => {
  const { house, deeds, kept } = await aSlowBoard();
  const { user } = await openBoard(house);
  await user.click(opener());
  await user.keyboard("Deux 14{Enter}");
  await waitFor(() => expect(deeds.waiting()).toBe(1));
  await user.keyboard("{Escape}");
  await user.click(opener());
  await waitFor(async () => expect(await kept()).toEqual(["Deux 14"]));
  expect(field()).toHaveValue("");
  await deeds.open();
  await waitFor(async () => expect(await titlesIn(house, "backlog")).toContain("Deux 14"));
  await waitFor(async () => expect(await kept()).toEqual([]));
  expect(field()).toHaveValue("");
});

// Verifies: 3x.1, B73
test("what is typed into a field that was opened anew is kept when the card before it is there", async () => {
  const { house, deeds, kept } = await aSlowBoard();
  const { user } = await openBoard(house);
  await user.click(opener());
  await user.keyboard("Première{Enter}{Escape}");
  await user.click(opener());
  await user.keyboard("Deuxième");
  await waitFor(async () => expect(await kept()).toEqual(["Deuxième"]));
  await deeds.open();
  await waitFor(async () => expect(await titlesIn(house, "backlog")).toContain("Première"));
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await kept()).toEqual(["Deuxième"]);
});

// Verifies: 3x.1, B73
test("a card that is refused after its field was opened anew leaves both texts kept", async () => {
  const { house, deeds, refuse, kept } = await aSlowBoard();
  const { user } = await openBoard(house);
  await user.click(opener());
  await user.keyboard("Refusée{Enter}{Escape}");
  await user.click(opener());
  await user.keyboard("Autre");
  await waitFor(async () => expect(await kept()).toEqual(["Autre"]));
  refuse();
  await deeds.open();
  await waitFor(async () => expect([...(await kept())].sort()).toEqual(["Autre", "Refusée"]));
});

// Verifies: 3x.1, B73
test("what was left is not put into a field in which somebody typed before it was found, and stays kept", async () => {
  const { house, deeds, reads, slowDown, kept } = await aSlowBoard();
  await house.services.desk.put("draft", `${key}#autre`, { text: "Laissée", base: "", at: 1 });
  slowDown();
  const { user } = await openBoard(house);
  await user.click(opener());
  await user.keyboard("Tapée{Enter}");
  await reads.open();
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(field()).toHaveValue("");
  await deeds.open();
  await waitFor(async () => expect(await titlesIn(house, "backlog")).toContain("Tapée"));
  await waitFor(async () => expect(await kept()).toEqual(["Laissée"]));
});

// Verifies: 3x.1, B73
test("what another tab has just sent is not offered here; what it sent long ago and never ended is", async () => {
  const { house } = await aSlowBoard();
  const sent = { text: "En route", base: "", at: house.services.now(), isSent: true };
  await house.services.desk.put("draft", `${key}#autre`, sent);
  const { user } = await openBoard(house);
  await user.click(opener());
  await act(() => house.services.queries.drafts(key));
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(field()).toHaveValue("");
  await user.keyboard("{Escape}");
  house.hand.clock.now += 60_000;
  await user.click(opener());
  await waitFor(() => expect(field()).toHaveValue("En route"));
});

// Verifies: B73
test("a card that could not be sent does not stop the next one", async () => {
  const { house } = await aBoard();
  let fails = true;
  const { user } = await openBoard({
    ...house,
    services: {
      ...house.services,
      act: (command, said) => {
        if (!fails) return house.services.act(command, said);
        fails = false;
        return Promise.reject(new Error("the code of the door did not come"));
      },
    },
  });
  await user.click(opener());
  await user.keyboard("Reprise{Enter}");
  await waitFor(() => expect(field()).toHaveValue("Reprise"));
  await user.keyboard("{Enter}");
  await waitFor(async () => expect(await titlesIn(house, "backlog")).toContain("Reprise"));
});
