import { diffRegistries, type RegistryDiff } from '../core/diff/index.js';
import type { Registry } from '../core/registry/registry.js';
import { registryOf } from '../core/registry/registry-files.js';
import { releaseNotes } from '../report/changes/notes.js';
import { memorySource } from '../store/source.js';
import type { Context } from '../cli/context.js';
import { openRevision } from './revision.js';
import { loadRegistry } from './validate.js';

/** What changed from one release to a later commit. */
export interface Delta {
  diff: RegistryDiff;
  notes: string;
}

function registryAt(context: Context, folder: string, ref: string | undefined): Registry {
  const source = ref === undefined ? memorySource(new Map()) : openRevision(context, folder, ref).source;
  return registryOf(loadRegistry(source).tree);
}

/** The changes since a release (since nothing, for the first one), and the notes that tell them by decision. */
export function deltaBetween(context: Context, folder: string, from: string | undefined, to: string): Delta {
  const after = registryAt(context, folder, to);
  const diff = diffRegistries(registryAt(context, folder, from), after);
  return { diff, notes: releaseNotes(diff, after, context.messages) };
}
