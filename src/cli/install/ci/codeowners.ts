import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { misuse } from '../../../app/errors.js';
import { textInside } from '../../../app/inside.js';
import { fileOf, isCode, levelOf } from '../../../core/code/code.js';
import { isClosedFor } from '../../../core/registry/binding.js';
import type { Registry } from '../../../core/registry/registry.js';
import { messagesFor } from '../../../messages/index.js';
import {
  managedLines,
  managedSections,
  sectionStart,
  withManagedSection,
  withoutManagedSection,
} from '../hooks/managed-section.js';
import { codeownersPath, isGitlabAlone } from './codeowners-places.js';
import type { CiKind } from './settings.js';

/** An account, a team or an e-mail address, as CODEOWNERS names owners. */
export const OWNER =
  /^(?:@\w[\w.-]*(?:\/\w[\w.-]*)*|[A-Za-z0-9.!$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)$/;

/** What holds the guard itself: whoever may change it may take the guard away. */
const GUARDED: readonly string[] = [
  '/.github/',
  '/.gitlab*',
  '/.gitlab/',
  '/schemas/',
  '/CODEOWNERS',
  '/docs/CODEOWNERS',
  '/.husky/',
  '/.githooks/',
  '.gitattributes',
];

/** The section of {@link GUARDED}; no registry's own can bear that name. */
const GUARDS = 'madinhdanh: guards';

/** The line that says who wrote a section, in every language. */
const NOTES: ReadonlySet<string> = new Set(
  (['vi', 'en'] as const).map((lang) => `# ${messagesFor(lang).t('ci.codeowners-note')}`),
);

/** What CODEOWNERS of one registry is made from. */
export interface OwnersRequest {
  /** Path of the registry from the top of the repository; '.' at the top. */
  at: string;
  /** Owners of the whole registry; those of the earlier text where none are given. */
  owners: readonly string[];
  note: string;
}

/** A pattern for one path: spaces escaped, and `?` for what the services do not read alike, so that it never ends early. */
function pattern(path: string): string {
  return `/${path}`.replace(/[[\]*?!\\]|[^\S ]|[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?').replace(/[ #]/g, '\\$&');
}

function wholeOf(at: string): string {
  return at === '.' ? '*' : pattern(`${at}/`);
}

function blockName(at: string): string {
  return at === '.' ? 'madinhdanh' : `madinhdanh ${at}`;
}

/** A rule of the file: its pattern, then its owners. */
function wordsOf(line: string): string[] {
  return line
    .replace(/\s#.*$/, '')
    .trim()
    .split(/(?<!\\)\s+/);
}

/** Owners of the whole registry that an earlier run wrote down in the lines of its section. */
function ownersOfWhole(lines: readonly string[]): string[] {
  const rules = lines.filter((line) => !/^\s*(?:#|\^?\[|$)/.test(line)).map(wordsOf);
  const whole = rules.find(([path = '']) => path === '*' || path.endsWith('/'));
  return whole?.slice(1) ?? [];
}

/** A heading keeps our rules apart from those above them, which GitLab would otherwise read as one section. */
function heading(name: string, present: string, path: string): string[] {
  const sectioned = isGitlabAlone(path) || /^\^?\[(?!madinhdanh\b)[^\]]+\]/m.test(present);
  return sectioned ? [`[${name.replace(/[[\]\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')}]`] : [];
}

function registryRules(registry: Registry, at: string, owners: readonly string[]): string[] {
  const folder = at === '.' ? '' : `${at}/`;
  const lines: string[] = [];
  if (owners.length > 0) {
    const schemas = posix.join(posix.dirname(at), 'schemas/');
    lines.push([wholeOf(at), ...owners].join(' '), [pattern(schemas), ...owners].join(' '));
  }
  for (const unit of registry.units.values()) {
    if (!isCode(unit.code) || levelOf(unit.code) !== 2 || isClosedFor(registry, unit)) continue;
    if (unit.email === undefined || !OWNER.test(unit.email)) continue;
    lines.push([pattern(folder + fileOf(unit.code)), unit.email, ...owners].join(' '));
  }
  return lines;
}

/** The text with the owners of every registry as those of the guard, behind the registries: the last rule counts. */
function withGuards(text: string, path: string): string {
  const sections = [...managedSections(text)].filter(([mark]) => /^madinhdanh(?: |$)/.test(mark));
  const owners = [...new Set(sections.flatMap(([, lines]) => ownersOfWhole(lines)))];
  if (owners.length === 0) return withoutManagedSection(text, GUARDS);
  const rules = GUARDED.map((each) => [each, ...owners].join(' '));
  return withManagedSection(text, { name: GUARDS, lines: [...heading('madinhdanh', text, path), ...rules] });
}

/**
 * The text of CODEOWNERS with a line for every open level-2 agency: its file belongs to its e-mail address; the owners
 * of the registry have all of it, and the guard. What stands outside our sections stays. Nothing of the data but codes
 * and e-mail addresses gets in.
 * @throws MadinhdanhError (exit code 2) for an owner that the services do not know
 */
function codeownersText(text: string, path: string, registry: Registry, request: OwnersRequest): string {
  const { at } = request;
  const given = request.owners;
  const earlier = managedLines(text, blockName(at));
  const owners = given.length > 0 ? given : ownersOfWhole(earlier);
  const bad = owners.find((owner) => !OWNER.test(owner));
  if (bad !== undefined) throw misuse('ci.bad-owner', { owner: bad });
  const name = blockName(at);
  // a note in another language is no reason to write the file anew
  const note = earlier.find((line) => NOTES.has(line)) ?? `# ${request.note}`;
  const lines = [note, ...heading(name, text, path), ...registryRules(registry, at, owners)];
  const before = (all: readonly string[]): number => sectionStart(all, GUARDS) ?? all.length;
  return withGuards(withManagedSection(text, { name, lines }, before), path);
}

/** CODEOWNERS as a service reads it, and as it should be. */
export interface OwnersFile {
  /** Path from the top of the repository. */
  path: string;
  present: string;
  text: string;
  /** Nobody is named who has the registry as a whole, and so the guard. */
  unguarded: boolean;
}

/**
 * CODEOWNERS for one service, brought up to date but not written.
 * @throws MadinhdanhError (exit code 2) for an owner that the services do not know, (3) for a link out of the repository
 */
export function codeownersFile(top: string, kind: CiKind, registry: Registry, request: OwnersRequest): OwnersFile {
  const path = codeownersPath(top, kind);
  const { text: present } = textInside([top], join(top, path));
  const text = codeownersText(present, path, registry, request);
  return { path, present, text, unguarded: !managedSections(text).has(GUARDS) };
}

/** What counts of a text: its rules and headings in their order, without comments. */
function rulesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(/(?<!\\)\s+/g, ' '));
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** How two texts differ in what counts, a line each; nothing where they mean the same. */
export function ownersDifference({ present, text }: Pick<OwnersFile, 'present' | 'text'>): string[] {
  const [was, is] = [rulesOf(present), rulesOf(text)];
  if (was.join('\n') === is.join('\n')) return [];
  const lost = was.filter((line) => !is.includes(line)).map((line) => `- ${line}`);
  const added = is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`);
  // the same rules in another order mean something else, as the last one that fits counts
  return lost.length + added.length > 0 ? [...lost, ...added] : is.map((line) => `+ ${line}`);
}

/** The present text of a file; '' where there is none. */
export function textOrNothing(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
