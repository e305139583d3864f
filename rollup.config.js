import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { minifyChunks } from './.tools/minify.js';
import { decorateOnce, importWhatArrived, noteChunks, ownZodSettings, shortenTemplates, strictWarnings } from './.tools/rollup-plugins.js';

const typescript = esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', include: /\.ts$/ });

/**
 * What every page with an element loads goes into two files (dvc, core), and what some elements share into a few more. They are asked for
 * side by side: fewer requests on a poor network, and 2 kB less than a file for each module that two elements share. A backend with shapes
 * of its own brings the adapter and the reader of markup. Everything else is left to rollup.
 */
const commonChunks = [
  ['dvc', /^src\/(loader|arriving|portal\/(http|connect|portal|shared-reads|presets\/(index|gateway))|elements\/(registry|portal-source)|i18n\/languages|model\/failure)\.ts$/],
  ['live', /^node_modules\/lit-html\/(directives\/live|directive-helpers|directive)\.js$/],
  ['markup', /^src\/model\/(markup|plain-text)\.ts$/],
  ['adapter', /^src\/portal\/(rest\/(adapter|check|conditions|date-writing|dates|destination|given-addresses|json|lists|mapping|operation-model|own-names|paging|paths|records|request|rest-portal|roster-of-calendar|rows|rules|success|template|values)|(config|operation-variables|read-config))\.ts$|^src\/model\/idempotency\.ts$/],
  ['contact', /^src\/(elements\/contact|ui\/outside-link)\.ts$/],
  ['procedures', /^src\/(model|i18n\/vi)\/procedure\.ts$|^src\/elements\/worded-part\.ts$/],
  ['roster', /^src\/(model\/roster|portal\/rest\/served-at)\.ts$/],
  ['procedure-facts', /^src\/(elements\/(procedure-(facts|words)|running-text)|i18n\/vi\/procedure-facts|model\/(address|estimate|fee))\.ts$/],
  ['rich-text-styles', /^src\/ui\/rich-text\.styles\.ts$/],
  ['running-text', /^src\/elements\/rich-running-text\.ts$|^src\/model\/(blocks|rich-text)\.ts$/],
  ['figures', /^src\/elements\/(compared|figure\.styles|figure-time|folded-part|period-figures)\.ts$|^src\/model\/(statistics|figure-words\/vi|metric-reading|saying|period)\.ts$|^src\/i18n\/vi\/stats-badge\.ts$/],
  ['figure-provenance', /^src\/(elements|i18n\/vi)\/figure-provenance\.ts$/],
  ['amount', /^src\/model\/(amount|fraction)\.ts$/],
  ['figure-comparison', /^src\/(elements|i18n\/vi)\/figure-comparison\.ts$|^src\/model\/(change|period-before)\.ts$/],
  ['core', /^src\/portal\/(rest\/(answers|exact|json-writing|loaded|models|own-portal|page-config|page-portal|place|portal-of|scalars|url-template)|config-head)\.ts$|^src\/model\/(schema|fields|status|days|work-calendar|guide-steps|moment|text|proof|channel-types|time-units|written)\.ts$|^node_modules\/(lit|@lit)(?!.*(\/directive|\/context\/))|^src\/elements\/(?!contact|device-store|idle-watch|kept-|procedure-facts|renewal|tab-note|supplement|take-away)[a-z-]+\.ts$|^src\/ui\/(base|tokens|icons|notice|skeleton)|^src\/i18n\/(vi\/common|format|index)\.ts$/],
];

const manualChunks = (id) => commonChunks.find(([, modules]) => modules.test(relative(process.cwd(), id)))?.[0];

/** For script tags: everything inside, one small entry, the elements loaded when a page uses them. */
const forPages = {
  input: { dvc: 'src/loader.ts' },
  onwarn: strictWarnings,
  plugins: [
    nodeResolve({ exportConditions: ['production', 'browser'], browser: true }),
    typescript,
    decorateOnce(),
    shortenTemplates(),
    ownZodSettings(),
    importWhatArrived(),
    noteChunks('.cache/chunks.json'),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash:7].js',
    manualChunks,
    // Nobody but our own chunks sees the objects that hold what a chunk exports.
    freeze: false,
    // Mere crumbs join another chunk, as a request costs a poor network more; not more than crumbs, or one language loads another's words.
    experimentalMinChunkSize: 500,
    plugins: [minifyChunks()],
  },
};

// Every module is an entry, so that none loses an export to tree shaking that its declarations promise.
const modules = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !['loader.ts', 'arriving.ts'].includes(file));

/** For bundlers: module by module, readable, the dependencies left to the user's package manager. */
const forBundlers = {
  input: modules.map((file) => `src/${file}`),
  external: /^(?![./]|src\/)/,
  onwarn: strictWarnings,
  plugins: [typescript],
  output: { dir: 'dist/esm', format: 'es', sourcemap: true, preserveModules: true, preserveModulesRoot: 'src' },
};

/** The demo's page for developers. It stands beside the elements so that any copy of the demo finds it, and is left out of the package. */
const forPlayground = {
  input: { playground: 'demo/playground/playground.ts' },
  onwarn: strictWarnings,
  plugins: [nodeResolve({ exportConditions: ['production', 'browser'], browser: true }), typescript],
  output: { dir: 'dist/playground', format: 'es', inlineDynamicImports: true, plugins: [minifyChunks()] },
};

export default [forPages, forBundlers, forPlayground];
