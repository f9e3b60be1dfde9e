import { moved, shiftBetween } from '../align.ts';
import { listFiles, readText } from '../data.ts';
import {
  exactSpan,
  overlapping,
  overlappingValued,
  shifted,
  spanF1,
  type Marked,
} from '../metrics/spans.ts';
import { readTimeMl } from '../metrics/timeml.ts';
import { share, type Measure, type Section } from '../section.ts';
import type { Program } from '../contract.ts';

const SET = 'aquaint';
const FOLDER = 'data/times/aquaint';

/** Times of news texts with their day given: found at all, to the letter, and with the right value. */
export const times: Section = {
  name: 'times',
  needs: [FOLDER],
  parts: [measure],
};

async function measure(program: Program): Promise<readonly Measure[]> {
  const texts = listFiles(FOLDER, '.tml').map((file) => ({
    file,
    ...readTimeMl(readText(`${FOLDER}/${file}`)),
  }));
  const inputs = texts.map(({ file, text, published }) => ({
    source: file,
    text,
    published,
    as: 'record' as const,
  }));
  const read = new Map((await program.read(inputs)).map((article) => [article.source, article]));
  const gold: (Marked & { readonly type: string; readonly text: string })[] = [];
  const found: (Marked & { readonly text: string })[] = [];
  const unread: string[] = [];
  let offset = 0;
  for (const { file, text, times: own } of texts) {
    const article = read.get(file);
    const shift = article ? shiftBetween(text, article.text) : undefined;
    if (!article || shift === undefined)
      unread.push(`${file}: ${article ? 'its text was changed' : 'not read'}`);
    const ours = shift === undefined ? [] : moved(article?.times ?? [], -shift);
    gold.push(
      ...shifted(
        own.map((time) => ({ ...time, text: text.slice(time.start, time.end) })),
        offset,
      ),
    );
    found.push(
      ...shifted(
        ours.map(({ start, end, value, text: words }) => ({
          start,
          end,
          mark: value,
          text: words,
        })),
        offset,
      ),
    );
    offset += text.length + 1;
  }
  const relaxed = spanF1(gold, found, overlapping);
  const strict = spanF1(gold, found, exactSpan);
  const valued = spanF1(gold, found, overlappingValued);
  const points = gold.filter(({ type }) => type === 'DATE' || type === 'TIME');
  const dated = spanF1(points, found, overlappingValued);
  const wrongValues = gold.flatMap((time) => {
    const ours = found.filter((one) => overlapping(time, one));
    if (ours.some(({ mark }) => mark === time.mark)) return [];
    const have = ours.map(({ text, mark }) => `“${text}” ${mark ?? 'null'}`).join(', ');
    return [`“${time.text}” gold: ${time.mark ?? ''} (${time.type}), ours: ${have || 'nothing'}`];
  });
  const extra = relaxed.wrong.map(
    (one) => `not in the gold: “${'text' in one ? String(one.text) : ''}” ${one.mark ?? 'null'}`,
  );
  return [
    share(SET, 'value F1', valued.f1, gold.length, [...unread, ...wrongValues, ...extra]),
    share(SET, 'value precision', valued.precision, found.length),
    share(SET, 'value recall', valued.recall, gold.length),
    share(SET, 'value recall, dates and clock times only', dated.recall, points.length),
    share(SET, 'relaxed span F1', relaxed.f1, gold.length),
    share(SET, 'strict span F1', strict.f1, gold.length),
  ];
}
