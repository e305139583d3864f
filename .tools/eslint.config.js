import { resolve } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What source that runs in a host's page must not contain, and what to write instead. */
const forbiddenSyntax = [
  ["AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]", 'Markup comes from Lit templates only.'],
  ["Property[key.name=/^(innerHTML|outerHTML)$/]", 'Markup comes from Lit templates only.'],
  ['TemplateElement[value.raw=/[.](innerHTML|outerHTML|srcdoc)=/]', 'Markup comes from Lit templates only.'],
  ["CallExpression[callee.property.name='insertAdjacentHTML']", 'Markup comes from Lit templates only.'],
  ["CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", 'Markup comes from Lit templates only.'],
  ["CallExpression[callee.object.name='Array'][callee.property.name='from']", 'Spread ([...x]): old libraries on host pages replace Array.from.'],
  ["CallExpression[callee.property.name='bind']", 'Use an arrow function: old libraries on host pages replace bind.'],
  ['ForInStatement', 'Use Object.keys or Object.entries: hosts extend prototypes.'],
  ["CallExpression[callee.object.name='Object'][callee.property.name='assign']", 'Use spread.'],
  ["CallExpression[callee.object.property.name=/^(localStorage|sessionStorage)$/][callee.property.name='clear']", "Remove our own keys: the rest is the host's."],
  ["CallExpression[callee.object.name=/^(localStorage|sessionStorage)$/][callee.property.name='clear']", "Remove our own keys: the rest is the host's."],
].map(([selector, message]) => ({ selector, message }));

const requests = [
  ["CallExpression[callee.name='fetch']", 'Requests are sent by src/portal/http.ts.'],
  ["CallExpression[callee.object.name=/^(window|globalThis|self)$/][callee.property.name='fetch']", 'Requests are sent by src/portal/http.ts.'],
  ["NewExpression[callee.name='XMLHttpRequest']", 'Requests are sent by src/portal/http.ts.'],
  ["CallExpression[callee.property.name='sendBeacon']", 'Requests are sent by src/portal/http.ts.'],
].map(([selector, message]) => ({ selector, message }));

const forbiddenImports = {
  paths: [
    { name: 'zod', message: 'Only zod/mini: the classic one costs 14 kB and breaks strict content security policies.' },
    { name: 'zod/v4', message: 'Only zod/mini.' },
    { name: 'lit/directives/unsafe-html.js', message: 'Markup comes from Lit templates only.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'Markup comes from Lit templates only.' },
    { name: 'lit/directives/style-map.js', message: 'It writes style attributes, which style-src forbids: set properties with .style or setProperty.' },
  ],
};

const typescriptRules = {
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
  // Numbers read well in template strings; everything else must be made text by hand.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Functions of a port are async by contract, whether or not one implementation waits; Lit calls listeners with their element as this.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/unbound-method': 'off',
  // Decorated classes and constants by namespace are used on purpose.
  '@typescript-eslint/no-extraneous-class': 'off',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
  // Spreading a string yields code points, which is what folding of Vietnamese letters is about.
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
};

/** They return a promise that nobody needs to wait for. */
const safeCallsInTests = [
  { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
  { from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' },
];

const litRules = {
  ...lit.configs['flat/recommended'].rules,
  'lit/no-legacy-imports': 'error',
  'lit/no-private-properties': 'error',
  'lit/no-useless-template-literals': 'error',
  'lit/no-this-assign-in-render': 'error',
  'lit/lifecycle-super': 'error',
  'lit/no-value-attribute': 'error',
  'lit/quoted-expressions': ['error', 'never'],
  // The compiler knows which callbacks the base class has.
  'wc/guard-super-call': 'off',
};

export default defineConfig(
  globalIgnores(['dist/', '.cache/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: resolve(import.meta.dirname, '..') } },
    rules: typescriptRules,
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'tests/**/*.ts', 'demo/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'Widget'] } },
    rules: { ...wc.configs['flat/best-practice'].rules, ...litA11y.configs.recommended.rules, ...litRules },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'no-restricted-imports': ['error', forbiddenImports],
      'no-restricted-syntax': ['error', ...forbiddenSyntax, ...requests],
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  // The one place that sends requests, a form whose leaving bytes only XMLHttpRequest tells, and the Node rooms, which have no page to spoil.
  { files: ['src/portal/http.ts', 'src/portal/upload/multipart.ts', 'src/gateway/**', 'src/cli/**'], rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax] } },
  // Where a developer is told what a citizen is not, and where the console is the user interface.
  { files: ['src/elements/widget.ts', 'src/portal/connect.ts', 'src/gateway/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai's assertions are properties
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: safeCallsInTests }],
    },
  },
);
