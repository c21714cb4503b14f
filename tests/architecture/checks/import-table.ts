// The shape of the house (Decision 39), as one table that anyone can read.
import type { Source } from "./source";

const below = ["commands", "domain", "exchange", "replication", "storage", "i18n", "lib"];

/** The hall of `features`: how rooms get at services and addresses. A file is in it because it is named here. */
const hall = [
  "features/change-preference",
  "features/services",
  "features/paths",
  "features/route",
  "features/use-live",
  "features/use-plan",
  "features/use-frame",
  "features/shortcuts",
];

/** Which room may enter which. A room may always import itself; every `features/x` is a room of its own. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  i18n: ["lib"],
  ui: ["i18n", "lib"],
  domain: ["lib"],
  commands: ["domain", "lib"],
  storage: ["domain", "lib"],
  replication: ["domain", "lib"],
  exchange: ["domain", "lib"],
  features: [
    ...["commands", "domain", "storage/queries", "exchange", "ui", "i18n", "lib"],
    ...[...hall, "features/pieces"],
  ],
  // A worker puts database, commands and readers together by itself: it has no screen, and neither has what it boots from.
  "app/boot": below,
  "app/workers": [...below, "app/boot", "app/sample"],
  app: [...below, "features", "ui"],
  main: ["app", "i18n", "lib", "main.css"],
  "one-file": ["app/workers", "main"],
};

const screens = ["features", "app"];

/** Who may know that a library exists. A library that is not here is known to nobody. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  react: ["features", "ui", "app", "i18n", "main"],
  "react-dom": ["ui", "app", "main"],
  "@base-ui/react": ["ui"],
  "@dnd-kit/core": ["ui/drag"],
  "@tanstack/react-virtual": ["ui"],
  "lucide-react": ["ui", ...screens],
  zustand: screens,
  dexie: ["storage"],
  "dexie-react-hooks": ["features"],
  "fractional-indexing": ["domain/model/rank"],
  "date-fns": ["lib/day"],
  "@noble/hashes": ["lib/hash"],
  "d3-array": ["ui/chart"],
  "d3-scale": ["ui/chart"],
  "d3-shape": ["ui/chart"],
  marked: ["ui/markdown"],
  dompurify: ["ui/markdown"],
  minisearch: ["app/workers"],
  papaparse: ["exchange"],
  "read-excel-file": ["exchange/sheet"],
  valibot: ["commands", "storage", "replication", "exchange", ...screens],
  comlink: ["app"],
  "workbox-window": ["app"],
  "virtual:pwa-register": ["app"],
};

function roomOf(name: string): string {
  const [first = "", second = ""] = name.split("/");
  if (first === "features") return `features/${second}`;
  const isRoomOfItsOwn = name.startsWith("app/workers/") || name.startsWith("app/boot/");
  return isRoomOfItsOwn ? `${first}/${second}` : first;
}

const within = (target: string, places: readonly string[]): boolean =>
  places.some((place) => target === place || target.startsWith(`${place}/`));

export function wrongImports(sources: readonly Source[]): string[] {
  return sources.flatMap(({ name, ours }) => {
    const room = roomOf(name);
    const open = mayImport[room] ?? mayImport[room.split("/")[0] ?? ""] ?? [];
    return ours.filter((target) => !within(target, [room, ...open])).map((target) => `${name} → ${target}`);
  });
}

export function wrongLibraries(sources: readonly Source[]): string[] {
  return sources.flatMap(({ name, theirs }) =>
    theirs
      .filter((library) => !within(name, mayKnow[library] ?? []))
      .map((library) => `${name} → ${library}`),
  );
}

export function circles(sources: readonly Source[]): string[] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): string[] => {
    if (trail.includes(name)) return [[...trail.slice(trail.indexOf(name)), name].join(" → ")];
    if (done.has(name)) return [];
    const found = (byName.get(name)?.ours ?? []).flatMap((next) => visit(next, [...trail, name]));
    done.add(name);
    return found;
  };
  return [...byName.keys()].flatMap((name) => visit(name, []));
}
