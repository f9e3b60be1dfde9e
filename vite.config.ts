import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** The parser of pages is a dozen files, loaded at every start: it is built in, and its licences lie beside it. */
const BUILT_IN = ['parse5', 'entities'];

function licences(): Plugin {
  return {
    name: 'licences',
    applyToEnvironment: ({ name }) => name === 'command',
    generateBundle() {
      const texts = BUILT_IN.map(
        (name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`,
      );
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: texts.join('\n\n') });
    },
  };
}

/**
 * What the compiler does not make: the browser's part of the report (one script and one sheet, which
 * `src/report` puts into the page), and the command line in few files. Hundreds of small ones took a
 * fifth of a cold start to find and load. What only some commands need stays apart and is loaded then.
 */
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  builder: {},
  plugins: [licences()],
  environments: {
    client: {
      build: {
        outDir: 'dist/browser',
        target: 'es2022',
        modulePreload: false,
        rollupOptions: {
          input: { client: 'src/ui/client.tsx', report: 'src/ui/report.css' },
          output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
        },
      },
    },
    command: {
      consumer: 'server',
      resolve: { noExternal: BUILT_IN },
      build: {
        // As deep as `dist/cli`: what lies beside `dist` is found from both alike.
        outDir: 'dist/bin',
        target: 'node20',
        minify: false,
        emptyOutDir: true,
        rollupOptions: {
          // The thread must load its own file alone: never the one that is the command.
          input: { rashomon: 'src/cli/main.ts', 'apart-thread': 'src/io/apart-thread.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
});
