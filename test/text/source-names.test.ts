import { expect, it } from 'vitest';
import { withoutSharedFolders } from '../../src/text/source-names.ts';

it.each([
  [
    ['/home/ada/pile/a.txt', '/home/ada/pile/b/c.txt'],
    ['a.txt', 'b/c.txt'],
  ],
  [['pile/a.txt'], ['a.txt']],
  [
    ['a/x.txt', 'b/x.txt'],
    ['a/x.txt', 'b/x.txt'],
  ],
  [
    ['pile/a.txt', 'r7', 'https://a.example/b/c'],
    ['a.txt', 'r7', 'https://a.example/b/c'],
  ],
  [
    ['pile/a.warc#https://a.example/b', 'pile/c.txt'],
    ['a.warc#https://a.example/b', 'c.txt'],
  ],
  [[], []],
])('%j are called %j', (sources, names) => {
  expect([...withoutSharedFolders(sources).values()]).toEqual(names);
});
