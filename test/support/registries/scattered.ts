/** A unit of the scattered registry, with whatever else stands at it. */
function unit(code: string, name: string, rest = ''): string {
  return `- code: ${code}\n  name: ${name}\n${rest}  granted: {decision: 2022-100-qd-ubnd}\n`;
}

const merged = (into: string): string =>
  `  closed: {decision: 2024-1-qd-ubnd, reason: merged, successors: [${into}]}\n`;
const noted = (...codes: string[]): string => `  legacyCodes: [${codes.map((code) => `"${code}"`).join(', ')}]\n`;
const taxed = (value: string): string => `  identifiers: [{scheme: mst, value: "${value}"}]\n`;

/**
 * A registry whose bodies lead to each other, and bear what others bear, across agencies and roots: whoever looks at one of
 * them alone, or at those beside it, misses what a change does to the others.
 */
export const SCATTERED: ReadonlyMap<string, string> = new Map([
  [
    'registry.yaml',
    `format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố thử
place: Thử
roots:
  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}
  H25: {groups: [2, 2, 2], alphabet: digits, first: "01"}
`,
  ],
  ['decisions/2022-100-qd-ubnd.yaml', 'number: 100/QĐ-UBND\nsigned: 2022-01-10\nkind: full\n'],
  ['decisions/2024-1-qd-ubnd.yaml', 'number: 1/QĐ-UBND\nsigned: 2024-01-15\nkind: amendment\n'],
  ['units/H24.yaml', unit('H24', 'Ủy ban nhân dân thành phố thử')],
  ['units/H25.yaml', unit('H25', 'Ủy ban nhân dân thành phố khác')],
  ...['H24.01', 'H24.02', 'H24.03', 'H24.04', 'H25.01', 'H25.02'].map((agency, i): [string, string] => {
    const next = ['H24.02', 'H24.03', 'H24.04', 'H25.01', 'H25.02', 'H24.01'][i] ?? '';
    return [
      `units/${agency.slice(0, 3)}/${agency}.yaml`,
      [
        unit(agency, `Sở Số ${i}`, taxed(`020${i % 2}`)),
        // a line through all agencies
        unit(`${agency}.01`, `Phòng Một ${i}`, i === 5 ? '' : merged(`${next}.01`)),
        // codes that several bear, or that are the old forms of others
        unit(`${agency}.02`, `Phòng Hai ${i}`, noted(`CU-${i % 3}`, `000.03.${next.slice(-2)}.${next.slice(0, 3)}`)),
        unit(`${agency}.03`, `Phòng Ba ${i}`, i % 2 === 0 ? noted(`${next}.01`) : taxed('0300')),
      ].join(''),
    ];
  }),
]);
