import { writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, environment, start } from '../../support/cli.js';
import { CommentServer, type Refusal } from '../../support/comment-server.js';
import { newFolder } from '../../support/folders.js';
import { type Clone, IDENTITY, newRepository } from '../../support/git.js';
import { grant, loseCode, must } from '../../support/proposals.js';

const AGENCY = 'units/H24/H24.12.yaml';

function comment(clone: Clone, ...args: string[]): string {
  const answer = clone.run('ci', 'comment', '--since', 'main', ...args);
  expect(answer.status, answer.stderr).toBe(0);
  return answer.stdout;
}

/** A repository with a branch of one commit that is not checked out. */
function proposed(change: (clone: Clone) => void, registry = 'registry'): { clone: Clone; head: string } {
  const clone = newRepository(registry);
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  change(clone);
  const head = clone.commit('Đề xuất');
  clone.git('switch', '--quiet', 'main');
  return { clone, head };
}

describe('what the comment says', () => {
  test('which commits are held against each other, errors first, with their severity', () => {
    const { clone, head } = proposed((each) => {
      loseCode(each);
      each.edit(AGENCY, '  phone: 0225 000 0012\n', '');
    });
    const text = comment(clone, '--rev', head);
    const lines = text.split('\n');
    expect(lines[0]).toBe('<!-- madinhdanh ci registry -->');
    expect(lines[1]).toContain(`\`${head.slice(0, 9)}\``);
    expect(lines[1]).toContain(`\`${clone.git('rev-parse', '--short=9', 'main')}\``);
    expect(text).toMatch(/\n❌ \d/);
    expect(text).toMatch(/^- \*\*lỗi\*\* `since-code-lost` registry\/units\/H24\/H24\.12\.yaml:\d+: /m);
    expect(text.indexOf('**lỗi**')).toBeLessThan(text.indexOf('### Thay đổi của sổ'));
    // the working tree is another thing
    expect(comment(clone)).toContain('thư mục làm việc');
    expect(comment(clone)).toContain('Không có gì thay đổi');
  });

  test('files that guard the registry, and those whose data did not change: never that nothing changed', () => {
    const { clone } = proposed((each) => {
      writeFileSync(each.path('.gitattributes'), '*.png binary\n');
      each.write(AGENCY, `${each.read(AGENCY)}# cấp thêm H24.12.99\n`);
    });
    const text = comment(clone, '--rev', 'de-xuat');
    expect(text).not.toContain('Không có gì thay đổi');
    expect(text).toContain('Tệp canh giữ sổ thay đổi (1)');
    expect(text).toContain('- thêm: .gitattributes');
    expect(text).toContain('Tệp của sổ thay đổi mà dữ liệu không đổi (1)');
    expect(text).toContain('- sửa: registry/units/H24/H24.12.yaml');
    expect(text).toMatch(/\n⚠ không có lỗi/);
  });

  test('a batch file that is too long to be read is said to be so, and the rest is told', () => {
    const { clone } = proposed((each) => {
      const grants = Array.from({ length: 20_001 }, () => '  - grant: {parent: H24.12, name: Phòng A}');
      writeFileSync(each.path('doi.yaml'), `decision: 2023-du-thao\nchanges:\n${grants.join('\n')}\n`);
      each.edit(AGENCY, '  phone: 0225 000 0012\n', '');
    });
    const text = comment(clone, '--rev', 'de-xuat');
    expect(text).toContain('có hơn 20.000 thay đổi');
    expect(text).toContain('### Thay đổi của sổ');
  });

  test('more than twenty closings are named as such', () => {
    const clone = newRepository();
    const units = Array.from({ length: 21 }, (_, i) => `- grant: {parent: H24.12, name: Phòng ${i + 1}}`);
    writeFileSync(
      clone.path('cap.yaml'),
      `decision: 2023-du-thao\nchanges:\n${units.map((each) => `  ${each}`).join('\n')}\n`,
    );
    must(clone, 'apply', 'cap.yaml');
    clone.commit('Cấp');
    clone.git('switch', '--quiet', '--create', 'de-xuat');
    must(clone, 'decision', 'new', '--title', 'Giải thể');
    const codes = Array.from({ length: 21 }, (_, i) => `H24.12.${String(i + 5).padStart(2, '0')}`);
    for (const code of codes) {
      const text = clone.read(AGENCY);
      const closed = `  closed:\n    decision: 2023-giai-the\n    reason: dissolved\n`;
      const name = new RegExp(`(- code: ${code.replaceAll('.', '\\.')}\\n(?: {2}.*\\n)+)`);
      clone.write(AGENCY, text.replace(name, `$1${closed}`));
    }
    const text = comment(clone);
    expect(text).toContain('Đóng 21 mã');
    expect(text.indexOf('Cần xem kỹ')).toBeGreaterThan(0);
    expect(text.indexOf('Đóng 21 mã')).toBeLessThan(text.indexOf('### Thay đổi của sổ'));
  });

  test('no word of the data is mark-up, a link, a mention or unseen', () => {
    const evil =
      'Sở @admin #1 GH-12 !3 so/ma#4 [a](https://evil.example) www.evil.example a@evil.example <img src=x> $x$ :x: deadbeef1 `code` | *b*';
    const { clone } = proposed((each) => {
      each.edit(AGENCY, 'name: Thanh tra Sở', `name: ${JSON.stringify(`${evil} \u202egnp`)}`);
    });
    const text = comment(clone, '--rev', 'de-xuat');
    for (const bad of [
      '@admin',
      '#1',
      'GH-12',
      '!3',
      'ma#4',
      'https://',
      'www.evil',
      '@evil',
      '<img',
      '$x$',
      ':x:',
      'deadbeef1',
      '\u202e',
    ]) {
      expect(text, bad).not.toContain(bad);
    }
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    expect(text).toContain('U+202E');
  });

  test('a long one is cut below the limit of the host, and what is left out is counted', () => {
    const { clone } = proposed((each) => {
      const many = Array.from(
        { length: 900 },
        (_, i) => `- code: H24.12.${i + 100}\n  name: ${'Đơn vị rất dài '.repeat(30)}${i}\n`,
      );
      each.write(AGENCY, each.read(AGENCY) + many.join(''));
      for (let i = 0; i < 300; i += 1) each.write(`../.github/workflows/${'x'.repeat(80)}-${i}.yml`, 'on: push\n');
    });
    const text = comment(clone, '--rev', 'de-xuat');
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/… và [\d.]+ mục nữa/);
    expect(text).toContain('Tệp canh giữ sổ thay đổi (300)');
  });
});

