import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ReportData } from '../../src/ui/data.ts';
import { madeUp, madeUpText } from './made-up.ts';
import { examples, hasBrowser, launch, reportOf, VIEWS } from './support.ts';

describe.skipIf(!hasBrowser)('the report in a browser', () => {
  let browser: Browser;
  let folder: string;
  let data: ReportData;
  let complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rashomon-report-'));
    data = await examples();
    await Promise.all([
      writeFile(join(folder, 'examples.html'), await reportOf(data)),
      writeFile(
        join(folder, 'ferry.html'),
        await reportOf(storyAlone(data, storyWith('herald-ferry'))),
      ),
      writeFile(join(folder, 'large.html'), await reportOf(madeUp(50, 400))),
      writeFile(
        join(folder, 'hostile.html'),
        await reportOf(madeUpText(HOSTILE_TITLE, HOSTILE_TEXT)),
      ),
    ]);
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const heard = complaints;
    complaints = [];
    expect(heard, 'the console of the page, its requests').toEqual([]);
  });

  /** Opens a page that is watched: a message of the console, an error or a request fails the test. */
  async function open(file: string, hash = '', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(`${pathToFileURL(join(folder, file)).href}${hash}`);
    return page;
  }

  /** Number of the story, from 1, that has a document of this name. */
  function storyWith(source: string): number {
    const id = data.articles.find((article) => article.source.endsWith(source))?.id ?? '';
    return data.stories.findIndex(({ articles }) => articles.includes(id)) + 1;
  }

  it('finds what only one account tells', async () => {
    const story = storyWith('herald-ferry');
    const page = await open('examples.html', view('points', story));
    const form = page.locator('.view.is-open .filter');
    await form.getByLabel('Show', { exact: true }).selectOption('only');
    await form.getByLabel('in', { exact: true }).selectOption({ label: 'The Halsgrave Herald' });
    await form.getByLabel('with the words').fill('choir leader');
    const left = page.locator('.story.is-open [data-item]:visible', { hasText: 'choir leader' });
    await left.first().waitFor();
    expect(await page.locator('.view.is-open [data-item]:visible').count()).toBe(
      await left.count(),
    );
    expect(await page.locator('.view.is-open h5:visible').allTextContents()).toEqual([
      expect.stringContaining('The Halsgrave Herald'),
    ]);
    expect(await page.locator('.view.is-open output').textContent()).toMatch(
      /^\d+ of \d+ points$/u,
    );
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect
      .poll(() => page.locator('.view.is-open output').textContent())
      .toMatch(/^\d+ points$/u);
  });

  it('sorts the points by their origins, inside their groups', async () => {
    const page = await open('examples.html', view('points', storyWith('herald-ferry')));
    // "At least 1, at most 3 origins" counts as 1.3, "2 origins" as 2.2.
    const origins = async (): Promise<number[]> => {
      const heads = page.locator('.view.is-open tbody').nth(1).locator('.origin strong');
      const counts = (await heads.allTextContents()).map((line) => line.match(/\d+/gu) ?? []);
      return counts.map((numbers) => Number(`${numbers.at(0)}.${numbers.at(-1)}`));
    };
    const before = await origins();
    const order = page.locator('.view.is-open .filter').getByLabel('Order');
    await order.selectOption('most-origins');
    await expect.poll(origins).toEqual(before.toSorted((a, b) => b - a));
    await order.selectOption('accounts');
    await expect.poll(origins).toEqual(before);
    expect(before).not.toEqual(before.toSorted((a, b) => b - a));
  });

  it('opens the sentence that changed', async () => {
    const story = storyWith('ilvane-courier-ferry-1845.txt');
    const page = await open('examples.html', view('lineage', story));
    await page.getByRole('link', { name: 'Versions', exact: true }).click();
    const change = page.locator('.view.is-open .change', { hasText: 'certificates' }).first();
    expect(await change.locator('.side.del').textContent()).toContain('40');
    expect(await change.locator('.side.ins').textContent()).toContain('14');
    await change.locator('.side.ins a').click();
    expect(await page.locator('.source.is-open .lit').first().textContent()).toContain('14');
    expect(await page.locator('.source.is-open').textContent()).toContain(
      'ilvane-courier-ferry-1845.txt',
    );
  });

  it('follows one statement to its words in every account and back', async () => {
    const shared = data.stories
      .flatMap(({ points }, at) => points.map((point) => ({ point, at })))
      .find(
        ({ point }) =>
          new Set(point.tellings.map(({ account }) => account)).size >= 3 &&
          point.tellings.some(({ speaker }) => speaker),
      );
    if (!shared) throw new Error('no statement of the examples stands in three accounts');
    const page = await open('examples.html', `#point-${shared.point.id}`);
    const row = page.locator(`[id="point-${shared.point.id}"]`);
    const links = row.locator('td .quote');
    const count = await links.count();
    expect(count).toBeGreaterThanOrEqual(3);
    for (let at = 0; at < count; at += 1) {
      const words = await links.nth(at).textContent();
      await links.nth(at).click();
      const lit = page.locator('.source.is-open .lit').first();
      await lit.waitFor();
      const litWords = await lit.evaluate((element) => {
        const copy = element.cloneNode(true);
        if (copy instanceof Element)
          for (const back of copy.querySelectorAll('.back')) back.remove();
        return copy.textContent;
      });
      expect(words?.startsWith(litWords ?? ' ')).toBe(true);
      expect(await lit.evaluate(inSight)).toBe(true);
      await page
        .getByRole('link', { name: /^Back to point/u })
        .first()
        .click();
      await expect
        .poll(() => links.nth(at).evaluate((element) => element === document.activeElement))
        .toBe(true);
      expect(await row.evaluate(inSight)).toBe(true);
    }
  });

  it('goes on where reading was left when the browser goes back', async () => {
    const page = await open('examples.html', '#points');
    const link = page.locator('.view.is-open .only .quote').last();
    await link.click();
    await page.locator('.source.is-open .lit').first().waitFor();
    await page.goBack();
    await expect
      .poll(() => link.evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect(await link.evaluate(inSight)).toBe(true);
  });

  it('leads from the full text back to a point', async () => {
    const page = await open('examples.html', '#source-1');
    const back = page.locator('.source.is-open .back').first();
    const target = (await back.getAttribute('href')) ?? '';
    await back.click();
    expect(await page.locator(`[id="${target.slice(1)}"]`).isVisible()).toBe(true);
  });

  it('is worked by keyboard alone', async () => {
    const page = await open('examples.html');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await tabTo(page, 'Points');
    await page.keyboard.press('Enter');
    expect(await page.locator('.view-points.is-open').first().isVisible()).toBe(true);
    await expect.poll(() => focused(page)).toBe('Points');
    await tabTo(page, /^.{12,}$/u, 'a.quote');
    const words = await focused(page);
    expect(await outlined(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.source.is-open .lit').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('lit')))
      .toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.sources').isVisible()).toBe(false);
    await expect.poll(() => focused(page)).toBe(words);
  });

  it.each([
    ['a phone', { width: 360, height: 740 }],
    ['the narrowest phone', { width: 320, height: 560 }],
    ['a laptop at 200 %', { width: 700, height: 450 }],
  ])('fits %s', async (_name, viewport) => {
    const page = await open('examples.html', '', { viewport });
    for (const name of VIEWS) {
      await page.evaluate((to) => (location.hash = to), name);
      await page.waitForFunction(
        (to) =>
          (to === 'sources'
            ? document.querySelector('.source-index.is-open')
            : document.querySelector(`.view.is-open[data-view="${to}"]`)) !== null,
        name,
      );
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        name,
      ).toBeLessThanOrEqual(viewport.width);
    }
  });

  it('shows one thing at a time on a phone, and leads back', async () => {
    const page = await open('examples.html', '#points', { viewport: { width: 360, height: 740 } });
    const link = page.locator('.view.is-open .quote').nth(3);
    await link.click();
    await page.locator('.source.is-open .lit').first().waitFor();
    expect(await page.locator('.told-stories').isVisible()).toBe(false);
    await page
      .getByRole('link', { name: /^Back to point/u })
      .first()
      .click();
    expect(await page.locator('.told-stories').isVisible()).toBe(true);
    await expect
      .poll(() => link.evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect(await link.evaluate(inSight)).toBe(true);
  });

  it('gives axe nothing to say', async () => {
    // One story alone, because axe looks at all that is in the page; all stories once below.
    const page = await open('ferry.html');
    for (const name of [...VIEWS, 'source-3']) {
      await goTo(page, name);
      expect(await violations(page), name).toEqual([]);
    }
  });

  it('has targets large enough for a finger', async () => {
    const page = await open('ferry.html', '', { viewport: { width: 390, height: 844 } });
    for (const name of VIEWS) {
      await goTo(page, name);
      expect(await violations(page, ['target-size']), name).toEqual([]);
    }
  });

  it('has contrast enough in the dark', async () => {
    const page = await open('ferry.html', '', { colorScheme: 'dark' });
    for (const name of ['points', 'versions', 'words', 'source-3']) {
      await goTo(page, name);
      expect(await violations(page, ['color-contrast', 'link-in-text-block']), name).toEqual([]);
    }
  });

  it('gives axe nothing to say with several stories, on a phone', async () => {
    const page = await open('examples.html', '#timeline-2', {
      viewport: { width: 360, height: 740 },
    });
    expect(await violations(page)).toEqual([]);
  });

  it('shows hostile text as text', async () => {
    const page = await open('hostile.html', '#points');
    expect(await page.locator('main script, main img, main svg image, main iframe').count()).toBe(
      0,
    );
    expect(await page.evaluate(() => Reflect.get(globalThis, 'taken'))).toBeUndefined();
    const words = page.locator('.view.is-open .quote').first();
    const text = (await words.textContent()) ?? '';
    expect(text).toContain('<script>taken = 1</script>');
    expect(text).toContain('⟨202e⟩');
    expect(text).toContain('⟨200b⟩');
    expect(text).toContain('👩‍👧 𝔘');
    expect(await words.locator('.sign').first().getAttribute('title')).toBe(
      'right-to-left override',
    );
    await words.click();
    expect(
      await page
        .locator('.source.is-open .text p', { hasText: 'שלום' })
        .last()
        .evaluate((element) => getComputedStyle(element).direction),
    ).toBe('rtl');
  });

  it('is readable without a script', async () => {
    const page = await open('examples.html', '', { javaScriptEnabled: false });
    expect(await page.locator('.view').count()).toBe(7 * data.stories.length);
    for (const section of await page.locator('.view, .source').all())
      expect(await section.isVisible()).toBe(true);
    expect(await page.locator('.filter').first().isVisible()).toBe(false);
    await page.locator('#points .quote').first().click();
    expect(page.url()).toMatch(/#source-\d+-\d+-\d+$/u);
    const lit = page.locator(`[id="${page.url().split('#')[1]}"]`);
    expect(await lit.isVisible()).toBe(true);
  });

  it('prints every view and every source', async () => {
    const page = await open('examples.html', '#points');
    await page.emulateMedia({ media: 'print' });
    for (const section of await page.locator('.view:not(:has(> .empty)), .source').all())
      expect(await section.isVisible()).toBe(true);
    // That there is nothing to show is nothing to print.
    expect(await page.locator('.view:has(> .empty)').first().isVisible()).toBe(false);
    expect(await page.locator('.filter, nav').first().isVisible()).toBe(false);
  });

  it('prints four stories of 22 documents on two dozen sheets, within the margins', async () => {
    const page = await open('examples.html');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    expect(sheets).toBeGreaterThan(10);
    expect(sheets).toBeLessThanOrEqual(27);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(700);
  });

  it('opens 50 accounts and 400 points in under a second and stays quick', async () => {
    const page = await open('examples.html');
    const started = performance.now();
    await page.goto(pathToFileURL(join(folder, 'large.html')).href);
    await page.locator('.views a[aria-current]').waitFor();
    const opened = performance.now() - started;
    expect(opened).toBeLessThan(1000);
    const before = performance.now();
    await page.evaluate(() => (location.hash = 'points'));
    await page.getByLabel('with the words').fill('crane 399');
    await page.waitForFunction(() =>
      document.querySelector('.view.is-open output')?.textContent?.startsWith('1 of'),
    );
    expect(performance.now() - before).toBeLessThan(1500);
  });
});

const HOSTILE_TITLE = '"><img src=x onerror="taken = 1"> & </title><script>taken = 1</script>';
const HOSTILE_TEXT = `<script>taken = 1</script> and \u202eevil\u202c and zero\u200bwidth and 👩\u200d👧 𝔘 and </textarea><svg onload="taken = 1"> {{taken}} javascript:taken=1

שלום, אמר האיש ברציף הנמל.`;

/** Follows an address and waits until the page has settled there. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), name);
  await page.waitForTimeout(60);
}

/** What axe finds. It runs from outside, so that the page's own policy stays as strict as it is. */
async function violations(page: Page, rules?: readonly string[]): Promise<unknown> {
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) };
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(${JSON.stringify(options)}).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) }))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  const found: unknown = JSON.parse(String(result.value));
  return found;
}

