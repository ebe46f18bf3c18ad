import type { Language } from '../../app/text.ts';
import theme from '../../app/theme.css?inline';
import panelCss from './panel.css?inline';
import { panelTexts } from './panel-texts.ts';

/** What the panel wears and says in a page, as data for the content script. */
export function autofillOutfit(language: Language) {
  return { texts: panelTexts(language), style: theme + panelCss };
}
