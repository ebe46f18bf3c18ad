import type { ProcedureChange } from '@dung-hen/adapters/national-portal/changes';
import { defineTexts } from '../../app/text.ts';

export const changesTexts = defineTexts(
  {
    lead: 'Thủ tục nào trên Cổng Dịch vụ công quốc gia mới có, không còn, có quyết định công bố mới so với lần xem trước. Lần xem trước được giữ trên máy này: mã, tên, số quyết định, dấu của nội dung.',
    read: 'Đọc danh mục và so với lần trước',
    details: 'Đọc cả trang từng thủ tục (chậm: mỗi giây một trang) để biết cả thời hạn, phí đã đổi',
    sameChoices: 'Cơ quan, cấp, địa chỉ của Cổng: đặt ở mục “Danh mục niêm yết”, phần Nguồn đọc.',
    noLook: 'Chưa xem lần nào: lần đọc đầu chỉ ghi mốc.',
    lastLook: (when: string, count: string) => `Lần xem trước: ${when}, ${count} thủ tục.`,
    otherQuestion:
      'Lần xem trước là của cơ quan, cấp hoặc cách đọc khác nên không so được; lần này ghi mốc mới.',
    first: (count: string) => `Đã ghi mốc ${count} thủ tục. Lần sau sẽ so với lần này.`,
    none: (when: string) => `Không có thay đổi từ ${when}.`,
    some: (count: string, when: string) => `${count} thay đổi từ ${when}.`,
    keep: 'Đã xem: lấy lần này làm mốc',
    kept: 'Đã ghi mốc mới.',
    keepFailed: 'Chưa ghi được mốc; hãy thử lại.',
    kinds: {
      new: 'Mới có',
      gone: 'Không còn',
      decision: 'Quyết định công bố mới',
      content: 'Nội dung đã đổi',
    } as Record<ProcedureChange['kind'], string>,
    decision: 'Quyết định công bố (số của Cổng)',
    fromTo: (before: string, after: string) => `${before} → ${after}`,
    copy: 'Chép bảng',
  },
  {
    lead: 'Which procedures on the national portal are new, gone or published anew since the last look, which is kept on this computer: code, name, decision, a hash of the content.',
    read: 'Read the list and compare with the last look',
    details: 'Read the page of every procedure too (slow: one a second), to see changed limits and fees',
    sameChoices: 'Agency, level and hosts of the portal are set under “Posted list”, Sources.',
    noLook: 'No look yet: the first reading is kept alone.',
    lastLook: (when, count) => `Last look: ${when}, ${count} procedures.`,
    otherQuestion: 'The last look was at another agency, level or in another way; this one is kept instead.',
    first: (count) => `${count} procedures kept. The next look is compared with this one.`,
    none: (when) => `No change since ${when}.`,
    some: (count, when) => `${count} changes since ${when}.`,
    keep: 'Seen: compare with this look from now on',
    kept: 'Kept.',
    keepFailed: 'Not kept; try again.',
    kinds: { new: 'New', gone: 'Gone', decision: 'New decision', content: 'Content changed' },
    decision: "Decision (the portal's number)",
    fromTo: (before, after) => `${before} → ${after}`,
    copy: 'Copy the table',
  },
);

export type ChangesTexts = ReturnType<typeof changesTexts>;
