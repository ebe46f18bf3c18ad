import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf, isWholePage, parseJson, readHtml, readJson, retryAfterOf } from './http-errors.ts';
import type { TransportResponse } from './transport.ts';

const answer = (
  status: number,
  text: string,
  headers: Record<string, string> = {},
  url = 'https://portal.example/api/v1/hosos?maHoSo=H56-SECRET',
): TransportResponse => ({ status, url, headers, text });

const page = (body: string, title = 'Trang') =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

const codeOf = (response: TransportResponse, expected: 'json' | 'html' = 'json') =>
  errorOf(response, expected)?.code ?? null;

describe('status codes', () => {
  it.each([
    [401, 'LOGIN_REQUIRED'],
    [403, 'FORBIDDEN'],
    [404, 'SITE_CHANGED'],
    [405, 'SITE_CHANGED'],
    [302, 'SITE_CHANGED'],
    [400, 'INVALID_INPUT'],
    [422, 'INVALID_INPUT'],
    [408, 'TIMEOUT'],
    [504, 'TIMEOUT'],
    [409, 'CONFLICT'],
    [429, 'RATE_LIMITED'],
    [500, 'MAINTENANCE'],
    [502, 'NETWORK'],
    [503, 'MAINTENANCE'],
  ])('%i is %s', (status, code) => {
    expect(codeOf(answer(status, '{}'))).toBe(code);
  });

  it('a good answer is none', () => {
    expect(codeOf(answer(200, '{"data":[]}'))).toBe(null);
    expect(codeOf(answer(201, page('<p>Danh sách</p>')), 'html')).toBe(null);
  });

  it('carries what the server asks to wait, in seconds', () => {
    expect(errorOf(answer(429, '', { 'retry-after': '17' }), 'json')?.context.retryAfter).toBe(17);
    const dated = {
      date: 'Mon, 16 Jun 2025 08:00:00 GMT',
      'retry-after': 'Mon, 16 Jun 2025 08:02:00 GMT',
    };
    expect(retryAfterOf({ headers: dated })).toBe(120);
    expect(retryAfterOf({ headers: { 'retry-after': 'soon' } })).toBe(undefined);
    expect(retryAfterOf({ headers: {} })).toBe(undefined);
  });

  it('names the place without query', () => {
    const error = errorOf(answer(403, 'Nguyễn Văn Mẫu 038000000001'), 'json');
    expect(error?.context.url).toBe('https://portal.example/api/v1/hosos');
    expect(error?.context.status).toBe(403);
  });
});

describe('pages in place of data', () => {
  it.each([
    ['Cloudflare', page('<div id="cf-chl-widget"></div>', 'Just a moment...')],
    ['F5', page('The requested URL was rejected. Please consult with your administrator. Support ID: 1')],
    ['Incapsula', page('<iframe src="/_Incapsula_Resource?x=1"></iframe>')],
    ['a captcha', page('<form><div class="g-recaptcha"></div></form>')],
    ['Vietnamese words', page('<p>Vui lòng xác nhận bạn không phải robot</p>')],
  ])('%s is CHALLENGE, at any status and for any expectation', (_, html) => {
    for (const status of [200, 403, 429, 503]) {
      expect(codeOf(answer(status, html))).toBe('CHALLENGE');
      expect(codeOf(answer(status, html), 'html')).toBe('CHALLENGE');
    }
  });

  it('the header of a challenge is enough', () => {
    expect(codeOf(answer(403, '', { 'cf-mitigated': 'challenge' }))).toBe('CHALLENGE');
  });

  it('a log-in form with a captcha is a log-in page', () => {
    const html = page(
      '<input type="text" name="u"><input type="password" name="p"><div class="g-recaptcha"></div>',
    );
    expect(codeOf(answer(200, html))).toBe('LOGIN_REQUIRED');
  });

  it('a log-in address is enough', () => {
    expect(codeOf(answer(200, page('<div id="root"></div>'), {}, 'https://sso.example/dang-nhap?x=1'))).toBe(
      'LOGIN_REQUIRED',
    );
  });

  it('a maintenance page is MAINTENANCE, a long page that mentions the word is not', () => {
    const notice = page('<h1>Hệ thống đang được bảo trì</h1><p>Vui lòng quay lại sau.</p>');
    expect(codeOf(answer(200, notice))).toBe('MAINTENANCE');
    expect(codeOf(answer(200, notice), 'html')).toBe('MAINTENANCE');
    const list = page(
      `<p>Thông báo: hệ thống sẽ bảo trì tối thứ bảy</p>${'<p>Hồ sơ đăng ký kết hôn</p>'.repeat(200)}`,
    );
    expect(codeOf(answer(200, list), 'html')).toBe(null);
  });

  it('words of forms and lists are no signs', () => {
    const form = page(
      '<h1>Nâng cấp hệ thống</h1><p>Hệ thống: nâng cấp năm 2026</p><table><tr><td>1</td></tr></table>',
    );
    expect(codeOf(answer(200, form), 'html')).toBe(null);
    const words = page('<p>Xác nhận đơn vị không phải nộp báo cáo</p>');
    expect(codeOf(answer(200, words), 'html')).toBe(null);
    const search = page(`<input name="captcha">${'<p>Hồ sơ đăng ký kết hôn</p>'.repeat(200)}`);
    expect(codeOf(answer(200, search), 'html')).toBe(null);
  });

  it('any other page is SITE_CHANGED', () => {
    expect(codeOf(answer(200, page('<div id="root"></div>')))).toBe('SITE_CHANGED');
  });
});

