import type { ComponentProps } from 'preact';
import type { ListRow } from '../../app/page-watch/list-reader.ts';
import { formatCount, formatShare, type Language } from '../../app/text.ts';
import { fill } from './fill.ts';
import { byUrgency, FILTERS, type Filter, passes, type Summary } from './summary.ts';
import type { OverlayTexts } from './texts.ts';

/** What the bar says in one line instead of a summary, with what may be done about it. */
export interface Line {
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

export interface BarState {
  readonly line: Line | null;
  readonly summary: Summary;
  readonly rows: readonly ListRow[];
  readonly filter: Filter | null;
  readonly collapsed: boolean;
  readonly urgentOpen: boolean;
  readonly docked: boolean;
  /** What was done last ('Đã chép 12 hồ sơ'); also said aloud. */
  readonly done: string;
  /** Said aloud when the counts change. */
  readonly announced: string;
}

export interface BarActions {
  filter(filter: Filter | null): void;
  toggleUrgent(): void;
  copy(): void;
  today(): void;
  /** Reads every page of the list. */
  walk(): void;
  collapse(collapsed: boolean): void;
  moveDock(): void;
  goTo(row: ListRow): void;
}

interface BarProps {
  readonly state: BarState;
  readonly actions: BarActions;
  readonly texts: OverlayTexts;
  readonly language: Language;
  readonly target: number;
  readonly dueSoonDays: number;
}

/** The summary of a list: counts that filter, the on-time rate against the target, sorting and copying. */
export function Bar(props: BarProps) {
  const { state, texts, language } = props;
  const { line, collapsed, summary } = state;
  const { late, today } = summary.counts;
  return (
    <section class="bar dh" aria-label={texts.bar}>
      <span class="name">{texts.product}</span>
      {line !== null && <LineView line={line} />}
      {line === null && collapsed && (
        <>
          <span>{fill(texts.collapsed, { late, today, all: summary.all }, language)}</span>
          <Collapse {...props} />
        </>
      )}
      {line === null && !collapsed && <Whole {...props} />}
      {line === null && !collapsed && state.urgentOpen && <UrgentList {...props} />}
      <span class="unseen" aria-live="polite">
        {state.done || state.announced}
      </span>
    </section>
  );
}

function Button(props: ComponentProps<'button'>) {
  return <button type="button" class="button" {...props} />;
}

function Collapse({ state, actions, texts }: BarProps) {
  return (
    <>
      <Button
        class="button quiet"
        aria-expanded={!state.collapsed}
        onClick={() => actions.collapse(!state.collapsed)}
      >
        {state.collapsed ? texts.expand : texts.collapse}
      </Button>
      {state.docked && (
        <Button class="button quiet" onClick={actions.moveDock}>
          {texts.moveDock}
        </Button>
      )}
    </>
  );
}

function LineView({ line }: { line: Line }) {
  return (
    <>
      <span>{line.text}</span>
      {line.action !== null && <Button onClick={line.action.run}>{line.action.label}</Button>}
    </>
  );
}

function Whole(props: BarProps) {
  const { state, actions, texts, language, dueSoonDays } = props;
  const { summary, filter } = state;
  const shown = filter === null ? summary.all : summary.counts[filter];
  return (
    <>
      <div class="chips">
        {FILTERS.filter((name) => summary.counts[name] > 0 || name === 'late' || name === filter).map(
          (name) => {
            const label = fill(texts[name], { days: dueSoonDays }, language);
            const group = name === 'stepLate' ? 'late' : name;
            return (
              <button
                key={name}
                type="button"
                class={`chip mark ${group}`}
                aria-pressed={filter === name}
                disabled={summary.counts[name] === 0 && filter !== name}
                title={fill(texts.filterBy, { count: summary.counts[name], name: label }, language)}
                onClick={() => actions.filter(filter === name ? null : name)}
              >
                {label} <b>{formatCount(summary.counts[name], language)}</b>
              </button>
            );
          },
        )}
        {filter !== null && <Button onClick={() => actions.filter(null)}>{texts.showAll}</Button>}
      </div>
      {filter !== null && (
        <span class="note">{fill(texts.filtered, { shown, all: summary.all }, language)}</span>
      )}
      <div class="rest">
        <Rate {...props} />
        <div class="tools">
          <Button aria-expanded={state.urgentOpen} onClick={actions.toggleUrgent}>
            {texts.sort}
          </Button>
          <Button title={texts.copyTitle} onClick={(event) => event.isTrusted && actions.copy()}>
            {texts.copy}
          </Button>
          <Button title={texts.walkTitle} onClick={(event) => event.isTrusted && actions.walk()}>
            {texts.walk}
          </Button>
          <Button onClick={actions.today}>{texts.todayList}</Button>
          <Collapse {...props} />
        </div>
      </div>
      {state.done !== '' && <span class="note">{state.done}</span>}
    </>
  );
}

function Rate({ state, texts, language, target }: BarProps) {
  const { inTime, judged } = state.summary;
  const goal = `${formatCount(target, language)}%`;
  const reached = judged > 0 && inTime * 100 >= target * judged;
  return (
    <span class="rate" title={fill(texts.rateTitle, { target: goal }, language)}>
      {texts.rate} <b>{formatShare(inTime, judged, language)}</b>{' '}
      {judged > 0 && (
        <span class={reached ? 'reached' : 'below'}>
          {reached ? '✓ ' : '▼ '}
          {fill(reached ? texts.reached : texts.below, { target: goal }, language)}
        </span>
      )}
    </span>
  );
}

/** Longest list that is drawn at once; beyond it a filter helps more than a scroll bar. */
const MOST = 200;

function UrgentList({ state, actions, texts, language }: BarProps) {
  const { filter } = state;
  const rows = state.rows
    .map((row, place) => ({ row, place }))
    .filter(({ row }) => filter === null || passes(row.view, filter))
    .sort((a, b) => byUrgency(a.row.view, b.row.view) || a.place - b.place);
  return (
    <ul class="list" aria-label={texts.urgent}>
      {rows.length === 0 && <li>{texts.urgentEmpty}</li>}
      {rows.slice(0, MOST).map(({ row, place }) => (
        <li key={place}>
          <button type="button" title={texts.goTo} onClick={() => actions.goTo(row)}>
            <span class={`mark ${row.view.group}`}>{row.view.text}</span>
            <span class="code">{row.facts.code}</span>
            <span>{row.view.due}</span>
            <span>{row.view.step !== null && `${texts.stepLabel}: ${row.view.step.text}`}</span>
          </button>
        </li>
      ))}
      {rows.length > MOST && <li class="note">… {formatCount(rows.length - MOST, language)}</li>}
    </ul>
  );
}
