import { createMemoryStore } from "@/storage/memory-store";
import { storeContract } from "./store-contract";

storeContract("memory", () => createMemoryStore());
