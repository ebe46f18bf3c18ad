import type { Dossier, TimeLimit } from '@dung-hen/domain';
import type { Abortable, OneStopThanhHoa } from '../client.ts';
import type { ProcedureCase } from '../wire/catalogue.ts';
import type { DossierRow } from '../wire/dossier-row.ts';

/**
 * Joins list rows with the catalogue: field and online level from the procedure, the limit from its case. The
 * procedures are read once, the cases of a procedure when its first dossier comes by.
 */
export async function createCatalogueJoin(
  client: OneStopThanhHoa,
  abort: Abortable,
): Promise<(row: DossierRow) => Promise<Dossier>> {
  const procedures = new Map(
    (await client.procedures(abort)).map((one) => [one.systemCode.toLowerCase(), one]),
  );
  const cases = new Map<string, readonly ProcedureCase[]>();

  const casesOf = async (systemCode: string): Promise<readonly ProcedureCase[]> => {
    const known = cases.get(systemCode) ?? (await client.cases(systemCode, abort));
    cases.set(systemCode, known);
    return known;
  };

  return async ({ dossier, procedure: systemCode, caseCode }) => {
    if (systemCode === null) return dossier;
    const procedure = procedures.get(systemCode.toLowerCase());
    const limit = limitFor(dossier, caseCode, await casesOf(systemCode));
    return {
      ...dossier,
      limit,
      fieldCode: procedure?.fieldCode ?? null,
      fieldName: procedure === undefined || procedure.field === '' ? null : procedure.field,
      onlineLevel: procedure?.level ?? null,
    };
  };
}

/** The limit of the dossier's case, or of the only case; online filing has its own where one is set. */
function limitFor(
  dossier: Dossier,
  caseCode: string | null,
  cases: readonly ProcedureCase[],
): TimeLimit | null {
  const named = cases.find((one) => one.code.toLowerCase() === caseCode?.toLowerCase());
  const found = named ?? (cases.length === 1 ? cases[0] : undefined);
  if (found === undefined || found.noDueDate) return null;
  return dossier.channel === 'online' ? (found.onlineLimit ?? found.counterLimit) : found.counterLimit;
}
