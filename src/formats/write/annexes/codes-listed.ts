import type { AnnexDocument } from '../../../annex/document.js';

/** The codes that a document lists, annex by annex. */
export function codesListed({ annexes }: Pick<AnnexDocument, 'annexes'>): string[] {
  return annexes.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ code }) => code)));
}
