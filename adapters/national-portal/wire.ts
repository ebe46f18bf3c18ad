export { AGENCY_TYPES, type Agency, type AgencyType } from './wire/agencies.ts';
export { GATEWAY_PATH, SERVICES, type ServiceName } from './wire/gateway.ts';
export { type ListedNationalProcedure, MOST_PER_PAGE, type ProcedureQuery } from './wire/procedures.ts';
export {
  SCORE_GROUPS,
  type Scoreboard,
  type ScoreboardQuery,
  type UnitScore,
} from './wire/scoreboard.ts';
