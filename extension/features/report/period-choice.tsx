import type { Period } from '@dung-hen/domain';
import { periodName } from '@dung-hen/forms';
import { periodKey } from './made-report.ts';

interface ChoiceProps {
  readonly label: string;
  readonly periods: readonly Period[];
  readonly value: string;
  readonly language: 'vi' | 'en';
  readonly onChoose: (key: string) => void;
}

/** Chooses a reporting period. */
export function PeriodChoice({ label, periods, value, language, onChoose }: ChoiceProps) {
  return (
    <label class="period no-print">
      {label}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {periods.map((period) => (
          <option key={periodKey(period)} value={periodKey(period)}>
            {periodName(period)[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
