import { defineTexts } from '../../app/text.ts';

/** Words of the panel in a page; small, because they lie in the content script. */
export const panelTexts = defineTexts(
  {
    title: 'Thời hạn phản ánh, kiến nghị',
    close: 'Đóng',
    source: 'Nguồn',
    drafts: 'Gợi ý câu trả lời',
    noDrafts: 'Chưa có câu trả lời cũ nào gần giống.',
    draft: (number: number) => `Gợi ý ${number}`,
    gaps: (count: number) => `${count} chỗ […] cần điền`,
    copy: 'Chép',
    copied: 'Đã chép.',
    copyFailed: 'Trình duyệt không cho chép.',
    fill: 'Đưa vào ô trả lời',
    filled: 'Đã đưa vào ô trả lời. Đọc, sửa rồi tự gửi.',
    notEmpty: 'Ô trả lời đã có chữ hoặc không nhận chữ; chép rồi dán vào chỗ cần.',
    keep: 'Giữ câu trả lời trong ô làm mẫu',
    kept: 'Đã giữ làm mẫu trên máy này, đã bỏ tên người.',
    notKept: 'Chưa giữ được: ô trả lời còn trống hoặc quá ngắn.',
    never: 'Đúng Hẹn không gửi gì; cán bộ đọc, sửa và tự gửi.',
  },
  {
    title: 'Limits of this feedback',
    close: 'Close',
    source: 'Source',
    drafts: 'Drafts of an answer',
    noDrafts: 'No earlier answer is near enough.',
    draft: (number) => `Draft ${number}`,
    gaps: (count) => `${count} places […] to fill in`,
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'The browser does not allow copying.',
    fill: 'Put into the answer box',
    filled: 'Put into the answer box. Read it, change it, send it yourself.',
    notEmpty: 'The answer box holds text already or takes none; copy it and paste it where it belongs.',
    keep: 'Keep the answer in the box as a sample',
    kept: 'Kept as a sample on this computer, names taken out.',
    notKept: 'Not kept: the answer box is empty or too short.',
    never: 'Đúng Hẹn sends nothing; the officer reads, changes and sends.',
  },
);

export type PanelTexts = ReturnType<typeof panelTexts>;
