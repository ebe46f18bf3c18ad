import { parsePage } from '@dung-hen/page/html';
import { expect, it } from 'vitest';
import { messagesOn } from './answer.ts';
import { jsonAnswer } from './json-answer.ts';

it.each([
  ['{"success":true,"message":"Gửi thành công"}', true, 'sent'],
  ['{"success":false,"message":"Cột (3) không khớp"}', false, 'unbalanced'],
  ['{"success":false,"message":"Đã gửi"}', false, 'refused'],
  ['{"Success":false}', false, 'refused'],
  ['{"ok":1}', true, 'done'],
  ['{"status":"error","errors":["Thiếu số liệu"]}', false, 'refused'],
  ['{"isError":true,"msg":"Có lỗi"}', false, 'refused'],
  ['{"message":"Lưu thành công"}', null, 'saved'],
])('%s', (body, worked, kind) => {
  const answer = jsonAnswer(body);
  expect(answer?.worked).toBe(worked);
  const seen = {
    page: parsePage('', 'https://x.vn/'),
    spoken: answer?.texts ?? [],
    worked: answer?.worked ?? null,
  };
  expect(messagesOn(seen, []).map((message) => message.kind)).toEqual([kind]);
});

it('takes nothing else for an answer in JSON', () => {
  expect([jsonAnswer('[1]'), jsonAnswer('<html></html>'), jsonAnswer('{"half": ')]).toEqual([
    null,
    null,
    null,
  ]);
});
