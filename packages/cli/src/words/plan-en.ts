import type { planVi } from './plan-vi.ts';

/** What `dung-hen plan` says, in English. */
export const planEn: Record<keyof typeof planVi, string> = {
  noFile: 'there is no file {{file}}',
  notText: 'the file cannot be read: .docx, .md or .txt is needed (an old .doc: save it as .docx in Word)',
  yearUnknown: 'the title of the plan names no year; add --year, for example --year 2022',
  id: 'No.',
  content: 'Task',
  owner: 'Owner',
  time: 'Time',
  by: 'At the latest',
  period: 'Period',
  left: 'Working days left',
  count: '{{n}} tasks, the time of {{unclear}} of them unclear.',
  notUnderstood: 'Line not understood: {{line}}',
  none: 'Nothing falls due any more in {{year}}.',
};
