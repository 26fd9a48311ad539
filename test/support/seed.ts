import fc from 'fast-check';

/**
 * The seed of every property: one and the same, so that whether a change passes does not hang on chance; another with
 * SEED, to look for what no run has met yet.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_126) });
