import { useEffect, useState } from 'preact/hooks';
import { vietnamNow } from '../../app/clock.ts';
import { loadSettings, presetNames, saveSettings, watchSettings } from '../../app/settings.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { appendAudit } from '../audit/log.ts';

export interface SettingsState {
  readonly settings: Settings;
  /** Settings fixed by the province. */
  readonly preset: ReadonlySet<string>;
  /** Names refused at the last change; [] when it was stored. */
  readonly refused: readonly string[];
  /** Counts stored changes, so that "saved" can be said each time. */
  readonly saves: number;
  readonly change: (changes: Partial<Settings>) => void;
}

/** The settings of this computer, kept up to date; null while they are being loaded. */
export function useSettings(): SettingsState | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [preset, setPreset] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [saves, setSaves] = useState(0);

  useEffect(() => {
    const seePreset = (): void => void presetNames().then(setPreset);
    void loadSettings().then(setSettings);
    seePreset();
    // Chromium may tell its policies only when the page is open already, and others at any time.
    return watchSettings((changed) => {
      setSettings(changed);
      seePreset();
    });
  }, []);
  if (settings === null) return null;

  const change = (changes: Partial<Settings>): void => {
    void saveSettings(changes).then(async (names) => {
      setRefused(names);
      if (names.length > 0) return;
      setSaves((count) => count + 1);
      const next = await loadSettings();
      for (const name of Object.keys(changes) as (keyof Settings)[]) {
        const [before, after] = [settings[name], next[name]].map((value) =>
          JSON.stringify(value).slice(0, 500),
        );
        if (before === after) continue;
        await appendAudit(
          { action: 'setting.change', subject: name, before: before ?? '', after: after ?? '' },
          next.officerName,
          vietnamNow(),
        );
      }
    });
  };
  return { settings, preset, refused, saves, change };
}
