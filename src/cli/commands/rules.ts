import { EXIT, misuse } from '../../app/errors.js';
import { nearest } from '../../core/text/suggest.js';
import { type RuleView, rulesText, ruleText } from '../../report/lookup/rules.js';
import { isRuleId, RULE_IDS, type RuleId, SEVERITY_OF } from '../../rules/index.js';
import type { Context, Handler } from '../context.js';
import { reportContext } from '../lookup-view.js';

function viewOfRule(id: RuleId, { messages }: Context): RuleView {
  const title = messages.find(`title.${id}`, {}) ?? id;
  return { id, severity: SEVERITY_OF[id], title, about: messages.find(`about.${id}`, {}) ?? title };
}

function readRule(name: string): RuleId {
  if (isRuleId(name)) return name;
  const near = nearest(name, RULE_IDS);
  const unknown = misuse('rules.unknown', { rule: name });
  throw near === undefined ? unknown : unknown.advise('cli.did-you-mean', { near });
}

/** `rules [RULE]`: the catalogue of rules, or one of them explained. */
export const run: Handler = async (context, { args, options }) => {
  const named = args[0] === undefined ? undefined : readRule(args[0]);
  const rules = (named === undefined ? RULE_IDS : [named]).map((id) => viewOfRule(id, context));
  const [only] = rules;
  if (options.flag('json')) context.out.json({ schema: 'madinhdanh/rules@1', rules });
  else if (named !== undefined && only !== undefined) context.out.result(ruleText(only, reportContext(context)));
  else context.out.result(rulesText(rules, reportContext(context)));
  return EXIT.ok;
};
