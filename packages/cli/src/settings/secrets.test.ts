import { Readable } from 'node:stream';
import { isDungHenError } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { translator } from '../words/translate.ts';
import { readLogin } from './credentials.ts';

const t = translator('en');
const world = (env: Record<string, string>, stdin = '') => ({
  env,
  t,
  stdin: Readable.from(stdin === '' ? [] : [stdin]),
});

describe('a secret on the command line', () => {
  it.each([
    ['--password', 'Bi-Mat-1'],
    ['--password=Bi-Mat-1'],
    ['--pass=Bi-Mat-1'],
    ['-password', 'Bi-Mat-1'],
    ['--mat-khau=Bi-Mat-1'],
    ['--token=Bi-Mat-1'],
    ['--url', 'https://motcua:Bi-Mat-1@motcua.thanhhoa.gov.vn'],
    ['--url=https://motcua:Bi-Mat-1@motcua.thanhhoa.gov.vn'],
  ])('is refused and not repeated: %s', async (...args) => {
    for (const json of [[], ['--json']]) {
      const { code, out, err } = await runCli(['collect', ...args, ...json]);
      expect(code).toBe(2);
      expect(out + err).toContain('DUNG_HEN_PASSWORD');
      expect(out + err).not.toContain('Bi-Mat-1');
    }
  });

  it('--password-stdin is no such thing', async () => {
    const { err } = await runCli(['collect', '--password-stdin', '--url', 'nowhere']);
    expect(err).toContain('--url');
  });
});

describe('a log-in', () => {
  it('comes from the variables of the system, else from the common ones', async () => {
    const env = {
      DUNG_HEN_USER: 'chung',
      DUNG_HEN_PASSWORD: 'p0',
      DUNG_HEN_ONESTOP_USER: 'motcua',
      DUNG_HEN_ONESTOP_PASSWORD: 'p1',
    };
    expect(await readLogin(world(env), 'ONESTOP', {})).toEqual({ userName: 'motcua', password: 'p1' });
    expect(await readLogin(world(env), 'REPORTING', {})).toEqual({ userName: 'chung', password: 'p0' });
    expect(await readLogin(world(env), 'ONESTOP', { user: 'toi' })).toEqual({
      userName: 'toi',
      password: 'p1',
    });
  });

  it('takes the password from the first line of standard input, blanks and all', async () => {
    const login = await readLogin(world({}, ' mật khẩu \r\nnext\n'), 'ONESTOP', {
      user: 'a',
      passwordStdin: true,
    });
    expect(login.password).toBe(' mật khẩu ');
  });

  it.each([
    [{}, {}, 'DUNG_HEN_ONESTOP_USER'],
    [{ DUNG_HEN_USER: 'a' }, {}, 'DUNG_HEN_ONESTOP_PASSWORD'],
    [{ DUNG_HEN_USER: 'a', DUNG_HEN_PASSWORD: '' }, {}, 'DUNG_HEN_ONESTOP_PASSWORD'],
    [{ DUNG_HEN_USER: 'a', DUNG_HEN_PASSWORD: 'x' }, { passwordStdin: true }, 'DUNG_HEN_ONESTOP_PASSWORD'],
  ])('says which variable is missing (%#)', async (env, options, named) => {
    await expect(readLogin(world(env), 'ONESTOP', options)).rejects.toSatisfy(
      (error) => isDungHenError(error, 'INVALID_INPUT') && (error.context.detail ?? '').includes(named),
    );
  });
});
