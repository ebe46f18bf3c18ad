/**
 * Gives a document model without layout the browsers' own `checkVisibility`, by what the markup hides: reading asks of
 * every row and field whether it shows, and cascading styles for each takes longer than all the rest. Gives the undoing.
 */
export function withQuickEyes(prototype: Element): () => void {
  const before = Object.getOwnPropertyDescriptor(prototype, 'checkVisibility');
  Object.defineProperty(prototype, 'checkVisibility', { configurable: true, value: isShown });
  return () => {
    if (before) Object.defineProperty(prototype, 'checkVisibility', before);
    else Reflect.deleteProperty(prototype, 'checkVisibility');
  };
}

function isShown(this: Element): boolean {
  for (let node: Element | null = this; node !== null; node = node.parentElement) {
    const style = node.getAttribute('style');
    if (node.hasAttribute('hidden') || (style !== null && /display:\s*none/u.test(style))) return false;
  }
  return true;
}
