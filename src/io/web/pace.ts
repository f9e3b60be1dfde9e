/** What pacing needs of the world's time, in milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Lets one thing at a time happen on each host, with a pause between two. */
export class Pace {
  readonly #clock: Clock;
  readonly #queues = new Map<string, Promise<void>>();
  readonly #ended = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs `work` after all that was asked of the host before, and `pause` after the last of it ended. */
  run<T>(host: string, pause: number, work: () => Promise<T>): Promise<T> {
    const turn = async (): Promise<T> => {
      const rest = (this.#ended.get(host) ?? Number.NEGATIVE_INFINITY) + pause - this.#clock.now();
      if (rest > 0) await this.#clock.wait(rest);
      try {
        return await work();
      } finally {
        this.#ended.set(host, this.#clock.now());
      }
    };
    const result = (this.#queues.get(host) ?? Promise.resolve()).then(turn);
    // The next one's turn comes however this one ends.
    this.#queues.set(host, result.then(ignore, ignore));
    return result;
  }
}

function ignore(): void {
  // What became of it is told to whoever asked for it.
}
