import {
  Command,
  CommanderError,
  type CommandUnknownOpts,
  type OutputConfiguration,
} from '@commander-js/extra-typings';
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
    .configureHelp({ subcommandTerm: termOf, minWidthToWrap: NARROWEST_HELP })
    .configureOutput(outputBy(effects))
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
    .showHelpAfterError(
      `Usage: rashomon ${command.name()} ${command.usage()}\nRun rashomon ${command.name()} --help to see what it understands.`,
    )
    .configureHelp({ minWidthToWrap: NARROWEST_HELP })
    .configureOutput(outputBy(effects))
    .exitOverride();
}

/** A command in the list of all: that each has options needs no column. */
function termOf(command: CommandUnknownOpts): string {
  return `${command.name()} ${command.usage().replace('[options] ', '')}`;
}

/** Longer lines of help tire the eye. */
const WIDEST_HELP = 80;
/** A description is broken into lines where it has so many columns at least. */
const NARROWEST_HELP = 20;

function outputBy({ write, warn, columns }: Effects): OutputConfiguration {
  const width = Math.min(WIDEST_HELP, columns);
  return {
    writeOut: write,
    writeErr: warn,
    // What the parser finds wrong and what a command does speak with one voice.
    outputError: (text, print) => print(text.replace(/^error:/u, 'rashomon:')),
    getOutHelpWidth: () => width,
    getErrHelpWidth: () => width,
  };
}

// No longer than 60 columns: nobody breaks these lines where the terminal is narrow.
const HELP = `
Examples:
  rashomon compare stories/          what a folder tells
  rashomon compare stories/ --report report.html
  rashomon read article.txt          who says what in it
  rashomon relate stories/           copies, versions
  rashomon versions old.txt new.txt  what changed
  rashomon check "The dam was approved." stories/
  rashomon explain a.txt b.txt       why joined, or not

Exit codes:
  0  done
  1  a --fail-on condition was met
  2  wrong use
  3  done, but some inputs failed; standard error names them
  130  stopped (Ctrl-C)`;

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
