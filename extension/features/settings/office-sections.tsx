import { Section, type SectionProps, TextField } from './fields.tsx';

/** Unit, officer and language. */
export function UnitSection({ state, t }: SectionProps) {
  const { settings, change, preset } = state;
  return (
    <Section title={t.unit}>
      <div class="grid">
        <TextField
          {...{ state, t }}
          setting="unitName"
          label={t.unitName}
          hint={t.unitNameHint}
          value={settings.unitName}
          store={(unitName) => change({ unitName })}
        />
        <TextField
          {...{ state, t }}
          setting="unitCode"
          label={t.unitCode}
          hint={t.unitCodeHint}
          value={settings.unitCode}
          store={(unitCode) => change({ unitCode })}
        />
        <TextField
          {...{ state, t }}
          setting="officerName"
          label={t.officerName}
          hint={t.officerNameHint}
          value={settings.officerName}
          store={(officerName) => change({ officerName })}
        />
        <div class="field">
          <label for="language">{t.language}</label>
          <select
            id="language"
            value={settings.language}
            disabled={preset.has('language')}
            onChange={(event) => change({ language: event.currentTarget.value === 'en' ? 'en' : 'vi' })}
          >
            <option value="vi">{t.language_vi}</option>
            <option value="en">{t.language_en}</option>
          </select>
        </div>
      </div>
    </Section>
  );
}

/** Who signs, where, and how letters are numbered. */
export function LettersSection({ state, t }: SectionProps) {
  const { settings, change } = state;
  const plain = [
    'signerAuthority',
    'signerTitle',
    'signerName',
    'letterPlace',
    'oneStopName',
    'officePhone',
  ] as const;
  const numbers = [
    ['apology', t.apologyNumber],
    ['supplement', t.supplementNumber],
    ['refusal', t.refusalNumber],
  ] as const;
  return (
    <Section title={t.letters}>
      <div class="grid">
        {plain.map((name) => (
          <TextField
            key={name}
            {...{ state, t }}
            setting={name}
            label={t[name]}
            {...(name === 'letterPlace' ? { hint: t.letterPlaceHint } : {})}
            {...(name === 'signerAuthority' ? { type: 'lines', hint: t.signerAuthorityHint } : {})}
            value={settings[name]}
            store={(value) => change({ [name]: value })}
          />
        ))}
        {numbers.map(([kind, label]) => (
          <TextField
            key={kind}
            {...{ state, t }}
            setting="letterNumbers"
            label={label}
            hint={t.numberHint}
            value={settings.letterNumbers[kind]}
            store={(value) => change({ letterNumbers: { ...settings.letterNumbers, [kind]: value } })}
          />
        ))}
      </div>
    </Section>
  );
}

/** Office hours. */
export function HoursSection({ state, t }: SectionProps) {
  const { settings, change } = state;
  const names = ['morningFrom', 'morningTo', 'afternoonFrom', 'afternoonTo'] as const;
  return (
    <Section title={t.hours} lead={t.hoursLead}>
      <div class="grid four">
        {names.map((name) => (
          <TextField
            key={name}
            {...{ state, t }}
            setting="officeHours"
            type="time"
            label={t[name]}
            hint={t.hoursHint}
            value={settings.officeHours[name]}
            store={(value) => change({ officeHours: { ...settings.officeHours, [name]: value } })}
          />
        ))}
      </div>
    </Section>
  );
}
