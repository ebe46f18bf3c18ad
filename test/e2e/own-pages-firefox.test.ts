import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docxXml } from '@dung-hen/files';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HEADS, IN_FORCE, POSTED_WRONG } from '../../extension/features/publicity/synthetic-lists.ts';
import { BUILDS } from './build-extension.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { everythingKept } from './own-page.ts';

/** The extension API inside the pages the functions below run in. */
declare const browser: typeof import('wxt/browser').browser;

const PLAN = fileURLToPath(
  new URL('../../packages/domain/src/plan/fixtures/ke-hoach-2022.md', import.meta.url),
);
/** Words of a page may take their time on a loaded machine. */
const PATIENT = { timeout: 40_000, interval: 100 };

/** A Vietnamese wall-clock day so many days from today. */
const day = (offset: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
const sinceMonday = (new Date(`${day(0)}T00:00:00Z`).getUTCDay() + 6) % 7;
const inLastWeek = (weekday: number): string => day(weekday - 7 - sinceMonday);

const code = (index: number): string => `H56.77.5-261101-${String(index).padStart(4, '0')}`;
/** Of 24, eighteen were finished in the last whole week, the first of them late; six run, the fourth overdue. */
const row = (index: number) => ({
  code: code(index),
  system: 'onestop-thanhhoa',
  pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
  status: index % 4 === 0 ? 4 : 9,
  channel: index % 3 === 0 ? 'counter' : 'online',
  unitName: null,
  fieldName: ['Hộ tịch', 'Chứng thực', 'Đất đai'][index % 3],
  procedureName: 'Thủ tục mẫu',
  procedureCode: '1.000001',
  limit: { hours: 40, unit: 'workingDays' },
  onlineLevel: 'full',
  digitised: index === 2 ? 'no' : 'yes',
  stepName: null,
  submittedAt: null,
  receivedAt: `${inLastWeek(0)}T08:00:00`,
  dueAt: `${index === 1 || index === 4 ? inLastWeek(1) : day(9)}T17:00:00`,
  stepDueAt: null,
  finishedAt: index % 4 === 0 ? null : `${inLastWeek(3)}T09:00:00`,
  pausedAt: null,
  seenAt: `${day(0)}T00:00:01`,
  source: 'collected',
});
/** Answered in the last whole week, or forty days old and overdue. */
const feedback = (index: number, answered: boolean) => ({
  key: `government PA-${index}`,
  pageUrl: 'https://pakn.dichvucong.gov.vn/',
  seenAt: `${day(0)}T00:00:01`,
  item: {
    system: 'government',
    code: `PA-${index}`,
    references: [],
    title: `Phản ánh mẫu ${index}`,
    traces: [],
    status: answered ? 'published' : 'handledLocally',
    shownPhase: null,
    kind: null,
    topic: null,
    unitName: null,
    sentAt: `${answered ? inLastWeek(0) : day(-40)}T08:00:00`,
    transferredAt: `${answered ? inLastWeek(0) : day(-40)}T08:00:00`,
    supplementAskedAt: null,
    supplementedAt: null,
    answeredAt: answered ? `${inLastWeek(2)}T08:00:00` : null,
    turnedAwayAt: null,
    publishedAt: answered ? `${inLastWeek(2)}T09:00:00` : null,
    topicDays: null,
  },
});

let firefox: Firefox;
let page: Page;
let downloads: string;

beforeAll(async () => {
  downloads = mkdtempSync(join(tmpdir(), 'dung-hen-firefox-'));
  // Own pages need no portal: the proxy leads nowhere.
  firefox = await startFirefox({ extension: BUILDS.firefox, port: 9, downloads });
  page = await firefox.own();
  await page.bringToFront();
  await page.evaluate(
    async (dossiers, items) => {
      await browser.storage.local.set({ settings: { unitName: 'UBND xã Mẫu', unitCode: 'H56.77.5' } });
      await browser.runtime.sendMessage({ dungHen: 'dossiers.seen', body: { dossiers } });
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const open = indexedDB.open('dung-hen');
        open.onsuccess = () => done(open.result);
        open.onerror = () => failed(open.error);
      });
      const writing = db.transaction('feedback', 'readwrite');
      for (const item of items) writing.objectStore('feedback').put(item);
      await new Promise((done) => writing.addEventListener('complete', done));
      db.close();
    },
    Array.from({ length: 24 }, (_, index) => row(index + 1)),
    [feedback(1, true), feedback(2, false)],
  );
});
afterAll(async () => {
  await firefox?.close();
  rmSync(downloads, { recursive: true, force: true });
});

