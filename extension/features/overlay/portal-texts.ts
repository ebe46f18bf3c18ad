import { defineTexts, formatCount } from '../../app/text.ts';

/** What the portal's own colours and counts mean. Source: its screens, February 2025. */
export const portalTexts = defineTexts(
  {
    colour: { red: 'Cổng tô đỏ.', orange: 'Cổng tô cam.', plain: 'Cổng không tô màu.' },
    rule: {
      due: 'Ở danh sách này cổng xét ngày hẹn trả: cam cả ngày hẹn, đỏ từ hôm sau.',
      own: 'Ở danh sách này cổng xét hạn xử lý cá nhân, không xét ngày hẹn trả.',
      ownDayEarlier:
        'Ở danh sách này cổng xét hạn xử lý cá nhân: cam trước một ngày, đỏ ngay trong ngày đến hạn.',
      eightHours: 'Ở danh sách này cổng tô đỏ khi quá hạn cá nhân hơn 8 giờ đồng hồ, tính cả giờ nghỉ.',
      dueOrStopped: 'Ở danh sách này cổng xét ngày hẹn trả và tô đỏ cả hồ sơ chờ bổ sung, tạm dừng, xin rút.',
    },
    unknownRule: 'Chưa rõ cổng tô màu danh sách này theo quy tắc nào.',
    pausedNotLate: 'Hồ sơ đang tạm dừng không tính là quá hạn.',
    hourPassed: 'Cổng chưa tô đỏ dù đã qua giờ hẹn; theo ngày thì hôm nay vẫn trong hạn.',
    count: (days: number) =>
      `“Số ngày quá hạn” ${formatCount(days, 'vi')} của cổng là ngày lịch, tính cả ngày nghỉ, cộng thêm 1.`,
    countHere: (days: number) => `Theo ngày làm việc: quá hạn ${formatCount(days, 'vi')} ngày.`,
  },
  {
    colour: {
      red: 'The portal shows it red.',
      orange: 'The portal shows it orange.',
      plain: 'The portal shows no colour.',
    },
    rule: {
      due: 'On this list it goes by the due date: orange on the due day, red from the day after.',
      own: "On this list it goes by the officer's own deadline, not by the due date.",
      ownDayEarlier:
        "On this list it goes by the officer's own deadline: orange the day before, red on the very day.",
      eightHours: 'On this list red means more than 8 clock hours past the own deadline, nights included.',
      dueOrStopped:
        'On this list it goes by the due date and also paints red what waits for papers, is stopped or withdrawn.',
    },
    unknownRule: 'By which rule it colours this list is not known.',
    pausedNotLate: 'A paused dossier is never counted as overdue.',
    hourPassed: 'It is not red although the hour has passed; by the day it is still in time.',
    count: (days) =>
      `The portal's ${formatCount(days, 'en')} "days overdue" are calendar days, days off included, plus one.`,
    countHere: (days) => `In working days: ${formatCount(days, 'en')} overdue.`,
  },
);
