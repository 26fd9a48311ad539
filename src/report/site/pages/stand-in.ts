import type { Messages } from '../../../messages/index.js';
import { html } from '../../html.js';

/** True for a file of the site that leads to other ones. */
export function isSitePage(path: string): boolean {
  return path.endsWith('.html');
}

/** What stands at the address of a page while the site around it is written: it leads nowhere, and asks for nothing. */
export function standInPage(vi: Messages, en: Messages): string {
  return html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${vi.t('site.stand-in')}</title>
</head>
<body>
<p>${vi.t('site.stand-in.lead')}</p>
<p lang="en">${en.t('site.stand-in.lead')}</p>
</body>
</html>
`.text;
}
