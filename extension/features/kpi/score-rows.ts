import { compareScores, type OwnStanding, scorePlace } from '@dung-hen/domain';
import type { KeptScores } from '../../app/database.ts';
import type { Language } from '../../app/text.ts';
import { scoreboardTexts } from './scoreboard-texts.ts';
import { countWords, percentWords } from './words.ts';

/**
 * The scoreboard of a period beside our own figures as rows of cells with a head, points as numbers; [] while none is kept
 * or our unit is not chosen in it. Texts stand in the wide columns of the board.
 */
export function scoreRows(
  scores: KeptScores | null,
  standing: OwnStanding,
  language: Language,
): readonly (string | number)[][] {
  const unit = scores?.units.find(({ name }) => name === scores.own);
  if (scores === null || unit === undefined) return [];
  const t = scoreboardTexts(language);
  const rows = compareScores(unit, standing).map(({ group, national, own, related, difference, reasons }) => [
    `${group.words[language]} (${group.most})`,
    national ?? '',
    own.find(({ points }) => points !== null)?.points ?? '',
    difference ?? '',
    '',
    '',
    [...own.map(({ line }) => line), ...related]
      .filter(({ percent }) => percent !== null)
      .map(
        (line) =>
          `${line.target.words[language]}: ${percentWords(line.percent ?? 0, language)} (${countWords(line, language)})`,
      )
      .join('; '),
    reasons.map((words) => words[language]).join(' '),
  ]);
  const place = scorePlace(unit, scores.units);
  const total = [
    t.total,
    unit.total ?? '',
    '',
    '',
    '',
    '',
    place === null ? '' : t.place(String(place), String(scores.units.length)),
    '',
  ];
  return [
    [t.title, unit.name],
    [t.group, t.portal, t.oursInPoints, t.difference, '', '', t.ours, t.why],
    ...rows,
    total,
  ];
}
