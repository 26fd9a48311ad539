import { domainToUnicode } from 'node:url';
import { expect, test } from 'vitest';
import { contactFault } from '../../../../src/core/registry/contact-fault.js';
import { readableHost } from '../../../../src/core/text/punycode.js';
import { isValue } from '../../../../src/schema/string-formats.js';

test.each([
  ['url', 'https://bo.gov.vn@evil.example', 'url-user'],
  ['url', 'https://bo.gov.vn:443@evil.example/', 'url-user'],
  ['url', 'https://evil.example\\@bo.gov.vn', 'url-user'],
  ['url', 'javascript:alert(1)', 'url-scheme'],
  ['url', 'JAVASCRIPT:alert(1)', 'url-scheme'],
  ['url', 'data:text/html,x', 'url-scheme'],
  ['url', 'ftp://bo.gov.vn', 'url-scheme'],
  ['url', 'bo.gov.vn:8080/a', 'url'],
  ['url', 'bo.gov.vn', 'url'],
  ['url', 'https://b\u043e.gov.vn', 'url-letters'],
  ['url', 'https://bộ.gov.vn', 'url-letters'],
  ['url', 'https://xn--b-0tb.gov.vn', 'url-punycode'],
  ['url', 'https://www.XN--b-0tb.gov.vn/', 'url-punycode'],
  ['url', 'https://bo.gov.vn/a b', 'url-space'],
  ['url', 'https://bo.gov.vn/\nb', 'url-space'],
  ['email', 'so@xn--b-0tb.gov.vn', 'email-punycode'],
  ['email', 'so@a.xn--b-0tb.vn', 'email-punycode'],
  ['email', 's\u043e@bo.gov.vn', 'email-letters'],
  ['email', 'sở@bo.gov.vn', 'email-letters'],
  ['email', 'So Y te <so@bo.gov.vn>', 'email'],
  ['email', 'a@bo.gov.vn\n', 'email-letters'],
  ['telephone', '0225 1\u2028;0225 2', 'telephone'],
  ['telephone', '0225 1\n;0225 2', 'telephone'],
] as const)('%s %s: %s', (kind, value, variant) => {
  expect(isValue(kind, value)).toBe(false);
  expect(contactFault(kind, 'x', value).variant).toBe(variant);
});

test.each([
  ['url', 'https://bo.gov.vn'],
  ['url', 'HTTP://www.bo-1.gov.vn:8080/giới-thiệu?x=a@b#y'],
  ['url', 'http://intranet/xn--khong-phai-ten-mien'],
  ['email', 'so.y_te+1@bo-1.gov.vn'],
  ['telephone', '0225 3842 001; (0225) 3842.002 máy lẻ 12'],
] as const)('%s %s is taken', (kind, value) => {
  expect(isValue(kind, value)).toBe(true);
});

test.each(['bộ.gov.vn', 'ủy-ban.hảiphòng.vn', 'b\u043e.vn', '日本.jp', 'müller.de', 'thường.example'])(
  'a host written in ASCII reads as %s',
  (host) => {
    const ascii = new URL(`https://${host}`).host;
    expect(ascii).toContain('xn--');
    expect(readableHost(ascii)).toBe(domainToUnicode(ascii));
    expect(readableHost(ascii)).toBe(host.normalize('NFC'));
  },
);

test.each(['xn--', 'xn--!!', 'xn--99999999999', 'xn--a-ecp.ru\u0301', 'xn---'])(
  'a broken one (%s) harms nothing',
  (host) => {
    expect(typeof readableHost(host)).toBe('string');
  },
);
