/** Puts text on the clipboard; must run in the turn of a click. False when the browser refuses. */
export async function copyText(text: string, document: Document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, document);
  }
}

/** Pages without TLS have no clipboard of their own. */
function copyByCommand(text: string, document: Document): boolean {
  const put = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}
