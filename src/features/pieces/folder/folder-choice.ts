/** Why the last backup is not in the folder. */
export type FolderTrouble = "permission" | "gone" | "full" | "other";

/** What is asked of a folder that backups go to. The browser's own handle has it; a test has a folder of its own. */
export type Folder = {
  readonly name: string;
  readonly queryPermission: (mode: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  readonly requestPermission: (mode: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  readonly keys: () => AsyncIterable<string>;
  readonly getFileHandle: (
    name: string,
    options: { readonly create: true },
  ) => Promise<{
    readonly createWritable: () => Promise<{
      readonly write: (data: Blob) => Promise<void>;
      readonly close: () => Promise<void>;
      readonly abort: () => Promise<void>;
    }>;
  }>;
  readonly removeEntry: (name: string) => Promise<void>;
};

/** The folder that backups of this workstation go to, and how it went; a preference, which never travels. */
export type FolderChoice = {
  readonly folder: Folder;
  /** After how many changes that no file has. */
  readonly changes: number;
  /** Also at the end of a day with changes. */
  readonly atDayEnd: boolean;
  /** How many of the latest stay; besides, the last one of each day stays for three weeks. */
  readonly keep: number;
  readonly savedAt: number | null;
  readonly trouble: { readonly why: FolderTrouble; readonly at: number } | null;
};

export const folderKey = "backup-folder";
export const usualFolder = { changes: 50, atDayEnd: true, keep: 30, savedAt: null, trouble: null } as const;

/** What is kept, or null where no folder is. */
export function readFolder(value: unknown): FolderChoice | null {
  const { folder, ...rest } = (value ?? {}) as Partial<FolderChoice>;
  return folder === undefined ? null : { ...usualFolder, ...rest, folder };
}

type Standing = {
  readonly unsaved: number;
  /** When the oldest change that no file has was made. */
  readonly oldestAt: number | null;
  readonly now: number;
};

const anHour = 3_600_000;
/** From this hour on a day counts as over. */
const evening = 17;

/**
 * Is a backup due in the folder? After so many changes that no file has, from five in the afternoon on, and for changes
 * of an earlier day. What failed is tried again an hour later; what waits for a permission waits for a person.
 */
export function isFolderDue(choice: FolderChoice, { unsaved, oldestAt, now }: Standing): boolean {
  const { trouble, changes, atDayEnd, savedAt } = choice;
  if (unsaved === 0 || trouble?.why === "permission") return false;
  if (trouble !== null && now - trouble.at < anHour) return false;
  if (unsaved >= changes) return true;
  if (!atDayEnd) return false;
  const today = new Date(now).toDateString();
  const isOld = oldestAt !== null && new Date(oldestAt).toDateString() !== today;
  const isDone = savedAt !== null && new Date(savedAt).toDateString() === today && isEvening(savedAt);
  return isOld || (isEvening(now) && !isDone);
}

function isEvening(at: number): boolean {
  return new Date(at).getHours() >= evening;
}
