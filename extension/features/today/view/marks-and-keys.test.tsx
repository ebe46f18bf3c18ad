import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import {
  all,
  codes,
  control,
  focusedCode,
  host,
  key,
  late,
  letter,
  press,
  said,
  show,
  texts,
  today,
} from './page-harness.tsx';

describe('done and snoozed', () => {
  it('done puts a line away, says so, and can be undone', async () => {
    const { world } = await show();
    await press(control(late.code, 'Xong'));
    expect(codes()).toEqual([letter.code, today.code]);
    expect(texts('.urgent-part')[0]).toBe('0quá hạn');
    expect(said()).toBe(`Đã ghi nhận xong: ${late.code}.`);
    expect(world.facts.marks).toEqual([
      { dutyId: `overdue:${late.code}:2026-11-18`, state: 'done', until: null, at: '2026-11-23T08:00:00' },
    ]);
    await press(all('.said button').find((button) => button.textContent === 'Hoàn tác'));
    expect(codes()).toHaveLength(3);
    expect(said()).toBe(`Đã đưa lại: ${late.code}.`);
  });

  it('snooze offers moments, warns of those after the deadline, and brings the line back', async () => {
    const { world } = await show();
    await press(control(letter.code, 'Hoãn'));
    expect(texts('.snooze-choice')).toEqual([
      'Sau 1 giờ (09:00)',
      'Chiều nay (13:30)',
      'Ngày làm việc tới (Thứ Tư, 25/11/2026, 07:00)sau hạn',
      'Đầu tuần sau (Thứ Hai, 30/11/2026, 07:00)sau hạn',
    ]);
    expect(document.activeElement?.textContent).toBe('Sau 1 giờ (09:00)');
    await key('ArrowDown', { key: 'ArrowDown' });
    await press(document.activeElement as HTMLElement);
    expect(codes()).toEqual([late.code, today.code]);
    expect(said()).toBe(`Đã hoãn ${letter.code} đến 13:30 hôm nay.`);
    act(() => render(null, host));
    await show([], 'panel', (later) => {
      Object.assign(later.world, world, { now: '2026-11-23T13:30:00' });
    });
    expect(codes()).toEqual([late.code, letter.code, today.code]);
  });

  it('escape and a click elsewhere close the choices', async () => {
    await show();
    await press(control(late.code, 'Hoãn'));
    await key('Escape', { key: 'Escape' });
    expect(all('.snooze-menu')).toEqual([]);
    expect(focusedCode()).toBe(late.code);
    await press(control(late.code, 'Hoãn'));
    act(() => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true })));
    expect(all('.snooze-menu')).toEqual([]);
  });

  it('lists what was put away, with the way back, and says when the system still shows it open', async () => {
    await show([{ ...late, seenAt: '2026-11-23T07:59:00' }], 'panel', ({ world }) => {
      world.facts = {
        ...world.facts,
        marks: [
          {
            dutyId: `overdue:${late.code}:2026-11-18`,
            state: 'done',
            until: null,
            at: '2026-11-23T07:00:00',
          },
        ],
      };
    });
    await press(all('.settled .fold')[0]);
    expect(texts('.settled-line')[0]).toContain('hệ thống vẫn ghi chưa xong (thấy lúc 07:59 hôm nay)');
    await press(control(late.code, 'Đưa lại danh sách'));
    expect(codes()).toEqual([late.code]);
  });

  it('says when a mark could not be kept', async () => {
    const { sources } = await show();
    vi.mocked(sources.store.mark).mockRejectedValueOnce(new Error('disk full'));
    await press(control(late.code, 'Xong'));
    expect(said()).toBe('Chưa lưu được; hãy thử lại.');
    expect(codes()).toHaveLength(3);
  });
});

describe('keys', () => {
  it('walk the lines, mark done and go on with the next, undo', async () => {
    await show();
    await key('KeyJ');
    expect(focusedCode()).toBe(late.code);
    await key('ArrowDown');
    await key('KeyJ');
    await key('KeyJ');
    expect(focusedCode()).toBe(today.code);
    await key('KeyK');
    await key('KeyK');
    expect(focusedCode()).toBe(late.code);
    await key('KeyD');
    expect(codes()).toEqual([letter.code, today.code]);
    expect(focusedCode()).toBe(letter.code);
    await key('KeyU');
    expect(codes()).toHaveLength(3);
  });

  it('open the portal, the reasons, the snooze choices, the filter', async () => {
    await show();
    await key('KeyJ');
    const opened = vi.fn((event: Event) => event.preventDefault());
    control(late.code, 'Mở trong hệ thống')?.addEventListener('click', opened);
    await key('Enter');
    expect(opened).toHaveBeenCalledOnce();
    await key('KeyW');
    expect(all('.why')).toHaveLength(1);
    await key('KeyS');
    expect(all('.snooze-menu')).toHaveLength(1);
    await key('Escape', { key: 'Escape' });
    await key('Slash');
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('do nothing while typing, with a modifier, or on a button that means Enter itself', async () => {
    await show();
    all('input')[0]?.focus();
    await key('KeyD');
    all('[data-line]')[0]?.focus();
    await key('KeyD', { ctrlKey: true });
    expect(codes()).toHaveLength(3);
    control(late.code, 'Vì sao')?.focus();
    const opened = vi.fn();
    control(late.code, 'Mở trong hệ thống')?.addEventListener('click', opened);
    await key('Enter');
    expect(opened).not.toHaveBeenCalled();
  });

  it('leave one line in the tab order', async () => {
    await show();
    expect(all('[data-line][tabindex="0"]')).toHaveLength(1);
  });
});
