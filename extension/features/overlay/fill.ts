import type { Language } from '../../app/text.ts';

/**
 * Fills the {places} of a text. Numbers are written as the language writes them ('1.000', '1,000'); without one, as
 * they are.
 */
export function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  language?: Language,
): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = values[name] ?? place;
    return language ? value.toLocaleString(language) : String(value);
  });
}
