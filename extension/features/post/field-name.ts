import type { PostTexts } from './texts.ts';

/** What a field is called; its own name where it has no other. */
export function fieldName(field: string, t: PostTexts): string {
  return (t.fields as Readonly<Record<string, string>>)[field] ?? field;
}
