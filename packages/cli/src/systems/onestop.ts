import type { OneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import type { Context } from '../context.ts';
import { systemAddress } from '../settings/address.ts';
import { type LoginOptions, readLogin } from '../settings/credentials.ts';
import { checkInput, textInput } from '../settings/input.ts';

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
  const credentials = await readLogin(context, 'ONESTOP', options);
  const client = await oneStopClient(
    address,
    credentials,
    context.now,
    options.contact ?? env.DUNG_HEN_CONTACT,
  );
  await client.login({ signal });
  return { client, source: `${onestopThanhHoa.id} ${address}` };
}

/** A client that is not logged in yet. `pace` false: no waiting between requests, for a sandbox on this computer. */
export async function oneStopClient(
  baseUrl: string,
  credentials: { readonly userName: string; readonly password: string },
  now: Context['now'],
  contact?: string,
): Promise<OneStopThanhHoa> {
  const [{ createOneStopThanhHoa }, { createNodeTransport }, { isThisComputer }] = await Promise.all([
    import('@dung-hen/adapters/onestop-thanhhoa/client'),
    import('@dung-hen/adapters/kit/transport-node'),
    import('../settings/address.ts'),
  ]);
  return createOneStopThanhHoa({
    baseUrl,
    credentials,
    now,
    transport: createNodeTransport(contact === undefined ? {} : { contact }),
    ...(isThisComputer(new URL(baseUrl).hostname) ? { pace: { concurrency: 4, interval: 0 } } : {}),
  });
}
