import { VALUE_PATTERNS } from '../../core/registry/contact-fields.js';

const URL = new RegExp(VALUE_PATTERNS.url, 'u');
const LABEL = /^(?:web(?:site)?|trang (?:web|chủ|thông tin(?: điện tử)?))\s*:\s*/iu;
/** A host with a top-level domain of letters, as people write it: "www.ten.gov.vn/tin". */
const BARE = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/i;
const SCHEME = /^https?:\/\//i;

/** A web address as the registry holds it: one without its beginning gets `https://`. Undefined for what is taken as it stands. */
export function websiteCell(text: string): string | undefined {
  if (URL.test(text)) return undefined;
  const bare = text.replace(LABEL, '');
  const full = BARE.test(bare) ? `https://${bare}` : bare;
  return full !== text && URL.test(full) ? full : undefined;
}

/** True for a written address that leaves its beginning out and is otherwise that of the registry. */
export function isSameSite(written: string, registry: string): boolean {
  const bare = written.trim().replace(LABEL, '');
  return !SCHEME.test(bare) && bare.toLowerCase() === registry.replace(SCHEME, '').toLowerCase();
}
