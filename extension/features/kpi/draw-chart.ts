import uPlot from 'uplot';
import { type DrawnChart, followPlace, NARROWEST_CHART } from '../../app/page/follow-place.ts';
import type { ChartSpec } from './chart-spec.ts';

const HEIGHT = 190;
const LOWEST_SHOWN = 50;

/** Draws a line of percentages with uPlot in the colours of the page; it follows the width of its place and the theme. */
export function drawChart(host: HTMLElement, spec: ChartSpec): DrawnChart {
  return followPlace(host, HEIGHT, () => plot(host, spec));
}

function plot(host: HTMLElement, { names, values, target }: ChartSpec): uPlot {
  const style = getComputedStyle(host);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const places = names.map((_, index) => index);
  const known = values.filter((value) => value !== null);
  // All near the top, the scale begins at half; else at nothing.
  const low = Math.min(target ?? 100, ...known) >= LOWEST_SHOWN ? LOWEST_SHOWN : 0;
  const axis = {
    stroke: colour('--ink-soft'),
    font: `12px ${style.fontFamily}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1 },
  };
  return new uPlot(
    {
      width: Math.max(host.clientWidth, NARROWEST_CHART),
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [-0.4, Math.max(names.length - 0.6, 0.4)] },
        y: { range: [low, 102] },
      },
      axes: [
        {
          ...axis,
          splits: () => places,
          values: (_, splits) => splits.map((place) => names[place] ?? ''),
          space: 44,
        },
        { ...axis, size: 52, values: (_, splits) => splits.map((percent) => `${percent} %`) },
      ],
      series: [
        {},
        { stroke: colour('--brand'), width: 2, points: { show: true, size: 8, fill: colour('--brand') } },
        { stroke: colour('--late'), width: 1.5, dash: [6, 4], points: { show: false } },
      ],
    },
    [places, [...values], places.map(() => target)],
    host,
  );
}
