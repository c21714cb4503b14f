import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { createRef, type Ref, useState } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { DragBoard } from "@/ui/drag/drag-board";
import { DragColumn } from "@/ui/drag/drag-column";
import { DragList } from "@/ui/drag/drag-list";
import { DragProvider } from "@/ui/drag/drag-provider";
import type { DragRules, Drop, Spot } from "@/ui/drag/hand";
import type { ListHandle } from "@/ui/list/list-handle";
import { VirtualList } from "@/ui/list/virtual-list";

// jsdom scrolls nothing.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = () => {};
});

const many = (count: number, name = "i") => Array.from({ length: count }, (_, index) => `${name}${index}`);
const estimate = () => 80;
const drawn = new Map<string, number>();
const renderItem = (id: string, _index: number, tabIndex: 0 | -1) => {
  drawn.set(id, (drawn.get(id) ?? 0) + 1);
  return (
    <a href={`#${id}`} data-focus="" tabIndex={tabIndex} id={`${id}-title`}>
      {id}
    </a>
  );
};
const stops = (list: HTMLElement) =>
  within(list)
    .getAllByRole("link")
    .filter((link) => link.tabIndex === 0);

type ListProps = { ids: readonly string[]; total?: number; list?: Ref<ListHandle> };

function List({ ids, total, list }: ListProps) {
  return (
    <>
      <h2 id="head">{"Backlog"}</h2>
      <VirtualList
        ids={ids}
        labelledBy="head"
        estimate={estimate}
        renderItem={renderItem}
        {...(list ? { ref: list } : {})}
        {...(total ? { total } : {})}
      />
    </>
  );
}

const said: string[] = [];
const drops: Drop[] = [];
const at = (spot: Spot) => `${spot.columnId} ${spot.position}/${spot.total}`;

type Answer = boolean | Promise<boolean>;

function Board({ accept = true }: { accept?: Answer }) {
  const [columns, setColumns] = useState({ A: ["a", "b", "c"], B: ["m", "n"], closed: ["z"] });
  const rules: DragRules = {
    words: {
      lifted: (_, spot) => `lifted ${at(spot)}`,
      over: (_, spot) => `over ${at(spot)}`,
      outside: () => "outside",
      dropped: (_, spot) => `dropped ${at(spot)}`,
      cancelled: (_, home) => `back ${at(home)}`,
      refused: (_, __, reason) => `refused: ${reason}`,
    },
    announce: (text) => said.push(text),
    canDrop: (columnId) => (columnId === "closed" ? "it is closed" : null),
    async onDrop(drop) {
      drops.push(drop);
      if (!(await accept)) return false;
      setColumns((before) => ({ ...before, A: ["a", "c"], B: ["m", "b", "n"] }));
      return true;
    },
  };
  return (
    <DragProvider rules={rules}>
      <DragBoard renderOverlay={() => null}>
        {Object.entries(columns).map(([id, ids]) => (
          <DragColumn key={id} columnId={id} labelledBy={`h-${id}`}>
            <h2 id={`h-${id}`}>{id}</h2>
            <DragList ids={ids} labelledBy={`h-${id}`} estimate={estimate} renderItem={renderItem} />
          </DragColumn>
        ))}
      </DragBoard>
    </DragProvider>
  );
}

