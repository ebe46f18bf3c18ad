import type { BegunFill, FormReading, PlanAbout, PlanCell, PlanCheck } from '../../app/autofill-messages.ts';
import { CHECK_KINDS, FILL_ACTIONS } from '../../app/fill-actions.ts';
import {
  type Guard,
  isFlag,
  isNumber,
  isText,
  listOf,
  oneOf,
  orNull,
  recordOf,
  shape,
} from '../../app/guard.ts';
import type { Reply } from '../../app/messages.ts';

const isSign = shape<FormReading['signs'][number]>({ at: isNumber, said: isText });

const isCell: Guard<PlanCell> = shape<PlanCell>({
  row: isText,
  column: isNumber,
  label: isText,
  control: orNull(isNumber),
  anchor: orNull(isSign),
  before: isText,
  after: isNumber,
  action: oneOf(FILL_ACTIONS),
  reason: isText,
});

const isAbout: Guard<PlanAbout> = shape<PlanAbout>({
  form: isText,
  pagePeriod: isText,
  pageUnit: isText,
  period: isText,
  unit: isText,
  source: isText,
});

const isChoice = shape<FormReading['choices'][number]>({ key: isText, label: isText });

type Narrative = NonNullable<FormReading['narrative']>;

/** What the background says of a page. */
export const isReading: Guard<FormReading> = shape<FormReading>({
  state: oneOf(['none', 'line', 'refused', 'choose', 'plan']),
  words: listOf(isText),
  choices: listOf(isChoice),
  sources: listOf(isChoice),
  source: isText,
  file: orNull(recordOf(isText)),
  signs: listOf(isSign),
  about: orNull(isAbout),
  offer: isText,
  key: isText,
  period: isText,
  subject: isText,
  warnings: listOf(isText),
  cells: listOf(isCell),
  unmatched: listOf(isText),
  checks: listOf(shape<PlanCheck>({ ok: isFlag, kind: oneOf(CHECK_KINDS), text: isText })),
  narrative: orNull(
    shape<Narrative>({
      draft: isText,
      targets: listOf(
        shape<Narrative['targets'][number]>({ control: isNumber, label: isText, value: isText }),
      ),
    }),
  ),
  tsv: isText,
});

const isBegun: Guard<BegunFill> = shape<BegunFill>({
  subject: isText,
  source: isText,
  url: isText,
  period: isText,
  running: isFlag,
  cells: listOf(
    shape<BegunFill['cells'][number]>({ row: isText, column: isNumber, before: isText, after: isNumber }),
  ),
});

export const isMine: Guard<Reply<'autofill.mine'>> = shape<Reply<'autofill.mine'>>({
  begun: orNull(isBegun),
});

export const isOutfit: Guard<Reply<'autofill.outfit'>> = shape<Reply<'autofill.outfit'>>({
  on: isFlag,
  reporting: isFlag,
  texts: recordOf(isText),
  style: isText,
});

export const isNothing: Guard<Record<string, never>> = shape<Record<string, never>>({});

export const isOpened: Guard<Reply<'page.open'>> = shape<Reply<'page.open'>>({ opened: isFlag });
