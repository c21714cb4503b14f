import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { navigate } from "@/features/route";
import { Shortcuts } from "@/features/shortcuts/shortcuts";
import { loadTexts } from "@/i18n/i18n";
import { Hall, type HouseOfServices } from "../support/house-of-services";
import { aBoard } from "./board-stage";

type Screen = (props: { project: Row<"project"> }) => ReactElement;

/** The board of `aBoard` with two people; « Bascule du site » is begun and is the first one's. */
export async function aTeam() {
  const stage = await aBoard();
  const { house, sprints } = stage;
  const [first, second] = await house.store.read((tx) => tx.cardsIn(house.projectId, sprints.active));
  const people = [];
  for (const name of ["Ada", "Blaise"]) {
    const { plan } = await house.done({ type: "person/add", name, initials: name[0]!, colour: "teal" });
    people.push(plan.changes[0]!.id);
  }
  const [ada] = people as never[];
  await house.done({
    type: "card/edit",
    cardId: first!.id,
    fields: { assign: [ada!], columnId: house.columnIds[1]! },
  });
  return { ...stage, first: first!, second: second!, people };
}

/** A screen of a project in its hall, at its address; each call is like a reload. */
export async function openScreen(house: HouseOfServices, Screen: Screen, address: string) {
  await loadTexts();
  navigate(address);
  const project = await house.store.read((tx) => tx.get("project", house.projectId));
  const drawn = render(
    <Hall house={house}>
      <Shortcuts>
        <Screen project={project!} />
      </Shortcuts>
    </Hall>,
  );
  return { user: userEvent.setup(), ...drawn };
}
