import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodes } from '../../src/core/code/code.js';
import type { Unit } from '../../src/core/registry/types.js';
import { formatText, printDecision, printSettings, printUnit, schemaComment } from '../../src/store/yaml/canonical.js';
import { editDecision, editUnits } from '../../src/store/yaml/edit.js';
import { readFully } from '../../src/store/yaml/read-yaml.js';
import { lay, layout } from '../support/arbitraries/layouts.js';
import * as any from '../support/arbitraries/yaml.js';
import { runs } from '../support/runs.js';

const FILE = 'units/H24/H24.12.yaml';

function read(text: string): unknown {
  const result = readFully(text);
  expect(result, text).toHaveProperty('data');
  return 'data' in result ? result.data : undefined;
}

function byCode(a: Unit, b: Unit): number {
  return compareCodes(a.code, b.code);
}

function commentsOf(text: string): string[] {
  return (text.match(/# chú thích \d/g) ?? []).sort();
}

/** Units that keep some of the old ones as they are, change some, drop some and add some. */
function changed(old: readonly Unit[], fresh: readonly Unit[], fates: readonly string[]): Unit[] {
  const after = old.flatMap((unit, i) => {
    const other = fresh[i];
    switch (fates[i]) {
      case 'change':
        return other === undefined ? [unit] : [{ ...other, code: unit.code }];
      case 'touch':
        return [{ ...unit, name: `${unit.name} mới` }];
      case 'drop':
        return [];
      default:
        return [unit];
    }
  });
  const codes = new Set(old.map(({ code }) => code));
  return [...after, ...fresh.filter(({ code }) => !codes.has(code))];
}

const fates = fc.array(fc.constantFrom('keep', 'keep', 'touch', 'change', 'drop'), { minLength: 6, maxLength: 6 });

describe('editing an agency file', () => {
  const edits = fc
    .record({ old: any.units, fresh: any.units, fates, how: layout })
    .map(({ old, fresh, fates: each, how }) => {
      const before = [...old].sort(byCode);
      return { before, after: changed(before, fresh, each), text: lay(before.map(printUnit).join(''), how) };
    });

  it('reads back as exactly the wanted units, in order', () => {
    fc.assert(
      fc.property(edits, ({ before, after, text }) => {
        expect(read(editUnits(text, FILE, before, after)), text).toEqual([...after].sort(byCode));
      }),
      { numRuns: runs(400) },
    );
  });

  it('keeps every comment but those inside a unit that is taken away', () => {
    fc.assert(
      fc.property(edits, ({ before, after, text }) => {
        const codes = new Set(after.map(({ code }) => code));
        fc.pre(before.every(({ code }) => codes.has(code)));
        expect(commentsOf(editUnits(text, FILE, before, after)), text).toEqual(commentsOf(text));
      }),
      { numRuns: runs(400) },
    );
  });

  it('keeps every byte of the units that do not change', () => {
    fc.assert(
      fc.property(edits, ({ before, after, text }) => {
        const lines = editUnits(text, FILE, before, after).split('\n');
        const own = text.split('\n');
        const starts = own.flatMap((line, i) => (line.startsWith('- ') ? [i] : []));
        before.forEach((unit, i) => {
          if (!after.includes(unit)) return;
          let end = starts[i + 1] ?? own.length;
          // comments and empty lines at the margin belong to what follows
          while (/^(#.*)?\r?$/.test(own[end - 1] ?? '')) end -= 1;
          const block = own.slice(starts[i], end);
          const at = lines.indexOf(block[0] ?? '');
          const found = lines.slice(at, at + block.length);
          expect(found.join('\n').trimEnd(), text).toBe(block.join('\n').trimEnd());
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it('uses one kind of line end where the text uses one', () => {
    fc.assert(
      fc.property(edits, ({ before, after, text }) => {
        const result = editUnits(text, FILE, before, after);
        if (text.includes('\r\n')) expect(result.replaceAll('\r\n', ''), text).not.toContain('\n');
        else expect(result).not.toContain('\r');
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('editing a decision', () => {
  it('reads back as exactly the wanted decision, with every comment', () => {
    fc.assert(
      fc.property(any.decision, any.decision, layout, (before, after, how) => {
        const text = lay(printDecision(before), how);
        const result = editDecision(text, 'decisions/a.yaml', before, after);
        expect(read(result), text).toEqual(after);
        expect(commentsOf(result), text).toEqual(commentsOf(text));
      }),
      { numRuns: runs(400) },
    );
  });
});

describe('the canonical form', () => {
  const files = fc.oneof(
    any.units.map((units) => ({
      kind: 'units' as const,
      file: FILE,
      body: units.map(printUnit).join(''),
      data: [...units].sort(byCode) as unknown,
    })),
    any.decision.map((decision) => ({
      kind: 'decision' as const,
      file: 'decisions/a.yaml',
      body: printDecision(decision),
      data: decision as unknown,
    })),
    any.settings.map((settings) => ({
      kind: 'settings' as const,
      file: 'registry.yaml',
      body: printSettings(settings),
      data: settings as unknown,
    })),
  );

  it('is its own canonical form, keeps the data and every comment', () => {
    fc.assert(
      fc.property(files, layout, ({ kind, file, body, data }, how) => {
        const text = lay(body, how);
        const once = formatText(text, kind, file);
        expect(read(once), text).toEqual(data);
        expect(commentsOf(once), text).toEqual(commentsOf(text));
        expect(formatText(once, kind, file), text).toBe(once);
      }),
      { numRuns: runs(600) },
    );
  });

  it('is what the program itself writes', () => {
    fc.assert(
      fc.property(files, ({ kind, file, body, data }) => {
        const printed = kind === 'units' ? (data as Unit[]).map(printUnit).join('') : body;
        const text = `${schemaComment(kind, file)}\n${printed}`;
        expect(formatText(text, kind, file)).toBe(text);
      }),
      { numRuns: runs(300) },
    );
  });
});
