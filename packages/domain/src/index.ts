export { type Assessment, type AssessOptions, assess } from './assess/assess.ts';
export { explainDifference } from './assess/explain-difference.ts';
export { type LegalDue, type LegalDueOptions, type LegalFacts, legalDue } from './assess/legal-due.ts';
export { REASON_CODES, type Reason, type ReasonCode } from './assess/reason.ts';
export { DUE_STATES, type DueState } from './assess/state.ts';
export * from './bulletin/index.ts';
export * from './codes.ts';
export * from './dossier.ts';
export * from './errors.ts';
export * from './feedback/index.ts';
export * from './inspection/index.ts';
export * from './kpi/index.ts';
export * from './letters/index.ts';
export { ERROR_WORDS, errorSentence } from './messages.ts';
export { makePeriod, readPeriod } from './period.ts';
export { maskPersonalNumbers } from './personal-numbers.ts';
export * from './plan/index.ts';
export * from './postal/index.ts';
export * from './procedure.ts';
export * from './profile.ts';
export { LIMIT_HOURS_PER_DAY, type ProvinceDueInput, provinceDueDate } from './province-due.ts';
export * from './publication/index.ts';
export * from './publicity/index.ts';
export * from './reading.ts';
export * from './review/index.ts';
export { onlineLevelsFor, reportChainFor, reportFormFor } from './rules/reporting-rules.ts';
export { RULE_VERSIONS, ruleFor } from './rules/rule-for.ts';
export {
  type Amendment,
  CONFIDENCE_WORDS,
  type Confidence,
  type RuleValue,
  type RuleVersion,
} from './rules/rule-version.ts';
export { SAME_DAY_PROCEDURES } from './rules/same-day.ts';
export * from './sync/index.ts';
export * from './unit.ts';
export { type Language, type Words, writtenDate } from './words.ts';
