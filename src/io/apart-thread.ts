import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ingestParts, type IngestedPart } from '../ingest/ingest.ts';
import { tracePage, type PageTrace } from '../ingest/page/trace.ts';
import type { Document, IngestOptions } from '../ingest/document.ts';

/** What is asked of the thread: plain values, as they are copied between threads. */
export type Task =
  | { readonly kind: 'ingest'; readonly document: Document; readonly options: IngestOptions }
  | { readonly kind: 'trace'; readonly document: Document };

/** What it answers, one after another, `end` last. */
export type Answer =
  | { readonly kind: 'part'; readonly part: IngestedPart }
  | { readonly kind: 'trace'; readonly trace: PageTrace | undefined }
  | { readonly kind: 'end' };

/** Tells our own thread from any other in which this file may be loaded, as a runner of tests does. */
const OURS = 'rashomon: reads documents apart';

/**
 * Most memory that one document may take, in megabytes; four times what 16 MB of paragraphs take.
 * A thread that goes beyond it ends alone, the run goes on.
 */
const MEMORY = 2048;

/** Starts a thread that reads the documents it is sent, one after another; it is ready when this resolves. */
export async function startThread(): Promise<Worker> {
  const own = import.meta.url;
  const thread = new Worker(own.endsWith('.ts') ? fromSource(own) : new URL(own), {
    workerData: OURS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  // One that is being ended may still run out of memory: nobody waits for it any more, and nobody may fall over it.
  thread.on('error', () => undefined);
  // What loading costs is not the document's.
  await once(thread, 'message');
  return thread;
}

/** From the sources, as tests run them, a thread needs the compiler that the main one has. */
function fromSource(own: string): URL {
  // What `require` finds is the older form of the same module, which finds its hooks only from there.
  const required = createRequire(own).resolve('tsx/esm/api');
  const compiler = pathToFileURL(required.replace(/\.cjs$/u, '.mjs')).href;
  const code = `import { register } from '${compiler}'; register(); await import('${own}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

function* answersTo(task: Task): Generator<Answer> {
  if (task.kind === 'trace') yield { kind: 'trace', trace: tracePage(task.document) };
  else for (const part of ingestParts(task.document, task.options)) yield { kind: 'part', part };
  yield { kind: 'end' };
}

if (!isMainThread && workerData === OURS) {
  parentPort?.on('message', (task: Task) => {
    for (const answer of answersTo(task))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      parentPort?.postMessage(answer);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage('ready');
}
