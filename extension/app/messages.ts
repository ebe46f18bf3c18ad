import { z } from '@dung-hen/domain/schema';
import { browser } from 'wxt/browser';
import { AUTOFILL_MESSAGES } from './autofill-messages.ts';
import { COLLECT_MESSAGES } from './collect-messages.ts';
import { FEEDBACK_MESSAGES } from './feedback-messages.ts';
import { PAGES } from './page/pages.ts';
import { PAGE_MESSAGES } from './page-watch/page-schemas.ts';
import { seenDossierSchema } from './seen-dossier.ts';
import { TEACH_MESSAGES } from './teach-messages.ts';
import { WALK_MESSAGES } from './walk-messages.ts';

const applicantQuestion = {
  request: z.object({ code: z.string().check(z.minLength(3), z.maxLength(60)) }),
  reply: z.object({
    applicant: z.nullable(
      z.object({
        name: z.string().check(z.minLength(1), z.maxLength(200)),
        address: z.string().check(z.maxLength(300)),
        procedureName: z.string().check(z.maxLength(300)),
      }),
    ),
  }),
};

/**
 * Everything that travels between content scripts, background and extension pages. Each message is validated by the
 * receiver with a strict schema; a message of another shape is ignored, never half understood.
 */
export const MESSAGES = {
  ...PAGE_MESSAGES,
  ...COLLECT_MESSAGES,
  ...FEEDBACK_MESSAGES,
  ...TEACH_MESSAGES,
  ...WALK_MESSAGES,
  ...AUTOFILL_MESSAGES,
  /** Content script → background: rows of a list the officer is looking at (no names). */
  'dossiers.seen': {
    request: z.object({ dossiers: z.array(seenDossierSchema).check(z.maxLength(2000)) }),
    reply: z.object({ stored: z.number() }),
  },
  /** Content script → background: open the side panel or, where there is none, today's list in a tab. */
  'today.open': { request: z.object({}), reply: z.object({}) },
  /** Any page → background: open an extension page in a tab. */
  'page.open': {
    request: z.object({
      page: z.enum(PAGES),
      query: z._default(z.record(z.string(), z.string().check(z.maxLength(200))), {}),
    }),
    /** False where this build has no such page. */
    reply: z.object({ opened: z.boolean() }),
  },
  /** Content script → background: something was filled or made; the background adds when and by whom. */
  'audit.append': {
    request: z.object({
      action: z.string().check(z.minLength(1), z.maxLength(60)),
      subject: z.string().check(z.maxLength(200)),
      before: z.string().check(z.maxLength(500)),
      after: z.string().check(z.maxLength(500)),
    }),
    reply: z.object({}),
  },
  /**
   * Letters page → content scripts, on the officer's click only: who the dossier on the screen belongs to.
   * Null unless the page shows that very dossier. The answer is put on the letter and never stored.
   */
  'applicant.read': applicantQuestion,
  /** The same, to every frame of a tab: only a frame that shows the dossier answers, never with null. */
  'applicant.inFrame': applicantQuestion,
} as const;

export type MessageName = keyof typeof MESSAGES;
export type Request<Name extends MessageName> = z.infer<(typeof MESSAGES)[Name]['request']>;
export type Reply<Name extends MessageName> = z.infer<(typeof MESSAGES)[Name]['reply']>;

const envelope = z.strictObject({ dungHen: z.string(), body: z.unknown() });

/** Sends a message and validates the answer. Null when nobody answered (background asleep or extension updated). */
export async function send<Name extends MessageName>(
  name: Name,
  body: Request<Name>,
): Promise<Reply<Name> | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ dungHen: name, body });
    return answered(name, answer);
  } catch {
    return null;
  }
}

/** Sends a message to the content scripts of one tab (its top frame). Null when no script answers there. */
export async function sendToTab<Name extends MessageName>(
  tabId: number,
  name: Name,
  body: Request<Name>,
  frameId = 0,
): Promise<Reply<Name> | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, { dungHen: name, body }, { frameId });
    return answered(name, answer);
  } catch {
    return null;
  }
}

/** Sends a message to every frame of one tab; the first answer counts. Null when no script answers there. */
export async function sendToFrames<Name extends MessageName>(
  tabId: number,
  name: Name,
  body: Request<Name>,
): Promise<Reply<Name> | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, { dungHen: name, body });
    return answered(name, answer);
  } catch {
    return null;
  }
}

function answered<Name extends MessageName>(name: Name, answer: unknown): Reply<Name> | null {
  const parsed = MESSAGES[name].reply.safeParse(answer);
  return parsed.success ? (parsed.data as Reply<Name>) : null;
}

/** Who sent a message: our own extension only; `tabId` is set when it came from a content script. */
export interface Sender {
  readonly tabId: number | null;
  /** The frame it runs in: 0 is the page itself. */
  readonly frameId: number;
  /** Address of that frame without query and fragment; null for the page itself and for extension pages. */
  readonly frame: string | null;
  /** Host of the page or frame it runs in; null where the browser does not say. */
  readonly host: string | null;
}

function senderOf(sender: {
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
  readonly url?: string | undefined;
}): Sender {
  const frameId = sender.frameId ?? 0;
  const address = URL.canParse(sender.url ?? '') ? new URL(sender.url ?? '') : null;
  return {
    tabId: sender.tab?.id ?? null,
    frameId,
    frame: address === null || frameId === 0 ? null : address.origin + address.pathname,
    host: address?.hostname ?? null,
  };
}

/**
 * Listens to one kind of message; returns how to stop. Must be called synchronously at start-up in the background.
 * A message of another kind or shape, or from another extension, is left unanswered (returning `undefined`
 * synchronously), so listeners never steal each other's replies.
 */
export function listen<Name extends MessageName>(
  name: Name,
  handle: (body: Request<Name>, sender: Sender) => Promise<Reply<Name>>,
): () => void {
  const listener = (
    raw: unknown,
    sender: {
      readonly id?: string | undefined;
      readonly tab?: { readonly id?: number | undefined } | undefined;
      readonly frameId?: number | undefined;
      readonly url?: string | undefined;
    },
    reply: (answer: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const message = envelope.safeParse(raw);
    if (!message.success || message.data.dungHen !== name) return undefined;
    const body = MESSAGES[name].request.safeParse(message.data.body);
    if (!body.success) return undefined;
    handle(body.data as Request<Name>, senderOf(sender)).then(reply, () => reply(null));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
