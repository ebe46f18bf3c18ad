import type { AdapterMetadata } from '@dung-hen/adapters';
import { Section, type SectionProps } from './fields.tsx';

interface FeatureProps extends Pick<SectionProps, 'state'> {
  /** Id of the feature. */
  readonly feature: string;
  readonly t: { readonly title: string; readonly lead: string; readonly on: string; readonly hosts: string };
  readonly systems: readonly AdapterMetadata[];
}

/** One feature to be switched on and off, and where it runs. */
export function FeatureSection({ state, feature, t, systems }: FeatureProps) {
  const { settings, change } = state;
  const others = settings.disabledFeatures.filter((id) => id !== feature);
  return (
    <Section title={t.title} lead={t.lead}>
      <p>
        <label>
          <input
            type="checkbox"
            checked={others.length === settings.disabledFeatures.length}
            disabled={state.preset.has('disabledFeatures')}
            onChange={(event) =>
              change({ disabledFeatures: event.currentTarget.checked ? others : [...others, feature] })
            }
          />{' '}
          {t.on}
        </label>
      </p>
      <p>{t.hosts}</p>
      <ul>
        {systems.map((system) => (
          <li key={system.id}>
            {system.name[settings.language]}: <code>{system.hosts.join(', ')}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
