import { maskPersonalNumbers, parseDossierCode, type Words } from '@dung-hen/domain';
import { ORDER_FIELDS, PARTY_FIELDS } from '../wire.ts';
import { ORDER_SETTINGS, type OrderSettings } from './settings.ts';
import { waybillState } from './waybill.ts';
import { ORDER_WORDS, type OrderProblem } from './words.ts';

/** Something about an order that the postal service would refuse (`error`) or that wants looking at (`warning`). */
export interface OrderFinding {
  /** 'ItemCode', 'Receiver.Tel'; '' for the order as a whole. What stands there is never repeated. */
  readonly field: string;
  readonly problem: OrderProblem;
  readonly level: 'error' | 'warning';
  readonly words: Words;
}

const TEXTS: ReadonlySet<string> = new Set(
  [...ORDER_FIELDS, ...PARTY_FIELDS].filter(
    (name) => !['CODAmount', 'FlagConfig', 'Sender', 'Receiver'].includes(name),
  ),
);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks an order before it is sent: what is missing, of the wrong form, or likely a mistake; [] for one in order. An
 * order holds a citizen's name and address: findings name fields and nothing of their content.
 */
export function checkOrder(order: unknown, settings: OrderSettings = ORDER_SETTINGS): OrderFinding[] {
  if (!isFields(order)) return [finding('', 'notOrder', 'error')];
  const flat = flatten(order);
  return [
    ...unknownFields(order),
    ...missing(flat, settings),
    ...forms(flat, settings),
    ...likelyMistakes(flat, settings),
  ].sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
}

function finding(field: string, problem: OrderProblem, level: OrderFinding['level']): OrderFinding {
  return { field, problem, level, words: ORDER_WORDS[problem] };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flatten(order: Fields): ReadonlyMap<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [name, value] of Object.entries(order)) {
    if ((name === 'Sender' || name === 'Receiver') && isFields(value)) {
      for (const [part, inner] of Object.entries(value)) flat.set(`${name}.${part}`, inner);
    } else flat.set(name, value);
  }
  return flat;
}

function unknownFields(order: Fields): OrderFinding[] {
  const known: ReadonlySet<string> = new Set(ORDER_FIELDS);
  const parts: ReadonlySet<string> = new Set(PARTY_FIELDS);
  const found: OrderFinding[] = [];
  for (const [name, value] of Object.entries(order)) {
    // A name that is not of the form of a field may be anything, also somebody's.
    if (!known.has(name)) found.push(finding(shown(name), 'unknownField', 'warning'));
    else if (name === 'Sender' || name === 'Receiver') {
      if (!isFields(value)) found.push(finding(name, 'notParty', 'error'));
      else
        for (const part of Object.keys(value))
          if (!parts.has(part)) found.push(finding(`${name}.${shown(part)}`, 'unknownField', 'warning'));
    }
  }
  return found;
}

const shown = (name: string): string => (/^[A-Za-z]{1,30}$/u.test(name) ? name : '…');

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function missing(flat: ReadonlyMap<string, unknown>, { required }: OrderSettings): OrderFinding[] {
  return required.value
    .filter((field) => isEmpty(flat.get(field)))
    .map((field) => finding(field, 'missing', 'error'));
}

function forms(flat: ReadonlyMap<string, unknown>, settings: OrderSettings): OrderFinding[] {
  const found: OrderFinding[] = [];
  const { flagConfig, telephone, maxCod, maxText } = settings;
  for (const [field, value] of flat) {
    const name = field.split('.').at(-1) ?? '';
    if (isEmpty(value) || !TEXTS.has(name)) continue;
    if (typeof value !== 'string') found.push(finding(field, 'notText', 'error'));
    else if (maxText.value !== null && value.length > maxText.value)
      found.push(finding(field, 'tooLong', 'error'));
    else if (name === 'Tel' && telephone.value !== null) {
      const digits = value.replace(/[\s.()+-]/gu, '');
      if (!new RegExp(telephone.value, 'u').test(digits)) found.push(finding(field, 'telephone', 'error'));
    } else if (name === 'Email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value))
      found.push(finding(field, 'email', 'error'));
    else if ((name === 'Province' || name === 'District') && !/^\d{1,6}$/u.test(value.trim()))
      found.push(finding(field, 'areaCode', 'error'));
    else if (name === 'OrderNumber' && parseDossierCode(value) === null)
      found.push(finding(field, 'dossierCode', 'error'));
  }
  const cod = flat.get('CODAmount');
  const amount = typeof cod === 'string' && /^\d{1,12}$/u.test(cod) ? Number(cod) : cod;
  if (!isEmpty(cod) && !(typeof amount === 'number' && Number.isInteger(amount) && amount >= 0))
    found.push(finding('CODAmount', 'amount', 'error'));
  else if (typeof amount === 'number' && maxCod.value !== null && amount > maxCod.value)
    found.push(finding('CODAmount', 'tooMuch', 'error'));
  if (String(flat.get('FlagConfig') ?? '') !== String(flagConfig.value))
    found.push(finding('FlagConfig', 'flagConfig', 'error'));
  return found;
}

function likelyMistakes(flat: ReadonlyMap<string, unknown>, settings: OrderSettings): OrderFinding[] {
  const found: OrderFinding[] = [];
  const text = (field: string): string => {
    const value = flat.get(field);
    return typeof value === 'string' ? value.trim() : '';
  };
  const item = text('ItemCode');
  if (item !== '' && settings.waybill.value === 's10') {
    const state = waybillState(item);
    if (state === 'digit') found.push(finding('ItemCode', 'waybillDigit', 'error'));
    if (state === 'form') found.push(finding('ItemCode', 'waybillForm', 'warning'));
  }
  const provinces = ['Sender.Province', 'Receiver.Province'].map((field) => ({ field, code: text(field) }));
  for (const { field, code } of provinces) {
    if (code !== '' && code === settings.statisticsProvince.value)
      found.push(finding(field, 'statisticsCode', 'warning'));
  }
  if (provinces.every(({ code }) => code !== '' && code !== settings.ownProvince.value))
    found.push(finding('Sender.Province', 'notOwnProvince', 'warning'));
  for (const field of ['Description', 'Sender.Desc', 'Receiver.Desc']) {
    if (maskPersonalNumbers(text(field)) !== text(field))
      found.push(finding(field, 'personalNumber', 'warning'));
  }
  const same = ['Name', 'Address', 'Tel'].every(
    (part) => text(`Sender.${part}`) !== '' && text(`Sender.${part}`) === text(`Receiver.${part}`),
  );
  if (same) found.push(finding('Receiver', 'sameParties', 'warning'));
  return found;
}
