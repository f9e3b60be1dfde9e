import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Handler, type Server } from '../io/web/server.ts';
import { folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

const MAIN = ['--import', 'tsx', fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))];
const BODY =
  'The ferry between Tarn and Orla ran again on Monday after a week of repairs, Mayor Ada Moor said. ';
const page = (title: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${BODY.repeat(3)}</p><p>Engineers looked at the engine for four days. ${BODY}</p></article></body></html>`;
const html =
  (body: string): Handler =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
const RSS = `<rss version="2.0"><channel><title>Tarn Courier</title><item><title>Ice on the Orla</title><link>https://tarn.example/ice</link><description>It froze on Sunday.</description></item></channel></rss>`;

let server: Server;
let pile: ReturnType<typeof folderWith>;
beforeAll(() => (pile = folderWith({})));
afterAll(() => pile.clear());
afterEach(async () => server.close());

describe('the program and the web', () => {
  it('reads a page and a feed that are fetched, and asks for nothing twice', async () => {
    server = await serve({ '/ferry': html(page('Ferry runs again')), '/feed': html(RSS) });
    const argv = [
      'read',
      server.url('/ferry'),
      server.url('/feed'),
      '--json',
      '--allow-private',
      '--cache',
      pile.path('kept'),
    ];
    const first = await rashomon(argv);
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    const [ferry, ice] = first.out
      .trimEnd()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
    expect(ferry).toMatchObject({
      source: server.url('/ferry'),
      url: server.url('/ferry'),
      title: 'Ferry runs again',
    });
    expect(ice).toMatchObject({
      source: `${server.url('/feed')}#https://tarn.example/ice`,
      title: 'Ice on the Orla',
      outlet: { value: 'Tarn Courier' },
    });
    const asked = server.asked.length;
    expect((await rashomon(argv)).out).toBe(first.out);
    expect(server.asked).toHaveLength(asked);
  });

  it('refuses this machine unless it is allowed, and compares the rest', async () => {
    server = await serve({ '/ferry': html(page('Ferry runs again')) });
    const { code, err } = await rashomon(['compare', server.url('/ferry'), '--no-cache']);
    expect(code).toBe(3);
    expect(err).toMatch(/127\.0\.0\.1 \(loopback\) is not on the public web; --allow-private/u);
    expect(server.asked).toEqual([]);
  });

  it('keeps nothing where it is told so', async () => {
    server = await serve({ '/ferry': html(page('Ferry runs again')) });
    const { status, stderr } = await new Promise<{ status: number | null; stderr: string }>(
      (resolve) => {
        const child = spawn(
          process.execPath,
          [...MAIN, 'read', server.url('/ferry'), '--json', '--allow-private', '--no-cache'],
          {
            env: { ...process.env, XDG_CACHE_HOME: pile.path('xdg'), NODE_OPTIONS: '' },
          },
        );
        let words = '';
        child.stderr.on('data', (chunk: Buffer) => void (words += chunk.toString()));
        child.on('close', (code) => resolve({ status: code, stderr: words }));
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(existsSync(pile.path('xdg'))).toBe(false);
  });

  it('loses nothing that was fetched when it is stopped', async () => {
    server = await serve({ '/a': html(page('Ferry runs again')), '/slow': () => undefined });
    const kept = pile.path('stopped');
    const argv = [
      'read',
      server.url('/a'),
      server.url('/slow'),
      '--json',
      '--allow-private',
      '--cache',
      kept,
    ];
    const child = spawn(process.execPath, [...MAIN, ...argv]);
    while (!server.asked.includes('/slow')) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
    expect(signal).toBe('SIGINT');
    const files = readdirSync(kept, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.json'))).toHaveLength(1);
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    const { out } = await rashomon([
      'read',
      server.url('/a'),
      '--json',
      '--allow-private',
      '--cache',
      kept,
    ]);
    expect(JSON.parse(out)).toMatchObject({ title: 'Ferry runs again' });
    expect(server.asked.filter((path) => path === '/a')).toHaveLength(1);
  });

  it('says how many pages there are to come', async () => {
    server = await serve({
      '/a': html(page('Ferry runs again')),
      '/b': html(page('Ice on the Orla')),
    });
    const seen: string[] = [];
    await rashomon(
      ['read', server.url('/a'), server.url('/b'), '--json', '--allow-private', '--no-cache'],
      {
        progress: (text) => void seen.push(text),
        now: () => performance.now(),
      },
    );
    expect(seen.join('\n')).toMatch(/1 of 2/u);
  });
});

describe('hostile words on the terminal', () => {
  it('show signs that turn the writing round or hide', async () => {
    server = await serve({});
    const path = pile.path('odd.txt');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      path,
      'Ferry \u202eniaga snur\u200b today\n\nIt ran \u001b[31mred\u001b[0m on Monday, Ada Moor said.\n',
    );
    const { status, stdout } = spawnSync(process.execPath, [...MAIN, 'read', path], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/[\u202e\u200b\u001b]/u);
    expect(stdout).toContain('\u27e8202e\u27e9');
  });
});
