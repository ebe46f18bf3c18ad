import { isDungHenError } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { type Action, actionsOf, labelsNear } from '../page/actions.ts';
import { gateOf } from '../page/gates.ts';
import { readList } from '../pages.ts';
import type { FormRequest } from '../wire/html-form.ts';
import { clickOf } from '../wire/scripted-click.ts';
import { requestOfClick, visitOf } from '../wire.ts';
import { phrases } from '../words/phrases.ts';
import { type Credentials, enter } from './enter.ts';
import { kindOf } from './page-memory.ts';
import type { Seen, Visitor } from './visitor.ts';

/** A place inside the portal, logged in: reads pages, finds the list of reports, logs in again when the session ended. */
export interface Desk {
  readonly visitor: Visitor;
  /** Logs in and finds the list, whatever session there was. */
  login(signal?: AbortSignal): Promise<void>;
  /** The list of reports as it is now. */
  list(signal?: AbortSignal): Promise<Seen>;
  /** Reads a page the portal shows to who is logged in; LOGIN_REQUIRED where it shows a log-in page instead. */
  read(request: FormRequest, step: string, from: PageDocument | null, signal?: AbortSignal): Promise<Seen>;
  /** Does `work` and, should the session have ended on the way, logs in once and does it again from its beginning. */
  inSession<T>(step: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export interface DeskOptions {
  readonly startUrl: string;
  readonly visitor: Visitor;
  readonly credentials: Credentials;
  readonly unit?: { readonly code: string; readonly name: string };
}

const MENU_WORDS = [
  phrases(
    'báo cáo được giao',
    'danh sách báo cáo',
    'danh sách báo cáo được giao',
    'báo cáo cần thực hiện',
    'báo cáo phải thực hiện',
  ),
  phrases(
    'nhập báo cáo',
    'nhập số liệu báo cáo',
    'thực hiện báo cáo',
    'báo cáo định kỳ',
    'báo cáo của đơn vị',
    'báo cáo đơn vị',
    'lập báo cáo',
    'gửi báo cáo',
  ),
  phrases(
    'báo cáo',
    'quản lý báo cáo',
    'tất cả báo cáo',
    'nhập liệu',
    'nhập số liệu',
    'kỳ báo cáo',
    'số liệu báo cáo',
    'kstthc',
    'báo cáo kstthc',
  ),
];
const MOST_MENU_PAGES = 6;
const MOST_FRAMES = 4;

/**
 * A desk for one account. Nothing is sent until a method is called; the log-in is made by the first one that needs it,
 * and again when the portal forgets it. Errors as in `enter` and `Visitor`.
 */
export function createDesk(options: DeskOptions): Desk {
  const { visitor, startUrl } = options;
  let listUrl: string | null = null;
  let isOpen = false;

  const startPage = async (signal: AbortSignal | undefined): Promise<Seen> => {
    const request: FormRequest = { method: 'GET', url: startUrl, fields: [], encoding: 'urlencoded' };
    const seen = await visitor.read(request, 'login', null, signal);
    const inside = await enter(seen, {
      visitor,
      credentials: options.credentials,
      ...(options.unit === undefined ? {} : { unit: options.unit }),
      ...(signal === undefined ? {} : { signal }),
    });
    isOpen = true;
    return inside;
  };

  const read: Desk['read'] = async (request, step, from, signal) => {
    const seen = await visitor.read(request, step, from, signal);
    if (!isGated(seen)) return seen;
    throw failure('LOGIN_REQUIRED', step, { url: seen.page.url, detail: 'the session has ended' });
  };

  const findList = async (signal: AbortSignal | undefined): Promise<Seen> => {
    const inside = await startPage(signal);
    const follow = (request: FormRequest, { page }: Seen) => read(request, 'reports', page, signal);
    const found = await throughMenu(inside, follow);
    listUrl = found.page.url;
    return found;
  };

  const list: Desk['list'] = async (signal) => {
    if (!isOpen || listUrl === null) return findList(signal);
    const request: FormRequest = { method: 'GET', url: listUrl, fields: [], encoding: 'urlencoded' };
    const seen = await read(request, 'reports', null, signal);
    return kindOf(seen.page) === 'reports' ? seen : findList(signal);
  };

  const forget = () => {
    isOpen = false;
    listUrl = null;
  };

  return {
    visitor,
    read,
    list,
    async login(signal) {
      forget();
      await findList(signal);
    },
    async inSession(step, work, signal) {
      try {
        return await work();
      } catch (error) {
        if (!hasEnded(error) || signal?.aborted === true) throw error;
        forget();
        try {
          return await work();
        } catch (again) {
          if (!hasEnded(again)) throw again;
          throw failure('LOGIN_REQUIRED', step, { detail: 'the session ends again and again', cause: again });
        }
      }
    },
  };
}

/** A session that ended; a log-in that failed by itself is not tried again, or the account may be locked. */
function hasEnded(error: unknown): boolean {
  return isDungHenError(error, 'LOGIN_REQUIRED') && error.context.step !== 'login';
}

function isGated(seen: Seen): boolean {
  const kind = kindOf(seen.page);
  return kind !== 'report' && kind !== 'reports' && gateOf(seen.page) !== null;
}

/** From the page one lands on to the list of reports: itself, a frame of it, or what the plainest menu words lead to. */
async function throughMenu(
  landing: Seen,
  follow: (request: FormRequest, from: Seen) => Promise<Seen>,
): Promise<Seen> {
  const menus = [landing];
  if (kindOf(landing.page) === 'reports') return landing;
  for (const request of framesOf(landing.page)) {
    const frame = await follow(request, landing);
    if (kindOf(frame.page) === 'reports') return frame;
    menus.push(frame);
  }
  const ways = menus
    .flatMap((menu) => waysFrom(menu.page).map((action) => ({ action, menu })))
    .slice(0, MOST_MENU_PAGES);
  for (const { action, menu } of ways) {
    const seen = await follow(requestOfClick(action.element, menu.page, action.label), menu);
    if (kindOf(seen.page) === 'reports') return seen;
  }
  const reading = readList(landing.page);
  if (!reading.ok && reading.error.code === 'SITE_CHANGED' && ways.length === 0) throw reading.error;
  throw failure('SITE_CHANGED', 'reports', {
    url: landing.page.url,
    label: 'Danh sách báo cáo',
    detail: `no list of reports on the first page or behind its menu; near: ${labelsNear(actionsOf(landing.page))}`,
  });
}

/** Frames of a page, as requests for what they show. */
function framesOf(page: PageDocument): FormRequest[] {
  const sources = page.root.find('frame', 'iframe').flatMap((frame) => frame.attr('src')?.trim() || []);
  return sources
    .filter((src) => !/^(?:about|javascript|data):/iu.test(src))
    .slice(0, MOST_FRAMES)
    .map((src) => visitOf(src, page, 'frame'));
}

/** Links that may lead to the list, plainest words first. */
function waysFrom(page: PageDocument): Action[] {
  const actions = actionsOf(page).filter((action) => action.enabled && leadsSomewhere(action, page));
  const ranked = MENU_WORDS.flatMap((words) => actions.filter((action) => words.is(action.label)));
  const loose = actions.filter((action) => MENU_WORDS.some((words) => words.startOf(action.label) !== null));
  return [...new Set([...ranked, ...loose])];
}

function leadsSomewhere(action: Action, page: PageDocument): boolean {
  const { kind } = clickOf(action.element, page);
  return kind === 'visit' || kind === 'postback';
}
