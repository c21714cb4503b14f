import board from "./board.json" with { type: "json" };
import common from "./common.json" with { type: "json" };
import shell from "./shell.json" with { type: "json" };

/** What the first screen says; the rest comes with the screens that say it. */
export const firstTexts = { board, common, shell };
