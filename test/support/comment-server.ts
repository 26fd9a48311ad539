import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** A comment as either service keeps it: GitHub names its author `user`, GitLab `author`. */
export interface KeptComment {
  id: number;
  body: string | null;
  user: { login: string } | null;
  author: { username: string } | null;
}

/** An answer that is given in place of the server's own. */
export interface Refusal {
  status: number;
  headers?: Record<string, string>;
  text?: string;
}

/** A server that keeps comments the way GitHub and GitLab do. */
export class CommentServer {
  readonly comments: KeptComment[] = [];
  /** Method and path of every call. */
  readonly calls: string[] = [];
  /** Who the token belongs to; undefined for one that may not ask. */
  self: string | undefined;
  /** The author of what is written. */
  writer = 'github-actions[bot]';
  /** Calls answered otherwise, by method and the beginning of the path. */
  readonly refusals = new Map<string, Refusal>();
  readonly #server = createServer((request, response) => {
    let text = '';
    request.on('data', (data: Buffer) => (text += data.toString('utf8')));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      this.calls.push(`${method} ${url}`);
      const { status, headers, body } = this.#answer(method, url, text);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body);
    });
  });

  #answer(
    method: string,
    url: string,
    text: string,
  ): { status: number; headers?: Record<string, string>; body: string } {
    const found = [...this.refusals].find(([call]) => `${method} ${url}`.startsWith(call));
    if (found !== undefined) {
      const [, { status, headers = {}, text: said = '{"message":"no"}' }] = found;
      return { status, headers, body: said };
    }
    const json = (status: number, value: unknown) => ({ status, body: JSON.stringify(value) });
    if (/\/user$/.test(url)) {
      return this.self === undefined ? json(403, {}) : json(200, { login: this.self, username: this.self });
    }
    if (method === 'GET') {
      const page = Number(new URL(url, 'http://x').searchParams.get('page'));
      return json(200, this.comments.slice((page - 1) * 100, page * 100));
    }
    const { body } = JSON.parse(text) as { body: string };
    if (method === 'POST') {
      const id = this.comments.length + 1;
      this.add({ id, body });
      return json(201, { id });
    }
    const kept = this.comments.find(({ id }) => id === Number(/(\d+)$/.exec(url)?.[1]));
    if (kept === undefined) return json(404, {});
    kept.body = body;
    return json(200, { id: kept.id });
  }

  /** Keeps a comment of somebody. */
  add({
    id = this.comments.length + 1,
    body,
    by = this.writer,
  }: {
    id?: number;
    body: string | null;
    by?: string | null;
  }): void {
    this.comments.push({
      id,
      body,
      user: by === null ? null : { login: by },
      author: by === null ? null : { username: by },
    });
  }

  /** The text of a comment. */
  body(id: number): string | null | undefined {
    return this.comments.find((comment) => comment.id === id)?.body;
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    afterAll(() => new Promise<void>((done) => this.#server.close(() => done())));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}
