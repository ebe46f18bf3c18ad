import { type FormDefinition, formNamed } from '@dung-hen/forms';

function known(name: string): FormDefinition {
  const form = formNamed(name);
  if (form === null) throw new Error(`no form "${name}"`);
  return form;
}

export const WEEKLY = known('07a/BTP');
export const COMMUNE_SUMMARY = known('communeSummary');
export const DIGITISATION = known('digitisation766');
export const ALL_LEVELS = known('06 các cấp');
export const PROVINCE = known('07a');
export const PROCEDURES = known('II.07b');
export const PROGRESS = known('progress766');
export const CITY = known('unitSummary');
