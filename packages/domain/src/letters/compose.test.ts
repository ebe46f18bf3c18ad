import { expect, test } from 'vitest';
import { composePaper } from './compose.ts';
import type { LetterContent, LetterDraft } from './letter-draft.ts';
import { letterFormFor } from './letter-form.ts';
import { fullUnitName, placeOf } from './letterhead.ts';
import type { Paper } from './paper.ts';
import { paperText } from './paper-text.ts';
import { APOLOGY, draftOf, FACTS, OFFICE, RECIPIENT } from './synthetic-letter.ts';

function paperOf(draft: LetterDraft): Paper {
  const form = letterFormFor(draft.content.kind, draft.facts.receivedAt ?? '2026-11-09');
  if (form === null) throw new Error('no form');
  return composePaper(draft, form);
}

const textOf = (content: LetterContent, over: Parameters<typeof draftOf>[1] = {}): string =>
  paperText(paperOf(draftOf(content, over)));

test('an apology of today asks for more time and holds every field of the form', () => {
  const text = textOf(APOLOGY);
  for (const part of [
    'ỦY BAN NHÂN DÂN\nXÃ HÀ TRUNG\nSố: 05/PXL',
    'Hà Trung, ngày 09 tháng 11 năm 2026',
    'Kính gửi: Ông/Bà Trần Thị Mẫu',
    'Địa chỉ: Thôn Mẫu, xã Hà Trung',
    'Ngày 03 tháng 11 năm 2026, Ủy ban nhân dân xã Hà Trung tiếp nhận hồ sơ',
    'Đăng ký lại khai sinh, lĩnh vực Hộ tịch; mã số hồ sơ: H56.77.5-261103-0007.',
    '17 giờ 00 phút, ngày 10 tháng 11 năm 2026.',
    'Lý do: Hồ sơ cần xác minh thêm.',
    'xin lỗi Ông/Bà',
    'và đề nghị gia hạn thời gian giải quyết hồ sơ; thời gian trả kết quả mới: ngày 13 tháng 11 năm 2026.',
    'Rất mong nhận được sự thông cảm của Ông/Bà./.',
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu',
    '- Trung tâm Phục vụ hành chính công (để cập nhật, thông báo);\n- Lưu: VT.',
  ]) {
    expect(text).toContain(part);
  }
});

test('an apology of the older rules sets a new appointment', () => {
  const facts = { ...FACTS, receivedAt: '2025-06-02T08:00:00', dueAt: '2025-06-12T17:00:00' };
  const text = textOf({ ...APOLOGY, newDue: '2025-06-19' } as LetterContent, {
    facts,
    datedOn: '2025-06-11',
  });
  expect(text).toContain('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ');
  expect(text).toContain('và hẹn lại thời gian trả kết quả hồ sơ: ngày 19 tháng 6 năm 2025.');
  expect(text).not.toContain('gia hạn');
});

test('before the due date the letter does not claim that it has passed', () => {
  expect(textOf(APOLOGY)).toContain('không thể trả kết quả đúng thời gian đã hẹn');
  expect(textOf(APOLOGY, { datedOn: '2026-11-11' })).toContain('đã quá thời gian hẹn trả');
});

test('what is not known is dotted, never invented', () => {
  const paper = paperOf(
    draftOf(
      { kind: 'apology', reason: '', newDue: null },
      {
        facts: { ...FACTS, procedureName: null, fieldName: null, receivedAt: null, dueAt: null },
        recipient: { ...RECIPIENT, name: '', address: '' },
        office: { ...OFFICE, unitName: '', signerName: '' },
        number: { pattern: '{so}/PXL', printed: null, year: 2026, reprint: false },
        datedOn: null,
      },
    ),
  );
  expect(paper.number).toMatch(/^Số: …+\/PXL$/u);
  expect(paper.agency[0]?.text).toMatch(/^…+$/u);
  expect(paper.placeAndDate).toMatch(/^…+, ngày …+ tháng …+ năm …+$/u);
  expect(paper.blocks[0]).toEqual({ kind: 'addressee', label: 'Kính gửi:', value: null });
  expect(paper.signatures[0]?.name).toBeNull();
  expect(paperText(paper)).not.toMatch(/null|undefined|NaN/u);
});

