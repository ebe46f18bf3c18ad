export {
  checkPublication,
  type PublicationLine,
  type PublicationOptions,
  type PublicationState,
  type PublishedItem,
} from './check-publication.ts';
export {
  type ArticleAttachment,
  type ArticleTable,
  composeArticle,
  type SiteArticleDraft,
} from './compose-article.ts';
export { type DutyId, PUBLICATION_DUTIES, type PublicationDuty } from './duty.ts';
export type { ResultCounts, ResultFigures } from './figures.ts';
export { articleHtml, articleText, tableCsv } from './print-article.ts';
export { mondayOf, type Subject, subjectOf } from './subject.ts';
export { publicationPeriodName } from './words.ts';
