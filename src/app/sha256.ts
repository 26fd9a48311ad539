import { createHash } from 'node:crypto';
import type { Digest } from '../core/seal/seal.js';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
