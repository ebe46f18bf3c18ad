import { describe, expect, it } from 'vitest';
import { parsePage } from './html.ts';
import { findControls, headingsOf, parsePeriodText, pressablesOf } from './page-text.ts';

const page = (html: string) => parsePage(html, 'https://mau.example/').root;

describe('parsePeriodText', () => {
  it.each([
    '(Từ ngày 15/03/2026 đến ngày 14/06/2026)',
    '(Từ ngày 15/03/2026 đến ngày 14/06/2026 )',
    'Kỳ báo cáo: Quý II năm 2026 (từ ngày 15/3/2026 đến hết ngày 14/6/2026)',
    'từ 15/03/2026 đến 14/06/2026',
    'Từ ngày 15 tháng 3 năm 2026 đến ngày 14 tháng 6 năm 2026',
    'TỪ NGÀY 15/03/2026 ĐẾN NGÀY 14/06/2026',
    'Từ ngày 15/03/2026 đến ngày 14/06/2026'.normalize('NFD'),
    '15/03/2026 - 14/06/2026',
    'Từ ngày 15 / 03 / 2026 - 14 / 06 / 2026',
    'Từ ngày: 15/03/2026 đến ngày: 14/06/2026',
    'từ 00:00 ngày 15/03/2026 đến 23:59 ngày 14/06/2026',
    'Số liệu từ 15/03/2026 00:00:00 đến 14/06/2026 23:59:59',
    'Từ ngày\u00a015-03-2026\u00a0đến\u00a0ngày\u00a014-06-2026',
  ])('%s', (text) => {
    expect(parsePeriodText(text)).toEqual({ ok: true, window: { from: '2026-03-15', to: '2026-06-14' } });
  });

  it.each([
    ['Báo cáo quý II', 'none'],
    ['Ngày 15/03/2026', 'none'],
    ['Từ ngày 15/03/2026 đến ngày 14/06/2026, so với từ ngày 15/12/2025 đến ngày 14/03/2026', 'several'],
    ['Từ ngày 14/06/2026 đến ngày 15/03/2026', 'impossible'],
    ['Từ ngày 31/02/2026 đến ngày 15/03/2026', 'impossible'],
    ['Từ ngày … đến ngày …', 'none'],
  ])('refuses %s', (text, reason) => {
    expect(parsePeriodText(text)).toEqual({ ok: false, reason });
  });
});

describe('controls and headings', () => {
  const root = page(
    '<div class="title">Báo cáo 06a</div><h2>Kỳ <b>báo cáo</b></h2><h1 style="display:none">Ẩn</h1>' +
      '<button> Thống  kê </button><a href="/x">Đang xử lý (70)</a><a>neo</a><input type="submit" value="GỬI"><div role="button" aria-disabled="true">Lưu</div><button aria-label="Đóng"><svg></svg></button><button hidden>Ky so</button>',
  );

  it('lists what can be pressed', () => {
    expect(pressablesOf(root).map((control) => [control.text, control.disabled, control.hidden])).toEqual([
      ['Thống kê', false, false],
      ['Đang xử lý (70)', false, false],
      ['GỬI', false, false],
      ['Lưu', true, false],
      ['Đóng', false, false],
      ['Ky so', false, true],
    ]);
  });

  it('finds controls by just their words', () => {
    const texts = (...words: string[]) => findControls(root, ...words).map((control) => control.text);
    expect(texts('Thống kê')).toEqual(['Thống kê']);
    expect(texts('đang xử lý', 'gửi'.normalize('NFD'))).toEqual(['Đang xử lý (70)', 'GỬI']);
    expect(texts('Ký số')).toEqual(['Ky so']);
    expect(texts('Xử lý')).toEqual([]);
  });

  it('reads the headings that show', () => {
    expect(headingsOf(root)).toEqual(['Báo cáo 06a', 'Kỳ báo cáo']);
  });
});
