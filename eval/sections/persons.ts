import { falseMerges, occurrencesOf, scoreOccurrences } from '../metrics/identity.ts';
import { count, share, type Measure, type Section } from '../section.ts';
import { onEveryStory, type ReadStory } from './story.ts';

/** Every person of a story as one person, in all its ways of being written and across its accounts. */
export const persons: Section = {
  name: 'persons',
  needs: ['data/points'],
  parts: [onEveryStory(measureStory)],
};

async function measureStory(
  name: string,
  { gold, docs, compared, story }: ReadStory,
): Promise<Measure[]> {
  const occurrences = occurrencesOf(docs, gold.people, await story(), (await compared()).accounts);
  const { precision, recall, f1 } = scoreOccurrences(occurrences);
  const named = occurrences.filter(
    ({ text }) => /^\p{Lu}/u.test(text) && !/^(?:The|A|An)\s/u.test(text),
  );
  const byName = scoreOccurrences(named);
  const merged = falseMerges(occurrences);
  const nobody = occurrences.filter(({ ours }) => ours === undefined);
  const lines = occurrences.map(({ doc, text, person, ours }) => ({
    person,
    line: `${doc} “${text}” is ${person}; ours: ${ours ?? 'nobody there'}`,
  }));
  const split = [...new Set(occurrences.map(({ person }) => person))].flatMap((person) => {
    const ours = new Set(occurrences.filter((one) => one.person === person).map((one) => one.ours));
    return ours.size === 1 && !ours.has(undefined)
      ? []
      : [...new Set(lines.filter((one) => one.person === person).map(({ line }) => line))];
  });
  return [
    share(name, 'B³ F1', f1, occurrences.length, split),
    share(name, 'B³ precision', precision, occurrences.length),
    share(name, 'B³ recall', recall, occurrences.length),
    share(name, 'B³ F1, names only', byName.f1, named.length),
    count(name, 'mentions with nobody (0 is best)', nobody.length, occurrences.length),
    count(name, 'merged falsely (0 is best)', merged.length, gold.people.length, merged),
  ];
}
