export { type BulletinOffice, noticePaper, questionsPaper, spokenPaper } from './bulletin-papers.ts';
export { type BulletinWarning, checkBulletin } from './check-bulletin.ts';
export { type BulletinText, composeBulletin } from './compose-bulletin.ts';
export { type BulletinQuestion, bulletinQuestions } from './questions.ts';
export { spokenDate, spokenNumber, spokenPercent, spokenSpan } from './spoken.ts';
export { lastWeek, weekPeriod } from './week.ts';
