import type { Language } from '../../app/text.ts';
import theme from '../../app/theme.css?inline';
import badgeCss from './badge.css?inline';
import barCss from './bar.css?inline';
import columnCss from './column.css?inline';
import hostCss from './host.css?inline';
import panelCss from './panel.css?inline';
import { overlayTexts } from './texts.ts';

const common = `${theme}${hostCss}`;

/** What the overlay wears and says in a page, as data for the content script: half its weight, were it inside. */
export function outfit(language: Language) {
  return {
    texts: overlayTexts(language),
    styles: {
      badge: common + badgeCss,
      column: common + columnCss,
      bar: common + barCss,
      panel: common + panelCss,
    },
  };
}
