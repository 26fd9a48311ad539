import { expect, test } from 'vitest';
import type { Unit } from '../../../src/core/registry/types.js';
import { memorySource } from '../../../src/store/file-source.js';
import { loadTree, reloadFiles } from '../../../src/store/load.js';

const FILE = 'units/H24/H24.03.yaml';

test('a unit that is read as it was expected is held once, any other as it was read', () => {
  const unit = (code: string, name: string): Unit => ({ code, name, granted: { decision: '2022-1-qd-ubnd' } });
  const planned = new Map([unit('H24.03', 'Sở Y tế'), unit('H24.03.01', 'Phòng A')].map((each) => [each.code, each]));
  const text = `- code: H24.03
  name: Sở Y tế
  granted: {decision: 2022-1-qd-ubnd}
- code: H24.03.01
  name: Phòng B
  granted: {decision: 2022-1-qd-ubnd}
`;
  const loaded = loadTree(memorySource(new Map()), () => []);
  const { tree } = reloadFiles(
    loaded,
    new Map([[FILE, text]]),
    () => [],
    (code) => planned.get(code),
  );
  const [same, other] = tree.units.map((each) => each.unit);
  expect(same).toBe(planned.get('H24.03'));
  expect(other).toEqual(unit('H24.03.01', 'Phòng B'));
});
