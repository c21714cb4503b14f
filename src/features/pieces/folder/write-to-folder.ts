import { changePreference } from "@/features/change-preference";
import type { Services } from "@/features/services";
import { err, ok, type Result } from "@/lib/result";
import {
  type Folder,
  type FolderChoice,
  type FolderTrouble,
  folderKey,
  readFolder,
  usualFolder,
} from "./folder-choice";
import { nameInFolder, prunable } from "./rotation";

type Hands = Pick<Services, "jobs" | "desk" | "queries" | "now">;

/**
 * Writes a backup into the folder, then lets go of the oldest ones. Only when the file stands in the folder whole is it
 * noted as this desk's backup; a failure is noted with the choice. `isGesture`: a person has just pressed something,
 * so that the browser may be asked to ask.
 */
export async function writeToFolder(
  hands: Hands,
  choice: FolderChoice,
  isGesture: boolean,
): Promise<Result<string, FolderTrouble>> {
  const { jobs, desk, now } = hands;
  const { folder, keep } = choice;
  // What was set meanwhile stays; and what writes by itself brings no folder back that was left.
  const note = (how: Pick<FolderChoice, "trouble"> & Partial<FolderChoice>): Promise<void> =>
    changePreference(hands, folderKey, (value) => {
      const kept = readFolder(value);
      return isGesture ? { ...usualFolder, ...kept, folder, ...how } : kept && { ...kept, ...how };
    });
  const fail = async (why: FolderTrouble): Promise<Result<string, FolderTrouble>> => {
    await note({ trouble: { why, at: now() } });
    return err(why);
  };
  try {
    if (!(await mayWrite(folder, isGesture))) return await fail("permission");
    const { blob, name: plainName, upTo } = await jobs.saveBackup({ gzip: true, isAside: true });
    const name = nameInFolder(plainName, now());
    await put(folder, name, blob);
    await desk.put("backup", "", upTo);
    await note({ savedAt: now(), trouble: null });
    await prune(folder, keep);
    return ok(name);
  } catch (error) {
    return fail(troubleOf(error));
  }
}

async function mayWrite(folder: Folder, isGesture: boolean): Promise<boolean> {
  const mode = { mode: "readwrite" } as const;
  const known = await folder.queryPermission(mode);
  return (known === "prompt" && isGesture ? await folder.requestPermission(mode) : known) === "granted";
}

/** The browser writes beside and renames at the end: the file is whole or not there. */
async function put(folder: Folder, name: string, blob: Blob): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const out = await file.createWritable();
  try {
    await out.write(blob);
    await out.close();
  } catch (error) {
    await out.abort().catch(() => undefined);
    // What was made for it is empty, and no backup.
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

/** A file that cannot be let go of is no failure of the backup. */
async function prune(folder: Folder, keep: number): Promise<void> {
  try {
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    for (const name of prunable(names, keep)) await folder.removeEntry(name);
  } catch {
    // The next backup tries again.
  }
}

function troubleOf(error: unknown): FolderTrouble {
  const { name } = error as { readonly name?: unknown };
  if (name === "NotFoundError") return "gone";
  if (name === "QuotaExceededError") return "full";
  return name === "NotAllowedError" || name === "SecurityError" ? "permission" : "other";
}
