import { cannotRun, MadinhdanhError } from '../../../app/errors.js';
import type { Context } from '../../context.js';
import type { CiKind } from './settings.js';

/** Where the comments of one proposal are kept. */
interface Thread {
  /** Comments of the proposal. */
  list: string;
  /** One of them. */
  one(id: number): string;
  /** Who the token belongs to. */
  self: string;
  headers: Record<string, string>;
  /** Method by which a comment is replaced. */
  replace: 'PATCH' | 'PUT';
}

/** A comment as either service gives it; what is not known to be there is not counted on. */
interface Comment {
  id?: unknown;
  body?: unknown;
  user?: unknown;
  author?: unknown;
}

/** Milliseconds the server may take. */
const PATIENCE = 30_000;
/** Comments of one page, and pages that are looked through. */
const PAGE = 100;
const PAGES = 50;

/** Whose comments a workflow of GitHub writes: its token may not ask who it is. */
const GITHUB_BOT = 'github-actions[bot]';

/**
 * First line of the comment for one registry, by which the next run finds it and writes the new one in its place.
 * @param registry its path from the top of the repository
 */
export function commentMarker(registry: string): string {
  return `<!-- madinhdanh ci ${encodeURIComponent(registry).replaceAll('-', '%2D')} -->`;
}

/** The marker a composed comment begins with; undefined where it has none. */
export function markerOf(text: string): string | undefined {
  return /^<!-- madinhdanh ci [\w.~%!*'()]+ -->(?=\r?\n)/.exec(text)?.[0];
}

function variable(context: Context, name: string): string {
  const value = context.env[name];
  if (value !== undefined && value !== '') return value;
  throw cannotRun('ci.no-variable', { name });
}

/** A token as it can stand in a header; what it is appears in no message. @throws MadinhdanhError (exit code 3) */
function token(context: Context, name: string): string {
  const value = variable(context, name).trim();
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw cannotRun('ci.bad-token', { name }).advise('ci.bad-token.hint');
}

/** A variable that becomes part of an address. @throws MadinhdanhError (exit code 3) for what would change the address */
function part(context: Context, name: string, form: RegExp): string {
  const value = variable(context, name);
  if (form.test(value)) return value;
  throw cannotRun('ci.bad-variable', { name });
}

const NUMBER = /^\d{1,18}$/;
const OWNER_AND_NAME = /^(?!\.)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
/** GitLab names a project by its number, or by its path as an address holds it. */
const PROJECT = /^(?:\d{1,18}|[\w-][\w.-]*(?:%2F[\w-][\w.-]*)+)$/i;

/** The address of a server. @throws MadinhdanhError (exit code 3) for what is none */
function address(context: Context, name: string): string {
  const value = variable(context, name).trim();
  const isServer = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  if (!isServer) throw cannotRun('ci.bad-address', { name });
  return value.replace(/\/+$/, '');
}

function threadOn(context: Context, kind: CiKind): Thread {
  if (kind === 'github') {
    const api = address(context, 'GITHUB_API_URL');
    const issues = `${api}/repos/${part(context, 'GITHUB_REPOSITORY', OWNER_AND_NAME)}/issues`;
    return {
      list: `${issues}/${part(context, 'PULL_REQUEST', NUMBER)}/comments`,
      one: (id) => `${issues}/comments/${id}`,
      self: `${api}/user`,
      headers: { authorization: `Bearer ${token(context, 'GITHUB_TOKEN')}`, accept: 'application/vnd.github+json' },
      replace: 'PATCH',
    };
  }
  const api = address(context, 'CI_API_V4_URL');
  const request = part(context, 'CI_MERGE_REQUEST_IID', NUMBER);
  const notes = `${api}/projects/${part(context, 'CI_PROJECT_ID', PROJECT)}/merge_requests/${request}/notes`;
  return {
    list: notes,
    one: (id) => `${notes}/${id}`,
    self: `${api}/user`,
    headers: { 'private-token': token(context, 'MADINHDANH_TOKEN') },
    replace: 'PUT',
  };
}

async function call(thread: Thread, method: string, url: string, body?: string): Promise<Response> {
  return fetch(url, {
    method,
    headers: { ...thread.headers, 'content-type': 'application/json', 'user-agent': 'madinhdanh' },
    signal: AbortSignal.timeout(PATIENCE),
    // an answer that leads elsewhere would have the token sent there
    redirect: 'manual',
    ...(body === undefined ? {} : { body: JSON.stringify({ body }) }),
  });
}

async function answerOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw cannotRun('ci.bad-answer');
  }
}

/** The token may read but not write here, or not even read. */
class Forbidden extends Error {}

