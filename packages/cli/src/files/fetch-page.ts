import { DungHenError } from '@dung-hen/domain';
import type { Context } from '../context.ts';
import { isThisComputer } from '../settings/address.ts';
import { invalidInput } from '../settings/input.ts';

/** Whether something given as a file is the address of a web page. */
export const isWebPage = (given: string): boolean => /^https?:\/\//iu.test(given);

/**
 * A public web page or file, once, without cookies or log-in. Plain http only from this computer. Whatever comes is handed
 * on as bytes; the reader of files refuses what is no list. @throws DungHenError the answer's failure, INVALID_INPUT for a
 * bad address.
 */
export async function fetchPage(
  { t, env, signal }: Context,
  address: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [{ createNodeTransport }, { errorOf }] = await Promise.all([
    import('@dung-hen/adapters/kit/transport-node'),
    import('@dung-hen/adapters/kit/http-errors'),
  ]);
  if (!URL.canParse(address)) throw invalidInput('--posted', 'address', t);
  const { protocol, hostname, host, pathname } = new URL(address);
  if (protocol !== 'https:' && !isThisComputer(hostname)) throw invalidInput('--posted', 'plainHttp', t);
  const contact = env.DUNG_HEN_CONTACT;
  const transport = createNodeTransport(contact === undefined ? {} : { contact });
  const response = await transport({ method: 'GET', url: address, wantBytes: true, signal });
  const error = errorOf(response, 'html', { step: 'posted' });
  if (error !== null) throw error;
  const { bytes } = response;
  if (bytes === undefined) throw new DungHenError('UNSUPPORTED', { step: 'posted', detail: 'no bytes' });
  return { name: `${host}${pathname}`, bytes };
}
