import type { Args, Finding } from '../core/finding.js';
import type { Messages } from '../messages/index.js';

/** What is wrong in words, and the way out where there is one. */
export interface Words {
  message: string;
  hint?: string;
}

function wordFault(id: string, args: Args, { find }: Messages): Words {
  const empty = Object.values(args).some((value) => Array.isArray(value) && value.length === 0);
  const hint = empty ? undefined : find(`fault-hint.${id}`, args);
  const message = find(`fault.${id}`, args) ?? id;
  return hint === undefined ? { message } : { message, hint };
}

/** The words of a finding. */
export function wordFinding(finding: Pick<Finding, 'rule' | 'variant' | 'args'>, messages: Messages): Words {
  const { rule, variant, args } = finding;
  // what is wrong with a change is worded apart
  if (rule.startsWith('change-')) return wordFault(rule.slice('change-'.length), args, messages);
  const specific = variant === undefined ? undefined : `${rule}.${variant}`;
  const message =
    (specific && messages.find(`rule.${specific}`, args)) ?? messages.find(`rule.${rule}`, args) ?? (specific || rule);
  const hint = (specific && messages.find(`hint.${specific}`, args)) ?? messages.find(`hint.${rule}`, args);
  return hint === undefined ? { message } : { message, hint };
}

/** An error as it is worded: an id of the catalogues with its arguments, and a way out of the same kind or a command. */
export interface Wordable {
  id: string;
  args: Args;
  hint?: { id: string; args: Args } | { command: string };
}

/** The words of an error. */
export function wordError({ id, args, hint }: Wordable, { find }: Messages): Words {
  const message = find(id, args) ?? id;
  const out = hint === undefined ? undefined : 'command' in hint ? hint.command : find(hint.id, hint.args);
  return out === undefined ? { message } : { message, hint: out };
}

/** Why a text is no code, in words. */
export function codeFaultText(messages: Messages, fault: string): string {
  return messages.find(`code.fault.${fault}`, {}) ?? fault;
}
