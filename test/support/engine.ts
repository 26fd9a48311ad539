import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpentCodes } from '../../src/app/spent-codes.js';
import type { Surroundings } from '../../src/app/surroundings.js';
import { type Workspace, workspaceOf } from '../../src/app/workspace.js';
import type { IsoDate } from '../../src/core/registry/types.js';
import { type Lang, messagesFor } from '../../src/messages/index.js';
import { wordFinding } from '../../src/report/wording.js';
import { type FileSource, memorySource } from '../../src/store/file-source.js';

/** What the engine is given in tests that do not start the program. */
export function surroundings(today: IsoDate, lang: Lang = 'vi'): Surroundings {
  const messages = messagesFor(lang);
  return {
    now: () => Date.parse(today),
    today: () => today,
    env: {},
    lockTimeout: 60_000,
    word: (finding) => wordFinding(finding, messages),
    placeholder: (code) => messages.t('import.placeholder', { code }),
    notice: () => undefined,
    trace: () => undefined,
  };
}

/** No history: of a registry that only stands in memory. */
export const NOTHING_SPENT: SpentCodes = {
  has: () => false,
  reservedIn: () => undefined,
  onceReserved: () => undefined,
  isCurrent: () => true,
};

/** The registry that some files hold. */
export function workspaceFrom(files: ReadonlyMap<string, string> | FileSource, today: IsoDate): Workspace {
  const source = 'list' in files ? files : memorySource(files);
  // a folder of no repository, so that nothing but the files is asked
  return workspaceOf(surroundings(today), join(tmpdir(), 'registry'), source);
}
