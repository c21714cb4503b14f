import { VigieDatabase } from "@/storage/database";

async function measure(): Promise<void> {
  const source = new VigieDatabase("vigie.main");
  const cards = await source.rows("card").toArray();
  const texts = await source.rows("cardText").toArray();
  source.close();
  const raw = new VigieDatabase("bench.raw");
  await raw.delete();
  await raw.open();
  const start = performance.now();
  await raw.transaction("rw", raw.rows("card"), raw.rows("cardText"), async () => {
    await raw.rows("card").bulkAdd(cards);
    await raw.rows("cardText").bulkAdd(texts);
  });
  const ms = performance.now() - start;
  await raw.delete();
  postMessage({ ms, rows: cards.length + texts.length });
}

void measure();
