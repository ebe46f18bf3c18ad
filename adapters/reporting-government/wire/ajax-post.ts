import { scriptText } from './page-script.ts';

/** A form a script posts whole, by jQuery's `serialize()`: where to, and which form (null: the one around). */
export interface AjaxPost {
  /** Null: to the form's own action. */
  readonly address: string | null;
  readonly form: string | null;
}

const STRING = String.raw`(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")`;
const SERIALIZED = String.raw`\$\s*\(\s*(?:['"]#([\w:.-]+)['"]|['"]form['"]|this(?:\.form)?)\s*\)\s*\.\s*serialize\s*\(\s*\)`;
const OWN_ACTION = String.raw`\$\s*\(\s*(?:['"]#[\w:.-]+['"]|['"]form['"]|this(?:\.form)?)\s*\)\s*\.\s*(?:attr|prop)\s*\(\s*['"]action['"]\s*\)`;
const SHORT = new RegExp(String.raw`\$\.post\s*\(\s*(?:${STRING}|${OWN_ACTION})\s*,\s*${SERIALIZED}`, 'u');
const CALL = /\$\.(?:ajax|post|get|getJSON)\s*\(|XMLHttpRequest|(?<![\w$.])fetch\s*\(|axios[.(]/gu;

/**
 * What a script posts, where it does one thing only: `$.post('/luu', $('#frm').serialize(), …)` or the same by `$.ajax`.
 * Null for everything else: a script that puts its own message together cannot be read.
 */
export function ajaxPostOf(script: string): AjaxPost | null {
  if ((script.match(CALL) ?? []).length !== 1) return null;
  const short = SHORT.exec(script);
  if (short !== null) return { address: text(short[1] ?? short[2]), form: short[3] ?? null };
  const settings = /\$\.ajax\s*\(\s*\{([\s\S]*)/u.exec(script)?.[1];
  if (settings === undefined || !/(?:type|method)\s*:\s*['"]post['"]/iu.test(settings)) return null;
  const data = new RegExp(String.raw`data\s*:\s*${SERIALIZED}`, 'u').exec(settings);
  const url = new RegExp(String.raw`url\s*:\s*(?:${STRING}|(${OWN_ACTION}))\s*[,}]`, 'u').exec(settings);
  if (data === null || url === null) return null;
  return { address: text(url[1] ?? url[2]), form: data[1] ?? null };
}

function text(literal: string | undefined): string | null {
  return literal === undefined ? null : scriptText(literal);
}
