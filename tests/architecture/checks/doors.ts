// One door for writes, and no way round the browser's own doors.
import { isNode, lastName, lineAt, type Node, type Source, walk } from "./source";

const bulk = /^bulk(Put|Add|Delete|Update)$/;
const writes = /^(write|apply|redact|put|add|update|upsert|delete|clear|modify|transaction)$/;
const stores = /^(store|tx|db|database|table|collection)$/;

/** Where a write may stand: in the store itself, and in the one function that every command goes through. */
const mayWrite = (name: string): boolean => name.startsWith("storage/") || name === "commands/dispatch";

const heldBy = (callee: Node): Node | undefined => (isNode(callee["object"]) ? callee["object"] : undefined);

function holder(callee: Node): string | undefined {
  const object = heldBy(callee);
  // `db.table("card").put(row)`: what a call of `table` answers is a table.
  return object?.type === "CallExpression" ? lastName(object["callee"]) : lastName(object);
}

function isWrite(node: Node): boolean {
  const callee = node["callee"];
  if (node.type !== "CallExpression" || !isNode(callee) || callee.type !== "MemberExpression") return false;
  const method = lastName(callee) ?? "";
  return bulk.test(method) || (writes.test(method) && stores.test(holder(callee) ?? ""));
}

/** Writes that do not go through `dispatch`. */
export function backDoors(sources: readonly Source[]): string[] {
  return sources
    .filter(({ name }) => !mayWrite(name))
    .flatMap((source) => {
      const found: string[] = [];
      walk(source.program, (node) => {
        if (isWrite(node)) found.push(lineAt(source, node.start));
      });
      return found;
    });
}

const asHtml = /^(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc)$/;
const asCode = /^(eval|Function)$/;
const outside = /^(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)$/;

/** Ways by which a text becomes code or markup, or a byte leaves the workstation. */
export function closedDoors(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(source.program, (node) => {
      const isCall = node.type === "CallExpression" || node.type === "NewExpression";
      const called = isCall ? (lastName(node["callee"]) ?? "") : "";
      const member = node.type === "MemberExpression" ? (lastName(node) ?? "") : "";
      const attribute =
        node.type === "JSXAttribute" && isNode(node["name"]) ? String(node["name"]["name"]) : "";
      const isDocumentWrite = /^(write|writeln)$/.test(member) && lastName(heldBy(node)) === "document";
      const word = [called, member, attribute].find(
        (name) => asHtml.test(name) || (name === called && (asCode.test(name) || outside.test(name))),
      );
      if (word !== undefined || isDocumentWrite)
        found.push(`${lineAt(source, node.start)} ${word ?? "write"}`);
    });
    return [...new Set(found)];
  });
}
