import { summaryHtml, TWO_LINES } from './cells.js';
import { emptyRowHtml, listPageHtml, pagerHtml, rowsHtml, twinHtml } from './list.js';
import { openDetail } from './live-detail.js';
import { queryOf } from './pages.js';
import { api, officer, today, wallClock } from './session.js';
import { toast } from './toast.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Whole first, then shortened step by step, as the layout measures it.
const STEPS = [190, 160, 135, TWO_LINES];

/** Shortens the summaries of a table body in four steps over 300–400 ms; `alive` stops it when the rows are gone. */
export async function shorten(body, texts, alive) {
  for (const length of STEPS) {
    await wait(70 + Math.random() * 25);
    if (!alive()) return;
    for (const [node, text] of texts) {
      if (text.length + 2 <= TWO_LINES || !body.contains(node)) continue;
      const made = document.createElement('div');
      made.innerHTML = summaryHtml(text, length);
      node.replaceChildren(...made.firstElementChild.childNodes);
    }
  }
}

const cellsOf = (body) => [...body.querySelectorAll('.ant-typography-ellipsis')];

/** A list page that lives in `.ant-layout-content` until the route changes. */
export class LiveList {
  #content;
  #page;
  #state;
  #filters = {};
  #rows = [];
  #turn = 0;
  #gone = false;

  constructor(content, page) {
    this.#content = content;
    this.#page = page;
    this.#state = { pageNumber: 1, pageSize: page.size, totalPages: 0, now: wallClock() };
  }

