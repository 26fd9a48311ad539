import { describe, expect, test } from 'vitest';
import { addressSaid, reviewAddress } from '../../../src/core/review-address.js';

const GITHUB = 'https://github.com/so-khcn/so-dang-ky/compare/main...de-xuat/2026-11-28?expand=1';
const GITLAB =
  'https://gitlab.example.gov.vn/so/dang-ky/-/merge_requests/new?merge_request%5Bsource_branch%5D=de-xuat%2F1&merge_request%5Btarget_branch%5D=main';

describe('the page on which a request is opened', () => {
  test.each([
    'https://github.com/so-khcn/so-dang-ky.git',
    'https://github.com/so-khcn/so-dang-ky/',
    'https://nguoi:mat-khau@github.com/so-khcn/so-dang-ky.git',
    'git@github.com:so-khcn/so-dang-ky.git',
    'ssh://git@github.com:22/so-khcn/so-dang-ky.git',
  ])('on GitHub, by %s', (address) => {
    expect(reviewAddress(address, 'main', 'de-xuat/2026-11-28')).toBe(GITHUB);
  });

  test.each(['git@gitlab.example.gov.vn:so/dang-ky.git', 'https://gitlab.example.gov.vn/so/dang-ky'])(
    'on GitLab, by %s',
    (address) => {
      expect(reviewAddress(address, 'main', 'de-xuat/1')).toBe(GITLAB);
    },
  );

  test('a port of the pages stays, and a name is written as addresses have it', () => {
    expect(reviewAddress('http://gitlab.local:8080/a/b.git', 'main', 'x')).toContain('http://gitlab.local:8080/a/b/-/');
    expect(reviewAddress('git@github.com:a/b', 'main', 'đề-xuất#1')).toContain('...%C4%91%E1%BB%81-xu%E1%BA%A5t%231?');
  });

  test.each([
    '/srv/git/so.git',
    '../so.git',
    'C:\\git\\so.git',
    'file:///srv/so.git',
    'git@ma.example.gov.vn:so.git',
    '',
  ])('of %j nothing is known', (address) => {
    expect(reviewAddress(address, 'main', 'x')).toBeUndefined();
  });

  test('what the server says is the first address among its own lines', () => {
    const said =
      'To https://x.example/a.git\nremote: \nremote: Create a pull request:\nremote:   https://x.example/a/new \n';
    expect(addressSaid(said)).toBe('https://x.example/a/new');
    expect(addressSaid('To https://x.example/a.git\n')).toBeUndefined();
  });
});
