import { REPORTING_SYSTEMS } from '../../app/reporting-hosts.ts';
import { defineTexts } from '../../app/text.ts';
import { FeatureSection } from './feature-section.tsx';
import type { SectionProps } from './fields.tsx';

export const reportFillingTexts = defineTexts(
  {
    title: 'Điền báo cáo',
    lead: 'Điền biểu II.06a trên hệ thống báo cáo đang mở, từ số liệu của máy này. Chỉ điền khi cán bộ bấm, không bấm Lưu hay Gửi.',
    on: 'Hiện nút “Điền báo cáo” trên trang nhập biểu',
    hosts: 'Chạy trên các địa chỉ này và các hệ thống bật ở mục “Hệ thống khác”:',
  },
  {
    title: 'Filling reports',
    lead: 'Fills form II.06a on the open reporting system from the figures of this computer. Only on a click of the officer, and never presses Save or Submit.',
    on: 'Show the button “Fill report” on form pages',
    hosts: 'Runs on these addresses and on the systems switched on under “Other systems”:',
  },
);

/** Whether report forms are filled, and where. */
export function ReportFillingSection({ state }: SectionProps) {
  const t = reportFillingTexts(state.settings.language);
  return <FeatureSection state={state} feature="autofill" t={t} systems={REPORTING_SYSTEMS} />;
}
