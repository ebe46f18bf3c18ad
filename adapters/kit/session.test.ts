import { inspect } from 'node:util';
import { DungHenError } from '@dung-hen/domain';
import { describe, expect, it, vi } from 'vitest';
import { Session } from './session.ts';

const open = (token: string) => {
  const session = new Session<{ token: string }>();
  session.open({ token });
  return session;
};

describe('Session', () => {
  it('shows nothing of what it holds', () => {
    const session = open('very-secret');
    const holder = { client: { session } };
    const shown = [
      JSON.stringify(holder),
      inspect(holder, { depth: 9, showHidden: true }),
      String(session),
      JSON.stringify({ ...session }),
      JSON.stringify(structuredClone({ ...session })),
    ];
    expect(shown.join()).not.toContain('very-secret');
    expect(session.secrets()).toEqual({ token: 'very-secret' });
  });

  it('renews once for all who were refused at the same time', async () => {
    const session = open('old');
    const held = session.secrets();
    const renewal = vi.fn(async () => ({ token: 'new' }));
    const renewed = await Promise.all([1, 2, 3].map(() => session.renew(held, renewal)));
    expect(renewal).toHaveBeenCalledTimes(1);
    expect(renewed.map((one) => one.token)).toEqual(['new', 'new', 'new']);
  });

  it('one refused with secrets replaced meanwhile gets the new ones', async () => {
    const session = open('old');
    const held = session.secrets();
    await session.renew(held, async () => ({ token: 'new' }));
    const late = vi.fn(async () => ({ token: 'newer' }));
    expect(await session.renew(held, late)).toEqual({ token: 'new' });
    expect(late).not.toHaveBeenCalled();
  });

  it('closes when the renewal is refused, and everyone hears it', async () => {
    const session = open('old');
    const held = session.secrets();
    const refused = () => Promise.reject(new DungHenError('LOGIN_REQUIRED'));
    const results = await Promise.allSettled([session.renew(held, refused), session.renew(held, refused)]);
    expect(results.map((one) => one.status)).toEqual(['rejected', 'rejected']);
    expect(session.isOpen()).toBe(false);
  });

  it('stays open when the renewal got no answer', async () => {
    const session = open('old');
    const lost = () => Promise.reject(new DungHenError('NETWORK'));
    await expect(session.renew(session.secrets(), lost)).rejects.toMatchObject({ code: 'NETWORK' });
    expect(session.isOpen()).toBe(true);
    session.close();
    expect(session.secrets()).toBe(null);
  });
});
