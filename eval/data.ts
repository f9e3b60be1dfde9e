import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../shared/', import.meta.url);

/** Where the development data stands: beside the checkout, or where `RASHOMON_DATA` says. */
export function dataPath(path: string): string {
  const elsewhere = process.env['RASHOMON_DATA'];
  return elsewhere === undefined ? fileURLToPath(new URL(path, root)) : `${elsewhere}/${path}`;
}

export function hasData(path: string): boolean {
  return existsSync(dataPath(path));
}

export function readText(path: string): string {
  return readFileSync(dataPath(path), 'utf8');
}

/** Whether `value` is an object with these keys; what stands under them is taken on trust. */
function hasKeys<T>(value: unknown, keys: readonly (keyof T)[]): value is T {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}

function parse<T>(text: string, keys: readonly (keyof T)[], where: string): T {
  const value: unknown = JSON.parse(text);
  if (!hasKeys<T>(value, keys))
    throw new Error(`${where}: not all of ${keys.join(', ')} are there`);
  return value;
}

/** A JSON file of the development data, which must have the keys. */
export function readGold<T>(path: string, keys: readonly (keyof T)[]): T {
  return parse(readText(path), keys, path);
}

/** The records of a `.jsonl` of the development data, each with the keys. */
export function readLines<T>(path: string, keys: readonly (keyof T)[]): T[] {
  return readText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parse(line, keys, path));
}

/** File names in a folder, in code-unit order. */
export function listFiles(path: string, end = ''): string[] {
  return readdirSync(dataPath(path))
    .filter((name) => name.endsWith(end))
    .toSorted();
}
