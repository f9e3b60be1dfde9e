import { describe, expect, it } from 'vitest';
import { addressNames } from '../../src/cli/screen/address-names.ts';
import { shortNames } from '../../src/cli/screen/lineage.ts';

function namesOf(...sources: string[]): string[] {
  const names = addressNames(sources);
  return sources.map((source) => names.get(source) ?? `no address: ${source}`);
}

describe('an address on the screen', () => {
  it('is called by its host and last part, and by its host alone where it has none', () => {
    expect(
      namesOf('https://www.tarn.example/2031/04/ferry.html?ref=a', 'https://orla.example/'),
    ).toEqual(['tarn.example/…/ferry.html', 'orla.example']);
  });

  it('is called by more where two would have one name', () => {
    expect(namesOf('https://tarn.example/a/1/x', 'https://tarn.example/b/1/x')).toEqual([
      'tarn.example/a/1/x',
      'tarn.example/b/1/x',
    ]);
    expect(namesOf('https://tarn.example/x?id=1', 'https://tarn.example/x?id=2')).toEqual([
      'tarn.example/x?id=1',
      'tarn.example/x?id=2',
    ]);
    const same = ['https://tarn.example/#1', 'https://tarn.example/#2'];
    expect(namesOf(...same)).toEqual(same);
  });

  it('stays short where only others have one name', () => {
    expect(
      namesOf(
        'https://tarn.example/#1',
        'https://tarn.example/#2',
        'https://tarn.example/a/1/x',
        'https://tarn.example/b/1/x',
        'https://orla.example/2031/04/ferry.html',
      ),
    ).toEqual([
      'https://tarn.example/#1',
      'https://tarn.example/#2',
      'tarn.example/a/1/x',
      'tarn.example/b/1/x',
      'orla.example/…/ferry.html',
    ]);
  });

  it('is found behind the archive or the feed that holds it; a file is none', () => {
    expect(namesOf('pile/a.warc.gz#https://tarn.example/', 'pile/ferry.html')).toEqual([
      'tarn.example',
      'no address: pile/ferry.html',
    ]);
  });

  it('stands beside files, which are called as before', () => {
    const sources = ['pile/one/a.txt', 'https://tarn.example/x/a.txt', 'pile/two/b.txt'];
    const names = shortNames(sources.map((source, i) => ({ id: `${i}`, source })));
    expect([...names.values()]).toEqual(['one/a.txt', 'tarn.example/…/a.txt', 'two/b.txt']);
  });
});
