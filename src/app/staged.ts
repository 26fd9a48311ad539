import { registryOf } from '../core/registry/registry-files.js';
import { indexSource } from '../store/git/revision-source.js';
import type { Context } from '../cli/context.js';
import { findRegistry } from './find.js';
import { loadRegistry } from './validate.js';
import { todayIn } from './surroundings.js';
import type { Workspace } from './workspace.js';

/** The registry as it is staged: what the next commit will hold, whatever the working tree looks like. */
export function openStaged(context: Context): Workspace {
  const folder = findRegistry(context);
  const loaded = loadRegistry(indexSource(folder));
  const registry = registryOf(loaded.tree);
  return { folder, loaded, registry, today: todayIn(registry.settings.timezone, context) };
}
