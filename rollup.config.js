import { readdirSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { importSideBySide, noteChunks, ownZodSettings, strictWarnings } from './.tools/rollup-plugins.js';

const typescript = esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', include: /\.ts$/ });

/** For script tags: everything inside, one small entry, the elements loaded when a page uses them. */
const forPages = {
  input: { dvc: 'src/loader.ts' },
  onwarn: strictWarnings,
  plugins: [
    nodeResolve({ exportConditions: ['production', 'browser'], browser: true }),
    typescript,
    ownZodSettings(),
    importSideBySide(),
    noteChunks('.cache/chunks.json'),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Mere crumbs join another chunk, as a request costs a poor network more; not more than crumbs, or one language loads another's words.
    experimentalMinChunkSize: 500,
    plugins: [terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } })],
  },
};

// Every module is an entry, so that none loses an export to tree shaking that its declarations promise.
const modules = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && file !== 'loader.ts');

/** For bundlers: module by module, readable, the dependencies left to the user's package manager. */
const forBundlers = {
  input: modules.map((file) => `src/${file}`),
  external: /^(?![./]|src\/)/,
  onwarn: strictWarnings,
  plugins: [typescript],
  output: { dir: 'dist/esm', format: 'es', sourcemap: true, preserveModules: true, preserveModulesRoot: 'src' },
};

export default [forPages, forBundlers];
