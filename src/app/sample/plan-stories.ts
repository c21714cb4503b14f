import type { RegisterFields, RegisterTable } from "@/commands/register/register-commands";
import type {
  BusinessLineId,
  EpicId,
  IterationId,
  PlanningIntervalId,
  ProjectId,
  SprintId,
} from "@/domain/model/ids";
import type { KnownDate } from "@/domain/model/vocabulary";
import { must } from "@/lib/assert";
import type { Act } from "./agenda";
import { activeSprint, type Cadence, instantAt } from "./calendar";
import { people } from "./people";
import { businessLines, dependencies, planScripts, processes, risks } from "./plan-scripts";
import { publicIds } from "./public-facts";
import { instantIn, projectOf, type Stage } from "./stage";

const { portfolioId } = publicIds;
const [scrumMaster] = people.SM;
const [productOwner] = people.RP;
const morning = 9 * 60;
/** The sprints that the interval of the story shares among all projects. */
const shared = [11, 12, 13, 14, 15];

const known = (on: string, precision: KnownDate["precision"]): KnownDate => ({ on, precision });

type Plan = {
  readonly acts: Act[];
  readonly cadence: Cadence;
  readonly iterations: Map<number, IterationId>;
  readonly lines: BusinessLineId[];
  interval: PlanningIntervalId | null;
};

/** The plan over the projects: the day it was presented, an interval that they share, who waits for whom, what is feared, and the weather. */
export function tellPlan(stages: readonly Stage[], acts: Act[], cadence: Cadence): void {
  const plan: Plan = { acts, cadence, iterations: new Map(), lines: [], interval: null };
  tellStage(plan);
  tellInterval(plan);
  tellLists(plan, stages);
  for (const stage of stages) {
    tellPlace(plan, stage);
    tellWeather(plan, stage);
  }
  tellDependencies(plan, stages);
}

const early = ({ cadence }: Plan) => instantAt(must(cadence(8)[8], "a sprint has ten days"), morning);

function add<T extends RegisterTable>(
  plan: Plan,
  [at, table]: readonly [at: number, table: T],
  row: () => RegisterFields<T>,
  learn: (id: string) => void = () => {},
): void {
  plan.acts.push({
    at,
    who: productOwner,
    say: () => ({ type: "register/add", table, portfolioId, row: row() }) as never,
    learn: ([born]) => learn(born?.id ?? ""),
  });
}

/** « … nous entrons aujourd’hui dans le temps de l’action »: written down when the sample begins, dated of that day (F3). */
function tellStage({ acts, cadence }: Plan): void {
  acts.push({
    at: instantAt(must(cadence(0)[0], "a sprint has ten days"), 8 * 60 + 30),
    who: productOwner,
    occurredAt: Date.UTC(2018, 3, 19, 10),
    say: () => ({ type: "portfolio/edit", portfolioId, fields: { stage: "Action" } }),
  });
}

function tellInterval(plan: Plan): void {
  const at = early(plan);
  const interval = {
    order: 1,
    name: "Intervalle 4",
    sameIteration: "tight",
    votes: [4, 3, 4, 5, 3],
    committed: null,
  } as const;
  add(
    plan,
    [at, "planningInterval"],
    () => interval,
    (id) => {
      plan.interval = id as PlanningIntervalId;
    },
  );
  for (const [i, sprint] of shared.entries()) {
    const days = plan.cadence(sprint);
    add(
      plan,
      [at, "iteration"],
      () => ({
        order: i + 1,
        name: `Sprint ${sprint}`,
        intervalId: must(plan.interval, "an interval is made before its iterations"),
        startOn: days[0] ?? "",
        endOn: days.at(-1) ?? "",
      }),
      (id) => plan.iterations.set(sprint, id as IterationId),
    );
  }
}

function tellLists(plan: Plan, stages: readonly Stage[]): void {
  const at = early(plan);
  for (const [i, name] of businessLines.entries())
    add(
      plan,
      [at, "businessLine"],
      () => ({ order: i + 1, name, roadmap: "" }),
      (id) => plan.lines.push(id as BusinessLineId),
    );
  for (const [name, line, state, since] of processes)
    add(plan, [at, "process"], () => ({
      businessLineId: plan.lines[line] ?? null,
      name,
      state,
      evidence: "",
      targetOn: known("2022-01-01", "year"),
      digitalOn: since === null ? null : known(since, "month"),
    }));
  for (const { of, ...risk } of risks)
    add(plan, [at, "risk"], () => {
      const stage = stages.find(({ script }) => script.code === of);
      return { ...risk, projectId: stage?.ids.project ?? null, intervalId: plan.interval, dueOn: null };
    });
}

/** Where a project stands in the portfolio, and where its epics and sprints stand in the interval. */
function tellPlace(plan: Plan, stage: Stage): void {
  const script = planScripts[stage.script.code];
  if (!script) return;
  const at = instantIn(stage, 11, 2, morning);
  plan.acts.push({
    at,
    who: productOwner,
    say: () => ({
      type: "project/plan",
      projectId: projectOf(stage),
      fields: {
        ...script.plan,
        businessLineId: script.business === null ? null : (plan.lines[script.business] ?? null),
      },
    }),
  });
  for (const [i, [iteration, span]] of script.epics.entries()) {
    if (iteration === 0) continue;
    plan.acts.push({
      at,
      who: productOwner,
      say: () => ({
        type: "epic/plan",
        epicIds: [epicOf(stage, i)],
        fields: { iterationId: plan.iterations.get(iteration) ?? null, span },
      }),
    });
  }
  const last = activeSprint - stage.script.closed + stage.script.capacities.length - 1;
  for (const sprint of shared.filter((each) => each >= activeSprint && each <= last)) {
    plan.acts.push({
      at: instantIn(stage, 12, 2, morning + sprint),
      who: scrumMaster,
      say: () => ({
        type: "sprint/edit",
        sprintId: stage.ids.sprints.get(sprint) as SprintId,
        fields: { iterationId: plan.iterations.get(sprint) ?? null },
      }),
    });
  }
}

function tellWeather(plan: Plan, stage: Stage): void {
  for (const [sprint, health, text] of planScripts[stage.script.code]?.health ?? [])
    add(plan, [instantIn(stage, sprint, 3, morning), "healthNote"], () => ({
      about: projectOf(stage) as ProjectId,
      health,
      text,
      on: plan.cadence(sprint)[2] ?? "",
    }));
}

function tellDependencies(plan: Plan, stages: readonly Stage[]): void {
  const find = (code: string, epic: number) =>
    epicOf(
      must(
        stages.find(({ script }) => script.code === code),
        `a project ${code}`,
      ),
      epic,
    );
  const at = instantAt(must(plan.cadence(11)[3], "a sprint has ten days"), morning);
  for (const [from, first, to, second, state, fromNote, toNote] of dependencies)
    add(plan, [at, "dependency"], () => ({
      fromId: find(from, first),
      toId: find(to, second),
      state,
      fromNote,
      toNote,
      neededBy: null,
    }));
  plan.acts.push({
    at: at + 60_000,
    who: scrumMaster,
    say: () => ({ type: "interval/commit", intervalId: must(plan.interval, "an interval is made first") }),
  });
}

const epicOf = (stage: Stage, index: number): EpicId =>
  must(stage.ids.epics[index], `epic ${index} of ${stage.script.code}`);
