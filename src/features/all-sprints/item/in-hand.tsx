import type { ReactElement } from "react";
import type { Item, Sprints } from "../sprints-context";
import { CardLine, EpicLine } from "./grid-item";

/** What the pointer carries. */
export function InHand({ item, sprints }: { item: Item | null; sprints: Sprints }): ReactElement | null {
  if (!item) return null;
  const projectId = item.kind === "card" ? item.card.projectId : item.epic.projectId;
  const project = sprints.facts.project.find(({ id }) => id === projectId);
  const title = (text: string): ReactElement => <p className="line-clamp-2 leading-snug">{text}</p>;
  return (
    <div className="rotate-[1.2deg] rounded-s shadow-2 ring-2 ring-accent">
      {item.kind === "card" ? (
        <CardLine card={item.card} unit={project?.unit ?? "points"} title={title} />
      ) : (
        <EpicLine epic={item.epic} code={project?.code ?? ""} title={title} />
      )}
    </div>
  );
}
