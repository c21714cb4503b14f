// What a reader may rely on: names, promises, no sleeping test, no text that no catalogue knows.
import { basename } from "node:path";
import { isNode, lastName, lineAt, type Node, type Source, walk } from "./source";

const nameless = /^(utils?|helpers?|common|types?|constants?|index|misc|shared)$/;

/** Files that have no name of their own, or not in kebab-case. */
export function badNames(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const bare = basename(path).replace(
      /(\.(worker|config|d|test|property|browser|firefox|bench))*\.tsx?$/,
      "",
    );
    return nameless.test(bare) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(bare);
  });
}

/** Files that hand on what is another's: `export … from`. */
export function barrels(sources: readonly Source[]): string[] {
  return sources
    .filter(({ program }) =>
      (program["body"] as readonly Node[]).some(
        (node) => /^Export/.test(node.type) && isNode(node["source"]),
      ),
    )
    .map(({ path }) => path);
}

const promising = /^(domain|commands|replication|exchange)\//;

const isFunctionValue = (node: unknown): boolean =>
  isNode(node) &&
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|TSDeclareFunction)$/.test(node.type);

function exportedFunctions(program: Node): Node[] {
  return (program["body"] as readonly Node[]).filter((node) => {
    const declaration = node["declaration"];
    if (node.type !== "ExportNamedDeclaration" || !isNode(declaration)) return false;
    if (declaration.type !== "VariableDeclaration") return isFunctionValue(declaration);
    return (declaration["declarations"] as readonly Node[]).some((one) => isFunctionValue(one["init"]));
  });
}

/** Exported functions of the rooms that others build on which promise nothing. Overloads share the first one's words. */
export function withoutPromise(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => promising.test(path))
    .flatMap((source) => {
      const said = new Set<string>();
      return exportedFunctions(source.program)
        .filter((node) => {
          const name = nameOf(node);
          const isSaid = source.comments.some(
            (comment) =>
              comment.type === "Block" &&
              source.text.startsWith("/**", comment.start) &&
              comment.end <= node.start &&
              source.text.slice(comment.end, node.start).trim() === "",
          );
          if (isSaid) said.add(name);
          return !said.has(name);
        })
        .map((node) => `${lineAt(source, node.start)} ${nameOf(node)}`);
    });
}

function nameOf(node: Node): string {
  const declaration = node["declaration"] as Node;
  const first = Array.isArray(declaration["declarations"])
    ? (declaration["declarations"] as Node[])[0]
    : declaration;
  return lastName(first?.["id"]) ?? "";
}

/** `any`, and `!` where a value was not looked at. */
export function blindSpots(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(source.program, (node) => {
      if (node.type === "TSAnyKeyword") found.push(`${lineAt(source, node.start)} any`);
      if (node.type === "TSNonNullExpression" || node["definite"] === true)
        found.push(`${lineAt(source, node.start)} !`);
    });
    return found;
  });
}

const spoken =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label)$/;
const hasWords = (text: unknown): boolean => typeof text === "string" && /\p{L}{2,}/u.test(text);

/** Words in the markup that no catalogue knows, so that no second language would show them. */
export function bareTexts(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(source.program, (node) => {
      if (node.type === "JSXText" && hasWords(node["value"])) found.push(lineAt(source, node.start));
      if (node.type !== "JSXAttribute" || !isNode(node["name"]) || !isNode(node["value"])) return;
      if (spoken.test(String(node["name"]["name"])) && hasWords(node["value"]["value"]))
        found.push(lineAt(source, node.start));
    });
    return found;
  });
}

const asleep = /^(skip|only|todo|fixme|fails|fail|skipIf|runIf|slow)$/;
const suites = /^(test|it|describe|suite|bench)$/;

function rootName(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "Identifier") return String(node["name"]);
  return rootName(node["object"] ?? node["callee"]);
}

/** Tests that were put to sleep, or that put the others to sleep. */
export function sleepingTests(tests: readonly Source[]): string[] {
  return tests.flatMap((source) => {
    const found: string[] = [];
    walk(source.program, (node) => {
      const isMember = node.type === "MemberExpression" && asleep.test(lastName(node) ?? "");
      const isAsleep =
        isMember && (suites.test(rootName(node)) || /^(testInfo|info|context|task)$/.test(rootName(node)));
      const isCrossed =
        node.type === "CallExpression" &&
        /^(x(it|test|describe)|f(it|describe))$/.test(lastName(node["callee"]) ?? "");
      if (isAsleep || isCrossed) found.push(lineAt(source, node.start));
    });
    return found;
  });
}

/** Titles that promise nothing: `should`, `works as expected`, or the number of an issue. */
export function emptyTitles(tests: readonly Source[]): string[] {
  return tests.flatMap((source) => {
    const found: string[] = [];
    walk(source.program, (node) => {
      if (node.type !== "CallExpression" || !suites.test(rootName(node["callee"]))) return;
      const [title] = node["arguments"] as readonly Node[];
      const text = title?.type === "Literal" ? String(title["value"]) : "";
      if (/\bshould\b|works as expected|works correctly|#\d+/i.test(text))
        found.push(`${lineAt(source, node.start)} ${text}`);
    });
    return found;
  });
}

const workplace = /(^|[\s"'`(=:])\/(work|tmp|root|home)\/[\w.-]/m;

/** Texts that name a path of the machine on which they were written. */
export function workplaces(files: readonly { readonly path: string; readonly text: string }[]): string[] {
  return files.filter(({ text }) => workplace.test(text)).map(({ path }) => path);
}
