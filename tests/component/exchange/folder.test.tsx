import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderBackup } from "@/app/safety/folder-backup";
import { createTell } from "@/app/tell";
import { FolderSection } from "@/features/exchange/folder/folder-section";
import { type Folder, folderKey, readFolder, usualFolder } from "@/features/pieces/folder/folder-choice";
import { aHouseOfServices, Hall, type HouseOfServices } from "../../support/house-of-services";
import { jobsOn } from "../../support/jobs-in-process";

let house: HouseOfServices;
/** What a desk keeps of its folder: a real handle is copied by the base, a test's functions are not. */
let kept: unknown;

class AFolder implements Folder {
  readonly name = "Sauvegardes";
  readonly files = new Map<string, Blob>();
  permission: PermissionState = "granted";
  trouble: string | null = null;
  asked = 0;
  queryPermission = async () => this.permission;
  requestPermission = async () => {
    this.asked += 1;
    this.permission = "granted";
    return this.permission;
  };
  keys = async function* (this: AFolder) {
    yield* this.files.keys();
  }.bind(this);
  removeEntry = async (name: string) => void this.files.delete(name);
  getFileHandle = async (name: string) => {
    this.files.set(name, new Blob());
    return {
      createWritable: async () => {
        let held = new Blob();
        return {
          write: async (data: Blob) => {
            if (this.trouble !== null) throw new DOMException("no", this.trouble);
            held = data;
          },
          close: async () => void this.files.set(name, held),
          abort: async () => undefined,
        };
      },
    };
  };
}

beforeEach(async () => {
  const made = await aHouseOfServices();
  const { desk, queries } = made.services;
  const jobs = jobsOn(made.db, made.hand);
  kept = undefined;
  house = {
    ...made,
    services: {
      ...made.services,
      // The blobs of this test's page have no streams to squeeze.
      jobs: { ...jobs, saveBackup: (manner) => jobs.saveBackup({ ...manner, gzip: false }) },
      desk: {
        ...desk,
        put: async (kind, key, value) => {
          if (key === folderKey) kept = value;
          await desk.put(kind, key, key === folderKey ? made.hand.clock.now++ : value);
        },
      },
      queries: {
        ...queries,
        // The read of the base is what the screen listens to.
        preference: async (key) => {
          const stored = await queries.preference(key);
          return key === folderKey ? kept : stored;
        },
      },
    },
  };
});
afterEach(() => Reflect.deleteProperty(window, "showDirectoryPicker"));

const unsaved = async () => (await house.services.queries.backupState()).unsaved;

// Verifies: 3f.12, B97
test("a folder is chosen, a backup stands in it at once and counts, and the rotation is set", async () => {
  const folder = new AFolder();
  Object.assign(window, { showDirectoryPicker: async () => folder });
  await house.add("Pare-feu");
  render(
    <Hall house={house}>
      <FolderSection />
    </Hall>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Choisir un dossier…" }));
  await waitFor(() => expect(folder.files.size).toBe(1));
  expect([...folder.files.keys()][0]).toMatch(/^vigie_VIGIE_\d{4}-\d\d-\d\d_\d{4}_NP\.jsonl$/);
  await waitFor(async () => expect(await unsaved()).toBe(0));
  expect(await screen.findByText(/Dossier.: «.Sauvegardes.»/)).toBeVisible();
  expect(house.said.at(-1)).toMatch(/^Sauvegarde vigie_.* écrite dans/);
  const keep = screen.getByRole("textbox", { name: /^Combien en garder/ });
  await userEvent.clear(keep);
  await userEvent.type(keep, "7");
  await waitFor(() => expect(readFolder(kept)?.keep).toBe(7));
  // Two in one breath, before the screen shows the first.
  const changes = screen.getByRole("textbox", { name: /^Après combien/ });
  act(() => {
    fireEvent.change(changes, { target: { value: "3" } });
    fireEvent.change(keep, { target: { value: "9" } });
  });
  await waitFor(() => expect(readFolder(kept)).toMatchObject({ changes: 3, keep: 9 }));
  await userEvent.click(screen.getByRole("button", { name: "Ne plus y écrire" }));
  await waitFor(() => expect(readFolder(kept)).toBeNull());
  expect(folder.files.size).toBe(1);
});

// Verifies: 3f.12, B97
test("a backup that could not be written is said, leaves no file, counts as none, and works at the next try", async () => {
  const folder = new AFolder();
  folder.trouble = "QuotaExceededError";
  Object.assign(window, { showDirectoryPicker: async () => folder });
  await house.add("Pare-feu");
  const before = await unsaved();
  render(
    <Hall house={house}>
      <FolderSection />
    </Hall>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Choisir un dossier…" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Le dossier des sauvegardes est plein");
  expect(folder.files.size).toBe(0);
  expect(await unsaved()).toBe(before);
  folder.trouble = null;
  await userEvent.click(screen.getByRole("button", { name: "Sauvegarder maintenant" }));
  await waitFor(() => expect(folder.files.size).toBe(1));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

// Verifies: 3f.12, B97
test("a browser that cannot write into folders says so, and the way by hand", async () => {
  render(
    <Hall house={house}>
      <FolderSection />
    </Hall>,
  );
  expect(await screen.findByText(/ne permet pas d’écrire dans un dossier/)).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});

// Verifies: 3f.12, B97
test("what is due goes to the folder by itself; consent that ended is asked for again by a person's press", async () => {
  const folder = new AFolder();
  kept = { ...usualFolder, folder, changes: 1 };
  await house.add("Pare-feu");
  const tell = createTell();
  const view = render(
    <Hall house={house}>
      <FolderBackup tell={tell} />
    </Hall>,
  );
  await waitFor(() => expect(folder.files.size).toBe(1));
  view.unmount();
  folder.permission = "prompt";
  await house.add("Sonde");
  render(
    <Hall house={house}>
      <FolderBackup tell={tell} />
    </Hall>,
  );
  await waitFor(() => expect(tell.store.getState().notices).toHaveLength(1));
  const [notice] = tell.store.getState().notices;
  expect(notice).toMatchObject({ kind: "error", text: expect.stringContaining("redemande votre accord") });
  expect(folder.asked).toBe(0);
  notice?.action?.run();
  await waitFor(async () => expect(await unsaved()).toBe(0));
  expect(folder.asked).toBe(1);
  await waitFor(() => expect(tell.store.getState().notices).toHaveLength(0));
  expect(within(document.body).queryByRole("alert")).toBeNull();
});
