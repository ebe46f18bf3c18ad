import type { IsoDate } from '@dung-hen/calendar';
import type { FeedbackCounts } from '../feedback/figures.ts';

/** Figures of dossiers as form II.06a counts them. */
export interface ResultCounts {
  readonly received: number;
  readonly online: number;
  readonly counterAndPost: number;
  readonly carriedOver: number;
  readonly resolved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly inProgress: number;
  readonly inTime: number;
  readonly overdue: number;
}

/** What an article tells: figures of a unit and a period, nothing about any dossier. */
export interface ResultFigures {
  readonly unitName: string;
  /** 'quarter' for every report period, 'week' for a bulletin. */
  readonly kind: 'quarter' | 'week';
  /** 'quý II năm 2026'; not looked at for a week. */
  readonly periodName: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly total: ResultCounts;
  /** By field (lĩnh vực), in the order of the report. */
  readonly rows: readonly { readonly name: string; readonly counts: ResultCounts }[];
  /** Feedback of the same period; null: not told in the article. */
  readonly feedback: FeedbackCounts | null;
}