describe("a virtual list", () => {
  it("draws what is in view and counts the whole list for those who listen", () => {
    render(<List ids={many(500)} total={10_000} />);
    const rows = screen.getAllByRole("listitem");
    expect(rows.length).toBeLessThan(20);
    expect(rows[0]).toHaveAttribute("aria-setsize", "10000");
    expect(rows[4]).toHaveAttribute("aria-posinset", "5");
    expect(screen.getByRole("list", { name: "Backlog" })).toBeVisible();
  });

  it("is one tab stop, and arrows walk its rows, the last one included", async () => {
    render(<List ids={many(500)} />);
    const list = screen.getByRole("list");
    expect(stops(list)).toHaveLength(1);
    const first = screen.getByRole("link", { name: "i0" });
    act(() => first.focus());
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(screen.getByRole("link", { name: "i1" })).toHaveFocus();
    fireEvent.keyDown(screen.getByRole("link", { name: "i1" }), { key: "End" });
    await waitFor(() => expect(screen.getByRole("link", { name: "i499" })).toHaveFocus());
    expect(stops(list)).toHaveLength(1);
  });

  it("leads the focus to a row that comes later, unless the focus has been moved meanwhile", () => {
    const list = createRef<ListHandle>();
    const { rerender } = render(<List ids={["i0", "i1"]} list={list} />);
    act(() => screen.getByRole("link", { name: "i0" }).focus());
    act(() => list.current?.focusOn("i2"));
    rerender(<List ids={["i1", "i2"]} list={list} />);
    expect(screen.getByRole("link", { name: "i2" })).toHaveFocus();
    act(() => list.current?.focusOn("i3"));
    act(() => screen.getByRole("link", { name: "i1" }).focus());
    rerender(<List ids={["i1", "i2", "i3"]} list={list} />);
    expect(screen.getByRole("link", { name: "i1" })).toHaveFocus();
  });

  it("keeps a tab stop when the row that was it goes", () => {
    const { rerender } = render(<List ids={many(5)} />);
    act(() => screen.getByRole("link", { name: "i2" }).focus());
    rerender(<List ids={["i0", "i1", "i3", "i4"]} />);
    expect(stops(screen.getByRole("list")).map((link) => link.textContent)).toEqual(["i3"]);
  });

  it("draws no row again because another list of the same rows arrives", () => {
    const { rerender } = render(<List ids={many(30)} />);
    const before = new Map(drawn);
    rerender(<List ids={many(30)} />);
    expect(drawn).toEqual(before);
  });
});