test('a reprint says so beside its number', () => {
  const paper = paperOf(
    draftOf(APOLOGY, { number: { pattern: '{so}/PXL', printed: '03/PXL', year: 2026, reprint: true } }),
  );
  expect(paper).toMatchObject({ number: 'Số: 03/PXL', numberNote: '(Bản in lại)' });
});

test('an office is spoken to but named alone', () => {
  const recipient = { ...RECIPIENT, salutation: 'Quý cơ quan, tổ chức', name: 'Công ty TNHH Mẫu' } as const;
  const text = textOf(APOLOGY, { recipient });
  expect(text).toContain('Kính gửi: Công ty TNHH Mẫu');
  expect(text).toContain('hồ sơ của Quý cơ quan, tổ chức');
});

test('a supplement request lists what is missing, numbered, and who helps', () => {
  const text = textOf({ kind: 'supplement', items: ['Tờ khai', '  ', 'Giấy ủy quyền'], reason: 'Thiếu' });
  expect(text).toContain('UBND XÃ HÀ TRUNG\nTRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG\nSố: 05/PXL');
  expect(text).toContain('Trung tâm Phục vụ hành chính công xã Hà Trung:');
  expect(text).toContain('Tiếp nhận hồ sơ của Ông/Bà: Trần Thị Mẫu');
  expect(text).toContain('1. Tờ khai\n2. Giấy ủy quyền\nLý do: Thiếu.');
  expect(text).toContain('liên hệ với Phạm Thị Mẫu, số điện thoại 02373 000 000');
  expect(text).toContain('NGƯỜI HƯỚNG DẪN\nPhạm Thị Mẫu');
  expect(text).not.toContain('Nơi nhận');
});

test('a refusal gives its reason and basis and leaves room for two signatures', () => {
  const draft = draftOf({ kind: 'refusal', reason: 'Không đủ điều kiện', legalBasis: 'Điều 5 Luật Mẫu' });
  const paper = paperOf(draft);
  expect(paperText(paper)).toContain('Không đủ điều kiện.\nCăn cứ: Điều 5 Luật Mẫu.');
  expect(paper.signatures.map(({ lines }) => lines.join())).toEqual([
    'NGƯỜI NỘP HỒ SƠ',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
  ]);
});

test('a reason of several lines keeps its lines and ends with one full stop', () => {
  const reason = 'Lý do: thiếu giấy tờ:\n- tờ khai;\r\n\n- giấy ủy quyền';
  const text = textOf({ kind: 'supplement', items: ['Tờ khai'], reason });
  expect(text).toContain('Lý do: thiếu giấy tờ:\n- tờ khai;\n- giấy ủy quyền.\n');
  expect(textOf({ kind: 'refusal', reason, legalBasis: '' })).toContain(
    'như sau:\nthiếu giấy tờ:\n- tờ khai;\n- giấy ủy quyền.\n',
  );
  expect(textOf({ kind: 'apology', reason, newDue: null })).toContain('Lý do: thiếu giấy tờ:\n- tờ khai;');
});

test.each(['Căn cứ Điều 5 Luật Mẫu', 'căn cứ: Điều 5 Luật Mẫu', 'Điều 5 Luật Mẫu.'])(
  'a legal basis typed as %j says "Căn cứ" once',
  (legalBasis) => {
    expect(textOf({ kind: 'refusal', reason: 'x', legalBasis })).toContain('\nCăn cứ: Điều 5 Luật Mẫu.\n');
  },
);

test('a paper without items or reason has lines to write on', () => {
  const blank = paperOf(draftOf({ kind: 'supplement', items: [], reason: '' }));
  expect(blank.blocks).toContainEqual({ kind: 'items', items: [], blankLines: 3 });
  expect(paperOf(draftOf({ kind: 'refusal', reason: '', legalBasis: '' })).blocks).toContainEqual({
    kind: 'blankLines',
    count: 3,
  });
});

test.each([
  ['UBND xã Hà Trung', 'Ủy ban nhân dân xã Hà Trung', 'Hà Trung'],
  ['Uỷ ban nhân dân phường Hạc Thành', 'Ủy ban nhân dân phường Hạc Thành', 'Hạc Thành'],
  ['Trung tâm Mẫu', 'Trung tâm Mẫu', ''],
])('%s is written %s', (name, full, place) => {
  expect(fullUnitName(name)).toBe(full);
  expect(placeOf(name)).toBe(place);
});
