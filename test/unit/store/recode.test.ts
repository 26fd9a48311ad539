import { expect, test } from 'vitest';
import { recodeFiles } from '../../../src/store/recode.js';
import { BATCH_CODE_KEYS, replaceCodes } from '../../../src/store/yaml/replace-codes.js';

const A = `# lược đồ
# đầu tệp
- code: H24.01
  name: Sở A
  granted: {decision: cu}
# về 02
- code: "H24.01.02" # tạm
  name: Phòng H24.01.02
  granted: {decision: cu}
- code: H24.01.03
  name: Phòng C
  granted: {decision: cu}
  closed: {decision: moi, reason: split, successors: ['H24.01.02', H24.02], partial: [H24.01.02]}
`;
const B = `# lược đồ\n- code: H24.02\n  name: Sở B\n  granted: {decision: cu}\n`;

test('a unit moves with its comments, and only what names it as a code is replaced', () => {
  const texts = new Map([
    ['units/H24/H24.01.yaml', A],
    ['units/H24/H24.02.yaml', B],
  ]);
  const changed = recodeFiles(texts, new Map([['H24.01.02', 'H24.01.04']]));
  expect([...changed.keys()]).toEqual(['units/H24/H24.01.yaml']);
  expect(changed.get('units/H24/H24.01.yaml')).toBe(`# lược đồ
# đầu tệp
- code: H24.01
  name: Sở A
  granted: {decision: cu}
- code: H24.01.03
  name: Phòng C
  granted: {decision: cu}
  closed: {decision: moi, reason: split, successors: ['H24.01.04', H24.02], partial: [H24.01.04]}
# về 02
- code: "H24.01.04" # tạm
  name: Phòng H24.01.02
  granted: {decision: cu}
`);
});

test('an agency that moves takes its file along, with the comments that open it', () => {
  const codes = new Map([
    ['H24.01', 'H24.09'],
    ['H24.01.02', 'H24.09.02'],
    ['H24.01.03', 'H24.09.03'],
  ]);
  const changed = recodeFiles(
    new Map([
      ['units/H24/H24.01.yaml', A],
      ['units/H24/H24.02.yaml', B],
    ]),
    codes,
  );
  expect(changed.get('units/H24/H24.01.yaml')).toBeNull();
  expect(changed.get('units/H24/H24.09.yaml')).toBe(
    A.replaceAll(/(code: "?|successors: \['|partial: \[)H24\.01/g, '$1H24.09'),
  );
});

test('a unit that is to stay is not touched, nor what it names', () => {
  const keeps = ({ code }: { code: string }): boolean => code === 'H24.01.03';
  const changed = recodeFiles(new Map([['units/H24/H24.01.yaml', A]]), new Map([['H24.01.02', 'H24.01.04']]), keeps);
  expect(changed.get('units/H24/H24.01.yaml')).toContain("successors: ['H24.01.02', H24.02], partial: [H24.01.02]");
});

test('in a batch codes are replaced wherever a change takes one, and nowhere else', () => {
  const batch = (code: string): string => `decision: H24.01
changes:
  - grant: {parent: ${code}, name: H24.01} # H24.01
  - merge: {from: ['${code}'], into: {code: "${code}"}}
  - reorganise:
      - {as: a, parent: H24, name: x, whole: [${code}], part:
          - ${code}
        }
      - code: ${code}
`;
  expect(replaceCodes(batch('H24.01'), BATCH_CODE_KEYS, new Map([['H24.01', 'H24.77']]))).toBe(batch('H24.77'));
});
