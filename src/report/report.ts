import { createHash } from 'node:crypto';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import type { CompareOutput } from '../app/json.ts';
import type { Json } from '../model/json.ts';
import { openBook } from '../ui/book.ts';
import type { Made } from '../ui/data.ts';
import { islandData } from '../ui/islands.ts';
import { Page } from '../ui/page.tsx';

/** The browser's part of the page, as the build makes it. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

/** Runs before anything is shown, so that views do not flash past; without scripts all views stand below each other. */
const EARLY = "document.documentElement.classList.add('js')";

/**
 * Renders one page that holds everything: texts, views, style, script. It asks nothing of a network,
 * and its policy allows nothing but its own script and style, by their hashes.
 */
export function renderReport(output: Json<CompareOutput>, made: Made, assets: Assets): string {
  const book = openBook(output, made);
  const script = inScript(assets.script);
  const style = inStyle(assets.style);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(EARLY)} ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title =
    book.stories.length === 1
      ? `${book.stories[0]?.title ?? ''} — Rashomon`
      : `${book.stories.length} stories — Rashomon`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Rashomon ${escapeHtml(made.version)}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<script>${EARLY}</script>
</head>
<body>
${render(h(Page, { book }))}
<script type="application/json">${inJson(islandData(book))}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** JSON that no parser of the page can mistake for the end of its element. */
function inJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

function inScript(script: string): string {
  return script.trim().replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function inStyle(style: string): string {
  return style.trim().replace(/<(?=\/style)/gi, '\\3C ');
}
