/** A Decision as its file holds it. */

import type { IsoDate } from './unit-types.js';

export interface Signer {
  onBehalf?: string;
  acting?: string;
  title?: string;
  name?: string;
}

/** A điểm with the dashes beneath it. */
export interface ArticlePoint {
  text: string;
  dashes?: string[];
}

/** A khoản with the điểm, or the dashes, beneath it. */
export interface ArticleItem {
  text: string;
  points?: (string | ArticlePoint)[];
  dashes?: string[];
}

export interface Article {
  title?: string;
  text?: string;
  items?: (string | ArticleItem)[];
}

/** The office in charge of a decision. */
export interface Department {
  name: string;
  /** Title of its head: Giám đốc, Chánh Văn phòng. */
  head?: string;
  /** Its letters after the numbers of its own papers, where they do not follow from its name: VP, BQLKKT. */
  symbol?: string;
  /** Who signs its papers. */
  signer?: string;
  /** The title of whoever signs them, where that is not its head: Phó Giám đốc. */
  signerTitle?: string;
  /** The mark of its own unit that drafts its papers, which is not that of whoever drafted the decision. */
  drafter?: string;
}

/** The submission by which a draft was put before the authority. */
export interface Submitted {
  number: string;
  on: IsoDate;
}

/** The paper that was signed, held against the registry when the decision was issued. */
export interface SignedFile {
  name: string;
  sha256: string;
  url?: string;
  /** Annexes that were files of their own. */
  annexFiles?: { name: string; sha256: string }[];
}

/** What a decision did, sealed when it was issued (docs/en/seal.md). */
export interface Seal {
  /** Version of the text that the hash is taken of; a later one is for later programs to read. */
  v: number;
  /** How many codes it granted, renamed and closed, and how many other things it did. */
  granted: number;
  renamed: number;
  closed: number;
  other: number;
  /** Of the canonical text, in hexadecimal. */
  sha256: string;
}

/** A seal that was taken off to add to what the decision did, and why. */
export interface Resealed {
  on: IsoDate;
  reason: string;
  /** The `sha256` of the seal before. */
  was: string;
}

export type DecisionKind = 'full' | 'amendment';

/** A Decision as its file holds it. Without `number` and `signed` it is a draft. */
export interface DecisionData {
  number?: string;
  signed?: IsoDate;
  effective?: IsoDate;
  /** Day a draft was begun; what "waiting longer than 15 days" counts from. */
  drafted?: IsoDate;
  authority?: string;
  title?: string;
  /** Letters after a draft's number, `QĐ-BKHCN`, where they do not follow from its authority. */
  symbol?: string;
  kind: DecisionKind;
  replaces?: string[];
  basis?: string[];
  /** Who proposes it and by which paper; several are printed each by itself, or as one where they are of one body. */
  proposal?: string | string[];
  signer?: Signer;
  recipients?: string[];
  department?: Department;
  /** The drafting unit's mark in "Lưu: VT, …". */
  drafter?: string;
  /** Decisions that this one revokes (thu hồi, bãi bỏ). */
  revokes?: string[];
  articles?: (string | Article)[];
  submitted?: Submitted;
  signedFile?: SignedFile;
  seal?: Seal;
  resealed?: Resealed[];
}

/** A Decision with the id its file name gives. */
export interface Decision extends DecisionData {
  id: string;
}

export const DECISION_KEYS = [
  'number',
  'signed',
  'effective',
  'drafted',
  'authority',
  'title',
  'symbol',
  'kind',
  'replaces',
  'basis',
  'proposal',
  'signer',
  'recipients',
  'department',
  'drafter',
  'revokes',
  'articles',
  'submitted',
  'signedFile',
  'seal',
  'resealed',
] as const satisfies readonly (keyof DecisionData)[];

/** The proposals of a decision, however it holds them. */
export function proposalsOf({ proposal }: Pick<DecisionData, 'proposal'>): readonly string[] {
  if (proposal === undefined) return [];
  return typeof proposal === 'string' ? [proposal] : proposal;
}
