import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isStray, isTempName, kindOfFile, OWN_HIDDEN, WORK_FOLDER } from './file-kinds.js';
import type { IrregularEntry } from './file-source.js';
import { kindOfEntry } from './plain-path.js';

/** What lies in a registry's folder. */
export interface TreeEntries {
  /** Plain files in plain folders, hidden ones left out. */
  files: string[];
  irregular: IrregularEntry[];
  /** Hidden entries that are not ours, of whatever kind; what is in them is not looked at. */
  hidden: string[];
  /** Temporary files of our own writers. */
  temps: string[];
}

/** Entries by which git takes a folder for a repository, with settings of its own that name programs. */
const REPOSITORY_PARTS = ['head', 'objects', 'refs'];

function isRepository(names: readonly string[]): boolean {
  const lower = new Set(names.filter(({ length }) => length <= 7).map((name) => name.toLowerCase()));
  return REPOSITORY_PARTS.every((part) => lower.has(part));
}

function isRepositoryFolder(folder: string): boolean {
  try {
    return isRepository(readdirSync(folder));
  } catch {
    // what nobody may look into is no repository to git either
    return false;
  }
}

/** Entries of a registry that is the top folder of its repository; the others there are the repository's own. */
const PARTS: ReadonlySet<string> = new Set(['registry.yaml', 'registry.yml', 'units', 'decisions', WORK_FOLDER]);

/** True for a path at which a file has to stand. */
function isFilePath(path: string): boolean {
  return kindOfFile(path) !== undefined || (isStray(path) && !path.includes('/'));
}

class Walk {
  readonly found: TreeEntries = { files: [], irregular: [], hidden: [], temps: [] };

  constructor(private readonly root: string) {}

  private refuse(path: string, what: IrregularEntry['what']): void {
    this.found.irregular.push({ path, what });
  }

  private hiddenEntry(path: string, entry: Dirent): void {
    const kind = kindOfEntry(entry);
    const { name } = entry;
    const isOwnFile = OWN_HIDDEN.has(name) || isTempName(name);
    if (isTempName(name) && kind === 'file') this.found.temps.push(path);
    if (path === WORK_FOLDER ? kind === 'folder' : isOwnFile && kind === 'file') return;
    if (path === WORK_FOLDER || isOwnFile) this.refuse(path, kind);
    else if (name.toLowerCase() === '.git') this.refuse(path, 'repository');
    else if (kind === 'folder' && isRepositoryFolder(join(this.root, path))) this.refuse(path, 'repository');
    else this.found.hidden.push(path);
  }

  private entry(path: string, entry: Dirent): void {
    // such a name cannot be said to the system again
    if (entry.name.includes('\uFFFD')) this.refuse(path, 'name');
    else if (entry.name.startsWith('.')) this.hiddenEntry(path, entry);
    else if (entry.isDirectory()) {
      if (isFilePath(path)) this.refuse(path, 'folder');
      else this.folder(path);
    } else if (!entry.isFile()) this.refuse(path, kindOfEntry(entry));
    else if (path === 'units' || path === 'decisions') this.refuse(path, 'file');
    else this.found.files.push(path);
  }

  folder(folder: string): void {
    const entries = readdirSync(join(this.root, folder), { withFileTypes: true });
    const names = entries.map(({ name }) => name);
    if (names.length >= REPOSITORY_PARTS.length && isRepository(names)) {
      this.refuse(
        folder === '' ? (names.find((name) => name.toLowerCase() === 'head') ?? folder) : folder,
        'repository',
      );
      if (folder !== '') return;
    }
    // git keeps no folder of this name in a commit: whoever has it here made the repository here
    const isTop = folder === '' && names.includes('.git');
    for (const entry of entries) {
      if (isTop && !PARTS.has(entry.name)) continue;
      this.entry(folder === '' ? entry.name : `${folder}/${entry.name}`, entry);
    }
  }
}

/**
 * What lies in a registry's folder, told by what its folders say of their entries: nothing is opened, no link is
 * followed.
 */
export function entriesOf(root: string): TreeEntries {
  const walk = new Walk(root);
  walk.folder('');
  return walk.found;
}
