import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeP, makePlaces, makeRandom, provinces, treeFiles, unitsByFile } from '../../../bench/data/index.mjs';
import { compareCodes, fileOf, isCode, levelOf } from '../../../src/core/code/code.js';
import { UNIT_KEYS, type Unit } from '../../../src/core/registry/types.js';
import { kindOfFile } from '../../../src/store/load.js';
import { formatText } from '../../../src/store/yaml/canonical.js';
import { namesakes, orphans } from '../../support/check-tree.js';

const tree = makeP();
const units = new Map(tree.units.map((unit) => [unit.code, unit]));
const files = treeFiles(tree);

function effective(ref: { decision: string; effective?: string }): string {
  const decision = tree.decisions[ref.decision];
  return ref.effective ?? decision?.effective ?? decision?.signed ?? 'no such decision';
}

describe('random numbers', () => {
  it('are the same for the same seed and others for another', () => {
    const draw = (seed: string) => {
      const random = makeRandom(seed);
      return Array.from({ length: 20 }, () => random.below(1000));
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('shuffle a list without losing any of it', () => {
    const list = Array.from({ length: 50 }, (_, i) => i);
    const mixed = makeRandom('shuffle').shuffled(list);
    expect(mixed).not.toEqual(list);
    expect([...mixed].sort((a, b) => a - b)).toEqual(list);
  });
});

describe('place names', () => {
  it('never come twice, and run out with an error rather than a repetition', () => {
    const next = makePlaces('test');
    const names = new Set<string>();
    expect(() => {
      for (;;) {
        const name = next();
        expect(names).not.toContain(name);
        names.add(name);
      }
    }).toThrow(RangeError);
    expect(names.size).toBeGreaterThan(2000);
  });
});

describe('P, the generated province', () => {
  it('is the same bytes every time', () => {
    expect([...treeFiles(makeP())]).toEqual([...files]);
  });

  it('has 60 agencies, 1,000 units at level 3, 4,000 at level 4, each agency in its file', () => {
    const levels = [0, 0, 0, 0];
    for (const { code } of tree.units) levels[levelOf(code) - 1] = (levels[levelOf(code) - 1] ?? 0) + 1;
    expect(levels).toEqual([1, 60, 1000, 4000]);
    expect([...files.keys()].filter((path) => path.startsWith('units/'))).toHaveLength(61);
    for (const [path, list] of unitsByFile(tree.units)) for (const { code } of list) expect(fileOf(code)).toBe(path);
  });

  it('has sound codes, each once, in natural order', () => {
    const codes = tree.units.map((unit) => unit.code);
    expect(units.size).toBe(codes.length);
    expect(codes.filter((code) => !isCode(code))).toEqual([]);
    expect(codes).toEqual([...codes].sort(compareCodes));
    expect(codes.some((code) => /\.\d{3}$/.test(code))).toBe(true);
  });

  it('has no unit without a parent in force and no siblings with like names', () => {
    expect(orphans(units)).toEqual([]);
    expect(namesakes(units)).toEqual([]);
  });

  it('rests on decisions that are there, with dates in order', () => {
    for (const { granted, formerNames = [], closed } of tree.units) {
      const start = effective(granted);
      expect(start).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(start >= (tree.decisions[granted.decision]?.signed ?? '')).toBe(true);
      for (const former of formerNames) expect((former.until ?? start) >= start).toBe(true);
      if (closed !== undefined) expect(effective(closed) >= start).toBe(true);
    }
  });

  it('closes some units into others that are in force on that day', () => {
    const closed = tree.units.filter((unit) => unit.closed !== undefined);
    expect(new Set(closed.map((unit) => unit.closed?.reason))).toEqual(
      new Set(['merged', 'split', 'dissolved', 'annulled']),
    );
    for (const unit of closed) {
      const { successors = [], partial = [] } = unit.closed ?? {};
      for (const code of successors) {
        const successor = units.get(code);
        expect(successor?.closed).toBeUndefined();
        expect(successor && unit.closed && effective(successor.granted) <= effective(unit.closed)).toBe(true);
      }
      expect(successors).toEqual(expect.arrayContaining(partial));
    }
  });

  it('has renamed units and codes granted before', () => {
    expect(tree.units.filter((unit) => unit.formerNames !== undefined).length).toBeGreaterThan(10);
    expect(tree.units.filter((unit) => unit.legacyCodes !== undefined).length).toBeGreaterThan(1000);
    expect(units.get('H90.01.01')?.legacyCodes ?? ['000.01.01.H90']).toEqual(['000.01.01.H90']);
  });

  it('is written so that a YAML reader finds the same units, keys in their order', () => {
    const read = [...files].filter(([path]) => path.startsWith('units/')).flatMap(([, text]) => parse(text) as Unit[]);
    expect(read).toEqual(tree.units);
    const order: readonly string[] = UNIT_KEYS;
    for (const unit of read) {
      const places = Object.keys(unit).map((key) => order.indexOf(key));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('is in canonical form: formatting changes nothing', () => {
    const some = [...files].filter(([path]) => !path.startsWith('units/H90/') || /\.(?:08|17|21)\.yaml$/.test(path));
    for (const [path, text] of some) {
      const kind = kindOfFile(path);
      expect(kind && formatText(text, kind, path)).toBe(text);
    }
    expect(some).toHaveLength(8);
  });

  it('says in every file where its schema is and that it is generated', () => {
    for (const [path, text] of files) {
      const up = '../'.repeat(path.split('/').length);
      expect(text).toMatch(
        /^# yaml-language-server: \$schema=(?:\.\.\/)+schemas\/[a-z]+\.schema\.json\n# Generated data/,
      );
      expect(text).toContain(`$schema=${up}schemas/`);
      expect(text).toBe(text.normalize('NFC'));
    }
  });
});

describe('provinces side by side', () => {
  const three = provinces([89, 90, 91]);

  it('hold the lone province unit for unit', () => {
    expect(three.units.filter((unit) => unit.code.startsWith('H90'))).toEqual(tree.units);
    expect(three.units).toHaveLength(3 * tree.units.length);
  });

  it('differ from each other, and each has settings and decisions of its own', () => {
    const names = (root: string) => three.units.filter((unit) => unit.code.startsWith(root)).map((unit) => unit.name);
    expect(names('H89')).not.toEqual(names('H91'));
    expect(Object.keys(three.settings.roots)).toEqual(['H89', 'H90', 'H91']);
    expect(Object.keys(three.decisions)).toHaveLength(7);
  });
});
