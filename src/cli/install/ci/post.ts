import { cannotRun, MadinhdanhError } from '../../../app/errors.js';
import type { Context } from '../../context.js';
import { CI_MARKER } from './comment.js';
import type { CiKind } from './settings.js';

/** Where the comments of one proposal are kept. */
interface Thread {
  /** Comments of the proposal. */
  list: string;
  /** One of them. */
  one(id: number): string;
  headers: Record<string, string>;
  /** Method by which a comment is replaced. */
  replace: 'PATCH' | 'PUT';
}

interface Comment {
  id: number;
  body: string;
}

/** Milliseconds the server may take. */
const PATIENCE = 30_000;
/** Pages of a hundred comments that are looked through. */
const PAGES = 20;

function variable(context: Context, name: string): string {
  const value = context.env[name];
  if (value !== undefined && value !== '') return value;
  throw cannotRun('ci.no-variable', { name });
}

function threadOn(context: Context, kind: CiKind): Thread {
  const get = (name: string): string => variable(context, name);
  if (kind === 'github') {
    const issues = `${get('GITHUB_API_URL')}/repos/${get('GITHUB_REPOSITORY')}/issues`;
    return {
      list: `${issues}/${get('PULL_REQUEST')}/comments`,
      one: (id) => `${issues}/comments/${id}`,
      headers: { authorization: `Bearer ${get('GITHUB_TOKEN')}`, accept: 'application/vnd.github+json' },
      replace: 'PATCH',
    };
  }
  const notes = `${get('CI_API_V4_URL')}/projects/${get('CI_PROJECT_ID')}/merge_requests/${get('CI_MERGE_REQUEST_IID')}/notes`;
  return {
    list: notes,
    one: (id) => `${notes}/${id}`,
    headers: { 'private-token': get('MADINHDANH_TOKEN') },
    replace: 'PUT',
  };
}

async function call(thread: Thread, method: string, url: string, body?: string): Promise<Response> {
  return fetch(url, {
    method,
    headers: { ...thread.headers, 'content-type': 'application/json', 'user-agent': 'madinhdanh' },
    signal: AbortSignal.timeout(PATIENCE),
    ...(body === undefined ? {} : { body: JSON.stringify({ body }) }),
  });
}

/** The comment of an earlier run; undefined where there is none. */
async function earlierComment(thread: Thread): Promise<number | undefined> {
  for (let page = 1; page <= PAGES; page += 1) {
    const response = await call(thread, 'GET', `${thread.list}?per_page=100&page=${page}`);
    if (!response.ok) return undefined;
    const comments = (await response.json()) as Comment[];
    const own = comments.find(({ body }) => body.startsWith(CI_MARKER));
    if (own !== undefined) return own.id;
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

/**
 * Writes the comment of a proposal, in the place of the one an earlier run wrote.
 * @returns false where the token may not write here, as that of a proposal from a fork
 * @throws MadinhdanhError (exit code 3) where the server cannot be reached or refuses for another reason
 */
export async function postComment(context: Context, kind: CiKind, text: string): Promise<boolean> {
  const thread = threadOn(context, kind);
  try {
    const id = await earlierComment(thread);
    let response = id === undefined ? undefined : await call(thread, thread.replace, thread.one(id), text);
    if (response === undefined || response.status === 404) response = await call(thread, 'POST', thread.list, text);
    if (response.ok) return true;
    if (response.status === 401 || response.status === 403) return false;
    throw cannotRun('ci.refused', { status: String(response.status) });
  } catch (error) {
    if (error instanceof MadinhdanhError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw cannotRun('ci.unreachable', { detail: cause instanceof Error ? cause.message : '' });
  }
}
