import { useEffect } from 'preact/hooks';
import { CalendarSection } from './calendar-section.tsx';
import { DataSection } from './data-section.tsx';
import { HostsSection, ReminderSection, ThresholdSection } from './duty-sections.tsx';
import { FeedbackSection } from './feedback-section.tsx';
import { HoursSection, LettersSection, UnitSection } from './office-sections.tsx';
import { OtherSystemsSection } from './other-systems-section.tsx';
import { ReportFillingSection } from './report-filling-section.tsx';
import { settingsTexts } from './texts.ts';
import { useSettings } from './use-settings.ts';

/** The whole settings page. Each change is stored at once; what is not valid is named beside its field. */
export function SettingsPage() {
  const state = useSettings();
  const language = state?.settings.language ?? 'vi';
  const t = settingsTexts(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t.title;
  }, [language, t.title]);
  if (state === null) return null;
  const said = state.refused.length > 0 ? t.notValid : state.saves > 0 ? t.saved : t.lead;
  return (
    <main>
      <header>
        <img src="/icons/48.png" alt="" width="40" height="40" />
        <h1>{t.title}</h1>
        <p role="status" class={state.refused.length > 0 ? 'said refused' : 'said'}>
          {said}
        </p>
      </header>
      <UnitSection state={state} t={t} />
      <LettersSection state={state} t={t} />
      <HoursSection state={state} t={t} />
      <CalendarSection state={state} t={t} />
      <ThresholdSection state={state} t={t} />
      <ReminderSection state={state} t={t} />
      <HostsSection state={state} t={t} />
      <ReportFillingSection state={state} t={t} />
      <FeedbackSection state={state} t={t} />
      <OtherSystemsSection state={state} t={t} />
      <DataSection state={state} t={t} />
    </main>
  );
}
