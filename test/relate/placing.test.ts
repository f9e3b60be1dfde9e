import { describe, expect, it } from 'vitest';
import { placeUndated, type Placeable } from '../../src/relate/placing.ts';
import { articleOf } from '../support/article.ts';

const FERRY = 'The ferry Maren struck a sandbank off Skerry with 48 aboard';
const QUARRY = 'Quarry crews at Vellin walked out over unpaid night shifts';
const ORCHARD = 'An orchard near Oakhaven won the cider prize';

function item(text: string, time?: number): Placeable {
  return { time, text: () => articleOf({ text: `${text}.` }) };
}

/** Per item the time it is looked at. */
const times = (items: readonly Placeable[]) => placeUndated(items).map(({ at }) => at);

describe('where a text that states no time is looked at', () => {
  it('is the time of the dated text that it shares most rare cues with', () => {
    const dated = [item(FERRY, 100), item(QUARRY, 200)];
    const both = `${QUARRY}, on the day that the Maren struck a sandbank`;
    expect(times([...dated, item(both)])).toEqual([100, 200, 200]);
    expect(times([...dated.toReversed(), item(both)])).toEqual([200, 100, 200]);
  });

  it('is its own where a text states one, whatever it is like', () => {
    expect(times([item(FERRY, 100), item(FERRY, 900)])).toEqual([100, 900]);
  });

  it('is no time where it is like nothing dated', () => {
    expect(times([item(FERRY, 100), item(ORCHARD)])).toEqual([100, undefined]);
  });

  it('is not decided by one shared cue alone, which may be chance', () => {
    expect(times([item('A sandbank grew', 100), item(`${FERRY} again`)])).toEqual([100, undefined]);
  });

  it('is that of its group: one that is like a dated text takes the others along', () => {
    const bridge = `${FERRY}. Rescue boats from Lowmere reached the deck at dawn`;
    const far = 'Rescue boats from Lowmere reached the deck at dawn, a warden recalled';
    const places = placeUndated([item(FERRY, 100), item(bridge), item(far), item(ORCHARD)]);
    expect(places.map(({ at }) => at)).toEqual([100, 100, 100, undefined]);
    expect(places[1]?.group).toBe(places[2]?.group);
    expect(places[3]?.group).not.toBe(places[1]?.group);
  });

  it('is nowhere for a text that can no longer be had', () => {
    const gone: Placeable = { time: undefined, text: () => undefined };
    expect(times([item(FERRY, 100), gone])).toEqual([100, undefined]);
  });

  it('asks for every text once', () => {
    const asked: string[] = [];
    const counting = [FERRY, QUARRY].map((text) => ({
      time: undefined,
      text: () => {
        asked.push(text);
        return articleOf({ text });
      },
    }));
    placeUndated(counting);
    expect(asked).toEqual([FERRY, QUARRY]);
  });
});
