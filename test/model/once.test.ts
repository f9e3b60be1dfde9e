import { expect, it } from 'vitest';
import { once } from '../../src/model/once.ts';

it('works a thing out once for each object, also for equal ones', () => {
  const asked: number[] = [];
  const twice = once(({ value }: { readonly value: number }) => {
    asked.push(value);
    return { doubled: 2 * value };
  });
  const [one, other] = [{ value: 3 }, { value: 3 }];
  expect(twice(one)).toBe(twice(one));
  expect(twice(other)).toEqual(twice(one));
  expect(twice(other)).not.toBe(twice(one));
  expect(asked).toEqual([3, 3]);
});
