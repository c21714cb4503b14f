import { expose } from "comlink";
import { createDeskJobs } from "./desk-jobs";

// A worker is a composition root of its own: same commands, same store, another thread.
expose(createDeskJobs());
