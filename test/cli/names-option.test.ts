import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/pile.ts';
import { rashomon } from '../support/terminal.ts';

const TEXT = `Mayor Ilka Brandt opened the Orla footbridge on Monday, the Sarn Herald reported.

“It is safe,” Brandt told reporters in Orla.
`;

let pile: ReturnType<typeof folderWith>;
beforeAll(() => {
  pile = folderWith({ 'bridge.txt': TEXT });
});
afterAll(() => pile.clear());

describe('--names', () => {
  it.each(['rules', 'trained'])('%s finds who speaks', async (engine) => {
    const { code, out, err } = await rashomon([
      'read',
      pile.path('bridge.txt'),
      '--json',
      '--names',
      engine,
    ]);
    expect(code).toBe(0);
    expect(err).toBe('');
    const spoken = { direct: true, speaker: expect.objectContaining({ name: 'Ilka Brandt' }) };
    expect(JSON.parse(out)).toMatchObject({
      statements: expect.arrayContaining([expect.objectContaining(spoken)]),
    });
  });

  it('goes by the trained weights where nothing is said', async () => {
    const path = pile.path('bridge.txt');
    const said = await rashomon(['read', path, '--json', '--names', 'trained']);
    expect((await rashomon(['read', path, '--json'])).out).toBe(said.out);
  });

  it('refuses an engine that is none', async () => {
    const { code, err } = await rashomon(['compare', pile.path('bridge.txt'), '--names', 'best']);
    expect(code).toBe(2);
    expect(err).toContain('trained, rules');
  });
});
