import { type CheerioAPI, load } from 'cheerio';
import got from 'got';
import { CookieJar } from 'tough-cookie';
import type { Credentials } from './accounts.ts';
import type { ReportingSandbox } from './start.ts';

/** A page as an officer's browser without scripts has it. */
export interface OfficerPage {
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly html: string;
  readonly $: CheerioAPI;
  /** All words of the page, white space collapsed, composed. */
  readonly words: string;
}

type Found = ReturnType<CheerioAPI>;

const clean = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** A browser without scripts, a jar for its cookies, and the few gestures of an officer. For tests. */
export class TestOfficer {
  readonly #jar = new CookieJar();
  readonly #sandbox: ReportingSandbox;
  page: OfficerPage | null = null;

  constructor(sandbox: ReportingSandbox) {
    this.#sandbox = sandbox;
  }

  get now(): OfficerPage {
    if (this.page === null) throw new Error('No page is open');
    return this.page;
  }

  async send(url: string, fields?: URLSearchParams): Promise<OfficerPage> {
    const response = await got(new URL(url, this.page?.url ?? this.#sandbox.url), {
      method: fields === undefined ? 'GET' : 'POST',
      ...(fields === undefined
        ? {}
        : { body: String(fields), headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      cookieJar: this.#jar,
      throwHttpErrors: false,
      methodRewriting: true,
      retry: { limit: 0 },
      timeout: { request: 3_000 },
    });
    const $ = load(response.body, { scriptingEnabled: false });
    this.page = {
      status: response.statusCode,
      url: response.url,
      headers: response.headers,
      html: response.body,
      $,
      words: clean($('body').text()),
    };
    return this.page;
  }

  /** Starts at the app, goes through the identity provider, presses the button of a page that posts itself. */
  async login(credentials: Credentials = this.#sandbox.credentials): Promise<OfficerPage> {
    await this.send(this.#sandbox.url);
    return this.giveCredentials(credentials);
  }

  async giveCredentials(credentials: Credentials, more: Record<string, string> = {}): Promise<OfficerPage> {
    await this.press('Đăng nhập', {
      username: credentials.username,
      password: credentials.password,
      ...more,
    });
    return this.comeBack();
  }

  /** Presses the button of the page that would post itself, if this is one. */
  async comeBack(): Promise<OfficerPage> {
    return this.now.html.includes('SAMLResponse') ? this.press('Tiếp tục') : this.now;
  }

  /** Presses a button, or follows a link or a postback link, found by its words. `more` overrides fields. */
  async press(words: string, more: Record<string, string> = {}): Promise<OfficerPage> {
    const { $ } = this.now;
    const found = $('button, input[type=submit], a')
      .filter((_, one) => clean($(one).text() || ($(one).attr('value') ?? '')) === words)
      .first();
    if (found.length === 0) throw new Error(`Nothing says ${words}: ${this.now.words}`);
    return this.#activate(found, more);
  }

  async #activate(found: Found, more: Record<string, string>): Promise<OfficerPage> {
    const href = found.attr('href');
    const postBack = /__doPostBack\('([^']*)','([^']*)'\)/u.exec(href ?? '');
    if (href !== undefined && postBack === null) return this.send(href);
    const form = found.closest('form');
    const fields = this.fieldsOf(form);
    if (postBack) {
      fields.set('__EVENTTARGET', postBack[1] ?? '');
      fields.set('__EVENTARGUMENT', postBack[2] ?? '');
    } else if (found.attr('name') !== undefined) {
      fields.set(found.attr('name') ?? '', found.attr('value') ?? '');
    }
    for (const [name, value] of Object.entries(more)) fields.set(name, value);
    const action = found.attr('formaction') ?? form.attr('action') ?? this.now.url;
    if (form.attr('method') === 'post') return this.send(action, fields);
    return this.send(`${action.split('?')[0]}?${fields}`);
  }

  /** What the browser would send of a form, buttons left out. */
  fieldsOf(form: Found): URLSearchParams {
    const { $ } = this.now;
    const fields = new URLSearchParams();
    form.find('input, textarea, select').each((_, one) => {
      const control = $(one);
      const name = control.attr('name');
      const type = control.attr('type') ?? 'text';
      if (name === undefined || control.attr('disabled') !== undefined || type === 'submit') return;
      if (type === 'checkbox' && control.attr('checked') === undefined) return;
      fields.append(name, String(control.val() ?? ''));
    });
    return fields;
  }

  /** The rows of the list as texts. */
  listRows(): string[][] {
    const { $ } = this.now;
    const table = $('table').filter((_, one) => $(one).text().includes('Hạn nộp'));
    return table
      .find('tbody tr')
      .toArray()
      .map((row) =>
        $(row)
          .find('td')
          .toArray()
          .map((cell) => clean($(cell).text())),
      );
  }

  /** Opens the report of a form, period and unit from the list as it stands. */
  async open(form: string, period: string, unit = ''): Promise<OfficerPage> {
    const { $ } = this.now;
    const row = $('tr').filter((_, one) => {
      const text = clean($(one).text());
      return text.includes(form) && text.includes(period) && text.includes(unit);
    });
    return this.#activate(row.first().find('td:last-child a'), {});
  }

  /** The control or text of a cell of the visible table, by row label and official column number. */
  cell(label: string, column: number): Found {
    const { $ } = this.now;
    const table = $('table.luoi').first();
    const numbers = table
      .find('tr.so-cot')
      .children()
      .toArray()
      .map((one) => Number(clean($(one).text()).replaceAll(/[()]/gu, '') || 'x'));
    const row = table.find('tr').filter((_, one) => clean($(one).children().eq(1).text()) === label);
    const cell = row.children().eq(numbers.indexOf(column));
    const control = cell.find('input');
    return control.length > 0 ? control : cell;
  }

  /** What stands in a cell. */
  read(label: string, column: number): string {
    const cell = this.cell(label, column);
    return clean(cell.is('input') ? String(cell.val() ?? '') : cell.text());
  }

  /** Types into the cells of a row, columns (3) to (13) in order; what is read-only is left. */
  type(label: string, values: readonly (number | string)[]): void {
    values.forEach((value, index) => {
      const cell = this.cell(label, index + 3);
      if (cell.is('input') && cell.attr('readonly') === undefined) cell.attr('value', String(value));
    });
  }
}
