import type { App, Place } from './app.ts';
import type { Draw } from './draw.ts';
import { controlsIn, type Field, type Manner, placeAt, type Stage, showSums, takeFrom } from './manner.ts';

/** Marks of a field: a place for the test, or a sum the page writes itself. */
const mark = (place: Place, locked: boolean) =>
  locked ? ` data-sum="${place}" readonly` : ` data-place="${place}"`;
const room = (app: App, place: Place) => (app.refusals.get(place) === 'short' ? ' maxlength="1"' : '');
const input = (app: App, place: Place, locked: boolean, attributes = '') =>
  `<input type="text" value="${app.shown(place)}"${mark(place, locked)}${room(app, place)}${attributes}>`;
const onEvery = (stage: Stage, type: string, act: (control: HTMLElement, place: Place) => void) => {
  stage.root.addEventListener(
    type,
    (event) => {
      const place = placeAt(event.target);
      if (place !== null) act(event.target as HTMLElement, place);
    },
    { capture: true },
  );
};
const takeOn = (stage: Stage, type: string) =>
  onEvery(stage, type, (control, place) => {
    takeFrom(stage, control, place, (control as Field).value);
    showSums(stage);
  });

/** Forms a server writes, with or without a script that adds up. */
export const SERVER: Manner = {
  name: 'server-rendered form',
  markup: 'table',
  wishes: {},
  cells: (draw) => {
    const type = draw.of('text', 'text', 'number', 'tel');
    return {
      typed: (app, place, locked) =>
        type === 'number'
          ? `<input type="number" value="${app.value(place)}"${mark(place, locked)}${room(app, place)}>`
          : input(app, place, locked).replace('type="text"', draw.of('type="text"', 'type="tel"', '')),
    };
  },
  start: (stage, draw) => takeOn(stage, draw.of('input', 'change')),
};

/** ASP.NET: generated names that mean nothing, and a panel whose rows the server sends anew after a change. */
export const WEBFORMS: Manner = {
  name: 'ASP.NET WebForms postback',
  markup: 'table',
  wishes: {},
  cells: (draw) => ({
    typed: (app, place, locked) => {
      const id = `ctl00_cph_gv_ctl${draw.whole(10, 99)}_txtCot${draw.whole(1, 13)}`;
      return input(app, place, locked, ` id="${id}" name="${id.replaceAll('_', '$')}"`);
    },
  }),
  start: (stage, draw) => {
    const panel = draw.chance(0.7);
    onEvery(stage, 'change', (control, place) => {
      takeFrom(stage, control, place, (control as Field).value);
      if (panel) stage.later(stage.redraw);
      else showSums(stage);
    });
  },
};

/** React: the value is the state's; a field whose tracker saw the value change sends nothing. */
export const REACT: Manner = {
  name: 'controlled inputs (React)',
  markup: 'table',
  wishes: {},
  cells: () => ({ typed: (app, place, locked) => input(app, place, locked) }),
  start: (stage, draw) => {
    const tracked = new Map<HTMLElement, string>();
    const stale = draw.chance(0.3);
    const own = Object.getOwnPropertyDescriptor(valuesOf(stage.root), 'value');
    for (const [control] of controlsIn(stage.root)) {
      tracked.set(control, (control as Field).value);
      Object.defineProperty(control, 'value', {
        configurable: true,
        get: () => own?.get?.call(control),
        set: (text: string) => {
          tracked.set(control, text);
          own?.set?.call(control, text);
        },
      });
    }
    let drawn = new Map<Place, string>();
    let pending: Map<Place, string> | null = null;
    onEvery(stage, 'input', (control, place) => {
      const text = own?.get?.call(control) as string;
      if (tracked.get(control) === text) return;
      tracked.set(control, text);
      // A handler that closes over the values of the last drawing loses what was typed since.
      pending = new Map(stale ? drawn : (pending ?? drawn)).set(place, text);
      const next = pending;
      queueMicrotask(() => {
        drawn = next;
        pending = null;
        for (const [at, typed] of next) stage.app.take(at, typed);
        for (const [one, at] of controlsIn(stage.root)) (one as Field).value = stage.app.value(at);
        showSums(stage);
      });
    });
  },
};

function valuesOf(root: HTMLElement): object {
  const probe = root.ownerDocument.createElement('input');
  return Object.getPrototypeOf(probe) as object;
}

/** Vue: `v-model` or `v-model.lazy`, drawn after the turn. */
export const VUE: Manner = {
  name: 'two-way bound inputs (Vue)',
  markup: 'table',
  wishes: {},
  cells: () => ({ typed: (app, place, locked) => input(app, place, locked) }),
  start: (stage, draw) =>
    onEvery(stage, draw.of('input', 'change'), (control, place) => {
      const taken = takeFrom(stage, control, place, (control as Field).value);
      queueMicrotask(() => {
        if (taken) (control as Field).value = stage.app.shown(place);
        showSums(stage);
      });
    }),
};