/** Leads the extension's own tab to a page of it; printing is only counted. */
async function visit(path: string): Promise<void> {
  await page.evaluate((to) => location.assign(`/${to}`), path);
  const here = () =>
    page
      .evaluate(() => `${location.pathname.slice(1)}${location.search} ${document.readyState}`)
      .catch(() => '');
  await expect.poll(here, PATIENT).toBe(`${path} complete`);
  await page.evaluate(() => {
    document.body.dataset.printed = '0';
    window.print = () => {
      document.body.dataset.printed = String(Number(document.body.dataset.printed) + 1);
    };
  });
}
/** What the page shows at a selector; '' where there is nothing. */
const text = (selector = 'main'): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
const shows = (words: string | RegExp, selector = 'main'): Promise<void> =>
  expect.poll(() => text(selector), PATIENT).toMatch(words);
/** Presses the button that says so. */
const press = (words: string): Promise<void> =>
  page.evaluate((said) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === said);
    if (button === undefined) throw new Error(`no button ${said}`);
    button.click();
  }, words);
const enter = (selector: string, value: string): Promise<void> =>
  page.evaluate(
    (wanted, typed) => {
      const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(wanted);
      if (field === null) throw new Error(`no field ${wanted}`);
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    value,
  );
/** Chooses the period whose page says so: on some days two quarters could hold the last week. */
async function choosePeriodWith(words: string): Promise<void> {
  const values = await page.evaluate(() =>
    [...(document.querySelector('select')?.options ?? [])].map(({ value }) => value),
  );
  for (const value of values) {
    await page.evaluate((chosen) => {
      const select = document.querySelector('select');
      if (select === null) return;
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    if ((await text()).includes(words)) return;
  }
  throw new Error(`no period says ${words}`);
}
/** The file a button hands out, once it is whole. */
async function handedOut(button: string, name: RegExp): Promise<Uint8Array> {
  await press(button);
  const whole = () => {
    const names = readdirSync(downloads);
    return names.some((one) => one.endsWith('.part')) ? '' : (names.find((one) => name.test(one)) ?? '');
  };
  await expect.poll(whole, PATIENT).toMatch(name);
  const file = join(downloads, whole());
  await expect.poll(() => readFileSync(file).length, PATIENT).toBeGreaterThan(100);
  return new Uint8Array(readFileSync(file));
}
const prints = async (button: string): Promise<void> => {
  await press(button);
  await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toBe('1');
};

it('shows today’s duties, dossiers and feedback both', async () => {
  await visit('today.html');
  await shows(code(4));
  await shows('PA-2');
});

it('counts the board, draws its charts, and hands it out', async () => {
  await visit('kpi.html');
  await shows('Giải quyết đúng hạn');
  await choosePeriodWith('17/18');
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('.chart canvas').length), PATIENT)
    .toBe(2);
  const book = await handedOut('Xuất .xlsx', /^Chỉ-tiêu.*\.xlsx$/u);
  expect([...book.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  await prints('In');
});

it('fills the report', async () => {
  await visit('report.html');
  await shows('Tổng số');
  await choosePeriodWith('24');
  const total = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.form-table tbody tr:last-child td')].map((cell) => cell.textContent),
    );
  await expect.poll(async () => (await total()).join(' ')).toMatch(/24.*18.*6/u);
});

it('drafts the bulletin of the last week with feedback in it, and hands it out', async () => {
  await visit('bulletin.html');
  await shows('Đã giải quyết 18 hồ sơ: trước hạn 17, đúng hạn 0, quá hạn 1.', '.paper');
  await shows(
    'Phản ánh, kiến nghị: phải xử lý 2; đã xử lý 1 (đúng hạn 1, quá hạn 0); đang xử lý 1.',
    '.paper',
  );
  const xml = docxXml(await handedOut('Xuất .docx cả ba phần', /^ban-tin-tuan.*\.docx$/u)) ?? '';
  expect(xml).toContain('giải quyết xong mười tám hồ sơ');
  await prints('In phần này');
});

it('inspects, findings by dossier code, and hands out minutes', async () => {
  await visit('inspect.html');
  await shows('Kết quả theo từng quy định');
  await choosePeriodWith(`${code(2)}: trên hệ thống chưa có tệp kết quả`);
  await shows(`${code(1)}: quá hẹn`.slice(0, code(1).length), '[data-rule="on-time"]');
  const xml = docxXml(await handedOut('Xuất biên bản .docx', /^bien-ban.*\.docx$/u)) ?? '';
  expect(xml).toContain(code(2));
  await prints('In biên bản');
});

it('reads a pasted plan, every duty of it', async () => {
  await visit('plan.html');
  await shows('Nhập kế hoạch');
  await enter('textarea', readFileSync(PLAN, 'utf8'));
  await press('Đọc kế hoạch');
  await shows('Kế hoạch kiểm soát TTHC năm 2022');
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('.tasks tbody tr').length)).toBe(27);
  await shows('tối thiểu 20% chi phí tuân thủ', '.tasks');
  await prints('In');
});

