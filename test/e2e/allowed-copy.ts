import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the officer's click gives, put into the manifest of a copy of the extension: the hosts and `scripting`. For tests
 * of what comes after the prompt, which is the real thing; the prompt itself is answered in permission-prompt.test.ts.
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
