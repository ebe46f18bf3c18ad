export * from './apply-fill.ts';
export { controlText } from './control-state.ts';
export * from './dates.ts';
export * from './dom.ts';
export { drawnTablesOf } from './drawn-rows.ts';
export * from './element.ts';
export * from './field-types.ts';
export { fieldsOf } from './fields.ts';
export { findAgain, joinedPlans, planAgain, planOnPage } from './fill-again.ts';
export { type FillColumns, matchFillColumns } from './fill-columns.ts';
export { planFill } from './fill-plan.ts';
export * from './fill-types.ts';
export * from './glossary/dossier-list.ts';
export { isKnownHead, isKnownWhole } from './glossary/known-heads.ts';
export * from './glossary/report.ts';
export * from './glossary/senses.ts';
export * from './glossary/types.ts';
export { readGrid } from './grid.ts';
export * from './grid-types.ts';
export * from './input-grid.ts';
export * from './label.ts';
export * from './labelled-text.ts';
export * from './match-columns.ts';
export * from './match-labels.ts';
export * from './numbers.ts';
export { isOfOtherFigures, saysOtherSubject } from './other-tables.ts';
export * from './page-text.ts';
export * from './raw-table.ts';
export { LABEL_ATTRIBUTES, recordTablesOf } from './record-blocks.ts';
export { isHeld, saidIn } from './row-anchor.ts';
export { ROW_KEYS } from './row-keys.ts';
export { joinPanes } from './row-panes.ts';
export {
  isEmptyNotice,
  isOrderHead,
  isPreambleWords,
  isSignatureWords,
  orderLevel,
  summingWords,
} from './row-words.ts';
export { withSecondLines } from './second-lines.ts';
export { textsOver } from './section-context.ts';
export { tablesOf } from './tables.ts';
export * from './taught-columns.ts';
export { collapse, type TextNodes, textBeside, textOf } from './text-rules.ts';
export { turnedLists } from './turned-lists.ts';
export { turnedGridsOf } from './turned-table.ts';
export * from './twins.ts';
export { writeControl } from './write-control.ts';
