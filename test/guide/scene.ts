import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/chromium.ts';
import type { Portal } from '../e2e/portal.ts';

/** What every scene finds set up: the sandbox portal, a browser with the extension, an officer who has logged in. */
export interface Stage {
  readonly portal: Portal;
  readonly browser: Chromium;
  /** The one-stop system, logged in, on the list of dossiers in work. */
  readonly list: Page;
  /** Opens a page of the extension: 'today', 'letters.html#so' without its ending. */
  open(name: string, viewport?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** Stores what a page shows as docs/huong-dan/hinh/NAME.png. */
  shoot(page: Page, name: string): Promise<void>;
}

/** A few pictures that belong together. Scenes run one after another and may build on what earlier ones left. */
export interface Scene {
  readonly name: string;
  play(stage: Stage): Promise<void>;
}
