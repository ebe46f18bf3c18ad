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
  results:
    'the officer’s list (.xlsx, .csv): columns of dossier codes and of digitised results or payments, states or days; it goes before what the system says',
  resultsHeads: '{{file}}: no column of dossier codes beside one of digitised results or payments',
  resultsRows: '{{file}}: rows {{rows}} below the heads cannot be read (code, or yes/no/day)',
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
  feedbackWeek: 'the week that holds this day, in place of a period',
  close: 'close the figures of the week as they are; from then on the bulletin takes them',
  reopen: 'let the closed figures go and count the dossiers collected last again',
  stillRunning:
    'dossiers were collected before the week was over: collect again after its last day, then close',
  brokenClosing: 'the file of closed figures cannot be read; run again with --reopen to count again',
  closed: 'The figures of the week are closed.',
  wouldClose: 'Would close the figures of the week (rehearsal, nothing written).',
  fromClosed: 'Figures closed for this week, {{when}}.',
  fromCollected: 'Figures of the dossiers collected {{when}}; this week is not closed.',
  withFeedback: 'Feedback: {{received}} to handle, {{handled}} handled, {{onTime}} on time.',
  noFeedback:
    'No figures of feedback, so the bulletin does not speak of it: run feedback figures --week … --json, then add --feedback.',
  hint: 'The officer reads and edits it before it is made public; nothing was sent or published.',
};
