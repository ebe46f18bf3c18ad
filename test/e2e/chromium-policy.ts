import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The one place where Chromium on Linux looks for policies: it is the whole machine's, and root's. */
const FOLDER = '/etc/chromium/policies/managed';

/** What a province presets for one copy of the extension, which no other test loads. */
export interface ChromiumPolicy {
  /** Folder of the copy. */
  readonly extension: string;
  readonly extensionId: string;
  /** Presets these settings and no others from now on. */
  preset(settings: object): void;
  /** Takes policy and copy away. */
  remove(): void;
}

/**
 * Copies the extension to a folder of its own, from whose path Chromium makes its id, and presets settings for that id
 * alone: other browsers of the machine see the policy and have no such extension.
 */
export function chromiumPolicy(built: string): ChromiumPolicy {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'dung-hen-policy-')));
  const extension = join(home, 'extension');
  cpSync(built, extension, { recursive: true });
  const extensionId = idOf(extension);
  const file = join(FOLDER, `${extensionId}.json`);
  return {
    extension,
    extensionId,
    preset(settings) {
      try {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: settings } } }));
      } catch (cause) {
        throw new Error(
          `Chromium reads policies from ${FOLDER} only, and this test could not write there: run it as root, or let its user write there.`,
          { cause },
        );
      }
    },
    remove() {
      rmSync(file, { force: true });
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The id of an extension loaded from a folder: half of the path's SHA-256, its digits written a to p. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replace(/[0-9a-f]/gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
