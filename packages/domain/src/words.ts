/** The same sentence for officers (Vietnamese) and for everybody else (English). */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** The languages the product speaks, Vietnamese first. */
export type Language = keyof Words;

/** '2026-11-24' (or a moment of that day) as people write it here: '24/11/2026'. */
export function writtenDate(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}
