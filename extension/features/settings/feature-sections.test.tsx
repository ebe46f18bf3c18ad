import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../app/settings-schema.ts';
import { FeedbackSection } from './feedback-section.tsx';
import { ReportFillingSection } from './report-filling-section.tsx';
import { settingsTexts } from './texts.ts';

const change = vi.fn();
const show = (Section: typeof FeedbackSection, settings: Partial<Settings>, preset: string[] = []) =>
  act(() => {
    const state = {
      settings: { ...DEFAULT_SETTINGS, ...settings },
      preset: new Set(preset),
      refused: [],
      saves: 0,
      change,
    };
    render(<Section state={state} t={settingsTexts('vi')} />, document.body);
  });
const box = () => document.querySelector<HTMLInputElement>('input');

afterEach(() => act(() => render(null, document.body)));

describe.each([
  [FeedbackSection, 'feedback', 'phanhoi.thanhhoa.gov.vn'],
  [ReportFillingSection, 'autofill', '*.baocaochinhphu.gov.vn'],
] as const)('%o', (Section, feature, host) => {
  it('switches the feature off and on, and leaves other features as they are', () => {
    show(Section, { disabledFeatures: ['today'] });
    expect(box()?.checked).toBe(true);
    box()?.click();
    expect(change).toHaveBeenLastCalledWith({ disabledFeatures: ['today', feature] });
    show(Section, { disabledFeatures: ['today', feature] });
    expect(box()?.checked).toBe(false);
    box()?.click();
    expect(change).toHaveBeenLastCalledWith({ disabledFeatures: ['today'] });
  });

  it('names the hosts, and cannot be changed where the province decided', () => {
    show(Section, {}, ['disabledFeatures']);
    expect(document.body.textContent).toContain(host);
    expect(box()?.disabled).toBe(true);
  });
});
