import { bearerOf, numberFault, type Paper } from '../core/registry/decision-number.js';
import { foreignOrgan } from '../core/registry/number-organ.js';
import type { Registry } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import { misuse, refusal } from './errors.js';

/** A paper that was signed: what is to be asked of its number and day. */
export interface Signing extends Paper {
  effective?: IsoDate | undefined;
}

/** @throws MadinhdanhError (exit code 2) for a number of another form than decisions bear */
function assertForm({ number, signed }: Paper): void {
  const found = numberFault(number, signed);
  if (found === undefined) return;
  const { fault, meant } = found;
  const error = misuse('decision.number-form', { number, fault: `number-${fault}` });
  throw meant === undefined
    ? error.advise('decision.number-form.hint')
    : error.advise('decision.number-meant', { number: meant });
}

/**
 * What makes a decision binding is sound: a number of the right form that its authority has not given away that year,
 * and a day that has come.
 * @param id the decision itself, where it is there already
 * @throws MadinhdanhError for a number of another form (exit code 2), one that is taken, or a day to come (1)
 */
export function assertSigning(registry: Registry, today: IsoDate, signing: Signing, id?: string): void {
  const { number, signed } = signing;
  assertForm(signing);
  if (signed > today) {
    throw refusal('decision.day-to-come', { date: signed, today }).advise('decision.day-to-come.hint');
  }
  const bearer = bearerOf(registry, signing, id);
  if (bearer === undefined) return;
  const args = { number: bearer.number ?? number, id: bearer.id, signed: bearer.signed ?? signed };
  throw refusal('decision.number-taken', args).advise('decision.number-taken.hint', { id: bearer.id });
}

/**
 * The number of a draft that is issued is one of its authority.
 * @throws MadinhdanhError (exit code 1) for one with the letters of another body
 */
export function assertOrgan(registry: Registry, signing: Pick<Paper, 'number' | 'authority'>, id: string): void {
  const found = foreignOrgan(registry, signing);
  if (found === undefined) return;
  const args = { number: signing.number, ...found };
  throw refusal('decision.number-organ', args).advise('decision.number-organ.hint', { id, letters: found.letters });
}
