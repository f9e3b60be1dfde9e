import { Option } from '@commander-js/extra-typings';
import type { Engine } from '../app/engine.ts';
import type { Effects } from './effects.ts';

/** Which names reading goes by: by the trained weights and the rules together, or by the rules alone. */
export const NAMES_OPTION = new Option('--names <ENGINE>', 'how names are found')
  .choices(['trained', 'rules'] as const)
  .default('trained' as const);

/** The engine that was asked for; the weights are loaded only then. */
export async function engineFor(names: 'rules' | 'trained', effects: Effects): Promise<Engine> {
  if (names === 'rules') return {};
  const [{ modelFiles }, { trainedEngine }] = await Promise.all([
    import('../io/models.ts'),
    import('../app/engine.ts'),
  ]);
  const files = modelFiles();
  if (files) return trainedEngine(files);
  effects.warn(
    'rashomon: warning: the trained weights (models/*.bin) are not installed; names go by the rules\n',
  );
  return {};
}
