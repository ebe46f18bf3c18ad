/** What `dung-hen kpi` says, in English. */
export const kpiEn = {
  title: 'KPIs of {{period}} ({{from}}–{{to}}), {{unit}}: {{n}} dossiers, as of {{taken}}.',
  allUnits: 'all units',
  provisional:
    'Provisional: the period was still running when dossiers were collected; counted up to that day.',
  countedBy: 'Counted by: {{profile}}.',
  plan: 'KPIs of the plan',
  national: 'Indicators of Decision 766',
  name: 'KPI',
  counts: 'Counts',
  percent: 'Percent',
  target: 'Target',
  result: 'Result',
  need: 'What is needed',
  reached: 'reached',
  notReached: 'not reached',
  none: 'nothing occurred',
  noFigure: 'no figure',
  noTarget: 'none',
  unknown: '{{n}} dossiers left out: the system does not say enough',
  overdue: 'Running and overdue: {{n}}',
  withoutReason: 'nothing in the data says why: {{n}}',
  causes: 'Why people were late stands in no dossier; the officer in charge has to say.',
  scoreShare: 'Indicator {{number}}: {{share}} of the most points.',
  upperBound:
    'Indicator 3.3 is the most it can be: dossiers tell neither electronic results nor the rate of synchronisation. Indicator 2.1: more than one supplement request counts as late; other pauses are not told apart.',
  group: '{{name}} (at most {{most}} points):',
  needsFrom: '{{number}} {{name}}: needs figures from {{needs}}',
  sources: 'Where the targets stand:',
  hint: 'Other figures: add --figure name=part/whole, e.g. --figure satisfaction=190/200 ({{names}}).',
  badFigure:
    'write name=part/whole in whole numbers, part at most whole, each name once; names are {{names}}',
};
