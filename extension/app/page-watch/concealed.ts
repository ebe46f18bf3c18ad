/** Rows we hide while a filter is on, each with the inline style it had. */
const styles = new WeakMap<HTMLElement, { readonly value: string; readonly priority: string }>();

/** Whether a row is hidden by us and not by the page: it still belongs to the list. */
export function isConcealed(row: Element): boolean {
  return styles.has(row as HTMLElement);
}

/** Hides a row without moving it: frameworks never look at a style they did not set. */
export function conceal(row: HTMLElement): void {
  if (styles.has(row)) return;
  styles.set(row, {
    value: row.style.getPropertyValue('display'),
    priority: row.style.getPropertyPriority('display'),
  });
  row.style.setProperty('display', 'none', 'important');
}

/** Shows a row again, its style attribute exactly as it was. */
export function reveal(row: HTMLElement): void {
  const before = styles.get(row);
  if (before === undefined) return;
  styles.delete(row);
  if (before.value === '') row.style.removeProperty('display');
  else row.style.setProperty('display', before.value, before.priority);
  if (row.getAttribute('style') === '') row.removeAttribute('style');
}
