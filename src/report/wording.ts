import type { Args, Finding } from '../core/finding.js';
import type { Messages } from '../messages/index.js';

/** What is wrong in words, and the way out where there is one. */
export interface Words {
  message: string;
  hint?: string;
}

/**
 * The words of a finding of any kind: of the registry, a change, a list, a comparison. The catalogue has them as
 * `rule.<rule>[.<variant>]`, the way out as `hint.<rule>[.<variant>]`; what a variant lacks it has of the rule itself.
 */
export function wordFinding(
  finding: Pick<Finding<unknown, string>, 'rule' | 'variant' | 'args'>,
  messages: Messages,
): Words {
  const { rule, variant, args } = finding;
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
