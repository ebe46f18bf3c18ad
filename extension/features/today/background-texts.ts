import { defineTexts } from '../../app/text.ts';

/** What the toolbar button and the notifications say. */
export const backgroundTexts = defineTexts(
  {
    badge: (late: string, today: string, letters: string) =>
      `Đúng Hẹn: ${late} quá hạn, ${today} đến hạn hôm nay, ${letters} phiếu xin lỗi phải gửi`,
    badgeOthers: (count: string) => `, ${count} việc khác đến hạn`,
    badgeNone: 'Đúng Hẹn: không có việc gấp',
    badgeFailed: 'Đúng Hẹn: không đọc được dữ liệu trên máy này',
    notice: {
      title: (count: string) => `${count} việc mới đến hạn`,
      line: (group: string, subjects: string) => `${group}: ${subjects}`,
      more: (subjects: string, count: string) => `${subjects} và ${count} việc khác`,
    },
  },
  {
    badge: (late, today, letters) =>
      `Đúng Hẹn: ${late} overdue, ${today} due today, ${letters} apology letters to send`,
    badgeOthers: (count) => `, ${count} other duties`,
    badgeNone: 'Đúng Hẹn: nothing urgent',
    badgeFailed: 'Đúng Hẹn: the data on this computer could not be read',
    notice: {
      title: (count) => `${count} new duties`,
      line: (group, subjects) => `${group}: ${subjects}`,
      more: (subjects, count) => `${subjects} and ${count} more`,
    },
  },
);

export type BackgroundTexts = ReturnType<typeof backgroundTexts>;
