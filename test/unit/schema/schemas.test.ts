import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../schemas/', import.meta.url);
const FILES = ['', 'output/'].flatMap((folder) =>
  readdirSync(new URL(folder, FOLDER))
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => `${folder}${file}`),
);
/** Its keywords are the names of our rules, which no other validator can know. */
const OWN_KEYWORDS = 'registry-tree.schema.json';
const STOCK = FILES.filter((file) => file !== OWN_KEYWORDS);

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, unknown>;
}

/** Ajv as anyone installs it, with the standard formats and nothing of ours. */
function stock(options: ConstructorParameters<typeof Ajv2020>[0] = {}): Ajv2020 {
  const ajv = new Ajv2020(options);
  addFormats.default(ajv);
  ajv.addSchema(read('common.schema.json'));
  return ajv;
}

function compile(ajv: Ajv2020, file: string) {
  const schema = read(file);
  return ajv.getSchema(String(schema.$id)) ?? ajv.compile(schema);
}

describe('the schemas', () => {
  it.each(STOCK)('%s is taken by a validator that knows nothing of ours, without a word', (file) => {
    const words: unknown[] = [];
    const note = (...all: unknown[]) => words.push(all);
    const logger = { log: note, warn: note, error: note };
    expect(compile(stock({ allowUnionTypes: true, strictTypes: false, logger }), file)).toBeTypeOf('function');
    expect(words).toEqual([]);
  });

  it.each(STOCK)('%s is taken by a validator that is as strict as it can be but for the types of parts', (file) => {
    expect(
      compile(stock({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }), file),
    ).toBeTypeOf('function');
  });

  it('bear the name of their file where they refer to one another, which editors and validators resolve alike', () => {
    const files = FILES.filter((file) => !file.startsWith('output/'));
    for (const file of files) expect(read(file).$id).toBe(file);
    const references = FILES.flatMap((file) => [
      ...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(/"\$ref": "([^"#]*)#/g),
    ]);
    expect([...new Set(references.map(([, target]) => target))].sort()).toEqual(['', 'common.schema.json']);
  });
});

describe('a registry file, before a validator that knows nothing of ours', () => {
  const unit = { code: 'H24.12', name: 'Sở Y tế', granted: { decision: '2022-100-qd-ubnd' } };
  const isSound = (fields: object) => compile(stock(), 'agency.schema.json')([{ ...unit, ...fields }]);

  it('may hold contact data of the right form', () => {
    expect(isSound({})).toBe(true);
    expect(isSound({ phone: '(0225) 384 2001; +84 225 384 2002 MÁY LẺ 12', fax: '0225 384 2001 ext. 3' })).toBe(true);
    expect(isSound({ website: 'HTTPS://example.gov.vn/so?a=1', email: 'so@example.gov.vn', note: 'x' })).toBe(true);
  });

  it.each([
    { phone: 'không có' },
    { fax: '' },
    { website: 'example.com' },
    { website: 'https://a b' },
    { email: 'vanthu@' },
    { address: ' ' },
    { telex: '1' },
  ])('may not hold %o', (fields) => {
    expect(isSound(fields)).toBe(false);
  });
});
