import { type DungHenError, errorSentence } from '@dung-hen/domain';
import { calendarOf } from '../../app/calendar.ts';
import { vietnamNow } from '../../app/clock.ts';
import type { BackgroundFeature } from '../../app/feature.ts';
import { listen, type Reply, type Request } from '../../app/messages.ts';
import { taughtOn } from '../../app/other-systems.ts';
import { readTopList, seenOf } from '../../app/page-watch/read-snapshot.ts';
import { numberOf, pageFromSnapshot } from '../../app/page-watch/snapshot-page.ts';
import { loadSettings } from '../../app/settings.ts';
import type { Language } from '../../app/text.ts';
import { explainRow } from './explain-row.ts';
import { judgeRow } from './judged-row.ts';
import { outfit } from './outfit.ts';
import { keep, withKnown } from './remember.ts';
import { copyHeader, viewOf } from './row-words.ts';
import { stateTexts } from './state-texts.ts';

/** Reads and judges rows for the pages, and remembers what was seen. Holds no state: a worker may die at any moment. */
export const overlayBackground: BackgroundFeature = {
  id: 'overlay',
  register() {
    listen('rows.assess', assessRows);
    listen('rows.explain', explain);
    listen('overlay.outfit', async () => outfit((await loadSettings()).language));
  },
};

async function assessRows({
  page: snapshot,
  settled,
  beside,
}: Request<'rows.assess'>): Promise<Reply<'rows.assess'>> {
  const settings = await loadSettings();
  const { language } = settings;
  const page = pageFromSnapshot(snapshot);
  const reading = readTopList(page, settled, taughtOn(snapshot.url, settings.otherSystems), beside);
  if (!reading.ok) {
    const { error } = reading;
    const nothing = { rows: [], header: [] };
    if (error.code === 'EMPTY_UNCONFIRMED') return { ...nothing, state: 'waiting', words: '' };
    return { ...nothing, state: 'failed', words: failureWords(error, language) };
  }
  const now = vietnamNow();
  const sightings = reading.records.map((row) => seenOf(row, snapshot.url, now));
  const known = await withKnown(sightings);
  // Of a row nobody can understand only the code is known, or not even that. It keeps its badge, "unknown", whatever was seen earlier.
  const isBare = reading.records.map(({ bare }) => bare);
  const calendar = calendarOf(settings);
  const rows = reading.records.flatMap(({ row, cell, daysShown }, index) => {
    const facts = isBare[index] ? sightings[index] : known[index];
    const [rowNumber, cellNumber] = [numberOf(row), numberOf(cell)];
    if (facts === undefined || rowNumber === null || cellNumber === null) return [];
    const judged = judgeRow(
      { facts, rowClass: row.attr('class') ?? '', daysShown, bare: isBare[index] },
      calendar,
      now,
      settings,
    );
    return [
      {
        row: rowNumber,
        cell: cellNumber,
        daysShown,
        facts,
        view: viewOf(judged, calendar, snapshot.url, language),
      },
    ];
  });
  void keep(
    sightings.filter((_, index) => !isBare[index]),
    now,
  );
  return { state: 'rows', rows, header: copyHeader(language), words: '' };
}

/** Why a list could not be read, in one line. */
function failureWords(error: DungHenError, language: Language): string {
  const { label } = error.context;
  return error.code === 'SITE_CHANGED' && label !== undefined
    ? stateTexts(language).failed(label)
    : errorSentence(error, language);
}

async function explain(body: Request<'rows.explain'>): Promise<Reply<'rows.explain'>> {
  const settings = await loadSettings();
  const calendar = calendarOf(settings);
  const judged = judgeRow(body, calendar, vietnamNow(), settings);
  return explainRow(judged, calendar, body.url, settings.language);
}
