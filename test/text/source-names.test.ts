import { expect, it } from 'vitest';
import { mailedNames, withoutSharedFolders } from '../../src/text/source-names.ts';

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

it.each([
  [
    ['/home/ada/pile/a.txt', '/home/ada/pile/b/c.txt'],
    ['a.txt', 'b/c.txt'],
  ],
  [
    ['/home/ada/pile/a.txt', '/mnt/b.txt', 'notes/c.txt'],
    ['a.txt', 'b.txt', 'notes/c.txt'],
  ],
  [
    ['/home/ada/pile/a.txt', '/mnt/a.txt'],
    ['pile/a.txt', 'mnt/a.txt'],
  ],
  [
    ['/home/ada/a.warc', '/home/ada/a.warc#https://a.example/b', '/b.txt'],
    ['a.warc', 'a.warc#https://a.example/b', 'b.txt'],
  ],
  [
    [String.raw`C:\Users\ada\a.txt`, String.raw`C:\Users\ada\b.txt`],
    ['a.txt', 'b.txt'],
  ],
  [
    ['pile/a.txt', 'https://a.example/home/b'],
    ['a.txt', 'https://a.example/home/b'],
  ],
])('in a page that is mailed %j are called %j', (sources, names) => {
  expect([...mailedNames(sources).values()]).toEqual(names);
});
