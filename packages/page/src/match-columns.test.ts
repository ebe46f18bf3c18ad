import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOSSIER_LIST } from './glossary/dossier-list.ts';
import { REPORT } from './glossary/report.ts';
import { REPORT_LEXICON } from './glossary/report-lexicon.ts';
import { sensesOf } from './glossary/senses.ts';
import { allTerms, comparedTerm } from './glossary/term-index.ts';
import type { Concept, Glossary } from './glossary/types.ts';
import { readGrid } from './grid.ts';
import type { GridColumn } from './grid-types.ts';
import { foldMarks, normalizeLabel } from './label.ts';
import { columnTexts, conceptOf, matchColumns, pickConcepts, withTerms } from './match-columns.ts';

const columns = (...labels: readonly string[]): GridColumn[] =>
  labels.map((label, index) => {
    const [text = '', number] = label.split('@');
    const path = text === '' ? [] : text.split(' > ');
    return { index, path, label: path.join(' > '), number: number ? Number(number) : null };
  });
const list = (labels: readonly string[], ...ids: readonly string[]) =>
  matchColumns(columns(...labels), DOSSIER_LIST, pickConcepts(DOSSIER_LIST, ids));
const report = (labels: readonly string[], ...ids: readonly string[]) =>
  matchColumns(columns(...labels), REPORT, pickConcepts(REPORT, ids));

describe('the glossaries', () => {
  it.each([
    ['dossier lists', DOSSIER_LIST],
    ['reports', REPORT],
  ])('give no plain term to two concepts: %s', (_, glossary) => {
    const owners = new Map<string, string>();
    for (const concept of glossary.concepts) {
      for (const term of concept.terms) {
        const owner = owners.get(comparedTerm(term));
        expect(`${term}: ${owner ?? concept.id}`).toBe(`${term}: ${concept.id}`);
        owners.set(comparedTerm(term), concept.id);
      }
    }
  });

  it('give no set of senses to two concepts', () => {
    const owners = new Map<string, string>();
    for (const concept of REPORT.concepts) {
      for (const senses of 'senses' in concept ? concept.senses : []) {
        const key = [...senses].sort().join('+');
        expect(owners.get(key) ?? concept.id).toBe(concept.id);
        owners.set(key, concept.id);
      }
    }
  });

  it('find every term again: as printed, in capitals, decomposed, and without marks where that is clear', () => {
    for (const glossary of [DOSSIER_LIST, REPORT]) {
      const owners = new Map<string, Set<string>>();
      for (const concept of glossary.concepts) {
        for (const term of allTerms(concept)) {
          const bare = foldMarks(comparedTerm(term));
          owners.set(bare, (owners.get(bare) ?? new Set()).add(concept.id));
        }
      }
      for (const concept of glossary.concepts) {
        for (const term of concept.terms) {
          const bare = term.split(' > ').map(foldMarks).join(' > ');
          const clear = owners.get(foldMarks(comparedTerm(term)))?.size === 1;
          const written = [
            term,
            term.toUpperCase(),
            term.normalize('NFD'),
            ` ${term} : `,
            ...(clear ? [bare] : []),
          ];
          for (const label of written) {
            const { found } = matchColumns(columns('', label), glossary, [concept]);
            expect([label, found.get(concept.id)?.column.index]).toEqual([label, 1]);
          }
        }
      }
    }
  });

  it('mark what names a citizen', () => {
    const personal = DOSSIER_LIST.concepts
      .filter((concept) => 'personal' in concept)
      .map((concept) => concept.id);
    expect(personal).toEqual(['applicant', 'submitter', 'applicantId', 'applicantPhone', 'applicantAddress']);
  });
});

