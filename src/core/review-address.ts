/** Where the page of a repository is, by the address that git knows it by; undefined for a folder or an unknown form. */
function pageOf(address: string): URL | undefined {
  const short = /^(?:[^@/\s]+@)?([\w.-]+):(?!\/)(\S+)$/.exec(address);
  const whole = short === null ? address : `ssh://${short[1]}/${short[2]}`;
  const match = /^(https?|ssh|git):\/\/(?:[^@/\s]*@)?([\w.-]+)(:\d+)?\/(\S+?)(?:\.git)?\/?$/.exec(whole);
  if (match === null) return undefined;
  const [, scheme = '', host = '', port = '', path = ''] = match;
  const isWeb = scheme === 'http' || scheme === 'https';
  // the port of ssh is not that of the pages
  const page = `${isWeb ? scheme : 'https'}://${host}${isWeb ? port : ''}/${path}`;
  return URL.canParse(page) ? new URL(page) : undefined;
}

/**
 * The page on which a pull or merge request is opened, for the services whose pages are known by their names; the
 * password that an address may hold is left out. Undefined for others.
 */
export function reviewAddress(address: string, base: string, branch: string): string | undefined {
  const page = pageOf(address);
  if (page === undefined) return undefined;
  const name = (text: string): string => text.split('/').map(encodeURIComponent).join('/');
  if (/github/i.test(page.host)) return `${page.href}/compare/${name(base)}...${name(branch)}?expand=1`;
  if (!/gitlab/i.test(page.host)) return undefined;
  const query = new URLSearchParams({
    'merge_request[source_branch]': branch,
    'merge_request[target_branch]': base,
  });
  return `${page.href}/-/merge_requests/new?${query}`;
}

/** The address that a server names where a request for what was sent is opened: `remote: https://…`. */
export function addressSaid(said: string): string | undefined {
  const lines = said.split(/[\r\n]+/).filter((line) => line.startsWith('remote:'));
  return lines.flatMap((line) => /https?:\/\/[^\s<>"']+/.exec(line)?.[0] ?? [])[0];
}
