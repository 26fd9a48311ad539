import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** A backstop only: a test waits for what it is about, and a busy machine needs as long as it needs. */
const BACKSTOP = 10 * 60 * 1000;

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/each-file.ts'],
    // one process runs many files: what they share is read, and the program they ask warmed up, once
    isolate: false,
    testTimeout: BACKSTOP,
    hookTimeout: BACKSTOP,
    teardownTimeout: BACKSTOP,
    // most of the time a test waits for a program that it started
    maxWorkers: '100%',
  },
});
