import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LabelId } from "@/domain/model/ids";
import { addDays } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import { aBoard, openBoard } from "./board-stage";

const face = (key: string) => within(screen.getByRole("listitem", { name: new RegExp(`^${key} `) }));

// Verifies: 3a.6, 3x.3
test("a face says sub-tasks, links, a pressing due day and a high priority in words, and follows them as they change", async () => {
  const { house } = await aBoard();
  await openBoard(house);
  const [a, b, c] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  const key = `INT-${a!.number}`;
  const today = dayAt(house.services.now(), "Europe/Paris");
  await house.done({ type: "card/parent", cardId: b!.id, parentCardId: a!.id });
  await house.done({ type: "card/parent", cardId: c!.id, parentCardId: a!.id });
  await house.done({ type: "card/edit", cardId: c!.id, fields: { columnId: house.columnIds[2]! } });
  await house.done({ type: "link/add", kind: "blocks", fromCardId: c!.id, toCardId: a!.id });
  const fields = { priority: "highest", dueOn: addDays(today, -2) } as const;
  await house.done({ type: "card/edit", cardId: a!.id, fields });
  expect(await face(key).findByText(/^Sous-tâches.: 1 sur 2 terminées$/)).toBeInTheDocument();
  expect(await face(key).findByText("1 lien")).toBeInTheDocument();
  expect(await face(key).findByText("En retard de 2 jours")).toBeVisible();
  expect(await face(key).findByText("Priorité critique")).toBeInTheDocument();
  await house.done({ type: "card/trash", cardIds: [b!.id] });
  await waitFor(() => expect(face(key).getByText(/^Sous-tâches.: 1 sur 1 terminée$/)).toBeInTheDocument());
  // What is done is late no more.
  await house.done({ type: "card/edit", cardId: a!.id, fields: { columnId: house.columnIds[2]! } });
  await waitFor(() => expect(face(key).queryByText("En retard de 2 jours")).toBeNull());
  expect(await face(`INT-${c!.number}`).findByText("1 lien")).toBeInTheDocument();
});

// Verifies: 3x.3
test("a face with 300 labels shows three of them and how many there are more, and none that was deleted", async () => {
  const { house } = await aBoard();
  await openBoard(house);
  const [a] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  const ids: LabelId[] = [];
  for (let i = 1; i <= 300; i += 1) {
    const command = { type: "label/add", projectId: house.projectId, name: `É${i}`, colour: "blue" } as const;
    ids.push((await house.done(command)).plan.changes[0]?.id as LabelId);
  }
  await house.done({ type: "card/edit", cardId: a!.id, fields: { label: ids } });
  const key = `INT-${a!.number}`;
  expect(await face(key).findByText("+297")).toBeVisible();
  await house.done({ type: "label/remove", labelId: ids[299]! });
  expect(await face(key).findByText("+296")).toBeVisible();
});

// Verifies: 4y.4, B44
test("a face says why a card is blocked and since which day, and a compact one that it is", async () => {
  const { house } = await aBoard();
  await openBoard(house);
  const [a, b] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  // Late in the evening of the 16th in Greenwich: the 17th where the project is.
  const since = Date.UTC(2026, 10, 16, 23, 30);
  const reason = "le marché des routeurs n’est pas notifié, et l’annuaire attend le même";
  await house.done({ type: "card/edit", cardId: a!.id, fields: { blocked: { since, reason } } });
  await house.done({ type: "card/edit", cardId: b!.id, fields: { blocked: { since, reason: "" } } });
  const why = face(`INT-${a!.number}`);
  expect(await why.findByText(reason)).toBeVisible();
  expect(why.getByText("depuis le 17 nov. 2026")).toBeInTheDocument();
  expect(why.getByRole("link")).toHaveAccessibleDescription(
    `Bloquée depuis le 17 nov. 2026\u00a0: ${reason}`,
  );
  const plain = face(`INT-${b!.number}`);
  expect(await plain.findByText("depuis le 17 nov. 2026")).toBeVisible();
  act(() => house.services.density.set("compact"));
  await waitFor(() => expect(face(`INT-${a!.number}`).queryByText(reason)).toBeNull());
  expect(face(`INT-${a!.number}`).getByText("Bloquée")).toBeVisible();
  expect(face(`INT-${a!.number}`).getByRole("link")).toHaveAccessibleDescription(/le marché des routeurs/);
});
