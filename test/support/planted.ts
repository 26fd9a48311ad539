import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './folders.js';
import type { Clone } from './git.js';
import { put } from './registry-folder.js';

const HOOKS = [
  'pre-commit',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'post-checkout',
  'post-index-change',
  'reference-transaction',
  'pre-auto-gc',
  'post-rewrite',
  'post-merge',
];

/** Settings whose value git runs as a program. */
const PROGRAMS = [
  'core.fsmonitor',
  'core.pager',
  'core.editor',
  'core.sshCommand',
  'core.askPass',
  'core.gitProxy',
  'core.alternateRefsCommand',
  'sequence.editor',
  'credential.helper',
  'diff.external',
  'diff.la.command',
  'diff.la.textconv',
  'filter.la.clean',
  'filter.la.smudge',
  'filter.la=.clean',
  'gpg.program',
  'gpg.openpgp.program',
  'gpg.ssh.program',
  'gpg.ssh.defaultKeyCommand',
  'interactive.diffFilter',
  'merge.la.driver',
  'remote.origin.uploadpack',
  'remote.origin.receivepack',
  'trailer.la.command',
  'trailer.la.cmd',
  'uploadpack.packObjectsHook',
  'alias.ls-tree',
  'alias.la',
];

/** Settings that have those programs run where git would not by itself. */
const SWITCHES: Readonly<Record<string, string>> = {
  'commit.gpgSign': 'true',
  'tag.gpgSign': 'true',
  'tag.forceSignAnnotated': 'true',
  'log.showSignature': 'true',
  'protocol.allow': 'always',
  'protocol.ext.allow': 'always',
  'submodule.recurse': 'true',
  'filter.la.required': 'true',
};

/** A repository that would run programs in every way that git knows; each of them leaves a mark. */
export class Planted {
  readonly #marks = newFolder('dau vet');
  readonly #programs = newFolder('chuong-trinh');

  constructor(readonly clone: Clone) {
    const attributes = '* filter=la diff=la merge=la\n*.yaml filter=la=\nregistry.yaml filter=la\n';
    put(clone.folder, '.git/info/attributes', attributes);
    put(clone.folder, 'registry/.gitattributes', attributes);
    clone.git('add', 'registry/.gitattributes');
    clone.git('commit', '--quiet', '--message', 'Thuộc tính');
    for (const key of PROGRAMS) clone.git('config', '--add', key, this.program(key));
    for (const [key, value] of Object.entries(SWITCHES)) clone.git('config', key, value);
    const hooks = join(this.#programs, 'moc');
    for (const hook of HOOKS) {
      for (const folder of [hooks, clone.path('.git/hooks')]) {
        put(folder, hook, this.#script(hook));
        chmodSync(join(folder, hook), 0o755);
      }
    }
    clone.git('config', 'core.hooksPath', hooks);
    // git in a folder that is looked through for programs
    put(clone.folder, 'git', this.#script('git'));
    chmodSync(clone.path('git'), 0o755);
  }

  #script(name: string): string {
    // a filter gives its text back; what stands in the place of a server ends at once
    return `#!/bin/sh\n: > '${join(this.#marks, name)}'\n${name === 'ext' ? 'exit 1' : 'cat'}\n`;
  }

  /** A program that leaves a mark of this name. */
  program(name: string): string {
    const path = join(this.#programs, name);
    writeFileSync(path, this.#script(name));
    chmodSync(path, 0o755);
    return path;
  }

  /** Makes it a partial clone whose remote is a program. */
  holdBack(): void {
    const { clone } = this;
    clone.git('config', 'remote.origin.url', `ext::${this.program('ext')}`);
    clone.git('config', 'remote.origin.promisor', 'true');
    clone.git('config', 'remote.origin.partialclonefilter', 'blob:none');
    clone.git('config', 'core.repositoryFormatVersion', '1');
    clone.git('config', 'extensions.partialClone', 'origin');
  }

  /** Names of what ran. */
  get marks(): string[] {
    return readdirSync(this.#marks).sort();
  }
}

/** An environment that would have git run programs, or look at something else. */
export function plantedEnvironment(planted: Planted): Record<string, string> {
  const other = newFolder('kho khac.git');
  planted.clone.git('init', '--quiet', '--bare', other);
  mkdirSync(join(other, 'x'));
  return {
    PATH: `.:${process.env.PATH}`,
    GIT_DIR: other,
    GIT_WORK_TREE: join(other, 'x'),
    GIT_COMMON_DIR: other,
    GIT_OBJECT_DIRECTORY: join(other, 'objects'),
    GIT_INDEX_FILE: join(other, 'index'),
    GIT_NAMESPACE: 'x',
    GIT_CEILING_DIRECTORIES: planted.clone.path('..'),
    GIT_LITERAL_PATHSPECS: '1',
    GIT_SHALLOW_FILE: join(other, 'shallow'),
    GIT_EXTERNAL_DIFF: planted.program('GIT_EXTERNAL_DIFF'),
    GIT_PAGER: planted.program('GIT_PAGER'),
    GIT_EDITOR: planted.program('GIT_EDITOR'),
    GIT_SSH_COMMAND: planted.program('GIT_SSH_COMMAND'),
    GIT_ASKPASS: planted.program('GIT_ASKPASS'),
    GIT_PROXY_COMMAND: planted.program('GIT_PROXY_COMMAND'),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.fsmonitor',
    GIT_CONFIG_VALUE_0: planted.program('GIT_CONFIG'),
    GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${planted.program('GIT_CONFIG_PARAMETERS')}'`,
  };
}
