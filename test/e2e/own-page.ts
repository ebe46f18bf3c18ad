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

/** Presses the button of exactly this name, or else the link: the menu of pages has words that buttons have too. */
export function pressNamed(name: string): void {
  const named = (kind: string) =>
    [...document.querySelectorAll<HTMLElement>(kind)].find((one) => one.textContent?.trim() === name);
  const control = named('button') ?? named('a[href]');
  if (control === undefined) throw new Error(`no button or link ${name}`);
  control.click();
}

/** What the page shows, without what it hides. */
export function wordsOf(): string {
  return document.body.innerText;
}

/**
 * Marks everything a keyboard must reach and names it: what is shown, not disabled, and a stop of its own (of a group
 * of radio buttons only one is).
 */
export function markControls(): string[] {
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const controls = [...document.querySelectorAll<HTMLElement>(wanted)].filter((one) => {
    if (one.tabIndex < 0 || one.matches(':disabled')) return false;
    if (!one.checkVisibility({ visibilityProperty: true })) return false;
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const group = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${one.name}"]`);
    return one.checked || (one === group[0] && ![...group].some(({ checked }) => checked));
  });
  return controls.map((one, at) => {
    const name = `${at} ${one.localName} ${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim()}`;
    one.dataset.control = name.slice(0, 60);
    return one.dataset.control;
  });
}

/** The marked control that has the focus, and whether one can see that it has. */
export function seeFocus(): { control: string | null; visible: boolean } {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return { control: null, visible: false };
  const ringed = (one: Element | null): boolean => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  // A drawn radio button or a switch may ring its label.
  const visible = ringed(focused) || ringed(focused.closest('label')) || ringed(focused.nextElementSibling);
  return { control: focused.dataset.control ?? null, visible };
}

/** What stands in the setting of a label, whether it may be changed, and what is said below it. */
export function settingNamed(label: string): { value: string; fixed: boolean; said: string } | null {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  const control = found && document.getElementById(found.htmlFor);
  if (!(control instanceof HTMLInputElement)) return null;
  const said = document.getElementById(control.getAttribute('aria-describedby') ?? '');
  return { value: control.value, fixed: control.disabled, said: said?.textContent ?? '' };
}
