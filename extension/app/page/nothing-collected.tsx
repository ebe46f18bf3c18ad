interface NothingProps {
  /** Class of the page's `main`. */
  readonly className: string;
  readonly texts: {
    readonly title: string;
    readonly empty: string;
    readonly emptyHow: string;
    readonly collect: string;
  };
  readonly openCollect: () => void;
}

/** A page that needs dossiers while there are none: says so, and leads to the collecting of them. */
export function NothingCollected({ className, texts: t, openCollect }: NothingProps) {
  return (
    <main class={className}>
      <h1>{t.title}</h1>
      <section class="card">
        <h2>{t.empty}</h2>
        <p>{t.emptyHow}</p>
        <button type="button" class="button primary" onClick={openCollect}>
          {t.collect}
        </button>
      </section>
    </main>
  );
}