describe('columns of dossier lists', () => {
  it.each([
    ['code', 'Mã hồ sơ'],
    ['code', 'Số biên nhận'],
    ['code', 'Mã số hồ sơ'],
    ['code', 'Số hồ sơ'],
    ['code', 'SỐ HS'],
    ['dueAt', 'Ngày hẹn trả kết quả'],
    ['dueAt', 'Hẹn trả'],
    ['dueAt', 'Thời hạn giải quyết'],
    ['dueAt', 'Hạn trả'],
    ['dueAt', 'Ngày hẹn trả KQ'],
    ['dueAt', 'Ngày, tháng, năm > Hẹn trả kết quả'],
    ['receivedAt', 'Ngày tiếp nhận'],
    ['receivedAt', 'Ngày nhận'],
    ['receivedAt', 'Tiếp nhận lúc'],
    ['receivedAt', 'TN'],
    ['receivedAt', 'Ngày, tháng, năm > Nhận hồ sơ'],
    ['receivedAt', 'Thông tin hồ sơ > Ngày tiếp nhận'],
    ['returnedAt', 'Trả kết quả > Ngày nhận kết quả'],
    ['finishedAt', 'Ngày có kết quả'],
    ['stepDueAt', 'Hạn xử lý cá nhân'],
    ['daysOverdue', 'Số ngày quá hạn'],
    ['fee', 'Phí, Lệ phí'],
    ['fee', 'Thu phí/lệ phí (VNĐ)'],
    ['applicant', 'Người nộp(In BL)'],
    ['applicant', 'Người nộp (In BL)'],
    ['unit', 'Đơn vị xử lý'],
    ['unit', 'Đơn vị tiếp nhận'],
    ['handler', 'Cán bộ đang xử lý'],
    ['composite', 'Thông tin hồ sơ'],
    ['channel', 'Hình thức tiếp nhận'],
  ])('%s: "%s"', (id, label) => {
    expect(list(['STT', label, 'Thao tác'], id).found.get(id)?.column.index).toBe(1);
  });

  it('takes letters that may stand for several words for none', () => {
    // "HT": hẹn trả, hoàn thành, hộ tịch.
    for (const label of ['HT', 'Ngày HT']) expect(list(['STT', label], 'dueAt').found.size).toBe(0);
  });

  it('reads the hidden print table of a one-stop list', () => {
    const labels = [
      'STT',
      'Đơn vị tiếp nhận',
      'Tên thủ tục hành chính',
      'Mã hồ sơ',
      'Trạng thái',
      'Địa chỉ',
      'Người nộp',
      'Chủ hồ sơ',
      'Ngày nộp hồ sơ',
      'Ngày nhận',
      'Ngày hẹn trả',
      'Ngày kết thúc xử lý',
    ];
    const wanted = [
      'order',
      'unit',
      'procedure',
      'code',
      'status',
      'submittedAt',
      'receivedAt',
      'dueAt',
      'finishedAt',
    ];
    const { found, ambiguous } = list(labels, ...wanted, 'applicant', 'submitter');
    expect(wanted.map((id) => found.get(id)?.column.index)).toEqual([0, 1, 2, 3, 4, 8, 9, 10, 11]);
    expect([found.get('applicant')?.column.index, found.get('submitter')?.column.index]).toEqual([7, 6]);
    expect(ambiguous).toEqual([]);
  });

  it('says how it knew', () => {
    const how = (label: string) => list([label], 'dueAt').found.get('dueAt');
    expect(how('Ngày hẹn trả')).toMatchObject({ how: 'exact', term: 'Ngày hẹn trả' });
    expect(how('NGÀY HẸN TRẢ'.normalize('NFD'))).toMatchObject({ how: 'case', term: 'Ngày hẹn trả' });
    expect(how('Ngay hen tra')).toMatchObject({ how: 'marks', term: 'Ngày hẹn trả' });
    expect(how('Ngáy hẹn trả')).toBeUndefined();
  });

  it('says what it looked for and what came nearest', () => {
    const { missing } = list(['STT', 'Ngày hẹn tra', 'Ghi chú'], 'dueAt');
    expect(missing[0]?.tried).toContain('Hẹn trả');
    expect(missing[0]?.nearest).toEqual({ label: 'Ngày hẹn tra', term: 'Ngày hẹn trả', distance: 1 });
    expect(list([''], 'dueAt').missing[0]?.nearest).toBeNull();
  });

  it('prefers a plain label to one that may mean something else', () => {
    const { found } = list(['Thời hạn giải quyết', 'Ngày hẹn trả'], 'dueAt', 'limit');
    expect([found.get('dueAt')?.column.index, found.get('limit')?.column.index]).toEqual([1, 0]);
  });

  it('asks when a label may be either, and lets the texts below decide', () => {
    const labels = columns('Thời hạn giải quyết');
    const wanted = pickConcepts(DOSSIER_LIST, ['dueAt', 'limit']);
    expect(matchColumns(labels, DOSSIER_LIST, wanted).ambiguous.map((one) => one.why)).toEqual([
      'shared',
      'shared',
    ]);
    const dates = matchColumns(labels, DOSSIER_LIST, wanted, () => ['28/02/2025 11:30', '', '01/03/2025']);
    expect([...dates.found.keys()]).toEqual(['dueAt']);
    const grid = readGrid({
      rows: [['Thời hạn giải quyết'], ['28/02/2025 11:30']].map(([text = ''], at) => ({
        cells: [{ text, colspan: 1, rowspan: 1, header: at === 0, element: null }],
        section: 'body',
        element: null,
      })),
      hidden: false,
      caption: '',
      element: null,
    });
    expect([...matchColumns(grid.columns, DOSSIER_LIST, wanted, columnTexts(grid)).found.keys()]).toEqual([
      'dueAt',
    ]);
    const spans = matchColumns(labels, DOSSIER_LIST, wanted, () => ['10 Ngày làm việc', '5 ngày']);
    expect([...spans.found.keys()]).toEqual(['limit']);
  });

  it('does not take a leaf under a group that names something else', () => {
    expect(list(['Trả kết quả > Ngày nhận'], 'receivedAt').found.size).toBe(0);
  });

  it('refuses two columns of one meaning', () => {
    expect(list(['Ngày nhận', 'Ngày tiếp nhận'], 'receivedAt').found.get('receivedAt')?.column.index).toBe(1);
    expect(list(['Tiếp nhận lúc', 'Ngày tiếp nhận'], 'receivedAt').ambiguous[0]).toMatchObject({
      why: 'several',
      columns: [{ index: 0 }, { index: 1 }],
    });
  });

  it('refuses an unmarked label that fits two concepts', () => {
    const concept = (id: string, term: string): Concept => ({
      id,
      name: { vi: term, en: term },
      kind: 'text',
      terms: [term],
    });
    const a = concept('a', 'Đại Thanh');
    const b = concept('b', 'Đại Thành');
    const two: Glossary = { lexicon: null, concepts: [a, b] };
    expect(matchColumns(columns('Dai Thanh'), two, [a]).found.size).toBe(0);
    expect(matchColumns(columns('Đại Thành'), two, two.concepts).found.has('b')).toBe(true);
    expect(matchColumns(columns('Đại Thành'), two, two.concepts).found.has('a')).toBe(false);
  });

  it('learns a term from the officer', () => {
    const taught = withTerms(DOSSIER_LIST, { dueAt: ['Mốc trả'] });
    expect(
      matchColumns(columns('Mốc trả'), taught, pickConcepts(taught, ['dueAt'])).found.get('dueAt')?.how,
    ).toBe('exact');
  });

  it('never goes by place: columns in any order are found as themselves', () => {
    const labels = ['STT', 'Mã hồ sơ', 'Ngày nhận', 'Ngày hẹn trả', 'Lĩnh vực', 'Trạng thái'];
    const ids = ['order', 'code', 'receivedAt', 'dueAt', 'field', 'status'];
    fc.assert(
      fc.property(fc.shuffledSubarray(labels, { minLength: labels.length }), (shuffled) => {
        const { found } = list(shuffled, ...ids);
        expect(ids.map((id) => shuffled[found.get(id)?.column.index ?? -1])).toEqual(labels);
      }),
    );
  });
});