it('shows the feedback register, and takes what came by telephone', async () => {
  await visit('feedback-register.html');
  await shows(/PA-1.*PA-2|PA-2.*PA-1/su, '.matters');
  await enter('form input[type=text][maxlength="300"]', 'Đường thôn Mẫu, 0912345678');
  await press('Ghi vào sổ');
  await shows('Đường thôn Mẫu, 091****678', '.papers');
  await visit('today.html');
  await shows('Nhập vào hệ thống PAKN: Đường thôn Mẫu, 091****678.');
});

it('merges a pasted table and hands it out', async () => {
  await visit('merge.html');
  await shows('Chưa có tệp nào');
  await enter(
    'textarea',
    'STT\tĐơn vị\tTiếp nhận - Tổng số\tĐã giải quyết - Tổng số\n1\tXã Mẫu\t12\t11\n2\tXã Mới\t5\t5',
  );
  await press('Thêm bảng đã dán');
  await shows(/Xã Mẫu.*Xã Mới/su, '.form-table');
  await shows('17', '.form-table tbody tr:last-child');
  const files = readdirSync(downloads).length;
  await press('Xuất .xlsx');
  await expect.poll(() => readdirSync(downloads).length, PATIENT).toBeGreaterThan(files);
});

it('opens the letter of a dossier, settings and collecting with what they need', async () => {
  await visit(`letters.html?code=${code(4)}`);
  await shows(code(4));
  await visit('options.html');
  await expect
    .poll(
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll('input')].some(({ value }) => value === 'UBND xã Mẫu'),
        ),
      PATIENT,
    )
    .toBe(true);
  await visit('collect.html');
  await shows('Thu thập danh sách hồ sơ');
});

it('reviews what was measured and hands out the proposal', async () => {
  await visit('review.html');
  await shows('Thủ tục mẫu', '.times tbody');
  await choosePeriodWith('18');
  const xml = docxXml(await handedOut('Xuất kiến nghị .docx', /^kien-nghi-ra-soat.*\.docx$/u)) ?? '';
  expect(xml).toContain('Thủ tục mẫu');
});

it('holds the posted list against the list in force: 7 seeded differences of 120, no other', async () => {
  await visit('publicity.html');
  await shows('Công khai thủ tục');
  const table = (lines: readonly (readonly string[])[]): string =>
    [HEADS, ...lines].map((cells) => cells.join('\t')).join('\n');
  for (const [index, lines] of [IN_FORCE, POSTED_WRONG].entries()) {
    const mark = `list-${index}`;
    await page.evaluate(
      (at, id) => {
        const fields = document.querySelectorAll('main .field:has(> textarea) > textarea');
        const unmarked = [...fields].filter((field) => field.closest('details') === null);
        unmarked[at]?.setAttribute('id', id);
      },
      index,
      mark,
    );
    await enter(`#${mark}`, table(lines));
    await press('Đọc bảng đã dán');
    await shows(index === 0 ? /Bảng đã dán: 120 thủ tục/u : /phải chấn chỉnh/u);
  }
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('tr[data-kind]').length), PATIENT)
    .toBe(7);
});

it('corrects pasted orders and keeps no name of them', async () => {
  await visit('post.html');
  await shows('Bưu chính');
  await enter(
    'textarea',
    [
      'STT\tMã hồ sơ\tMã vận đơn\tHọ tên người nhận\tĐiện thoại\tĐịa chỉ\tMã tỉnh\tMã huyện\tTiền thu hộ',
      '1\tH56.77.5-260610-0003\tEE123456785VN\tNguyễn Văn Mẫu\t0900000001\tThôn Mẫu 3\t54\t5410\t0',
      '2\tH56.77.5-260610-0004\tEE123456786VN\tLê Văn Mẫu\t0900\t\t38\t5410\t0',
    ].join('\n'),
  );
  await press('Đọc bảng đã dán');
  await shows('1/2 đơn phải sửa');
  expect(await page.evaluate(everythingKept)).not.toContain('Văn Mẫu');
});

it('asked no host for anything', () => {
  expect(firefox.proxy.asked).toEqual([]);
});
