import { makeId, type PersonId } from "@/domain/model/ids";
import type { Instant } from "@/domain/model/vocabulary";
import type { Day } from "@/lib/day";
import type { Contents } from "@/storage/memory-store";
import { type Act, playAgenda } from "./agenda";
import { activeSprint, cadenceFor, instantAt, offsetAt } from "./calendar";
import { tellCards } from "./card-stories";
import { seededDice } from "./dice";
import { tellKin } from "./kin-stories";
import { type PersonKey, people } from "./people";
import { planSprints } from "./plan-sprints";
import { tellPlan } from "./plan-stories";
import type { ProjectScript } from "./project-script";
import { tellProject } from "./project-stories";
import { publicFacts } from "./public-facts";
import { culture, workshop } from "./scripts-of-culture";
import { informationSystem } from "./scripts-of-information-system";
import { intradef } from "./scripts-of-intradef";
import { openData, staffForms } from "./scripts-of-services";
import type { Stage } from "./stage";

const scripts: readonly ProjectScript[] = [
  intradef,
  informationSystem,
  staffForms,
  openData,
  workshop,
  culture,
];

/**
 * The sample « SDNUM »: public facts with their dates, and invented projects
 * whose story is told by the same commands as people give, so that every chart
 * has a true past. The story ends on the eve of `today`, which is the sixth
 * day of the sprint under way. The same day gives the same contents. `desk` is
 * the workstation's, since it goes on with the chain of deeds.
 */
export async function playSample(today: Day, desk: string): Promise<Contents> {
  const cadence = cadenceFor(today);
  const persons = new Map<PersonKey, PersonId>();
  const acts: Act[] = openingActs(instantAt(cadence(0)[0] ?? today, 8 * 60), persons);
  const stages: Stage[] = [];
  for (const script of scripts) {
    const dice = seededDice(script.seed);
    const stage: Stage = {
      script,
      cards: planSprints(script, dice),
      cadence,
      dice,
      acts,
      persons,
      ids: {
        project: null,
        columns: [],
        epics: [],
        labels: [],
        sprints: new Map(),
        cards: new Map(),
      },
    };
    tellProject(stage);
    tellCards(stage);
    tellKin(stage);
    stages.push(stage);
  }
  tellPlan(stages, acts, cadence);
  const end = instantAt(cadence(activeSprint)[5] ?? today, 0);
  const store = await playAgenda(
    acts.filter(({ at }) => at < end),
    { desk, dice: seededDice(7), offsetAt },
  );
  return store.contents();
}

/** The workspace with its public facts, then who works in it. */
function openingActs(at: Instant, persons: Map<PersonKey, PersonId>): Act[] {
  const who = people.SM[0];
  const found: Act = {
    at,
    who,
    say: () => ({
      type: "workspace/found",
      id: makeId("workspace", "sample"),
      name: "SDNUM",
      code: "SDNUM",
      marking: { level: "NP", label: "NON PROTÉGÉ" },
      fictional: true,
      rows: publicFacts(),
    }),
  };
  const joins = Object.entries(people).map(
    ([initials, [name, colour]]): Act => ({
      at,
      who,
      say: () => ({ type: "person/add", name, initials, colour }),
      learn: ([born]) => persons.set(initials as PersonKey, born?.id as PersonId),
    }),
  );
  return [found, ...joins];
}
