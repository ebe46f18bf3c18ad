import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import type { SeenDossier } from '../../../app/seen-dossier.ts';
import { seenDossier } from '../../../app/synthetic-seen.ts';
import { syntheticSources } from './synthetic-sources.ts';
import { TodayPage, type TodayPlace } from './today-page.tsx';

export const late = seenDossier({
  code: 'H56-261101-0001',
  dueAt: '2026-11-18T17:00:00',
  unitName: 'UBND xã Hà Trung',
});
export const today = seenDossier({
  code: 'H56-261101-0002',
  dueAt: '2026-11-23T17:00:00',
  fieldName: 'Hộ tịch',
});
export const letter = seenDossier({ code: 'H56-261101-0003', dueAt: '2026-11-25T17:00:00' });
export const BUSY: readonly SeenDossier[] = [today, letter, late];

export let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
  vi.restoreAllMocks();
});

export const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  });

export async function show(
  dossiers: readonly SeenDossier[] = BUSY,
  place: TodayPlace = 'panel',
  change?: (world: ReturnType<typeof syntheticSources>) => void,
) {
  const world = syntheticSources({ dossiers });
  change?.(world);
  act(() => render(<TodayPage sources={world.sources} place={place} />, host));
  await settle();
  return world;
}

export const all = (selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];
export const texts = (selector: string): string[] =>
  all(selector).map((element) => element.textContent ?? '');
export const codes = (): string[] => texts('[data-line] .code');
export const said = (): string => texts('.said span')[0] ?? '';
export const press = async (control: HTMLElement | null | undefined): Promise<void> => {
  if (!control) throw new Error('nothing to press');
  act(() => control.click());
  await settle();
};
export const control = (code: string, name: string): HTMLElement | undefined =>
  all('button, a').find((one) => one.getAttribute('aria-label') === `${name}: ${code}`);
export const key = async (code: string, more: KeyboardEventInit = {}): Promise<void> => {
  const target = document.activeElement ?? document.body;
  act(() => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true, ...more }),
    );
  });
  await settle();
};
export const focusedCode = (): string | undefined =>
  document.activeElement?.querySelector('.code')?.textContent ?? undefined;
