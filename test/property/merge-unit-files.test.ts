import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCodes } from '../../src/core/code/code.js';
import type { Unit } from '../../src/core/registry/types.js';
import { printUnit } from '../../src/store/yaml/canonical.js';
import { type MergedFile, mergeUnitFiles } from '../../src/store/yaml/merge-unit-files.js';
import { readYaml } from '../../src/store/yaml/read-yaml.js';

const LABELS = { ours: 'HEAD', theirs: 'incoming' };
const HEAD = '# lược đồ\n';

type Fields = Pick<Unit, 'name' | 'phone' | 'email' | 'note'>;
/** What a side does to a unit: nothing, takes it away, or gives it these fields. */
type Act = 'leave' | 'remove' | Fields;

const text = fc.constantFrom('Sở A', 'Phòng: B', '"C"', "D's", '- E', '# F', '0225', 'true', 'ê {g}');
const fields: fc.Arbitrary<Fields> = fc.record(
  { name: text, phone: text, email: text, note: text },
  { requiredKeys: ['name'] },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Act>('leave') },
  { weight: 1, arbitrary: fc.constant<Act>('remove') },
  { weight: 2, arbitrary: fields },
);
/** For each code: what the base has, what each side does, and whether a comment stands above it. */
const story = fc.array(fc.record({ base: fc.option(fields), ours: act, theirs: act, comment: fc.boolean() }), {
  maxLength: 12,
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

const codeOf = (index: number): string => `H24.12.${String(index + 1).padStart(2, '0')}`;

function apply(base: Fields | null, what: Act): Fields | null {
  if (what === 'leave') return base;
  return what === 'remove' ? null : what;
}

/** Names distinguish units: one that bears the name of another under a new code would count as moved. */
function unitOf(index: number, own: Fields): Unit {
  return { code: codeOf(index), ...own, name: `${own.name} ${index}`, granted: { decision: 'cu' } };
}

function print(units: readonly (Fields | null)[], story: Story): string {
  const printed = units.flatMap((own, i) => {
    if (own === null) return [];
    return [`${story[i]?.comment ? `# về ${codeOf(i)}\n` : ''}${printUnit(unitOf(i, own))}`];
  });
  return printed.length === 0 ? `${HEAD}[]\n` : HEAD + printed.join('');
}

function sides(each: Story): { base: string; ours: string; theirs: string } {
  const side = (pick: (one: Story[number]) => Fields | null): string => print(each.map(pick), each);
  return {
    base: side(({ base }) => base),
    ours: side(({ base, ours }) => apply(base, ours)),
    theirs: side(({ base, theirs }) => apply(base, theirs)),
  };
}

function merge(versions: { base: string; ours: string; theirs: string }): MergedFile {
  const merged = mergeUnitFiles(versions, LABELS);
  if (merged === undefined) throw new Error('not merged by units');
  return merged;
}

function unitsIn(source: string): Unit[] {
  const read = readYaml(source);
  if (!('data' in read)) throw new Error(`not YAML:\n${source}`);
  return (read.data as Unit[] | null) ?? [];
}

const KEYS = ['name', 'phone', 'email', 'note'] as const;

/** What the merge of one unit must be, worked out field by field; `conflict` where both sides want different things. */
function expected(base: Fields | null, ours: Fields | null, theirs: Fields | null): Fields | null | 'conflict' {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const sorted = (own: Fields | null) => own && KEYS.map((key) => own[key] ?? null);
  if (same(sorted(ours), sorted(theirs)) || same(sorted(theirs), sorted(base))) return ours;
  if (same(sorted(ours), sorted(base))) return theirs;
  if (base === null || ours === null || theirs === null) return 'conflict';
  const merged: Record<string, string> = {};
  for (const key of KEYS) {
    const [was, mine, other] = [base[key], ours[key], theirs[key]];
    if (mine !== other && mine !== was && other !== was) return 'conflict';
    const value = other === was ? mine : other;
    if (value !== undefined) merged[key] = value;
  }
  return merged as unknown as Fields;
}

test('a merge holds what each side did, and is in conflict exactly where they disagree', () => {
  fc.assert(
    fc.property(story, (each) => {
      const { text: merged, conflicts } = merge(sides(each));
      const wanted = each.map(({ base, ours, theirs }) => expected(base, apply(base, ours), apply(base, theirs)));
      const disputed = wanted.flatMap((one, i) => (one === 'conflict' ? [codeOf(i)] : []));
      expect(conflicts.map(({ code }) => code).sort(compareCodes)).toEqual(disputed);
      expect(merged.match(/^<<<<<<< HEAD$/gm)?.length ?? 0).toBe(disputed.length);
      const agreed = merged.replace(/<<<<<<< HEAD\n[\s\S]*?>>>>>>> incoming\n/g, '');
      const left = wanted.flatMap((one, i) => (one === 'conflict' || one === null ? [] : [unitOf(i, one)]));
      expect(unitsIn(agreed)).toEqual(left);
    }),
  );
});

test('either side of every conflict is sound YAML, and the comments of units that stay are there', () => {
  fc.assert(
    fc.property(story, (each) => {
      const { text: merged } = merge(sides(each));
      const ours = merged.replace(/<<<<<<< HEAD\n([\s\S]*?)=======\n[\s\S]*?>>>>>>> incoming\n/g, '$1');
      const theirs = merged.replace(/<<<<<<< HEAD\n[\s\S]*?=======\n([\s\S]*?)>>>>>>> incoming\n/g, '$1');
      for (const side of [ours, theirs]) {
        for (const { code } of unitsIn(side)) {
          const index = Number(code.slice(-2)) - 1;
          if (each[index]?.comment) expect(side).toContain(`# về ${code}\n`);
        }
      }
    }),
  );
});

test('which side is ours makes no difference to what is merged', () => {
  fc.assert(
    fc.property(story, (each) => {
      const { base, ours, theirs } = sides(each);
      const one = merge({ base, ours, theirs });
      const other = merge({ base, ours: theirs, theirs: ours });
      expect(other.conflicts.map(({ code }) => code)).toEqual(one.conflicts.map(({ code }) => code));
      if (one.conflicts.length === 0) expect(unitsIn(other.text)).toEqual(unitsIn(one.text));
    }),
  );
});

test('a side that did nothing leaves the other as it is, to the byte', () => {
  fc.assert(
    fc.property(story, (each) => {
      const { base, ours } = sides(each);
      expect(merge({ base, ours, theirs: base })).toEqual({ text: ours, conflicts: [] });
      expect(merge({ base, ours: base, theirs: ours })).toEqual({ text: ours, conflicts: [] });
      expect(merge({ base, ours, theirs: ours })).toEqual({ text: ours, conflicts: [] });
    }),
  );
});