describe('where the comment is written', () => {
  const server = new CommentServer();
  let api: string;
  beforeAll(async () => {
    api = await server.start();
  });
  beforeEach(() => {
    server.comments.length = 0;
    server.calls.length = 0;
    server.refusals.clear();
    server.self = undefined;
    server.writer = 'github-actions[bot]';
  });

  const MARK = '<!-- madinhdanh ci registry -->';
  const TEXT = `${MARK}\nnội dung\n`;

  function post(text: string = TEXT, kind = 'github'): Promise<Answer> {
    const folder = newFolder();
    writeFileSync(`${folder}/nhan-xet.md`, text);
    const env = {
      ...environment({ env: IDENTITY }),
      ...{ GITHUB_API_URL: api, GITHUB_REPOSITORY: 'so/so-ma', PULL_REQUEST: '7', GITHUB_TOKEN: 'x' },
      ...{ CI_API_V4_URL: api, CI_PROJECT_ID: '3', CI_MERGE_REQUEST_IID: '4', MADINHDANH_TOKEN: 'x' },
    };
    return start(folder, ['ci', 'comment', '--body', 'nhan-xet.md', '--post', kind], { env });
  }

  test('each registry writes its own, and over its own alone', async () => {
    expect((await post()).status).toBe(0);
    expect((await post(`<!-- madinhdanh ci so%2Dhai -->\nhai\n`)).status).toBe(0);
    expect((await post(`${MARK}\nmới\n`)).status).toBe(0);
    expect(server.comments.map(({ body }) => body)).toEqual([
      `${MARK}\nmới\n`,
      '<!-- madinhdanh ci so%2Dhai -->\nhai\n',
    ]);
  });

  test('paths that are alike have markers of their own', () => {
    const marker = (registry: string): string | undefined => {
      const clone = newRepository(registry);
      return clone.run('--registry', clone.path(registry), 'ci', 'comment', '--since', 'main').stdout.split('\n')[0];
    };
    const all = ['so', 'so-hai', 'so/hai', 'so --> x', 'sổ'].map(marker);
    expect(new Set(all).size).toBe(all.length);
    for (const each of all) expect(each).toMatch(/^<!-- madinhdanh ci [^<>]+ -->$/);
    expect(all.every((each) => !each?.slice(4, -3).includes('--'))).toBe(true);
  });

  test.each(['github', 'gitlab'])('one that somebody else wrote with our marker is left alone: %s', async (kind) => {
    server.writer = kind === 'github' ? 'github-actions[bot]' : 'project_3_bot';
    if (kind === 'gitlab') server.self = 'project_3_bot';
    server.add({ body: `${MARK}\ncủa người khác\n`, by: 'ai-do' });
    server.add({ body: null });
    server.add({ body: `${MARK}\ncủa tài khoản đã xóa\n`, by: null });
    expect((await post(TEXT, kind)).status).toBe(0);
    expect(server.body(4)).toBe(TEXT);
    expect((await post(`${MARK}\nmới\n`, kind)).status).toBe(0);
    expect(server.comments).toHaveLength(4);
    expect(server.body(1)).toContain('của người khác');
    expect(server.body(4)).toContain('mới');
  });

  test('a token that says whose it is writes over that account’s comment', async () => {
    server.self = 'so-bot';
    server.writer = 'so-bot';
    server.add({ body: TEXT, by: 'github-actions[bot]' });
    expect((await post()).status).toBe(0);
    expect((await post(`${MARK}\nmới\n`)).status).toBe(0);
    expect(server.comments.map(({ body }) => body)).toEqual([TEXT, `${MARK}\nmới\n`]);
  });

  test('ours is found on any page; one that was taken away meanwhile is written anew', async () => {
    for (let i = 0; i < 250; i += 1) server.add({ body: `lời bàn ${i}`, by: 'ai-do' });
    server.add({ body: TEXT });
    expect((await post(`${MARK}\nmới\n`)).status).toBe(0);
    expect(server.comments).toHaveLength(251);
    expect(server.body(251)).toContain('mới');
    server.refusals.set('PATCH', { status: 404 });
    expect((await post()).status).toBe(0);
    expect(server.comments).toHaveLength(252);
  });

  const refusals: [string, string, Refusal, number, RegExp][] = [
    ['no right to write', 'POST', { status: 403 }, 0, /403/],
    ['no right to read', 'GET', { status: 403 }, 0, /403/],
    ['a limit that is reached', 'POST', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }, 3, /hạn chế/],
    ['too many calls', 'GET', { status: 429, headers: { 'retry-after': '60' } }, 3, /hạn chế/],
    ['a wrong token', 'GET', { status: 401 }, 3, /401/],
    ['no such proposal', 'GET', { status: 404 }, 3, /404/],
    ['a text that is not taken', 'POST', { status: 422, text: '{"message":"quá \u001b[31mdài"}' }, 3, /422.*quá/],
    ['a fault when listing', 'GET', { status: 500 }, 3, /500/],
    ['a fault when writing', 'POST', { status: 502 }, 3, /502/],
    ['an answer that is no JSON', 'GET', { status: 200, text: '<html>' }, 3, /không đọc được/],
    ['an answer of another form', 'GET', { status: 200, text: '{"message":"x"}' }, 3, /không đọc được/],
  ];
  test.each(refusals)('%s is told apart', async (_, call, refusal, status, words) => {
    server.refusals.set(call, refusal);
    const answer = await post();
    expect(answer.status, answer.stderr).toBe(status);
    expect(answer.stderr).toMatch(words);
    // a list that cannot be read is no reason to write a second comment
    if (call === 'GET') expect(server.calls.filter((each) => each.startsWith('POST'))).toEqual([]);
  });

  test('a server that is not there, a file that is no comment, options that do not go together', async () => {
    const before = api;
    api = 'http://127.0.0.1:1';
    expect((await post()).status).toBe(3);
    api = before;
    expect((await post('không phải\n')).status).toBe(3);
    const clone = newRepository();
    grant(clone);
    for (const args of [
      ['--body', 'x'],
      ['--rev', 'HEAD'],
      ['--body', 'x', '--since', 'main'],
      ['--since', 'main', '--rev', ' '],
    ]) {
      expect(clone.run('ci', 'comment', ...args).status, args.join(' ')).toBe(2);
    }
    expect(clone.run('ci', 'comment', '--since', 'main', '--rev', 'khong-co').status).toBe(3);
  });
});
