import * as v from "valibot";
import { count, day, id, instant, line, ofProject, text } from "./shape-words";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(2));
const span = { from: day, to: day, half: v.exactOptional(v.boolean()) };
const daysOff = v.array(v.looseObject(span));
const ofSprint = { ...ofProject, sprintId: id("sprint") };

/** The rows of a sprint's life: who is there when, and what was said. A zone that a newer version knows is let through. */
export const sprintLifeShapes = {
  calendar: {
    ...ofProject,
    zone: line,
    workdays: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    daysOff,
    focus: share,
    absences: v.exactOptional(v.array(v.looseObject({ ...span, personId: id("person") }))),
    hoursPerDay: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(24))),
  },
  availability: { ...ofSprint, personId: id("person"), activity: line, share, daysOff },
  retroNote: {
    ...ofSprint,
    lane: line,
    text,
    votes: count,
    cardId: v.nullable(id("card")),
    at: instant,
  },
  minutes: { ...ofSprint, on: day, of: v.exactOptional(line), goal: v.exactOptional(line), text },
};
