import { defineTexts } from '../text.ts';

export const pageMenuTexts = defineTexts(
  {
    label: 'Các trang của Đúng Hẹn',
    pages: {
      today: 'Việc hôm nay',
      collect: 'Thu thập',
      letters: 'Phiếu gửi công dân',
      report: 'Báo cáo',
      merge: 'Gộp tệp',
      kpi: 'Chỉ tiêu',
      plan: 'Kế hoạch',
      'feedback-register': 'Phản ánh',
      inspect: 'Tự kiểm tra',
      publicity: 'Công khai thủ tục',
      review: 'Rà soát thủ tục',
      post: 'Bưu chính',
      bulletin: 'Bản tin tuần',
      options: 'Cài đặt',
    },
  },
  {
    label: 'Pages of Đúng Hẹn',
    pages: {
      today: 'Today',
      collect: 'Collect',
      letters: 'Letters',
      report: 'Report',
      merge: 'Merge files',
      kpi: 'Targets',
      plan: 'Plan',
      'feedback-register': 'Feedback',
      inspect: 'Self-inspection',
      publicity: 'Publicity of procedures',
      review: 'Review of procedures',
      post: 'Postal service',
      bulletin: 'Weekly bulletin',
      options: 'Settings',
    },
  },
);
