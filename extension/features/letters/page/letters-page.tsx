import { useEffect, useState } from 'preact/hooks';
import type { RegisterEntry } from '../../../app/database.ts';
import { lettersTexts } from '../texts.ts';
import { BatchView } from './batch-view.tsx';
import { ComposeView } from './compose-view.tsx';
import { RegisterView } from './register-view.tsx';
import { useStored } from './store.ts';

const VIEWS = ['compose', 'batch', 'register'] as const;
type View = (typeof VIEWS)[number];

const HASHES: Readonly<Record<View, string>> = { compose: '#soan', batch: '#nhieu', register: '#so' };

function viewOf(hash: string): View {
  return VIEWS.find((view) => HASHES[view] === hash) ?? 'compose';
}

/** What is being written; a new turn starts from a clean form. */
interface Task {
  readonly code: string;
  readonly reprint: RegisterEntry | null;
  readonly turn: number;
}

/** The whole page: write one letter, write many, look numbers up. `code` comes from whoever opened it. */
export function LettersPage({ code }: { readonly code: string }) {
  const stored = useStored();
  const [view, setView] = useState(() => viewOf(location.hash));
  const [task, setTask] = useState<Task>({ code, reprint: null, turn: 0 });
  useEffect(() => {
    const follow = (): void => setView(viewOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const language = typeof stored === 'object' ? stored.settings.language : 'vi';
  const t = lettersTexts(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t.title} – ${t.product}`;
  }, [language, t]);

  const start = (next: string, reprint: RegisterEntry | null): void => {
    setTask(({ turn }) => ({ code: next, reprint, turn: turn + 1 }));
    location.hash = HASHES.compose;
  };
  return (
    <div class="letters">
      <header class="page-bar">
        <h1>
          <span class="product">{t.product}</span> {t.title}
        </h1>
        <nav aria-label={t.views}>
          {VIEWS.map((one) => (
            <a key={one} href={HASHES[one]} aria-current={one === view ? 'page' : undefined}>
              {t[one]}
            </a>
          ))}
        </nav>
      </header>
      {stored === 'loading' && (
        <main>
          <p class="notice" role="status">
            {t.loading}
          </p>
        </main>
      )}
      {stored === 'failed' && (
        <main>
          <p class="notice late" role="alert">
            {t.storeFailed}
          </p>
        </main>
      )}
      {typeof stored === 'object' && (
        <>
          {/* Hidden, not gone: what was typed in one part is still there on coming back. */}
          <div hidden={view !== 'compose'}>
            <ComposeView
              key={task.turn}
              stored={stored}
              code={task.code}
              reprint={task.reprint}
              onReprint={(entry) => start(entry.dossierCode, entry)}
              onAnother={() => start('', null)}
            />
          </div>
          <div hidden={view !== 'batch'}>
            <BatchView stored={stored} />
          </div>
          <div hidden={view !== 'register'}>
            <RegisterView stored={stored} onReprint={(entry) => start(entry.dossierCode, entry)} />
          </div>
        </>
      )}
    </div>
  );
}
