/** What `dung-hen publicity` says, in English. */
export const publicityEn = {
  about: 'Publicity of procedures: the posted list against the procedures in force.',
  aboutCheck: 'Find procedures missing, expired, posted with another name, limit or fee, or posted twice.',
  inForce:
    'procedures in force: a file (.xlsx, .xls, .csv, HTML) or national:H56/<level> from the national portal',
  codesOnly: 'with national: do not read the page of each procedure; limits and fees are not compared',
  posted: 'the posted list: files, saved web pages or addresses of web pages, every page of it',
  read: '{{file}}: {{procedures}} procedures (rows {{first}}–{{last}}).',
  hiddenRows: '{{file}}: left out {{rows}} hidden rows.',
  truncated: '{{file}}: the table is longer than 8,000 rows. Split it into several files.',
  badDates: '{{file}}: days in force cannot be read at procedures {{rows}}. Write them like 01/07/2026.',
  contradictory: '{{file}}: code {{code}} has two rows in force that differ. Keep one of them.',
};
