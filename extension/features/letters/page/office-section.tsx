import { formatLetterNumber, isNumberPattern, nextSequence, type Office, placeOf } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { saveSettings } from '../../../app/settings.ts';
import { linesOf } from '../letter-state.ts';
import { asRegistered } from '../register-plan.ts';
import { lettersTexts } from '../texts.ts';
import { DateField, TextField } from './fields.tsx';
import type { SectionProps } from './letter-form.tsx';

/** Office, signer and number: taken from the settings, changed for this letter, or kept for all. */
export function OfficeSection({ state, stored, onChange }: SectionProps) {
  const { settings, entries, now } = stored;
  const t = lettersTexts(settings.language);
  const { office, kind } = state;
  const [authority, setAuthority] = useState(office.signerAuthority.join('\n'));
  const [said, setSaid] = useState('');
  const fixed = state.entry !== null;
  const change = (parts: Partial<Office>): void => {
    setSaid('');
    onChange({ office: { ...office, ...parts } });
  };
  const pattern = state.patterns[kind];
  const year = Number((state.datedOn ?? now).slice(0, 4));
  const next = isNumberPattern(pattern)
    ? formatLetterNumber(pattern, nextSequence(entries.map(asRegistered), kind, year, pattern), year)
    : '';
  const save = async (): Promise<void> => {
    const refused = await saveSettings({
      unitName: office.unitName,
      oneStopName: office.oneStopName,
      letterPlace: office.place,
      officePhone: office.phone,
      signerAuthority: authority,
      signerTitle: office.signerTitle,
      signerName: office.signerName,
      officerName: office.officerName,
      letterNumbers: state.patterns,
    });
    setSaid(refused.length === 0 ? t.officeSaved : t.officeRefused);
  };
  return (
    <details class="office" open={settings.unitName === ''}>
      <summary>{t.office}</summary>
      <div class="grid">
        <TextField
          wide
          label={t.unitName}
          value={office.unitName}
          maxLength={120}
          placeholder="Ủy ban nhân dân xã …"
          onInput={(unitName) => change({ unitName })}
        />
        <TextField
          wide
          label={t.oneStopName}
          value={office.oneStopName}
          maxLength={120}
          onInput={(oneStopName) => change({ oneStopName })}
        />
        <TextField
          label={t.place}
          value={office.place}
          maxLength={60}
          hint={placeOf(office.unitName) === '' ? '' : t.placeAuto(placeOf(office.unitName))}
          onInput={(place) => change({ place })}
        />
        <TextField
          label={t.officePhone}
          value={office.phone}
          maxLength={40}
          inputMode="tel"
          onInput={(phone) => change({ phone })}
        />
        {kind === 'apology' ? (
          <>
            <TextField
              rows={2}
              label={t.authority}
              value={authority}
              maxLength={120}
              onInput={(text) => {
                setAuthority(text);
                change({ signerAuthority: linesOf(text) });
              }}
            />
            <TextField
              label={t.signerTitle}
              value={office.signerTitle}
              maxLength={80}
              onInput={(signerTitle) => change({ signerTitle })}
            />
            <TextField
              wide
              label={t.signerName}
              value={office.signerName}
              maxLength={100}
              hint={t.signerNote}
              onInput={(signerName) => change({ signerName })}
            />
          </>
        ) : (
          <TextField
            wide
            label={t.officerName}
            value={office.officerName}
            maxLength={100}
            onInput={(officerName) => change({ officerName })}
          />
        )}
        <DateField
          label={t.datedOn}
          pick={t.pick}
          value={state.datedOn}
          disabled={fixed}
          onInput={(datedOn) => onChange({ datedOn })}
        />
        <TextField
          label={t.sequence}
          value={state.sequence === null ? '' : String(state.sequence)}
          disabled={fixed}
          maxLength={5}
          inputMode="numeric"
          hint={fixed || next === '' ? '' : t.next(next)}
          onInput={(text) => onChange({ sequence: /^\d{1,5}$/u.test(text) ? Number(text) : null })}
        />
        <TextField
          wide
          label={t.pattern}
          value={pattern}
          disabled={fixed}
          maxLength={40}
          onInput={(text) => onChange({ patterns: { ...state.patterns, [kind]: text } })}
        />
        <div class="row wide">
          <button type="button" class="button" onClick={() => void save()}>
            {t.saveOffice}
          </button>
          <span role="status">{said}</span>
        </div>
      </div>
    </details>
  );
}
