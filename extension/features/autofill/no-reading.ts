import type { FormReading } from '../../app/autofill-messages.ts';

/** A page on which there is nothing to do. */
export const NO_READING: FormReading = {
  state: 'none',
  words: [],
  choices: [],
  sources: [],
  source: '',
  file: null,
  signs: [],
  about: null,
  offer: '',
  key: '',
  period: '',
  subject: '',
  warnings: [],
  cells: [],
  unmatched: [],
  checks: [],
  narrative: null,
  tsv: '',
};
