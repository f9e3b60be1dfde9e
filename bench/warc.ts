import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { finished } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { gatherEach } from '../src/io/gather.ts';

/**
 * Web archives, generated here: one of 157 MB, plain and packed, and a file of 1.5 MB that unpacks to
 * 1.5 GB. Each is read in a process of its own; prints megabytes (unpacked) per CPU-second and the
 * peak of memory, and fails where a limit of issue 7 is missed.
 *
 * Usage: npx tsx bench/warc.ts
 */
const LIMITS = { megabytesPerSecond: 60, peakMegabytes: 200, seconds: 5 };
const ARCHIVE = 157_000_000;
const BOMB = 1_500_000_000;
const MB = 1_000_000;

const WORDS =
  'the ferry board said on Monday that a bridge over the Orla would stay shut until engineers had looked at each of its piers'.split(
    ' ',
  );

/** A page of about 30 kB whose words differ from page to page, so that packing it gains what it gains on pages. */
function pageOf(number: number): Buffer {
  let state = number + 1;
  const next = (): number => (state = (state * 48271) % 2147483647);
  const paragraphs = Array.from({ length: 60 }, () => {
    const words = Array.from({ length: 70 }, () =>
      next() % 3 === 0 ? next().toString(36) : WORDS[next() % WORDS.length],
    );
    return `<p>${words.join(' ')}.</p>`;
  });
  return Buffer.from(`<html><body><h1>Page ${number}</h1>${paragraphs.join('\n')}</body></html>`);
}

function recordOf(number: number, body: Buffer): Buffer {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n`;
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://tarn.example/${number}\r\nWARC-Date: 2031-04-02T09:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${http.length + body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head + http), body, Buffer.from('\r\n\r\n')]);
}

async function writeArchive(path: string, pack: (record: Buffer) => Buffer): Promise<void> {
  const file = createWriteStream(path);
  let size = 0;
  for (let number = 0; size < ARCHIVE; number += 1) {
    const record = recordOf(number, pageOf(number));
    size += record.length;
    if (!file.write(pack(record))) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

async function writeBomb(path: string): Promise<void> {
  const file = createWriteStream(path);
  const gzip = createGzip({ level: 9 });
  gzip.pipe(file);
  const zeros = Buffer.alloc(MB);
  const head = recordOf(0, Buffer.alloc(0))
    .toString('latin1')
    .replace(/Content-Length: \d+/u, `Content-Length: ${BOMB}`);
  gzip.write(head.trimEnd() + '\r\n\r\n');
  for (let size = 0; size < BOMB; size += MB)
    if (!gzip.write(zeros)) await new Promise((resolve) => gzip.once('drain', resolve));
  gzip.end();
  await finished(file);
}

/** In the child: reads one archive and says what it cost. */
async function readOne(path: string): Promise<void> {
  const before = process.cpuUsage();
  let size = 0;
  let pages = 0;
  let failed = '';
  for await (const incoming of gatherEach([path])) {
    if ('document' in incoming) {
      pages += 1;
      size += incoming.document.bytes.length;
    } else if ('failed' in incoming) failed = incoming.failed.reason;
  }
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ pages, size, failed, seconds: (user + system) / 1e6, peak }));
}

async function main(): Promise<void> {
  const { spawnSync } = await import('node:child_process');
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bench-'));
  const files: readonly (readonly [string, (path: string) => Promise<void>])[] = [
    ['archive.warc', (path) => writeArchive(path, (record) => record)],
    ['archive.warc.gz', (path) => writeArchive(path, (record) => gzipSync(record))],
    ['bomb.warc.gz', writeBomb],
  ];
  try {
    for (const [name, write] of files) {
      const path = join(folder, name);
      await write(path);
      const child = spawnSync(process.execPath, ['--import', 'tsx', process.argv[1] ?? '', path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const { pages, size, failed, seconds, peak }: Cost = JSON.parse(child.stdout);
      const rate = size / MB / seconds;
      const on = `${name} (${(statSync(path).size / MB).toFixed(1)} MB)`;
      const did =
        pages > 0 ? `${pages} pages, ${rate.toFixed(0)} MB per CPU-second` : `refused: ${failed}`;
      console.log(`${on}: ${did}; ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB`);
      const isSlow = pages > 0 ? rate < LIMITS.megabytesPerSecond : seconds > LIMITS.seconds;
      if (isSlow || peak > LIMITS.peakMegabytes || (pages === 0 && failed === ''))
        process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Cost {
  readonly pages: number;
  readonly size: number;
  readonly failed: string;
  readonly seconds: number;
  readonly peak: number;
}

const [path] = process.argv.slice(2);
await (path === undefined ? main() : readOne(path));
