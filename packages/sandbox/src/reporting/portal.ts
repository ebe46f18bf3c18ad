import type { Session } from './accounts.ts';
import type { Outcome, Posted } from './actions.ts';
import type { Assignment, Assignments } from './assignments.ts';
import type { Message } from './check.ts';
import { type Fault, mutationsOf } from './faults.ts';
import { rowLabels, TOTAL_ROW } from './figures.ts';
import { listView } from './list-view.ts';
import { readCount } from './numbers.ts';
import { readPosted } from './posted.ts';
import { reportView, type ViewParts } from './report-view.ts';
import type { Action, Html, NoticeView, PageState, Route } from './skins/skin.ts';
import type { ReportRecord, ReportStore } from './store.ts';

export interface PortalParts extends ViewParts {
  readonly assignments: Assignments;
  readonly store: ReportStore;
}

export interface Portal {
  /** Answers a request of somebody who is logged in. */
  answer(
    route: Route,
    fields: URLSearchParams,
    session: Session,
    faults: readonly Fault[],
  ): Promise<Response>;
  /** A page of a few words. */
  notice(view: NoticeView, status?: number): Response;
}

/** A page, with its markup as text. */
export function pageResponse(body: Html, status = 200): Response {
  return new Response(String(body), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** A redirect a browser follows with GET. */
export const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { location } });

const error = (text: string): readonly Message[] => [{ tone: 'error', text }];

/** The reporting application behind its login: list, report pages, buttons. */
export function createPortal(parts: PortalParts): Portal {
  const { settings, assignments, store, desk, skin, design } = parts;

  const notice = (view: NoticeView, status = 200) => pageResponse(skin.noticePage(view), status);
  const say = (session: Session, heading: string, messages: readonly Message[], status: number) =>
    notice(
      {
        account: session.account,
        heading,
        messages,
        link: { href: skin.paths.list, label: 'Danh sách báo cáo' },
      },
      status,
    );
  const takeFlash = (session: Session) => {
    const { flash } = session;
    session.flash = [];
    return flash;
  };
  const visible = (id: string, session: Session): Assignment | null => {
    const assignment = assignments.byId(id);
    return assignment !== null && session.account.units.includes(assignment.unit.code) ? assignment : null;
  };
  const unknown = (session: Session) =>
    say(session, 'Thông báo', error('Không tìm thấy báo cáo hoặc bạn không có quyền truy cập.'), 404);

  const showReport = (
    assignment: Assignment,
    record: ReportRecord,
    session: Session,
    messages: readonly Message[],
    faults: readonly Fault[],
    status = 200,
  ) =>
    pageResponse(
      skin.reportPage(reportView(assignment, record, session, messages, mutationsOf(faults), parts)),
      status,
    );

  const afterAction = (
    action: Action,
    assignment: Assignment,
    outcome: Outcome,
    session: Session,
    faults: readonly Fault[],
  ): Response => {
    const here = skin.paths.report(assignment.id);
    const { messages, record } = outcome;
    const show = (status?: number) => showReport(assignment, record, session, messages, faults, status);
    const flashTo = (location: string) => {
      session.flash = messages;
      return redirect(location);
    };
    if (outcome.kind === 'conflict') return show(skin.conflictStatus);
    if (outcome.kind === 'refused' || action === 'check') return show();
    if (action !== 'submit') return skin.afterSave === 'redirect' ? flashTo(here) : show();
    switch (skin.afterSend) {
      case 'page':
        return show();
      case 'report':
        return flashTo(here);
      case 'list':
        return flashTo(skin.paths.list);
      case 'notice':
        return say(session, 'Kết quả gửi báo cáo', messages, 200);
    }
  };

  const press = (
    action: Action,
    assignment: Assignment,
    posted: Posted,
    session: Session,
    reason: string,
  ) => {
    switch (action) {
      case 'approve':
        return desk.approve(assignment);
      case 'sendBack':
        return desk.sendBack(assignment, reason === '' ? 'Không nêu lý do.' : reason);
      case 'submit':
        return desk.submit(assignment, posted, session.account.username);
      default:
        return desk[action](assignment, posted);
    }
  };

  const act = (
    action: Action,
    state: PageState | null,
    fields: URLSearchParams,
    session: Session,
    faults: readonly Fault[],
  ): Response => {
    if (state === null || state.token !== session.token) {
      const text = 'Yêu cầu không hợp lệ: mã xác thực của trang không đúng. Vui lòng tải lại trang.';
      return say(session, 'Yêu cầu không hợp lệ', error(text), 400);
    }
    const assignment = visible(state.id, session);
    if (assignment === null) return unknown(session);
    const leaders: readonly Action[] = ['approve', 'sendBack'];
    if (leaders.includes(action) !== (session.account.role === 'leader')) {
      return say(session, 'Thông báo', error('Tài khoản không có quyền thực hiện chức năng này.'), 403);
    }
    const labels = rowLabels(assignment, settings);
    const posted = readPosted(skin, design, settings.seed, assignment, labels, state, fields);
    const outcome = press(action, assignment, posted, session, (fields.get(skin.reasonName) ?? '').trim());
    if (outcome.kind === 'done' && faults.some((fault) => fault.kind === 'loseValue')) {
      store.put(withoutOneCell(outcome.record));
    }
    return afterAction(action, assignment, outcome, session, faults);
  };

  return {
    notice,
    answer: async (route, fields, session, faults) => {
      switch (route.page) {
        case 'list': {
          const view = listView(route.query, session, takeFlash(session), {
            settings,
            assignments,
            desk,
            skin,
          });
          return pageResponse(skin.listPage(view));
        }
        case 'go':
        case 'open': {
          const assignment = visible(route.id, session);
          if (assignment === null) return unknown(session);
          if (route.page === 'go') return redirect(skin.paths.report(assignment.id));
          return showReport(assignment, desk.record(assignment), session, takeFlash(session), faults);
        }
        case 'act':
          return act(route.action, route.state, fields, session, faults);
        case 'logout':
          return redirect('/');
      }
    },
  };
}

/** The record without its first figure that is not 0. */
function withoutOneCell(record: ReportRecord): ReportRecord {
  for (const [label, row] of Object.entries(record.cells)) {
    if (label === TOTAL_ROW) continue;
    const lost = Object.entries(row).find(([, text]) => (readCount(text) ?? 0) > 0);
    if (lost === undefined) continue;
    const kept = Object.fromEntries(Object.entries(row).filter(([column]) => column !== lost[0]));
    return { ...record, cells: { ...record.cells, [label]: kept } };
  }
  return record;
}
