import type { everyFeedbackVi } from './feedback-vi.ts';
import { paperEn } from './paper-en.ts';

/** What `feedback` says, in English. */
const feedbackEn: (typeof everyFeedbackVi)['feedback'] = {
  progress: 'Read feedback',
  thanhHoa: 'Province system',
  government: 'National PAKN',
  system: 'System',
  code: 'Code',
  due: 'Due',
  title: 'Title',
  matched: 'Joined by',
  listTitle: '{{n}} items read; {{open}} still to be handled.',
  more: '… and {{n}} more lines (--limit shows them)',
  unverified:
    "Not verified: the province system's 17 days are a press figure of June 2023; Decision 115/2025 may differ.",
  registerTitle:
    '{{records}} records, {{matters}} matters; {{both}} stand in both systems, {{near}} pairs for an officer to look at.',
  draftFrom: 'From the answer to {{code}} of {{date}} (questions {{share}}% alike):',
  draftHint:
    'A draft from an old answer: check every point against the new matter, fill in {{gap}}, and send it yourself. Nothing is sent from here.',
  noDraft: 'No old answer is alike enough for a draft.',
  draftNeedsSystem: 'drafts come from published answers, so the system must be asked; leave out --offline',
  pairForm: 'write the province code, ~, the national code',
  nearTitle: 'Nearly alike, not joined:',
  figuresTitle: 'Feedback from {{from}} to {{to}}',
  total: 'Total',
  rules: 'Rules, policies, procedures',
  conduct: 'Conduct of officers',
  kindUnknown: 'Not classified',
  leftOut: 'Left out, day or status not known: {{codes}}',
  nearInFigures:
    '{{n}} pairs are nearly alike and not joined; if they are one matter, it is counted twice. See feedback register.',
  figuresHint: 'A matter in both systems is counted once, by the record of the national one.',
};

/** Why two records were joined. */
const matchEn: (typeof everyFeedbackVi)['match'] = {
  CODE_REFERENCE: 'code named',
  OFFICER_SAID_SAME: 'officer',
  SAME_WORDS_AND_DAYS: 'text and days',
};

/** Columns of the figures. */
const countEn: (typeof everyFeedbackVi)['count'] = {
  received: 'Received',
  carriedIn: 'Carried in',
  arrived: 'Arrived',
  handled: 'Handled',
  onTime: 'On time',
  late: 'Late',
  handledUnjudged: 'Not known',
  inProgress: 'Open',
  inTime: 'In time',
  overdue: 'Overdue',
  inProgressUnjudged: 'Limit not known',
};

/** Every group of words about feedback, by its key. */
export const everyFeedbackEn: typeof everyFeedbackVi = {
  feedback: feedbackEn,
  match: matchEn,
  count: countEn,
  paper: paperEn,
};
