import { type FormDefinition, formNamed } from '@dung-hen/forms';

function known(name: string): FormDefinition {
  const form = formNamed(name);
  if (form === null) throw new Error(`no form "${name}"`);
  return form;
}

export const WEEKLY = known('07a/BTP');
export const COMMUNE_SUMMARY = known('communeSummary');
export const DIGITISATION = known('digitisation766');
