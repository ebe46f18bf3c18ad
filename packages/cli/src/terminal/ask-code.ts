import { createInterface } from 'node:readline/promises';
import { DungHenError } from '@dung-hen/domain';
import type { Context } from '../context.ts';

/**
 * Asks the person at the terminal for a one-time code. Throws OTP_REQUIRED where nobody sits there: a code that comes
 * by phone cannot lie in a script.
 */
export async function askCode(context: Context, question: string): Promise<string> {
  if (context.json || context.stdin.isTTY !== true) throw new DungHenError('OTP_REQUIRED', { step: 'login' });
  const dialogue = createInterface({ input: context.stdin, output: process.stderr });
  try {
    return (await dialogue.question(`${question} `, { signal: context.signal })).trim();
  } finally {
    dialogue.close();
  }
}
