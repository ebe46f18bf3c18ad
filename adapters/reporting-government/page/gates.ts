import type { PageDocument, PageElement } from '@dung-hen/page';
import { controlsOf, formOf, isDisabled, isSubmitControl, typeOf } from '../wire/html-form.ts';
import { clickOf } from '../wire/scripted-click.ts';
import { phrases, wordsOf } from '../words/phrases.ts';
import { type Action, actionsOf, labelOf } from './actions.ts';
import { textBlocks } from './text-blocks.ts';

/** A form that asks who you are. */
export interface LoginForm {
  readonly username: PageElement | null;
  readonly password: PageElement | null;
  /** The button that sends it; null where only Enter does. */
  readonly button: PageElement | null;
  readonly form: PageElement;
  /** A picture or widget that asks whether a human is there. */
  readonly captcha: boolean;
}

/** What stands between the visitor and the portal on a page. */
export type Gate =
  | { readonly kind: 'login'; readonly login: LoginForm }
  /** Asks for a new password: more than one password field. */
  | { readonly kind: 'passwordChange' }
  | { readonly kind: 'otp' }
  | { readonly kind: 'challenge' }
  /** A form a script sends on by itself, from one system to the next. */
  | { readonly kind: 'relay'; readonly form: PageElement }
  /** Ways to log in to choose from, best first. */
  | { readonly kind: 'ways'; readonly ways: readonly Action[] }
  /** Which unit or role to work as. */
  | { readonly kind: 'unitChoice'; readonly form: PageElement; readonly select: PageElement };

const CAPTCHA = phrases(
  ...[
    'captcha',
    'mã bảo vệ',
    'mã kiểm tra',
    'mã an toàn',
    'mã bảo mật',
    'mã hình ảnh',
    'mã xác nhận',
    'mã xác thực',
  ],
  ...[
    'ký tự trong hình',
    'chữ trong hình',
    'nhập mã trong hình',
    'mã trong ảnh',
    'không phải người máy',
    'không phải robot',
  ],
);
const OTP = phrases(
  ...[
    'otp',
    'mã otp',
    'mã xác thực',
    'mã xác nhận',
    'mật khẩu dùng một lần',
    'mã một lần',
    'mã đăng nhập một lần',
  ],
  ...[
    'xác thực hai bước',
    'xác thực 2 bước',
    'xác thực hai lớp',
    'xác thực 2 lớp',
    'smart otp',
    'verification code',
  ],
);
const USERNAME = phrases(
  ...[
    'tên đăng nhập',
    'tài khoản',
    'tên tài khoản',
    'tên người dùng',
    'người dùng',
    'username',
    'user name',
    'user',
  ],
  ...[
    'email',
    'thư điện tử',
    'số cccd',
    'cccd',
    'cmnd',
    'số cmnd cccd',
    'căn cước',
    'số định danh',
    'mã định danh',
    'số điện thoại',
  ],
  ...['login', 'account', 'mã số', 'định danh'],
);
const LOGIN = phrases(
  ...[
    'đăng nhập',
    'login',
    'log in',
    'sign in',
    'đăng nhập hệ thống',
    'đăng nhập bằng',
    'đăng nhập với',
    'vào hệ thống',
  ],
);
const ACCOUNT_WAY = phrases(
  ...[
    'tài khoản cấp bởi',
    'tài khoản cổng dịch vụ công',
    'cổng dịch vụ công quốc gia',
    'vnconnect',
    'cán bộ',
    'công chức',
  ],
  ...['tên đăng nhập', 'mật khẩu', 'tài khoản', 'tài khoản nội bộ', 'sso', 'một cửa'],
);
const UNUSABLE_WAY = phrases(
  ...[
    'usb',
    'ký số',
    'chứng thư số',
    'sim',
    'pki',
    'qr',
    'mã qr',
    'vân tay',
    'facebook',
    'google',
    'zalo',
    'đăng ký',
    'quên',
  ],
);
const UNIT = phrases(
  'đơn vị',
  'vai trò',
  'cơ quan',
  'chọn đơn vị',
  'chọn vai trò',
  'tổ chức',
  'unit',
  'role',
);

