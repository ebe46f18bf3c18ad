import type { TemplateMap } from '@dung-hen/files';
import type { FormDefinition } from '@dung-hen/forms';
import type { ColumnChoices } from './template-choices.ts';
import type { TemplateTexts } from './template-texts.ts';

interface ColumnsProps {
  readonly map: TemplateMap;
  readonly definition: FormDefinition;
  readonly choices: ColumnChoices;
  readonly choose: (index: number, column: number | null) => void;
  readonly t: TemplateTexts;
}

const LEAVE = 'leave';

/** The columns of a template with the column of the form each seems to be; what is not certain is for a person to say. */
export function TemplateColumns({ map, definition, choices, choose, t }: ColumnsProps) {
  const nameOf = (number: number): string => {
    const column = definition.columns.find((one) => one.number === number);
    return `(${number}) ${column?.header.join(' > ') ?? ''}`;
  };
  return (
    <table class="form-table">
      <thead>
        <tr>
          <th scope="col">{t.column}</th>
          <th scope="col">{t.means}</th>
        </tr>
      </thead>
      <tbody>
        {map.columns.map(({ index, label, certainty, column }) => {
          const chosen = choices.get(index);
          return (
            <tr key={index}>
              <th scope="row">{label}</th>
              <td>
                {certainty === 'certain' && column !== null ? (
                  nameOf(column)
                ) : (
                  <label>
                    <select
                      value={chosen === undefined ? '' : chosen === null ? LEAVE : String(chosen)}
                      onChange={({ currentTarget: { value } }) =>
                        value !== '' && choose(index, value === LEAVE ? null : Number(value))
                      }
                    >
                      <option value="">{t.pick}</option>
                      {definition.columns.map(({ number }) => (
                        <option key={number} value={String(number)}>
                          {nameOf(number)}
                          {number === column ? ' ?' : ''}
                        </option>
                      ))}
                      <option value={LEAVE}>{t.leave}</option>
                    </select>{' '}
                    {chosen === undefined && <span class="flag soon">{t[certainty]}</span>}
                  </label>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
