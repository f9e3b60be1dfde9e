import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasData, listFiles, readGold, readLines, readText } from '../data.ts';
import { flipsOf, type Flip } from '../generators/flips.ts';
import { rewordingsOf, type Rewording } from '../generators/rewordings.ts';
import { moreSources, sources, type Source } from '../generators/sentences.ts';
import { count, type Measure, type Section } from '../section.ts';
import { locate } from '../text.ts';
import { exampleOf } from './example-pile.ts';
import type { CheckOutput, Input, Program } from '../contract.ts';

/** Claims held against texts: what is not told must not come back as told, what is told should. */
export const check: Section = {
  name: 'check',
  needs: ['data/points', 'data/stories/basil-dev.jsonl', 'seeds'],
  parts: [annotated, bundled, written, invented, retold, news, hardCase, generated],
};

interface Claim {
  readonly claim: string;
  readonly supported: boolean;
  readonly change: string | null;
}

/** An answer that a hurried reader takes for a yes. */
function isYes(answer: CheckOutput | undefined): boolean {
  return answer?.summary === 'told' || answer?.summary === 'attributed-only';
}

/** One line for each claim that came back as it should not. */
function miss({ claim, change }: Claim, answer: CheckOutput | undefined): string {
  const found =
    answer?.findings.map(({ stance, text }) => `    ${stance}: ${text.replace(/\s+/gu, ' ')}`) ??
    [];
  return [`${answer?.summary ?? 'no answer'} (${change ?? 'true'}): ${claim}`, ...found].join('\n');
}

const DISTORTED = 'distorted claims that come back told or attributed-only (0 is best)';
const TRUE = 'true paraphrases that come back told or attributed-only';

function scored(set: string, claims: readonly Claim[], answers: readonly CheckOutput[]): Measure[] {
  const pairs = claims.map((claim, at) => ({ claim, answer: answers[at] }));
  const wrong = pairs.filter(({ claim, answer }) => !claim.supported && isYes(answer));
  const lost = pairs.filter(({ claim, answer }) => claim.supported && !isYes(answer));
  const supported = claims.filter((claim) => claim.supported).length;
  const say = (list: typeof pairs): string[] =>
    list.map(({ claim, answer }) => miss(claim, answer));
  return [
    count(set, DISTORTED, wrong.length, claims.length - supported, say(wrong)),
    count(set, TRUE, supported - lost.length, supported, say(lost)),
  ];
}

function storyInputs(name: string): Input[] {
  return listFiles(`data/points/${name}`, '.txt').map((file) => ({
    source: file,
    text: readText(`data/points/${name}/${file}`),
    as: 'file',
  }));
}

interface Borne extends Claim {
  /** What bears a true claim out, by the name of the text that says it. */
  readonly evidence: readonly { readonly doc: string; readonly text: string }[];
}

/** The claims that readers wrote for the six stories. */
async function annotated(program: Program): Promise<readonly Measure[]> {
  const claims: Borne[] = [];
  const answers: CheckOutput[] = [];
  const lost: string[] = [];
  for (const name of listFiles('data/points')) {
    const { distortions } = readGold<{ readonly distortions: readonly Borne[] }>(
      `data/points/${name}/gold.json`,
      ['distortions'],
    );
    const inputs = storyInputs(name);
    const given = await program.check(
      distortions.map(({ claim }) => claim),
      inputs,
    );
    claims.push(...distortions);
    answers.push(...given);
    lost.push(
      ...distortions.flatMap((one, at) => {
        const answer = given[at];
        return one.supported && !(answer && isShown(one, answer, inputs))
          ? [miss(one, answer)]
          : [];
      }),
    );
  }
  const supported = claims.filter((claim) => claim.supported).length;
  const shown = 'what bears a true claim out stands among the places shown';
  return [
    ...scored('points', claims, answers),
    count('points', shown, supported - lost.length, supported, lost),
  ];
}

/** Whether one of the places shown, as telling the claim or as nearest to it, touches what bears it out. */
function isShown({ evidence }: Borne, answer: CheckOutput, inputs: readonly Input[]): boolean {
  const sourceOf = new Map(answer.articles?.map(({ id, source }) => [id, source]));
  return [...answer.findings, ...(answer.nearest ?? [])].some((place) => {
    const input = inputs.find(({ source }) => source === sourceOf.get(place.article));
    return evidence.some(
      ({ doc, text }) =>
        input?.source === `${doc}.txt` &&
        locate(input.text, text).some(({ start, end }) => start < place.end && place.start < end),
    );
  });
}

