import { defineTexts } from '../../app/text.ts';

/** Labels of what stands behind a line: dates, rules, sources. */
export const reasonTexts = defineTexts(
  {
    system: 'Hẹn trả của hệ thống',
    law: 'Hạn theo luật',
    lawUnknown: 'chưa tính được',
    differs: 'khác hẹn trả của hệ thống',
    received: 'Tiếp nhận',
    submitted: 'Nộp hồ sơ',
    apology: 'Gửi phiếu xin lỗi chậm nhất',
    step: 'Hạn của bước',
    procedure: 'Thủ tục',
    unit: 'Đơn vị',
    channel: 'Kênh',
    seen: 'Thấy lần cuối',
    source: 'Căn cứ',
    inForce: (from: string, to: string) => `hiệu lực ${from} – ${to}`,
    now: 'nay',
    data: 'Chốt số liệu',
    rule: 'Hạn gửi',
  },
  {
    system: "The system's due date",
    law: 'Due by law',
    lawUnknown: 'cannot be counted yet',
    differs: "differs from the system's",
    received: 'Received',
    submitted: 'Submitted',
    apology: 'Apology letter at the latest',
    step: 'Step due',
    procedure: 'Procedure',
    unit: 'Unit',
    channel: 'Channel',
    seen: 'Last seen',
    source: 'Source',
    inForce: (from, to) => `in force ${from} – ${to}`,
    now: 'now',
    data: 'Data window',
    rule: 'Due date',
  },
);

export type ReasonTexts = ReturnType<typeof reasonTexts>;
