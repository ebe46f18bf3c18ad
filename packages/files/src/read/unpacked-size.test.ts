import { expect, it } from 'vitest';
import { PARTS, text, workbook } from '../fixtures/workbook.ts';
import { readFile } from './read-file.ts';
import { unpackedSize } from './unpacked-size.ts';

const good = () =>
  workbook([
    {
      rows: [
        ['STT', 'Đơn vị'],
        [1, 'Xã Mẫu'],
      ],
    },
  ]);

it('adds what the directory of a zip says', () => {
  const size = unpackedSize(good()) ?? 0;
  expect(size).toBeGreaterThan(1000);
  expect(size).toBeLessThan(1_000_000);
  expect(unpackedSize(text('không phải zip'))).toBeNull();
});

it('refuses a workbook that says it unpacks to gigabytes, without unpacking it', () => {
  const bytes = good();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fff_ffff, true);
  }
  expect(readFile(bytes, PARTS)).toMatchObject({ ok: false, reason: 'tooLarge' });
  expect(readFile(good(), PARTS)).toMatchObject({ ok: true });
});
