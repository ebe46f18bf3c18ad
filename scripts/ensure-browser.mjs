// Finds the browsers the tests drive; on Debian as root installs the missing ones, elsewhere says what to install.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BROWSERS = [
  { name: 'chromium', paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] },
  { name: 'firefox-esr', paths: ['/usr/bin/firefox-esr'] },
];

export function ensureBrowsers() {
  const missing = BROWSERS.filter((browser) => !browser.paths.some((path) => existsSync(path)));
  if (missing.length === 0) return;
  const names = missing.map((browser) => browser.name);
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error(`Installing ${names.join(', ')} for the browser tests (once)…`);
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...names, 'fonts-liberation'],
      options,
    );
    return;
  }
  throw new Error(
    `The browser tests need ${names.join(', ')}. Install them (Debian: apt-get install ${names.join(' ')}).`,
  );
}
