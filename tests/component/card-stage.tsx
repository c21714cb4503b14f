import { act, render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import type { Command } from "@/commands/command";
import type { CardId } from "@/domain/model/ids";
import { CardSheet } from "@/features/card/card-sheet";
import { Hall, type HouseOfServices } from "../support/house-of-services";

/** A screen with a card's link, and the sheet beside it as the shell would mount it. */
function Stage({ cardKey }: { cardKey: string }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <a
        href={`#/projects/INT/sprints?card=${cardKey}`}
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        {"Ouvrir la carte"}
      </a>
      {open ? <CardSheet cardKey={cardKey} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

export const opener = (): HTMLElement => screen.getByRole("link", { name: "Ouvrir la carte" });

/** The screen is drawn and the link followed; nothing is awaited yet. */
export async function followLink(house: HouseOfServices, cardKey = "INT-1"): Promise<UserEvent> {
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <Stage cardKey={cardKey} />
    </Hall>,
  );
  await user.click(opener());
  return user;
}

/** The sheet of a card, read and drawn. */
export async function openSheet(house: HouseOfServices, cardKey = "INT-1") {
  const user = await followLink(house, cardKey);
  await screen.findByRole("heading", { level: 2 });
  return { user, sheet: within(await screen.findByRole("dialog")) };
}

export const rowOf = (house: HouseOfServices, id: CardId) =>
  house.store.read(async (tx) => (await tx.get("card", id))!);

/** What a colleague or another tab does meanwhile. */
export const elsewhere = (house: HouseOfServices, command: Command) => act(() => house.done(command));
