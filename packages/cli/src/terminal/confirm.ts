import { createInterface } from 'node:readline/promises';
import type { Context } from '../context.ts';

/** Asks for the word that means yes; false for anything else, and wherever nobody can be asked. */
export async function confirmed(context: Context, question: string, word: string): Promise<boolean> {
  if (context.json || context.stdin.isTTY !== true) return false;
  const dialogue = createInterface({ input: context.stdin, output: process.stderr });
  try {
    const answer = await dialogue.question(`${question} `, { signal: context.signal });
    return answer.trim().normalize('NFC').toLocaleLowerCase('vi') === word;
  } finally {
    dialogue.close();
  }
}
