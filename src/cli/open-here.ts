import { findRegistry } from '../app/find.js';
import { openWorkspace, type Workspace } from '../app/workspace.js';
import { errorsAmong } from '../core/finding.js';
import type { Context } from './context.js';

/**
 * Finds and reads the registry the user stands in, never half of a write. What was read for the questions is not read
 * again: if somebody writes meanwhile, the writing notices.
 */
export function openHere(context: Context, about?: string): Promise<Workspace> {
  return context.opened ?? openWorkspace(context, findRegistry(context), about);
}

/**
 * The same for commands that look things up: a note on stderr says when parts could not be read.
 * @param about what one unit is asked for by; where that is its code, only what speaks of it is read
 */
export async function openToRead(context: Context, about?: string): Promise<Workspace> {
  const workspace = await openHere(context, about);
  const count = errorsAmong(workspace.loaded.findings).length;
  if (count > 0) context.notice('warning', 'cli.partly-read', { count });
  return workspace;
}
