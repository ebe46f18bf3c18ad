import { browser } from 'wxt/browser';
import { type OtherSystem, patternOf } from '../../app/other-systems.ts';
import { isAllowed } from './switching.ts';

/** The scripts that work on a host the officer switched on; plain.js and teach.js are in no manifest. */
const SCRIPTS = ['portal', 'plain', 'applicant', 'teach', 'walker', 'autofill'].map(
  (name) => `content-scripts/${name}.js`,
);

const PREFIX = 'other-';

/** Whether these are the files of this version; browsers may give them back with a leading slash. */
function isCurrent(js: readonly string[] | undefined): boolean {
  const files = (js ?? []).map((file) => file.replace(/^\//u, ''));
  return files.join() === SCRIPTS.join();
}

/**
 * Makes the registered scripts those of the systems that are switched on and allowed; all others go. Without the
 * permission `scripting` there is nothing to do.
 */
export async function registerSystems(systems: readonly OtherSystem[]): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['scripting'] }))) return;
  const wanted = new Map<string, OtherSystem>();
  for (const system of systems) {
    if (system.on && (await isAllowed(system.host))) wanted.set(`${PREFIX}${system.host}`, system);
  }
  const scripts: readonly { readonly id: string; readonly js?: readonly string[] | undefined }[] =
    await browser.scripting.getRegisteredContentScripts();
  const ours = scripts.filter(({ id }) => id.startsWith(PREFIX));
  // An older version of the extension registered other files: those go and come anew.
  const current = ours.filter(({ id, js }) => wanted.has(id) && isCurrent(js));
  const registered = current.map(({ id }) => id);
  const gone = ours.map(({ id }) => id).filter((id) => !registered.includes(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const added = [...wanted].filter(([id]) => !registered.includes(id));
  if (added.length === 0) return;
  await browser.scripting.registerContentScripts(
    added.map(([id, { host }]) => ({
      id,
      js: SCRIPTS,
      matches: [patternOf(host)],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
}
