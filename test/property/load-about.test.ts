import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf } from '../../src/core/code/code.js';
import { severalBearers } from '../../src/core/query/bearers.js';
import { historyOf } from '../../src/core/query/history.js';
import { resolve } from '../../src/core/query/resolve.js';
import { selectUnits } from '../../src/core/query/select.js';
import { describeUnit } from '../../src/core/query/show.js';
import { treeOf } from '../../src/core/query/unit-tree.js';
import type { Registry } from '../../src/core/registry/registry.js';
import { registryOf } from '../../src/core/registry/registry-files.js';
import { checkStructure } from '../../src/schema/structure.js';
import { diskSource, type FileSource, memorySource } from '../../src/store/file-source.js';
import { loadTree } from '../../src/store/load.js';
import { loadAbout } from '../../src/store/load-about.js';
import { renderChanges } from '../../src/store/render.js';
import { ROOT } from '../support/cli.js';
import { workspaceFrom } from '../support/engine.js';
import { everyEvent, FILES } from '../support/registries/every-event.js';
import { runs } from '../support/runs.js';
import { FILES as STORY_FILES, stepsOf, story } from '../support/stories.js';

const TODAY = '2025-08-01';
const DAYS = ['2022-06-01', '2024-04-01', TODAY, '2030-01-01'];

/** All that the commands say of a code. */
function saidOf(registry: Registry, code: string) {
  const unit = registry.unit(code);
  if (unit === undefined) return undefined;
  return {
    shown: DAYS.map((at) => describeUnit(registry, unit, { at, dated: true, includeClosed: false })),
    history: historyOf(registry, unit, TODAY),
    resolved: DAYS.map((at) => resolve(registry, code, at)),
    several: severalBearers(registry, code),
    trees: DAYS.map((at) => treeOf(registry, { at, dated: true, includeClosed: true }, code)),
    lists: DAYS.map((at) => selectUnits(registry, { at, dated: false, includeClosed: true, under: code })),
  };
}

/** Holds what a part of a registry says of each code against what the whole of it says. @returns how many parts were read */
function compareAll(source: FileSource, pick: (code: string, index: number) => boolean = () => true): number {
  const whole = registryOf(loadTree(source, checkStructure).tree);
  let parts = 0;
  for (const code of [...whole.units.keys()].filter(pick)) {
    const part = loadAbout(source, checkStructure, code);
    if (part === undefined) continue;
    parts += 1;
    expect(saidOf(registryOf(part.tree), code), code).toEqual(saidOf(whole, code));
  }
  return parts;
}

describe('the part of a registry that speaks of a code says the same of it as the whole', () => {
  it('in the registry of the repository', () => {
    // every tenth of the deepest levels: they are alike, and a part costs as much as its files
    const parts = compareAll(diskSource(join(ROOT, 'registry')), (code, i) => levelOf(code) < 3 || i % 10 === 0);
    expect(parts).toBeGreaterThan(100);
  });

  it('where everything happened that can', () => {
    const { loaded, registry } = workspaceFrom(FILES, TODAY);
    const after = everyEvent();
    const files = new Map(FILES);
    for (const [path, text] of renderChanges(loaded.tree, loaded.source, registry, after)) {
      if (text === null) files.delete(path);
      else files.set(path, Buffer.from(text).toString());
    }
    expect(compareAll(memorySource(files))).toBeGreaterThan(10);
  });

  it('however the files write a code', () => {
    const ended = (successor: string): string =>
      `  closed: {decision: 2024-1-qd-ubnd, reason: merged, successors: [${successor}]}\n`;
    const written = [
      ended('H24.01'),
      ended('"H24\\x2e01"'),
      ended('"H24\\u002e01"'),
      ended('"H24\\\n    .01"'),
      '  legacyCodes: [h24.01]\n',
      '  legacyCodes: [000.00.01.h24]\n',
      '  legacyCodes:\n    - h24.01\n',
      '  legacyCodes: [Ｈ24.01]\n',
      '  "legacyCodes": [h24.01]\n',
      '  legacyCodes: [000.00.09.H24,\n    h24.01]\n',
      '  legacyCodes: [000.00.01.H24]\n',
    ];
    for (const how of written) {
      const files = new Map(STORY_FILES);
      files.set('units/H24/H24.03.yaml', `${files.get('units/H24/H24.03.yaml') ?? ''}${how}`);
      expect(compareAll(memorySource(files)), how).toBeGreaterThan(3);
    }
  });

  it('whatever happened', () => {
    let parts = 0;
    fc.assert(
      fc.property(story, (wished) => {
        const files = stepsOf(wished).at(-1)?.files;
        if (files !== undefined) parts += compareAll(memorySource(files));
      }),
      { numRuns: runs(80) },
    );
    expect(parts).toBeGreaterThan(100);
  });
});
