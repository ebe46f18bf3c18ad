import type { Language } from '@dung-hen/domain';
import { createInstance, type TFunction } from 'i18next';
import { en } from './en.ts';
import { vi } from './vi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}

/** A sentence by its key, in the language of this run. Keys are checked by the compiler. */
export type Translate = TFunction;

/** Makes the translator of a language. */
export function translator(language: Language): Translate {
  const instance = createInstance();
  instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { vi: { translation: vi }, en: { translation: en } },
  });
  return instance.t;
}
