import { PLAN_STATES, type PlanMark, type PlanRow, type PlanState, type PlanTask } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { isDay } from '../../app/moment.ts';
import { RhythmFields, type TypedTime, timeOf, typedOf } from './rhythm-fields.tsx';
import type { PlanTexts } from './texts.ts';
import { periodWords } from './words.ts';

interface EditorProps {
  readonly row: PlanRow;
  readonly year: number;
  readonly t: PlanTexts;
  /** Keeps the task, null where nothing about it was changed, and what was said of its periods. */
  readonly save: (task: PlanTask | null, marks: readonly Omit<PlanMark, 'at'>[]) => Promise<void>;
}

/** Corrects a task and says how it stands in each of its periods. */
export function TaskEditor({ row, year, t, save }: EditorProps) {
  const { task, cells } = row;
  const [owners, setOwners] = useState(task.owners.join('\n'));
  const [typed, setTyped] = useState<TypedTime>(() => typedOf(task.time));
  const [states, setStates] = useState<Readonly<Record<string, PlanState>>>({});
  const [evidence, setEvidence] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState('');

  const keep = (): void => {
    if (typed.kind === 'before' && !isDay(typed.date)) {
      setSaid(t.badDate);
      return;
    }
    const changed: PlanTask = {
      ...task,
      owners: owners
        .split('\n')
        .map((owner) => owner.trim().slice(0, 300))
        .filter((owner) => owner !== '')
        .slice(0, 30),
      time: timeOf(typed, year),
    };
    const same = JSON.stringify(changed) === JSON.stringify(task);
    const touched = cells.filter(({ period }) => period in states || period in evidence);
    const marks = touched.map((cell) => ({
      taskId: task.id,
      period: cell.period,
      state: states[cell.period] ?? (cell.state === 'overdue' ? 'open' : cell.state),
      evidence: (evidence[cell.period] ?? cell.evidence).trim().slice(0, 500),
    }));
    save(same ? null : changed, marks).then(
      () => setSaid(t.saved),
      () => setSaid(t.saveFailed),
    );
  };

  return (
    <div class="editor">
      <div class="fields">
        <label>
          {t.fields.owners}
          <textarea rows={3} value={owners} onInput={(event) => setOwners(event.currentTarget.value)} />
        </label>
        <RhythmFields typed={typed} change={setTyped} t={t} />
      </div>
      {task.timeText !== '' && <p class="soft">{t.written(task.timeText)}</p>}
      <div class="periods">
        {cells.map((cell) => {
          const name = periodWords(cell.period, t);
          const shown = cell.state === 'overdue' ? 'open' : cell.state;
          return (
            <div key={cell.period} class="period-fields">
              <label>
                {t.fields.state(name)}
                <select
                  value={states[cell.period] ?? shown}
                  onChange={({ currentTarget: { value } }) => {
                    const state = PLAN_STATES.find((one) => one === value);
                    if (state !== undefined) setStates({ ...states, [cell.period]: state });
                  }}
                >
                  {PLAN_STATES.map((state) => (
                    <option key={state} value={state}>
                      {t.states[state]}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                {t.fields.evidence(name)}
                <input
                  type="text"
                  maxLength={500}
                  value={evidence[cell.period] ?? cell.evidence}
                  onInput={(event) => setEvidence({ ...evidence, [cell.period]: event.currentTarget.value })}
                />
              </label>
            </div>
          );
        })}
      </div>
      <p class="actions">
        <button type="button" class="button primary" onClick={keep}>
          {t.saveTask}
        </button>
        <span role="status" class="soft">
          {said}
        </span>
      </p>
    </div>
  );
}
