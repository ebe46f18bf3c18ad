/** How this program was called and can be called again: by its name, or through npm in a checkout. */
export const OWN_COMMAND = import.meta.filename.endsWith('.ts') ? 'npm run dung-hen --' : 'dung-hen';
