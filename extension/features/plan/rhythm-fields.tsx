import type { PlanTime } from '@dung-hen/domain';
import { DateInput } from '../../app/date-input.tsx';
import type { PlanTexts } from './texts.ts';

type Quarter = 1 | 2 | 3 | 4;

/** A time as it stands in the fields, whatever its kind. */
export interface TypedTime {
  readonly kind: PlanTime['kind'];
  readonly date: string;
  readonly quarters: readonly Quarter[];
  readonly yearly: boolean;
  readonly beforeDay: string;
}

const KINDS = [
  'before',
  'inYear',
  'continuous',
  'periodic',
  'monthly',
  'weekly',
  'unclear',
] as const satisfies readonly PlanTime['kind'][];
const QUARTERS = [1, 2, 3, 4] as const;
const ROMAN = ['I', 'II', 'III', 'IV'];
/** Later days are not in every month. */
const LAST_DAY = 28;

/** A time put into fields. */
export function typedOf(time: PlanTime): TypedTime {
  const periodic = time.kind === 'periodic' ? time : null;
  return {
    kind: time.kind,
    date: time.kind === 'before' ? time.date : '',
    quarters: periodic?.quarters ?? [1, 2, 3],
    yearly: periodic?.yearly ?? true,
    beforeDay: (periodic ?? (time.kind === 'monthly' ? time : null))?.beforeDay?.toString() ?? '',
  };
}

/** The time the fields say; `year` is the plan's. */
export function timeOf({ kind, date, quarters, yearly, beforeDay }: TypedTime, year: number): PlanTime {
  switch (kind) {
    case 'before':
      return { kind, date };
    case 'inYear':
    case 'continuous':
      return { kind, year };
    case 'periodic':
      return { kind, quarters, yearly, beforeDay: dayOf(beforeDay) };
    case 'monthly':
      return { kind, beforeDay: dayOf(beforeDay) };
    default:
      return { kind };
  }
}

/** A day every month has; null for anything else. */
function dayOf(typed: string): number | null {
  const day = Number(typed);
  return typed.trim() !== '' && Number.isInteger(day) && day >= 1 && day <= LAST_DAY ? day : null;
}

interface RhythmProps {
  readonly typed: TypedTime;
  readonly change: (typed: TypedTime) => void;
  readonly t: PlanTexts;
}

/** How often a task comes up and by when; what is asked depends on the rhythm. */
export function RhythmFields({ typed, change, t }: RhythmProps) {
  const { kind, date, quarters, yearly, beforeDay } = typed;
  return (
    <div class="rhythm">
      <label>
        {t.fields.rhythm}
        <select
          value={kind}
          onChange={({ currentTarget: { value } }) => {
            const chosen = KINDS.find((one) => one === value);
            if (chosen !== undefined) change({ ...typed, kind: chosen });
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t.rhythms[one]}
            </option>
          ))}
        </select>
      </label>
      {kind === 'before' && (
        <div class="field">
          <span aria-hidden="true">{t.fields.date}</span>
          <DateInput
            name={t.fields.date}
            value={date === '' ? null : date}
            pick={t.pickDay}
            onInput={(day) => change({ ...typed, date: day ?? '' })}
          />
        </div>
      )}
      {kind === 'periodic' && (
        <div class="checks">
          {QUARTERS.map((quarter) => (
            <label key={quarter}>
              <input
                type="checkbox"
                checked={quarters.includes(quarter)}
                onChange={(event) =>
                  change({
                    ...typed,
                    quarters: QUARTERS.filter((one) =>
                      one === quarter ? event.currentTarget.checked : quarters.includes(one),
                    ),
                  })
                }
              />
              {t.quarter(ROMAN[quarter - 1] ?? '')}
            </label>
          ))}
          <label>
            <input
              type="checkbox"
              checked={yearly}
              onChange={(event) => change({ ...typed, yearly: event.currentTarget.checked })}
            />
            {t.fields.yearly}
          </label>
        </div>
      )}
      {(kind === 'periodic' || kind === 'monthly') && (
        <label>
          {kind === 'monthly' ? t.fields.beforeDayOfMonth : t.fields.beforeDay}
          <input
            type="number"
            min={1}
            max={LAST_DAY}
            value={beforeDay}
            onInput={(event) => change({ ...typed, beforeDay: event.currentTarget.value })}
          />
        </label>
      )}
    </div>
  );
}
