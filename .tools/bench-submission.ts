/**
 * npm run bench:submission [-- --runs 10000 --seed 1 --gateway --without "success without the list of files"]: submissions over a network that is cut
 * at any point of any exchange, with reloads, double clicks and two tabs, against the demo's backend. Fails when one was taken twice, called
 * sent without being whole, or lost. With --gateway they go through a gateway, and the line between it and the office is cut as well. With --without a guard is taken out, to see that it is needed.
 */
import { parseArgs } from 'node:util';
import { mutations } from './bench/submission-mutations.js';
import { submissionRuns } from './bench/submission-runs.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, without: { type: 'string' }, gateway: { type: 'boolean', default: false } } });
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const guards = values.without === undefined ? undefined : Object.entries(mutations).find(([name]) => name === values.without)?.[1];
if (values.without !== undefined && !guards) throw new Error(`there is no such guard; known are ${Object.keys(mutations).join('; ')}`);

const began = performance.now();
const tally = await submissionRuns({
  runs, seed, throughGateway: values.gateway, ...(guards && { guards }),
  onRun: (done) => {
    if (done % 1_000 === 0) console.log(`${done} runs, ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  },
});
for (const [ending, count] of [...tally.endings].sort(([, one], [, other]) => other - one)) console.log(`${String(count).padStart(6)} ended ${ending}`);
for (const { seed: own, circumstances, verdict } of tally.wrong.slice(0, 10)) console.log(`seed ${own}: ${JSON.stringify(verdict)} ${JSON.stringify(circumstances)}`);
console.log(`${((performance.now() - began) / 1_000).toFixed(1)} s`);
console.log(`runs ${tally.runs} duplicates ${tally.duplicates} false successes ${tally.falseSuccesses} lost entries ${tally.lostEntries}`);
process.exitCode = tally.duplicates + tally.falseSuccesses + tally.lostEntries > 0 ? 1 : 0;
