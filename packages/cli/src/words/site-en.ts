import type { siteVi } from './site-vi.ts';

/** What `dung-hen site` says, in English. */
export const siteEn: Record<keyof typeof siteVi, string> = {
  about: 'The commune’s website: published in time or not, and articles made ready.',
  aboutCheck:
    'Whether quarterly results, weekly bulletins and the procedure list are published, when, what is missing.',
  aboutArticle:
    'The article of a period or a week from the dossiers collected: title, lead, body, table, files.',
  url: 'address of the commune’s site, or the variable DUNG_HEN_SITE_URL',
  list: 'path of a list on the site; several may be named',
  maxPages: 'pages of each list read at most (30 by default)',
  pages: 'saved pages (lists or articles) instead of the site',
  since: 'only periods that end on this day or later (the last 184 days by default)',
  withinOption:
    'set limits otherwise, working days after a period: quarterlyResult=5 weeklyBulletin=1 procedureList=180',
  week: 'the bulletin of the week that has this day',
  feedback: 'feedback figures of the same period: a document of feedback figures --json',
  output: 'folder for the article and its files',
  sandbox: 'The commune’s website: {{url}} (no log-in)',
  progress: 'Reading the site',
  noPage: 'a saved page cannot be opened',
  notRead: 'a saved page is neither a list of articles nor an article with its day',
  read: 'Read {{n}} articles, {{back}}.',
  whole: 'the whole lists',
  backTo: 'back to {{day}}',
  duty: 'To be published',
  period: 'Period',
  by: 'Due',
  state: 'State',
  unsure: '(*) The title does not name this very period: inferred, open the article to see.',
  missing: 'Missing: {{n}}.',
  listAt: 'The list is at {{address}}; compare it: dung-hen publicity check --posted {{address}}',
  settings: 'Limits in use (change them with --within):',
  within: 'within {{n}} working days after the period',
  withinStanding: 'looked at again after {{n}} days',
  badWithin: 'write it like weeklyBulletin=2, each once, 366 at most; there are: {{names}}',
  oneOfBoth: 'exactly one of --period and --week is needed',
  noFeedback: 'the file must be a document of feedback figures --json',
  otherWindow: 'the feedback figures are of another period: {{from}} to {{to}} is needed',
  provisional:
    'The dossiers were collected before the period ended: provisional figures, not to be published yet.',
  attachment: 'To attach: {{name}} ({{about}})',
  written: 'Written: {{files}}',
  cannotWrite: 'cannot write into the folder {{folder}}',
  paste: 'Nothing was published: read it again, paste it into the site’s editor and publish it there.',
};
