import { expect, test } from 'vitest';
import { sinceTexts } from '../../../src/app/since-texts.js';
import { sinceFindings } from '../../../src/rules/since/index.js';
import { BASE, TODAY } from '../../fixtures/rules/base.js';
import { workspaceFrom } from '../../support/engine.js';

const DRAFTED = `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd}
`;

function workspace(changes: Readonly<Record<string, string>>) {
  const files = { ...BASE, ...changes } as Record<string, string>;
  return workspaceFrom(new Map(Object.entries(files)), TODAY);
}

test('what the tip of main reserved since the branch parted is not granted by the branch', () => {
  const before = workspace({});
  const now = workspace({ 'units/H24/H24.04.yaml': DRAFTED });
  const settings = BASE['registry.yaml'] ?? '';
  const tip = workspace({ 'registry.yaml': settings.replace('reserved:\n', 'reserved:\n  - {code: H24.04}\n') });
  const context = {
    before: before.registry,
    tree: now.loaded.tree,
    registry: now.registry,
    since: 'main',
    today: TODAY,
    texts: sinceTexts(before.loaded, now.loaded),
    spent: () => new Set<string>(),
  };
  expect(sinceFindings(context).map(({ rule }) => rule)).toEqual([]);
  const found = sinceFindings({ ...context, tip: tip.registry });
  expect(found.map(({ rule, code }) => [rule, code])).toEqual([['since-reserved-granted', 'H24.04']]);
});
