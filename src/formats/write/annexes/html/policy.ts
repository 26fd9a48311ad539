import { createHash } from 'node:crypto';

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/**
 * What the page may do: only its own style and script, known by their hashes, and nothing from anywhere else.
 * @param style the text inside `<style>`
 * @param script the text inside `<script>`; undefined for a page without one
 */
export function contentPolicy(style: string, script?: string): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
