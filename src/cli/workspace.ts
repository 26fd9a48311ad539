import type { IsoDate } from '../core/types.js';
import { registryOf } from '../core/tree.js';
import type { Registry } from '../core/registry.js';
import type { Loaded } from '../store/load.js';
import { diskSource } from '../store/source.js';
import type { Context } from './context.js';
import { findRegistry } from './find.js';
import { loadRegistry } from './inspect.js';
import { todayIn } from './today.js';

/** The registry a command works on. */
export interface Workspace {
  folder: string;
  loaded: Loaded;
  registry: Registry;
  today: IsoDate;
}

/** Finds and reads the registry; a note on stderr says when parts of it could not be read. */
export function openWorkspace(context: Context): Workspace {
  const folder = findRegistry(context);
  const loaded = loadRegistry(diskSource(folder));
  const registry = registryOf(loaded.tree);
  const today = todayIn(registry.settings.timezone, context);
  if (loaded.issues.length > 0) {
    const { out, messages } = context;
    out.note(out.notePaint.warning(messages.t('cli.partly-read', { count: loaded.issues.length })));
  }
  return { folder, loaded, registry, today };
}
