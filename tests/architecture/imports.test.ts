import { expect, test } from "vitest";
import { circles, wrongImports, wrongLibraries } from "./checks/import-table";
import { parseSource, sources } from "./checks/source";

// Verifies: 2a.1

test("imports follow the shape of the house", () => {
  expect(wrongImports(sources)).toEqual([]);
});

test("libraries stay behind their doors", () => {
  expect(wrongLibraries(sources)).toEqual([]);
});

test("nothing goes round in a circle", () => {
  expect(circles(sources)).toEqual([]);
});

test("the import table sees a room that enters another, a relative way out and the database in a screen", () => {
  const planted = [
    parseSource("domain/rules/admit.ts", 'import { db } from "../../storage/database";'),
    parseSource("features/card/sheet.tsx", 'import { BoardView } from "@/features/board/board-view";'),
    parseSource("features/card/use-card.ts", 'import type { Db } from "@/storage/database";'),
    parseSource("ui/button.tsx", 'const late = import("@/features/board/board-view");'),
    parseSource("app/boot/open-base.ts", 'import { Button } from "@/ui/button";'),
    parseSource("features/services.ts", 'import { useBoard } from "./board/use-board";'),
    parseSource("commands/add.ts", 'type Late = import("@/app/services").Services;'),
  ];
  expect(wrongImports(planted)).toEqual([
    "domain/rules/admit → storage/database",
    "features/card/sheet → features/board/board-view",
    "features/card/use-card → storage/database",
    "ui/button → features/board/board-view",
    "app/boot/open-base → ui/button",
    "features/services → features/board/use-board",
    "commands/add → app/services",
  ]);
});

test("the import table lets every room into the hall and the pieces, and a worker build its own house", () => {
  const planted = [
    parseSource("features/card/sheet.tsx", 'import { useServices } from "../services";'),
    parseSource("features/card/link.tsx", 'import { cardPath } from "@/features/paths";'),
    parseSource("app/workers/run.ts", 'import { openBase } from "../boot/open-base";'),
    parseSource("features/card/face.tsx", 'import { CardFace } from "@/features/pieces/card-face";'),
    parseSource("features/card/use-card.ts", 'import { card } from "@/storage/queries/card";'),
    parseSource("app/workers/import.worker.ts", 'import { open } from "@/storage/database";'),
    parseSource("app/services.ts", 'import Worker from "./workers/import.worker?worker";'),
    parseSource("main.tsx", 'import "./app/trusted-types";'),
  ];
  expect(wrongImports(planted)).toEqual([]);
});

test("the library table sees a library in a wrong room, and one that it has never heard of", () => {
  const planted = [
    parseSource("features/board/board-view.tsx", 'import { useDroppable } from "@dnd-kit/core";'),
    parseSource("ui/list/list.tsx", 'import { sha256 } from "@noble/hashes/sha2.js";'),
    parseSource("domain/day.ts", 'import { addDays } from "date-fns/addDays";'),
    parseSource("app/shell/shell.tsx", 'import _ from "lodash";'),
    parseSource("ui/drag/board.tsx", 'import { DndContext } from "@dnd-kit/core";'),
  ];
  expect(wrongLibraries(planted)).toEqual([
    "features/board/board-view → @dnd-kit/core",
    "ui/list/list → @noble/hashes",
    "domain/day → date-fns",
    "app/shell/shell → lodash",
  ]);
});

test("a circle of three is named from end to end", () => {
  const planted = [
    parseSource("lib/a.ts", 'import { b } from "./b";'),
    parseSource("lib/b.ts", 'import type { C } from "@/lib/c";'),
    parseSource("lib/c.ts", 'import { a } from "./a";'),
  ];
  expect(circles(planted)).toEqual(["lib/a → lib/b → lib/c → lib/a"]);
});
