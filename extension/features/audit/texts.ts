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
  },
  {
    at: 'Time',
    actor: 'Done by',
    action: 'Action',
    subject: 'Subject',
    before: 'Before',
    after: 'After',
    officer: (number: number) => `Officer ${number}`,
  },
);
