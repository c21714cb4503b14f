import type { ReactElement } from "react";
import { actorName } from "@/features/pieces/history/actor-name";
import { useTranslation } from "@/i18n/words";
import { Avatar } from "@/ui/badge/avatar";
import { PersonMark } from "./person-mark";
import { useSheet } from "./sheet-context";

/** The mark of someone whose name is written beside it: as on the cards, where the name is a person's of this base. */
export function ActorMark({ name }: { name: string }): ReactElement {
  const { t } = useTranslation();
  const { peopleById } = useSheet().frame;
  const person = [...peopleById.values()].find((each) => each.name === name);
  if (person === undefined) return <Avatar name={actorName(t, name)} />;
  return <PersonMark person={person} />;
}
