import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import { useEffect, useState } from 'preact/hooks';
import { calendarOf } from '../../../app/calendar.ts';
import { watchChanges } from '../../../app/changes.ts';
import { vietnamNow } from '../../../app/clock.ts';
import type { RegisterEntry } from '../../../app/database.ts';
import { allDossiers } from '../../../app/dossier-store.ts';
import type { SeenDossier } from '../../../app/seen-dossier.ts';
import { loadSettings, watchSettings } from '../../../app/settings.ts';
import type { Settings } from '../../../app/settings-schema.ts';
import { allLetters } from '../register-store.ts';

/** Everything the page reads from this computer. */
export interface Stored {
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly dossiers: readonly SeenDossier[];
  readonly entries: readonly RegisterEntry[];
  readonly now: IsoLocal;
}

export async function loadStored(): Promise<Stored> {
  const [settings, dossiers, entries] = await Promise.all([loadSettings(), allDossiers(), allLetters()]);
  return { settings, calendar: calendarOf(settings), dossiers, entries, now: vietnamNow() };
}

/** What is stored, kept up to date with other pages; 'failed' when it cannot be read. */
export function useStored(): Stored | 'loading' | 'failed' {
  const [stored, setStored] = useState<Stored | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let gone = false;
    const load = (): void => {
      loadStored().then(
        (next) => !gone && setStored(next),
        () => !gone && setStored('failed'),
      );
    };
    load();
    const stops = [watchChanges(load), watchSettings(load)];
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
  }, []);
  return stored;
}
