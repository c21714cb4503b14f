import "fake-indexeddb/auto";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { storeContract } from "./store-contract";

let opened = 0;
storeContract("Dexie on IndexedDB", () => createDexieStore(new VigieDatabase(`contract-${++opened}`)));
