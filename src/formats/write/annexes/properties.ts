import type { AnnexDocument } from '../../../annex/document.js';
import { authorityOf } from '../../../annex/official.js';
import type { Properties } from '../ooxml/package.js';

/** Title, author and day of a document; a draft, and the state of a day, have none. */
export function propertiesOf({ title, view, registry }: AnnexDocument): Properties {
  const { decision } = view;
  const author = decision === undefined ? registry.settings.authority : authorityOf(decision, registry.settings);
  return { title, author, date: decision?.signed };
}
