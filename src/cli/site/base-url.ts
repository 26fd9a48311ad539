import { misuse } from '../../app/errors.js';
import type { Options } from '../options.js';

/** Reads `--base-url`: the address at which the site will be found, with a `/` at its end. @throws MadinhdanhError (exit code 2) */
export function readBaseUrl(options: Options): string | undefined {
  const typed = options.text('baseUrl');
  if (typed === undefined) return undefined;
  const text = typed.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (!isPlain || !/^https?:$/.test(url.protocol) || /[?#]/.test(text)) throw misuse('site.bad-url', { url: typed });
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
