import type { AnnexDocument } from '../../../annex/document.js';

/** A pure writer: the annexes as the whole content of a file. */
export type AnnexWriter = (document: AnnexDocument) => string | Uint8Array;
