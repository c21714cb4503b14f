// The least that an import could take: the rows it left, added to an empty base of the same schema, in a worker.
import RawWorker from "./raw.worker?worker";

declare global {
  interface Window {
    rawBulkAdd: () => Promise<{ ms: number; rows: number }>;
  }
}

window.rawBulkAdd = () =>
  new Promise((done, fail) => {
    const worker = new RawWorker();
    worker.onmessage = ({ data }: MessageEvent<{ ms: number; rows: number }>) => {
      worker.terminate();
      done(data);
    };
    worker.onerror = (event) => fail(new Error(event.message));
  });
