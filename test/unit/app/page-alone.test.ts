import { expect, test } from 'vitest';
import { pageAlone } from '../../../src/app/page-alone.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const alone = (page: string): string => new TextDecoder().decode(pageAlone(utf8(page)).bytes);

test.each([
  ['<img src="http://a.example/b.png">', '<img x-src="http://a.example/b.png">'],
  ['<td background=file:///etc/hostname>Sở Y tế</td>', '<td x-background=file:///etc/hostname>Sở Y tế</td>'],
  ['<a HREF=x>H36.01</a>', '<a x-HREF=x>H36.01</a>'],
  ['<script src=a>document.write("Sở")</script>Sở Y tế', ' Sở Y tế'],
  ['<style>@import url(http://a.example)</style><link rel=stylesheet href=b>Sở', '  Sở'],
  ['<iframe src="file:///etc/passwd"></iframe>Sở', ' Sở'],
  ['<td>src=1 data=2</td>', '<td>src=1 data=2</td>'],
])('takes in nothing from elsewhere: %s', (page, left) => {
  expect(alone(page)).toBe(left);
});

test('says whether some of it is out of sight', () => {
  const isPartHidden = (page: string): boolean => pageAlone(utf8(page)).isPartHidden;
  expect(isPartHidden('<tr style="display : none"><td>')).toBe(true);
  expect(isPartHidden('<tr hidden><td>')).toBe(true);
  expect(isPartHidden('<style>.menu { display: none }</style><tr><td>hidden')).toBe(false);
});

test('reads pages of two bytes a letter', () => {
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<img src=a>Sở', 'utf16le')]);
  expect(new TextDecoder().decode(pageAlone(wide).bytes)).toBe('<img x-src=a>Sở');
});

test.each(['<script>', '<script', '<a ', '<STYLE>x', '<script></style', '</script ', '<p style="display '])(
  'looks once at a page that only begins: %s',
  (part) => {
    const start = performance.now();
    expect(alone(part.repeat(40_000))).not.toBe('');
    expect(performance.now() - start).toBeLessThan(3000);
  },
);
