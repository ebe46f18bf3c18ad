import { readFileSync } from 'node:fs';
import { createCalendar } from '@dung-hen/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractCases } from '../kit/contract.ts';
import { openSavedPage } from '../kit/saved-page.ts';
import { post } from './adapter.ts';
import { readPage, readTracking, recognise } from './pages.ts';
import { ENDED_STATES, POST_STATES, postStateOf } from './tracking/states.ts';
import { summaryOf, type Tracking } from './tracking/tracking.ts';

const html = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const URL_OF_PAGE = 'https://vnpost.vn/vi-vn/dinh-vi/buu-pham';
const TRACKED: Tracking = {
  waybill: 'EE123456785VN',
  events: [
    { at: '2026-06-10T16:10:00', state: 'accepted', office: 'Bưu điện trung tâm Mẫu' },
    { at: '2026-06-10T16:30:00', state: 'unknown', office: null },
    { at: '2026-06-11T09:30:00', state: 'atOffice', office: 'Bưu cục Mẫu' },
    { at: '2026-06-12T08:05:00', state: 'outForDelivery', office: 'Bưu cục Mẫu' },
    { at: '2026-06-12T15:20:00', state: 'delivered', office: null },
  ],
};

describe('contract', () => {
  const foreign = (name: string, url: string, path: string) => ({ name, url, html: html(path) });
  const cases = contractCases({
    metadata: post,
    recognise,
    read: readPage,
    pages: [
      {
        name: 'dinh-vi',
        kind: 'tracking',
        url: URL_OF_PAGE,
        html: html('./fixtures/dinh-vi.html'),
        records: [TRACKED],
        requiredColumns: ['Ngày', 'Trạng thái'],
      },
    ],
    loginPage: { url: 'https://vnpost.vn/dang-nhap', html: html('./fixtures/dang-nhap.html') },
    foreignPages: [
      foreign(
        'a list of dossiers',
        'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
        '../onestop-thanhhoa/fixtures/dang-xu-ly.html',
      ),
      foreign(
        'an item of the national feedback system',
        'https://pakn.dichvucong.gov.vn/chi-tiet',
        '../feedback-government/fixtures/chi-tiet-can-bo.html',
      ),
    ],
    personalData: ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', '0900000001', 'Thôn Mẫu 3'],
  });
  for (const { name, run } of cases) it(name, run);
});

describe('states', () => {
  it.each([
    ['Phát thành công', 'delivered'],
    ['Phát không thành công', 'notDelivered'],
    ['Chuyển hoàn', 'returning'],
    ['Chuyển hoàn thành công cho người gửi', 'returned'],
    ['ĐẾN BƯU CỤC phát', 'atOffice'],
    ['Điều tra khiếu nại', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (text, state) => {
    expect(postStateOf(text)).toBe(state);
  });

  it('takes words given by whoever saw others, and flags its own', () => {
    const seen = [{ ...POST_STATES[0], says: ['bưu gửi mới'], confidence: 'certain' }] as typeof POST_STATES;
    expect(postStateOf('Bưu gửi mới', seen)).toBe('accepted');
    expect(POST_STATES.every(({ confidence }) => confidence === 'unsure')).toBe(true);
  });
});

describe('what the events come to', () => {
  const calendar = createCalendar();
  const until = (n: number): Tracking => ({ ...TRACKED, events: TRACKED.events.slice(0, n) });

  it('ends with delivery', () => {
    expect(summaryOf(TRACKED, calendar, '2026-06-30')).toMatchObject({
      state: 'delivered',
      deliveredAt: '2026-06-12T15:20:00',
      idleDays: null,
      ask: false,
    });
    expect(ENDED_STATES.has('returning')).toBe(false);
  });

  it('counts working days without news, over the week-end', () => {
    expect(summaryOf(until(4), calendar, '2026-06-15')).toMatchObject({ idleDays: 1, ask: false });
    expect(summaryOf(until(4), calendar, '2026-06-17')).toMatchObject({ idleDays: 3, ask: false });
    expect(summaryOf(until(4), calendar, '2026-06-18')).toMatchObject({ idleDays: 4, ask: true });
    expect(summaryOf(until(0), calendar, '2026-06-18')).toMatchObject({ state: 'unknown', ask: false });
  });
});

it('reads a page that says there is nothing as nothing, and one without an item number not at all', () => {
  const page = (head: string, rows: string) =>
    openSavedPage(
      `<html><body>${head}<table><thead><tr><th>Ngày</th><th>Trạng thái</th></tr></thead><tbody>${rows}</tbody></table></body></html>`,
      URL_OF_PAGE,
    );
  const number = '<dl><dt>Mã vận đơn</dt><dd>EE123456785VN</dd></dl>';
  const none = '<tr><td colspan="2">Không có dữ liệu</td></tr>';
  expect(readTracking(page(number, none)).events).toEqual([]);
  expect(readPage(page(number, ''))).toMatchObject({ ok: false, error: { code: 'EMPTY_UNCONFIRMED' } });
  expect(readPage(page('', none))).toMatchObject({ ok: false, error: { code: 'SITE_CHANGED' } });
});

it('fails typed on whatever stands on a page', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      'Ngày',
      'Trạng thái',
      'Mã vận đơn',
      '12/06/2026',
      '31/02/2026',
      'Đã phát',
      'Không có dữ liệu',
    ),
  );
  const tag = fc.constantFrom('table', 'tr', 'td', 'th', 'thead', 'tbody', 'dt', 'dd', 'dl', 'p');
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, text), { maxLength: 30 }), (nodes) => {
      const body = nodes.map(([name, inner]) => `<${name}>${inner}`).join('');
      const page = openSavedPage(`<html><body>${body}</body></html>`, URL_OF_PAGE);
      recognise(page);
      const reading = readPage(page);
      if (!reading.ok) expect(['SITE_CHANGED', 'EMPTY_UNCONFIRMED']).toContain(reading.error.code);
    }),
    { numRuns: 300 },
  );
});
