import { heldFocus } from "@/ui/list/held-focus";
import { createAutoScroll, edgePulls, type Pull } from "../auto-scroll";
import type { DragMachine, Held, Mover } from "../drag-machine";
import { EMPTY_HAND, type Hover, isSameSpot, type Means, type Spot } from "../hand";
import { type Place, placeAfterKey } from "../key-steps";
import { guardClick, watchPage } from "../press/page-gestures";
import type { Driver } from "../sensors";
import { afterIdOf, slotOfGap } from "../slots";
import { Places } from "./places";
import { Voice } from "./voice";

const nothing = (): void => {};

/**
 * Everything that a hand does, outside React; fetched with the sensors that drive it. A pointer move costs one transform,
 * a search in the column's measurements and, when the place has changed, a second transform; whoever wants to know more
 * subscribes to the machine's `hand`.
 */
export class DragMover implements Driver, Mover {
  private readonly machine: DragMachine;
  private readonly places: Places;
  private readonly voice = new Voice((text) => this.machine.rules.announce(text));
  private readonly refusals = new Map<string, string | null>();
  private readonly scroll = createAutoScroll(
    () => this.pulls(),
    () => this.places.forget(),
  );
  private at = { x: 0, y: 0 };
  private start = { x: 0, y: 0 };
  private place: Place | null = null;
  private letGo = nothing;
  private unlisten = nothing;

  constructor(machine: DragMachine) {
    this.machine = machine;
    this.places = new Places(machine.columns);
  }

  lift(means: Means, at: { x: number; y: number }, letGo: () => void): void {
    const { press } = this.machine;
    if (!press) return;
    const itemIds = this.rules.takes?.(press.itemId) ?? [press.itemId];
    this.places.hold(itemIds);
    this.refusals.clear();
    this.letGo = letGo;
    // A column without a list has one place.
    const gap = Math.max(0, this.columns.ids(press.columnId).indexOf(press.itemId));
    const home = this.spot({ columnId: press.columnId, gap }, itemIds);
    this.start = this.at = at;
    this.place = null;
    this.machine.hand.set({ phase: "held", means, itemId: press.itemId, itemIds, home, hover: null });
    this.markHeld(true);
    this.listen(means);
    this.voice.say(this.rules.words.lifted(itemIds, home));
    if (means === "keys") this.settleOn({ columnId: press.columnId, gap });
    else {
      this.machine.overlay.grip(press.row, at);
      // A finger's events go to the row that it pressed, and are lost with it: the focused row is never taken away.
      press.row.querySelector<HTMLElement>("[data-focus]")?.focus({ preventScroll: true });
      guardClick();
      this.hoverAtPointer();
    }
  }

  moveTo(at: { x: number; y: number }): void {
    this.at = at;
    this.machine.overlay.moveTo(at);
    this.hoverAtPointer();
    this.scroll.update();
  }

  key(event: KeyboardEvent): void {
    const next = this.place && placeAfterKey(event.code, this.place, this.places);
    if (next || event.code === "Tab") event.preventDefault();
    const hand = this.held();
    if (!next || !hand) return;
    this.settleOn(next);
    this.showPlace(next);
    const hover = this.held()?.hover;
    if (hover) this.sayHover(hand.itemIds, hover);
  }

  drop(): void {
    const hand = this.held();
    if (!hand) return;
    if (hand.means === "pointer") this.hoverAtPointer();
    const { itemIds, home } = hand;
    const hover = this.held()?.hover ?? null;
    const unmoved = itemIds.length === 1 && hover && isSameSpot(hover, home);
    if (!hover || unmoved) {
      this.cancel();
      return;
    }
    this.empty();
    const { columnId, afterId, refusal } = hover;
    const drop = { itemIds, from: { columnId: home.columnId }, to: { columnId, afterId } };
    if (refusal !== null) {
      this.voice.say(this.rules.words.refused(itemIds, hover, refusal));
      this.rules.onRefuse?.(refusal, drop);
      return;
    }
    void this.land(hand, hover);
  }

  cancel(): void {
    const hand = this.held();
    if (!hand) return;
    this.empty();
    this.voice.say(this.rules.words.cancelled(hand.itemIds, hand.home));
  }

  /** The rows of a column changed, by this hand or another: places are read again; what is gone cannot be held. */
  rowsChanged(columnId: string): void {
    const hand = this.held();
    if (!hand) return;
    this.places.forget();
    if (columnId === hand.home.columnId && this.places.held(columnId).length === 0) {
      this.letGo();
      return;
    }
    const { place } = this;
    this.place = null;
    if (hand.means === "pointer") this.hoverAtPointer();
    else if (place) {
      const gap = Math.min(place.gap, this.columns.ids(place.columnId).length);
      this.settleOn({ ...place, gap });
    }
  }

  columnsChanged(): void {
    this.places.columnsChanged();
  }

  private get columns() {
    return this.machine.columns;
  }

  private get rules() {
    return this.machine.rules;
  }

  private held(): Held | null {
    return this.machine.held();
  }

