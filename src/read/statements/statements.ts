import type { Entity, Name, Reference, Statement } from '../../model/reading.ts';
import { byPosition } from '../../model/span.ts';
import type { Page } from '../page.ts';
import { withAntecedents } from './antecedents.ts';
import { refineByOrder } from './discourse.ts';
import type { Ground } from './parties.ts';
import { findQuotations } from './quotations.ts';
import { unitsOf } from './units.ts';
import { sceneOf } from './scene.ts';
import { continueQuotations } from './continuations.ts';
import { nestedIn } from './nested.ts';
import { indirectIn } from './indirect.ts';

interface Input {
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
  readonly references: readonly Reference[];
}

/**
 * Everything said in the article, direct and indirect, in reading order. Offsets are into the
 * text; a direct statement's range leaves its quotation marks out. Where the text does not let us
 * name the speaker it stays undefined, with candidates where there are some.
 */
export function findStatements(page: Page, found: Input): Statement[] {
  const ground: Ground = {
    text: page.article.text,
    paragraphs: page.article.paragraphs,
    entities: new Map(found.entities.map((entity) => [entity.id, entity])),
    outlet: page.article.outlet?.value.toLowerCase(),
  };
  const quotations = findQuotations(page);
  const units = unitsOf(page, quotations, found);
  const scenes = withAntecedents(units.map((unit) => sceneOf(ground, unit)));
  const direct = continueQuotations(scenes, page, found.names);
  const indirect = scenes.flatMap(indirectIn);

  const sorted = dropRepeats([...direct, ...indirect].toSorted(byPosition));
  const statements = refineByOrder(ground, found, sorted);
  const nested = nestedIn(page, ground, found, { quotations, statements });
  return nested.length === 0 ? statements : [...statements, ...nested].toSorted(byPosition);
}

function dropRepeats(sorted: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return sorted.filter(({ start, end, direct, speaker }) => {
    const key = `${start} ${end} ${direct} ${speaker?.name ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