/** Angular Material: a grid of div elements, values taken on leaving. */
export const MATERIAL: Manner = {
  name: 'div grid with roles (Angular Material)',
  markup: 'roles',
  wishes: { head: 'flat' },
  cells: () => ({
    typed: (app, place, locked) =>
      `<div class="mat-form-field"><div class="mat-form-field-infix">${input(app, place, locked)}</div></div>`,
  }),
  start: (stage) => takeOn(stage, 'blur'),
};

/** jQuery with a mask: figures get their marks while one types; some masks know keys alone. */
export const MASK: Manner = {
  name: 'jQuery with a mask',
  markup: 'table',
  wishes: {},
  cells: () => ({ typed: (app, place, locked) => input(app, place, locked) }),
  start: (stage, draw) => {
    if (draw.chance(0.5)) return keyMask(stage);
    onEvery(stage, draw.of('input', 'keyup', 'blur'), (control, place) => {
      if (takeFrom(stage, control, place, (control as Field).value))
        (control as Field).value = stage.app.shown(place);
      showSums(stage);
    });
  },
};

function keyMask(stage: Stage): void {
  const buffers = new Map<Place, string>();
  const draw = (control: HTMLElement, place: Place) => {
    (control as Field).value = (buffers.get(place) ?? stage.app.value(place)).replace(
      /\B(?=(?:\d{3})+$)/gu,
      '.',
    );
  };
  onEvery(stage, 'focus', (_, place) => buffers.set(place, stage.app.value(place)));
  stage.root.addEventListener('keydown', (event) => {
    const place = placeAt(event.target);
    if (place === null) return;
    if (event.key === 'Backspace') buffers.set(place, '');
    else if (/^\d$/u.test(event.key)) buffers.set(place, (buffers.get(place) ?? '') + event.key);
    else return;
    event.preventDefault();
    draw(event.target as HTMLElement, place);
  });
  onEvery(stage, 'input', (control, place) => draw(control, place));
  onEvery(stage, 'blur', (control, place) => {
    // Keys of a fill in one go leave the last digit alone in the buffer: such a mask takes what it was typed.
    takeFrom(stage, control, place, buffers.get(place) ?? '');
    buffers.delete(place);
    if (control.getAttribute('aria-invalid') === null) draw(control, place);
    showSums(stage);
  });
}

/** Lists dressed by select2: the list itself is clipped away, a box beside it shows what is chosen. */
export const SELECT: Manner = {
  name: 'lists (select2)',
  markup: 'table',
  wishes: {},
  most: 30,
  cells: (draw) => {
    const sends = draw.of('figure', 'index');
    const blank = draw.of('', '-- Chọn --', '&nbsp;');
    const dressed = draw.chance(0.7);
    return {
      typed: (app, place, locked) => {
        if (locked) return input(app, place, true);
        const own = app.value(place);
        const options = Array.from({ length: 31 }, (_, figure) => {
          const value = sends === 'figure' ? figure : `m${(figure * 7) % 31}`;
          return `<option value="${value}"${own === String(figure) ? ' selected' : ''}>${figure}</option>`;
        });
        const list = `<select data-place="${place}"${dressed ? ' class="select2-hidden-accessible" tabindex="-1" aria-hidden="true"' : ''}><option value=""${own === '' ? ' selected' : ''}>${blank}</option>${options.join('')}</select>`;
        return dressed
          ? `${list}<span class="select2 select2-container"><span class="selection"><span class="select2-selection" role="combobox"><span class="select2-selection__rendered">${own}</span></span></span></span>`
          : list;
      },
    };
  },
  start: (stage) => {
    onEvery(stage, 'change', (control, place) => {
      const list = control as unknown as HTMLSelectElement;
      const text = (list.options[list.selectedIndex]?.textContent ?? '').trim();
      if (/^\d*$/u.test(text)) stage.app.take(place, text);
      const box = control.parentElement?.querySelector('.select2-selection__rendered');
      if (box) box.textContent = text;
      showSums(stage);
    });
  },
};

/** Cells one types into as they stand. */
export const EDITABLE: Manner = {
  name: 'editable cells',
  markup: 'table',
  wishes: { labelInInput: false, sums: 'text', totals: 'text' },
  cells: (draw: Draw) =>
    draw.chance(0.5)
      ? {
          typed: (app, place, locked) =>
            locked
              ? app.shown(place)
              : `<div contenteditable="true" data-place="${place}">${app.shown(place)}</div>`,
        }
      : {
          typed: (app, place) => app.shown(place),
          around: ' contenteditable="true" data-place="$"',
        },
  start: (stage, draw) => {
    const act = draw.of('input', 'focusout');
    onEvery(stage, act, (control, place) => {
      stage.app.take(place, control.textContent ?? '');
      if (act === 'focusout') control.textContent = stage.app.shown(place);
      showSums(stage);
    });
  },
};
