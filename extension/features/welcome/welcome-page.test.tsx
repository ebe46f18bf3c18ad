import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomePage } from './welcome-page.tsx';

const openOptions = vi.fn(async () => true);
async function show(language: 'vi' | 'en'): Promise<void> {
  await act(async () => render(<WelcomePage language={language} openOptions={openOptions} />, document.body));
}

afterEach(() => {
  render(null, document.body);
});

describe('the first page', () => {
  it.each(['vi', 'en'] as const)('explains with five pictures, each told in words (%s)', async (language) => {
    await show(language);
    const told = [...document.querySelectorAll('svg')].map((one) => one.getAttribute('aria-label') ?? '');
    expect(told).toHaveLength(5);
    expect(new Set(told).size).toBe(5);
    for (const words of told)
      expect(words).toMatch(language === 'vi' ? /^Hình vẽ .{20}/u : /^Drawing .{20}/u);
    expect(document.querySelectorAll('h2')).toHaveLength(5);
    expect(document.documentElement.lang).toBe(language);
  });

  it('leads to the settings and to the portal, and says so when the settings do not open', async () => {
    await show('vi');
    expect(document.querySelector('a')?.href).toBe('https://motcua.thanhhoa.gov.vn/dvc');
    const press = () => act(async () => document.querySelector('button')?.click());
    await press();
    expect(openOptions).toHaveBeenCalledOnce();
    expect(document.querySelector('[role=alert]')?.textContent).toBe('');
    openOptions.mockResolvedValue(false);
    await press();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Chưa mở được trang cài đặt');
  });
});
