import { defineTexts } from '../../app/text.ts';

/** Names of the pages one comes to from today's list, whatever is due. */
export const pageNames = defineTexts(
  {
    label: 'Các trang',
    letters: 'Phiếu gửi công dân',
    report: 'Báo cáo',
    kpi: 'Chỉ tiêu',
    plan: 'Kế hoạch',
    inspect: 'Tự kiểm tra',
    publicity: 'Công khai thủ tục',
    review: 'Rà soát thủ tục',
    bulletin: 'Bản tin tuần',
  },
  {
    label: 'Pages',
    letters: 'Letters',
    report: 'Report',
    kpi: 'Targets',
    plan: 'Plan',
    inspect: 'Self-inspection',
    publicity: 'Publicity of procedures',
    review: 'Review of procedures',
    bulletin: 'Weekly bulletin',
  },
);
