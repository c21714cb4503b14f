// The one-file build's beginning. Page and worker are the same script there, which is read twice instead of carried
// twice: a page from disk may start a worker from a blob alone, and a second copy of the base's code weighs 100 kB.
void (typeof document === "undefined" ? import("./app/workers/desk.worker") : import("./main"));
