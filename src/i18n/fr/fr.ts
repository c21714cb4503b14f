import { firstTexts } from "./first";
import { laterTexts } from "./later";

/** French is the shape: every other language has these keys and no others. */
export const fr = { ...firstTexts, ...laterTexts };
