import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../app/settings-schema.ts';
import { FeedbackSection } from './feedback-section.tsx';
import { settingsTexts } from './texts.ts';

const change = vi.fn();
const show = (settings: Partial<Settings>, preset: string[] = []) =>
  act(() => {
    const state = {
      settings: { ...DEFAULT_SETTINGS, ...settings },
      preset: new Set(preset),
      refused: [],
      saves: 0,
      change,
    };
    render(<FeedbackSection state={state} t={settingsTexts('vi')} />, document.body);
  });
const box = () => document.querySelector<HTMLInputElement>('input');

afterEach(() => act(() => render(null, document.body)));

it('switches the feature off and on, and leaves other features as they are', () => {
  show({ disabledFeatures: ['today'] });
  expect(box()?.checked).toBe(true);
  box()?.click();
  expect(change).toHaveBeenLastCalledWith({ disabledFeatures: ['today', 'feedback'] });
  show({ disabledFeatures: ['today', 'feedback'] });
  expect(box()?.checked).toBe(false);
  box()?.click();
  expect(change).toHaveBeenLastCalledWith({ disabledFeatures: ['today'] });
});

it('names the hosts, and cannot be changed where the province decided', () => {
  show({}, ['disabledFeatures']);
  expect(document.body.textContent).toContain('phanhoi.thanhhoa.gov.vn');
  expect(box()?.disabled).toBe(true);
});
