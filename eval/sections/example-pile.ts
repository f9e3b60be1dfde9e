import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { docsOf, type Docs } from '../metrics/documents.ts';
import { once, readBest } from './seeds.ts';
import type { CompareOutput, Input, Program, RelateOutput } from '../contract.ts';
import type { GoldChange } from '../metrics/changes.ts';
import type { GoldPerson } from '../metrics/identity.ts';
import type { GoldStatement } from '../metrics/statements.ts';
import type { GoldTime } from '../metrics/times.ts';
import type { GoldWording } from '../metrics/utterances.ts';

/** `examples/gold.json`; its shape is checked by `test/examples`. */
export interface ExampleGold {
  readonly counts: Readonly<Record<'documents' | 'texts' | 'accounts' | 'stories', number>>;
  readonly documents: Readonly<Record<string, GoldDocument>>;
  readonly relations: readonly {
    readonly a: string;
    readonly b: string;
    readonly kind: string;
    readonly altKinds: readonly string[];
    readonly order: string;
    readonly orderCertainty: string;
  }[];
  readonly unrelated: readonly { readonly a: string; readonly b: string; readonly why: string }[];
  readonly accounts: readonly {
    readonly id: string;
    readonly label: string | null;
    readonly printedBy: readonly string[];
    readonly documents: readonly string[];
  }[];
  readonly stories: readonly { readonly id: string; readonly documents: readonly string[] }[];
  readonly versionChanges: readonly (GoldChange & {
    readonly fromDoc: string;
    readonly toDoc: string;
  })[];
  readonly statements: readonly (Omit<GoldStatement, 'relay' | 'medium'> & {
    readonly relay: string | null;
    readonly medium: string | null;
    readonly polarity: string;
  })[];
  readonly notStatements: readonly GoldWording[];
  readonly people: readonly (GoldPerson & { readonly kind: string })[];
  readonly dates: readonly GoldTime[];
  readonly points: readonly {
    readonly id: string;
    readonly gist: string;
    readonly tellings: readonly { readonly account: string; readonly text: string }[];
    readonly relation: string;
    readonly altRelations: readonly string[];
    readonly origins: { readonly atLeast: number; readonly atMost: number };
  }[];
  readonly utterances: readonly { readonly tellings: readonly GoldWording[] }[];
  readonly wording: readonly {
    readonly about: string;
    readonly terms: readonly { readonly text: string; readonly documents: readonly string[] }[];
  }[];
  readonly claims: readonly {
    readonly claim: string;
    readonly supported: boolean;
    readonly change: string | null;
    readonly expected: string;
    readonly alsoAccepted: readonly string[];
  }[];
}

export interface GoldDocument {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly dateline: string | null;
  readonly language: string;
}

/** The pile of `examples/`, with what the program makes of it and what a careful reader finds. */
export interface Example {
  readonly gold: ExampleGold;
  readonly inputs: readonly Input[];
  readonly docs: () => Promise<Docs>;
  readonly related: () => Promise<RelateOutput>;
  readonly compared: () => Promise<CompareOutput>;
}

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const remembered = new WeakMap<Program, Example>();

/** The pile as the program sees it; worked out once per program. */
export function exampleOf(program: Program): Example {
  const known = remembered.get(program);
  if (known) return known;
  const inputs = pileInputs();
  const fresh: Example = {
    gold: readExampleGold(),
    inputs,
    docs: once(async () => docsOf(await readBest(program, inputs), (source) => source)),
    related: once(() => program.relate(inputs)),
    compared: once(() => program.compare(inputs)),
  };
  remembered.set(program, fresh);
  return fresh;
}

function readExampleGold(): ExampleGold {
  const gold: unknown = JSON.parse(readFileSync(`${examples}gold.json`, 'utf8'));
  if (!isGold(gold)) throw new Error('examples/gold.json is not as test/examples has it');
  return gold;
}

function isGold(value: unknown): value is ExampleGold {
  return typeof value === 'object' && value !== null && 'points' in value && 'documents' in value;
}

/** Files as a user hands them in; the records of a `.jsonl` one by one. */
function pileInputs(): Input[] {
  return readdirSync(`${examples}pile`)
    .toSorted()
    .flatMap((name): Input[] => {
      const text = readFileSync(`${examples}pile/${name}`, 'utf8');
      if (!name.endsWith('.jsonl')) return [{ source: name, text, as: 'file' }];
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(recordInput);
    });
}

function recordInput(line: string): Input {
  const fields: unknown = JSON.parse(line);
  const record = new Map(Object.entries(fields ?? {}));
  const say = (key: string): string | undefined => {
    const value: unknown = record.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const byline: unknown = record.get('byline');
  return {
    source: say('id') ?? '',
    text: say('text') ?? '',
    as: 'record',
    url: say('url'),
    outlet: say('outlet'),
    published: say('published'),
    title: say('title'),
    byline: Array.isArray(byline) ? byline.map(String) : undefined,
  };
}