describe('readJson', () => {
  it('reads data, with or without a byte order mark', () => {
    expect(readJson(answer(200, '\uFEFF{"data":[1]}'))).toEqual({ data: [1] });
  });

  it('any JSON cut anywhere is NETWORK, never half a result', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.double({ min: 0, max: 0.999, noNaN: true }), (value, share) => {
        const whole = JSON.stringify({ data: value, text: 'a"}]\\' });
        const cut = whole.slice(0, Math.floor(whole.length * share));
        expect(() => readJson(answer(200, cut))).toThrowError(/^NETWORK/u);
      }),
    );
  });

  it('text that never was JSON is SITE_CHANGED', () => {
    expect(() => parseJson(answer(200, '503 Forbidden'))).toThrowError(/^SITE_CHANGED/u);
    expect(() => parseJson(answer(200, '{"a":1}}'))).toThrowError(/^SITE_CHANGED/u);
  });
});

describe('readHtml', () => {
  it('gives a whole page', () => {
    const html = page('<p>Biểu mẫu</p>');
    expect(readHtml(answer(200, html))).toBe(html);
  });

  it('a page that breaks off is NETWORK', () => {
    const html = page('<table><tr><td>1</td></tr></table>');
    for (const share of [0.3, 0.6, 0.9]) {
      expect(() => readHtml(answer(200, html.slice(0, html.length * share)))).toThrowError(/^NETWORK/u);
    }
    expect(isWholePage(`${html}\n<!-- saved from url --><script src="/x.js"></script>\n`)).toBe(true);
  });

  it('a log-in page is LOGIN_REQUIRED unless asked for', () => {
    const html = page('<form><input type="password"></form>');
    expect(() => readHtml(answer(200, html))).toThrowError(/^LOGIN_REQUIRED/u);
    expect(readHtml(answer(200, html), { loginExpected: true })).toBe(html);
  });
});

it('no error ever repeats the body, whatever it is', () => {
  const marked = fc.string({ minLength: 6, maxLength: 30 }).map((text) => `§${text}§`);
  fc.assert(
    fc.property(marked, fc.integer({ min: 200, max: 599 }), fc.boolean(), (secret, status, asPage) => {
      const text = asPage ? page(`<p>${secret}</p>`) : JSON.stringify({ message: secret, succeeded: false });
      for (const expected of ['json', 'html'] as const) {
        const error = errorOf(answer(status, text), expected);
        if (error === null) continue;
        expect(JSON.stringify([error.message, error.stack, error.context])).not.toContain('§');
      }
    }),
  );
});
