import type { KpiInputId, Ratio } from '@dung-hen/domain';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KpiTexts } from './texts.ts';

interface FigureProps {
  readonly id: KpiInputId;
  readonly name: string;
  readonly ratio: Ratio | null;
  /** A figure this computer can offer; null: none. */
  readonly offer: Ratio | null;
  readonly t: KpiTexts;
  readonly save: (id: KpiInputId, ratio: Ratio | null) => Promise<void>;
}

const WHOLE_NUMBER = /^\d{1,9}$/u;

/** Two numbers the officer types in: how many reached it, of how many. Kept as soon as both stand. */
export function FigureInput({ id, name, ratio, offer, t, save }: FigureProps) {
  const written = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const [part, setPart] = useState(written(ratio?.part));
  const [whole, setWhole] = useState(written(ratio?.whole));
  const [said, setSaid] = useState<'' | 'bad' | 'saved' | 'failed'>('');
  const place = useRef<HTMLSpanElement>(null);
  const known = ratio === null ? '' : `${ratio.part}/${ratio.whole}`;
  useEffect(() => {
    setPart(written(ratio?.part));
    setWhole(written(ratio?.whole));
  }, [known]);

  const tell = (work: Promise<void>): void => {
    work.then(
      () => setSaid('saved'),
      () => setSaid('failed'),
    );
  };
  const offered = offer === null ? '' : `${offer.part}/${offer.whole}`;
  const keep = (): void => {
    const [one, other] = [part.trim(), whole.trim()];
    if (`${one}/${other}` === known || (one === '' && other === '' && ratio === null)) {
      setSaid('');
      return;
    }
    const typed = { part: Number(one), whole: Number(other) };
    const empty = one === '' && other === '';
    const numbers = WHOLE_NUMBER.test(one) && WHOLE_NUMBER.test(other);
    if (!empty && !(numbers && typed.part <= typed.whole)) {
      setSaid('bad');
      return;
    }
    tell(save(id, empty ? null : typed));
  };
  // Left for its own other half, it is not judged yet.
  const left = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    if (relatedTarget instanceof Node && place.current?.contains(relatedTarget)) return;
    keep();
  };
  const box = (label: string, value: string, change: (text: string) => void) => (
    <input
      type="text"
      inputMode="numeric"
      aria-label={label}
      aria-invalid={said === 'bad'}
      value={value}
      onInput={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
  const words = { '': '', bad: t.badFigure, saved: t.saved, failed: t.saveFailed }[said];
  return (
    <>
      <span class="figure-input" ref={place} onFocusOut={left}>
        {box(t.part(name), part, setPart)}
        <span aria-hidden="true">/</span>
        {box(t.whole(name), whole, setWhole)}
      </span>
      {offer !== null && offered !== known && (
        <small class="no-print">
          {t.offer(offered)}{' '}
          <button
            type="button"
            class="link"
            aria-label={t.useOffer(name, offered)}
            onClick={() => tell(save(id, offer))}
          >
            {t.use}
          </button>
        </small>
      )}
      <small class={`no-print ${said === 'bad' || said === 'failed' ? 'trouble' : 'soft'}`} role="status">
        {words}
      </small>
    </>
  );
}
