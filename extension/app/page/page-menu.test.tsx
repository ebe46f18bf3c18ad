import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveSettings } from '../settings.ts';
import { startPageMenu } from './page-menu.tsx';
import { MENU_PAGES, PAGES } from './pages.ts';

afterEach(() => {
  document.body.replaceChildren();
  fakeBrowser.reset();
});

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll('a')];

describe('the menu of pages', () => {
  it('leads to pages this build has', () => {
    for (const page of PAGES) {
      expect(existsSync(join('extension/entrypoints', page, 'index.html')), page).toBe(true);
    }
  });

  it('stands above the page and marks the one open', async () => {
    document.body.innerHTML = '<div id="app"></div>';
    await act(() => startPageMenu('kpi'));
    await vi.waitFor(() => expect(links()).toHaveLength(MENU_PAGES.length));
    expect(document.body.firstElementChild?.querySelector('nav')?.getAttribute('aria-label')).toBe(
      'Các trang của Đúng Hẹn',
    );
    const marked = links().filter((link) => link.getAttribute('aria-current') === 'page');
    expect(marked.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Chỉ tiêu', '/kpi.html'],
    ]);
  });

  it('follows the language of the settings', async () => {
    await act(() => startPageMenu('plan'));
    await vi.waitFor(() => expect(links()).toHaveLength(MENU_PAGES.length));
    await act(async () => void (await saveSettings({ language: 'en' })));
    await vi.waitFor(() => expect(links()[0]?.textContent).toBe('Today'));
  });
});
