import type { ContactField } from '../../core/registry/contact-fields.js';
import { contactAt } from '../../core/registry/contacts.js';
import type { Unit } from '../../core/registry/types.js';
import type { SinceContext } from './context.js';

/** What stood in a contact field, and what stands there: what is noted for days to come hides the field itself. */
export function contactChange(
  { today }: SinceContext,
  was: Unit,
  is: Unit,
  field: ContactField,
): [then: string | undefined, now: string | undefined] {
  if (was[field] !== is[field]) return [was[field], is[field]];
  return [contactAt(was, field, today), contactAt(is, field, today)];
}
