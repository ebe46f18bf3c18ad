import { THANH_HOA_PROFILE } from '@dung-hen/domain';
import { KNOWN_SYSTEMS } from '../../app/hosts.ts';
import { isQuiet } from '../today/notices.ts';
import { Section, type SectionProps, TextField } from './fields.tsx';
import { asTimes } from './typed-times.ts';

const PROFILES = [THANH_HOA_PROFILE];

/** Thresholds, targets, the counting profile. */
export function ThresholdSection({ state, t }: SectionProps) {
  const { settings, change, preset } = state;
  return (
    <Section title={t.thresholds}>
      <div class="grid">
        <TextField
          {...{ state, t }}
          setting="dueSoonDays"
          type="number"
          hint="0–10"
          label={t.dueSoonDays}
          value={String(settings.dueSoonDays)}
          store={(value) => change({ dueSoonDays: value === '' ? Number.NaN : Number(value) })}
        />
        <TextField
          {...{ state, t }}
          setting="onTimeTarget"
          type="number"
          hint="0–100"
          label={t.onTimeTarget}
          value={String(settings.onTimeTarget)}
          store={(value) => change({ onTimeTarget: value === '' ? Number.NaN : Number(value) })}
        />
        <div class="field wide">
          <label for="profile">{t.counting}</label>
          <select
            id="profile"
            value={settings.profileId}
            disabled={preset.has('profileId')}
            onChange={(event) => change({ profileId: event.currentTarget.value })}
          >
            {PROFILES.map((profile) => (
              <option key={profile.id} value={profile.id}>
                {profile.name[settings.language]}
              </option>
            ))}
          </select>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.deadlineColumn}
            disabled={preset.has('deadlineColumn')}
            onChange={(event) => change({ deadlineColumn: event.currentTarget.checked })}
          />{' '}
          {t.deadlineColumn}
        </label>
      </div>
    </Section>
  );
}

/** When to remind, and when to be quiet. */
export function ReminderSection({ state, t }: SectionProps) {
  const { settings, change } = state;
  const hushed = settings.notifyAt.filter((time) => isQuiet(time, settings));
  return (
    <Section title={t.reminders}>
      <div class="grid">
        <TextField
          {...{ state, t }}
          setting="notifyAt"
          label={t.notifyAt}
          hint={t.notifyHint}
          value={settings.notifyAt.join(', ')}
          store={(value) => change({ notifyAt: asTimes(value) })}
        />
      </div>
      <div class="grid">
        <TextField
          {...{ state, t }}
          setting="quietFrom"
          type="time"
          label={t.quietFrom}
          value={settings.quietFrom}
          store={(quietFrom) => change({ quietFrom })}
        />
        <TextField
          {...{ state, t }}
          setting="quietTo"
          type="time"
          label={t.quietTo}
          value={settings.quietTo}
          store={(quietTo) => change({ quietTo })}
        />
      </div>
      {hushed.length > 0 && <p role="status">{t.hushed(hushed.join(', '))}</p>}
    </Section>
  );
}

/** The portals it reads. */
export function HostsSection({ state, t }: SectionProps) {
  return (
    <Section title={t.hosts} lead={t.hostsLead}>
      <ul>
        {KNOWN_SYSTEMS.map((system) => (
          <li key={system.id}>
            {system.name[state.settings.language]}: <code>{system.hosts.join(', ')}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
