import type { PointerEvent } from "react";
import type { EpicId, PortfolioId } from "@/domain/model/ids";
import { linksOf } from "@/domain/portfolio/program/ends";
import { refusalText } from "@/features/pieces/refusal-text";
import type { Services } from "@/features/services";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import { watched } from "@/lib/watched";
import { createAutoScroll, edgePulls } from "@/ui/drag/auto-scroll";
import { epicName, epicOf } from "../board/places";
import type { Program } from "../program-context";

/** A dependency in the hand: whose it is, and what letting go would make of it. */
export type LinkDraft = {
  readonly fromId: EpicId;
  readonly toId: EpicId | null;
  readonly words: string;
  readonly isRefused: boolean;
};

export type LinkingWorld = {
  readonly program: Program;
  readonly services: Services;
  readonly t: Translate;
  readonly format: Format;
};

/** So far a hand shakes without meaning it. */
const slop = 4;

type Point = { readonly x: number; readonly y: number };

/** The hand of all handles of one board. A move costs a look at what is under the pointer and one attribute. */
export class Linking {
  readonly draft = watched<LinkDraft | null>(null);
  /** The line that follows the pointer; moved by hand, so that a move renders nothing. */
  readonly line: { current: SVGPathElement | null } = { current: null };
  /** Did the press that ends with a click draw a line? Then it opens no form. */
  hasDrawn = false;
  private readonly latest: { readonly current: LinkingWorld };

  constructor(latest: { readonly current: LinkingWorld }) {
    this.latest = latest;
  }

  /** A press on the handle of an epic. */
  begin(event: PointerEvent<HTMLElement>, fromId: EpicId): void {
    this.hasDrawn = false;
    if (event.button !== 0 || this.draft.get()) return;
    const { currentTarget: handle, pointerId, clientX, clientY } = event;
    const start = { x: clientX, y: clientY };
    handle.setPointerCapture?.(pointerId);
    let at: Point = start;
    const follow = (): void => {
      this.drawTo(handle, at);
      this.hover(fromId, epicAt(at));
    };
    // A far epic is reached by pushing against the edge, as with a card in the hand.
    const surface = scrollerOf(handle);
    const boxOf = (box: HTMLElement): DOMRect => box.getBoundingClientRect();
    const pulls = () => (surface ? edgePulls({ surface, list: null, at, start, boxOf }) : []);
    const scroll = createAutoScroll(pulls, follow);
    const unlisten = listen({
      move: (to) => {
        if (!this.hasDrawn && Math.hypot(to.x - start.x, to.y - start.y) < slop) return;
        if (!this.hasDrawn) this.lift(fromId);
        this.hasDrawn = true;
        at = to;
        follow();
        scroll.update();
      },
      end: (isDropped) => {
        unlisten();
        scroll.stop();
        if (this.hasDrawn) this.settle(isDropped);
      },
    });
  }

  private lift(fromId: EpicId): void {
    const { program, services, t } = this.latest.current;
    const epic = epicOf(program, fromId);
    const words = t("plan.program.link.lifted", { name: epic ? epicName(program, epic) : "" });
    this.draft.set({ fromId, toId: null, words, isRefused: false });
    services.say(words);
  }

  private hover(fromId: EpicId, toId: EpicId | null): void {
    const held = this.draft.get();
    if (!held || held.toId === toId) return;
    const { services, t, format } = this.latest.current;
    const words = toId === null ? "" : wouldBe(this.latest.current, fromId, toId);
    this.draft.set({ fromId, toId, words, isRefused: false });
    if (toId === null) return;
    services.say(words);
    void services.foresee(commandOf(this.latest.current, fromId, toId)).then((planned) => {
      const now = this.draft.get();
      if (planned.ok || now?.toId !== toId) return;
      const refused = refusalText(t, format, planned.error);
      this.draft.set({ ...now, words: refused, isRefused: true });
      services.sayBehind(refused);
    });
  }

  private settle(isDropped: boolean): void {
    const held = this.draft.get();
    this.draft.set(null);
    if (!held) return;
    const { current } = this.latest;
    const { services, t } = current;
    if (!isDropped || held.toId === null) services.say(t("plan.program.link.none"));
    // A refusal is told by the door itself, with the way round for a circle (B52).
    else void services.act(commandOf(current, held.fromId, held.toId), madeWords(current, held));
  }

  private drawTo(handle: HTMLElement, { x, y }: Point): void {
    const path = this.line.current;
    const ground = path?.ownerSVGElement?.getBoundingClientRect();
    if (!path || !ground) return;
    const { left, top, width, height } = handle.getBoundingClientRect();
    const from = { x: left + width / 2 - ground.left, y: top + height / 2 - ground.top };
    path.setAttribute("d", `M${from.x} ${from.y}L${x - ground.left} ${y - ground.top}`);
  }
}

type Ears = { readonly move: (at: Point) => void; readonly end: (isDropped: boolean) => void };

/** Hears a pointer wherever it goes until the answer is called; Escape gives up, and means nothing else. */
function listen({ move, end }: Ears): () => void {
  const onMove = ({ clientX, clientY }: globalThis.PointerEvent): void => move({ x: clientX, y: clientY });
  const onUp = (): void => end(true);
  const onCancel = (): void => end(false);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  window.addEventListener("pointermove", onMove, true);
  window.addEventListener("pointerup", onUp, true);
  window.addEventListener("pointercancel", onCancel, true);
  window.addEventListener("keydown", onKey, true);
  return () => {
    window.removeEventListener("pointermove", onMove, true);
    window.removeEventListener("pointerup", onUp, true);
    window.removeEventListener("pointercancel", onCancel, true);
    window.removeEventListener("keydown", onKey, true);
  };
}

/** The box that scrolls around an element. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let box = element.parentElement; box; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  return null;
}

/** The epic under a point of the page. */
function epicAt({ x, y }: Point): EpicId | null {
  const card = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-row-id]");
  return (card?.dataset["rowId"] ?? null) as EpicId | null;
}

function commandOf({ program }: LinkingWorld, fromId: EpicId, toId: EpicId) {
  const portfolioId: PortfolioId = program.portfolio.id;
  const row = { fromId, toId, state: "asked", fromNote: "", toNote: "", neededBy: null } as const;
  return { type: "register/add", table: "dependency", portfolioId, row } as const;
}

/** « B attendrait A : en retard ». */
function wouldBe({ program, t }: LinkingWorld, fromId: EpicId, toId: EpicId): string {
  const [from, to] = [epicOf(program, fromId), epicOf(program, toId)];
  if (!from || !to) return "";
  return t("plan.program.link.would", {
    from: epicName(program, from),
    to: epicName(program, to),
    health: healthWords({ program, t }, fromId, toId),
  });
}

function madeWords({ program, t }: LinkingWorld, { fromId, toId }: LinkDraft): string {
  const [from, to] = [epicOf(program, fromId), epicOf(program, toId ?? "")];
  if (!from || !to) return "";
  const names = { from: epicName(program, from), to: epicName(program, to) };
  return t("plan.program.link.made", { ...names, health: healthWords({ program, t }, fromId, to.id) });
}

/** How a dependency would stand, by the rule that all others stand by (B47). */
function healthWords(
  { program, t }: Pick<LinkingWorld, "program" | "t">,
  fromId: EpicId,
  toId: EpicId,
): string {
  const added = { id: "new", fromId, toId, state: "asked", neededBy: null } as never;
  const [link] = linksOf({ ...program.facts, dependency: [added] });
  return t(`plan.program.health.${link?.health ?? "unplanned"}`);
}
