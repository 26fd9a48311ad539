import { cancelled } from '../app/errors.js';
import { type ApplyContext, applyChanges, type ChangeFault, type Changes } from '../core/changes/apply.js';
import type { ChildrenAnswer } from '../core/changes/kind.js';
import type { ChangeCommand } from '../core/changes/kinds/index.js';
import { answeredChange, takesAnswer } from '../core/changes/step.js';
import type { Body, Change } from '../core/changes/types.js';
import { compareCodes, isDescendantOf } from '../core/code/code.js';
import type { Registry } from '../core/registry/registry.js';
import type { Unit } from '../core/registry/types.js';
import { truncate } from '../core/text/width.js';
import type { Context } from './context.js';

/** One change as a command is about to make it. */
interface Asked {
  kind: ChangeCommand;
  change: Change;
  /** Codes that the command names. */
  named: readonly string[];
  changes: Changes;
  registry: Registry;
  apply: ApplyContext;
}

/** Lines of each way that are shown before the question. */
const SHOWN = 12;

/** Units of which it has to be said what becomes of those beneath, and how many these are. */
interface Unspoken {
  codes: string[];
  count: number;
}

const NOBODY: Unspoken = { codes: [], count: 0 };

/** The units of a change that somebody takes over and of which it does not say what becomes of those beneath. */
function unspoken(faults: readonly ChangeFault[]): Unspoken {
  const found = faults.filter(
    ({ rule, variant = '' }) => rule === 'change-children-open' && variant.startsWith('heir'),
  );
  const codes = found.map(({ args }) => String(args.code));
  return { codes, count: found.reduce((sum, { args }) => sum + Number(args.count), 0) };
}

function applied({ changes, registry, apply }: Asked, change: Change): ReturnType<typeof applyChanges> {
  return applyChanges(registry, { ...changes, changes: [change] }, apply);
}

/** Units beneath some that a change closes. */
function closedBeneath({ registry, named }: Asked, codes: readonly string[], after: Registry): Unit[] {
  return [...after.units.values()].filter(
    ({ code, closed }) =>
      closed !== undefined &&
      registry.unit(code)?.closed === undefined &&
      !named.includes(code) &&
      codes.some((above) => isDescendantOf(code, above)),
  );
}

/** The codes of a way, old → new, as lines. */
function linesOf({ messages, out }: Context, closed: readonly Unit[]): string[] {
  const lines = closed.map(({ code, name, closed: end }) =>
    truncate(`  ${code} → ${end?.successors?.join(', ') ?? '–'}  ${name}`, out.columns ?? Number.POSITIVE_INFINITY),
  );
  const more = lines.length - SHOWN;
  return more > 0 ? [...lines.slice(0, SHOWN), `  ${messages.t('plan.more', { count: more })}`] : lines;
}

async function choose<Value extends string>(
  context: Context,
  question: string,
  choices: readonly { value: Value; label: string }[],
): Promise<Value> {
  const { askChoice } = await import('./picker.js');
  const answer = await askChoice(context, question, choices, 'prompt.search-any');
  if (answer === undefined) throw cancelled();
  return answer;
}

/** Asks whether what is beneath follows its heir or ends; undefined where neither can be. */
async function askWay(context: Context, asked: Asked, { codes, count }: Unspoken): Promise<Change | undefined> {
  const { t } = context.messages;
  const ways = (['move', 'close'] as const).map((children) => {
    const change = answeredChange(asked.kind, asked.change, { children });
    const { registry: after, faults } = applied(asked, change);
    return { children, change, closed: after && closedBeneath(asked, codes, after), faults };
  });
  const possible = ways.flatMap(({ children, change, closed }) =>
    closed === undefined ? [] : [{ children, change, closed }],
  );
  for (const { children, closed, faults } of ways) {
    const [first] = faults;
    const title =
      closed === undefined
        ? t(`children.${children}.cannot`, { reason: first === undefined ? '' : context.word(first).message })
        : t(`children.${children}`, { count: closed.length });
    context.out.note([title, ...linesOf(context, closed ?? [])].join('\n'));
  }
  if (possible.length === 0) return undefined;
  const choices = possible.map(({ children, closed }) => ({
    value: children,
    label: t(`children.${children}`, { count: closed.length }),
  }));
  const answer = await choose(context, t('children.ask', { code: codes.join(', '), count }), choices);
  context.answers.add('children', answer);
  return possible.find(({ children }) => children === answer)?.change;
}

function labelOf(registry: Registry, { code = '', name }: Body): string {
  return name ?? `${code}  ${registry.unit(code)?.name ?? ''}`;
}

/** Asks for each unit beneath which part it goes to, until one part is said to take all that are left. */
async function askParts(context: Context, asked: Asked, above: string, parts: readonly Body[]): Promise<Change> {
  const { t } = context.messages;
  const { registry, kind, change } = asked;
  const spoken = new Set(parts.flatMap((part) => ('children' in part ? (part.children as string[]) : [])));
  const left = registry
    .childrenOf(above)
    .filter(({ code, closed }) => closed === undefined && !spoken.has(code))
    .sort((a, b) => compareCodes(a.code, b.code));
  const named = new Map<string, number>();
  const labels = parts.map((part) => labelOf(registry, part));
  for (const [i, unit] of left.entries()) {
    const count = left.length - i;
    const all = labels.map((label, place) => ({
      value: `all ${place}`,
      label: t('children.all', { count, part: label }),
    }));
    const choices = [
      ...labels.map((label, place) => ({ value: `one ${place}`, label: t('children.one', { part: label }) })),
      ...all,
      { value: 'close', label: t('children.rest-close', { count }) },
    ];
    const answer = await choose(context, t('children.ask-part', { code: unit.code, name: unit.name }), choices);
    const [word = '', place = ''] = answer.split(' ');
    const said: ChildrenAnswer = word === 'close' ? { children: 'close' } : { remainder: Number(place) };
    if (word === 'close') context.answers.add('children', 'close');
    else if (word === 'all') context.answers.add('remainder', `${Number(place) + 1}`);
    if (word !== 'one') return answeredChange(kind, change, { ...said, named });
    named.set(unit.code, Number(place));
    context.answers.also('child', `${unit.code}=${Number(place) + 1}`);
  }
  return answeredChange(kind, change, { named });
}

/**
 * A change with what becomes of the units beneath those it ends: as it was typed where that says it, else asked, with
 * both ways and what each comes to.
 * @throws MadinhdanhError (exit code 130) where the question is given up
 */
export async function askChildren(context: Context, asked: Asked): Promise<Change> {
  const { change, kind } = asked;
  const open = takesAnswer(kind) ? unspoken(applied(asked, change).faults) : NOBODY;
  const [above] = open.codes;
  if (above === undefined) return change;
  if ('split' in change) return askParts(context, asked, above, change.split.into);
  return (await askWay(context, asked, open)) ?? change;
}
