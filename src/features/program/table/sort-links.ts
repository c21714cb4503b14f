import type { Link } from "@/domain/portfolio/program/ends";
import type { ProgramFacts } from "@/domain/portfolio/program/facts";
import type { Translate } from "@/i18n/i18n";
import { endName } from "./end-name";

export const columns = ["who", "what", "from", "planned", "when", "state", "health"] as const;
export type SortBy = (typeof columns)[number];

export type Line = {
  readonly link: Link;
  /** What is waited for, and whose it is. */
  readonly what: string;
  readonly from: string;
  /** Where what is waited for ends, as the board draws it. */
  readonly planned: string;
  readonly when: string;
};

const order = ["late", "tight", "unplanned", "fine", "done"] as const;

type Asked = {
  readonly by: SortBy;
  readonly isDown: boolean;
  readonly facts: Pick<ProgramFacts, "project" | "iteration">;
  readonly t: Translate;
};

/** The lines of the table in the order that was asked for; late ones first unless it was. */
export function sorted(links: readonly Link[], { by, isDown, facts, t }: Asked): readonly Line[] {
  const projects = new Map<string, string>(facts.project.map(({ id, name }) => [id, name]));
  const iterations = new Map<string, Pick<ProgramFacts["iteration"][number], "name" | "startOn">>(
    facts.iteration.map((each) => [each.id, each]),
  );
  const lines = links.map((link): Line & { readonly key: string } => {
    const { dependency, from, to, health } = link;
    const due = iterations.get(dependency.neededBy ?? to.iterationId ?? "");
    const planned = iterations.get(from.iterationId ?? "");
    const line = {
      link,
      planned: planned?.name ?? "",
      what: endName(t, from),
      from: projects.get(from.projectId ?? "") ?? "",
      when: due?.name ?? "",
    };
    const keys: Readonly<Record<SortBy, string>> = {
      who: endName(t, to),
      what: line.what,
      from: line.from,
      planned: planned?.startOn ?? "9",
      when: due?.startOn ?? "9",
      state: t(`plan.program.state.${dependency.state}`),
      health: String(order.indexOf(health)),
    };
    return { ...line, key: keys[by] };
  });
  const sign = isDown ? -1 : 1;
  return lines.sort((a, b) => sign * a.key.localeCompare(b.key, undefined, { numeric: true }));
}
