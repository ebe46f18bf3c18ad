import { defineTexts } from '../../app/text.ts';

export const walkTexts = defineTexts(
  {
    title: 'Đúng Hẹn đọc cả danh sách',
    page: (pages: number, seen: number, total: number | null) =>
      `Đã đọc ${pages} trang, ${seen}${total === null ? '' : `/${total}`} hồ sơ…`,
    paused: 'Đang tạm dừng.',
    pause: 'Tạm dừng',
    resume: 'Đọc tiếp',
    stop: 'Dừng',
    close: 'Đóng',
    whole: (seen: number) => `Xong: đủ ${seen}/${seen} hồ sơ như trang ghi.`,
    short: (seen: number, total: number) =>
      `Xong, nhưng chưa khớp: đọc được ${seen} hồ sơ, trang ghi ${total}. Danh sách có thể đã thay đổi; hãy đọc lại.`,
    allBut: (seen: number, total: number) => `Xong: đọc được ${seen}/${total} hồ sơ như trang ghi.`,
    uncoded: (count: number) =>
      `${count} dòng không đọc được mã hồ sơ nên không được ghi nhận; hãy xem trực tiếp trên trang.`,
    uncounted: (seen: number) => `Xong: ${seen} hồ sơ. Trang không ghi tổng số nên chưa đối chiếu được.`,
    stopped: (seen: number) => `Đã dừng; ${seen} hồ sơ đã đọc được giữ lại.`,
    stuck: 'Trang không chuyển tiếp. Những hồ sơ đã đọc được giữ lại; hãy kiểm tra trang rồi đọc lại.',
    failed: 'Không đọc được danh sách trên trang này nên đã dừng. Những hồ sơ đã đọc được giữ lại.',
  },
  {
    title: 'Đúng Hẹn reads the whole list',
    page: (pages, seen, total) =>
      `${pages} pages read, ${seen}${total === null ? '' : `/${total}`} dossiers…`,
    paused: 'Paused.',
    pause: 'Pause',
    resume: 'Go on',
    stop: 'Stop',
    close: 'Close',
    whole: (seen) => `Done: all ${seen}/${seen} dossiers the page speaks of.`,
    short: (seen, total) =>
      `Done, but not equal: ${seen} dossiers read, the page says ${total}. The list may have changed; read it again.`,
    allBut: (seen, total) => `Done: ${seen} of the ${total} dossiers the page speaks of were read.`,
    uncoded: (count) =>
      `${count} ${count === 1 ? 'row has' : 'rows have'} no readable dossier code and ${count === 1 ? 'was' : 'were'} not noted; look at the page itself.`,
    uncounted: (seen) => `Done: ${seen} dossiers. The page gives no total to compare with.`,
    stopped: (seen) => `Stopped; the ${seen} dossiers read are kept.`,
    stuck: 'The page does not turn. What was read is kept; look at the page and try again.',
    failed: 'The list on this page could not be read, so reading stopped. What was read is kept.',
  },
);

export type WalkTexts = ReturnType<typeof walkTexts>;
