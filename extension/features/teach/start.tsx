import { READ_COLUMNS, type ReadColumn } from '@dung-hen/adapters/onestop-any/fields';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ask } from '../../app/ask.ts';
import { type Guard, isFlag, isText, listOf, orNull, shape } from '../../app/guard.ts';
import type { Reply } from '../../app/messages.ts';
import { outlineOf } from '../../app/page-watch/outline.ts';
import { makeHost } from '../../app/page-watch/own-nodes.ts';
import { isPageSettings } from '../../app/page-watch/page-messages.ts';
import { changesSettings } from '../../app/settings-keys.ts';
import theme from '../../app/theme.css?inline';
import { saveFile } from '../letters/save-file.ts';
import { headCellsOf } from './head-cells.ts';
import { type Concept, Menu, type MenuState } from './menu.tsx';
import { pickHead } from './pick.ts';
import { headLabelsOf, recordStructure } from './record.ts';
import css from './teach.css?inline';
import { teachTexts } from './texts.ts';

const isLook: Guard<Reply<'teach.look'>> = shape<Reply<'teach.look'>>({
  concepts: listOf(shape<Concept>({ id: isText, name: isText, label: orNull(isText), taught: isFlag })),
});
const isHeads: Guard<Reply<'teach.heads'>> = shape<Reply<'teach.heads'>>({ labels: listOf(isText) });
const isSaved: Guard<Reply<'teach.save'>> = shape<Reply<'teach.save'>>({ label: orNull(isText) });
const isForgotten: Guard<Reply<'teach.forget'>> = shape<Reply<'teach.forget'>>({ forgotten: isFlag });
const isRead = (id: string): id is ReadColumn => (READ_COLUMNS as readonly string[]).includes(id);

/**
 * Puts the teaching menu into a page of a system the officer switched on; it goes with the signal. A frame has a menu
 * of its own only when it holds header cells to point at.
 */
export async function startTeaching(document: Document, signal: AbortSignal): Promise<void> {
  if (window !== window.top) await headed(document, signal);
  const settings = await ask('page.settings', {}, isPageSettings);
  if (signal.aborted || settings?.disabledFeatures.includes('teach')) return;
  let language = settings?.language ?? 'vi';
  let t = teachTexts(language);
  const { host, root } = makeHost(document, 'teach');
  const style = document.createElement('style');
  style.textContent = theme + css;
  const place = document.createElement('div');
  place.className = 'place';
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.hidden = true;
  root.append(style, place, frame);
  document.documentElement.append(host);

  let state: MenuState = { open: false, back: null, concepts: [], picking: null, said: '' };
  let pointing: AbortController | null = null;
  const show = (change: Partial<MenuState>): void => {
    state = { ...state, ...change };
    render(<Menu state={state} t={t} actions={{ toggle, point, forget, cancel, record }} />, place);
  };
  const look = async (said = ''): Promise<void> => {
    const page = outlineOf(document).snapshot(() => []);
    const reply = await ask('teach.look', { page }, isLook);
    if (!signal.aborted) show({ concepts: reply?.concepts ?? state.concepts, said });
  };
  const mark = (cell: HTMLElement | null): void => {
    frame.hidden = cell === null;
    if (cell === null) return;
    const { left, top, width, height } = cell.getBoundingClientRect();
    Object.assign(frame.style, {
      left: `${left - 3}px`,
      top: `${top - 3}px`,
      width: `${width + 6}px`,
      height: `${height + 6}px`,
    });
  };
  function toggle(): void {
    show({ open: !state.open, back: null, said: '' });
    if (state.open) void look();
  }
  function point(concept: Concept): void {
    void choose(concept);
  }
  async function choose({ id, name }: Concept): Promise<void> {
    const outline = outlineOf(document);
    const cells = headCellsOf(outline.tables);
    if (cells.length === 0 || !isRead(id)) return show({ said: t.noHeads });
    pointing = new AbortController();
    show({ picking: name, back: id });
    const picked = await pickHead(window, cells, { mark }, pointing.signal);
    if (signal.aborted) return undefined;
    show({ picking: null });
    if (picked === null) return show({ said: t.cancelled });
    const { table, column } = picked;
    const page = outline.snapshot(() => []);
    const reply = await ask('teach.save', { page, table, column, concept: id }, isSaved);
    if (reply === null) await look(t.notHeard);
    else await look(reply.label === null ? t.notKept : t.kept(name, reply.label));
    return undefined;
  }
  function cancel(): void {
    pointing?.abort();
  }
  function forget(concept: Concept): void {
    void forgetColumn(concept);
  }
  async function forgetColumn({ id, name }: Concept): Promise<void> {
    if (!isRead(id)) return;
    const reply = await ask('teach.forget', { url: document.location.origin, concept: id }, isForgotten);
    show({ back: id });
    await look(reply?.forgotten === true ? t.forgotten(name) : t.notForgotten);
  }
  function record(): void {
    void saveStructure();
  }
  async function saveStructure(): Promise<void> {
    const heads = await ask('teach.heads', { heads: headLabelsOf(document) }, isHeads);
    if (signal.aborted) return;
    if (heads === null) return show({ said: t.notRecorded });
    const html = recordStructure(document, new Set(heads.labels));
    saveFile('cau-truc-trang.html', new Blob([html], { type: 'text/html;charset=utf-8' }));
    return show({ said: t.recorded });
  }

  show({});
  const end = (): void => {
    cancel();
    render(null, place);
    host.remove();
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(stored);
  };
  /** The system may be switched off, or the language another, while the page is open. */
  async function follow(): Promise<void> {
    const now = await ask('page.settings', {}, isPageSettings);
    if (now === null || signal.aborted) return;
    if (now.disabledFeatures.includes('teach')) return end();
    if (now.language === language) return;
    language = now.language;
    t = teachTexts(language);
    show({ said: '' });
    if (state.open) await look();
  }
  const stored = (changes: Record<string, unknown>): void => {
    if (changesSettings(changes)) void follow();
  };
  browser.storage.onChanged.addListener(stored);
  signal.addEventListener('abort', end);
}

/** When the document has header cells. */
function headed(document: Document, signal: AbortSignal): Promise<void> {
  const has = (): boolean => headCellsOf(outlineOf(document).tables).length > 0;
  if (has()) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!has()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      resolve();
    });
  });
}
