import { useState } from 'preact/hooks';
import type { PublicitySettings } from '../../app/publicity-settings.ts';
import type { PublicitySources } from './publicity-sources.ts';

export interface Choices {
  readonly choices: PublicitySettings;
  readonly change: (choices: PublicitySettings) => void;
  /** Whether the last change was not kept. */
  readonly refused: boolean;
}

/** The sources as the officer chose them; kept in the settings, unless one of them is not written as it must be. */
export function useChoices(
  stored: PublicitySettings,
  sources: Pick<PublicitySources, 'saveChoices'>,
): Choices {
  const [choices, setChoices] = useState(stored);
  const [refused, setRefused] = useState(false);
  const change = (next: PublicitySettings): void => {
    setChoices(next);
    void sources.saveChoices(next).then(
      (names) => setRefused(names.length > 0),
      () => setRefused(true),
    );
  };
  return { choices, change, refused };
}
