import type { IsoDate } from '@dung-hen/calendar';
import { committeeLines, fullUnitName, letterheadFor } from '../letters/letterhead.ts';
import type { Block, OfficialPaper, PaperTable } from '../letters/paper.ts';
import { paragraph } from '../letters/wording.ts';
import type { ResultCounts, ResultFigures } from '../publication/figures.ts';
import { CONFIDENCE_WORDS } from '../rules/rule-version.ts';
import type { BulletinText } from './compose-bulletin.ts';
import type { BulletinQuestion } from './questions.ts';

/** The office as it stands on the papers of a bulletin; '' leaves it out or dotted. */
export interface BulletinOffice {
  readonly unitName: string;
  readonly place: string;
  readonly datedOn: IsoDate | null;
  readonly signerAuthority: readonly string[];
  readonly signerTitle: string;
  readonly signerName: string;
}

/** The notice for the board, with its table by field. `figures` null: a text without a table. */
export function noticePaper(
  text: BulletinText,
  figures: Pick<ResultFigures, 'rows' | 'total'> | null,
  office: BulletinOffice,
): OfficialPaper {
  const blocks: Block[] = paragraphsOf(text.notice);
  if (figures !== null && figures.rows.length > 0) blocks.push(figuresTable(figures));
  return {
    ...head(office, 'Số: ………/TB'),
    title: ['THÔNG BÁO', text.title],
    blocks,
    recipients: ['Đăng trang thông tin điện tử;', 'Niêm yết tại nơi tiếp nhận hồ sơ;', 'Lưu: VT.'],
    signatures: [signer(office)],
  };
}

/** The text to be read out, in a paper of its own for whoever reads it. */
export function spokenPaper(text: BulletinText, office: BulletinOffice): OfficialPaper {
  return {
    ...head(office, ''),
    title: ['BÀI PHÁT THANH', 'Kết quả giải quyết thủ tục hành chính trong tuần'],
    blocks: paragraphsOf(text.spoken),
    recipients: [],
    signatures: [signer(office)],
  };
}

/** The hand-out of questions and answers. */
export function questionsPaper(
  questions: readonly BulletinQuestion[],
  office: BulletinOffice,
): OfficialPaper {
  return {
    ...head(office, ''),
    title: ['HỎI – ĐÁP', 'Về tiếp nhận và giải quyết thủ tục hành chính'],
    blocks: questions.flatMap(({ question, answer, source, confidence }, index): Block[] => [
      { kind: 'heading', text: `${index + 1}. ${question}` },
      paragraph(`${answer}${sourceOf(source, confidence)}`),
    ]),
    recipients: [],
    signatures: [{ lines: [fullUnitName(office.unitName).toLocaleUpperCase('vi')], hint: null, name: null }],
  };
}

function sourceOf(source: string, confidence: BulletinQuestion['confidence']): string {
  if (source === '') return '';
  return confidence === 'certain' ? ` (${source})` : ` (${source}; ${CONFIDENCE_WORDS[confidence].vi})`;
}

function head(office: BulletinOffice, number: string) {
  return { agency: committeeLines(office.unitName), ...letterheadFor({ ...office, number }) };
}

function signer({ signerAuthority, signerTitle, signerName }: BulletinOffice) {
  const lines = [...signerAuthority, signerTitle].filter((line) => line.trim() !== '');
  return { lines, hint: null, name: signerName.trim() === '' ? null : signerName.trim() };
}

function paragraphsOf(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()));
}

const COLUMNS: readonly (readonly [string, (counts: ResultCounts) => number])[] = [
  ['Phải giải quyết', ({ received }) => received],
  ['Đã giải quyết', ({ resolved }) => resolved],
  ['Trước và đúng hạn', ({ early, onTime }) => early + onTime],
  ['Quá hạn', ({ late }) => late],
  ['Đang giải quyết', ({ inProgress }) => inProgress],
  ['Đang giải quyết, quá hạn', ({ overdue }) => overdue],
];

/** A portrait page holds six of the eleven columns of the article. */
function figuresTable({ rows, total }: Pick<ResultFigures, 'rows' | 'total'>): PaperTable {
  const line = (order: string, name: string, counts: ResultCounts) => [
    order,
    name,
    ...COLUMNS.map(([, figure]) => String(figure(counts)).replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.')),
  ];
  return {
    kind: 'table',
    heads: ['STT', 'Lĩnh vực', ...COLUMNS.map(([name]) => name)],
    widths: [0.07, 0.27, 0.11, 0.11, 0.11, 0.1, 0.11, 0.12],
    figures: [2, 3, 4, 5, 6, 7],
    rows: [
      ...rows.map(({ name, counts }, index) => line(String(index + 1), name, counts)),
      line('', 'Tổng số', total),
    ],
  };
}
