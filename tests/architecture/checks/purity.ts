import { isNode, lastName, lineAt, type Node, type Source, walk } from "./source";

const rooms = /^(domain|commands|replication|exchange)\//;
const worlds =
  /^(window|document|navigator|location|localStorage|sessionStorage|indexedDB|crypto|performance)$/;
const timers = /^(setTimeout|setInterval|requestAnimationFrame|queueMicrotask|fetch)$/;
/** What a machine's own language would decide: never without being told which language. */
const localised = /^(localeCompare|toLocaleString|toLocaleDateString|toLocaleUpperCase|toLocaleLowerCase)$/;

function declared(program: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const take = (pattern: unknown): void => {
    if (isNode(pattern) && pattern.type === "Identifier") names.add(String(pattern["name"]));
  };
  walk(program, (node) => {
    if (node.type === "VariableDeclarator") take(node["id"]);
    if (Array.isArray(node["params"])) for (const parameter of node["params"]) take(parameter);
    if (node.type === "Property" && node["shorthand"] === true) take(node["value"]);
  });
  return names;
}

function unrepeatable(node: Node, own: ReadonlySet<string>): boolean {
  if (node.type === "NewExpression" && lastName(node["callee"]) === "Date")
    return Array.isArray(node["arguments"]) && node["arguments"].length === 0;
  if (node.type === "CallExpression") {
    const callee = node["callee"];
    return (
      isNode(callee) &&
      callee.type === "Identifier" &&
      (timers.test(lastName(callee) ?? "") || lastName(callee) === "Date")
    );
  }
  if (node.type !== "MemberExpression" || !isNode(node["object"])) return false;
  const object = node["object"].type === "Identifier" ? String(node["object"]["name"]) : "";
  const member = lastName(node) ?? "";
  if (localised.test(member)) return true;
  if (object === "Date" && member === "now") return true;
  if (object === "Math" && member === "random") return true;
  return (worlds.test(object) && !own.has(object)) || object === "globalThis";
}

/** Things that answer differently tomorrow, or on another machine. They enter as arguments. */
export function impurities(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => rooms.test(path))
    .flatMap((source) => {
      const own = declared(source.program);
      const found: string[] = [];
      walk(source.program, (node) => {
        if (unrepeatable(node, own))
          found.push(`${lineAt(source, node.start)} ${source.text.slice(node.start, node.end).slice(0, 60)}`);
      });
      return found;
    });
}
