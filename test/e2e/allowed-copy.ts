import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A headless Chromium cannot answer its own permission prompt (Firefox can: see browser-prompt.ts). What the officer's click gives is put into the manifest of a
 * copy of the extension instead: the hosts and `scripting`. Everything after the prompt is the real thing.
 */
export function allowedCopy(extension: string, home: string, hosts: readonly string[]): string {
  const folder = join(home, 'extension');
  cpSync(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push('scripting');
  manifest.host_permissions.push(...hosts.map((host) => `*://${host}/*`));
  manifest.optional_permissions = [];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
