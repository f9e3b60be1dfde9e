import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { explainCommand } from './commands/explain.ts';
import { readCommand } from './commands/read.ts';
import { relateCommand } from './commands/relate.ts';
import { versionsCommand } from './commands/versions.ts';
import { EXIT, type Effects } from './effects.ts';

/** The command line: every command is a thin shell over the same functions. */
function programFor(effects: Effects, version: string, ended: (code: number) => void): Command {
  const program = new Command('rashomon')
    .description(
      'Counts witnesses, not copies: which news texts are copies, which are versions of one article, which are accounts of their own; who says what, and where each says it comes from.',
    )
    .version(version)
    .addHelpText('after', HELP)
    .showHelpAfterError('Run it with --help to see what it understands.')
    .configureOutput({ writeOut: effects.write, writeErr: effects.warn })
    .exitOverride();
  for (const command of [
    compareCommand,
    readCommand,
    relateCommand,
    versionsCommand,
    checkCommand,
    explainCommand,
  ]) {
    program.addCommand(inherit(command(effects, ended), effects));
  }
  return program;
}

function inherit(command: CommandUnknownOpts, effects: Effects): CommandUnknownOpts {
  return command
    .showHelpAfterError(`Run rashomon ${command.name()} --help to see what it understands.`)
    .configureOutput({ writeOut: effects.write, writeErr: effects.warn })
    .exitOverride();
}

const HELP = `
Examples:
  rashomon compare stories/              what a folder of texts amounts to
  rashomon compare a.txt b.txt --json    the same as data
  rashomon versions old.txt new.txt      what changed, heaviest first
  rashomon check "The dam was approved." stories/   who tells it, in whose words, who tells otherwise
  rashomon explain a.txt b.txt           why two texts were or were not joined

Exit codes: 0 done; 1 a --fail-on condition was met; 2 wrong use; 3 done, but some inputs failed (named on
standard error).`;

/** Runs a command line; resolves to the exit code and never throws for what a user can do. */
export async function run(
  argv: readonly string[],
  effects: Effects,
  version: string,
): Promise<number> {
  let code: number = EXIT.done;
  try {
    await programFor(effects, version, (ended) => (code = ended)).parseAsync(argv, {
      from: 'user',
    });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  }
  return code;
}
