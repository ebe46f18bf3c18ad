import { defineTexts } from '../../app/text.ts';

/** What the small menu on other systems' pages says. */
export const teachTexts = defineTexts(
  {
    open: 'Đúng Hẹn: chỉ cột',
    title: 'Cột trên trang này',
    lead: 'Cột cần có: mã hồ sơ và ngày hẹn trả. Cột nào chưa nhận ra, bấm “Chỉ” rồi bấm vào tiêu đề cột đó.',
    unknown: 'chưa nhận ra',
    point: 'Chỉ',
    pointFor: (name: string) => `Chỉ cột “${name}”`,
    picking: (name: string) =>
      `Bấm vào tiêu đề cột “${name}”. Hoặc dùng phím mũi tên rồi Enter. Esc để thôi.`,
    cancel: 'Thôi',
    forget: 'Bỏ',
    forgetFor: (name: string) => `Bỏ cột đã chỉ cho “${name}”`,
    forgotten: (name: string) => `Đã bỏ cột đã chỉ cho “${name}”.`,
    notForgotten: 'Chưa bỏ được. Hãy bấm lại sau ít giây, hoặc bỏ trong Cài đặt.',
    kept: (name: string, label: string) => `Đã nhớ: “${name}” là cột “${label}”.`,
    notKept: 'Tiêu đề này không dùng làm tên cột được. Chưa nhớ gì.',
    noHeads: 'Trang này không có bảng nào có tiêu đề cột.',
    cancelled: 'Đã thôi, chưa nhớ gì.',
    record: 'Ghi cấu trúc trang',
    recordHint: 'Tải về một tệp chỉ có khung trang, mọi nội dung đã che, để gửi người phát triển.',
    recorded: 'Đã ghi. Mọi giá trị đã được che.',
    notRecorded: 'Chưa ghi được: tiện ích đang khởi động lại. Hãy bấm lại sau ít giây.',
    close: 'Đóng',
  },
  {
    open: 'Đúng Hẹn: point at columns',
    title: 'Columns of this page',
    lead: 'Needed: dossier code and due date. For a column that is not recognised press “Point”, then its header.',
    unknown: 'not recognised',
    point: 'Point',
    pointFor: (name: string) => `Point at the column “${name}”`,
    picking: (name: string) => `Press the header of “${name}”. Or use the arrow keys and Enter. Esc cancels.`,
    cancel: 'Cancel',
    forget: 'Forget',
    forgetFor: (name: string) => `Forget the column taught for “${name}”`,
    forgotten: (name: string) => `The column taught for “${name}” was forgotten.`,
    notForgotten: 'Not forgotten. Press again in a few seconds, or forget it in the settings.',
    kept: (name: string, label: string) => `Kept: “${name}” is the column “${label}”.`,
    notKept: 'This header cannot serve as a label. Nothing was kept.',
    noHeads: 'No table with column headers stands on this page.',
    cancelled: 'Cancelled, nothing was kept.',
    record: 'Record the structure',
    recordHint: 'Downloads the frame of the page with everything blanked, for developers.',
    recorded: 'Recorded. Every value is blanked.',
    notRecorded: 'Not recorded: the extension is restarting. Press again in a few seconds.',
    close: 'Close',
  },
);

export type TeachTexts = ReturnType<typeof teachTexts>;
