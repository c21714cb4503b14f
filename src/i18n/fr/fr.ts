import board from "./board.json" with { type: "json" };
import card from "./card.json" with { type: "json" };
import common from "./common.json" with { type: "json" };
import exchange from "./exchange.json" with { type: "json" };
import refusal from "./refusal.json" with { type: "json" };
import settings from "./settings.json" with { type: "json" };
import shell from "./shell.json" with { type: "json" };

/** French is the shape: every other language has these keys and no others. */
export const fr = { board, card, common, exchange, refusal, settings, shell };
