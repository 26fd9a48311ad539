import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as api from '../../src/index.js';
import { run } from '../support/cli.js';
import { startProgram } from '../support/process.js';
import { bundledRegistry, DRAFT } from '../support/registries/bundled.js';
import { edit, put, read, snapshot } from '../support/registry-folder.js';
import { jsonOf } from '../support/schema.js';

const TODAY = '2026-01-01';
const AGENCY = 'units/H24/H24.05.yaml';
const BESIDE = `- code: H24.05.03\n  name: Phòng do người khác cấp\n  granted: {decision: ${DRAFT}}\n`;

const open = (folder: string, options: api.OpenOptions = {}) =>
  api.openRegistry(join(folder, 'registry'), { today: TODAY, ...options });

/** What a call fails with; it answers with a rejected promise, or throws where it answers at once. */
async function failure(call: () => unknown): Promise<api.MadinhdanhError> {
  try {
    await call();
  } catch (error) {
    if (error instanceof api.MadinhdanhError) return error;
    throw new Error('a failure that is none of ours', { cause: error });
  }
  throw new Error('it was taken');
}

const grant = { decision: DRAFT, changes: [{ grant: { parent: 'H24.05', name: 'Phòng Thử nghiệm' } }] };

describe('what makes no sense', () => {
  let folder = '';
  let registry: api.OpenRegistry;
  beforeAll(async () => {
    folder = bundledRegistry();
    registry = await open(folder);
  });

  const list = { fileName: 'a.csv', decision: DRAFT };
  const bytes = Buffer.from('Tên đơn vị\nPhòng A\n');
  const any = (value: unknown) => value as never;
  const notDates: unknown[] = ['zzz', '2026-02-30', '31.06.2022', '', 0, null, new Date()];
  const calls: [string, () => unknown][] = [
    ...notDates.flatMap((at): [string, () => unknown][] => [
      [`resolve at ${String(at)}`, () => registry.resolve('H24.12', { at: any(at) })],
      [`unit at ${String(at)}`, () => registry.unit('H24.12', { at: any(at) })],
      [`search at ${String(at)}`, () => registry.search('y tế', { at: any(at) })],
      [`write at ${String(at)}`, () => registry.write({ format: 'csv', at: any(at) })],
      [`compareList at ${String(at)}`, () => registry.compareList(bytes, { fileName: 'a.csv', at: any(at) })],
      [`importList effective ${String(at)}`, () => registry.importList(bytes, { ...list, effective: any(at) })],
      [`today ${String(at)}`, () => open(folder, { today: any(at) })],
    ]),
    ...[null, 5, {}, 'a\0b'].flatMap((text): [string, () => unknown][] => [
      [`resolve ${String(text)}`, () => registry.resolve(any(text))],
      [`unit ${String(text)}`, () => registry.unit(any(text))],
      [`history ${String(text)}`, () => registry.history(any(text))],
      [`search ${String(text)}`, () => registry.search(any(text))],
      [`since ${String(text)}`, () => registry.validate({ since: any(text) })],
    ]),
    ...['3', 5, 0, 1.5, Number.POSITIVE_INFINITY, [3], null].map((annex): [string, () => unknown] => [
      `annex ${String(annex)}`,
      () => registry.write({ format: 'csv', annex: any(annex) }),
    ]),
    ['a format that nobody has', () => registry.write({ format: any('constructor') })],
    ['no format', () => registry.write(any({}))],
    ['columns of no field', () => registry.write({ format: 'csv', columns: [any('zzz')] })],
    ['no columns at all', () => registry.write({ format: 'csv', columns: [] })],
    ['an option that is none', () => registry.resolve('H24.12', any({ At: TODAY }))],
    ['null for options', () => registry.validate(any(null))],
    ['null for options, at once', () => registry.unit('H24.12', any(null))],
    ['a text for bytes', () => registry.importList(any('a,b'), list)],
    ['a list without options', () => registry.compareList(bytes, any(undefined))],
    ['a flag that is a text', () => registry.importList(bytes, { ...list, skipErrors: any('true') })],
    ['limits that are none', () => registry.importList(bytes, { ...list, limits: any({ lines: 3 }) })],
    ['columns that are no fields', () => registry.importList(bytes, { ...list, map: any({ ten: 'A' }) })],
    ['changes that go round in a circle', () => registry.plan(any(Object.assign([], { 0: registry, length: 1 })))],
    ['changes that are a function', () => registry.plan(any(() => grant))],
    ['a change without contents', () => registry.plan({ decision: DRAFT, changes: [{ annul: any(undefined) }] })],
    ['a language that nobody speaks', () => open(folder, { lang: any('EN') })],
    ['words in no language', () => api.messagesFor(any('xx'))],
    ['a notice to nobody', () => open(folder, { onNotice: any(5) })],
    ['a folder that is a number', () => api.openRegistry(any(0))],
    ['null for the options of a registry', () => api.openRegistry(folder, any(null))],
    ['a plan of nobody', () => registry.commit(any({}))],
    ['a number of codes that is a text', () => registry.commit(any({}), { confirm: any('4') })],
    ['an own world around a registry', () => new (any(registry.constructor) as new () => unknown)()],
  ];

  test.each(calls)('%s: refused in words, nothing written', async (_, call) => {
    const before = snapshot(folder);
    const error = await failure(call);
    expect([api.EXIT.findings, api.EXIT.usage]).toContain(error.exitCode);
    for (const lang of ['vi', 'en'] as const) {
      const { message } = api.wordError(error, api.messagesFor(lang));
      expect(message).not.toBe(error.id);
      expect(message).not.toMatch(/\{\w+\}|\[object/);
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test('days are read in the forms that commands take', () => {
    expect(registry.unit('H24.12', { at: '10/01/2022' })).toEqual(registry.unit('H24.12', { at: '2022-01-10' }));
  });

  test('only what is an option itself counts, nothing inherited', async () => {
    const plan = await registry.plan({ decision: DRAFT, changes: [{ close: { code: 'H24.12', subtree: true } }] });
    expect(plan.confirmation).toBe(true);
    const inherited = Object.create({ confirm: plan.closed.length }) as { confirm: number };
    expect((await failure(() => registry.commit(plan, inherited))).id).toBe('change.confirm');
  });
});

describe('plans', () => {
  test('what somebody was shown cannot be changed', async () => {
    const registry = await open(bundledRegistry());
    const plan = await registry.plan(grant);
    expect(() => Object.assign(plan, { confirmation: true })).toThrow(TypeError);
    expect(() => (plan.granted as unknown[]).pop()).toThrow(TypeError);
    expect(() => Object.assign(plan.files[0] ?? {}, { text: '' })).toThrow(TypeError);
  });

  test('contact data needs no decision, everything else does', async () => {
    const registry = await open(bundledRegistry());
    await registry.commit(await registry.plan({ changes: [{ update: { code: 'H24.12', phone: '0225 000 0199' } }] }));
    expect(registry.unit('H24.12')?.phone).toBe('0225 000 0199');
    const error = await failure(() => registry.plan({ changes: grant.changes }));
    expect((error as api.FindingsError).findings.map(({ rule }) => rule)).toEqual(['change-decision-needed']);
  });

  test('a list with errors makes a plan that is refused, and says so', async () => {
    const registry = await open(bundledRegistry());
    const list = Buffer.from('Tên đơn vị,Mã cấp trên\nPhòng A,H24.98\n');
    const plan = await registry.importList(list, { fileName: 'a.csv', decision: DRAFT });
    expect(plan).toMatchObject({ refused: true, granted: [], files: [] });
    const { id, exitCode } = await failure(() => registry.commit(plan));
    expect({ id, exitCode }).toEqual({ id: 'plan.refused', exitCode: 1 });
  });
});

describe('beside other writers', () => {
  test('a unit that is written into another file while a plan is carried out is not lost, its code not granted again', async () => {
    const folder = bundledRegistry();
    const registry = await open(folder);
    const codes = [...registry.state.units.keys()].filter((code) => /^H24\.\d\d$/.test(code) && code !== 'H24.05');
    const open24 = codes.filter((code) => registry.unit(code)?.status === 'active');
    const plan = await registry.plan({ changes: open24.map((code) => ({ update: { code, note: 'Đã rà soát' } })) });
    // waits for the moment at which the files of the plan are put in place; at the latest until they are
    const script = `const fs = require('fs'); fs.writeFileSync('ready', '');
      while (!fs.existsSync('registry/.madinhdanh/journal.json') && !fs.existsSync('done'));
      fs.appendFileSync('registry/${AGENCY}', ${JSON.stringify(BESIDE)});`;
    const other = startProgram(process.execPath, ['-e', script], { cwd: folder });
    while (!existsSync(join(folder, 'ready'))) await new Promise((wait) => setTimeout(wait, 5));
    await registry.commit(plan);
    put(folder, 'done', '');
    expect(await other).toMatchObject({ status: 0, stderr: '' });
    const next = await failure(async () => registry.commit(await registry.plan(grant))).catch(() => undefined);
    expect(next === undefined || next.id === 'plan.stale').toBe(true);
    expect(read(folder, AGENCY)).toContain('Phòng do người khác cấp');
    expect(read(folder, AGENCY).match(/code: H24\.05\.03$/gm)).toHaveLength(1);
  });

  test('after a hand edit a plan is stale; read again, the new code is known', async () => {
    const folder = bundledRegistry();
    const registry = await open(folder);
    const plan = await registry.plan(grant);
    appendFileSync(join(folder, 'registry', AGENCY), BESIDE);
    expect((await failure(() => registry.commit(plan))).id).toBe('plan.stale');
    await registry.refresh();
    expect((await registry.plan(grant)).granted[0]?.code).not.toBe(plan.granted[0]?.code);
  });

  test('a registry that is gone is not made anew', async () => {
    const folder = bundledRegistry();
    const registry = await open(folder);
    const plan = await registry.plan(grant);
    rmSync(join(folder, 'registry'), { recursive: true });
    expect((await failure(() => registry.commit(plan))).exitCode).toBe(3);
    expect((await failure(() => registry.refresh())).exitCode).toBe(3);
    expect(existsSync(join(folder, 'registry'))).toBe(false);
  });
});

test('a part that could not be read is noticed by whoever asks', async () => {
  const folder = bundledRegistry();
  edit(join(folder, 'registry'), AGENCY, (text) => `${text}- [\n`);
  const heard: string[] = [];
  const registry = await open(folder, {
    onNotice: (level, said) => heard.push(`${level}: ${api.wordError(said, api.messagesFor('en')).message}`),
  });
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatch(/^warning: The files of the registry have 1 error/);
  expect(registry.resolve('H24.12').result).toBe('exact');
});

test('codes in any writing are read as the command reads them, and what was asked is given back as it was typed', async () => {
  const folder = bundledRegistry();
  const registry = await open(folder);
  for (const code of ['h24 12 03', 'H24-12-03', 'h24,12', 'H24.I2', 'Н24.12', 'H2412', '0000012H24', '000-00-12-H24']) {
    const { code: own, query } = registry.resolve(code);
    expect(jsonOf(run(folder, ['resolve', code, '--json']), 'resolve'), code).toMatchObject({ code: own, query });
    expect(own, code).toMatch(/^H24\.12/);
    expect([query, registry.unit(code)?.code, registry.history(code)?.code]).toEqual([code, own, own]);
  }
});
