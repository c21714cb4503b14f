import type { ReactElement } from "react";
import { Avatar } from "@/ui/badge/avatar";
import { PersonMark } from "./person-mark";
import { useSheet } from "./sheet-context";

/** The mark of someone whose name is written beside it: as on the cards, where the name is a person's of this base. */
export function ActorMark({ name }: { name: string }): ReactElement {
  const { peopleById } = useSheet().frame;
  const person = [...peopleById.values()].find((each) => each.name === name);
  if (person === undefined) return <Avatar name={name} />;
  return <PersonMark person={person} />;
}
