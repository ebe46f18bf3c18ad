/** How a row is grouped, most pressing first; also the order of filters and of the sorted list. */
export const ROW_GROUPS = ['late', 'today', 'soon', 'fine', 'unknown', 'paused', 'doneLate', 'done'] as const;

export type RowGroup = (typeof ROW_GROUPS)[number];

/** What is shown of one dossier beside its row, in the officer's language. Nothing in it names a citizen. */
export interface RowView {
  readonly group: RowGroup;
  /** 'Quá hạn 3 ngày làm việc'. */
  readonly text: string;
  /** The same for a narrow column: 'Trễ 3 ngày'. */
  readonly brief: string;
  /** The deadline of the step or officer, another promise than the due date; null where none runs. */
  readonly step: {
    readonly group: RowGroup;
    readonly text: string;
    readonly brief: string;
    readonly sooner: boolean;
  } | null;
  /** Working days to the due day, negative when past; running dossiers only. */
  readonly left: number | null;
  /** Whether it counts as in time; null where that cannot be judged or nothing runs (paused, not received, refused). */
  readonly onTime: boolean | null;
  /** The due date by which `group` was judged, for the column: '16:30 18/06/2026'; '' where there is none. */
  readonly due: string;
  /** The portal's colour or count says otherwise; the reason stands in the explanation. */
  readonly differs: boolean;
  /** The same row as tab-separated text has it, ready for the clipboard; columns as in the `header` of the answer. */
  readonly copy: string[];
}

/** One line of an explanation. */
export interface ExplainedLine {
  readonly label: string;
  readonly text: string;
  /** Where it stands, or how sure it is; '' where nothing is to be said. */
  readonly source: string;
}

/** Why a dossier is judged as it is, in the officer's language. */
export interface Explanation {
  readonly title: string;
  readonly sections: { readonly heading: string; readonly lines: ExplainedLine[] }[];
}
