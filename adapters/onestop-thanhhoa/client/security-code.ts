import { isDungHenError } from '@dung-hen/domain';
import * as z from 'zod/mini';
import type { TransportResponse } from '../../kit/transport.ts';

const configs = z.array(z.object({ code: z.nullish(z.string()), content: z.nullish(z.string()) }));

/**
 * Whether the portal asks for a "Mã bảo mật" at log-in: the public settings row `security-code` holds `1`. Asking
 * first spares the account a refused attempt. Where the settings cannot be read the answer is no, and the log-in
 * itself will tell.
 */
export async function securityCodeIsOn(readSettings: () => Promise<TransportResponse>): Promise<boolean> {
  try {
    const { text } = await readSettings();
    const answer: unknown = JSON.parse(text);
    const rows = z.safeParse(z.union([configs, z.object({ data: configs })]), answer);
    if (!rows.success) return false;
    const list = Array.isArray(rows.data) ? rows.data : rows.data.data;
    return list.some(({ code, content }) => code === 'security-code' && content?.trim() === '1');
  } catch (error) {
    if (isDungHenError(error) || error instanceof SyntaxError) return false;
    throw error;
  }
}
