import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AUTOFILL_MESSAGES } from '../../app/autofill-messages.ts';
import { auditedActs } from './audited.ts';
import { begunFill, FORGET_AFTER, forgetFill, rememberFill } from './begun.ts';
import { isMine, isOutfit } from './guards.ts';

beforeEach(() => fakeBrowser.reset());

const BEGUN = {
  source: 'dossiers',
  subject: 'II.06a/VPCP/KSTT 2026-Q2 H56.77.5',
  url: 'https://vpcp.baocaochinhphu.gov.vn/bao-cao/1',
  period: '2026-Q2',
  running: true,
  cells: [{ row: 'Hộ tịch', column: 4, before: '1.234', after: 12 }],
};

describe('a fill that was begun', () => {
  it('is found again on its own page and tab, and forgotten after half an hour', async () => {
    await rememberFill(7, BEGUN, 1_000);
    expect(await begunFill(7, BEGUN.url, 2_000)).toEqual(BEGUN);
    expect(await begunFill(8, BEGUN.url, 2_000)).toBeNull();
    expect(await begunFill(7, `${BEGUN.url}0`, 2_000)).toBeNull();
    expect(await begunFill(7, BEGUN.url, 1_000 + FORGET_AFTER)).toBeNull();
    await forgetFill(7);
    expect(await begunFill(7, BEGUN.url, 2_000)).toBeNull();
  });

  it('is stored with figures only: a text in a cell, a name, is left out', async () => {
    const { request } = AUTOFILL_MESSAGES['autofill.begin'];
    expect(request.safeParse(BEGUN).success).toBe(true);
    const texts = ['Nguyễn Văn Mẫu', 'a', '1'.repeat(31), '1.234 hồ sơ', '-'];
    const cells = texts.map((before, column) => ({ row: 'Hộ tịch', column, before, after: 1 }));
    await rememberFill(7, { ...BEGUN, cells }, 1_000);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('Nguyễn');
    expect((await begunFill(7, BEGUN.url, 2_000))?.cells.map(({ before }) => before)).toEqual([
      '1.234 hồ sơ',
      '-',
    ]);
    expect(request.safeParse({ ...BEGUN, period: 'quý hai' }).success).toBe(false);
  });
});

describe('the audit log', () => {
  const end = (cells: { row: string; column: number; before: string; after: string }[]) =>
    auditedActs({ act: 'fill', subject: BEGUN.subject, cells });

  it('has one entry per row, old → new', () => {
    const acts = end([
      { row: 'Hộ tịch', column: 4, before: '', after: '12' },
      { row: 'Hộ tịch', column: 5, before: '3', after: '4' },
      { row: 'Đất đai', column: 4, before: '1', after: '0' },
    ]);
    expect(acts).toEqual([
      {
        action: 'autofill.fill',
        subject: 'II.06a/VPCP/KSTT 2026-Q2 H56.77.5: Hộ tịch',
        before: '(4) –; (5) 3',
        after: '(4) 12; (5) 4',
      },
      {
        action: 'autofill.fill',
        subject: 'II.06a/VPCP/KSTT 2026-Q2 H56.77.5: Đất đai',
        before: '(4) 1',
        after: '(4) 0',
      },
    ]);
  });

  it('never holds a text a page had in its cells', () => {
    const [act] = end([{ row: 'Hộ tịch', column: 4, before: 'Nguyễn Văn Mẫu', after: '1' }]);
    expect(act?.before).toBe('(4) ?');
  });
});

describe('answers of another shape are taken for none', () => {
  it.each([null, {}, { begun: {} }, { begun: { ...BEGUN, cells: [{ row: 1 }] } }])('%j', (answer) => {
    expect(isMine(answer)).toBe(false);
  });
  it('outfit', () => {
    expect(isOutfit({ on: true, reporting: true, texts: { title: 'x' }, style: '' })).toBe(true);
    expect(isOutfit({ on: true, reporting: true, texts: { title: 1 }, style: '' })).toBe(false);
  });
});
