import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cannotRun } from '../../../app/errors.js';
import { programPlace } from '../../paths.js';
import { VERSION } from '../../version.js';
import { oneFileIn } from './one-file.js';
import type { CiKind, ToolSource } from './settings.js';

/** Where the program lies in a repository; several registries share it. */
const FOLDERS: Readonly<Record<CiKind, string>> = { github: '.github/madinhdanh', gitlab: '.gitlab/madinhdanh' };
const NAME = 'madinhdanh.mjs';

/** The program that goes into a repository: where the jobs find it, and the files by path from the top. */
export interface Vendored {
  tool: ToolSource;
  files: Map<string, Uint8Array | string>;
}

/** The running version as one file. @throws MadinhdanhError (exit code 3) where what it is made of is not there */
function oneFile(): Buffer {
  const place = programPlace();
  try {
    return 'file' in place ? readFileSync(place.file) : Buffer.from(oneFileIn(place.folder, VERSION));
  } catch (error) {
    const { path = 'folder' in place ? place.folder : place.file } = error as NodeJS.ErrnoException;
    throw cannotRun('ci.no-standalone', { path }).advise('ci.no-standalone.hint');
  }
}

/** The running version as it is put into a repository, with its sum. @throws MadinhdanhError (exit code 3) */
export function vendored(kind: CiKind): Vendored {
  const bytes = oneFile();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const folder = FOLDERS[kind];
  const files = new Map<string, Uint8Array | string>([
    [`${folder}/${NAME}`, bytes],
    [`${folder}/${NAME}.sha256`, `${sha256}  ${NAME}\n`],
    // git changes no line end in it, whatever its settings: the sum is that of the bytes
    [`${folder}/.gitattributes`, '* -text\n'],
  ]);
  return { tool: { kind: 'vendored', path: `${folder}/${NAME}`, sha256 }, files };
}

/** A workflow of another registry with the sum of the program that now lies in the folder they share. */
export function withSum(text: string, { tool }: Vendored): string {
  if (tool.kind !== 'vendored' || !text.includes(`MADINHDANH_TOOL: "${tool.path}"`)) return text;
  return text.replace(/^( *MADINHDANH_SHA256: )"[0-9a-f]{64}"$/m, `$1"${tool.sha256}"`);
}
