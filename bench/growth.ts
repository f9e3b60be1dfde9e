import { ingest } from '../src/ingest/ingest.ts';
import { compareArticles } from '../src/pipeline.ts';

/**
 * How comparing grows with the accounts of one story: made-up accounts, each telling 30 of 60 facts
 * in one of three wordings and an order of its own. Prints CPU seconds, and per sentence.
 * Usage: npx tsx bench/growth.ts [accounts …]
 */
const FACTS = 60;
const TOLD = 30;

/**
 * Numerical Recipes' linear congruential generator: the same numbers in every run. The lowest bits go
 * round in short circles and are left out; with them, even and odd accounts had no fact in common.
 */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % sides;
  };
}

const SYLLABLES =
  'ba dor fel gan hul jim kor lan mos nev pra quil ros sten tur vel wim yor zan'.split(' ');

function word(at: number, length: number): string {
  let [rest, made] = [at + 7, ''];
  for (let i = 0; i < length; i += 1) {
    made += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length) + at * 3 + i + 1;
  }
  return made;
}

function name(at: number): string {
  const made = word(at, 2);
  return made.charAt(0).toUpperCase() + made.slice(1);
}

function factIn(at: number, wording: number): string | undefined {
  const [who, where, what, count] = [name(at), name(at + 500), word(at + 900, 3), 10 + at * 7];
  return [
    `${who} said on Monday that ${count} ${what} boxes had been lost near ${where}.`,
    `On Monday ${who} told reporters in ${where} that some ${count} ${what} boxes were missing.`,
    `According to ${who}, ${count} boxes of ${what} disappeared close to ${where} on Monday.`,
  ][wording % 3];
}

function account(at: number): string {
  const roll = dice(at * 977 + 5);
  const facts = Array.from({ length: TOLD }, () => factIn(roll(FACTS), roll(3)));
  const lead = `The storage hall of Velmora burned down on Monday and the harbour was closed.`;
  return [lead, ...facts].join('\n\n');
}

for (const count of process.argv
  .slice(2)
  .map(Number)
  .filter(Boolean)
  .concat(process.argv.length > 2 ? [] : [2, 10, 50, 100, 200])) {
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `account-${at}`,
      outlet: `The ${name(at + 2000)} Post`,
      published: '2031-04-08',
      title: 'Storage hall of Velmora burns down, harbour closed',
      text: account(at),
    }),
  );
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { articles } = ingest([{ source: 'growth.jsonl', name: 'growth.jsonl', bytes }]);
  const started = process.cpuUsage();
  const compared = compareArticles(articles);
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const points = compared.comparisons.flatMap((comparison) => comparison.points);
  const sentences = count * (TOLD + 2);
  const { accounts, stories } = compared.lineage.counts;
  process.stdout.write(
    `${count} texts, ${accounts} accounts, ${stories} stories, ${points.length} points: ${seconds.toFixed(2)} CPU-s, ${((seconds * 1000) / sentences).toFixed(2)} ms a sentence\n`,
  );
}
