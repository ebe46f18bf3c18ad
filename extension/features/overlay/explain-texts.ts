import { defineTexts, formatCount } from '../../app/text.ts';

/** Headings and labels of an explanation. */
export const explainTexts = defineTexts(
  {
    dates: 'Các mốc thời gian',
    reckoning: 'Cách tính',
    portal: 'Màu và số ngày của cổng',
    status: 'Trạng thái',
    statusUnknown: 'Danh sách này không ghi; nếu đang tạm dừng thì không tính quá hạn',
    submitted: 'Ngày nộp',
    acceptBy: 'Phải tiếp nhận trước',
    received: 'Tiếp nhận',
    limit: 'Thời hạn giải quyết',
    limitOf: (days: number, unit: 'workingDays' | 'days') =>
      `${formatCount(days, 'vi')} ${unit === 'days' ? 'ngày' : 'ngày làm việc'}`,
    due: 'Hẹn trả (hệ thống)',
    law: 'Hạn theo luật',
    step: 'Hạn xử lý của bước',
    stepNamed: (name: string) => `Hạn bước “${name}”`,
    finished: 'Kết thúc xử lý',
    noCode:
      'Dòng này không ghi mã hồ sơ, hoặc mã không đọc được, nên không tính thời hạn và không lưu lại. Hãy xem hồ sơ ngay trên trang.',
    noCalendar: 'Chưa có lịch nghỉ cho năm của hồ sơ này nên không tính được.',
    today: (day: string, left: number, late: boolean) =>
      late
        ? `Hôm nay ${day}: đã quá hạn${left < 0 ? ` ${formatCount(-left, 'vi')} ngày làm việc` : ', chưa trọn ngày làm việc nào'}.`
        : `Hôm nay ${day}: còn ${formatCount(left, 'vi')} ngày làm việc, không kể hôm nay.`,
    apologyBy: (day: string) => `Nếu không kịp: gửi văn bản xin lỗi, hẹn lại chậm nhất ${day}.`,
    between: (from: string, to: string, days: number, off: string, worked: string) =>
      `Từ ${from} đến ${to} là ${formatCount(days, 'vi')} ngày làm việc (không tính ngày đầu, thứ Bảy, Chủ nhật${
        off ? `, ngày nghỉ ${off}` : ''
      }${worked ? `; có tính thứ Bảy làm bù ${worked}` : ''}).`,
  },
  {
    dates: 'Dates',
    reckoning: 'Reckoning',
    portal: "The portal's own colours and counts",
    status: 'Status',
    statusUnknown: 'not on this list; a paused dossier would not be overdue',
    submitted: 'Submitted',
    acceptBy: 'To be accepted by',
    received: 'Received',
    limit: 'Time limit',
    limitOf: (days, unit) => `${formatCount(days, 'en')} ${unit === 'days' ? 'days' : 'working days'}`,
    due: 'Due (system)',
    law: 'Due (law)',
    step: 'Step due',
    stepNamed: (name) => `Step “${name}” due`,
    finished: 'Finished',
    noCode:
      'This row has no dossier code, or none that can be read: no deadline is reckoned and nothing is kept. Look at the dossier on the page itself.',
    noCalendar: 'No calendar of days off covers this dossier, so nothing can be reckoned.',
    today: (day, left, late) =>
      late
        ? `Today ${day}: overdue${left < 0 ? ` by ${formatCount(-left, 'en')} working days` : ', by no whole working day yet'}.`
        : `Today ${day}: ${formatCount(left, 'en')} working days left, today not counted.`,
    apologyBy: (day) => `If it cannot be kept: send the apology letter by ${day}.`,
    between: (from, to, days, off, worked) =>
      `From ${from} to ${to} there are ${formatCount(days, 'en')} working days (first day and weekends not counted${
        off ? `, days off ${off}` : ''
      }${worked ? `; worked Saturday ${worked} counted` : ''}).`,
  },
);

export type ExplainTexts = ReturnType<typeof explainTexts>;
