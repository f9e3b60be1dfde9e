import type { Effects } from './effects.ts';
import type { OnProgress, Progress, Stage } from '../model/progress.ts';

/** Milliseconds between two looks at the line: more often nobody can read. */
const PAUSE = 100;
/** Milliseconds a stage runs before its rate says anything. */
const SETTLED = 1000;

/** What a run does at each stage. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  load: 'opening files',
  ingest: 'finding the articles of the files',
  relate: 'relating articles',
  stories: 'finding the stories of the accounts',
  read: 'reading articles',
  compare: 'lining up articles',
};

/** Tells how far a run is, and shows on a terminal how fast it goes and how long it may still take. */
export function progressLine({ progress, reached, now }: Effects): OnProgress | undefined {
  if (!progress) return reached;
  let stage: Stage | undefined;
  let started = 0;
  let last = Number.NEGATIVE_INFINITY;
  return (state) => {
    reached?.(state);
    const at = now();
    if (state.stage !== stage) {
      stage = state.stage;
      started = at;
    } else if (at - last < PAUSE) return;
    last = at;
    progress(lineOf(state, at - started));
  };
}

/** "reading articles: 300 of 1200 · 85/s · 11 s left" */
function lineOf({ stage, done, total }: Progress, elapsed: number): string {
  const line = `${STAGE_WORDS[stage]}: ${total === undefined ? done : `${done} of ${total}`}`;
  if (elapsed < SETTLED || done === 0) return line;
  const rate = (1000 * done) / elapsed;
  const speed = ` · ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`;
  return total === undefined
    ? line + speed
    : `${line}${speed} · ${sayTime((total - done) / rate)} left`;
}

function sayTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
