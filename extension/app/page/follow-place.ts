import type uPlot from 'uplot';

/** No narrower than this, whatever the place has, in CSS pixels. */
export const NARROWEST_CHART = 240;

/** A chart that stands. */
export interface DrawnChart {
  remove(): void;
}

/** Keeps a chart as wide as its place and in the colours of the theme, until it is removed. */
export function followPlace(host: HTMLElement, height: number, plot: () => uPlot): DrawnChart {
  let chart = plot();
  const resized = new ResizeObserver(() => {
    const width = Math.max(host.clientWidth, NARROWEST_CHART);
    if (width !== chart.width) chart.setSize({ width, height });
  });
  resized.observe(host);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const redraw = (): void => {
    chart.destroy();
    chart = plot();
  };
  dark.addEventListener('change', redraw);
  return {
    remove() {
      dark.removeEventListener('change', redraw);
      resized.disconnect();
      chart.destroy();
    },
  };
}
