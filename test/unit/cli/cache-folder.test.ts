import { expect, test } from 'vitest';
import { cacheFolder } from '../../../src/cli/start/cache-folder.js';

const HOME = '/home/do';

test.each([
  ['linux', {}, HOME, '/home/do/.cache/madinhdanh'],
  ['linux', { XDG_CACHE_HOME: '/kho' }, HOME, '/kho/madinhdanh'],
  // a path that leads on from where one stands would put it into whatever folder that is
  ['linux', { XDG_CACHE_HOME: 'kho' }, HOME, '/home/do/.cache/madinhdanh'],
  ['darwin', {}, HOME, '/home/do/Library/Caches/madinhdanh'],
  ['linux', {}, '', undefined],
  ['linux', {}, '/', undefined],
  ['win32', {}, HOME, undefined],
] as const)('on %s with %o and the home “%s”: %s', (platform, env, home, folder) => {
  expect(cacheFolder(env, platform, home)).toBe(folder);
});
