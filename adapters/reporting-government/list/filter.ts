import type { Period, Unit } from '@dung-hen/domain';
import type { PageDocument, PageElement } from '@dung-hen/page';
import { type Action, actionsFor, actionsOf } from '../page/actions.ts';
import {
  type Change,
  type FormRequest,
  formOf,
  isDisabled,
  optionValue,
  requestOf,
} from '../wire/html-form.ts';
import { clickOf } from '../wire/scripted-click.ts';
import { requestOfClick } from '../wire.ts';
import { samePeriod, spokenPeriod } from '../words/period-words.ts';
import { phrases, wordsOf } from '../words/phrases.ts';
import { stateOf } from '../words/state-words.ts';
import { namesUnit } from '../words/unit-name.ts';

const ALL = phrases('tất cả', 'toàn bộ', 'chọn tất cả', 'all', 'tất cả trạng thái', 'mọi trạng thái');

/** What a list's filters can be asked for. */
export interface FilterWish {
  readonly year?: number;
  readonly period?: Period;
  readonly unit?: Unit;
}

/** A select of the filter and what it chooses between. */
interface Filter {
  readonly select: PageElement;
  readonly kind: 'year' | 'period' | 'state' | 'unit';
  readonly options: readonly PageElement[];
}

/** Whether the list leaves out reports by their state as it stands ("Trạng thái: Chưa gửi"). */
export function hidesStates(page: PageDocument): boolean {
  return filtersOf(page, {}).some((filter) => filter.kind === 'state' && !isOpenChoice(chosenOption(filter)));
}

/**
 * The request that asks the list for what is wished, all states together: the filter form as a person would set it.
 * Null where the page has no filter for it, or has it set that way already.
 */
export function filterRequest(page: PageDocument, wish: FilterWish): FormRequest | null {
  const filters = filtersOf(page, wish);
  const changes = filters.flatMap((filter): Change[] => {
    const option = wanted(filter, wish);
    return option === null || isChosen(option, filter)
      ? []
      : [{ control: filter.select, value: optionValue(option) }];
  });
  const [first] = changes;
  if (first === undefined) return null;
  const form = formOf(first.control, page);
  if (form === null) return null;
  const own = changes.filter((change) => formOf(change.control, page)?.is(form) === true);
  const button = searchButton(form, page);
  if (button !== null) return requestOfClick(button.element, page, button.label, { changes: own });
  const click = clickOf(first.control, page);
  if (click.kind === 'postback' || click.kind === 'send')
    return requestOfClick(first.control, page, 'Lọc', { changes: own });
  const writes = (form.attr('method') ?? 'get').toLowerCase() === 'post';
  return writes ? null : requestOf(form, page, { changes: own });
}

function searchButton(form: PageElement, page: PageDocument): Action | null {
  const own = actionsOf(page).filter(
    (action) => action.enabled && formOf(action.element, page)?.is(form) === true,
  );
  return actionsFor(own, 'search').find((action) => clickOf(action.element, page).kind !== 'script') ?? null;
}

function filtersOf(page: PageDocument, { unit }: FilterWish): Filter[] {
  return page.root.find('select').flatMap((select): Filter[] => {
    if (select.hidden() || isDisabled(select)) return [];
    const options = select.find('option').filter((option) => option.attr('disabled') === null);
    const texts = options
      .map((option) => option.text())
      .filter((text) => /[\p{L}\p{N}]/u.test(text) && ALL.in(text) === null);
    const counted = texts.filter((text) => !/^[-–—\s]*chọn/iu.test(text));
    if (counted.length === 0) return [];
    const share = (fits: (text: string) => boolean) => counted.filter(fits).length / counted.length;
    if (share((text) => /^(?:năm\s*)?20\d\d$/iu.test(text.trim())) === 1)
      return [{ select, kind: 'year', options }];
    if (share((text) => spokenPeriod(text) !== null || /^kỳ /iu.test(text)) > 0.6)
      return [{ select, kind: 'period', options }];
    if (share((text) => stateOf(text) !== null) > 0.6) return [{ select, kind: 'state', options }];
    if (unit !== undefined && counted.some((text) => namesUnit(text, unit)))
      return [{ select, kind: 'unit', options }];
    return [];
  });
}

function wanted(filter: Filter, wish: FilterWish): PageElement | null {
  const year = wish.period?.year ?? wish.year;
  switch (filter.kind) {
    case 'year':
      return (
        filter.options.find((option) => year !== undefined && option.text().includes(String(year))) ?? null
      );
    case 'period':
      return wish.period === undefined ? openChoice(filter) : periodOption(filter, wish.period);
    case 'unit': {
      const own = filter.options.filter(
        (option) => wish.unit !== undefined && namesUnit(option.text(), wish.unit),
      );
      return own.length === 1 ? (own[0] ?? null) : openChoice(filter);
    }
    case 'state':
      return openChoice(filter);
  }
}

function periodOption(filter: Filter, period: Period): PageElement | null {
  const fitting = filter.options.filter((option) => {
    const spoken = spokenPeriod(option.text());
    return spoken !== null && samePeriod({ ...period, ...spoken, year: spoken.year ?? period.year }, period);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : openChoice(filter);
}

function openChoice(filter: Filter): PageElement | null {
  return filter.options.find(isOpenChoice) ?? null;
}

/** "Tất cả", "-- Chọn --" or nothing: a choice that leaves nothing out. */
function isOpenChoice(option: PageElement | null): boolean {
  if (option === null) return true;
  const words = wordsOf(option.text());
  return (
    words === '' ||
    ALL.in(option.text()) !== null ||
    words.startsWith('chọn') ||
    optionValue(option).trim() === ''
  );
}

function chosenOption(filter: Filter): PageElement | null {
  return filter.options.findLast((option) => option.checked()) ?? filter.options[0] ?? null;
}

function isChosen(option: PageElement, filter: Filter): boolean {
  return chosenOption(filter)?.is(option) === true;
}
