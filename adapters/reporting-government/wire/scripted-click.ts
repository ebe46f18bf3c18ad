import type { PageDocument, PageElement } from '@dung-hen/page';
import { type AjaxPost, ajaxPostOf } from './ajax-post.ts';
import { type Assignment, formOf, isSubmitControl } from './html-form.ts';
import { clickScriptOf, scriptText, submitScriptOf, talksByItself } from './page-script.ts';

/**
 * What a link or button does when clicked, as far as its markup says it without running any script.
 * submit: sends its form · postback: `__doPostBack(target, argument)` · visit: goes to an address ·
 * send: a script sends a form, after setting fields · post: a script posts a form whole, elsewhere maybe · open: shows a part of the page (a dialog) ·
 * script: something only the page's script knows.
 */
export type Click =
  | { readonly kind: 'submit'; readonly assignments: readonly Assignment[] }
  | { readonly kind: 'postback'; readonly target: string; readonly argument: string }
  | { readonly kind: 'visit'; readonly address: string }
  | { readonly kind: 'send'; readonly form: string | null; readonly assignments: readonly Assignment[] }
  | ({ readonly kind: 'post' } & AjaxPost)
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'script' };

const STRING = String.raw`(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")`;
const POSTBACK = new RegExp(String.raw`__doPostBack\s*\(\s*${STRING}\s*,\s*${STRING}\s*\)`, 'u');
const POSTBACK_OPTIONS = new RegExp(
  String.raw`WebForm_PostBackOptions\s*\(\s*${STRING}\s*,\s*${STRING}`,
  'u',
);
/** Nothing is added to the text behind it: an address put together from what is not known is no address. */
const WHOLE = String.raw`(?!\s*\+)`;
const GOTO = new RegExp(
  String.raw`(?:window\.|document\.|self\.|top\.)?location(?:\.href)?\s*=\s*${STRING}${WHOLE}` +
    String.raw`|location\.(?:assign|replace)\s*\(\s*${STRING}${WHOLE}` +
    String.raw`|window\.open\s*\(\s*${STRING}${WHOLE}`,
  'u',
);
const SUBMIT_CALL =
  /(?:getElementById\s*\(\s*['"]([\w:.$-]+)['"]\s*\)|\$\s*\(\s*['"]#([\w:.$-]+)['"]\s*\)|\$\s*\(\s*['"]form['"]\s*\)|document\.forms(?:\[\s*(?:\d+|['"]([\w:.$-]+)['"])\s*\]|\.([\w$]+))|this\.form|(?:document\.)?([\w$]+))\s*\.\s*(?:submit|requestSubmit)\s*\(/u;
const ASSIGNMENT = new RegExp(
  String.raw`(?:getElementById\s*\(\s*${STRING}\s*\)|\$\s*\(\s*['"]#([\w:.$-]+)['"]\s*\)` +
    String.raw`|(?:document\.)?(?:forms\[\s*\d+\s*\]|this\.form|[A-Za-z_$][\w$]*)` +
    String.raw`(?:\.elements)?(?:\.([\w$]+)|\[\s*${STRING}\s*\]))` +
    String.raw`\s*(?:\.\s*value\s*=\s*|\.\s*val\s*\(\s*)${STRING}${WHOLE}`,
  'gu',
);

/** JSF command links: the form, and the parameters it is sent with. */
const FACES =
  /(?:jsfcljs\s*\(\s*document\.(?:getElementById\s*\(\s*|forms\[\s*)|addSubmitParam\s*\(\s*)['"]([\w:.-]+)['"]\s*[)\]]?\s*,\s*\{([^}]*)\}/u;

/** Reads what clicking `element` does. A script that talks to the server by itself is never guessed at. */
export function clickOf(element: PageElement, page: PageDocument): Click {
  const dialog = dialogOf(element);
  if (dialog !== null) return { kind: 'open', id: dialog };
  const script = unescapeQuotes(clickScriptOf(element, page));
  if (talksByItself(script)) return postedBy(script);
  const assignments = assignmentsIn(script, page);
  if (isSubmitControl(element)) {
    const form = formOf(element, page);
    const watcher = form === null ? '' : submitScriptOf(form, page);
    return talksByItself(watcher) ? postedBy(watcher) : { kind: 'submit', assignments };
  }
  const posted = POSTBACK.exec(script) ?? POSTBACK_OPTIONS.exec(script);
  if (posted !== null) {
    const [, single, double, second, secondDouble] = posted;
    return { kind: 'postback', target: textOf(single ?? double), argument: textOf(second ?? secondDouble) };
  }
  const faces = FACES.exec(script);
  if (faces !== null) return { kind: 'send', form: faces[1] ?? null, assignments: pairsIn(faces[2] ?? '') };
  const sent = SUBMIT_CALL.exec(script);
  if (sent !== null) {
    const [, byId, byHash, byKey, byName, loose] = sent;
    const named = byId ?? byHash ?? byKey ?? byName ?? looseForm(loose);
    return { kind: 'send', form: named ?? null, assignments };
  }
  const gone = GOTO.exec(script);
  if (gone !== null)
    return { kind: 'visit', address: textOf(gone.slice(1).find((part) => part !== undefined)) };
  if (isSentByLibrary(element)) return { kind: 'script' };
  const href = element.attr('href')?.trim() ?? '';
  if (href !== '' && !/^(?:#|javascript:)/iu.test(href)) return { kind: 'visit', address: href };
  const address = element.attr('data-href') ?? element.attr('data-url');
  if (address !== null && address.trim() !== '') return { kind: 'visit', address: address.trim() };
  return { kind: 'script' };
}

/** Links a script library turns into requests of its own kind (`data-method="post"`, htmx). */
function isSentByLibrary(element: PageElement): boolean {
  const method = (element.attr('data-method') ?? element.attr('data-ajax-method') ?? 'get').toLowerCase();
  return method !== 'get' || ['hx-post', 'hx-put', 'hx-get'].some((name) => element.attr(name) !== null);
}

function postedBy(script: string): Click {
  const post = ajaxPostOf(script);
  return post === null ? { kind: 'script' } : { kind: 'post', ...post };
}

function looseForm(name: string | undefined): string | null {
  return name === undefined || name === 'form' || name === 'forms' ? null : name;
}

function dialogOf(element: PageElement): string | null {
  const toggle = element.attr('data-bs-toggle') ?? element.attr('data-toggle');
  if (toggle !== 'modal') return element.attr('popovertarget') ?? element.attr('commandfor');
  const target = element.attr('data-bs-target') ?? element.attr('data-target') ?? element.attr('href');
  return target?.startsWith('#') === true ? target.slice(1) : null;
}

/** A postback inside a string (`setTimeout('__doPostBack(\'a\',\'\')', 0)`) carries its quotes escaped. */
function unescapeQuotes(script: string): string {
  return /(?:__doPostBack|WebForm_PostBackOptions)\s*\(\s*\\['"]/u.test(script)
    ? script.replace(/\\(['"])/gu, '$1')
    : script;
}

function textOf(literal: string | undefined): string {
  return scriptText(literal ?? '');
}

function pairsIn(object: string): Assignment[] {
  const pair = new RegExp(String.raw`${STRING}\s*:\s*${STRING}`, 'gu');
  return [...object.matchAll(pair)].map((match) => ({
    field: textOf(match[1] ?? match[2]),
    value: textOf(match[3] ?? match[4]),
  }));
}

/** Fields of the page a script gives a fixed value. */
function assignmentsIn(script: string, page: PageDocument): Assignment[] {
  const found = [...script.matchAll(ASSIGNMENT)].map((match): Assignment => {
    const parts = match.slice(1);
    const field = parts.slice(0, -2).find((part) => part !== undefined);
    return { field: textOf(field), value: textOf(parts.at(-2) ?? parts.at(-1)) };
  });
  if (found.length === 0) return [];
  const names = new Set(
    page.root.find('input', 'select', 'textarea').flatMap((one) => [one.attr('name'), one.attr('id')]),
  );
  return found.filter(({ field }) => names.has(field));
}
