import { detailBodyHtml, modalHtml, supplementsHtml, timelineHtml } from './detail.js';
import { tableHtml } from './list.js';
import { api, wallClock } from './session.js';

/** A modal in a portal of its own under `body`; removed on close. */
function openModal(title, body) {
  const portal = document.createElement('div');
  portal.innerHTML = modalHtml(title, body);
  document.body.append(portal);
  portal.addEventListener('click', (event) => {
    if (event.target.closest('.ant-modal-close') !== null) portal.remove();
  });
  return portal;
}

const PANES = {
  'qua-trinh-xu-ly': async (detail) => {
    const query = { maHoSo: detail.maHoSo, pageSize: 50 };
    return timelineHtml((await api('/api/v1/quatrinhxulyhosos', { query })).data ?? []);
  },
  'bo-sung-ho-so': async (detail) => {
    const query = { maHoSo: detail.maHoSo };
    return supplementsHtml((await api('/api/v1/hosobosungs', { query })).data ?? []);
  },
};

/** Detail of a dossier: its title is "Chi tiết hồ sơ undefined" until the answer is there. */
export async function openDetail(id) {
  const portal = openModal('Chi tiết hồ sơ undefined', '');
  const answer = await api('/api/v1/hosos/detail', { query: { id, returnNodeQuyTrinh: true } }).catch(
    () => null,
  );
  if (answer?.succeeded !== true || !portal.isConnected) return;
  const detail = answer.data;
  portal.querySelector('.ant-modal-title').textContent = `Chi tiết hồ sơ ${detail.maHoSo}`;
  const body = portal.querySelector('.ant-modal-body');
  body.innerHTML = detailBodyHtml(detail);
  body.querySelector('.ant-tabs-nav').addEventListener('click', async (event) => {
    const tab = event.target.closest('.ant-tabs-tab');
    if (tab === null) return;
    for (const one of body.querySelectorAll('.ant-tabs-tab')) {
      one.classList.toggle('ant-tabs-tab-active', one === tab);
    }
    await openPane(body.querySelector('.ant-tabs-content-holder'), tab.dataset.nodeKey, detail);
  });
}

async function openPane(holder, key, detail) {
  for (const pane of holder.children) pane.hidden = pane.dataset.pane !== key;
  if (holder.querySelector(`[data-pane="${key}"]`) !== null) return;
  const pane = document.createElement('div');
  pane.className = 'ant-tabs-tabpane';
  pane.dataset.pane = key;
  holder.append(pane);
  pane.innerHTML = (await PANES[key]?.(detail)) ?? '';
}

const BEHIND = {
  columns: ['dossier', 'owner', 'statusTag', 'actions'],
  status: false,
  noSelection: true,
  colour: null,
};

/** Drill-down of a report figure: a list in a modal, no URL of its own. */
export async function openDrillDown(path, query) {
  const state = { pageNumber: 1, pageSize: 10, totalPages: 0, now: wallClock() };
  const portal = openModal('Danh sách hồ sơ', tableHtml(BEHIND, null, state, true));
  const body = portal.querySelector('.ant-modal-body');
  const load = async (pageNumber) => {
    const paging = { pageNumber, pageSize: state.pageSize };
    const answer = await api(path, { query: { ...query, ...paging } }).catch(() => ({
      data: null,
      totalPages: 0,
    }));
    const shown = { ...state, pageNumber, totalPages: answer.totalPages, now: wallClock() };
    body.innerHTML = tableHtml(BEHIND, answer.data, shown);
  };
  body.addEventListener('click', (event) => {
    const item = event.target.closest('.ant-pagination-item');
    const row = event.target.closest('tr[data-row-key]');
    if (item !== null) void load(Number(item.title));
    else if (row !== null && event.target.closest('[role=button]') !== null)
      void openDetail(row.dataset.rowKey);
  });
  await load(1);
}
