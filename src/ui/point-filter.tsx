import { useEffect, useState } from 'preact/hooks';
import { pointAddress } from './addresses.ts';
import { EVERYTHING, filterPoints, orderPoints, type Wanted } from './filter.ts';
import type { FilterProps } from './islands.ts';
import { lettingGo } from './place.ts';
import { counted } from '../text/listing.ts';

const AGREEMENTS = [
  ['', 'any agreement'],
  ['agree', 'they agree'],
  ['differ-or-conflict', 'they differ or conflict'],
  ['conflict', 'they cannot all be so'],
  ['only', 'told by one account only'],
] as const satisfies readonly (readonly [Wanted['agreement'], string])[];

const ORDERS = [
  ['accounts', 'most accounts first'],
  ['most-origins', 'most origins first'],
  ['fewest-origins', 'fewest origins first'],
] as const satisfies readonly (readonly [Wanted['order'], string])[];

/** Narrows the points of a story and sorts them. Without a script it is hidden, and all points stand there. */
export function PointFilter({ story, accounts, points }: FilterProps) {
  const [wanted, setWanted] = useState(EVERYTHING);
  const [left, setLeft] = useState(points.length);
  useEffect(() => setLeft(applyFilter(points, wanted)), [wanted, points]);
  useEffect(() => applyOrder(points, wanted.order), [wanted.order, points]);
  useEffect(() => lettingGo.watch(() => setWanted(EVERYTHING)), []);
  const name = (field: string): string => `filter-${story}-${field}`;
  return (
    <form
      class="filter"
      role="search"
      aria-label="Narrow the points"
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice
        id={name('agreement')}
        label="Show"
        options={AGREEMENTS}
        value={wanted.agreement}
        onChoose={(agreement) => setWanted({ ...wanted, agreement })}
      />
      {accounts.length > 1 && (
        <Choice
          id={name('account')}
          label="in"
          options={[
            ['', 'every account'],
            ...accounts.map((label, column): [string, string] => [String(column), label]),
          ]}
          value={wanted.account}
          onChoose={(account) => setWanted({ ...wanted, account })}
        />
      )}
      <label for={name('words')}>with the words</label>
      <input
        id={name('words')}
        type="search"
        dir="auto"
        value={wanted.words}
        onInput={(event) => setWanted({ ...wanted, words: event.currentTarget.value })}
      />
      {accounts.length > 1 && (
        <Choice
          id={name('order')}
          label="Order"
          options={ORDERS}
          value={wanted.order}
          onChoose={(order) => setWanted({ ...wanted, order })}
        />
      )}
      <output class="quiet" aria-live="polite">
        {left === points.length
          ? counted(left, 'point')
          : `${left} of ${counted(points.length, 'point')}`}
      </output>
      {wanted !== EVERYTHING && (
        <button type="button" onClick={() => setWanted(EVERYTHING)}>
          Show all
        </button>
      )}
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  /** Values with the words for them. */
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ id, label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
}

/** Puts the rows in order inside their groups. */
function applyOrder(points: FilterProps['points'], order: Wanted['order']): void {
  for (const id of orderPoints(points, order)) {
    const row = rowOf(id);
    row?.parentElement?.append(row);
  }
}

/** Hides the rows that were not asked for, and the groups that are left without any; gives the number left. */
function applyFilter(points: FilterProps['points'], wanted: Wanted): number {
  const shown = filterPoints(points, wanted, (id) => rowOf(id)?.textContent ?? '');
  const groups = new Set<Element>();
  for (const { id } of points) {
    const row = rowOf(id);
    if (!row) continue;
    row.hidden = !shown.has(id);
    for (
      let group = row.closest('[data-group]');
      group;
      group = group.parentElement?.closest('[data-group]') ?? null
    )
      groups.add(group);
  }
  for (const group of groups) {
    if (group instanceof HTMLElement)
      group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
  }
  return shown.size;
}

function rowOf(id: string): HTMLElement | null {
  return document.getElementById(pointAddress({ id }));
}
