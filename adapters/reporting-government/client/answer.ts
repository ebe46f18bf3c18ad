import { maskPersonalNumbers } from '@dung-hen/domain';
import { type PageDocument, tidyText } from '@dung-hen/page';
import { textBlocks } from '../page/text-blocks.ts';
import { type MessageKind, messageKind } from '../words/message-words.ts';
import type { Seen } from './visitor.ts';

/** A sentence of the portal about what was just asked of it. */
export interface Message {
  readonly kind: MessageKind;
  /** One line, personal numbers masked, at most 300 characters. */
  readonly text: string;
  /** Shown as a message (alert, toast, script alert) and not merely written on the page. */
  readonly announced: boolean;
}

const LONGEST = 300;

/**
 * What a page says about the request it answers: everything announced, and every sentence that did not stand on the
 * pages seen before. Static advice is left out; so are tables of data, where "Quá hạn" is about some row.
 */
export function messagesOn(
  seen: Pick<Seen, 'page' | 'spoken' | 'worked'>,
  before: readonly PageDocument[],
): Message[] {
  const known = new Set(before.flatMap((page) => textBlocks(page).map((block) => block.text)));
  const written = textBlocks(seen.page).flatMap(({ text, announced, inData }) => {
    const fresh = !known.has(text);
    if (!announced && (!fresh || inData || text.length > LONGEST)) return [];
    const kind = messageKind(text);
    return kind === null || (kind === 'question' && !fresh)
      ? []
      : [{ kind, text: tidyMessage(text), announced }];
  });
  const spoken = seen.spoken.flatMap((text) => {
    const kind = flagged(messageKind(text), seen.worked);
    return kind === null ? [] : [{ kind, text: tidyMessage(text), announced: true }];
  });
  if (seen.worked !== null && spoken.length === 0) {
    spoken.push({
      kind: seen.worked ? 'done' : 'refused',
      text: seen.worked ? 'Thành công' : 'Không thành công',
      announced: true,
    });
  }
  return distinct([...spoken, ...written]);
}

/** A flag that says whether it worked has the last word over the sentence beside it. */
function flagged(kind: MessageKind | null, worked: boolean | null): MessageKind | null {
  if (worked === null) return kind;
  if (worked) return kind === 'sent' || kind === 'saved' || kind === 'question' ? kind : 'done';
  return kind === null || SAYS_YES.has(kind) ? 'refused' : kind;
}

const SAYS_YES: ReadonlySet<MessageKind> = new Set<MessageKind>(['sent', 'saved', 'done', 'warning']);

function tidyMessage(text: string): string {
  return maskPersonalNumbers(tidyText(text)).slice(0, LONGEST);
}

function distinct(messages: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return messages.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** What the messages come to: those announced decide; where none of them does, those merely written. */
export function decisive(messages: readonly Message[], kinds: ReadonlySet<MessageKind>): Message[] {
  const telling = messages.filter((message) => kinds.has(message.kind));
  const announced = telling.filter((message) => message.announced);
  return announced.length > 0 ? announced : telling;
}
