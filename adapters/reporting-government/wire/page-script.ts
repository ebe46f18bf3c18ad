import type { PageDocument, PageElement } from '@dung-hen/page';

/**
 * The script a click runs, as text: the element's own `onclick`, the bodies of page functions it calls by name, and
 * handlers bound to its id. Read, never run.
 */
export function clickScriptOf(element: PageElement, page: PageDocument): string {
  const own = [element.attr('onclick') ?? '', hrefScript(element)];
  if (element.tag === 'select') own.push(element.attr('onchange') ?? '');
  return withCalled(own.join(';'), element, 'click', page);
}

/** The script that runs when a form is sent: its `onsubmit` and handlers bound to its id. */
export function submitScriptOf(form: PageElement, page: PageDocument): string {
  return withCalled(form.attr('onsubmit') ?? '', form, 'submit', page);
}

function withCalled(inline: string, element: PageElement, event: string, page: PageDocument): string {
  const scripts = inlineScripts(page);
  return foldTexts([inline, ...calledBy(inline, scripts), ...handlersOf(element, event, scripts)].join(';'));
}

const CALL = /(?<![\w$.])([A-Za-z_$][\w$]*)\s*\(([^()]*)\)/gu;

/** Bodies of the page's functions a script calls, their parameters replaced by what they are called with. */
function calledBy(script: string, scripts: string): string[] {
  return [...script.matchAll(CALL)].flatMap(([, name = '', args = '']) => {
    const found = /^(?:__doPostBack|WebForm_\w+|confirm|alert)$/u.test(name)
      ? null
      : functionNamed(name, scripts);
    return found === null ? [] : [withArguments(found, args)];
  });
}

