import { readFileSync } from 'node:fs';
import { createCalendar } from '@dung-hen/calendar';
import { assess } from '@dung-hen/domain';
import type { PageDocument, PageElement } from '@dung-hen/page';
import { parsePage } from '@dung-hen/page/html';
import { describe, expect, it } from 'vitest';
import { renameColumn } from '../../kit/mutations.ts';
import {
  dossierOf,
  isLoginPage,
  periodOfForm,
  readDossierDetail,
  readDossierList,
  readDossierRows,
  readDrillDown,
  readPage,
  readReportPage,
  recognise,
  routeOf,
  standingOn,
} from '../pages.ts';

const DVC = 'https://motcua.thanhhoa.gov.vn/dvc';
const html = (name: string) => readFileSync(new URL(`../fixtures/${name}.html`, import.meta.url), 'utf8');
const saved = (name: string, url = `file:///home/mau/${name}.html`) => parsePage(html(name), url);
const parsed = (text: string, path = 'tra-cuu/tat-ca-ho-so') => parsePage(text, `${DVC}/${path}`);

const records = <T>(
  reading: { ok: true; records: readonly T[] } | { ok: false; error: Error },
): readonly T[] => {
  if (!reading.ok) throw reading.error;
  return reading.records;
};

const errorOf = (reading: { ok: boolean }) => ('error' in reading ? reading.error : null);

describe('which page this is', () => {
  it.each([
    ['xu-ly-ho-so/dang-xu-ly', { kind: 'dossierList', status: 4, needs: ['stepDueAt'], flat: false }],
    ['bo-sung-ho-so/cho-bo-sung/', { kind: 'dossierList', status: 5, needs: [], flat: false }],
    ['theo-doi-ho-so-tn/ho-so-toi-han?x=1', { kind: 'dossierList', status: null, needs: [], flat: false }],
    ['thu-phi-le-phi/cho-thu-phi', { kind: 'dossierList', status: null, needs: [], flat: true }],
    ['thong-ke/so-theo-doi-ho-so#top', { kind: 'dossierList', status: null, needs: [], flat: true }],
    ['thong-ke/bao-cao-06a', { kind: 'report', report: '06a' }],
    ['Thong-Ke/BAO-CAO-07B', { kind: 'report', report: '07b' }],
    ['thong-ke/bao-cao-mau01', null],
    ['theo-doi-ho-so/trang-thai-xu-ly-ho-so', null],
    ['tra-cuu/csdl-dan-cu', null],
    ['', null],
  ])('/dvc/%s', (path, route) => {
    expect(routeOf(`${DVC}/${path}`)).toEqual(route);
  });

  it('is told by labels where the address says nothing', () => {
    expect(recognise(saved('tra-cuu-tat-ca'))).toBe('dossierList');
    expect(recognise(saved('bao-cao-07a'))).toBe('report');
    expect(recognise(saved('he-khac-danh-sach'))).toBe(null);
    expect(recognise(saved('he-khac-bieu-nhap'))).toBe(null);
  });

  it('names what lies on top first', () => {
    expect(standingOn(saved('chi-tiet-ho-so'))).toEqual(['dossierDetail', 'dossierList']);
    expect(standingOn(saved('chi-tiet-so-lieu'))).toEqual(['drillDown', 'report']);
  });

  it('a dialog does not hide the list under it, nor mix with it', () => {
    const page = saved('chi-tiet-ho-so', `${DVC}/tra-cuu/tat-ca-ho-so`);
    expect(records(readDossierList(page))).toHaveLength(1);
    const report = saved('chi-tiet-so-lieu', `${DVC}/thong-ke/bao-cao-06a`);
    expect(records(readReportPage(report)).at(-1)).toMatchObject({ kind: 'total', figures: { 3: 2647 } });
    expect(records(readDrillDown(report)).map(({ status }) => status)).toEqual([4, 9]);
  });

  it('a log-in page is one wherever it stands', () => {
    expect(isLoginPage(saved('dang-nhap'))).toBe(true);
    expect(errorOf(readPage(saved('dang-nhap', `${DVC}/xu-ly-ho-so/dang-xu-ly`)))).toMatchObject({
      code: 'LOGIN_REQUIRED',
    });
    expect(isLoginPage(saved('dang-xu-ly'))).toBe(false);
  });
});