/** What the page wants before it lets one in, or null where it wants nothing. */
export function gateOf(page: PageDocument): Gate | null {
  const visible = page.root.find('input').filter((input) => typeOf(input) !== 'hidden' && !input.hidden());
  const passwords = visible.filter((input) => typeOf(input) === 'password' && !isDisabled(input));
  const [password] = passwords;
  if (password !== undefined) {
    if (mayBeOneTime(password, page)) return { kind: 'otp' };
    const form = formOf(password, page);
    const together = passwords.filter((one) => form !== null && formOf(one, page)?.is(form) === true);
    if (together.length > 1) return { kind: 'passwordChange' };
    return { kind: 'login', login: loginFormOf(password, form ?? page.root, page) };
  }
  if (hasChallenge(page, page.root)) return { kind: 'challenge' };
  const relay = relayFormOf(page);
  if (relay !== null) return { kind: 'relay', form: relay };
  const asking = visible.filter((input) => TEXT_TYPES.has(typeOf(input)) && !isDisabled(input));
  if (asking.length > 0 && asking.length <= 8 && asking.every((input) => mayBeOneTime(input, page)))
    return { kind: 'otp' };
  const early = nameFirst(asking, page);
  if (early !== null) return { kind: 'login', login: early };
  return unitChoiceOf(page) ?? waysOf(page);
}

const TEXT_TYPES = new Set(['text', 'email', 'tel', 'number']);

function loginFormOf(password: PageElement, form: PageElement, page: PageDocument): LoginForm {
  const controls = form.tag === 'form' ? controlsOf(form, page) : form.find('input', 'button');
  const place = controls.findIndex((control) => control.is(password));
  const texts = controls
    .slice(0, place)
    .filter((input) => TEXT_TYPES.has(typeOf(input)) && !input.hidden() && !isDisabled(input));
  const named = texts.filter((input) => USERNAME.in(namesOf(input, page)) !== null);
  return {
    form,
    password,
    username: named.at(-1) ?? texts.at(-1) ?? null,
    button: loginButton(form, page),
    captcha: hasChallenge(page, form),
  };
}

/** The page that asks for the name alone; the password comes next. */
function nameFirst(asking: readonly PageElement[], page: PageDocument): LoginForm | null {
  const [username] = asking;
  if (asking.length !== 1 || username === undefined || USERNAME.in(namesOf(username, page)) === null)
    return null;
  const form = formOf(username, page);
  const said = textBlocks(page).some((block) => LOGIN.in(block.text) !== null);
  if (form === null || !(said || LOGIN.in(page.title) !== null)) return null;
  return {
    form,
    username,
    password: null,
    button: loginButton(form, page),
    captcha: hasChallenge(page, form),
  };
}

function loginButton(form: PageElement, page: PageDocument): PageElement | null {
  const actions = actionsOf(page).filter(
    (action) => formOf(action.element, page)?.is(form) === true && action.enabled,
  );
  const worded = actions.find((action) => LOGIN.startOf(action.label) !== null || NEXT.is(action.label));
  return worded?.element ?? actions.find((action) => isSubmitControl(action.element))?.element ?? null;
}

const NEXT = phrases('tiếp tục', 'tiếp theo', 'tiếp', 'xác nhận', 'next', 'continue');

/** Everything that names a control: its label, placeholder, title, name and id. */
function namesOf(control: PageElement, page: PageDocument): string {
  const id = control.attr('id');
  const label = id === null ? undefined : page.root.find('label').find((one) => one.attr('for') === id);
  const around = closest(control, 'label');
  const own = ['placeholder', 'aria-label', 'title', 'name', 'id', 'autocomplete'].map(
    (name) => control.attr(name) ?? '',
  );
  return [label?.text() ?? '', around?.text() ?? '', ...own, beside(control)].join(' ; ');
}

/** The words just before a control, with no other control between. */
function beside(control: PageElement): string {
  for (let at: PageElement | null = control, up = 0; at !== null && up < 3; at = at.parent(), up += 1) {
    const siblings = at.parent()?.children() ?? [];
    const place = siblings.findIndex((sibling) => at?.is(sibling) === true);
    for (const before of siblings.slice(0, place).reverse()) {
      if (isShownControl(before) || before.find('input', 'select').some(isShownControl)) return '';
      if (wordsOf(before.text()) !== '') return before.text();
    }
  }
  return '';
}

function isShownControl(element: PageElement): boolean {
  return /^(?:input|select|textarea)$/u.test(element.tag) && typeOf(element) !== 'hidden';
}

function closest(control: PageElement, tag: string): PageElement | null {
  for (let at = control.parent(); at !== null; at = at.parent()) if (at.tag === tag) return at;
  return null;
}

