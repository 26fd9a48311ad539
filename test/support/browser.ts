import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { atEndOfFile } from './end-of-file.js';
import { isInstalled } from './process.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** The name of a browser that is installed; undefined where there is none. */
export const BROWSER = NAMES.find((name) => isInstalled(name));

function pathOf(name: string): string {
  const folder = (process.env.PATH ?? '').split(':').find((each) => existsSync(join(each, name)));
  return join(folder ?? '', name);
}

let browser: Promise<Browser> | undefined;
atEndOfFile(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** A page, and what went wrong in it: refusals of its policy, errors of its script, addresses it asked for. */
export interface Visit {
  page: Page;
  /** Every address that was asked for. */
  requests: string[];
  /** Errors of the script, and what the browser complained of, refusals of the policy among them. */
  complaints: string[];
}

/** Opens a tab of its own. */
export async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  browser ??= chromium.launch({ executablePath: pathOf(BROWSER ?? ''), args: ['--no-sandbox', '--disable-gpu'] });
  const context = await (await browser).newContext({ locale: 'vi-VN', ...options });
  const page = await context.newPage();
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return { page, requests, complaints };
}

/** The address of a file on disk. */
export function fileAddress(...parts: string[]): string {
  return pathToFileURL(join(...parts)).href;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/** A host for static files, under a sub-path, that answers for folders with their page and for what is missing with 404.html. */
export async function host(folder: string, below = '/tra-cuu/'): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    let file = path.startsWith(below) ? join(folder, path.slice(below.length)) : '';
    if (file !== '' && existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const isThere = file !== '' && existsSync(file);
    const type = isThere ? TYPES[file.slice(file.lastIndexOf('.') + 1)] : 'text/html';
    response.writeHead(isThere ? 200 : 404, { 'content-type': `${type ?? 'application/json'}; charset=utf-8` });
    response.end(readFileSync(isThere ? file : join(folder, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${below}`, close: () => server.close() };
}

/** What axe finds in a page that is serious or worse. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // the page's own policy lets no script in; this one comes by the browser's debugger
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('\n')}`,
    );
}

/** Makes sure that a visit asked for nothing outside a place, and that nothing complained. */
export function expectQuiet({ requests, complaints }: Visit, place: string): void {
  expect(complaints).toEqual([]);
  expect(requests.filter((each) => !each.startsWith(place))).toEqual([]);
}
