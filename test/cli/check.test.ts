import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/app/schemas.ts';
import { EXAMPLE, folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

const CLAIM = 'The transport minister suspended three port inspectors.';

describe('rashomon check', () => {
  it('answers in one sentence with its scope, then the very words and where they stand', async () => {
    const { code, out } = await rashomon(['check', CLAIM, EXAMPLE]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Told\nIn the \d+ texts given, “The transport/u);
    expect(out).toContain('suspended three port inspectors');
    expect(out.replaceAll('\n', ' ')).toContain('None of the answers says whether it is true.');
    const [, texts] = /In the (\d+) texts/u.exec(out) ?? [];
    expect(out.replaceAll('\n', ' ')).toContain(`22 documents (${texts} distinct texts read)`);
  });

  it('prints the same as data', async () => {
    const { out } = await rashomon(['check', CLAIM, EXAMPLE, '--json']);
    const [, texts] = /In the (\d+) texts/u.exec(out) ?? [];
    expect(JSON.parse(out)).toMatchObject({
      claim: CLAIM,
      summary: 'told',
      scope: { documents: 22, texts: Number(texts), unreadLanguages: ['es'], failed: [] },
    });
  });

  it('says in its data which article an id means', async () => {
    const { out } = await rashomon(['check', CLAIM, EXAMPLE, '--json']);
    const { articles, findings } = SCHEMAS.check.parse(JSON.parse(out));
    const ids = articles.map(({ id }) => id);
    expect(ids).toHaveLength(22);
    expect(findings.every(({ article }) => ids.includes(article))).toBe(true);
    expect(articles[0]).toHaveProperty('outlet');
  });

  it.each(['Did the minister suspend inspectors?', 'Has “the minister” resigned?”'])(
    'refuses a question and says how to put it: %s',
    async (claim) => {
      const { code, out, err } = await rashomon(['check', claim, EXAMPLE]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('is a question; write the answer');
    },
  );

  it('ends with 1 where a condition is met', async () => {
    const argv = ['check', 'The moon fell on Andrala.', EXAMPLE, '--fail-on', 'not-found'];
    expect((await rashomon(argv)).code).toBe(1);
    expect((await rashomon(argv.slice(0, 3))).code).toBe(0);
  });

  it.each([
    ['--fail-on', 'told,not-found'],
    ['--fail-on=told', '--fail-on=not-found'],
  ])('takes several answers before the claim: %s %s', async (...options) => {
    const argv = ['check', ...options, 'The moon fell on Andrala.', EXAMPLE];
    expect((await rashomon(argv)).code).toBe(1);
  });

  it('says of a page that the places are those of its article, and not of a text', async () => {
    const words = 'The bridge over the Orla was shut on Monday';
    const place = folderWith({
      'page.html': `<html><body><nav>Home</nav><h1>Bridge shut</h1><p>${words}.</p></body></html>`,
      'text.txt': `Bridge shut\n\n${words}.\n`,
    });
    const ran = async (name: string) =>
      (await rashomon(['check', `${words}.`, place.path(name)])).out;
    const [page, text] = [await ran('page.html'), await ran('text.txt')];
    place.clear();
    expect(page).toContain(words);
    expect(page.replaceAll('\n', ' ')).toContain('search the page for the words');
    expect(text).not.toContain('search the page');
  });

  it('ends with 3 where an input failed, and names it in the scope', async () => {
    const { code, out, err } = await rashomon(['check', CLAIM, EXAMPLE, 'absent.txt']);
    expect(code).toBe(3);
    expect(err).toContain('absent.txt');
    expect(out.replaceAll('\n', ' ')).toContain('1 input failed');
  });

  it('refuses a claim that is none and says how one looks', async () => {
    const { code, out, err } = await rashomon(['check', 'a.txt', EXAMPLE]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('write it as a sentence');
  });
});