describe("a board by keyboard", () => {
  const idsOf = (name: string) =>
    within(screen.getByRole("list", { name }))
      .getAllByRole("link")
      .map((link) => link.textContent);

  async function press(...codes: string[]) {
    for (const code of codes) {
      fireEvent.keyDown(document.activeElement ?? document.body, {
        key: code === "Space" ? " " : code,
        code,
      });
      // The sensor begins to listen in a task of its own.
      await act(() => new Promise((done) => setTimeout(done, 5)));
    }
  }

  async function liftB(accept: Answer = true) {
    said.length = 0;
    drops.length = 0;
    // The sensors are fetched when the board is entered; a second Space that comes before they are there is a drop.
    await import("@/ui/drag/hands");
    render(<Board accept={accept} />);
    act(() => screen.getByRole("link", { name: "b" }).focus());
    await act(() => new Promise((done) => setTimeout(done, 20)));
    await press("Space");
    await waitFor(() => expect(said).toHaveLength(1));
  }

  // Verifies: B20
  it("lifts by Space, moves by arrows, drops by Space, and the focus follows the item", async () => {
    await liftB();
    await press("ArrowDown", "ArrowUp", "ArrowRight", "Home", "ArrowDown", "Space");
    expect(drops).toEqual([{ itemIds: ["b"], from: { columnId: "A" }, to: { columnId: "B", afterId: "m" } }]);
    expect(idsOf("A")).toEqual(["a", "c"]);
    expect(idsOf("B")).toEqual(["m", "b", "n"]);
    await waitFor(() => expect(screen.getByRole("link", { name: "b" })).toHaveFocus());
  });

  // Verifies: B20
  it("loses no key that is pressed before the sensor listens: the drop is where it was aimed at", async () => {
    await liftB();
    await press("Escape");
    said.length = 0;
    const link = screen.getByRole("link", { name: "b" });
    await act(async () => {
      for (const code of ["Space", "ArrowRight", "Home", "ArrowDown", "Space"])
        fireEvent.keyDown(link, { key: code === "Space" ? " " : code, code });
      await new Promise((done) => setTimeout(done, 20));
    });
    expect(drops).toEqual([{ itemIds: ["b"], from: { columnId: "A" }, to: { columnId: "B", afterId: "m" } }]);
    expect(said[0]).toBe("lifted A 2/3");
    expect(said.at(-1)).toBe("dropped B 2/3");
  });

  // Verifies: B20
  it("loses no key that is pressed before the sensors are there", async () => {
    said.length = 0;
    drops.length = 0;
    render(<Board />);
    const link = screen.getByRole("link", { name: "b" });
    act(() => {
      link.focus();
      for (const code of ["Space", "ArrowRight", "Home", "ArrowDown", "Space"])
        fireEvent.keyDown(link, { key: code === "Space" ? " " : code, code });
      expect(link).toHaveFocus();
      expect(said).toEqual([]);
    });
    await waitFor(() => expect(said.at(-1)).toBe("dropped B 2/3"));
    expect(said[0]).toBe("lifted A 2/3");
    expect(drops).toEqual([{ itemIds: ["b"], from: { columnId: "A" }, to: { columnId: "B", afterId: "m" } }]);
  });

  // Verifies: B21
  it("says where it is in places, never in the library's own words", async () => {
    await liftB();
    await press("ArrowDown", "ArrowRight", "End", "Space");
    expect(said[0]).toBe("lifted A 2/3");
    expect(said[1]).toBe("over A 3/3");
    expect(said.at(-2)).toBe("over B 3/3");
    expect(said.at(-1)).toBe("dropped B 3/3");
    expect(document.querySelector("[aria-live], [role=status]")).toBeNull();
  });

  // Verifies: B16
  it("gives up by Escape: nothing moves, nothing is asked", async () => {
    await liftB();
    await press("ArrowRight", "Escape");
    expect(drops).toEqual([]);
    expect(idsOf("A")).toEqual(["a", "b", "c"]);
    expect(said.at(-1)).toBe("back A 2/3");
    expect(screen.getByRole("link", { name: "b" })).toHaveFocus();
  });

  // Verifies: B16
  it("says why a column refuses, and leaves the item where it was", async () => {
    await liftB();
    await press("ArrowRight", "ArrowRight", "Enter");
    expect(drops).toEqual([]);
    expect(said.at(-1)).toBe("refused: it is closed");
    expect(idsOf("A")).toEqual(["a", "b", "c"]);
  });

  it("shows the item home again when the move is refused at the door", async () => {
    await liftB(false);
    await press("ArrowRight", "Space");
    expect(drops).toHaveLength(1);
    await waitFor(() => expect(idsOf("A")).toEqual(["a", "b", "c"]));
    expect(idsOf("B")).toEqual(["m", "n"]);
    await waitFor(() => expect(screen.getByRole("link", { name: "b" })).toHaveFocus());
  });

  it("lets go when something else is pressed", async () => {
    await liftB();
    fireEvent.pointerDown(screen.getByRole("heading", { name: "B" }));
    expect(said.at(-1)).toBe("back A 2/3");
    await press("Space", "Escape");
    expect(drops).toEqual([]);
  });

  /** Drops b into B, whose answer is still to come, and lifts c meanwhile; `answer` lets it come. */
  async function liftCBeforeTheAnswer() {
    let answer: (accepted: boolean) => void = () => {};
    await liftB(new Promise<boolean>((resolve) => (answer = resolve)));
    await press("ArrowRight", "Space");
    await waitFor(() => expect(screen.getByRole("link", { name: "b" })).toHaveFocus());
    act(() => screen.getByRole("link", { name: "c" }).focus());
    await press("Space");
    expect(said.at(-1)).toBe("lifted A 2/2");
    return (accepted: boolean) =>
      act(async () => {
        answer(accepted);
        await new Promise((done) => setTimeout(done, 20));
      });
  }

  // Verifies: B21
  it("says an outcome that comes late, and after it what is in the hand now", async () => {
    const answer = await liftCBeforeTheAnswer();
    await answer(true);
    expect(said.at(-1)).toBe("dropped B 2/3. lifted A 2/2");
    await press("ArrowUp", "Space");
    expect(drops.at(-1)?.itemIds).toEqual(["c"]);
    expect(said.at(-1)).toBe("dropped A 1/2");
  });

  // Verifies: B20
  it("a refusal that comes late takes neither the focus nor what is in the hand now", async () => {
    const answer = await liftCBeforeTheAnswer();
    await answer(false);
    expect(idsOf("A")).toEqual(["a", "b", "c"]);
    expect(screen.getByRole("link", { name: "c" })).toHaveFocus();
    await press("Escape");
    expect(said.at(-1)).toMatch(/^back A/);
  });
});
