import { defineTexts } from '../../app/text.ts';

export const auditTexts = defineTexts(
  {
    at: 'Thời điểm',
    actor: 'Người thực hiện',
    action: 'Việc đã làm',
    subject: 'Đối tượng',
    before: 'Trước',
    after: 'Sau',
    officer: (number: number) => `Cán bộ ${number}`,
    hidden: '(không xuất tên)',
    actions: {
      'setting.change': 'Đổi cài đặt',
      'letter.register': 'Ghi sổ phiếu',
      'letter.reprint': 'In lại phiếu',
      'letter.void': 'Hủy số phiếu',
      'report.close': 'Chốt số liệu báo cáo',
      'autofill.fill': 'Điền báo cáo',
    },
  },
  {
    at: 'Time',
    actor: 'Done by',
    action: 'Action',
    subject: 'Subject',
    before: 'Before',
    after: 'After',
    officer: (number: number) => `Officer ${number}`,
    hidden: '(names are left out)',
    actions: {
      'setting.change': 'Setting changed',
      'letter.register': 'Letter registered',
      'letter.reprint': 'Letter reprinted',
      'letter.void': 'Letter voided',
      'report.close': 'Report figures closed',
      'autofill.fill': 'Report filled',
    },
  },
);
