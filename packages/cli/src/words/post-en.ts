import type { postCountVi, postHeadVi, postVi } from './post-vi.ts';

/** What `dung-hen post` says, in English. */
export const postEn: typeof postVi = {
  about: 'Postal service: check orders, track items, the share of dossiers by post.',
  aboutCheck:
    'Check orders (JSON) before they are sent: what is missing or malformed; content is never repeated.',
  aboutTrack: 'Where items are, whether delivered, which to ask after.',
  aboutShare: 'Share of the dossiers received by post in a period, by field and procedure.',
  url: 'address of the tracking page, or the variable DUNG_HEN_POST_URL',
  pages: 'saved tracking pages',
  idleOption: 'working days without news after which to ask (3 by default)',
  limit: 'procedures shown at most (10 by default)',
  sandbox: 'The post: {{url}} (try tracking {{waybill}})',
  progress: 'Tracking',
  noPage: 'a saved page cannot be opened',
  notJson: 'cannot be read: a JSON file with one order or a list of orders is needed',
  order: '{{file}}, order {{order}}:',
  checked: 'Checked {{n}} orders; the post would refuse {{wrong}}.',
  settings: 'Checked by:',
  notChecked: 'not checked',
  nothingGiven: 'at least one item number or --pages is needed',
  noEvent: 'no news yet',
  ask: 'ask the post',
  unknownState: 'not known',
  idleSetting: 'After {{n}} working days without news ask the post [{{sure}}; change it with --idle].',
  shareTitle: 'Dossiers received in {{period}} ({{from}}–{{to}}) by channel',
  unnamed: 'not known',
  none: 'none',
  total: 'Total',
  field: 'Field',
  procedure: 'Procedures with dossiers by post',
  undated: '{{n}} dossiers without a day of receipt are not counted.',
  shareNote:
    'By the channel of intake in the one-stop system; results handed over by post are not in these data.',
};

/** Heads of its tables. */
export const postHeadEn: typeof postHeadVi = {
  waybill: 'Item',
  state: 'State',
  since: 'Since',
  office: 'Office',
  idle: 'Days waiting',
  toDo: 'To do',
};

/** Columns of its counts. */
export const postCountEn: typeof postCountVi = {
  received: 'Received',
  counter: 'Counter',
  online: 'Online',
  post: 'Post',
  unknown: 'Channel not known',
  percent: 'Share by post',
};
