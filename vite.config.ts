import { defineConfig } from 'vite';

/** The browser's part of the report: one script and one sheet, which `src/report` puts into the page. */
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/browser',
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: { client: 'src/ui/client.tsx', report: 'src/ui/report.css' },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
