import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OtherSystem } from '../../app/other-systems.ts';
import { isAllowed } from '../other-systems/switching.ts';

/** Hosts of systems that are on but which the browser lets us read no more; kept up to date while the page is open. */
export function useForbidden(systems: readonly OtherSystem[]): ReadonlySet<string> {
  const [forbidden, setForbidden] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const on = systems.filter((system) => system.on).map(({ host }) => host);
      const allowed = await Promise.all(on.map(isAllowed));
      if (wanted) setForbidden(new Set(on.filter((_, at) => !allowed[at])));
    };
    const again = (): void => void look().catch(() => undefined);
    again();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      wanted = false;
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [systems]);
  return forbidden;
}
