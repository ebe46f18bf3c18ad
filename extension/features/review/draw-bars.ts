import uPlot from 'uplot';
import { type DrawnChart, followPlace, NARROWEST_CHART } from '../../app/page/follow-place.ts';
import type { BarSpec } from './bar-spec.ts';

const HEIGHT = 170;

/** Draws counts as bars with uPlot in the colours of the page; they follow the width of their place and the theme. */
export function drawBars(host: HTMLElement, spec: BarSpec): DrawnChart {
  return followPlace(host, HEIGHT, () => plot(host, spec));
}

function plot(host: HTMLElement, { names, counts, limitAt, proposedAt }: BarSpec): uPlot {
  const style = getComputedStyle(host);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const font = `12px ${style.fontFamily}`;
  const places = names.map((_, index) => index);
  const axis = { stroke: colour('--ink-soft'), font, ticks: { show: false } };
  /** Counts above their bars, and the two limits as upright lines. */
  const mark = (chart: uPlot): void => {
    const { ctx } = chart;
    const { top, height } = chart.bbox;
    ctx.save();
    ctx.font = `${12 * devicePixelRatio}px ${style.fontFamily}`;
    ctx.textAlign = 'center';
    ctx.fillStyle = colour('--ink');
    for (const [place, count] of counts.entries()) {
      if (count === 0) continue;
      const y = chart.valToPos(count, 'y', true) - 4 * devicePixelRatio;
      ctx.fillText(String(count), chart.valToPos(place, 'x', true), y);
    }
    for (const [at, stroke, dash] of [
      [limitAt, colour('--late'), []],
      [proposedAt, colour('--fine'), [6, 4]],
    ] as const) {
      if (at === null) continue;
      const x = Math.round(chart.valToPos(at, 'x', true));
      ctx.strokeStyle = stroke;
      ctx.lineWidth = 2 * devicePixelRatio;
      ctx.setLineDash([...dash].map((part) => part * devicePixelRatio));
      ctx.beginPath();
      ctx.moveTo(x, top);
      ctx.lineTo(x, top + height);
      ctx.stroke();
    }
    ctx.restore();
  };
  const bars = uPlot.paths.bars?.({ size: [0.8, 48] });
  return new uPlot(
    {
      width: Math.max(host.clientWidth, NARROWEST_CHART),
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [-0.6, Math.max(names.length, Math.ceil(limitAt ?? 0) + 1) - 0.4] },
        y: { range: [0, Math.max(...counts, 1) * 1.2] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          splits: () => places,
          values: (_, splits) => splits.map((place) => names[place] ?? ''),
          space: 20,
        },
        {
          ...axis,
          size: 40,
          grid: { stroke: colour('--line'), width: 1 },
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000],
        },
      ],
      series: [
        {},
        {
          fill: colour('--brand'),
          width: 0,
          points: { show: false },
          ...(bars === undefined ? {} : { paths: bars }),
        },
      ],
      hooks: { draw: [mark] },
    },
    [places, [...counts]],
    host,
  );
}