/** What a server said no with, told apart. @throws always: {@link Forbidden}, MadinhdanhError (exit code 3) */
async function refuse(response: Response): Promise<never> {
  const { status, headers } = response;
  const spent = headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after');
  if (status === 429 || (status === 403 && spent)) throw cannotRun('ci.rate-limited', { status: String(status) });
  if (status === 401) throw cannotRun('ci.unauthorised');
  if (status === 403) throw new Forbidden();
  if (status === 404 || status === 410) throw cannotRun('ci.no-thread');
  if (status === 400 || status === 422) {
    const said = (await response.text()).replace(/\s+/g, ' ').slice(0, 300);
    throw cannotRun('ci.unprocessable', { detail: said });
  }
  if (status >= 500) throw cannotRun('ci.server-error', { status: String(status) });
  throw cannotRun('ci.refused', { status: String(status) });
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function isComment(value: unknown): value is Comment {
  return typeof value === 'object' && value !== null;
}

/** The name comments of this token bear. */
async function ownName(thread: Thread, kind: CiKind): Promise<unknown> {
  const response = await call(thread, 'GET', thread.self);
  if (response.ok) return fieldOf(await answerOf(response), kind === 'github' ? 'login' : 'username');
  // the token of a workflow is nobody's who could be asked for
  if (kind === 'github' && (response.status === 403 || response.status === 404)) return GITHUB_BOT;
  return refuse(response);
}

/** The comment an earlier run wrote: one with the marker, by the same author; undefined where there is none. */
async function earlierComment(thread: Thread, kind: CiKind, marker: string): Promise<number | undefined> {
  let self: unknown;
  for (let page = 1; page <= PAGES; page += 1) {
    const response = await call(thread, 'GET', `${thread.list}?per_page=${PAGE}&page=${page}`);
    if (!response.ok) return refuse(response);
    const comments = await answerOf(response);
    if (!Array.isArray(comments)) throw cannotRun('ci.bad-answer');
    for (const { id, body, user, author } of comments.filter(isComment)) {
      if (typeof id !== 'number' || typeof body !== 'string' || markerOf(body) !== marker) continue;
      self ??= await ownName(thread, kind);
      const name = kind === 'github' ? fieldOf(user, 'login') : fieldOf(author, 'username');
      if (name !== undefined && name === self) return id;
    }
    if (comments.length < PAGE) return undefined;
  }
  return undefined;
}

async function write(thread: Thread, kind: CiKind, marker: string, text: string): Promise<void> {
  const id = await earlierComment(thread, kind, marker);
  let response = id === undefined ? undefined : await call(thread, thread.replace, thread.one(id), text);
  // somebody took the comment away meanwhile
  if (response === undefined || response.status === 404 || response.status === 410) {
    response = await call(thread, 'POST', thread.list, text);
  }
  if (!response.ok) await refuse(response);
}

/** Why a call came to nothing, by the codes that the system and the runtime give. */
const CALL_FAULTS: readonly [
  RegExp,
  'ci.unreachable.refused' | 'ci.unreachable.name' | 'ci.unreachable.time' | 'ci.unreachable.trust',
][] = [
  [/^(?:ECONNREFUSED|ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'ci.unreachable.refused'],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'ci.unreachable.name'],
  [/^(?:ETIMEDOUT|TimeoutError|UND_ERR_.*TIMEOUT|EHOSTUNREACH|ENETUNREACH)$/, 'ci.unreachable.time'],
  [/CERT|SELF_SIGNED|^ERR_(?:SSL|TLS)|^EPROTO$/, 'ci.unreachable.trust'],
];

function unreachable(error: unknown): MadinhdanhError {
  const cause = fieldOf(error, 'cause') ?? error;
  const code = String(fieldOf(cause, 'code') ?? fieldOf(error, 'name') ?? '');
  const id = CALL_FAULTS.find(([pattern]) => pattern.test(code))?.[1];
  if (id !== undefined) return cannotRun(id);
  // a code of the system is one word of capitals; the runtime's own text might hold anything
  return /^[A-Z][A-Z0-9_]+$/.test(code)
    ? cannotRun('ci.unreachable', { detail: code })
    : cannotRun('ci.unreachable.other');
}

/**
 * Writes the comment of a proposal, in the place of the one an earlier run wrote for the same registry.
 * @returns false where the token may not write here, as that of a proposal from a fork
 * @throws MadinhdanhError (exit code 3) where the server cannot be reached or refuses for another reason
 */
export async function postComment(context: Context, kind: CiKind, marker: string, text: string): Promise<boolean> {
  const thread = threadOn(context, kind);
  try {
    await write(thread, kind, marker, text);
    return true;
  } catch (error) {
    if (error instanceof Forbidden) return false;
    if (error instanceof MadinhdanhError) throw error;
    throw unreachable(error);
  }
}
