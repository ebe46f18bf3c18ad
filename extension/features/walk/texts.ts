import { defineTexts, formatCount } from '../../app/text.ts';

export const walkTexts = defineTexts(
  {
    title: 'Đúng Hẹn đọc cả danh sách',
    page: (pages: number, seen: number, total: number | null) =>
      `Đã đọc ${formatCount(pages, 'vi')} trang, ${formatCount(seen, 'vi')}${total === null ? '' : `/${formatCount(total, 'vi')}`} hồ sơ…`,
    paused: 'Đang tạm dừng.',
    pause: 'Tạm dừng',
    resume: 'Đọc tiếp',
    stop: 'Dừng',
    close: 'Đóng',
    whole: (seen: number) =>
      `Xong: đủ ${formatCount(seen, 'vi')}/${formatCount(seen, 'vi')} hồ sơ như trang ghi.`,
    short: (seen: number, total: number) =>
      `Xong, nhưng chưa khớp: đọc được ${formatCount(seen, 'vi')} hồ sơ, trang ghi ${formatCount(total, 'vi')}. Danh sách có thể đã thay đổi; hãy đọc lại.`,
    allBut: (seen: number, total: number) =>
      `Xong: đọc được ${formatCount(seen, 'vi')}/${formatCount(total, 'vi')} hồ sơ như trang ghi.`,
    uncoded: (count: number) =>
      `${formatCount(count, 'vi')} dòng không đọc được mã hồ sơ nên không được ghi nhận; hãy xem trực tiếp trên trang.`,
    uncounted: (seen: number) =>
      `Xong: ${formatCount(seen, 'vi')} hồ sơ. Trang không ghi tổng số nên chưa đối chiếu được.`,
    stopped: (seen: number) => `Đã dừng; ${formatCount(seen, 'vi')} hồ sơ đã đọc được giữ lại.`,
    stuck: 'Trang không chuyển tiếp. Những hồ sơ đã đọc được giữ lại; hãy kiểm tra trang rồi đọc lại.',
    failed: 'Không đọc được danh sách trên trang này nên đã dừng. Những hồ sơ đã đọc được giữ lại.',
  },
  {
    title: 'Đúng Hẹn reads the whole list',
    page: (pages, seen, total) =>
      `${formatCount(pages, 'en')} pages read, ${formatCount(seen, 'en')}${total === null ? '' : `/${formatCount(total, 'en')}`} dossiers…`,
    paused: 'Paused.',
    pause: 'Pause',
    resume: 'Go on',
    stop: 'Stop',
    close: 'Close',
    whole: (seen) =>
      `Done: all ${formatCount(seen, 'en')}/${formatCount(seen, 'en')} dossiers the page speaks of.`,
    short: (seen, total) =>
      `Done, but not equal: ${formatCount(seen, 'en')} dossiers read, the page says ${formatCount(total, 'en')}. The list may have changed; read it again.`,
    allBut: (seen, total) =>
      `Done: ${formatCount(seen, 'en')} of the ${formatCount(total, 'en')} dossiers the page speaks of were read.`,
    uncoded: (count) =>
      `${formatCount(count, 'en')} ${count === 1 ? 'row has' : 'rows have'} no readable dossier code and ${count === 1 ? 'was' : 'were'} not noted; look at the page itself.`,
    uncounted: (seen) =>
      `Done: ${formatCount(seen, 'en')} dossiers. The page gives no total to compare with.`,
    stopped: (seen) => `Stopped; the ${formatCount(seen, 'en')} dossiers read are kept.`,
    stuck: 'The page does not turn. What was read is kept; look at the page and try again.',
    failed: 'The list on this page could not be read, so reading stopped. What was read is kept.',
  },
);

export type WalkTexts = ReturnType<typeof walkTexts>;
