export {
  assessFeedback,
  type FeedbackAssessment,
  type FeedbackOptions,
  phaseOfFeedback,
} from './assess-feedback.ts';
export type { FeedbackClock } from './clocks.ts';
export * from './feedback.ts';
export {
  chiefRecord,
  type FeedbackCounts,
  type FeedbackFigures,
  type FiguresOptions,
  feedbackFigures,
} from './figures.ts';
export * from './limits.ts';
export * from './paper.ts';
export * from './paper-figures.ts';
export { joinedPaper, paperFileText, readPaperFile } from './paper-file.ts';
export { FEEDBACK_REASON_CODES, type FeedbackReason, type FeedbackReasonCode } from './reason.ts';
export * from './register.ts';
export { type DraftOptions, draftReplies, GAP, type PastAnswer, type ReplyDraft } from './reply.ts';
export {
  GOVERNMENT_STATUSES,
  governmentStatusOfWords,
  type StatusFact,
  THANH_HOA_STATUSES,
  thanhHoaStatus,
  thanhHoaStatusOfWords,
} from './statuses.ts';
export { feedbackTitle, likeness, namelessText, referencesIn, tracesOf } from './text.ts';