function withArguments(found: FunctionText, args: string): string {
  const given = args.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^,]+/gu) ?? [];
  return found.parameters.reduce((body, parameter, index) => {
    const value = given[index]?.trim();
    if (value === undefined || !/^(?:['"].*['"]|\d+)$/su.test(value)) return body;
    const quoted = /^\d+$/u.test(value) ? `'${value}'` : value;
    return body.replace(new RegExp(String.raw`(?<![\w$.'"])${parameter}(?![\w$'":])`, 'gu'), () => quoted);
  }, found.body);
}

/** Texts put together from texts made one: `'/bc/' + '12'`, `/bc/${'12'}`. */
function foldTexts(script: string): string {
  let folded = script.replace(/`([^`\\]*)`/gu, (whole, inner: string) => {
    const plain = inner.replace(
      /\$\{\s*(?:'([^'\\]*)'|"([^"\\]*)"|(\d+))\s*\}/gu,
      (_, single, double, number) => single ?? double ?? number,
    );
    return /[$'\n]/u.test(plain) ? whole : `'${plain}'`;
  });
  for (let before = ''; before !== folded; ) {
    before = folded;
    folded = folded.replace(/(['"])([^'"\\]*)\1\s*\+\s*(['"])([^'"\\]*)\3/gu, "'$2$4'");
  }
  return folded;
}

/** Whether a script talks to the server by itself: what it sends is then known to nobody but the script. */
export function talksByItself(script: string): boolean {
  return /\$\.(?:ajax|post|get|getJSON)\s*\(|XMLHttpRequest|(?<![\w$.])fetch\s*\(|axios[.(]|PageMethods\.|\.ajaxSubmit\s*\(/u.test(
    script,
  );
}

/** Addresses a page without content sends its visitor to at once, by script: the last thing it says. */
export function scriptRedirect(page: PageDocument): string | null {
  const script = inlineScripts(page);
  if (talksByItself(script)) return null;
  const match =
    /(?:^|[;{}\s])(?:window\.|document\.|self\.|top\.|parent\.)?location(?:\.href)?\s*=\s*(["'])([^"']+)\1/u.exec(
      script,
    ) ?? /location\.(?:assign|replace)\s*\(\s*(["'])([^"']+)\1/u.exec(script);
  return match?.[2] ?? null;
}

/**
 * Sentences a page shows by script as it loads: `alert('Lưu thành công')`, `toastr.error("…")`, `Swal.fire('…')`.
 * Those inside functions wait for a click and are not among them.
 */
export function spokenByScript(page: PageDocument): string[] {
  const loose = withoutFunctions(inlineScripts(page));
  const calls = loose.matchAll(
    /(?<![\w$.])(?:alert|toastr\.\w+|swal|Swal\.fire|\$\.notify|\$\.growl|show(?:Message|Toast|Alert|Notification)|thongBao)\s*\(([^;]*)/gu,
  );
  return [...calls]
    .map((call) =>
      [...(call[1] ?? '').matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu)]
        .map((literal) => scriptText(literal[1] ?? literal[2] ?? ''))
        .filter((text) => /\s/u.test(text.trim()) || /\p{L}{3}.*[^\x20-\x7e]/u.test(text))
        .join(' '),
    )
    .filter((text) => text !== '');
}

/** A JavaScript string literal's content as the script would have it. */
export function scriptText(literal: string): string {
  return literal.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/giu, (_, hex, unicode, char) => {
    const code = hex ?? unicode;
    return code === undefined ? (ESCAPES[char] ?? char) : String.fromCharCode(Number.parseInt(code, 16));
  });
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function hrefScript(element: PageElement): string {
  const href = element.attr('href')?.trim() ?? '';
  if (!/^javascript:/iu.test(href)) return '';
  const script = href.slice('javascript:'.length);
  try {
    return decodeURIComponent(script);
  } catch {
    return script;
  }
}

function inlineScripts(page: PageDocument): string {
  return page.root
    .find('script')
    .filter(
      (script) => script.attr('src') === null && !/json|template|html/iu.test(script.attr('type') ?? ''),
    )
    .map((script) => script.text())
    .join('\n');
}

interface FunctionText {
  readonly parameters: readonly string[];
  readonly body: string;
}

function functionNamed(name: string, scripts: string): FunctionText | null {
  const escaped = name.replace(/\$/gu, String.raw`\$`);
  const start = new RegExp(
    String.raw`(?:function\s+${escaped}\s*\(([^)]*)\)|(?<![\w$])${escaped}\s*=\s*(?:async\s+)?(?:function\s*\w*\s*\(([^)]*)\)|\(([^)]*)\)\s*=>|(\w+)\s*=>))\s*\{`,
    'u',
  ).exec(scripts);
  if (start === null) return null;
  const written = start.slice(1).find((part) => part !== undefined) ?? '';
  return {
    parameters: written
      .split(',')
      .map((one) => one.trim())
      .filter((one) => /^[\w$]+$/u.test(one)),
    body: blockFrom(scripts, start.index + start[0].length),
  };
}

function handlersOf(element: PageElement, event: string, scripts: string): string[] {
  const id = element.attr('id');
  if (id === null || id === '') return [];
  const escaped = id.replace(/[.$]/gu, String.raw`\$&`);
  const bound = new RegExp(
    String.raw`(?:\$\s*\(\s*['"]#${escaped}['"]\s*\)|getElementById\s*\(\s*['"]${escaped}['"]\s*\)|querySelector\s*\(\s*['"]#${escaped}['"]\s*\))` +
      String.raw`\s*\.\s*(?:on${event}\s*=|${event}\s*\(|(?:on|bind|addEventListener)\s*\(\s*['"]${event}['"]\s*,)[^{;]*\{`,
    'gu',
  );
  return [...scripts.matchAll(bound)].map((match) => blockFrom(scripts, match.index + match[0].length));
}

/** What stands between the brace before `from` and its partner. */
function blockFrom(script: string, from: number): string {
  let depth = 1;
  for (let at = from; at < script.length; at += 1) {
    const char = script[at];
    if (char === '"' || char === "'" || char === '`') at = endOfString(script, at, char);
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth === 0) return script.slice(from, at);
  }
  return script.slice(from);
}

function endOfString(script: string, from: number, quote: string): number {
  for (let at = from + 1; at < script.length; at += 1) {
    if (script[at] === '\\') at += 1;
    else if (script[at] === quote || (quote !== '`' && script[at] === '\n')) return at;
  }
  return script.length;
}

/** Scripts without named functions and click handlers; what runs on load or at once stays. */
function withoutFunctions(scripts: string): string {
  const starts =
    /(?:function\s+[\w$]+\s*\([^)]*\)|(?<![\w$])[\w$]+\s*=\s*(?:async\s+)?function\s*\w*\s*\([^)]*\)|(?:\.(?:click|submit|change)\s*\(|\.(?:on|addEventListener)\s*\(\s*['"](?:click|submit|change|input)['"]\s*,)[^{;]*)\s*\{/u;
  let rest = scripts;
  for (let match = starts.exec(rest); match !== null; match = starts.exec(rest)) {
    const from = match.index + match[0].length;
    const body = blockFrom(rest, from);
    rest = `${rest.slice(0, match.index)};${rest.slice(from + body.length + 1)}`;
  }
  return rest;
}
