import { listFiles, readGold, readLines, readText } from '../data.ts';
import { fold } from '../../src/text/fold.ts';
import { sentencesOf as cut } from '../../src/text/sentences.ts';
import type { Input } from '../contract.ts';
import type { People } from './flips.ts';

/** A story with its texts and the true sentences that claims are made from. */
export interface Source {
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly people: People;
  readonly sentences: readonly {
    readonly doc: string;
    readonly day: string;
    readonly text: string;
  }[];
}

/** Shorter sentences tell little, longer ones tell many things. */
const WORDS = { fewest: 8, most: 32 };

interface Gold {
  readonly people: readonly {
    readonly name: string;
    readonly mentions: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** The annotated stories: every sentence of their bodies that can stand alone. */
export function sources(): Source[] {
  return listFiles('data/points').map((name) => {
    const gold = readGold<Gold>(`data/points/${name}/gold.json`, ['people']);
    const files = listFiles(`data/points/${name}`, '.txt');
    const inputs = files.map((file): Input => ({
      source: file,
      text: readText(`data/points/${name}/${file}`),
      as: 'file',
    }));
    const people = gold.people
      .map((person) => ({
        name: person.name,
        forms: [...new Set([person.name, ...formsOf(person.mentions)])],
      }))
      .filter((person) => / /u.test(person.name));
    return { name, inputs, people, sentences: inputs.flatMap(sentencesOf) };
  });
}

/** So many further stories are taken for rewordings, in the order of their ids. */
const MORE_STORIES = 14;

interface Dated {
  readonly id: string;
  readonly story: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

/** Stories that nobody annotated: their sentences are true of themselves. The annotated ones are left out. */
export function moreSources(): Source[] {
  const annotated = listFiles('data/points');
  const articles = readLines<Dated>('data/stories/basil-dev.jsonl', ['story', 'text']).filter(
    ({ story }) => !annotated.some((name) => story.startsWith(name)),
  );
  const names = [...new Set(articles.map(({ story }) => story))].toSorted();
  return names.slice(0, MORE_STORIES).map((name) => {
    const inputs = articles
      .filter(({ story }) => story === name)
      .map(({ id, title, published, text }): Input => ({
        source: id,
        as: 'record',
        title,
        published,
        text,
      }));
    return { name, inputs, people: [], sentences: inputs.flatMap(sentencesOf) };
  });
}

function formsOf(mentions: unknown): string[] {
  return Object.values(mentions ?? {})
    .flat()
    .filter(
      (form): form is string =>
        typeof form === 'string' &&
        /^[A-Z]/u.test(form) &&
        !/^(?:The|Mr|Ms|Mrs|He|She|His)\b/u.test(form),
    );
}

function sentencesOf({ source, text, published }: Input): Source['sentences'] {
  const stated = /^\d{4}-\d\d-\d\d$/mu.exec(text)?.[0] ?? '';
  const day = published ?? stated;
  const body = text.slice(text.indexOf(stated) + stated.length);
  return body.split(/\n\s*\n/u).flatMap((paragraph) =>
    cut(fold(paragraph)).flatMap(({ start, end }) => {
      const told = paragraph.slice(start, end).replace(/\s+/gu, ' ').trim();
      const words = told.split(' ').length;
      const whole = /^[A-Z][^\n]*\.$/u.test(told) && (told.match(/["“”]/gu) ?? []).length % 2 === 0;
      const alone = !/^(?:He|She|They|It|But|And|This|That|These|His|Her|Their|I|We)\b/u.test(told);
      return whole && alone && words >= WORDS.fewest && words <= WORDS.most
        ? [{ doc: source, day, text: told }]
        : [];
    }),
  );
}
