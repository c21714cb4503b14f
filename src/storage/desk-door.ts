import type { VigieDatabase } from "./database";
import { mishapOf } from "./mishap";

/** The second, small door: rows of this workstation, without a deed. They never travel. */
export interface DeskDoor {
  put(kind: "preference" | "draft" | "backup", key: string, value: unknown): Promise<void>;
  drop(kind: "draft", key: string): Promise<void>;
  /** Notes an export, a print or a diagnostic in the desk's audit, which is not exported itself. */
  audit(at: number, what: string, detail: string): Promise<void>;
}

/** The desk's door on its own tables; a failed write is a mishap, as at the other door. */
export function createDeskDoor(db: VigieDatabase): DeskDoor {
  const guard = async (work: () => PromiseLike<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      throw mishapOf(error);
    }
  };
  const nameOf = (kind: string, key: string) => (key === "" ? kind : `${kind}/${key}`);
  return {
    put: (kind, key, value) => guard(() => db.desk.put({ key: nameOf(kind, key), value })),
    drop: (kind, key) => guard(() => db.desk.delete(nameOf(kind, key))),
    audit: (at, what, detail) => guard(() => db.audit.add({ at, what, detail })),
  };
}
