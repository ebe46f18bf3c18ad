import { useState } from 'preact/hooks';
import { formatCount } from '../../../app/text.ts';
import type { Duty } from '../duty.ts';
import type { DutyGroup } from '../list.ts';
import { DutyLine } from './duty-line.tsx';
import { ChevronIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';

/** Lines shown of a group before the officer asks for all: a panel is read from the top. */
export const SHOWN_AT_FIRST = 30;

interface GroupProps {
  readonly group: DutyGroup;
  readonly currentId: string | null;
  readonly onFocus: (duty: Duty) => void;
}

/** One kind of duty with its count. On paper it is never folded nor cut off. */
export function Group({ group, currentId, onFocus }: GroupProps) {
  const { t, settings, printing } = useSurroundings();
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  const { kind, duties } = group;
  const count = formatCount(duties.length, settings.language);
  const cut = !all && !printing && duties.length > SHOWN_AT_FIRST;
  const headingId = `group-${kind}`;
  return (
    <section class={`group kind-${kind} ${open || printing ? '' : 'folded'}`} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ChevronIcon open={open} />
          <span class="group-name">{t.groups[kind]}</span>
          <span class="count">{count}</span>
        </button>
      </h2>
      <ul class="lines">
        {(cut ? duties.slice(0, SHOWN_AT_FIRST) : duties).map((duty) => (
          <DutyLine key={duty.id} duty={duty} current={duty.id === currentId} onFocus={() => onFocus(duty)} />
        ))}
      </ul>
      {cut && open && (
        <button type="button" class="button quiet show-all no-print" onClick={() => setAll(true)}>
          {t.actions.all(count)}
        </button>
      )}
    </section>
  );
}
