import type { BulletinText } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import type { OwnBulletin } from '../../app/database.ts';

/** A text that begins as that of the figures and becomes the officer's own once touched. */
export interface Draft {
  readonly text: string;
  readonly edit: (text: string) => void;
  /** Back to the text of the figures. */
  readonly reset: () => void;
}

/** The three texts of a week. */
export interface OwnWords {
  readonly title: Draft;
  readonly notice: Draft;
  readonly spoken: Draft;
  /** Figures came after the officer wrote: the own words may say the old ones. */
  readonly outdated: boolean;
  readonly own: OwnBulletin | null;
}

type Part = 'title' | 'notice' | 'spoken';

/**
 * The officer's own texts of a week over those of the figures. New figures replace what nobody touched; own words stay until
 * asked, and are handed over to be kept at every change.
 */
export function useOwnWords(
  week: string,
  kept: OwnBulletin | null,
  computed: BulletinText,
  keep: (own: OwnBulletin | null) => void,
): OwnWords {
  const [changed, setChanged] = useState<ReadonlyMap<string, OwnBulletin | null>>(new Map());
  const held = changed.get(week);
  const own = held === undefined ? kept : held;
  const basis = [computed.title, computed.notice, computed.spoken].join('\n');
  const set = (part: Part, text: string | null): void => {
    const next = { ...(own ?? { title: null, notice: null, spoken: null }), [part]: text, basis };
    const left = next.title ?? next.notice ?? next.spoken;
    const now = left === null ? null : next;
    setChanged(new Map(changed).set(week, now));
    keep(now);
  };
  const draft = (part: Part): Draft => ({
    text: own?.[part] ?? computed[part],
    edit: (text) => set(part, text),
    reset: () => set(part, null),
  });
  return {
    title: draft('title'),
    notice: draft('notice'),
    spoken: draft('spoken'),
    outdated: own !== null && own.basis !== basis,
    own,
  };
}
