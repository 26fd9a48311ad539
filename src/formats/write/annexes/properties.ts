import type { AnnexDocument } from '../../../annex/document.js';
import { authorityAt, authorityOf } from '../../../core/registry/authority.js';
import type { Properties } from '../ooxml/package.js';

/** Title, author and day of a document; a draft, and the state of a day, have none. */
export function propertiesOf({ title, view, registry }: AnnexDocument): Properties {
  const { decision } = view;
  const author = decision === undefined ? authorityAt(registry, view.at) : authorityOf(registry, decision, view.at);
  return { title, author, date: decision?.signed };
}
