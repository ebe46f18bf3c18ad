export { checkSync, localStateOf } from './check-sync.ts';
export { printSync } from './print-sync.ts';
export {
  DOSSIER_STATUS_WORDS,
  DOSSIER_STATUSES,
  dossierStatusOf,
  THANH_HOA_UPWARD,
  type UpwardMapping,
} from './statuses.ts';
export type * from './types.ts';
