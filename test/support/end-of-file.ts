const endings: (() => unknown)[] = [];

/**
 * What is to be done each time that a file of tests has ended. One process runs many files, and a module is loaded in it
 * only once: what it would say to `afterAll` when it is loaded would hold for the first of them alone.
 */
export function atEndOfFile(ending: () => unknown): void {
  endings.push(ending);
}

/** Does all of that. */
export async function endFile(): Promise<void> {
  for (const ending of endings) await ending();
}
