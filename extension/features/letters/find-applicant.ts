import { sendToFrames, sendToTab } from '../../app/messages.ts';
import type { Applicant } from './read-applicant.ts';

/** found: a portal tab shows the dossier; notShown: portal tabs are open but none shows it; noPortal: none is open. */
export type FoundApplicant =
  | { readonly kind: 'found'; readonly applicant: Applicant }
  | { readonly kind: 'notShown' }
  | { readonly kind: 'noPortal' };

/**
 * Asks the open portal tabs whom a dossier belongs to. Called on the officer's click and nowhere else. The question
 * holds the code only; tabs without our content script cannot hear it.
 */
export async function findApplicant(tabIds: readonly number[], code: string): Promise<FoundApplicant> {
  const answers = await Promise.all(tabIds.map((id) => askTab(id, code)));
  const heard = answers.filter((answer) => answer !== null);
  for (const { applicant } of heard) {
    if (applicant !== null) return { kind: 'found', applicant };
  }
  return { kind: heard.length > 0 ? 'notShown' : 'noPortal' };
}

/**
 * The page itself first: it answers either way. Then its frames, of which only the one that shows the dossier
 * answers, so that no other frame's "not here" comes before it. Null where no script of ours listens.
 */
async function askTab(tabId: number, code: string): Promise<{ readonly applicant: Applicant | null } | null> {
  const page = await sendToTab(tabId, 'applicant.read', { code });
  if (page !== null && page.applicant !== null) return page;
  return (await sendToFrames(tabId, 'applicant.inFrame', { code })) ?? page;
}
