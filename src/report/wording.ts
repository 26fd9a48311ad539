import type { Args, ArgValue, Finding } from '../core/finding.js';
import { listed } from '../core/text/listed.js';
import type { Messages } from '../messages/index.js';

/** What is wrong in words, and the way out where there is one. */
export interface Words {
  message: string;
  hint?: string;
}

/** Fewer names than this are given all; {@link listed} has cut what is longer by one. */
const MOST = 21;

/** Arguments as people read them: a list of any length is given by its first names and the number of the others. */
function readable(args: Args): Args {
  const isLong = (value: ArgValue | undefined): value is readonly string[] =>
    Array.isArray(value) && value.length > MOST;
  if (!Object.values(args).some(isLong)) return args;
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, isLong(value) ? listed(value) : value]));
}

/**
 * The words of a finding of any kind: of the registry, a change, a list, a comparison. The catalogue has them as
 * `rule.<rule>[.<variant>]`, the way out as `hint.<rule>[.<variant>]`; what a variant lacks it has of the rule itself.
 */
export function wordFinding(
  finding: Pick<Finding<unknown, string>, 'rule' | 'variant' | 'args'> & { more?: number },
  messages: Messages,
): Words {
  const { rule, variant, more = 0 } = finding;
  const args = readable(finding.args);
  const specific = variant === undefined ? undefined : `${rule}.${variant}`;
  const said =
    (specific && messages.find(`rule.${specific}`, args)) ?? messages.find(`rule.${rule}`, args) ?? (specific || rule);
  const message = more === 0 ? said : `${said} ${messages.t('validate.more-of-rule', { more })}`;
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
  const message = find(id, readable(args)) ?? id;
  const out = hint === undefined ? undefined : 'command' in hint ? hint.command : find(hint.id, readable(hint.args));
  return out === undefined ? { message } : { message, hint: out };
}
