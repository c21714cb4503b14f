import { born, changed, edited } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import { err, ok } from "@/lib/result";
import { checkLine } from "../check-text";
import type { HandlersOf } from "../command";
import type { ViewCommand } from "./view-commands";

/** Saving an address under the name that a view of the project bears gives that view the address. */
export const viewHandlers: HandlersOf<ViewCommand> = {
  async "view/save"(tx, { projectId, name, address }, { mint }) {
    const project = await tx.get("project", projectId);
    if (!project || project.deleted) return err({ kind: "project-missing" });
    const line = checkLine("name", name);
    if (!line.ok) return line;
    const about = { name: line.value, count: 1 };
    const same = (await tx.list("savedView", projectId)).find((view) => view.name === line.value);
    if (same) return ok({ changes: edited("savedView", same, { address }), about });
    const view = { id: makeId("savedView", mint()), projectId, name: line.value, address };
    return ok({ changes: [born("savedView", view)], about });
  },
  async "view/rename"(tx, { viewId, name }) {
    const view = await tx.get("savedView", viewId);
    if (!view || view.deleted) return err({ kind: "row-missing" });
    const line = checkLine("name", name);
    if (!line.ok) return line;
    return ok({
      changes: edited("savedView", view, { name: line.value }),
      about: { name: line.value, count: 1 },
    });
  },
  async "view/remove"(tx, { viewId }) {
    const view = await tx.get("savedView", viewId);
    if (!view || view.deleted) return err({ kind: "row-missing" });
    return ok({
      changes: [changed("savedView", view, { deleted: true })],
      about: { name: view.name, count: 1 },
    });
  },
};
