// The sources as trees: the checks of this folder look at syntax, so that a word in a comment or a text is no sin.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parseSync } from "vite";

export type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

export type Source = {
  /** From `src/` or `tests/`, without extension: `domain/model/rank`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly program: Node;
  readonly comments: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  /** What it imports of ours, as names. */
  readonly ours: readonly string[];
  /** The packages that it imports. */
  readonly theirs: readonly string[];
};

export const repository = join(import.meta.dirname, "../../..");

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Every node below `node`, itself included, with those that hold it. */
export function walk(node: Node, visit: (node: Node, above: readonly Node[]) => void): void {
  const step = (current: Node, above: readonly Node[]): void => {
    visit(current, above);
    const below = [...above, current];
    for (const value of Object.values(current)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) step(child, below);
    }
  };
  step(node, []);
}

/** The name of an identifier or of the last member of a path: `c` of `a.b.c`. */
export function lastName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Identifier" || node.type === "PrivateIdentifier") return String(node["name"]);
  if (node.type === "MemberExpression" && node["computed"] !== true) return lastName(node["property"]);
  if (node.type === "ThisExpression") return "this";
  return undefined;
}

function specifiers(program: Node): string[] {
  const found: string[] = [];
  walk(program, (node) => {
    const source = node["source"];
    const isImport = /^(Import|Export(Named|All))Declaration$|^ImportExpression$|^TSImportType$/.test(
      node.type,
    );
    if (isImport && isNode(source) && typeof source["value"] === "string") found.push(source["value"]);
  });
  return found;
}

function resolved(name: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, "").replace(/\.tsx?$/, "");
  return bare.startsWith("@/") ? bare.slice(2) : join(name, "..", bare);
}

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** One file as a tree; also how a test plants its sample. `name` is with extension. */
export function parseSource(name: string, text: string): Source {
  const { program, comments, errors } = parseSync(name, text, { lang: name.endsWith("x") ? "tsx" : "ts" });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  const bare = name.replace(/\.tsx?$/, "");
  const all = specifiers(program as unknown as Node);
  const isOurs = (specifier: string): boolean => specifier.startsWith("@/") || specifier.startsWith(".");
  return {
    name: bare,
    path: name,
    text,
    lines: text.replace(/\n$/, "").split("\n").length,
    program: program as unknown as Node,
    comments,
    ours: all.filter(isOurs).map((specifier) => resolved(bare, specifier)),
    theirs: all.filter((specifier) => !isOurs(specifier)).map(packageOf),
  };
}

/** All files below a folder, as paths from it; folders in `except` are not entered. */
export function filesBelow(folder: string, except: readonly string[] = []): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (except.includes(entry.name)) return [];
    if (!entry.isDirectory()) return [entry.name];
    return filesBelow(join(folder, entry.name), except).map((path) => join(entry.name, path));
  });
}

function readSources(folder: string): Source[] {
  const root = join(repository, folder);
  return filesBelow(root)
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => parseSource(relative(".", path), readFileSync(join(root, path), "utf8")));
}

export const sources: readonly Source[] = readSources("src");
export const tests: readonly Source[] = readSources("tests");

/** The number of the line on which a place in the text is, for messages. */
export function lineAt(source: Source, place: number): string {
  return `${source.path}:${source.text.slice(0, place).split("\n").length}`;
}
