import type { ListRow } from '../../app/page-watch/list-reader.ts';
import type { ExplainedLine, Explanation } from '../../app/page-watch/row-view.ts';
import type { OverlayTexts } from './texts.ts';

/** What the panel explains: loading, failed, or an explanation. */
export type Told = Explanation | 'loading' | 'failed';

/** The explanation of one dossier. All of it is text; nothing the page wrote is taken for markup. */
export function PanelView({ row, told, texts }: { row: ListRow; told: Told; texts: OverlayTexts }) {
  const { view, facts } = row;
  return (
    <div class="dh">
      <div class="head">
        <span class="code">{facts.code}</span>
        <span class={`verdict mark ${view.group}`}>{view.text}</span>
      </div>
      {told === 'loading' && <p class="hint">{texts.explainLoading}</p>}
      {told === 'failed' && <p class="hint">{texts.explainFailed}</p>}
      {typeof told === 'object' &&
        told.sections.map(({ heading, lines }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <Lines lines={lines} />
          </section>
        ))}
      <p class="hint">{texts.pinned}</p>
    </div>
  );
}

function Lines({ lines }: { lines: readonly ExplainedLine[] }) {
  if (lines.every(({ label }) => label !== '')) {
    return (
      <dl>
        {lines.map(({ label, text }) => [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{text}</dd>])}
      </dl>
    );
  }
  return (
    <ul>
      {lines.map(({ text, source }) => (
        <li key={text}>
          {text}
          {source !== '' && <span class="source"> [{source}]</span>}
        </li>
      ))}
    </ul>
  );
}

/** An explanation as a screen reader says it. */
export function spoken({ sections }: Explanation): string {
  return sections
    .flatMap(({ heading, lines }) => [
      heading,
      ...lines.map(({ label, text }) => (label ? `${label}: ${text}` : text)),
    ])
    .join('. ');
}
