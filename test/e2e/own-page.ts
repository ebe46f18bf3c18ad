/** Functions that run inside pages of the extension, in either browser: each stands by itself. */

/** Everything the extension keeps in its own store, as text: an object of stores by name. */
export async function everythingKept(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('dung-hen');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const all = await Promise.all(
    [...db.objectStoreNames].map(
      (name) =>
        new Promise<unknown[]>((resolve) => {
          const reading = db.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => resolve(reading.result);
        }),
    ),
  );
  const kept = Object.fromEntries([...db.objectStoreNames].map((name, at) => [name, all[at]]));
  db.close();
  return JSON.stringify(kept);
}

/** Presses the button of exactly this name. */
export function pressNamed(name: string): void {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (button === undefined) throw new Error(`no button ${name}`);
  button.click();
}

/** What the page shows, without what it hides. */
export function wordsOf(): string {
  return document.body.innerText;
}
