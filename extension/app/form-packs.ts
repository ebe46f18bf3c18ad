import { isDungHenError } from '@dung-hen/domain';
import { type FormPack, freezePack, thawPack } from '@dung-hen/forms';
import { browser } from 'wxt/browser';

const KEY = 'formPacks';
/** More templates of their own no office has. */
const MOST = 30;

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

/** Keeps a template; one of the same form from the same day on is replaced. */
export async function keepFormPack(pack: FormPack): Promise<void> {
  const others = (await loadPacks()).filter((one) => !isSame(one, pack));
  await store([pack, ...others].slice(0, MOST));
}

export async function forgetFormPack(pack: FormPack): Promise<void> {
  await store((await loadPacks()).filter((one) => !isSame(one, pack)));
}

async function store(packs: readonly FormPack[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: packs.map(freezePack) });
}
