import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What XML itself declares. */
const OWN = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/**
 * HTML's named characters that a text refers to, each with what it stands for. Only these: what a
 * file declares itself is not expanded, so that nothing can grow.
 */
export function findEntities(text: string): Record<string, string> {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(/&([A-Za-z][A-Za-z0-9]{1,31});/gu))
    if (!OWN.has(name)) names.add(name);
  // All of them in one go: the parser costs more than what it looks for. No name means this sign.
  const between = '\u241e';
  const list = [...names];
  const values = decodeEntities(list.map((name) => `&${name};`).join(between)).split(between);
  const found = list.flatMap((name, at): [string, string][] => {
    const value = values[at];
    return value === undefined || value === `&${name};` ? [] : [[name, value]];
  });
  return Object.fromEntries(found);
}

/** A text with its character references resolved as HTML does. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const { parseFragment }: typeof import('parse5') = require('parse5');
  // Inside a textarea nothing but references is looked for.
  const [area] = parseFragment(`<textarea>\n${text.replaceAll('<', '&lt;')}</textarea>`).childNodes;
  const [node] = area !== undefined && 'childNodes' in area ? area.childNodes : [];
  return node !== undefined && 'value' in node ? node.value : '';
}
