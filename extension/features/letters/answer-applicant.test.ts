import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerApplicant } from './answer-applicant.ts';
import { findApplicant } from './find-applicant.ts';

const CODE = 'H56.77.5-261116-0001';
const ours = { id: fakeBrowser.runtime.id };
const question = { dungHen: 'applicant.read', body: { code: CODE } };

let running = new AbortController();

beforeEach(() => {
  fakeBrowser.reset();
  running = new AbortController();
  document.body.innerHTML = `<table><tr><th>Mã hồ sơ</th><th>Chủ hồ sơ</th></tr><tr><td>${CODE}</td><td>Trần Thị Mẫu</td></tr></table>`;
});
afterEach(() => running.abort());

async function ask(raw: unknown, sender: object = ours): Promise<unknown[]> {
  const replies: unknown[] = [];
  await fakeBrowser.runtime.onMessage.trigger(
    raw,
    sender as Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1],
    (reply?: unknown) => void replies.push(reply),
  );
  return replies;
}

describe('the content script', () => {
  it('answers for the dossier its page shows', async () => {
    answerApplicant(running.signal);
    expect(await ask(question)).toEqual([
      { applicant: { name: 'Trần Thị Mẫu', address: '', procedureName: '' } },
    ]);
  });

  it('says so when the page shows another one', async () => {
    answerApplicant(running.signal);
    const other = { dungHen: 'applicant.read', body: { code: 'H56.77.5-261116-0002' } };
    expect(await ask(other)).toEqual([{ applicant: null }]);
  });

  it.each([
    ['another extension', question, { id: 'someone-else' }],
    ['another kind of message', { dungHen: 'page.open', body: { code: CODE } }, ours],
    ['a code too short', { dungHen: 'applicant.read', body: { code: 'H5' } }, ours],
    ['a code that is no text', { dungHen: 'applicant.read', body: { code: { length: 9 } } }, ours],
    ['nothing', null, ours],
  ])('leaves %s unanswered', async (_what, raw, sender) => {
    answerApplicant(running.signal);
    expect(await ask(raw, sender)).toEqual([]);
  });

  it('asked among frames, answers with what it shows and leaves "not here" to nobody', async () => {
    answerApplicant(running.signal);
    const inFrame = (code: string) => ({ dungHen: 'applicant.inFrame', body: { code } });
    expect(await ask(inFrame(CODE))).toEqual([
      { applicant: expect.objectContaining({ name: 'Trần Thị Mẫu' }) },
    ]);
    expect(await ask(inFrame('H56.77.5-261116-0002'))).toEqual([]);
  });

  it('is silent once stopped, and when stopped before it began', async () => {
    answerApplicant(running.signal);
    running.abort();
    expect(await ask(question)).toEqual([]);
    answerApplicant(running.signal);
    expect(await ask(question)).toEqual([]);
  });
});

describe('asking the open tabs', () => {
  const answers = (given: Readonly<Record<number, unknown>>): void => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tab: number, message: unknown) => {
      const asked = message as { readonly dungHen: string };
      const answer = asked.dungHen === 'applicant.read' ? given[tab] : framed[tab];
      if (answer === undefined) throw new Error('Receiving end does not exist');
      return answer;
    });
  };
  const framed: Record<number, unknown> = {};
  afterEach(() => {
    for (const tab of Object.keys(framed)) delete framed[Number(tab)];
  });
  const applicant = { name: 'Trần Thị Mẫu', address: '', procedureName: '' };

  it('finds the one that shows the dossier', async () => {
    answers({ 2: { applicant: null }, 3: { applicant } });
    expect(await findApplicant([1, 2, 3], CODE)).toEqual({ kind: 'found', applicant });
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(3, question, { frameId: 0 });
  });

  it('finds it in a frame, whether or not the page around it is ours', async () => {
    framed[2] = { applicant };
    answers({ 2: { applicant: null } });
    expect(await findApplicant([1, 2], CODE)).toEqual({ kind: 'found', applicant });
    answers({});
    expect(await findApplicant([1, 2], CODE)).toEqual({ kind: 'found', applicant });
  });

  it('asks no frame once the page itself has answered', async () => {
    answers({ 3: { applicant } });
    vi.mocked(fakeBrowser.tabs.sendMessage).mockClear();
    await findApplicant([3], CODE);
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('tells a portal that shows something else from no portal at all', async () => {
    answers({ 2: { applicant: null } });
    expect(await findApplicant([1, 2], CODE)).toEqual({ kind: 'notShown' });
    expect(await findApplicant([1], CODE)).toEqual({ kind: 'noPortal' });
    expect(await findApplicant([], CODE)).toEqual({ kind: 'noPortal' });
  });

  it('does not take an answer of another shape', async () => {
    answers({ 1: { applicant: { name: '' } } });
    expect(await findApplicant([1], CODE)).toEqual({ kind: 'noPortal' });
  });
});
