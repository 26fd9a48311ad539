import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, environment, start } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';

const SECRET = 'BI-MAT';

/** What the server answers, and what it was sent. */
const answers = { status: 200, headers: {}, body: '[]' };
const calls: { url: string; token: string }[] = [];
const server = createServer((request, response) => {
  const { authorization = '', 'private-token': token = '' } = request.headers;
  calls.push({ url: request.url ?? '', token: `${authorization}${String(token)}` });
  const { status, headers, body } =
    request.method === 'GET' ? answers : { status: 201, headers: {}, body: '{"id": 1}' };
  response.writeHead(status, headers);
  response.end(body);
});
let api = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

/** Posts a comment with other variables than the usual ones. */
async function post(kind: 'github' | 'gitlab', extra: Record<string, string> = {}): Promise<Answer> {
  const folder = newFolder();
  writeFileSync(join(folder, 'nhan-xet.md'), '<!-- madinhdanh ci registry -->\nmột\n');
  calls.length = 0;
  const env = {
    ...{ GITHUB_API_URL: api, GITHUB_REPOSITORY: 'so/so-ma', GITHUB_TOKEN: SECRET, PULL_REQUEST: '7' },
    ...{ CI_API_V4_URL: api, CI_PROJECT_ID: '3', CI_MERGE_REQUEST_IID: '4', MADINHDANH_TOKEN: SECRET },
    ...extra,
  };
  const answer = await start(folder, ['--lang', 'en', 'ci', 'comment', '--body', 'nhan-xet.md', '--post', kind], {
    env: { ...environment(), ...env },
  });
  const said = answer.stdout + answer.stderr;
  expect(said).not.toContain(SECRET);
  expect(said).not.toMatch(/Internal error|TypeError|undefined|Headers|fetch failed|ECONN|invalid URL/i);
  return answer;
}

const TOKENS = { github: 'GITHUB_TOKEN', gitlab: 'MADINHDANH_TOKEN' } as const;

test.each(['github', 'gitlab'] as const)('a token is trimmed or refused, and never shown: %s', async (kind) => {
  const name = TOKENS[kind];
  for (const sound of [`${SECRET}\n`, ` ${SECRET}\r\n`]) {
    expect((await post(kind, { [name]: sound })).status).toBe(0);
    expect(calls[0]?.token.replace('Bearer ', '')).toBe(SECRET);
  }
  for (const broken of [`${SECRET}\r\nX-A: b`, `${SECRET}\nY`, `${SECRET} Z`, `${SECRET}É€`, `\u200b${SECRET}`]) {
    const answer = await post(kind, { [name]: broken });
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain(`The variable ${name} is no token`);
    expect(calls).toEqual([]);
  }
});

test.each(['github', 'gitlab'] as const)('answers that are not what they should be: %s', async (kind) => {
  const usual = { ...answers };
  Object.assign(answers, { body: '[null, 1, "x", {"id": null}, {"id": 2, "body": null}]' });
  expect((await post(kind)).status).toBe(0);
  Object.assign(answers, { body: 'null' });
  expect((await post(kind)).stderr).toContain('cannot be read');
  // to follow it would hand the token over
  Object.assign(answers, { status: 302, headers: { location: `${api}/khac` }, body: '' });
  expect((await post(kind)).status).toBe(3);
  expect(calls.map(({ url }) => url)).not.toContain('/khac');
  Object.assign(answers, usual);
});

test.each([
  ['github', { GITHUB_API_URL: 'file:///etc/passwd' }, 'no http(s) address'],
  ['gitlab', { CI_API_V4_URL: 'khong phai' }, 'no http(s) address'],
  ['github', { GITHUB_API_URL: 'http://127.0.0.1:45999' }, 'refused or broke the connection'],
  // the runtime calls no such port
  ['github', { GITHUB_API_URL: 'http://127.0.0.1:1' }, 'at this address cannot be called'],
  ['gitlab', { CI_API_V4_URL: 'http://khong-co.invalid' }, 'server'],
  ['github', { PULL_REQUEST: '7/../../x' }, 'PULL_REQUEST'],
  ['github', { GITHUB_REPOSITORY: '../../user' }, 'GITHUB_REPOSITORY'],
  ['gitlab', { CI_MERGE_REQUEST_IID: '../1' }, 'CI_MERGE_REQUEST_IID'],
  ['gitlab', { CI_PROJECT_ID: '1/../2' }, 'CI_PROJECT_ID'],
] as const)('what the environment says wrongly is said in plain words: %s %o', async (kind, extra, said) => {
  const answer = await post(kind, extra);
  expect(answer.status).toBe(3);
  expect(answer.stderr).toContain(said);
  expect(calls).toEqual([]);
});
