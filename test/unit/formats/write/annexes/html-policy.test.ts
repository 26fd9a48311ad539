import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { viewAt } from '../../../../../src/annex/annex-view.js';
import { stateDocument } from '../../../../../src/annex/document.js';
import { html } from '../../../../../src/formats/write/annexes/html/index.js';
import { registry, TODAY } from '../../../../support/registries/annexes.js';

const page = String(html(stateDocument(registry, viewAt(registry, TODAY))));

it('the page may run its own script and style, known by their hashes, and nothing else', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  for (const tag of ['style', 'script']) {
    const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(text).digest('base64');
    expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
  }
  expect(page).not.toMatch(/ (?:style|on\w+)=/);
});

it('counts the pages of each annex by itself on paper', () => {
  for (const id of ['annex-1', 'annex-4']) {
    expect(page).toContain(`#${id} { page: ${id}; }`);
    expect(page).toContain(
      `@page ${id} { counter-increment: ${id}; @top-center { content: counter(${id}, but-one); } }`,
    );
  }
});
