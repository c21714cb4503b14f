// Asks the browser for the base while the application is still being fetched: opening it takes as long as reading our
// code, and this way both happen at once. Opens only what is known to be there, changes nothing, lets go of it again.
// What the desk keeps for a first screen is read on the way, and waits in `vigieDesk` (src/app/boot/first-look.ts).
window.vigieDesk = new Promise((resolve) => {
  try {
    const known = JSON.parse(localStorage.getItem("vigie.bases") ?? "null");
    if (!known?.founded?.[known.current]) return;
    const request = indexedDB.open(`vigie.${known.current}`);
    // There is none any more: the application will say so; this script must not make one.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = (event) => event.preventDefault();
    request.onsuccess = () => {
      const { result } = request;
      result.onversionchange = () => result.close();
      setTimeout(() => result.close(), 3000);
      if (!result.objectStoreNames.contains("desk")) return;
      const tx = result.transaction("desk");
      const values = {};
      for (const key of ["head", "mark", "identity", "snapshot"])
        tx.objectStore("desk").get(key).onsuccess = ({ target }) => {
          values[key] = target.result?.value;
        };
      tx.oncomplete = () => resolve({ base: known.current, values });
    };
  } catch {
    // The application meets the same refusal, and has words for it.
  }
});