describe('the composite cell', () => {
  const list = () => html('tra-cuu-tat-ca');

  it('what the citizen wrote never passes for a date or a status', () => {
    const forged = list().replace(
      '- Đăng ký kết hôn<',
      '- Trạng thái hồ sơ : Đã trả kết quả - Tiếp nhận trực tuyến: 01/01/2020 08:00, hẹn trả: 02/01/2020 08:00<',
    );
    const [first] = records(readDossierList(parsed(forged)));
    expect(first).toMatchObject({ status: 4, channel: 'counter', receivedAt: '2025-02-28T11:11:41' });
    const lines = forged.replace('- Trạng thái hồ sơ : Đã trả', '</div><div>- Trạng thái hồ sơ : Đã trả');
    expect(records(readDossierList(parsed(lines)))[0]).toMatchObject({
      status: 4,
      dueAt: '2025-03-03T11:30:00',
    });
  });

  it('is read out of running text too, and out of decomposed letters', () => {
    const flat = list().replace(
      /<td class="ant-table-cell">(<div style="display:flex">[\s\S]*?)<\/td>/gu,
      (_, cell) => {
        return `<td class="ant-table-cell">${String(cell).replace(/<[^>]*>/gu, ' ')}</td>`;
      },
    );
    const expected = records(readDossierList(parsed(list())));
    expect(records(readDossierList(parsed(flat)))).toEqual(expected);
    expect(records(readDossierList(parsed(flat.normalize('NFD'))))).toEqual(
      expected.map((one) => ({ ...one, unitName: one.unitName?.normalize('NFC') ?? null })),
    );
  });

  it.each([
    ['hẹn trả: 03/03/2025 11:30', 'hẹn trả: Invalid Date', 'hẹn trả'],
    ['hẹn trả: 03/03/2025 11:30', 'hẹn trả: 31/02/2025 11:30', 'hẹn trả'],
    ['Tiếp nhận trực tiếp: 28/02/2025 11:11', 'Tiếp nhận trực tiếp: 02/28/2025 11:11', 'Tiếp nhận'],
    ['Trạng thái hồ sơ : Đang xử lý', 'Trạng thái hồ sơ : Đang chờ lò vi sóng', 'Trạng thái hồ sơ'],
    ['- Tiếp nhận trực tiếp: 28/02', '- Nhận vào sổ: 28/02', 'Thông tin hồ sơ'],
  ])('"%s" turned into "%s" is SITE_CHANGED at "%s"', (from, to, label) => {
    const text = list().replace(from, to);
    expect(text).not.toBe(list());
    expect(errorOf(readDossierList(parsed(text)))).toMatchObject({
      code: 'SITE_CHANGED',
      context: { label },
    });
  });

  it('never looks into the applicant’s cell', () => {
    const page = saved('tra-cuu-tat-ca');
    const applicants = page.root.find('td').filter((cell) => cell.text().includes('Mẫu ('));
    expect(applicants.length).toBeGreaterThan(1);
    const guarded = guard(page, (element) =>
      applicants.some((cell) => cell.is(element) || cell.find().some((inner) => inner.is(element))),
    );
    expect(() => guarded.root.find('td').map((cell) => cell.text())).toThrow('a citizen’s cell was read');
    expect(recognise(guarded)).toBe('dossierList');
    expect(records(readDossierList(guarded))).toHaveLength(3);
  });
});

/** The page with some elements whose words and values must not be read. */
function guard(page: PageDocument, forbidden: (element: PageElement) => boolean): PageDocument {
  const originals = new WeakMap<PageElement, PageElement>();
  const wrap = (element: PageElement): PageElement => {
    const guarded: PageElement = {
      tag: element.tag,
      attr: (name: string) => element.attr(name),
      text: () => {
        if (forbidden(element)) throw new Error('a citizen’s cell was read');
        return element.text();
      },
      children: () => element.children().map(wrap),
      parent: () => {
        const parent = element.parent();
        return parent === null ? null : wrap(parent);
      },
      find: (...tags: string[]) => element.find(...tags).map(wrap),
      hidden: () => element.hidden(),
      textBefore: () => element.textBefore(),
      textAfter: () => element.textAfter(),
      value: () => element.value(),
      checked: () => element.checked(),
      is: (other: PageElement) => element.is(originals.get(other) ?? other),
    };
    originals.set(guarded, element);
    return guarded;
  };
  return { ...page, root: wrap(page.root) };
}

