import type { PageDocument } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { type Action, actionsOf, labelsNear } from '../page/actions.ts';
import { type Gate, gateOf, type LoginForm } from '../page/gates.ts';
import { textBlocks } from '../page/text-blocks.ts';
import { type FormRequest, formOf, optionValue, requestOf } from '../wire/html-form.ts';
import { requestOfClick } from '../wire.ts';
import { loginRefusal } from '../words/login-words.ts';
import { namesUnit } from '../words/unit-name.ts';
import type { Seen, Visitor } from './visitor.ts';

/** Who logs in. Held in memory only; nothing of it is logged or put into an error. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Asked for where the log-in wants a one-time password; without it such a log-in is OTP_REQUIRED. Nothing is kept. */
  readonly oneTimePassword?: () => Promise<string>;
}

export interface EnterOptions {
  readonly visitor: Visitor;
  readonly credentials: Credentials;
  /** The unit to work as where the portal asks. */
  readonly unit?: { readonly code: string; readonly name: string };
  readonly signal?: AbortSignal;
}

const STEP = 'login';
const MOST_GATES = 20;

/**
 * Goes through everything that stands before the portal, from the page that is open: ways to log in, hand-overs
 * between systems, the log-in form, the choice of a unit. Gives the first page inside. The password is sent at most
 * once, only from a page with a password field, only to an allowed host, never by GET. Throws CREDENTIALS_REJECTED,
 * OTP_REQUIRED, CHALLENGE, FORBIDDEN, SITE_CHANGED, and what the line fails with.
 */
export async function enter(start: Seen, options: EnterOptions): Promise<Seen> {
  const state: Passed = { password: false, name: false, code: false, ways: new Set() };
  let seen = start;
  for (let count = 0; count < MOST_GATES; count += 1) {
    const gate = gateOf(seen.page);
    if (gate === null) {
      if (seen.error !== null) throw seen.error;
      return seen;
    }
    seen = await pass(gate, seen, state, options);
  }
  throw failure('SITE_CHANGED', STEP, { url: seen.page.url, detail: 'the log-in goes round in circles' });
}

interface Passed {
  password: boolean;
  name: boolean;
  code: boolean;
  readonly ways: Set<string>;
}

async function pass(gate: Gate, seen: Seen, state: Passed, options: EnterOptions): Promise<Seen> {
  const { page } = seen;
  const send = (request: FormRequest) => options.visitor.sendOnce(request, STEP, page, options.signal);
  switch (gate.kind) {
    case 'challenge':
      throw failure('CHALLENGE', STEP, { url: page.url, detail: 'the page asks whether a human is there' });
    case 'passwordChange':
      throw failure('CREDENTIALS_REJECTED', STEP, {
        url: page.url,
        detail: 'the portal wants a new password first',
      });
    case 'otp':
      return send(await codeRequest(page, state, options.credentials));
    case 'relay':
      return send(requestOf(gate.form, page));
    case 'ways':
      return send(wayRequest(gate.ways, page, state));
    case 'unitChoice':
      return send(unitRequest(gate, page, options.unit));
    case 'login':
      return send(loginRequest(gate.login, seen, state, options.credentials));
  }
}

function loginRequest(login: LoginForm, seen: Seen, state: Passed, credentials: Credentials): FormRequest {
  const { page } = seen;
  if (state.password || (login.password === null && state.name)) {
    const { code, detail } = loginRefusal([...seen.spoken, ...textBlocks(page).map((block) => block.text)]);
    throw failure(code, STEP, { url: page.url, detail });
  }
  if (login.captcha) {
    throw failure('CHALLENGE', STEP, { url: page.url, detail: 'the log-in form has a captcha' });
  }
  if (login.username === null && !state.name) {
    throw failure('SITE_CHANGED', STEP, {
      url: page.url,
      label: 'Tên đăng nhập',
      detail: 'the log-in form has no field for a user name',
    });
  }
  if (login.form.tag !== 'form') {
    throw failure('UNSUPPORTED', STEP, {
      url: page.url,
      label: 'Đăng nhập',
      detail: 'the log-in is sent by the page’s own script only',
    });
  }
  const changes = [
    ...(login.username === null ? [] : [{ control: login.username, value: credentials.username }]),
    ...(login.password === null ? [] : [{ control: login.password, value: credentials.password }]),
  ];
  const request =
    login.button === null
      ? requestOf(login.form, page, { changes })
      : requestOfClick(login.button, page, 'Đăng nhập', { changes });
  if (login.password !== null) {
    if (request.method !== 'POST' || !request.fields.some(([, value]) => value === credentials.password)) {
      throw failure('SITE_CHANGED', STEP, {
        url: page.url,
        label: 'Mật khẩu',
        detail: 'the log-in form would not send the password as a form should',
      });
    }
    state.password = true;
  }
  state.name = true;
  return request;
}

async function codeRequest(
  page: PageDocument,
  state: Passed,
  credentials: Credentials,
): Promise<FormRequest> {
  const input = page.root
    .find('input')
    .find((one) => !one.hidden() && /^(?:text|tel|number|password|)$/iu.test(one.attr('type') ?? ''));
  const form = input === undefined ? null : formOf(input, page);
  if (credentials.oneTimePassword === undefined || state.code || input === undefined || form === null) {
    const detail = state.code
      ? 'the one-time password was not accepted'
      : 'the portal asks for a one-time password';
    throw failure('OTP_REQUIRED', STEP, { url: page.url, detail });
  }
  state.code = true;
  const changes = [{ control: input, value: await credentials.oneTimePassword() }];
  const button = actionsOf(page).find(
    (action) => action.enabled && formOf(action.element, page)?.is(form) === true,
  );
  return button === undefined
    ? requestOf(form, page, { changes })
    : requestOfClick(button.element, page, button.label, { changes });
}

function wayRequest(ways: readonly Action[], page: PageDocument, state: Passed): FormRequest {
  const here = new URL(page.url);
  const key = (way: Action) => `${here.origin}${here.pathname} ${way.label}`;
  const untried = ways.find((way) => !state.ways.has(key(way)));
  if (untried === undefined || state.password) {
    throw failure(state.password ? 'LOGIN_REQUIRED' : 'SITE_CHANGED', STEP, {
      url: page.url,
      label: 'Đăng nhập',
      detail: `the portal does not let in by any way it offers; near: ${labelsNear(ways)}`,
    });
  }
  state.ways.add(key(untried));
  return requestOfClick(untried.element, page, untried.label);
}

function unitRequest(
  gate: Extract<Gate, { kind: 'unitChoice' }>,
  page: PageDocument,
  unit: EnterOptions['unit'],
): FormRequest {
  const options = gate.select
    .find('option')
    .filter((option) => optionValue(option).trim() !== '' && option.attr('disabled') === null);
  const fitting = unit === undefined ? options : options.filter((option) => namesUnit(option.text(), unit));
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) {
    throw failure('INVALID_INPUT', STEP, {
      url: page.url,
      label: 'Đơn vị',
      detail: `the portal asks which unit to work as and ${fitting.length} of ${options.length} fit`,
    });
  }
  const changes = [{ control: gate.select, value: optionValue(only) }];
  const button = actionsOf(page).find(
    (action) => action.enabled && formOf(action.element, page)?.is(gate.form) === true,
  );
  return button === undefined
    ? requestOf(gate.form, page, { changes })
    : requestOfClick(button.element, page, button.label, { changes });
}
