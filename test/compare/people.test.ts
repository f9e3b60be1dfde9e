import { describe, expect, it } from 'vitest';
import { matchPeople } from '../../src/compare/people.ts';
import type { NameKind } from '../../src/model/reading.ts';
import type { Member as Whole } from '../../src/compare/member.ts';

type Member = Pick<Whole, 'account' | 'article' | 'reading'>;
import { read } from '../../src/read/read.ts';
import { articleOf } from '../support/article.ts';

function member(account: string, text: string): Member {
  const article = articleOf({ text: `${text}\n\n${account} ends.`, outlet: account });
  return { account, article, reading: read(article) };
}

/** People as `name: account (forms) …`. */
function people(...members: Member[]): string[] {
  return matchPeople(members)
    .people.filter((person) => person.kind === 'person')
    .map((person) => `${person.name}: ${person.byAccount.map(({ account }) => account).join(' ')}`);
}

describe('people across accounts', () => {
  it('joins spellings, titles and bare surnames', () => {
    const a = member('A', 'Sen. Hugo Tarn met Sergey Velmachev. Tarn left.');
    const b = member('B', 'Mr. Tarn met Sergei Velmachyov on Monday.');
    const c = member('C', 'Senator Tarn came back.');
    expect(people(a, b, c)).toEqual(['Hugo Tarn: A B C', 'Sergey Velmachev: A B']);
  });

  it('keeps two people of one surname apart and gives a bare one to neither', () => {
    const a = member('A', 'Ada Quillon said so. Everybody heard Ada Quillon.');
    const b = member('B', 'Hugo Quillon said so. Everybody heard Hugo Quillon.');
    const c = member('C', 'It was Rep. Quillon who spoke.');
    expect(people(a, b, c)).toEqual(['Ada Quillon: A', 'Hugo Quillon: B', 'Quillon: C']);
  });

  it('takes one name for one kind of thing, as most accounts read it', () => {
    const reading = (kind: NameKind, roles: string[] = []): Member['reading'] => {
      const { reading: made } = member('A', 'Nothing.');
      const role = roles.map((text) => ({ start: 0, end: text.length, text }));
      const entity = { id: 'e1', name: 'Asper Works', kind, alsoWritten: [], roles: role };
      return { ...made, entities: [entity] };
    };
    const told = (...readings: Member['reading'][]): string[] =>
      matchPeople(
        readings.map((own, at) => ({ ...member(`A${at}`, `Text ${at}.`), reading: own })),
      ).people.map(({ kind, byAccount }) => `${kind} ${byAccount.length}`);
    expect(told(reading('person'), reading('organisation'), reading('organisation'))).toEqual([
      'organisation 3',
    ]);
    expect(told(reading('person'), reading('organisation'))).toEqual(['organisation 2']);
    expect(told(reading('person', ['the mayor']), reading('organisation'))).toEqual(['person 2']);
  });

  it('vetoes on gender and suffix', () => {
    const a = member('A', 'It was Sasha Quillon who spoke. Mr. Quillon left.');
    const b = member('B', 'It was Sasha Quillon who spoke. Mrs. Quillon left.');
    expect(people(a, b)).toHaveLength(2);
    const senior = member('A', 'He saw Walter Oakes Sr. there.');
    const junior = member('B', 'He saw Walter Oakes Jr. there.');
    expect(people(senior, junior)).toHaveLength(2);
  });

  it('keeps father and son of one name apart in all texts where one tells of both', () => {
    const both = member('A', 'Walter Oakes Jr. wept. He is the son of the Rev. Walter Oakes.');
    const son = member('B', 'Walter Oakes Jr. wept again.');
    const either = member('C', 'Walter Oakes was seen there.');
    const groups = matchPeople([both, son, either]).people.map(({ name, byAccount }) => [
      name,
      byAccount.map(({ account }) => account),
    ]);
    expect(groups).toEqual([
      ['Walter Oakes Jr.', ['A', 'B']],
      ['Walter Oakes', ['A']],
      ['Walter Oakes', ['C']],
    ]);
    expect(people(son, either)).toHaveLength(1);
  });

  it('gives a surname with an office to whoever holds it, not to a relative', () => {
    const bare = member('A', 'President Oakes spoke. A photo showed Walter Oakes Jr. there.');
    const other = member('B', 'Mr. Oakes spoke. President Oakes left.');
    const full = member('C', 'President Walter Oakes spoke.');
    const byName = (...all: Member[]): Record<string, number> =>
      Object.fromEntries(matchPeople(all).people.map((one) => [one.name, one.byAccount.length]));
    expect(byName(bare, other)).toEqual({ Oakes: 2, 'Walter Oakes Jr.': 1 });
    expect(byName(bare, other, full)).toEqual({ 'Walter Oakes': 3, 'Walter Oakes Jr.': 1 });
  });

  it("gives a surname that its own text could not place to no other text's bearer", () => {
    const two = member('A', 'Ada Quillon met Sasha Quillon. Quillon said no.');
    const third = member('B', 'Hugo Quillon left.');
    const hugo = matchPeople([two, third]).people.find(({ name }) => name === 'Hugo Quillon');
    expect(hugo?.byAccount).toHaveLength(1);
  });

  it('lists names and roles by account', () => {
    const a = member('A', 'Ivo Marek, head of the harbour board, spoke.');
    const b = member('B', 'Danish lawmaker Ivo Marek spoke.');
    const person = matchPeople([a, b]).people.find(({ name }) => name === 'Ivo Marek');
    expect(person?.byAccount.map(({ account, roles }) => [account, roles])).toEqual([
      ['A', ['head of the harbour board']],
      ['B', ['Danish lawmaker']],
    ]);
  });

  it('gives one key to one person and one body, in any order of the articles', () => {
    const a = member('A', 'Hugo Tarn spoke to the Federal Grain Board (FGB) in the United States.');
    const b = member('B', 'Mr. Tarn wrote to the FGB in the U.S. on Monday.');
    const there = matchPeople([a, b]);
    const back = matchPeople([b, a]);
    expect(JSON.stringify(there.people)).toBe(JSON.stringify(back.people));
    const keysOf = ({ article, reading }: Member): (string | undefined)[] =>
      reading.entities.map((entity) => there.personOf(article.id, entity.id));
    expect(new Set(keysOf(b))).toEqual(new Set(keysOf(a)));
    expect(there.personOf(a.article.id, 'p99')).toBeUndefined();
  });
});
