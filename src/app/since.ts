import { reservedText } from '../core/code/reserved.js';
import { errorsAmong, type Finding } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import { registryOf } from '../core/registry/registry-files.js';
import { isDataPath, registryPart } from '../core/tree/listing.js';
import type { SinceContext } from '../rules/since/context.js';
import { sinceFindings } from '../rules/since/index.js';
import { listingFindings } from '../rules/tree/index.js';
import { heldCodes, type KnownTexts } from '../store/git/codes-in-history.js';
import type { Loaded } from '../store/load.js';
import { besideSubject } from './beside.js';
import { cannotRun } from './errors.js';
import { knownTexts } from './known-texts.js';
import { loadLeniently } from './lenient.js';
import { withMended } from './mended.js';
import { pastOf } from './past.js';
import { reservedIn } from './reserved-codes.js';
import { type ForkPoint, openForkPoint, type Revision } from './revision.js';
import { sinceTexts } from './since-texts.js';
import { statesBeside } from './states.js';
import type { Subject } from './subject.js';
import type { Surroundings } from './surroundings.js';
import { findingsNewSince, findingsOf, type JudgedState, sightBetween } from './validate.js';
import { type Workspace, workspaceOf } from './workspace.js';

/**
 * Where what is judged parted from a revision.
 * @throws MadinhdanhError (exit code 3) where the revision or the history is not there or cannot be read
 */
export function forkPointOf(around: Surroundings, subject: Subject, ref: string): ForkPoint {
  const { place, listing, head = 'HEAD' } = subject;
  const { atHand } = besideSubject(subject);
  return openForkPoint(around, place.folder, ref, { place, head, files: listing.files, atHand });
}

/**
 * What a change since a revision causes: everything it does to what was binding then, and those findings of the
 * full run that the revision itself does not have. Compared is the point where the branch parted from it; settings,
 * reservations and spent codes are those that the revision has by now.
 * @throws MadinhdanhError (exit code 3) where a state that is compared with cannot be understood
 */
export function findingsSince(around: Surroundings, subject: Subject, since: ForkPoint): Finding[] {
  const { workspace } = subject;
  const { tip, others } = since;
  const atTip = readBase(around, workspace, tip);
  return [since, ...others].flatMap((each) => {
    const base = each.commit === tip.commit ? atTip : readBase(around, workspace, each);
    return changedSince(subject, each, base, { ...tip, registry: atTip.registry });
  });
}

/** A state that is only compared with. */
interface Base {
  /** As the full run judges it. */
  whole: JudgedState;
  /** What can be known of it, values that break their schema left out. */
  registry: Registry;
  loaded: Loaded;
}

/** @throws MadinhdanhError (exit code 3) where something of it cannot be understood: what it holds could be lost unseen */
function readBase(around: Surroundings, now: Workspace, { name, source, listing }: Revision): Base {
  const workspace = { ...workspaceOf(around, now.folder, source, { known: now.loaded }), today: now.today };
  const odd = source.irregular?.().find(({ path, what }) => what !== 'hidden' && isDataPath(path));
  if (odd !== undefined) {
    throw cannotRun('git.base-unreadable', { ref: name, file: `${listing.prefix}${odd.path}`, count: 1 });
  }
  if (errorsAmong(workspace.loaded.findings).length === 0)
    return { whole: workspace, registry: workspace.registry, loaded: workspace.loaded };
  const loaded = loadLeniently(source);
  const { tree } = loaded;
  // what is no data of a registry, or hidden, holds none
  const lost = [...tree.unreadable].filter((path) => isDataPath(path) && !/(?:^|\/)\./.test(path)).sort();
  const [file] = lost;
  if (file === undefined) return { whole: workspace, registry: registryOf(tree), loaded };
  throw cannotRun('git.base-unreadable', { ref: name, file: `${listing.prefix}${file}`, count: lost.length });
}

/** What was read of a state, by the names that git gives to its texts. */
interface ReadTexts {
  /** The codes in sound files. */
  codes: KnownTexts;
  settings: ReadonlyMap<string, Uint8Array>;
}

function textsRead({ listing }: Revision, { whole: { loaded } }: Base): ReadTexts {
  const names = new Map(registryPart(listing).map(({ path, object, mode }) => [path, mode === '120000' ? '' : object]));
  const codes = knownTexts(loaded, (path) => names.get(path) || undefined);
  const own = names.get('registry.yaml');
  return { codes, settings: new Map(own ? [[own, loaded.source.read('registry.yaml')]] : []) };
}

/** What the history of the base knows of codes, read once and only when somebody asks. */
function historyOf(
  git: Subject['place']['git'],
  since: string,
  tip: { commit: string; registry: Registry },
  now: Registry,
  { codes: texts, settings: atHand }: ReadTexts,
): Required<Pick<SinceContext, 'spent' | 'onceReserved'>> {
  const tips = [...new Set([tip.commit, since])];
  let known: { codes: Pick<ReadonlySet<string>, 'has'>; reserved: ReturnType<typeof reservedIn> } | undefined;
  const asked = () => {
    if (known !== undefined) return known;
    const { codes, settings } = heldCodes(git, tips, { known: texts });
    known = { codes, reserved: reservedIn(git, tips, settings, { atHand }) };
    return known;
  };
  // the other branch granted it to the very body that bears it here
  const isOneGrant = (code: string): boolean => {
    const [there, here] = [tip.registry.unit(code), now.unit(code)];
    if (there === undefined || there.name !== here?.name) return false;
    return there.granted.decision === here.granted.decision;
  };
  const spent = { has: (code: string): boolean => asked().codes.has(code) && !isOneGrant(code) };
  const onceReserved = (code: string): string | undefined => {
    const found = asked().reserved(code);
    return found === undefined ? undefined : reservedText(found);
  };
  return { spent: () => spent, onceReserved };
}

function changedSince(
  subject: Subject,
  since: Revision,
  base: Base,
  tip: { commit: string; registry: Registry },
): Finding[] {
  const { workspace, listing, place } = subject;
  const { tree } = workspace.loaded;
  const { registry } = workspace;
  const found = sinceFindings({
    before: withMended(base.registry, registry),
    tree,
    registry,
    since: since.name,
    tip: tip.registry,
    today: workspace.today,
    texts: sinceTexts(base.loaded, workspace.loaded),
    ...historyOf(place.git, since.commit, tip, registry, textsRead(since, base)),
    past: pastOf(statesBeside(subject, since.listing.prefix), since.commit),
  });
  const sight = sightBetween(base.whole, workspace);
  const after = [...findingsOf(workspace, sight), ...listingFindings({ now: listing, before: since.listing })];
  const more = () => listingFindings({ now: since.listing });
  return [...findingsNewSince(base.whole, after, { sight, more }), ...found];
}