describe('columns of reports', () => {
  it.each([
    ['pending.inTime', 'Hồ sơ đang xử lý > Đúng hạn (Bao gồm cả hồ sơ chờ BS)'],
    [
      'pending.inTime',
      'Số lượng hồ sơ đang giải quyết > Trong hạn (Bao gồm cả hồ sơ chờ bổ sung và hồ sơ khác)',
    ],
    ['pending.inTime', 'Kết quả giải quyết > Số hồ sơ đang giải quyết > Chưa đến hạn'],
    ['received.directAndPost', 'Tiếp nhận > Trong kỳ > Trực tiếp, dịch vụ bưu chính'],
    ['received.directAndPost', 'Tiếp nhận > Trực tiếp/bưu chính'],
    ['resolved.onTime', 'Số lượng hồ sơ đã giải quyết > Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)'],
    ['resolved.onTime', 'Đã xử lý > Trong hạn'],
    ['resolved.onTime', 'Kết quả giải quyết > Số hồ sơ đã giải quyết > Trả đúng thời hạn'],
    ['resolved.overdueNotApologised', 'Đã giải quyết > Quá hạn > Chưa có thư xin lỗi'],
    ['resolved.overdueApologised', 'Đã giải quyết > Quá hạn đã có thư xin lỗi'],
    ['pending.overdueNotApologised', 'Đang giải quyết > Quá hạn chưa có thư xin lỗi'],
    ['received.carryOver', 'Số hồ sơ nhận giải quyết > Trong đó > Số kỳ trước chuyển qua'],
    ['received.inPeriod', 'Số hồ sơ nhận giải quyết > Trong đó > Số mới tiếp nhận'],
    ['received.inPeriod', 'Tiếp nhận > Trong kỳ > Tổng số'],
    ['received.carryOver', 'Tiếp nhận > Kỳ trước chuyển sang'],
    ['received.online', 'Số hồ sơ nhận giải quyết > Trong đó > Số mới tiếp nhận trực tuyến'],
    ['received.online', 'Hồ sơ tiếp nhận qua mạng'],
    ['received.post', 'Hồ sơ tiếp nhận qua dịch vụ bưu chính'],
    ['received.onlineFull', 'Tiếp nhận > Trực tuyến toàn trình'],
    ['resolved.earlyAndOnTime', 'Đã giải quyết > Đúng và trước hạn'],
    ['withdrawn', 'Trả lại/ Rút HS'],
    ['supplement', 'Bổ sung'],
    ['waiting.overdue', 'Chờ tiếp nhận > Quá hạn'],
    ['rejected', 'Không được tiếp nhận'],
    ['received.total', 'TIẾP NHẬN > TỔNG SỐ'],
    ['pending.overdue', 'Đang xử lí > Quá hạn'],
    ['received.carryOver', 'Tiếp nhận > Từ kì trước'],
    ['pending.overdue', 'dang giai quyet > qua han'],
    ['resolved.overdue', 'Đã GQ > Q.hạn'],
    ['pending.total', 'Đang xl > T.số'],
    ['resolved.early', 'Số HS đã GQ > Tr. hạn'],
    ['resolved.rate', 'Hồ sơ đã xử lý > Tỷ lệ trước hạn và đúng hạn'],
  ])('%s: "%s"', (id, label) => {
    expect(conceptOf(label.split(' > '), REPORT)?.id).toBe(id);
  });

  it.each([
    'Đã giải quyết > Bổ sung',
    'Thủ tục hành chính > Còn lại',
    'Tỷ lệ đồng bộ',
    'Phát sinh hồ sơ',
    'Đã giải quyết > Quá hạn > Lý do',
    'Đã đồng bộ',
    'Quá hạn',
    'Tổng số',
  ])('"%s" is no figure we know', (label) => {
    expect(conceptOf(label.split(' > '), REPORT)).toBeNull();
  });

  it('keeps withdrawn apart from the remark under "đúng hạn"', () => {
    expect(
      report(['Đã giải quyết > Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)'], 'withdrawn').found.size,
    ).toBe(0);
  });

  it('asks about a leaf without its group', () => {
    const { ambiguous, found } = report(
      ['Đơn vị', 'Quá hạn', 'Tổng số'],
      'resolved.overdue',
      'pending.overdue',
      'received.total',
    );
    expect(found.size).toBe(0);
    expect(ambiguous.map((one) => [one.concept.id, one.why])).toEqual([
      ['resolved.overdue', 'partial'],
      ['pending.overdue', 'partial'],
      ['received.total', 'partial'],
    ]);
  });

  it('lets column numbers decide, but not those of another form', () => {
    const bare = ['Quá hạn@10', 'Quá hạn@13'];
    expect(report(bare, 'pending.overdue').found.get('pending.overdue')).toMatchObject({
      column: { index: 1 },
      how: 'number',
    });
    expect(report(['Đã giải quyết > Tổng số@6', ...bare], 'pending.overdue').found.size).toBe(0);
    expect(report(['Trước hạn@13'], 'pending.overdue').found.size).toBe(0);
  });

  it('understands a path whole or not at all', () => {
    expect(sensesOf(['Đã giải quyết', 'Quá hạn'], REPORT_LEXICON)?.phrases).toEqual([
      'đã giải quyết',
      'quá hạn',
    ]);
    expect(sensesOf(['Đã giải quyết', 'Quá hạn do công dân'], REPORT_LEXICON)).toBeNull();
    expect(sensesOf(['Số hồ sơ'], REPORT_LEXICON)).toBeNull();
    expect(sensesOf([], REPORT_LEXICON)).toBeNull();
  });

  it('reads every lexicon phrase as itself', () => {
    for (const [phrase, senses] of Object.entries(REPORT_LEXICON.phrases)) {
      expect([phrase, [...(sensesOf([phrase], REPORT_LEXICON)?.senses ?? [])].sort()]).toEqual([
        phrase,
        [...senses].sort(),
      ]);
      expect(normalizeLabel(phrase)).toBe(phrase);
    }
  });
});
