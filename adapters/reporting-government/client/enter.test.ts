import { isDungHenError } from '@dung-hen/domain';
import { parsePage } from '@dung-hen/page/html';
import { expect, it } from 'vitest';
import type { Transport, TransportRequest } from '../../kit/transport.ts';
import { type EnterOptions, enter } from './enter.ts';
import { hostRule } from './hosts.ts';
import { createVisitor } from './visitor.ts';

const START = 'https://vpcp.baocaochinhphu.gov.vn/';
const PORTAL = '<h1>Trang chủ</h1><a href="/ds">Danh sách báo cáo</a>';

type Site = Readonly<Record<string, string | ((request: TransportRequest) => string)>>;

/** Walks through a site of pages by 'METHOD /path'. */
async function walk(site: Site, options: Partial<EnterOptions> = {}) {
  const sent: string[] = [];
  const transport: Transport = async (request) => {
    const url = new URL(request.url);
    const key = `${request.method} ${url.pathname}`;
    sent.push(key);
    const answer = site[key] ?? '<p>Không có trang này</p>';
    const body = typeof answer === 'string' ? answer : answer(request);
    return {
      status: 200,
      url: request.url,
      headers: {},
      text: `<!doctype html><html><head><title></title></head><body>${body}</body></html>`,
    };
  };
  const visitor = createVisitor({
    transport,
    parse: parsePage,
    hosts: hostRule(START, []),
    retry: { retries: 0 },
  });
  const first = await visitor.read(
    { method: 'GET', url: START, fields: [], encoding: 'urlencoded' },
    'login',
    null,
  );
  try {
    const seen = await enter(first, {
      visitor,
      credentials: { username: 'cb', password: 'mk-1' },
      ...options,
    });
    return { sent, text: seen.page.root.text() };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { sent, code: error.code };
  }
}

const fieldsOf = (request: TransportRequest) =>
  Object.fromEntries(request.body?.kind === 'form' ? request.body.fields : []);

const LOGIN = (action: string) =>
  `<form method="post" action="${action}"><input name="u" placeholder="Tên đăng nhập"><input type="password" name="p"><button>Đăng nhập</button></form>`;

it('chooses the way by account, never by key', async () => {
  const { sent, text } = await walk({
    'GET /':
      '<h1>Đăng nhập</h1><a href="/usb">Đăng nhập bằng USB ký số</a><a href="/vnconnect">Đăng nhập với VNConnect</a>',
    'GET /vnconnect':
      '<h1>Chọn cách đăng nhập</h1><a href="/qr">Đăng nhập bằng mã QR</a><a href="/tk">Tài khoản cấp bởi Cổng dịch vụ công quốc gia</a><a href="/dk">Đăng nhập lần đầu</a>',
    'GET /tk': LOGIN('/vao'),
    'POST /vao': PORTAL,
  });
  expect(sent).toEqual(['GET /', 'GET /vnconnect', 'GET /tk', 'POST /vao']);
  expect(text).toContain('Trang chủ');
});

it('gives the name first and the password on the next page', async () => {
  const { sent, text } = await walk({
    'GET /':
      '<h1>Đăng nhập</h1><form method="post" action="/ten"><input name="u" placeholder="Tài khoản"><button>Tiếp tục</button></form>',
    'POST /ten': (request) =>
      fieldsOf(request).u === 'cb'
        ? '<form method="post" action="/mk"><input type="password" name="p"><button>Đăng nhập</button></form>'
        : 'sai',
    'POST /mk': (request) => (fieldsOf(request).p === 'mk-1' ? PORTAL : 'sai'),
  });
  expect(sent).toEqual(['GET /', 'POST /ten', 'POST /mk']);
  expect(text).toContain('Trang chủ');
});

it('works as the unit it is told, and asks where several fit', async () => {
  const site: Site = {
    'GET /': LOGIN('/vao'),
    'POST /vao':
      '<form method="post" action="/don-vi"><label for="d">Đơn vị</label><select id="d" name="d"><option value="">-- Chọn --<option value="7">UBND xã Mẫu Sơn<option value="8">UBND xã Mẫu Sởn</select><button>Tiếp tục</button></form>',
    'POST /don-vi': (request) => (fieldsOf(request).d === '7' ? PORTAL : 'sai'),
  };
  expect((await walk(site, { unit: { code: 'H56.7', name: 'Ủy ban nhân dân xã Mẫu Sơn' } })).text).toContain(
    'Trang chủ',
  );
  expect((await walk(site)).code).toBe('INVALID_INPUT');
});

it.each([
  ['<p class="loi">Tài khoản đã bị khóa do nhập sai nhiều lần</p>', 'CREDENTIALS_REJECTED'],
  ['<p>Sai tên đăng nhập hoặc mật khẩu</p>', 'CREDENTIALS_REJECTED'],
  ['', 'CREDENTIALS_REJECTED'],
  ['<p>Tài khoản không có quyền truy cập hệ thống</p>', 'FORBIDDEN'],
])('says why nobody was let in, after one try: %s', async (words, code) => {
  const result = await walk({ 'GET /': LOGIN('/vao'), 'POST /vao': `${words}${LOGIN('/vao')}` });
  expect(result).toEqual({ sent: ['GET /', 'POST /vao'], code });
});

it('gives no password by GET, to a page script, or where a picture asks who is there', async () => {
  expect(await walk({ 'GET /': LOGIN('/vao').replace('method="post"', 'method="get"') })).toEqual({
    sent: ['GET /'],
    code: 'SITE_CHANGED',
  });
  expect(
    await walk({
      'GET /':
        '<div><input name="u" placeholder="Tài khoản"><input type="password" name="p"><button>Đăng nhập</button></div>',
    }),
  ).toEqual({
    sent: ['GET /'],
    code: 'UNSUPPORTED',
  });
  expect(
    await walk({
      'GET /': LOGIN('/vao').replace('<button>', '<img src="/captcha"><input name="c"><button>'),
    }),
  ).toEqual({ sent: ['GET /'], code: 'CHALLENGE' });
  expect(await walk({ 'GET /': LOGIN('https://la.example.vn/vao') })).toEqual({
    sent: ['GET /'],
    code: 'FORBIDDEN',
  });
  expect(await walk({ 'GET /': LOGIN('http://vpcp.baocaochinhphu.gov.vn/vao') })).toEqual({
    sent: ['GET /'],
    code: 'FORBIDDEN',
  });
});

it('follows a refresh, a script and a hand-over on the way', async () => {
  const { sent } = await walk({
    'GET /': '<script>window.location.href = "/cas";</script>',
    'GET /cas': LOGIN('/vao'),
    'POST /vao': '<form method="post" action="/ve"><input type="hidden" name="ticket" value="ST-1"></form>',
    'POST /ve': '<meta http-equiv="refresh" content="0; url=/trang-chu">',
    'GET /trang-chu': PORTAL,
  });
  expect(sent).toEqual(['GET /', 'GET /cas', 'POST /vao', 'POST /ve', 'GET /trang-chu']);
});
