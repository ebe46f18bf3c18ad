import { useRef, useState } from 'preact/hooks';
import { systemOn } from '../../app/hosts.ts';
import {
  hostOf,
  MOST_SYSTEMS,
  type OtherSystem,
  profilesAsJson,
  readProfiles,
  withSystem,
} from '../../app/other-systems.ts';
import { saveFile } from '../letters/save-file.ts';
import { askForHost, giveUpHost } from '../other-systems/switching.ts';
import { Section, type SectionProps } from './fields.tsx';
import { OtherSystemItem } from './other-system-item.tsx';
import { otherSystemsTexts } from './other-systems-texts.ts';
import { useForbidden } from './use-forbidden.ts';

/** Other one-stop systems: switched on host by host, with what was taught for each. */
export function OtherSystemsSection({ state }: SectionProps) {
  const { settings, change, preset } = state;
  const t = otherSystemsTexts(settings.language);
  const systems = settings.otherSystems;
  const fixed = preset.has('otherSystems');
  const forbidden = useForbidden(systems);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);

  const store = (changed: OtherSystem): void => change({ otherSystems: withSystem(systems, changed) });
  /** The browser asks the officer itself, and only during a click: nothing may be awaited before. */
  const switchOn = (system: OtherSystem): void => {
    void askForHost(system.host).then(
      (allowed) => {
        setSaid(allowed ? t.switchedOn(system.host) : t.notAllowed(system.host));
        if (!allowed) return;
        setTyped('');
        store({ ...system, on: true });
      },
      () => setSaid(t.notAllowed(system.host)),
    );
  };
  /** Switched on already, by the province or before the permission was taken back: it alone is missing. */
  const allow = ({ host }: OtherSystem): void => {
    void askForHost(host).then(
      (allowed) => setSaid(allowed ? t.switchedOn(host) : t.notAllowed(host)),
      () => setSaid(t.notAllowed(host)),
    );
  };
  const switchOff = (system: OtherSystem): void => {
    store({ ...system, on: false });
    setSaid(t.switchedOff(system.host));
    void giveUpHost(system.host).catch(() => undefined);
  };
  const remove = ({ host }: OtherSystem): void => {
    change({ otherSystems: systems.filter((system) => system.host !== host) });
    setSaid(t.removed(host));
    void giveUpHost(host).catch(() => undefined);
  };
  const add = (): void => {
    const host = hostOf(typed);
    if (host === null) setSaid(t.notHost);
    else if (systemOn(host) !== null) setSaid(t.known(host));
    else switchOn(systems.find((system) => system.host === host) ?? { host, on: false, columns: [] });
  };
  const load = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const read = chosen.size > 200_000 ? null : readProfiles(await chosen.text());
    if (read === null) {
      setSaid(t.badFile);
      return;
    }
    // What is read already needs no profile, and may not be read by two scripts.
    const others = read.filter(({ host }) => systemOn(host) === null);
    const own = new Map(systems.map((system) => [system.host, system]));
    const merged = others.reduce(
      (all, system) => withSystem(all, { ...system, on: own.get(system.host)?.on ?? false }),
      [...systems],
    );
    if (merged.length > MOST_SYSTEMS) {
      setSaid(t.tooMany(MOST_SYSTEMS));
      return;
    }
    change({ otherSystems: merged });
    setSaid(t.imported(new Set(others.map(({ host }) => host)).size));
  };

  return (
    <Section title={t.title} lead={t.lead}>
      {systems.length === 0 ? (
        <p class="hint">{t.none}</p>
      ) : (
        <ul class="systems">
          {systems.map((system) => (
            <OtherSystemItem
              key={system.host}
              forbidden={forbidden.has(system.host)}
              {...{ system, t, fixed, store, switchOn, switchOff, remove, allow }}
              language={settings.language}
            />
          ))}
        </ul>
      )}
      <form
        class="field add-host"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for="other-host">{t.host}</label>
        <div class="buttons">
          <input
            id="other-host"
            value={typed}
            disabled={fixed}
            placeholder="motcua.tinhmau.gov.vn"
            aria-describedby="other-host-hint"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button primary" disabled={fixed}>
            {t.add}
          </button>
        </div>
        <p class="hint" id="other-host-hint">
          {t.hostHint}
        </p>
      </form>
      <p class="buttons">
        <button
          type="button"
          class="button"
          disabled={systems.length === 0}
          onClick={() =>
            saveFile('he-thong-khac.json', new Blob([profilesAsJson(systems)], { type: 'application/json' }))
          }
        >
          {t.exportFile}
        </button>
        <button type="button" class="button" disabled={fixed} onClick={() => file.current?.click()}>
          {t.importFile}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t.importFile}
          onChange={(event) => {
            void load(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </p>
      <p role="status">{said}</p>
    </Section>
  );
}
