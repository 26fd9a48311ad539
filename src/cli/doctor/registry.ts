import { openWorkspace } from '../../app/workspace.js';
import { errorsAmong } from '../../core/finding.js';
import { hasJournal } from '../../store/transaction/journal.js';
import { lockOwner } from '../../store/transaction/lock.js';
import type { Check } from './check.js';

export const checkRegistry: Check = async ({ context, folder }) => {
  if (folder === undefined) return { state: 'poor', id: 'doctor.no-registry', hint: { id: 'cli.no-registry.hint' } };
  const { loaded, registry } = await openWorkspace(context, folder);
  const errors = errorsAmong(loaded.findings).length;
  if (errors === 0) return { state: 'good', id: 'doctor.registry', args: { folder, count: registry.units.size } };
  const hint = { command: 'madinhdanh validate' };
  return { state: 'bad', id: 'doctor.registry.unread', args: { folder, count: errors }, hint };
};

/** A write that was cut off, or is going on. */
export const checkWriting: Check = ({ context, folder }) => {
  if (folder === undefined) return undefined;
  const owner = lockOwner(folder, context.now());
  if (owner !== undefined) {
    const { pid, command, since } = owner;
    return { state: 'poor', id: 'doctor.locked', args: { pid, command, since }, hint: { id: 'doctor.locked.hint' } };
  }
  if (!hasJournal(folder)) return undefined;
  return { state: 'poor', id: 'doctor.cut-off', hint: { id: 'doctor.cut-off.hint' } };
};