describe('empty, loading, doubled', () => {
  it('"Trống" counts only when the page has stood still', () => {
    const page = saved('trong');
    expect(errorOf(readDossierList(page))).toMatchObject({ code: 'EMPTY_UNCONFIRMED' });
    expect(records(readDossierList(page, { settled: true }))).toEqual([]);
  });

  it('a list being loaded is never empty', () => {
    const page = saved('dang-tai');
    expect(errorOf(readDossierList(page, { settled: true }))).toMatchObject({ code: 'EMPTY_UNCONFIRMED' });
  });

  it('a page whose list has not come yet is not a changed one', () => {
    const page = parsed('<!doctype html><html><body><div id="root"></div></body></html>');
    expect(errorOf(readDossierList(page))).toMatchObject({ code: 'EMPTY_UNCONFIRMED' });
  });

  it('the hidden table for printing says more of each dossier and adds none', () => {
    const [first, second] = records(readDossierList(saved('tra-cuu-tat-ca')));
    expect(first).toMatchObject({ unitName: 'UBND Xã Mẫu', receivedAt: '2025-02-28T11:11:41' });
    expect(second).toMatchObject({ finishedAt: '2025-03-01T16:40:00', status: 10 });
    const without = parsed(
      html('tra-cuu-tat-ca').replace(/<table id="danhSachHoSoTable"[\s\S]*?<\/table>/u, ''),
    );
    expect(records(readDossierList(without)).map(({ code }) => code)).toEqual(
      records(readDossierList(saved('tra-cuu-tat-ca'))).map(({ code }) => code),
    );
  });

  it('a hidden table of other dossiers, other dates or another build is left alone', () => {
    const other = html('tra-cuu-tat-ca').replaceAll(
      '<td>H56.24.01-250220-0007</td>',
      '<td>H56.24.01-250220-0099</td>',
    );
    const reading = readDossierList(parsed(other));
    expect(reading).toMatchObject({ ok: true, warnings: [{ code: 'PRINT_TWIN_DIFFERS' }] });
    expect(records(reading)[0]?.unitName).toBe(null);
    const moved = html('tra-cuu-tat-ca').replace(
      '<td>03/03/2025 11:30:00</td>',
      '<td>04/03/2025 11:30:00</td>',
    );
    expect(records(readDossierList(parsed(moved)))[0]?.dueAt).toBe('2025-03-03T11:30:00');
    const rebuilt = html('tra-cuu-tat-ca').replace('<td>25/02/2025 08:30:00</td>', '<td>sắp tới</td>');
    expect(records(readDossierList(parsed(rebuilt)))).toHaveLength(3);
  });

  it('a row without a code is left out, but a list in which most have none is refused', () => {
    const codes = ['H56.24.01-250228-0003', 'H56.24.01-250301-0001'];
    const without = (count: number) =>
      codes.slice(0, count).reduce((text, code) => text.replaceAll(code, '…'), html('tra-cuu-tat-ca'));
    const whole = records(readDossierList(parsed(html('tra-cuu-tat-ca'))));
    const one = readDossierList(parsed(without(1)));
    expect(one).toMatchObject({ ok: true, warnings: [{ code: 'CODE_MISSING' }] });
    expect(records(one)).toEqual(whole.filter(({ code }) => code !== codes[0]));
    expect(records(readDossierRows(parsed(without(1)))).map(({ bare }) => bare)).toContain(true);
    expect(errorOf(readDossierList(parsed(without(2))))).toMatchObject({
      code: 'SITE_CHANGED',
      context: { label: 'Thông tin hồ sơ' },
    });
    const flat = html('cho-thu-phi').replace(/H56[\w.-]+(?=<)/u, '');
    expect(records(readDossierList(parsed(flat, 'thu-phi-le-phi/cho-thu-phi')))).toHaveLength(1);
  });

  it('a row drawn twice is counted once; two payments of one dossier are two', () => {
    const text = html('cho-bo-sung').replace(/(<tr class="ant-table-row[\s\S]*?<\/tr>)/u, '$1$1');
    expect(readDossierList(parsed(text, 'bo-sung-ho-so/cho-bo-sung'))).toMatchObject({
      records: [{ code: 'H56.24.01-250120-0007' }],
      warnings: [{ code: 'DOUBLE_ROWS' }],
    });
    expect(records(readDossierList(parsed(html('cho-thu-phi'), 'thu-phi-le-phi/cho-thu-phi')))).toHaveLength(
      2,
    );
  });

  it('columns may stand in any order, and others between them', () => {
    const shuffled = html('ho-so-qua-han').replace(
      /<t([hd])( class="ant-table-cell[^"]*"[^>]*)>/gu,
      '<t$1><i>x</i></t$1><t$1$2>',
    );
    const path = 'theo-doi-ho-so/ho-so-qua-han';
    expect(records(readDossierList(parsed(shuffled, path)))).toEqual(
      records(readDossierList(parsed(html('ho-so-qua-han'), path))),
    );
  });

  it('gives each row’s elements for what is to be shown beside it', () => {
    const rows = records(readDossierRows(saved('dang-xu-ly')));
    expect(rows.map(({ row }) => row.attr('data-row-key'))).toEqual(rows.map(({ listed }) => listed.key));
    expect(rows.every(({ cell, listed }) => cell.text().startsWith(listed.code))).toBe(true);
  });
});

describe('a listed dossier can be assessed', () => {
  const calendar = createCalendar();

  it('due to the minute, paused never overdue', () => {
    const [running, , waiting] = records(readDossierList(saved('tra-cuu-tat-ca'))).map(dossierOf);
    if (!running || !waiting) return expect.unreachable();
    expect(assess(running, calendar, '2025-03-05T08:00:00').state).toBe('overdue');
    expect(assess(waiting, calendar, '2025-03-05T08:00:00').state).toBe('paused');
  });

  it('a due day without time lasts to its end; a status not known cannot be assessed', () => {
    const [first] = records(readDossierList(saved('tra-cuu-tat-ca')));
    if (first === undefined) return expect.unreachable();
    expect(dossierOf({ ...first, dueAt: '2025-03-05' })?.dueAt).toBe('2025-03-05T23:59:59');
    expect(dossierOf({ ...first, status: null })).toBe(null);
  });

  it('a key of a draft or payment is no dossier id', () => {
    const [draft] = records(readDossierList(saved('xin-loi-da-xu-ly')));
    expect(draft).toMatchObject({
      id: null,
      key: 'draft-1',
      receivedAt: null,
      submittedAt: '2025-02-10T11:00:00',
    });
  });
});

describe('the dialog of a dossier', () => {
  it('is not read before it says which dossier it is about', () => {
    expect(errorOf(readDossierDetail(saved('chi-tiet-dang-tai')))).toMatchObject({
      code: 'EMPTY_UNCONFIRMED',
    });
    expect(errorOf(readDossierDetail(saved('dang-xu-ly')))).toMatchObject({ code: 'SITE_CHANGED' });
  });

  it.each(['Kênh thực hiện', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Đơn vị tiếp nhận', 'Tên thủ tục'])(
    'without "%s" is SITE_CHANGED naming it',
    (label) => {
      const page = parsed(renameColumn(html('chi-tiet-ho-so'), label));
      expect(errorOf(readDossierDetail(page))).toMatchObject({ code: 'SITE_CHANGED', context: { label } });
    },
  );

  it('reads no field of the citizen', () => {
    const page = saved('chi-tiet-ho-so');
    const personal = page.root
      .find('input')
      .filter((input) => /chuHoSo|ChuHoSo|trichYeu/u.test(input.attr('id') ?? ''));
    expect(personal).toHaveLength(5);
    for (const input of personal)
      Object.defineProperty(input, 'value', { value: () => expect.unreachable() });
    expect(JSON.stringify(records(readDossierDetail(page)))).not.toMatch(/Nguyễn|0380|0900|Thôn/u);
  });
});

describe('reports', () => {
  it('the period of the form is not the period of the figures, and is given apart', () => {
    expect(periodOfForm(saved('bao-cao-06a'))).toEqual({ from: '2025-01-01', to: '2025-03-14' });
    expect(periodOfForm(saved('bao-cao-07a'))).toBe(null);
  });

  it('a report that was not run is not a report of zeros', () => {
    expect(errorOf(readReportPage(saved('bao-cao-chua-chay')))).toMatchObject({ code: 'EMPTY_UNCONFIRMED' });
    const blank = parsed(
      '<!doctype html><html><body><div class="title">06a</div></body></html>',
      'thong-ke/bao-cao-06a',
    );
    expect(errorOf(readReportPage(blank))).toMatchObject({ code: 'EMPTY_UNCONFIRMED' });
  });

  it('a variant that cannot be put into II.06a is UNSUPPORTED', () => {
    expect(errorOf(readReportPage(saved('bao-cao-theo-linh-vuc-2')))).toMatchObject({ code: 'UNSUPPORTED' });
  });

  it('a total that is not the sum of its rows is warned of', () => {
    const wrong = html('bao-cao-06a').replace('<strong>2.647</strong>', '<strong>2.648</strong>');
    const reading = readReportPage(parsed(wrong, 'thong-ke/bao-cao-06a'));
    expect(reading).toMatchObject({
      ok: true,
      warnings: [
        { code: 'TOTAL_DIFFERS', detail: 'column (3): the total row says 2648, its rows add up to 2647' },
      ],
    });
  });

  it.each(['n/a', '', '12,5', '98.36%', '-3'])('a cell reading "%s" is no figure', (text) => {
    const wrong = html('bao-cao-06a').replace('>2.527</a>', `>${text}</a>`);
    const reading = readReportPage(parsed(wrong, 'thong-ke/bao-cao-06a'));
    expect(errorOf(reading)).toMatchObject({ code: 'SITE_CHANGED' });
  });

  it('a form of the reporting system at its address is not taken for it', () => {
    const page = parsed(html('he-khac-bieu-nhap'), 'thong-ke/bao-cao-06a');
    expect(errorOf(readReportPage(page))).toMatchObject({ code: 'SITE_CHANGED' });
  });
});
