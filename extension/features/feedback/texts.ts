import { defineTexts } from '../../app/text.ts';

/** What is said of items, beside their rows and in the panel. */
export const feedbackTexts = defineTexts(
  {
    lateDays: (count: string) => `Quá hạn ${count} ngày làm việc`,
    late: 'Quá hạn',
    today: 'Đến hạn hôm nay',
    left: (count: string) => `Còn ${count} ngày làm việc`,
    inTime: 'Đã xử lý đúng hạn',
    doneLate: 'Đã xử lý, trễ hạn',
    done: 'Đã xử lý',
    unknown: 'Chưa tính được hạn',
    chanceToday: (what: string) => `${what}: hôm nay là ngày cuối`,
    chanceLeft: (what: string, count: string) => `${what}: còn ${count} ngày làm việc`,
    workingDays: (count: string) => `${count} ngày làm việc`,
    days: (count: string) => `${count} ngày`,
    clock: (limit: string, from: string, to: string) => `${limit}, từ ${from} đến hết ${to}`,
    passed: 'Đã qua, không còn kịp',
    stopped: (day: string) => `dừng ngày ${day}`,
    basis: (code: string, percent: string) => `từ câu trả lời cho ${code}, câu hỏi giống ${percent} %`,
    ownItem: 'một phản ánh đã xử lý',
  },
  {
    lateDays: (count) => `${count} working days over`,
    late: 'Overdue',
    today: 'Due today',
    left: (count) => `${count} working days left`,
    inTime: 'Handled in time',
    doneLate: 'Handled late',
    done: 'Handled',
    unknown: 'Limit not reckoned',
    chanceToday: (what) => `${what}: today is the last day`,
    chanceLeft: (what, count) => `${what}: ${count} working days left`,
    workingDays: (count) => `${count} working days`,
    days: (count) => `${count} days`,
    clock: (limit, from, to) => `${limit}, from ${from} to the end of ${to}`,
    passed: 'Passed, no longer in time',
    stopped: (day) => `stopped on ${day}`,
    basis: (code, percent) => `from the answer to ${code}, question ${percent}% alike`,
    ownItem: 'an item handled before',
  },
);

export type FeedbackTexts = ReturnType<typeof feedbackTexts>;
