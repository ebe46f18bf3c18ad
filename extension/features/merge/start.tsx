import { render } from 'preact';
import { announceChange, watchChanges } from '../../app/changes.ts';
import { vietnamNow } from '../../app/clock.ts';
import { readChosen } from '../../app/file-reading/read-chosen.ts';
import { forgetFormPack, keepFormPack, loadPackFile, loadPacks } from '../../app/form-packs.ts';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import '../../app/theme.css';
import '../../app/page.css';
import '../report/report.css';
import { safeFileName, saveFile } from '../letters/save-file.ts';
import './merge.css';
import { MergePage, type MergeSources } from './merge-page.tsx';
import { forgetMerge, keepMerge, loadMerges } from './merges-store.ts';
import { wantedForm } from './wanted-note.tsx';

const sources: MergeSources = {
  now: vietnamNow,
  read: (name, bytes, signal) => readChosen('report', name, bytes, signal),
  async load() {
    const [{ language, unitName }, merges, packs] = await Promise.all([
      loadSettings(),
      loadMerges(),
      loadPacks(),
    ]);
    return { language, unitName, merges, packs };
  },
  watch(changed) {
    const stops = [watchChanges(changed), watchSettings(changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  keep: keepMerge,
  forget: forgetMerge,
  save: (name, content) => saveFile(safeFileName(name), content),
  readTemplate: (name, bytes) => readChosen('template', name, bytes, new AbortController().signal),
  packFile: loadPackFile,
  keepPack: (pack, file) => keepFormPack(pack, file).then(() => announceChange('merges')),
  forgetPack: (pack) => forgetFormPack(pack).then(() => announceChange('merges')),
  wanted: wantedForm(new URLSearchParams(location.search)),
};

/** Draws the page that merges exported files. */
export function startMergePage(): void {
  startPageMenu('merge');
  const root = document.getElementById('app');
  if (root !== null) render(<MergePage sources={sources} />, root);
}
