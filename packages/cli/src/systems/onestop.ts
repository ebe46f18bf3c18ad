import type { OneStopOptions, OneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { isDungHenError } from '@dung-hen/domain';
import type { Context } from '../context.ts';
import { isThisComputer, systemAddress } from '../settings/address.ts';
import { type LoginOptions, readLogin } from '../settings/credentials.ts';
import { checkInput, textInput } from '../settings/input.ts';
import { askCode } from '../terminal/ask-code.ts';

type Credentials = OneStopOptions['credentials'];

/** Options of every command that logs in somewhere. */
export interface SystemOptions extends LoginOptions {
  readonly url?: string;
  readonly allowHost?: readonly string[];
  /** Where an administrator can ask who calls; put in the User-Agent. */
  readonly contact?: string;
}

/** A logged-in one-stop system and the name under which its collections are kept. */
export interface OneStop {
  readonly client: OneStopThanhHoa;
  readonly source: string;
}

/** Logs in to the one-stop system named by `--url` or DUNG_HEN_ONESTOP_URL (default: the province's own host). */
export async function openOneStop(context: Context, options: SystemOptions): Promise<OneStop> {
  const { env, t, signal } = context;
  const { onestopThanhHoa } = await import('@dung-hen/adapters/onestop-thanhhoa/adapter');
  const address = systemAddress(
    checkInput(
      textInput,
      options.url ?? env.DUNG_HEN_ONESTOP_URL ?? `https://${onestopThanhHoa.hosts[0]}`,
      '--url',
      t,
    ),
    onestopThanhHoa,
    options.allowHost ?? [],
    t,
  );
  const login = await readLogin(context, 'ONESTOP', options);
  const contact = options.contact ?? env.DUNG_HEN_CONTACT;
  const [{ createOneStopThanhHoa }, { createNodeTransport }] = await Promise.all([
    import('@dung-hen/adapters/onestop-thanhhoa/client'),
    import('@dung-hen/adapters/kit/transport-node'),
  ]);
  const clientWith = (credentials: Credentials) =>
    createOneStopThanhHoa({
      baseUrl: address,
      credentials,
      now: context.now,
      transport: createNodeTransport(contact === undefined ? {} : { contact }),
      ...(isThisComputer(new URL(address).hostname) ? SANDBOX_PACE : {}),
    });
  const source = `${onestopThanhHoa.id} ${address}`;
  const client = clientWith(login);
  try {
    await client.login({ signal });
    return { client, source };
  } catch (error) {
    if (!isDungHenError(error, 'OTP_REQUIRED')) throw error;
    const code = await askCode(context, t('secrets.securityCode'));
    const second = clientWith({ ...login, securityCode: async () => code });
    await second.login({ signal });
    return { client: second, source };
  }
}

/** A sandbox on this computer need not be spared. */
const SANDBOX_PACE = { pace: { concurrency: 4, interval: 0 } } as const;
