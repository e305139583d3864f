import { parseArgs } from 'node:util';
import { addCounts, type Counts, countsLine, noCounts } from './counts.js';
import { programOf, runNode } from './run.js';

interface Step {
  name: string;
  title: string;
  commands: string[][];
  /** A test command reports how many tests passed; any other step counts as one. */
  isTest?: boolean;
  /** Without it this step would only repeat its failure. */
  needs?: string;
}

const compiler = programOf('typescript', 'bin/tsc');

const steps: Step[] = [
  {
    name: 'types',
    title: 'Types',
    commands: [
      [compiler, '--project', 'tsconfig.json'],
      [compiler, '--project', '.tools/tsconfig.src.json', '--noEmit'],
    ],
  },
  { name: 'lint', title: 'Lint', commands: [[programOf('eslint', 'bin/eslint.js'), '--config', '.tools/eslint.config.js', '--max-warnings', '0', '.']] },
  { name: 'build', title: 'Build', commands: [['.tools/build.ts']] },
  { name: 'size', title: 'Size', commands: [['.tools/size.ts']], needs: 'build' },
  { name: 'node', title: 'Tests in Node', commands: [['.tools/node-tests.ts']], isTest: true },
  { name: 'browser', title: 'Tests in the browser', commands: [['.tools/browser-tests.ts']], isTest: true },
  { name: 'stories', title: 'Stories', commands: [['.tools/stories.ts']], isTest: true },
];

/** Runs a step to its end or its first failing command. */
async function runStep({ commands, isTest }: Step): Promise<Counts> {
  const sum = noCounts();
  for (const command of commands) {
    const { code, counts } = await runNode(...command);
    if (counts) addCounts(sum, counts);
    if (code === 0) continue;
    // A command that fails without a failed test broke down, which must not pass unnoticed.
    if (sum.failed === 0) sum.failed = 1;
    return sum;
  }
  if (!isTest) sum.passed = 1;
  return sum;
}

async function runSteps(chosen: Step[]): Promise<Counts> {
  const sum = noCounts();
  const failed = new Set<string>();
  for (const step of chosen) {
    console.log(`\n== ${step.title}`);
    const began = performance.now();
    const blocked = step.needs !== undefined && failed.has(step.needs);
    const counts = blocked ? { ...noCounts(), skipped: 1 } : await runStep(step);
    addCounts(sum, counts);
    if (counts.failed > 0) failed.add(step.name);
    const verdict = blocked ? `left out: ${step.needs} failed` : counts.failed > 0 ? 'FAILED' : 'ok';
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`== ${step.title}: ${verdict}, ${seconds} s${step.isTest ? ` (${countsLine(counts)})` : ''}`);
  }
  return sum;
}

// Run as a program: npm test -- [--only types,lint,build,size,node,browser,stories]
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const only = values.only?.flatMap((names) => names.split(','));
const unknown = only?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')} (there are ${steps.map(({ name }) => name).join(', ')})`);
  process.exit(2);
}
const counts = await runSteps(steps.filter(({ name }) => !only || only.includes(name)));
console.log(`\n${countsLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
