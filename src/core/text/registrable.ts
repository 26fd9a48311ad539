/** Second labels under which a country gives names to all comers: `gov` of `haiphong.gov.vn`. */
const SHARED = new Set(['gov', 'com', 'edu', 'net', 'org', 'ac', 'info', 'name', 'health', 'int', 'biz', 'pro', 'co']);

/** The part of a host name that somebody registered: `haiphong.gov.vn` of `syt.haiphong.gov.vn`. */
export function registrableOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [second = '', last = ''] = labels.slice(-2);
  return labels.slice(last.length === 2 && SHARED.has(second) ? -3 : -2).join('.');
}

/** The registered name behind an e-mail address, or a web address; undefined where it is none. */
export function domainOf(address: string): string | undefined {
  const text = address.trim();
  if (!text.includes('://')) {
    const host = text.split('@')[1];
    return host === undefined || host === '' ? undefined : registrableOf(host);
  }
  try {
    return registrableOf(new URL(text).hostname);
  } catch {
    return undefined;
  }
}
