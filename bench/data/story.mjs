/** @typedef {import('./index.d.mts').Unit} Unit */
/** @typedef {import('./index.d.mts').DecisionIds} DecisionIds */
/** @typedef {import('./index.d.mts').Random} Random */
/** @typedef {import('./index.d.mts').Draft} Draft */
/** @typedef {Pick<Unit, 'granted' | 'formerNames' | 'closed'>} Story What the decisions did to a unit. */

/** What a unit was called before the amendment, for the kinds that it renames. */
const EARLIER_WORDS = new Map([
  ['Trường Trung học cơ sở', 'Trường Phổ thông cơ sở'],
  ['Trường Mầm non', 'Trường Mẫu giáo'],
  ['Trung tâm Văn hóa - Thể thao', 'Nhà Văn hóa, Thể thao'],
  ['Bệnh viện Đa khoa khu vực', 'Trung tâm Y tế khu vực'],
]);

/** Kinds whose members may be closed: those that have a name of their own and, as a rule, no descendants. */
const CLOSABLE = new Set(['school', 'station', 'local', 'unit']);

/** The day the amendment gives to a grant or a closing that is to wait. */
const LATER = '2023-09-01';

/** What sort of unit a name begins with: `Trường Mầm non …`, `Trạm Y tế …`. */
function sort(/** @type {string} */ name) {
  return name.split(' ', 3).join(' ');
}

/** @returns {NonNullable<Unit['closed']>} */
function closing(/** @type {string} */ decision, /** @type {string[]} */ twins, /** @type {Random} */ random) {
  const successors = random.shuffled(twins).slice(0, 2).sort();
  const way = random.below(10);
  if (way === 0) return { decision, reason: 'annulled' };
  if (way < 3 || successors.length === 0) return { decision, reason: 'dissolved' };
  if (way < 5 && successors.length === 2) return { decision, reason: 'split', successors, partial: successors };
  return { decision, effective: LATER, reason: 'merged', successors: successors.slice(0, 1) };
}

/** @returns {Unit['granted']} */
function grant(/** @type {Draft} */ draft, /** @type {DecisionIds} */ decisions, /** @type {Random} */ random) {
  if (draft.parent === undefined) return { decision: decisions.national };
  const late = CLOSABLE.has(draft.kind) && draft.children.length === 0 && random.chance(0.05);
  if (!late) return { decision: decisions.full };
  return random.chance(0.3) ? { decision: decisions.amendment, effective: LATER } : { decision: decisions.amendment };
}

/**
 * Makes up the life of each unit: most granted by the first full Decision, some by its amendment, which also renames and
 * closes a few. A unit that took over from another stays open, and so does one with descendants.
 * @param {readonly Draft[]} drafts
 * @param {DecisionIds} decisions
 * @param {Random} random
 * @returns {Map<Draft, Story>}
 */
export function makeStories(drafts, decisions, random) {
  /** @type {Map<Draft, Story>} */
  const stories = new Map(drafts.map((draft) => [draft, { granted: grant(draft, decisions, random) }]));
  const kept = new Set();
  for (const [draft, story] of stories) {
    if (story.granted.decision !== decisions.full || !CLOSABLE.has(draft.kind)) continue;
    const earlier = [...EARLIER_WORDS].find(([words]) => draft.name.startsWith(words));
    if (earlier !== undefined && random.chance(0.04)) {
      const until = LATER;
      story.formerNames = [{ name: draft.name.replace(...earlier), until, decision: decisions.amendment }];
    } else if (draft.children.length === 0 && !kept.has(draft.code) && random.chance(0.02)) {
      const twins = (draft.parent?.children ?? []).filter((twin) => {
        const other = stories.get(twin);
        const old = other?.granted.decision === decisions.full && other.closed === undefined;
        return old && twin !== draft && sort(twin.name) === sort(draft.name);
      });
      story.closed = closing(
        decisions.amendment,
        twins.map((twin) => twin.code),
        random,
      );
      for (const code of story.closed.successors ?? []) kept.add(code);
    }
  }
  return stories;
}
