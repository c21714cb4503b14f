import { must } from "@/lib/assert";

/** A fresh worker of this desk, from the page's own script: in the one-file build it is the only one there is. */
export function newDeskWorker(): Worker {
  const script = must(document.querySelector("script"), "the one file is one script");
  const url = URL.createObjectURL(new Blob([script.textContent], { type: "text/javascript" }));
  const worker = new Worker(url);
  // The worker has its text once it has said anything; until then the address must stand.
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