  private async land({ itemId, itemIds, home }: Held, to: Spot): Promise<void> {
    const { columnId, afterId } = to;
    const target = this.columns.list(columnId);
    const outcome = this.machine.landings.show(
      {
        // What a filter hides is shown nowhere on its way either.
        itemIds: itemIds.length === 1 ? itemIds : this.places.shown(itemIds),
        fromColumnId: home.columnId,
        homeAfterId: home.afterId,
        toColumnId: columnId,
        afterId,
        accepted: false,
      },
      () => this.rules.onDrop({ itemIds, from: { columnId: home.columnId }, to: { columnId, afterId } }),
    );
    // React draws the landing in a microtask of its own, asked for before this one: the row stands where it landed.
    const isStill = Promise.resolve().then(() => {
      if (target) target.focusOn(itemId);
      else if (!this.rules.focusOn?.(itemId)) this.columns.focusHead(columnId);
      return heldFocus();
    });
    if (await outcome) {
      this.voice.sayOutcome(this.rules.words.dropped(itemIds, to, home), this.held() !== null);
      return;
    }
    target?.focusOn(null);
    // Who has turned to something else meanwhile keeps it, and what they may have lifted there.
    if ((await isStill)()) this.columns.list(home.columnId)?.focusOn(itemId);
  }

  private empty(): void {
    this.markHeld(false);
    this.unlisten();
    this.scroll.stop();
    this.places.showLine(null, 0);
    this.place = null;
    this.machine.press = null;
    this.machine.hand.set(EMPTY_HAND);
    this.places.hold([]);
  }

  private hoverAtPointer(): void {
    const { at } = this;
    const { surface } = this.machine;
    const columnId = surface && this.places.at(at.x, at.y, surface);
    this.settleOn(columnId === null ? null : { columnId, gap: this.places.gapUnder(columnId, at.y) });
  }

  /** The one place where a hover changes: line and store follow only when the place is another. */
  private settleOn(place: Place | null): void {
    const hand = this.held();
    if (!hand || (place?.columnId === this.place?.columnId && place?.gap === this.place?.gap)) return;
    this.place = place;
    const before = hand.hover;
    if (!place) {
      this.places.showLine(null, 0);
      this.machine.hand.set({ ...hand, hover: null });
      if (before) this.voice.say(this.rules.words.outside(hand.itemIds));
      return;
    }
    const { columnId } = place;
    const spot = this.spot(place, hand.itemIds);
    const refusal = this.refusal(columnId, hand.itemIds);
    this.places.showLine(refusal === null ? columnId : null, place.gap);
    if (before && isSameSpot(before, spot)) return;
    const hover = { ...spot, refusal };
    this.machine.hand.set({ ...hand, hover });
    // A pointer crosses dozens of places: only the columns it comes to are told.
    if (
      hand.means === "pointer" &&
      before?.columnId !== columnId &&
      (before || columnId !== hand.home.columnId)
    )
      this.sayHover(hand.itemIds, hover);
  }

  private spot({ columnId, gap }: Place, itemIds: readonly string[]): Spot {
    const held = this.places.held(columnId);
    const slot = slotOfGap(gap, held);
    const afterId = afterIdOf(slot, this.columns.ids(columnId), held);
    const list = this.columns.list(columnId);
    const others = list ? list.total() - held.length : (this.rules.countOf?.(columnId, itemIds) ?? 0);
    return { columnId, afterId, position: slot + 1, total: others + itemIds.length };
  }

  private refusal(columnId: string, itemIds: readonly string[]): string | null {
    const known = this.refusals.get(columnId);
    if (known !== undefined) return known;
    const { canDrop } = this.rules;
    const refusal = itemIds.reduce<string | null>((no, id) => no ?? canDrop?.(columnId, id) ?? null, null);
    this.refusals.set(columnId, refusal);
    return refusal;
  }

  private showPlace({ columnId, gap }: Place): void {
    this.columns.list(columnId)?.reveal(Math.max(0, Math.min(gap, this.columns.ids(columnId).length - 1)));
    this.columns.element(columnId)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private sayHover(itemIds: readonly string[], hover: Hover): void {
    const { words } = this.rules;
    this.voice.say(
      hover.refusal === null ? words.over(itemIds, hover) : words.refused(itemIds, hover, hover.refusal),
    );
  }

  private pulls(): readonly Pull[] {
    const { at, start, place } = this;
    const { surface } = this.machine;
    if (!surface || this.held()?.means !== "pointer") return [];
    const list = place && this.columns.list(place.columnId);
    return edgePulls({
      surface,
      list: list?.scroller ?? null,
      at,
      start,
      boxOf: (box) => this.places.boxOf(box),
    });
  }

  private markHeld(held: boolean): void {
    const itemIds = this.held()?.itemIds ?? [];
    for (const row of this.machine.surface?.querySelectorAll<HTMLElement>("[data-row-id]") ?? [])
      row.toggleAttribute("data-held", held && itemIds.includes(row.dataset["rowId"] ?? ""));
  }

  private listen(means: Means): void {
    this.unlisten = watchPage({
      row: this.machine.press?.row ?? null,
      scrolled: () => {
        this.places.forget();
        if (means === "pointer") this.hoverAtPointer();
      },
      // With the keyboard, whoever turns to something else lets go: a Space typed there must not drop the item here.
      turnedAway: () => {
        if (means === "keys") this.letGo();
      },
    });
  }
}