/** The claims of the pile that ships with the program. */
async function bundled(program: Program): Promise<readonly Measure[]> {
  const { gold, inputs } = exampleOf(program);
  const { claims } = gold;
  const answers = await program.check(
    claims.map(({ claim }) => claim),
    inputs,
  );
  const wrong = claims.flatMap((one, at) => {
    const answer = answers[at];
    return answer && [one.expected, ...one.alsoAccepted].includes(answer.summary)
      ? []
      : [`${one.expected} → ${miss(one, answer)}`];
  });
  return [
    ...scored('pile', claims, answers),
    count(
      'pile',
      'summary as a reader gives it',
      claims.length - wrong.length,
      claims.length,
      wrong,
    ),
  ];
}

const WRITTEN = fileURLToPath(new URL('../gold/claims.json', import.meta.url));

/**
 * Further claims over the same pile, written before any answer to them was looked at. Rules have been made
 * with these claims in sight since: the figure is no measure on unseen claims.
 */
async function written(program: Program): Promise<readonly Measure[]> {
  const claims = claimsIn(readFileSync(WRITTEN, 'utf8'));
  const { inputs } = exampleOf(program);
  const answers = await program.check(
    claims.map(({ claim }) => claim),
    inputs,
  );
  return scored('pile, retold', claims, answers);
}

/** The claims of a file; an entry that is none is left out. */
function claimsIn(json: string): Claim[] {
  const entries: unknown = JSON.parse(json);
  return Array.isArray(entries) ? entries.filter(isClaim) : [];
}

function isClaim(entry: unknown): entry is Claim {
  return typeof entry === 'object' && entry !== null && 'claim' in entry && 'supported' in entry;
}

const INVENTED = fileURLToPath(new URL('../invented/', import.meta.url));

/** Stories that we made up for this, with what a reader would retell and what he would get wrong. */
function invented(program: Program): Promise<readonly Measure[]> {
  return madeUp(program, 'invented', INVENTED);
}

const RETOLD = fileURLToPath(new URL('../retold/', import.meta.url));

/**
 * Further made-up stories. Of the first three 23 of 54 true claims came back told and 6 of 48 distorted ones when
 * they were first tried, of the last two (budget, museum) 7 of 36 and 3 of 32; rules have been made with them in
 * sight since, so that their figure is no measure on unseen claims.
 */
function retold(program: Program): Promise<readonly Measure[]> {
  return madeUp(program, 'retold', RETOLD);
}

const NEWS = fileURLToPath(new URL('../gold/news-claims.json', import.meta.url));

const STORIES = 'data/stories/basil-dev.jsonl';

interface StoryRecord {
  readonly id: string;
  readonly story: string;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly title: string;
  readonly text: string;
}

function recordInput({ id, url, outlet, published, title, text }: StoryRecord): Input {
  return {
    source: id,
    url: url ?? undefined,
    outlet: outlet ?? undefined,
    published: published ?? undefined,
    title,
    text,
    as: 'record',
  };
}

interface NewsStory {
  readonly set: string;
  readonly story: string;
  readonly claims: readonly Claim[];
}

/**
 * Claims about real news in three accounts each, by writers who did not know the program: the nearest to what a
 * stranger would ask. When first tried the first set gave 8 of 64 true and 14 of 96 distorted claims as told, the
 * second 12 and 3. What a line may lack was then chosen with the first set in sight, and the second in its sums; on
 * that the third gave 4 of 40 and 5 of 80 when first tried, and rules have been made with it in sight since.
 */
async function news(program: Program): Promise<readonly Measure[]> {
  if (!hasData(STORIES)) return [];
  const stories = newsStories(readFileSync(NEWS, 'utf8'));
  const records = readLines<StoryRecord>(STORIES, ['id', 'story', 'title', 'text']);
  const bySet = new Map<string, { claims: Claim[]; answers: CheckOutput[] }>();
  for (const { set, story, claims } of stories) {
    const known = bySet.get(set) ?? { claims: [], answers: [] };
    bySet.set(set, known);
    const inputs = records.filter((record) => record.story === story).map(recordInput);
    known.claims.push(...claims);
    known.answers.push(
      ...(await program.check(
        claims.map(({ claim }) => claim),
        inputs,
      )),
    );
  }
  return [...bySet].flatMap(([set, { claims, answers }]) =>
    scored(`news, ${set} set`, claims, answers),
  );
}

function newsStories(json: string): NewsStory[] {
  const gold: unknown = JSON.parse(json);
  const stories = typeof gold === 'object' && gold !== null && 'stories' in gold && gold.stories;
  return Array.isArray(stories) ? stories.filter(isNewsStory) : [];
}

function isNewsStory(entry: unknown): entry is NewsStory {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'set' in entry &&
    'story' in entry &&
    'claims' in entry &&
    Array.isArray(entry.claims) &&
    entry.claims.every(isClaim)
  );
}

