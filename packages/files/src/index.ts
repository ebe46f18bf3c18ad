export * from './merge/as-form.ts';
export { type BrokenSum, brokenSums } from './merge/identities.ts';
export * from './merge/layouts.ts';
export * from './merge/merge.ts';
export { type NearMiss, nearMissOf } from './merge/near-miss.ts';
export { printMerged } from './merge/print-xlsx.ts';
export { type KeyOf, keysBy, type UnitDecisions } from './merge/unit-decisions.ts';
export { unitKey } from './merge/unit-name.ts';
export { type OrderFile, type OrderLine, readOrderFile } from './orders/read-orders.ts';
export { type ProcedureFile, readProcedureFile } from './procedures/read-procedures.ts';
export { decodeText, type TextEncoding } from './read/decode-text.ts';
export { docxXml } from './read/docx-xml.ts';
export { type FileKind, fileKind } from './read/file-kind.ts';
export { LARGEST_FILE } from './read/limits.ts';
export { type FileParts, type HtmlLimits, type ReadFile, readFile } from './read/read-file.ts';
export { REFUSAL_REASONS, type Refusal, type RefusalReason, refuse, type Words } from './read/refusal.ts';
export type { FileTable } from './read/sheet-tables.ts';
export { textRows } from './read/text-rows.ts';
export { type CountedReports, countedReports, reportName } from './report/counted-reports.ts';
export type { FormFamily } from './report/family.ts';
export { type ReportFile, readReportFile } from './report/read-report.ts';
export * from './report/report-table.ts';
export { unitIn } from './report/title-facts.ts';
export { type ToldResults, toldResults } from './results/told-results.ts';
export { readScoreFile, type ScoreFile } from './scores/read-scores.ts';
export { readStatusFile, type StatusFile } from './statuses/read-statuses.ts';
export * from './template/confirm-template.ts';
export * from './template/fill-template.ts';
export {
  type Certainty,
  mapTemplate,
  type TemplateColumn,
  type TemplateMap,
} from './template/map-template.ts';
export type { TemplateObstacle, TemplateRefusal } from './template/template-refusal.ts';
