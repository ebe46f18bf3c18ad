import type { IsoLocal } from '@dung-hen/calendar';
import type { FeedbackCounts, PaperFeedback, Period } from '@dung-hen/domain';
import type { ReportForm } from '@dung-hen/forms';
import type { KeptBulletin, OwnBulletin } from '../../app/database.ts';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { StoredFeedback } from '../../app/stored-feedback.ts';
import type { ClosedReport } from '../report/closings.ts';
import type { EditedQuestion } from './made-bulletin.ts';

export interface BulletinFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
  /** Report periods closed on this computer. */
  readonly closings: readonly ClosedReport[];
  /** What is kept of bulletins: own words and closed weeks. */
  readonly kept: readonly KeptBulletin[];
  /** Feedback seen in both systems. */
  readonly feedback: readonly StoredFeedback[];
  /** Feedback that came on paper, by phone, fax or e-mail, as noted. */
  readonly paper: readonly PaperFeedback[];
  /** The questions as the officer left them; null: untouched. */
  readonly questions: readonly EditedQuestion[] | null;
}

/** Everything the page reaches outside of itself. */
export interface BulletinSources extends FactSource<BulletinFacts> {
  now(): IsoLocal;
  open(page: 'collect' | 'options'): void;
  print(): void;
  /** Keeps the officer's own words of a week; null takes them away. */
  keepOwn(week: Period, unitCode: string, own: OwnBulletin | null): Promise<void>;
  /** Keeps the questions as they are now; null takes them away. */
  keepQuestions(questions: readonly EditedQuestion[] | null): Promise<void>;
  /** Closes the figures of a week, or lets closed ones go. */
  closeWeek(
    week: Period,
    settings: Settings,
    figures: { readonly form: ReportForm; readonly feedback: FeedbackCounts | null } | null,
  ): Promise<void>;
}
