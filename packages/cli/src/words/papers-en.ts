/** What is said of every paper written as a Word file, in English. */
export const papersEn = {
  period: 'period, e.g. 2026-Q2 (default: this quarter)',
  docx: 'write a Word file .docx',
  docxOnly: 'the name of the file must end with .docx',
  cannotWrite: 'cannot write {{file}}',
  written: 'Written: {{file}}',
};

/** What `dung-hen inspect` says, in English. */
export const inspectEn = {
  about:
    'Self-inspection: rule by rule, which dossiers broke it, where the data do not say; writes the minutes.',
  letters: 'the register of letters the extension exports (.csv), to know which dossiers have an apology',
  lettersUnreadable: 'the register of letters cannot be read',
  lettersHeads: 'the file is no register of letters (columns Dossier code, Kind, Date, State are needed)',
  lettersLine: 'line {{line}} of the register has no dossier code or no date',
  title: 'Self-inspection of {{n}} dossiers, {{from}} to {{to}} (data as of {{taken}})',
  counts: 'kept {{kept}}; found {{found}}; not enough data {{unknown}}',
  lacks: 'not enough data: {{what}} is lacking ({{n}} dossiers)',
  outsideCalendar: 'Not inspected, {{n}} dossiers with dates outside the working calendar:',
  hint: 'All dossier codes: add --json. Minutes to print: add --docx minutes.docx',
};

/** What `dung-hen bulletin` says, in English. */
export const bulletinEn = {
  about: 'The weekly public statement: notice, text for the loudspeaker in words, questions and answers.',
  week: 'the week that holds this day (default: the last one)',
  notice: 'NOTICE FOR THE BOARD AND THE SITE',
  spoken: 'TEXT FOR THE LOUDSPEAKER',
  questions: 'QUESTIONS AND ANSWERS',
  hint: 'The officer reads and edits it before it is made public; nothing was sent or published.',
};
