import type { Finding } from '../../core/finding.js';
import { closingChanged } from './closing-changed.js';
import { codeLost } from './code-lost.js';
import { codeRegranted } from './code-regranted.js';
import type { SinceContext, SinceRule } from './context.js';
import { decisionChanged } from './decision-changed.js';
import { grantChanged } from './grant-changed.js';

export type { SinceContext } from './context.js';

const RULES: readonly SinceRule[] = [codeLost, codeRegranted, grantChanged, closingChanged, decisionChanged];

/** What a change must not do to what was binding before it. */
export function sinceFindings(context: SinceContext): Finding[] {
  return RULES.flatMap((rule) => rule(context));
}
