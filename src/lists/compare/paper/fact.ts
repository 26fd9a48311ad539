/** What two tellings of the same must not differ in. */
export type FactKind = 'cited' | 'day' | 'code' | 'annex' | 'figure' | 'act' | 'body';

export interface Fact {
  kind: FactKind;
  /** The same for every way of writing it. */
  value: string;
  /** Its tokens: from, up to. */
  from: number;
  to: number;
  /** A figure that says how many bodies or codes. */
  isCount?: true;
}
