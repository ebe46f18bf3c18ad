import { expect, it } from 'vitest';
import { digitisedOf, paymentOf } from './results.ts';

it.each([
  ['/Files/a.pdf##/Files/b.pdf', 'False', 'yes'],
  ['…', null, 'yes'],
  [null, 'False', 'no'],
  [' ', null, 'no'],
  [null, 'True', 'noResult'],
  [undefined, 'True', undefined],
])('result files %j, procedure without result %j: digitised %j', (files, without, state) => {
  expect(digitisedOf(files, without)).toBe(state);
});

it.each([
  ['Đã thanh toán', true, 'paid'],
  ['Đã thanh toán##Chờ thanh toán', true, 'unpaid'],
  ['Chưa thanh toán', true, 'unpaid'],
  ['Hủy thanh toán##Đã thanh toán', true, 'paid'],
  ['Đã hoàn phí', true, undefined],
  [null, false, 'none'],
  [null, true, undefined],
  [null, undefined, undefined],
])('payment states %j, fee %j: %j', (states, fee, state) => {
  expect(paymentOf(states, fee)).toBe(state);
});