  async mount() {
    const { waitsForButton, needsRole } = this.#page;
    this.#roles = (await this.#askRoles(needsRole)).map((role) => role.roleName);
    if (this.#gone) return;
    this.#content.innerHTML = listPageHtml(this.#page, null, this.#state);
    this.#content.addEventListener('click', this.#onClick);
    this.#content.addEventListener('change', this.#onChange);
    window.addEventListener('resize', this.#onResize);
    if (needsRole && this.#roles.length === 0) this.#content.querySelector('.ant-table-wrapper').remove();
    else if (!waitsForButton) await this.load();
  }

  unmount() {
    this.#gone = true;
    this.#content.removeEventListener('click', this.#onClick);
    this.#content.removeEventListener('change', this.#onChange);
    window.removeEventListener('resize', this.#onResize);
  }

  #roles = [];

  async #askRoles(needed) {
    if (!needed) return [];
    return api(`/api/users/${officer().id}/roles`).catch(() => []);
  }

  /** Rows go first ("Trống", no pager), the blur comes a little later, then the answer. */
  async load() {
    const turn = ++this.#turn;
    const alive = () => turn === this.#turn && !this.#gone;
    this.#show([], false);
    const asked = this.#ask();
    await wait(15 + Math.random() * 60);
    if (!alive()) return;
    this.#show([], true);
    const answer = await asked.catch(() => {
      toast('Có lỗi xảy ra, vui lòng thử lại');
      return { data: null, totalPages: 0 };
    });
    await wait(20);
    if (!alive()) return;
    this.#rows = answer.data ?? [];
    this.#state = { ...this.#state, totalPages: answer.totalPages, now: wallClock() };
    this.#show(this.#rows, false);
    this.#twin();
    await this.#cut(alive);
  }

  #ask() {
    const { endpoint, method } = this.#page;
    const me = officer();
    const asked = queryOf(this.#page, {
      today: today(),
      officeCode: me.officeCode,
      userId: me.id,
      roles: this.#roles,
    });
    const { pageNumber, pageSize } = this.#state;
    const query = { ...asked, ...this.#filters, pageNumber, pageSize, reFetch: true };
    const path = `/api/v1/${endpoint}`;
    return method === 'POST' ? api(path, { method, body: query }) : api(path, { query });
  }

  /** `table` and `tbody` stay, every `tr` and `td` is new. */
  #show(rows, loading) {
    const wrapper = this.#content.querySelector('.ant-table-wrapper');
    const container = wrapper.querySelector('.ant-spin-container');
    container.classList.toggle('ant-spin-blur', loading);
    for (const pager of container.querySelectorAll('.ant-table-pagination')) pager.remove();
    wrapper.querySelector('.ant-spin')?.parentElement.remove();
    if (loading) {
      const spin =
        '<div><div class="ant-spin ant-spin-spinning"><span class="ant-spin-dot ant-spin-dot-spin"></span></div></div>';
      container.insertAdjacentHTML('beforebegin', spin);
    }
    const body = wrapper.querySelector('.ant-table-tbody');
    const whole = { ...this.#page, cut: Number.POSITIVE_INFINITY };
    body.innerHTML = rows.length === 0 ? emptyRowHtml(this.#page) : rowsHtml(whole, rows, this.#state);
    if (rows.length > 0) {
      container.insertAdjacentHTML('afterbegin', pagerHtml('left', this.#state));
      container.insertAdjacentHTML('beforeend', pagerHtml('right', this.#state));
    }
  }

  #twin() {
    this.#content.querySelector('#ContainerSwapper')?.remove();
    this.#content.firstElementChild.insertAdjacentHTML('beforeend', twinHtml(this.#page, this.#rows));
  }

  #cut(alive) {
    const body = this.#content.querySelector('.ant-table-tbody');
    const texts = cellsOf(body).map((node, i) => [node, this.#rows[i]?.trichYeuHoSo ?? '']);
    return shorten(body, texts, alive);
  }

  #turnTo(pageNumber) {
    if (pageNumber < 1 || pageNumber > this.#state.totalPages) return;
    this.#state = { ...this.#state, pageNumber };
    void this.load();
  }

  #search() {
    const inputs = [...this.#content.querySelectorAll('#SearchHoSo_ input')].filter((input) =>
      input.value.trim(),
    );
    this.#filters = Object.fromEntries(
      inputs.map((input) => {
        const name = input.id.replace('SearchHoSo__', '');
        return [name === 'searchText' ? 'maHoSo' : name, input.value.trim()];
      }),
    );
    this.#state = { ...this.#state, pageNumber: 1 };
    void this.load();
  }

  #onClick = (event) => {
    const target = event.target;
    const pager = target.closest('.ant-pagination-item, .ant-pagination-prev, .ant-pagination-next');
    if (pager !== null) {
      const { pageNumber } = this.#state;
      if (pager.classList.contains('ant-pagination-prev')) this.#turnTo(pageNumber - 1);
      else if (pager.classList.contains('ant-pagination-next')) this.#turnTo(pageNumber + 1);
      else this.#turnTo(Number(pager.title));
      return;
    }
    if (target.closest('.search-collapse-btn') !== null) {
      this.#content.querySelector('.collapse-content-wrapper').classList.toggle('opened');
    } else if (target.closest('[data-do=search]') !== null) this.#search();
    else if (target.closest('[data-do=reload]') !== null) void this.load();
    else if (target.closest('.ant-typography-expand') !== null)
      this.#expand(target.closest('.ant-typography'));
    else if (target.closest('td div[role=button]:not([title]), [title="Xem chi tiết"]') !== null) {
      const key = target.closest('tr').dataset.rowKey;
      const row = this.#rows.find((one) => one.id === key);
      void openDetail(row?.hoSoId ?? key);
    }
  };

  #expand(node) {
    const i = cellsOf(this.#content.querySelector('.ant-table-tbody')).indexOf(node);
    node.textContent = `- ${this.#rows[i]?.trichYeuHoSo ?? ''}`;
  }

  #onChange = (event) => {
    if (event.target.closest('.ant-pagination-options') === null) return;
    this.#state = { ...this.#state, pageSize: Number(event.target.value), pageNumber: 1 };
    void this.load();
  };

  #onResize = () => {
    const turn = this.#turn;
    const body = this.#content.querySelector('.ant-table-tbody');
    for (const [i, node] of cellsOf(body).entries())
      node.textContent = `- ${this.#rows[i]?.trichYeuHoSo ?? ''}`;
    void this.#cut(() => turn === this.#turn && !this.#gone);
  };
}
