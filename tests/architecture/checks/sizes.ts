import { dirname } from "node:path";
import { isNode, lastName, lineAt, type Node, type Source, walk } from "./source";

export function longFiles(sources: readonly Source[], limitOf: (path: string) => number): string[] {
  return sources
    .filter(({ path, lines }) => lines > limitOf(path))
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${limitOf(path)}`);
}

/** Folders with more files than one can oversee; `paths` are files from one root. */
export function fullFolders(paths: readonly string[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > most)
    .map(([folder, count]) => `${folder}: ${count} files, at most ${most}`);
}

const isFunction = (node: Node): boolean =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type) &&
  isNode(node["body"]);

function nameOf(node: Node, above: readonly Node[]): string {
  const holder = above.at(-1);
  if (node.type === "FunctionDeclaration") return lastName(node["id"]) ?? "";
  if (holder?.type === "VariableDeclarator") return lastName(holder["id"]) ?? "";
  // memo(function …) and forwardRef((…) => …) name what they are given.
  const outer = above.at(-2);
  if (holder?.type === "CallExpression" && outer?.type === "VariableDeclarator")
    return lastName(outer["id"]) ?? "";
  return lastName(node["id"]) ?? "";
}

/** Functions over 60 lines (a component may have 120) or with more than 4 parameters. */
export function longFunctions(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(source.program, (node, above) => {
      if (!isFunction(node)) return;
      const name = nameOf(node, above);
      const most = source.path.endsWith(".tsx") && /^[A-Z]/.test(name) ? 120 : 60;
      const lines = source.text.slice(node.start, node.end).split("\n").length;
      const params = Array.isArray(node["params"]) ? node["params"].length : 0;
      if (lines > most) found.push(`${lineAt(source, node.start)} ${name}: ${lines} lines, at most ${most}`);
      if (params > 4) found.push(`${lineAt(source, node.start)} ${name}: ${params} parameters, at most 4`);
    });
    return found;
  });
}

function exportedValues(program: Node): number {
  const body = (program["body"] as readonly Node[]).filter(
    (node) => /^Export/.test(node.type) && node["exportKind"] !== "type",
  );
  return body.reduce((sum, node) => {
    const declaration = node["declaration"];
    if (isNode(declaration) && declaration.type === "VariableDeclaration")
      return sum + (declaration["declarations"] as unknown[]).length;
    if (isNode(declaration)) return /^TS/.test(declaration.type) ? sum : sum + 1;
    return sum + (Array.isArray(node["specifiers"]) ? node["specifiers"].length : 1);
  }, 0);
}

/** Files that offer more than 8 things. A vocabulary of types is one thing, however many words it has. */
export function wideFiles(sources: readonly Source[], most: number): string[] {
  return sources
    .map(({ path, program }) => ({ path, count: exportedValues(program) }))
    .filter(({ count }) => count > most)
    .map(({ path, count }) => `${path}: ${count} exports, at most ${most}`);
}
