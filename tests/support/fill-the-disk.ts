/** Takes all the room that is left, in a base of its own; for `page.evaluate`. */
export async function fillTheDisk(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("filler");
    request.onupgradeneeded = () => request.result.createObjectStore("rows", { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const write = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      const tx = db.transaction("rows", "readwrite");
      const noise = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
      tx.objectStore("rows").add(noise);
      tx.oncomplete = () => resolve(true);
      tx.onabort = () => resolve(false);
    });
  for (const bytes of [200_000, 20_000, 2_000])
    for (let tries = 0; tries < 60 && (await write(bytes)); tries += 1);
  db.close();
}