function mayBeOneTime(input: PageElement, page: PageDocument): boolean {
  if (input.attr('autocomplete') === 'one-time-code') return true;
  const names = namesOf(input, page).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return (
    OTP.in(names) !== null ||
    (input.attr('maxlength') === '1' && textBlocks(page).some((block) => OTP.in(block.text) !== null))
  );
}

const WIDGET = /g-recaptcha|h-captcha|hcaptcha|cf-turnstile|recaptcha|captcha/iu;

function hasChallenge(page: PageDocument, within: PageElement): boolean {
  const widget = within
    .find('div', 'iframe', 'img', 'canvas', 'input')
    .some(
      (element) =>
        ['class', 'id', 'src', 'name'].some((name) => WIDGET.test(element.attr(name) ?? '')) &&
        typeOf(element) !== 'hidden' &&
        !element.hidden(),
    );
  if (widget) return true;
  return within
    .find('input')
    .some(
      (input) =>
        TEXT_TYPES.has(typeOf(input)) &&
        !input.hidden() &&
        CAPTCHA.in(namesOf(input, page)) !== null &&
        hasPicture(input),
    );
}

function hasPicture(input: PageElement): boolean {
  for (let at = input.parent(), up = 0; at !== null && up < 4; at = at.parent(), up += 1) {
    if (at.find('img', 'canvas', 'svg').length > 0) return true;
    if (at.tag === 'form') return false;
  }
  return false;
}

/** A form with hidden fields only, on a page with hardly anything else: SSO systems hand visitors over this way. */
function relayFormOf(page: PageDocument): PageElement | null {
  const forms = page.root.find('form').filter((form) => form.find('input').length > 0);
  const [form] = forms;
  if (form === undefined || forms.length > 1) return null;
  const shown = controlsOf(form, page).filter((one) => typeOf(one) !== 'hidden' && !isSubmitControl(one));
  if (shown.length > 0 || page.root.find('table', 'select', 'textarea', 'nav').length > 0) return null;
  const words = textBlocks(page)
    .map((block) => block.text)
    .join(' ');
  const sentByScript = /\.submit\s*\(/u.test(scriptsOf(page));
  return words.length < 400 && (sentByScript || RELAY_FIELDS.test(fieldNames(form))) ? form : null;
}

const RELAY_FIELDS = /(?:^| )(?:SAMLResponse|SAMLRequest|RelayState|wresult|id_token|ticket)(?: |$)/iu;

function fieldNames(form: PageElement): string {
  return form
    .find('input')
    .map((input) => input.attr('name') ?? '')
    .join(' ');
}

function scriptsOf(page: PageDocument): string {
  const body = page.root.find('body')[0];
  return [body?.attr('onload') ?? '', ...page.root.find('script').map((script) => script.text())].join('\n');
}

function unitChoiceOf(page: PageDocument): Gate | null {
  const selects = page.root.find('select').filter((select) => !select.hidden() && !isDisabled(select));
  const [select] = selects;
  const form = select === undefined ? null : formOf(select, page);
  if (select === undefined || form === null || selects.length > 1) return null;
  if (page.root.find('table').length > 0 || UNIT.in(namesOf(select, page)) === null) return null;
  const confirms = actionsOf(page).some(
    (action) =>
      formOf(action.element, page)?.is(form) === true &&
      /^(?:tiếp tục|chọn|xác nhận|đồng ý|vào|truy cập)/u.test(wordsOf(action.label)),
  );
  return confirms ? { kind: 'unitChoice', form, select } : null;
}

function waysOf(page: PageDocument): Gate | null {
  const actions = actionsOf(page).filter(
    (action) => action.enabled && clickOf(action.element, page).kind !== 'script',
  );
  if (actions.some((action) => LOGOUT.in(action.label) !== null)) return null;
  const named = actions.filter((action) => UNUSABLE_WAY.in(action.label) === null);
  const ways = named.filter(
    (action) => LOGIN.startOf(action.label) !== null || ACCOUNT_WAY.startOf(action.label) !== null,
  );
  const isGate =
    actions.some((action) => LOGIN.startOf(action.label) !== null) ||
    textBlocks(page).some((block) => LOGIN.startOf(block.text) !== null);
  if (!isGate || ways.length === 0) return null;
  const rank = (action: Action) => (ACCOUNT_WAY.in(labelOf(action.element)) === null ? 1 : 0);
  return { kind: 'ways', ways: ways.toSorted((a, b) => rank(a) - rank(b)) };
}

const LOGOUT = phrases('đăng xuất', 'thoát', 'log out', 'logout', 'sign out');
