import { describe, expect, it } from 'vitest';
import { effectsOf, type Out } from '../../src/cli/terminal.ts';

function stream(fields: Omit<Out, 'write'> = {}): Out & { readonly written: () => string } {
  let all = '';
  return { ...fields, write: (text) => (all += text), written: () => all };
}

const effectsFor = (out: Out, env: Record<string, string> = {}, err: Out = stream()) =>
  effectsOf(out, err, env, () => 0);

describe('a terminal', () => {
  it('gives its width, unless COLUMNS says otherwise', () => {
    const tty = stream({ isTTY: true, columns: 72 });
    expect(effectsFor(tty).columns).toBe(72);
    expect(effectsFor(tty, { COLUMNS: '60' }).columns).toBe(60);
    expect(effectsFor(tty, { COLUMNS: 'wide' }).columns).toBe(72);
    expect(effectsFor(stream({ isTTY: true, columns: 0 })).columns).toBe(100);
  });

  it('is coloured unless it is told not to be', () => {
    const tty = stream({ isTTY: true });
    expect(effectsFor(tty).color).toBe(true);
    expect(effectsFor(tty, { NO_COLOR: '1' }).color).toBe(false);
    expect(effectsFor(tty, { TERM: 'dumb' }).color).toBe(false);
  });

  it('clears the line of progress before words or data come', () => {
    const [out, err] = [stream(), stream({ isTTY: true })];
    const effects = effectsFor(out, {}, err);
    effects.progress?.('reading');
    effects.warn('odd\n');
    effects.progress?.('reading on');
    effects.write('data\n');
    effects.write('more\n');
    expect(err.written().replaceAll('\u001b[K', '|')).toBe('\rreading|\r|odd\n\rreading on|\r|');
    expect(out.written()).toBe('data\nmore\n');
  });
});

describe('a pipe', () => {
  it('has one width everywhere, no colour and no progress', () => {
    const effects = effectsFor(stream(), { COLUMNS: '60' });
    expect(effects).toMatchObject({ columns: 100, color: false, progress: undefined });
  });
});
