import type { Block, OfficialPaper, Signature } from '@dung-hen/domain';
import type { JSX } from 'preact';

/** A paper as it is printed: the same elements on screen and on A4. */
export function PaperView({ paper }: { readonly paper: OfficialPaper }) {
  return (
    <article class="paper" lang="vi">
      <div class="letterhead">
        <div class="agency">
          {paper.agency.map(({ text, strong }) => (
            <p key={text} class={strong ? 'strong' : ''}>
              {text}
            </p>
          ))}
          <hr class="agency-rule" />
          <p class="number">{paper.number}</p>
          {paper.numberNote !== null && <p class="number-note">{paper.numberNote}</p>}
        </div>
        <div class="motto">
          <p class="nation">{paper.motto[0]}</p>
          <p class="creed">
            <span>{paper.motto[1]}</span>
          </p>
          <p class="place-date">{paper.placeAndDate}</p>
        </div>
      </div>
      <div class="paper-title">
        {paper.title.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {paper.blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
      <div class={paper.recipients.length > 0 ? 'closing' : 'closing slips'}>
        {paper.recipients.length > 0 && (
          <div class="recipients">
            <p class="recipients-head">Nơi nhận:</p>
            {paper.recipients.map((line) => (
              <p key={line}>- {line}</p>
            ))}
          </div>
        )}
        {paper.signatures.map((signature) => (
          <SignatureView key={signature.lines.join()} signature={signature} />
        ))}
      </div>
    </article>
  );
}

function SignatureView({ signature }: { readonly signature: Signature }) {
  return (
    <div class="signature">
      {signature.lines.map((line) => (
        <p key={line} class="strong">
          {line}
        </p>
      ))}
      {signature.hint !== null && <p class="hint">{signature.hint}</p>}
      <p class="signer">{signature.name}</p>
    </div>
  );
}

function Dotted(): JSX.Element {
  return <span class="dots" />;
}

function BlockView({ block }: { readonly block: Block }): JSX.Element | JSX.Element[] {
  switch (block.kind) {
    case 'addressee':
      return (
        <p class="addressee">
          {block.label} {block.value === null ? <Dotted /> : <span class="strong">{block.value}</span>}
        </p>
      );
    case 'fields':
      return (
        <p class="fields">
          {block.fields.map(({ label, value }) => (
            <span key={label} class={value === null ? 'pair blank' : 'pair'}>
              {label}: {value ?? <Dotted />}
            </span>
          ))}
        </p>
      );
    case 'paragraph':
      return (
        <p class="body">
          {block.runs.map((run, index) => (run.strong ? <strong key={index}>{run.text}</strong> : run.text))}
        </p>
      );
    case 'heading':
      return <h2 class="paper-heading">{block.text}</h2>;
    case 'table':
      return (
        <table class="paper-table">
          <colgroup>
            {block.widths.map((share, column) => (
              <col key={column} style={{ width: `${share * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {block.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} class={block.figures.includes(column) ? 'figure' : ''}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'items':
      if (block.items.length > 0) {
        return block.items.map((item, index) => (
          <p key={index} class="body">
            {index + 1}. {item}
          </p>
        ));
      }
      return Array.from({ length: block.blankLines }, (_, index) => (
        <p key={index} class="fields">
          <span class="pair blank">
            {index + 1}. <Dotted />
          </span>
        </p>
      ));
    case 'blankLines':
      return Array.from({ length: block.count }, (_, index) => (
        <p key={index} class="fields">
          <span class="pair blank">
            <Dotted />
          </span>
        </p>
      ));
  }
}
