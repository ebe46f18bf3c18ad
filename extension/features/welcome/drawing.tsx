import type { ComponentChildren } from 'preact';

/** A drawing on a board of 320 × 150; the alt text says what it shows. */
export function Drawing(props: { readonly alt: string; readonly children: ComponentChildren }) {
  return (
    <svg class="drawing" viewBox="0 0 320 150" role="img" aria-label={props.alt}>
      {props.children}
    </svg>
  );
}

/** A sheet, window or card. */
export function Sheet(props: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  return <rect class="sheet" rx="6" {...props} />;
}

/** A line of writing too small to read. */
export function Scribble(props: { readonly x: number; readonly y: number; readonly width: number }) {
  return <rect class="scribble" height="6" rx="3" {...props} />;
}

/** A label as the extension shows it, in the colours of its state. */
export function Label(props: {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly state: 'late' | 'today' | 'soon' | 'fine';
  readonly text: string;
}) {
  const { x, y, width = 104, state, text } = props;
  return (
    <g class={`drawn-${state}`}>
      <rect x={x} y={y} width={width} height="22" rx="11" />
      <text x={x + width / 2} y={y + 15} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
