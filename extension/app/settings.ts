import { browser } from 'wxt/browser';
import { changesSettings, SETTINGS_KEY as KEY, PRESET_KEY as REMEMBERED } from './settings-keys.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings-schema.ts';

/** Just started, Chromium takes two to five seconds to read its policies (measured, November 2026). Nobody waits for that. */
const POLICY_PATIENCE = 250;

/** Who works at a computer stands in its log: no policy may say it. Chromium knows by the schema, Firefox has none. */
const NEVER_PRESET = 'officerName';

type Preset = Readonly<Record<string, unknown>>;

/** What a province preset by policy; it wins over what the officer set. Empty where there is no policy. */
async function preset(): Promise<Preset> {
  const inTime = await Promise.race([
    askPolicy(),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), POLICY_PATIENCE)),
  ]);
  return inTime ?? rememberedPreset();
}

async function rememberedPreset(): Promise<Preset> {
  const stored: unknown = (await browser.storage.local.get(REMEMBERED))[REMEMBERED];
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

/** Asks the browser, and remembers a changed answer; whoever watches the settings hears of it, however late it came. */
async function askPolicy(): Promise<Preset> {
  let told: Preset;
  try {
    told = await browser.storage.managed.get(null);
  } catch {
    told = {}; // Firefox throws where no policy is installed.
  }
  if (JSON.stringify(told) !== JSON.stringify(await rememberedPreset())) {
    await browser.storage.local.set({ [REMEMBERED]: told });
  }
  return told;
}

/** The settings in force: defaults, then the officer's own, then the province's preset. */
export async function loadSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const own = stored[KEY];
  const { [NEVER_PRESET]: _, ...fixed } = await preset();
  const merged = { ...(typeof own === 'object' ? own : {}), ...fixed };
  return parseSettings(merged).settings;
}

/** Names of the settings fixed by policy: shown, but not to be changed. */
export async function presetNames(): Promise<ReadonlySet<string>> {
  return new Set(
    Object.keys(await preset()).filter((name) => name !== NEVER_PRESET && name in DEFAULT_SETTINGS),
  );
}

/**
 * Stores changed settings; a change that is not valid is refused by name and nothing is stored.
 * What was already broken in the store is dropped on the way: it must not stand between the officer and a correction.
 */
export function saveSettings(changes: Partial<Settings>): Promise<readonly string[]> {
  const saved = lastSave.then(() => store(changes));
  lastSave = saved.catch(() => undefined);
  return saved;
}

/** One after the other: two at once would both start from the same store, and one change be lost. */
let lastSave: Promise<unknown> = Promise.resolve();

async function store(changes: Partial<Settings>): Promise<readonly string[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const own = stored[KEY];
  const next: Record<string, unknown> = { ...(typeof own === 'object' ? own : {}), ...changes };
  const { broken } = parseSettings(next);
  const refused = broken.filter((name) => name in changes);
  if (refused.length > 0) return refused;
  const sound = Object.fromEntries(Object.entries(next).filter(([name]) => !broken.includes(name)));
  await browser.storage.local.set({ [KEY]: sound });
  return [];
}

/** Calls back whenever the settings in force change; returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    const ours = area === 'managed' || (area === 'local' && changesSettings(changes));
    if (ours) void loadSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
