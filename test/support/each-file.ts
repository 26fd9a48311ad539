import fc from 'fast-check';
import { afterAll } from 'vitest';
import { endFile } from './end-of-file.js';

/**
 * The seed of every property: one and the same, so that whether a change passes does not hang on chance; another with
 * SEED, to look for what no run has met yet.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_126) });

afterAll(endFile);
