/** Turns and hides text, or breaks the XML of a .docx: bidirectional and other format marks, controls, half characters. */
const UNPRINTABLE = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu;

/**
 * Text, or everything of a draft, without characters that print nothing: what comes off a page or out of a clipboard
 * must not turn the rest of a line around, nor keep Word from opening the file.
 */
export function legible<Value>(value: Value): Value {
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNPRINTABLE, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
}
