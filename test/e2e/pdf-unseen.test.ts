import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.js';
import { form, otherObject, pdf, table, words } from '../support/pdf.js';
import { newRegistry } from '../support/registries/begun.js';

const XS = [50, 90, 330, 420];
const HEAD = [['STT'], ['Tên đơn vị'], ['Mã định danh']];
/** Tints of a colorant as a grey: at first all of it, which is black, or white. */
const TINT = (none: number, all: number): string => `<</FunctionType 2/Domain[0 1]/C0[${none}]/C1[${all}]/N 1>>`;

/** What `import` says of a list in which the name of one unit is painted in some way. */
function imported(before: string, resources = '', drawn = words(93, 700, 'Sở Ẩn')): string {
  const folder = newRegistry();
  const rows = [
    [['1'], ['Sở Một'], ['H36.01']],
    [['2'], [''], ['H36.02']],
  ];
  const page = { content: `${table(XS, 748, [HEAD, ...rows]).content}\nq ${before} ${drawn} Q`, resources };
  const others = [form(words(93, 700, 'Sở Ẩn'), '0 0 595 842', '/Group<</S/Transparency>>')];
  writeFileSync(join(folder, 'ds.pdf'), pdf([page], others));
  return run(folder, ['import', 'ds.pdf', '--decision', '100/QĐ-UBND', '--dry-run', '--no-input']).stderr;
}

const state = (mode: string): string => `/ExtGState<</GS<</BM${mode}>>>>`;
const space = (colour: string): string => `/ColorSpace<</CS ${colour}>>`;

describe('letters of a PDF that leave no mark', () => {
  it.each(['/Lighten', '/Screen', '/ColorDodge', '/Overlay', '/SoftLight', '/Luminosity', '[/Other/Screen]'])(
    'are told of where they are mixed in by %s',
    (mode) => expect(imported('/GS gs', state(mode))).toMatch(/list-page-text-hidden[\s\S]*Sở Ẩn/),
  );

  it('are told of in a group that is mixed in as a whole', () => {
    const resources = `${state('/Screen')}/XObject<</FM ${otherObject(1)} 0 R>>`;
    expect(imported('/GS gs', resources, '/FM Do')).toMatch(/list-page-text-hidden[\s\S]*Sở Ẩn/);
    expect(imported('', resources, '/FM Do')).not.toContain('list-page-text-hidden');
  });

  it.each([
    ['a colorant None', '/CS cs 1 scn', `[/Separation/None/DeviceGray ${TINT(1, 0)}]`],
    ['colorants that are all None', '/CS cs 1 scn', `[/DeviceN[/None]/DeviceGray ${TINT(1, 0)}]`],
    ['a colorant None at first', '/CS cs', `[/Separation/None/DeviceGray ${TINT(1, 0)}]`],
    ['a colorant that is white at first', '/CS cs', `[/Separation/Spot/DeviceGray ${TINT(0, 1)}]`],
  ])('are told of where they are painted with %s', (_, painted, colour) => {
    expect(imported(painted, space(colour))).toMatch(/list-page-text-hidden[\s\S]*Sở Ẩn/);
  });

  it.each([
    ['darkened', '/GS gs', state('/Multiply')],
    ['laid on', '/GS gs', state('/Normal')],
    ['painted with a dark colorant', '/CS cs', space(`[/Separation/Spot/DeviceGray ${TINT(1, 0)}]`)],
    ['painted in the first grey', '1 g /DeviceGray cs', ''],
  ])('are read where they are %s', (_, painted, resources) => {
    expect(imported(painted, resources)).not.toContain('list-page-text-hidden');
  });
});
