/** What `dung-hen files` says, in English. */
export const filesEn = {
  unreadableFigures:
    '{{n}} cells are no counts: nothing merged, the totals would lack them. Mend the files, or add --skip-unreadable.',
  partial: 'column “{{column}}” is not in {{sources}}; its total is that of the files that have it',
  undated: 'no period is stated, please check: {{sources}}',
  unnamed: 'no unit is stated; two files of one unit would be added: {{sources}}',
  mergedTable: 'merged table',
  noFile: 'there is no file {{file}}',
  reading: 'Reading files',
  hiddenSheet: '{{file}}: hidden sheet “{{sheet}}” left out.',
  report: '{{name}}: {{family}}, period {{period}}, {{rows}} rows, {{columns}} columns understood',
  noPeriod: 'not stated',
  unknownColumns: 'columns not understood, not used: {{labels}}',
  problem: 'row “{{row}}”, column “{{column}}”: no count ({{reason}})',
  leftOut: '{{rows}} hidden rows left out; {{columns}} hidden columns read',
  truncated: 'the table has more than 8,000 rows; the rest is not read',
  brokenSum: '{{name}}, row “{{row}}”: {{total}} is off by {{difference}} against {{parts}}',
  brokenTotal: '{{name}}: the total row says {{said}} in column {{column}}, the rows come to {{summed}}',
  sumsGood: 'All sums hold.',
  sumsBroken: '{{n}} places do not add up.',
  refused: '{{n}} files cannot be read: nothing merged. Leave them out, or add --skip-unreadable.',
  matched: 'Taken for one: {{spellings}}',
  nearMiss: 'Kept apart, please look: “{{a}}” and “{{b}}” ({{why}})',
  repeated: '{{name}} left out: the same as {{sameAs}}',
  conflict: '{{label}} has different versions in {{sources}}; taken by --prefer.',
  merged: '{{rows}} rows merged from {{sources}} sources.',
  written: 'Written: {{file}}',
  cannotWrite: 'cannot write {{file}}',
  layouts: 'choose period33, weekly16 or plain',
  prefers: 'choose first or last',
  outputs: 'the output must end in .xlsx, .csv or .json',
  xlsxOnly: 'the output must end in .xlsx',
  label: 'Unit / field',
};

/** Why two names that are kept apart may be one. */
export const nearMissEn = {
  marks: 'only marks differ',
  spelling: 'one letter differs',
  kind: 'another kind of unit',
  abbreviation: 'one may abbreviate the other',
  unnamed: 'one does not name its place',
};
