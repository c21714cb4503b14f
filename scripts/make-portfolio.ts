// A portfolio of any size out of a seed: fictional, the same bytes for the same arguments. It is written through the
// program's own door, one import deed a project, so that rows, journal and counters are what the program would write.
import type { Command } from "@/commands/command";
import { createDispatch } from "@/commands/dispatch";
import { born, type Change } from "@/domain/change";
import type { Project } from "@/domain/model/entities";
import type { PersonId } from "@/domain/model/ids";
import { makeId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import { ranksBetween } from "@/domain/model/rank";
import { nativeHeader, writeNative } from "@/exchange/native/write-native";
import { initials } from "@/lib/text";
import { dumpContents } from "@/storage/memory-dump";
import { createMemoryStore } from "@/storage/memory-store";
import { type Chance, chanceOf } from "./make-portfolio.chance";
import { projectRows } from "./make-portfolio.rows";
import * as words from "./make-portfolio.words";

export type Sizes = {
  readonly cards: number;
  readonly projects: number;
  readonly seed: number;
  /** Exactly so many places a project, all open and equally long: backlog, the active sprint, coming ones. */
  readonly columns?: number;
};

/** Monday, the sixth working day of ten of the active sprint. */
const now = Date.UTC(2026, 10, 23, 8);
const desk = "desk_essai";
const marking = { level: "NP", label: "NON PROTÉGÉ" } as const;

/** The text of the native file, piece by piece. */
export async function* makePortfolio(sizes: Sizes): AsyncGenerator<string, void, undefined> {
  const store = createMemoryStore();
  const chance = chanceOf(sizes.seed);
  let minute = 0;
  const dispatch = createDispatch(store, {
    pen: () => {
      minute += 1;
      return { desk, session: "essai", actor: "Générateur", now: now + minute * 60_000, offset: 60 };
    },
    dice: chance.dice,
    mint: () => chance.mint("x"),
  });
  const write = async (command: Command) => {
    const done = await dispatch(command, now);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  };

  const people = words.roles.map(() => makeId("person", chance.mint("r")));
  await write(foundation(people, chance));
  const ranks = ranksBetween(null, null, sizes.projects);
  for (let i = 0; i < sizes.projects; i += 1) {
    const [code, name] = nameOf(i);
    const count =
      Math.floor(((i + 1) * sizes.cards) / sizes.projects) - Math.floor((i * sizes.cards) / sizes.projects);
    const changes = projectRows(
      {
        project: projectRow({ code, name, rank: ranks[i] as Rank, i }, chance),
        count,
        columns: sizes.columns,
        people,
        now,
      },
      chance,
    );
    await write({ type: "import/apply", changes, name, count });
  }
  const header = nativeHeader({ schema: 1, marking, exportedAt: now, desk, app: "make-portfolio" });
  yield* writeNative(header, dumpContents(store.contents()));
}

function foundation(people: readonly PersonId[], chance: Chance): Command {
  const rows: Change[] = people.map((id, i) => {
    const name = words.roles[i] ?? "";
    return born("person", { id, name, initials: initials(name), colour: chance.one(words.colours) });
  });
  const portfolio = {
    id: makeId("portfolio", "essai"),
    name: "Portefeuille d’essai",
    code: "ESSAI",
    description: "Données fictives, tirées au sort.",
    budget: { status: "not-disclosed" },
    presentedOn: null,
    sources: [],
  } as const;
  return {
    type: "workspace/found",
    id: makeId("workspace", "essai"),
    name: "Portefeuille d’essai",
    code: "ESSAI",
    marking,
    fictional: true,
    rows: [born("portfolio", portfolio), ...rows],
  };
}

/** Twelve names, then the same with a number. */
function nameOf(i: number): readonly [code: string, name: string] {
  const [code, name] = words.projects[i % words.projects.length] ?? words.projects[0];
  const round = Math.floor(i / words.projects.length) + 1;
  return round === 1 ? [code, name] : [`${code}${round}`, `${name} ${round}`];
}

function projectRow(
  {
    code,
    name,
    rank,
    i,
  }: { readonly code: string; readonly name: string; readonly rank: Rank; readonly i: number },
  chance: Chance,
): Project {
  return {
    id: makeId("project", chance.mint("p")),
    portfolioId: makeId("portfolio", "essai"),
    programId: null,
    code,
    name,
    colour: words.colours[i % words.colours.length] ?? "indigo",
    unit: "points",
    timeZone: "Europe/Paris",
    rank,
    fictional: true,
  };
}
