import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperText } from '../letters/paper-text.ts';
import type { ResultCounts, ResultFigures } from '../publication/figures.ts';
import { subjectOf } from '../publication/subject.ts';
import { RULE_VERSIONS } from '../rules/rule-for.ts';
import { noticePaper, questionsPaper, spokenPaper } from './bulletin-papers.ts';
import { checkBulletin } from './check-bulletin.ts';
import { composeBulletin } from './compose-bulletin.ts';
import { bulletinQuestions } from './questions.ts';
import { lastWeek, weekPeriod } from './week.ts';

const counts = (
  online: number,
  counter: number,
  early: number,
  late: number,
  inTime: number,
  overdue: number,
): ResultCounts => ({
  received: early + late + inTime + overdue,
  online,
  counterAndPost: counter,
  carriedOver: 0,
  resolved: early + late,
  early,
  onTime: 0,
  late,
  inProgress: inTime + overdue,
  inTime,
  overdue,
});
const TOTAL = counts(20, 12, 40, 1, 12, 0);
const figures = (more: Partial<ResultFigures> = {}): ResultFigures => ({
  unitName: 'UBND xã Mẫu',
  kind: 'week',
  periodName: '',
  from: '2026-06-08',
  to: '2026-06-14',
  total: TOTAL,
  rows: [{ name: 'Hộ tịch', counts: TOTAL }],
  feedback: null,
  ...more,
});
const office = {
  unitName: 'UBND xã Mẫu',
  place: '',
  datedOn: '2026-06-15',
  signerAuthority: ['TM. ỦY BAN NHÂN DÂN'],
  signerTitle: 'CHỦ TỊCH',
  signerName: '',
};

describe('a week', () => {
  it('goes from Monday to Sunday, the last one being over', () => {
    expect(weekPeriod('2026-06-14')).toMatchObject({ from: '2026-06-08', to: '2026-06-14' });
    expect(lastWeek('2026-06-14T23:00:00')).toMatchObject({ from: '2026-06-01', to: '2026-06-07' });
    expect(lastWeek('2026-06-15T00:00:00')).toMatchObject({ from: '2026-06-08', to: '2026-06-14' });
    expect(weekPeriod('2027-01-01')).toMatchObject({ from: '2026-12-28', to: '2027-01-03' });
  });
});

describe('a bulletin', () => {
  it('says in words what the notice says in figures', () => {
    const { title, notice, spoken } = composeBulletin(figures());
    expect(subjectOf(title, null)).toMatchObject({ duty: 'weeklyBulletin', period: '2026-06-08' });
    expect(notice).toContain('Đã giải quyết 41 hồ sơ');
    expect(notice).toContain('97,56% (40/41)');
    expect(spoken).toContain('đã tiếp nhận ba mươi hai hồ sơ, trong đó nộp trực tuyến hai mươi hồ sơ');
    expect(spoken).toContain(
      'giải quyết xong bốn mươi mốt hồ sơ; trước hạn và đúng hạn bốn mươi hồ sơ, đạt chín mươi bảy phẩy năm mươi sáu phần trăm; quá hạn một hồ sơ',
    );
    expect(spoken).toContain('đang giải quyết mười hai hồ sơ, không có hồ sơ nào quá hạn');
    for (const text of [notice, spoken]) expect(text).toContain('Ủy ban nhân dân xã Mẫu xin lỗi');
  });

  it('says that nothing occurred, and does not apologise for nothing', () => {
    const none = counts(0, 0, 0, 0, 0, 0);
    const { notice, spoken } = composeBulletin(figures({ total: none, rows: [] }));
    expect(spoken).toContain('không có hồ sơ mới');
    expect(spoken).toContain('chưa có hồ sơ nào giải quyết xong');
    expect(spoken).not.toContain('phần trăm');
    expect(notice + spoken).not.toContain('xin lỗi');
  });

  it('can be read out whatever the figures are', () => {
    const count = fc.nat(3000);
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        count,
        count,
        (online, counter, early, late, inTime, overdue) => {
          const total = counts(online, counter, early, late, inTime, overdue);
          const text = composeBulletin(figures({ total, rows: [] }));
          expect(checkBulletin(text)).toEqual([]);
          expect(text.spoken).not.toMatch(/\s{2,}(?!\n)|undefined|null/u);
          expect(text.spoken.split(/\s+/u).length).toBeLessThan(230);
        },
      ),
    );
  });

  it('tells the officer what must not be made public or cannot be read', () => {
    const text = composeBulletin(figures());
    const codes = (more: Partial<typeof text>) => checkBulletin({ ...text, ...more }).map(({ code }) => code);
    expect(codes({ notice: 'Gọi 0912345678' })).toEqual(['personalNumber']);
    expect(codes({ notice: 'Hồ sơ H56.77.5-260608-0001' })).toEqual(['dossierCode']);
    expect(codes({ spoken: 'đạt 98%' })).toEqual(['notSpoken']);
    expect(codes({ spoken: 'UBND xã xin thông báo' })).toEqual(['notSpoken']);
  });
});

describe('papers of a bulletin', () => {
  it('carry the edited words and the table by field', () => {
    const text = { title: 'Bản tin tuần', notice: 'Một.\n\nHai của cán bộ.', spoken: 'Kính thưa!\nHết.' };
    const notice = paperText(noticePaper(text, figures(), office));
    expect(notice).toContain('Một.\nHai của cán bộ.');
    expect(notice).toContain(
      'Lĩnh vực: Hộ tịch; Phải giải quyết: 53; Đã giải quyết: 41; Trước và đúng hạn: 40',
    );
    expect(paperText(spokenPaper(text, office))).toContain('Kính thưa!\nHết.');
    for (const block of noticePaper(text, figures(), office).blocks) {
      if (block.kind === 'table') expect(block.widths.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
  });

  it('answer questions with the periods of the rules in force and their source', () => {
    const [old, now] = RULE_VERSIONS.map((rule) => bulletinQuestions(rule));
    expect(now?.map(({ question }) => question)).toContain('Hồ sơ còn thiếu thì sao?');
    expect(old?.map(({ question }) => question)).not.toContain('Hồ sơ còn thiếu thì sao?');
    const text = paperText(questionsPaper(now ?? [], office));
    expect(text).toContain('Chậm nhất 08 giờ làm việc');
    expect(text).toContain('trong 03 ngày làm việc');
    expect(text).toContain('chỉ được hẹn lại một lần');
    expect(text).toContain('NĐ 118/2025/NĐ-CP, Điều 19');
    expect(paperText(questionsPaper(old ?? [], office))).toContain('chưa kiểm chứng');
  });
});
