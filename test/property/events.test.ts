import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/changes/apply.js';
import { entriesUnder } from '../../src/core/changes/issue-decision.js';
import { moveEntries, type Taking, takeBack } from '../../src/core/changes/take-back.js';
import { resolve } from '../../src/core/query/resolve.js';
import { dayBefore } from '../../src/core/registry/dates.js';
import { effectsOf } from '../../src/core/registry/decision-effects.js';
import { publishedRegistry } from '../../src/core/registry/published.js';
import type { Registry } from '../../src/core/registry/registry.js';
import { inForceAt, nameAt } from '../../src/core/registry/timeline.js';
import { UNIT_ENTRY_NAMES } from '../../src/core/registry/unit-entries.js';
import { entriesOf } from '../../src/core/seal/entries.js';
import { sealText } from '../../src/core/seal/text.js';
import { changeFor } from '../support/arbitraries/batches.js';
import { workspaceFrom } from '../support/engine.js';
import { runs } from '../support/runs.js';
import { DECISIONS, DRAFT, FILES, OTHER, stepsOf, story, TODAY } from '../support/stories.js';

describe('whatever happens to an agency', () => {
  it('every code ever granted resolves, on every day from its grant on', () => {
    fc.assert(
      fc.property(story, (wished) => {
        const last = stepsOf(wished).at(-1)?.after;
        for (const { code, granted } of last?.units.values() ?? []) {
          const days = DECISIONS.map(({ signed }) => signed);
          const since = granted.effective ?? last?.decision(granted.decision)?.signed ?? '';
          for (const day of [...days, TODAY].filter((each) => each >= since)) {
            const resolution = last && resolve(last, code, day);
            expect(resolution?.result, `${code} on ${day}`).not.toBe('unknown');
            for (const { code: current } of resolution?.current ?? []) {
              const target = last?.unit(current);
              expect(last !== undefined && target !== undefined && inForceAt(last, target, day)).toBe(true);
            }
          }
        }
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
  });

  it('a revocation, where it is allowed, restores what held the day before the decision that it takes back', () => {
    let made = 0;
    let undone = 0;
    fc.assert(
      fc.property(story, (wished) => {
        for (const { before, after, decision, revoked } of stepsOf(wished)) {
          if (revoked === undefined) continue;
          made += 1;
          const eve = dayBefore(before.decision(revoked)?.signed ?? '');
          const day = after.decision(decision)?.signed ?? '';
          const { granted, renamed, closed } = effectsOf(before, revoked);
          undone += granted.length + renamed.length + closed.length;
          const grants = new Set(granted.map(({ code }) => code));
          for (const code of grants) {
            const now = after.unit(code);
            expect(now !== undefined && inForceAt(after, now, day), code).toBe(false);
          }
          for (const { unit: each } of [...renamed, ...closed]) {
            const now = after.unit(each.code);
            if (grants.has(each.code) || now === undefined) continue;
            expect([nameAt(after, now, day), inForceAt(after, now, day)], each.code).toEqual([
              nameAt(before, each, eve),
              inForceAt(before, each, eve),
            ]);
            // in between it was as it was
            const between = dayBefore(day);
            expect([nameAt(after, now, between), inForceAt(after, now, between)], each.code).toEqual([
              nameAt(before, each, between),
              inForceAt(before, each, between),
            ]);
          }
          expect(after.decision(decision)?.revokes).toContain(revoked);
        }
      }),
      { numRuns: runs(90), endOnFailure: true },
    );
    expect(made).toBeGreaterThan(runs(90) / 4);
    expect(undone).toBeGreaterThan(runs(90) / 4);
  });

  it('a draft changes nothing that binds, and given back as a whole it was never there, wherever it was moved meanwhile', () => {
    let drafted = 0;
    fc.assert(
      fc.property(story, fc.boolean(), (wished, moved) => {
        const before = stepsOf(wished.slice(0, -1)).at(-1)?.after ?? workspaceFrom(FILES, TODAY).registry;
        // contact data and misprints need no decision, and change at once
        const isOfDecision = ({ kind }: { kind: string }): boolean => kind !== 'update' && kind !== 'correct';
        const wishes = wished.flatMap(({ batch }) => batch.wishes.filter(isOfDecision));
        let after = before;
        wishes.forEach((wish, n) => {
          const batch = { decision: DRAFT, changes: [changeFor(wish, after, n)] };
          after = applyChanges(after, batch, { today: TODAY, spent: () => false }).registry ?? after;
        });
        if (after === before) return;
        drafted += 1;
        const published = (registry: Registry): unknown => [...publishedRegistry(registry).units.values()];
        expect(published(after)).toEqual(published(before));
        const takings = (registry: Registry, decision: string): Taking[] =>
          entriesUnder(registry, decision).map(({ code }) => ({ code, decision, kinds: UNIT_ENTRY_NAMES }));
        const [id, held] = moved ? [OTHER, moveEntries(after, takings(after, DRAFT), OTHER)] : [DRAFT, after];
        if (moved) expect(entriesUnder(held, DRAFT)).toEqual([]);
        const back = takeBack(held, takings(held, id), id);
        expect(back.left).toEqual([]);
        expect([...back.registry.units.values()]).toEqual([...before.units.values()]);
        expect(back.registry.decision(id)).toBeUndefined();
      }),
      { numRuns: runs(90), endOnFailure: true },
    );
    expect(drafted).toBeGreaterThan(runs(90) / 4);
  });

  it('what later decisions and corrections do leaves the text of every earlier decision as it is', () => {
    fc.assert(
      fc.property(story, (wished) => {
        for (const { before, after, decision } of stepsOf(wished)) {
          for (const { id } of before.decisions.values()) {
            if (id === decision) continue;
            expect(sealText(entriesOf(after, id)), id).toBe(sealText(entriesOf(before, id)));
          }
        }
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
  });
});
