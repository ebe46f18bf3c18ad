import { isDungHenError } from '@dung-hen/domain';
import { type FormPack, freezePack, thawPack } from '@dung-hen/forms';
import { browser } from 'wxt/browser';

const KEY = 'formPacks';
/** More templates of their own no office has. */
const MOST = 30;
/** Bytes of the largest template file kept: blank forms have a few dozen kilobytes, storage has ten megabytes. */
const LARGEST = 200_000;

const fileKey = ({ form, from }: FormPack): string => `formPackFile ${form} ${from}`;

/** The templates of the office kept on this computer; one that cannot be read any more is left out. */
export async function loadPacks(): Promise<readonly FormPack[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((text: unknown) => {
    try {
      return typeof text === 'string' ? [thawPack(text)] : [];
    } catch (error) {
      if (!isDungHenError(error)) throw error;
      return [];
    }
  });
}

const isSame = (a: FormPack, b: FormPack): boolean => a.form === b.form && a.from === b.from;

/**
 * Keeps a template, and its .xlsx file that is filled in place (null: none, or larger than is kept); one of the same form
 * from the same day on is replaced.
 */
export async function keepFormPack(pack: FormPack, file: Uint8Array | null): Promise<void> {
  const others = (await loadPacks()).filter((one) => !isSame(one, pack));
  const kept = [pack, ...others];
  await browser.storage.local.remove([fileKey(pack), ...kept.slice(MOST).map(fileKey)]);
  if (file !== null && file.length <= LARGEST) {
    const letters = Array.from(file, (byte) => String.fromCharCode(byte)).join('');
    await browser.storage.local.set({ [fileKey(pack)]: btoa(letters) });
  }
  await store(kept.slice(0, MOST));
}

/** The .xlsx file of a kept template; null where none is kept. */
export async function loadPackFile(pack: FormPack): Promise<Uint8Array | null> {
  const stored: unknown = (await browser.storage.local.get(fileKey(pack)))[fileKey(pack)];
  return typeof stored === 'string' ? Uint8Array.from(atob(stored), (letter) => letter.charCodeAt(0)) : null;
}

export async function forgetFormPack(pack: FormPack): Promise<void> {
  await browser.storage.local.remove(fileKey(pack));
  await store((await loadPacks()).filter((one) => !isSame(one, pack)));
}

async function store(packs: readonly FormPack[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: packs.map(freezePack) });
}
