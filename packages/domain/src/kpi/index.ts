export { calendarWindow } from './calendar-window.ts';
export { FORMULAS_766, GROUPS_766, type Group766, SCORE_GROUP_IDS, type ScoreGroupId } from './groups-766.ts';
export { type KpiLine, scoreShare } from './kpi-line.ts';
export { type KpiInputs, type Kpis, kpisOf } from './kpis.ts';
export { lateDossiers } from './late-dossiers.ts';
export type { Growth, Margin } from './margin.ts';
export type { CaseNoun } from './margin-words.ts';
export { type NationalLate, nationalLate } from './national-late.ts';
export type { Overdue, ReasonCount } from './overdue.ts';
export { percentOf, type Ratio } from './ratio.ts';
export {
  COMPARISON_NOTES,
  mostPoints,
  pointsAddUp,
  scorePlace,
  type UnitPoints,
} from './score-766.ts';
export { compareScores, type OwnScore, type OwnStanding, type ScoreComparison } from './score-comparison.ts';
export {
  DOSSIER_TARGETS,
  INPUT_TARGETS,
  KPI_INPUT_IDS,
  type KpiInputId,
  type KpiTarget,
  NATIONAL_TARGETS,
} from './targets.ts';
export { UNANSWERED_766, type UnansweredIndicator } from './unanswered.ts';
