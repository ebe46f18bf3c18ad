import { openDrillDown } from './live-detail.js';
import { defaultPeriod, inRowOrder, reportPageHtml } from './report.js';
import { CRITERIA } from './report-pages.js';
import { api, officer, today } from './session.js';
import { toast } from './toast.js';

const isoOf = (text) => text.trim().split('/').reverse().join('-');
const showOf = (iso) => iso.split('-').reverse().join('/');

/** A report page: nothing but a row of zeros until "Thống kê" is pressed. */
export class LiveReport {
  #content;
  #page;
  #asked = null;
  #items = [];

  constructor(content, page) {
    this.#content = content;
    this.#page = page;
  }

  mount() {
    this.#draw(null, defaultPeriod(this.#page, today()));
    this.#content.addEventListener('click', this.#onClick);
    this.#content.addEventListener('input', this.#onInput);
  }

  unmount() {
    this.#content.removeEventListener('click', this.#onClick);
    this.#content.removeEventListener('input', this.#onInput);
  }

  #unit() {
    const me = officer();
    return { name: me.officeName, maDinhDanh: me.maDinhDanh ?? 'H56', chosen: me.maDinhDanh !== null };
  }

  #draw(items, period) {
    const made = document.createElement('div');
    made.innerHTML = reportPageHtml(this.#page, items, { period, unit: this.#unit() });
    const old = this.#content.querySelector('.thongKeSwapper');
    if (old === null) this.#content.replaceChildren(...made.childNodes);
    else {
      for (const id of ['ContainerSwapper', 'ContainerSwapper1']) {
        old.querySelector(`#${id}`).replaceWith(made.querySelector(`#${id}`));
      }
    }
  }

  #period() {
    const of = (name) => isoOf(this.#content.querySelector(`#ThongKeSearch_${name}`).value);
    return { from: of('tuNgay'), to: of('denNgay') };
  }

  async #ask() {
    const period = this.#period();
    if (!(period.from <= period.to) || period.from > today()) {
      toast('Ngày bắt đầu không hợp lệ!');
      return;
    }
    const unit = this.#unit();
    if (this.#page.needsUnit && !unit.chosen) {
      toast('Vui lòng chọn đơn vị');
      return;
    }
    const body = {
      tuNgay: period.from,
      denNgay: period.to,
      maDinhDanhCha: unit.maDinhDanh,
      chiBaoGomDonViCon: false,
      laDuLieuThongKeCacNam: false,
    };
    this.#asked = body;
    const answer = await api(`/api/v1/${this.#page.endpoint}`, { method: 'POST', body }).catch(() => null);
    if (answer === null) toast('Có lỗi xảy ra, vui lòng thử lại');
    else if (this.#content.querySelector('.thongKeSwapper') !== null) {
      this.#items = answer.data;
      this.#draw(answer.data, period);
    }
  }

  /** Neither row nor cell carries a mark: which figure was clicked follows from where it stands. */
  #drillDown(link) {
    const cell = link.closest('td');
    const row = cell.parentElement;
    const rows = [...row.parentElement.children].filter((one) => one.cells.length > 1);
    const item = inRowOrder(this.#page, this.#items)[rows.indexOf(row)];
    const field = this.#page.fields[cell.cellIndex - 2];
    const name = CRITERIA[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
    const { maThongKe: key, catalog } = item;
    const about =
      this.#page.rows === 'field' ? { maLinhVucChinh: key, catalog: catalog ?? '' } : { maDonVi: key };
    void openDrillDown(`/api/v1/${this.#page.drillDown}`, { ...this.#asked, tieuChi: name, ...about });
  }

  #onClick = (event) => {
    const link = event.target.closest('#ContainerSwapper a');
    if (link !== null) {
      event.preventDefault();
      this.#drillDown(link);
    } else if (event.target.closest('.btnThongKe') !== null) void this.#ask();
  };

  /** The hidden twin's title follows the form, whatever the figures stand for. */
  #onInput = () => {
    const { from, to } = this.#period();
    const line = [...this.#content.querySelectorAll('#ContainerSwapper1 strong')].find((one) =>
      one.textContent.startsWith('(Từ ngày'),
    );
    if (line !== undefined) line.textContent = `(Từ ngày ${showOf(from)} đến ngày ${showOf(to)} )`;
  };
}
