import { FEEDBACK_SYSTEMS } from '../../app/feedback-hosts.ts';
import { defineTexts } from '../../app/text.ts';
import { FeatureSection } from './feature-section.tsx';
import type { SectionProps } from './fields.tsx';

const feedbackSectionTexts = defineTexts(
  {
    title: 'Phản ánh, kiến nghị',
    lead: 'Hiện thời hạn cạnh từng phản ánh và gợi ý câu trả lời từ các câu trả lời trước của đơn vị. Không gửi gì thay cán bộ.',
    on: 'Hiện thời hạn và gợi ý câu trả lời',
    hosts: 'Chạy trên các địa chỉ này:',
  },
  {
    title: 'Feedback',
    lead: 'Shows the limits beside each item and drafts of an answer from the office’s earlier ones. Sends nothing for the officer.',
    on: 'Show limits and drafts of an answer',
    hosts: 'Runs on these addresses:',
  },
);

/** Whether limits and drafts are shown in the feedback systems, and where. */
export function FeedbackSection({ state }: SectionProps) {
  const t = feedbackSectionTexts(state.settings.language);
  return <FeatureSection state={state} feature="feedback" t={t} systems={FEEDBACK_SYSTEMS} />;
}
