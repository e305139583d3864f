import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { finish, noCounts } from './counts.js';
import { filesBelow, root } from './paths.js';

// Run as a program: npm run test:node -- [part of a file name …]
const wanted = process.argv.slice(2);
const files = filesBelow('tests/node', '.test.ts').filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
const counts = noCounts();
if (files.length === 0) {
  console.log('no test files in tests/node');
  await finish(counts);
}

// The children run TypeScript too: the runner hands them this process's own --import.
const events = run({ files: files.map((file) => `${root}/${file}`), concurrency: 2, timeout: 120_000 });
events.on('test:pass', ({ details, skip, todo }) => {
  if (details.type === 'suite') return;
  if (skip !== undefined || todo !== undefined) counts.skipped++;
  else counts.passed++;
});
events.on('test:fail', ({ details, todo }) => {
  if (details.type === 'suite') return; // its failed test is counted
  if (todo !== undefined) counts.skipped++;
  else counts.failed++;
});
const report = new spec();
events.pipe(report).pipe(process.stdout);
report.on('end', () => void finish(counts));
