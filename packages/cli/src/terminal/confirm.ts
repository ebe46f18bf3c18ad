import { createInterface } from 'node:readline/promises';
import type { Context } from '../context.ts';

/** Asks for the word that means yes; anything else is a no. 'nobody': nobody sits at a terminal to be asked. */
export async function ask(
  context: Context,
  question: string,
  word: string,
): Promise<'yes' | 'no' | 'nobody'> {
  if (context.json || context.stdin.isTTY !== true) return 'nobody';
  const dialogue = createInterface({ input: context.stdin, output: process.stderr });
  try {
    const answer = await dialogue.question(`${question} `, { signal: context.signal });
    return answer.trim().normalize('NFC').toLocaleLowerCase('vi') === word ? 'yes' : 'no';
  } finally {
    dialogue.close();
  }
}
