import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, endingFits, exportFormat, formatOfFile } from '../../../src/formats/write/formats.js';

describe.each(EXPORT_FORMATS)('the export format %s', (format) => {
  const { endings, load } = exportFormat(format);

  it('takes files of its endings, in capitals too, and of none, but of no other', () => {
    for (const ending of endings) {
      expect(endingFits(`phu-luc${ending}`, format)).toBe(true);
      expect(endingFits(`PHU-LUC${ending.toUpperCase()}`, format)).toBe(true);
    }
    expect(endingFits('phu-luc', format)).toBe(true);
    expect(endingFits('phu-luc.cu', format)).toBe(true);
    const others = EXPORT_FORMATS.flatMap((other) => exportFormat(other).endings).filter(
      (ending) => !endings.includes(ending),
    );
    for (const ending of others) expect(endingFits(`phu-luc${ending}`, format)).toBe(false);
  });

  it('has a writer', async () => {
    expect(await load()).toBeTypeOf('function');
  });
});

describe('the ending of a file', () => {
  it.each([
    ['phu-luc.xlsx', 'xlsx'],
    ['thu.muc/phu-luc.HTM', 'html'],
    ['phu-luc.json', 'json'],
    ['phu-luc.txt', 'table'],
  ])('%s asks for %s', (path, format) => {
    expect(formatOfFile(path)).toBe(format);
  });

  it.each(['phu-luc', '.csv', 'thu.csv/phu-luc', 'phu-luc.doc'])('%s says nothing', (path) => {
    expect(formatOfFile(path)).toBeUndefined();
  });
});