/** One story of several with its first points of every kind: axe takes its time over each sentence. */
function storyAlone(data: ReportData, number: number): ReportData {
  const story = data.stories[number - 1];
  if (!story) throw new Error(`the examples have no story ${number}`);
  const has = (id: string): boolean => story.articles.includes(id);
  return {
    ...data,
    articles: data.articles.filter(({ id }) => has(id)),
    relations: data.relations.filter(({ a }) => has(a)),
    accounts: data.accounts.filter(({ id }) => story.accounts.includes(id)),
    stories: [{ ...story, points: story.points.filter((_, at) => at % 5 === 0) }],
    versions: data.versions.filter(({ from }) => has(from)),
  };
}

/** Address of a view in a story. */
function view(name: string, story: number): string {
  return `#${name}${story === 1 ? '' : `-${story}`}`;
}

function inSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

function outlined(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      document.activeElement !== null &&
      getComputedStyle(document.activeElement).outlineStyle === 'solid',
  );
}

/** Presses Tab until the focus stands on an element with these words. */
async function tabTo(page: Page, words: string | RegExp, selector = '*'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(
      (wanted) =>
        document.activeElement?.matches(wanted)
          ? (document.activeElement.textContent?.trim() ?? '')
          : '',
      selector,
    );
    if (typeof words === 'string' ? here === words : words.test(here)) return;
  }
  throw new Error(`sixty Tabs did not reach ${String(words)}`);
}