/** The claims of all stories in a folder, each held against its own texts. */
async function madeUp(program: Program, set: string, folder: string): Promise<readonly Measure[]> {
  const claims: Claim[] = [];
  const answers: CheckOutput[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    const files = readdirSync(`${folder}${name}`).filter((file) => file.endsWith('.txt'));
    const inputs = files.toSorted().map((file): Input => ({
      source: file,
      text: readFileSync(`${folder}${name}/${file}`, 'utf8'),
      as: 'file',
    }));
    const own = claimsIn(readFileSync(`${folder}${name}/claims.json`, 'utf8'));
    claims.push(...own);
    answers.push(
      ...(await program.check(
        own.map(({ claim }) => claim),
        inputs,
      )),
    );
  }
  return scored(set, claims, answers);
}

/** Said by one in one account, told otherwise in another's own voice. */
async function hardCase(program: Program): Promise<readonly Measure[]> {
  const inputs = listFiles('seeds', '.txt').map((file): Input => ({
    source: file,
    text: readText(`seeds/${file}`),
    as: 'file',
  }));
  const [answer] = await program.check(['Russia did not interfere in 2016.'], inputs);
  const right = answer?.summary === 'disputed';
  return [
    count(
      'moscow',
      'a denial that another account contradicts is disputed',
      Number(right),
      1,
      right ? [] : [answer?.say ?? 'no answer'],
    ),
  ];
}

/** Every sentence as it stands, every flip and every rewording of it. */
async function generated(program: Program): Promise<readonly Measure[]> {
  if (!hasData('data/points')) return [];
  const stories = sources();
  const plain: Claim[] = [];
  const plainAnswers: CheckOutput[] = [];
  const flipped: { flip: Flip; answer: CheckOutput | undefined }[] = [];
  const reworded: { rewording: Rewording; answer: CheckOutput | undefined }[] = [];
  for (const story of stories) {
    const { claims, flips, rewordings } = claimsOf(story);
    const all = [
      ...claims,
      ...flips.map(({ claim }) => claim),
      ...rewordings.map(({ claim }) => claim),
    ];
    const answers = await program.check(all, story.inputs);
    plain.push(...claims.map((claim) => ({ claim, supported: true, change: null })));
    plainAnswers.push(...answers.slice(0, claims.length));
    flipped.push(...flips.map((flip, at) => ({ flip, answer: answers[claims.length + at] })));
    const rest = answers.slice(claims.length + flips.length);
    reworded.push(...rewordings.map((rewording, at) => ({ rewording, answer: rest[at] })));
  }
  for (const story of moreSources()) {
    const { rewordings } = claimsOf(story);
    const answers = await program.check(
      rewordings.map(({ claim }) => claim),
      story.inputs,
    );
    reworded.push(...rewordings.map((rewording, at) => ({ rewording, answer: answers[at] })));
  }
  return [
    ...scored('as they stand', plain, plainAnswers).slice(1),
    ...flipFigures(flipped),
    ...rewordingFigures(reworded),
  ];
}

function claimsOf({ sentences, people }: Source): {
  readonly claims: readonly string[];
  readonly flips: readonly Flip[];
  readonly rewordings: readonly Rewording[];
} {
  const flips = sentences.flatMap(({ text }) => flipsOf(text, people));
  const rewordings = sentences.flatMap(({ text, day }) => rewordingsOf(text, day));
  return { claims: sentences.map(({ text }) => text), flips, rewordings };
}

function flipFigures(
  flipped: readonly { readonly flip: Flip; readonly answer: CheckOutput | undefined }[],
): Measure[] {
  const figure = (set: string, own: typeof flipped): Measure => {
    const wrong = own.filter(({ answer }) => isYes(answer));
    return count(
      set,
      DISTORTED,
      wrong.length,
      own.length,
      wrong.map(({ flip, answer }) =>
        miss({ claim: flip.claim, supported: false, change: flip.kind }, answer),
      ),
    );
  };
  const kinds = [...new Set(flipped.map(({ flip }) => flip.kind))];
  return [
    figure('flipped', flipped),
    ...kinds.map((kind) => ({
      ...figure(
        `flipped: ${kind}`,
        flipped.filter(({ flip }) => flip.kind === kind),
      ),
      detail: true,
    })),
  ];
}

function rewordingFigures(
  reworded: readonly { readonly rewording: Rewording; readonly answer: CheckOutput | undefined }[],
): Measure[] {
  const figure = (set: string, own: typeof reworded): Measure => {
    const lost = own.filter(({ answer }) => !isYes(answer));
    return count(
      set,
      TRUE,
      own.length - lost.length,
      own.length,
      lost.map(({ rewording, answer }) =>
        miss({ claim: rewording.claim, supported: true, change: rewording.kind }, answer),
      ),
    );
  };
  const kinds = [...new Set(reworded.map(({ rewording }) => rewording.kind))];
  return [
    figure('reworded', reworded),
    ...kinds.map((kind) => ({
      ...figure(
        `reworded: ${kind}`,
        reworded.filter(({ rewording }) => rewording.kind === kind),
      ),
      detail: true,
    })),
  ];
}
