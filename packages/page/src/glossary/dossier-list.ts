import { DOSSIER_COURSE } from './dossier-course.ts';
import { DOSSIER_IDENTITY } from './dossier-identity.ts';
import { DOSSIER_PEOPLE } from './dossier-people.ts';
import type { Glossary } from './types.ts';

/**
 * Columns of dossier lists. Sources: the province one-stop of Thanh Hóa (lists, hidden print tables and detail labels,
 * February 2025), VNPT iGate/"digo", sổ theo dõi hồ sơ, urge slips, and the usual wording of other one-stop systems.
 * The first term is the name the concept is shown by.
 */
const CONCEPTS = [...DOSSIER_IDENTITY, ...DOSSIER_COURSE, ...DOSSIER_PEOPLE] as const;

export type DossierConceptId = (typeof CONCEPTS)[number]['id'];

export const DOSSIER_LIST: Glossary = { concepts: CONCEPTS, lexicon: null };
