import { type PageElement, tidyText } from '@dung-hen/page';

/** Dialogs that show, the one on top last. */
export function dialogsOf(root: PageElement): PageElement[] {
  return root.find('div', 'section', 'dialog', 'aside').filter((element) => {
    const isDialog = element.tag === 'dialog' || element.attr('role') === 'dialog';
    return isDialog && !element.hidden();
  });
}

/** The title of a dialog: what it names itself by, else its first words. */
export function titleOf(dialog: PageElement): string {
  const named = dialog.attr('aria-labelledby');
  const inside = dialog.find();
  const titled =
    inside.find((element) => named !== null && element.attr('id') === named) ??
    inside.find((element) => /(?:^|[\s-])title(?:$|\s)/u.test(element.attr('class') ?? '')) ??
    inside.find((element) => /^h[1-6]$/u.test(element.tag));
  return tidyText(titled?.text() ?? dialog.attr('aria-label') ?? '');
}
