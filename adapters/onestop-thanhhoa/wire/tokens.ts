import type { IsoLocal } from '@dung-hen/calendar';
import * as z from 'zod/mini';
import { moment, requiredText, text } from './scalars.ts';

/** Tokens as `POST /api/tokens` gives them: a bare object without envelope. */
export const tokens = z.object({ token: requiredText, refreshToken: text, refreshTokenExpiryTime: moment });

export interface Tokens {
  readonly token: string;
  readonly refreshToken: string | null;
  /** Vietnam time. */
  readonly refreshTokenExpiryTime: IsoLocal | null;
}

/** Whose log-in it is, read from the token's claims. Names nobody. */
export interface Account {
  /** 'CanBo', 'Admin' or 'CongDan'; null where the token does not say. */
  readonly userType: string | null;
  /** Group code of the unit. */
  readonly unitSystemId: string | null;
  readonly unitName: string | null;
  /** Mã định danh of the unit. */
  readonly unitCode: string | null;
}

const claims = z.object({ typeUser: text, officeCode: text, officeName: text, maDinhDanh: text });

/** Reads the account out of a JWT; a token that is none gives an account of nulls. The signature is not ours to check. */
export function accountOf(token: string): Account {
  const parsed = z.safeParse(claims, claimsOf(token));
  const { typeUser, officeCode, officeName, maDinhDanh } = parsed.success
    ? parsed.data
    : { typeUser: null, officeCode: null, officeName: null, maDinhDanh: null };
  return {
    userType: typeUser,
    unitSystemId: officeCode?.toLowerCase() ?? null,
    unitName: officeName,
    unitCode: maDinhDanh,
  };
}

function claimsOf(token: string): unknown {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/gu, '+').replace(/_/gu, '/');
    const bytes = Uint8Array.from(atob(payload), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
