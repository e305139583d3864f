/**
 * npm run bench:gateway [-- --runs 5 --seconds 4]: what the gateway costs beside a bare route with the same bytes, how it protects an
 * office that fails, and what memory it holds over an hour of traffic and
 * with many slow files on their way. Figures with their aims, not tests: nothing fails here.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { crowd, people, type PhaseCount } from './bench/gateway-crowd.js';
import { type Measured, startMeasured } from './bench/gateway-child.js';
import { type BenchOffice, openOffice } from './bench/gateway-office.js';
import { fileOffice, slowSender } from './bench/gateway-slow-uploads.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, seconds: { type: 'string', default: '4' }, only: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'dvc-bench-gateway-'));

const plenty = { points: 1_000_000_000, seconds: 60 };

function gatewayBefore(office: BenchOffice, section: object = {}): Promise<Measured> {
  const file = join(folder, `portal-${Object.keys(section).length}.json`);
  writeFileSync(file, JSON.stringify({ extends: 'gateway', name: 'UBND xã Ví Dụ', agencyCode: 'H99.21', baseUrl: office.url, gateway: section }));
  return startMeasured({
    gateway: { portals: { xa: file }, listen: { host: '127.0.0.1', port: 0 }, metrics: false, static: false, trustedProxies: ['loopback'], environment: {}, limits: { requests: plenty, lookups: plenty } },
  });
}

/** The gateway ends a connection after a thousand requests, which autocannon, unlike browsers and proxies, does not expect. */
const reconnectRate = 900;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
const average = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / Math.max(numbers.length, 1);
const ratio = (value: number): string => value.toFixed(2);

/** Both answer the same question in turn, so that what else the machine does meets both. */
async function cost(office: BenchOffice): Promise<void> {
  const path = 'api/procedures?q=khai+sinh';
  const gateway = await gatewayBefore(office);
  await fetch(gateway.url + path);
  const answer = await fetch(gateway.url + path, { headers: { 'accept-encoding': 'identity' } });
  const body = await answer.text();
  // The same bytes are the same headers too, but for those that Node writes itself.
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'content-length'].includes(name)));
  const bare = await startMeasured({ path: '/api/procedures', body, headers });
  const load = (url: string, duration: number): Promise<autocannon.Result> => autocannon({ url: url + path, connections: 32, duration, reconnectRate });
  for (const { url } of [bare, gateway]) await load(url, 2);
  const rates: number[] = [];
  const tails: number[] = [];
  for (let run = 0; run < Number(values.runs); run++) {
    const [plain, ours] = [await load(bare.url, Number(values.seconds)), await load(gateway.url, Number(values.seconds))];
    if (ours.non2xx > 0) throw new Error(`the gateway refused ${ours.non2xx} requests`);
    rates.push(ours.requests.average / plain.requests.average);
    tails.push(ours.latency.p99 / plain.latency.p99);
    console.log(`  bare ${Math.round(plain.requests.average)}/s, p99 ${plain.latency.p99} ms; gateway ${Math.round(ours.requests.average)}/s, p99 ${ours.latency.p99} ms`);
  }
  console.log(`Cached look-ups of ${Buffer.byteLength(body)} bytes: ${ratio(median(rates))} of the rate of a bare hono route (aim: at least 0.60), p99 ${ratio(median(tails))} times its p99 (aim: at most 3)`);
  for (const one of [bare, gateway]) one.stop();
}

const tell = (normal: number) => ({ mood, seconds, asked, served, refused }: PhaseCount): void =>
  console.log(`  ${mood.padEnd(6)} ${String(seconds).padStart(3)} s: office asked ${average(asked).toFixed(1)}/s (${ratio(average(asked) / normal)} of normal), at most ${Math.max(...asked)} in a second (${ratio(Math.max(...asked) / normal)}); people served ${served}, refused ${refused}`);

async function protection(office: BenchOffice): Promise<void> {
  const kept = { fresh: 6, stale: 600 };
  const section = { cache: { searchProcedures: kept, getProcedure: kept, getStatistics: kept, listSectors: kept, getRoster: kept }, backend: { seconds: 3 } };
  const gateway = await gatewayBefore(office, section);
  const phases = [{ mood: 'well', seconds: 12 }, { mood: 'well', seconds: 20 }, { mood: 'errors', seconds: 20 }, { mood: 'well', seconds: 30 }, { mood: 'hangs', seconds: 20 }, { mood: 'well', seconds: 30 }] as const;
  console.log(`${people} people before an office that fails (real sockets; what is kept is fresh for 6 s):`);
  const [, normal, ...rest] = await crowd(gateway.url, office, phases);
  if (!normal) return;
  const usual = average(normal.asked);
  for (const phase of [normal, ...rest]) tell(usual)(phase);
  const asked = rest.flatMap((phase) => phase.asked);
  console.log(`From the first failure on: ${ratio(average(asked) / usual)} of the normal load on average (aim: at most 1.10), at most ${ratio(Math.max(...asked) / usual)} in any second (aim: at most 1.50)`);
  gateway.stop();
}

const hourly = 72_000;

/** An hour at 20 requests in a second, as fast as they are answered. */
async function memory(office: BenchOffice): Promise<void> {
  const gateway = await gatewayBefore(office);
  const words = ['khai+sinh', 'ket+hon', 'dat+dai', 'chung+thuc', 'tam+tru', 'ho+kinh+doanh'];
  const requests = [...Array(2_000).keys()].map((number) => {
    const headers = { 'x-forwarded-for': `10.1.${number >> 8}.${number & 255}` };
    if (number % 4 === 0) return { method: 'POST' as const, path: '/api/dossiers/find', body: '{"code":"H99.21-261118-0001"}', headers: { ...headers, 'content-type': 'application/json' } };
    return { method: 'GET' as const, path: number % 4 === 1 ? `/api/procedures?q=${words[number % words.length] ?? ''}&page=${1 + number % 50}` : `/api/procedures/1.${String(number % 588).padStart(6, '0')}`, headers };
  });
  const traffic = (amount: number): Promise<autocannon.Result> => autocannon({ url: gateway.url, connections: 16, amount, requests, reconnectRate });
  const heaps: number[] = [];
  await traffic(4_000);
  heaps.push((await gateway.memory()).heap);
  for (let part = 0; part < 2; part++) {
    const { non2xx } = await traffic(hourly / 2);
    if (non2xx > 0) throw new Error(`the gateway refused ${non2xx} requests`);
    heaps.push((await gateway.memory()).heap);
  }
  console.log(`An hour of traffic (${hourly} requests): heap ${heaps.map((heap) => heap.toFixed(1)).join(' → ')} MB at its start, middle and end`);
  gateway.stop();
}

const senders = 200;
const megabyte = 1_048_576;

/** Files of 4 MB, sent at 64 kB/s by everybody at once. */
async function uploads(): Promise<void> {
  for (const reads of [true, false]) {
    const office = await fileOffice(reads);
    const file = join(folder, 'uploads.json');
    writeFileSync(file, JSON.stringify({ extends: 'gateway-submission', name: 'UBND xã Ví Dụ', baseUrl: office.url }));
    const gateway = await startMeasured({ gateway: { portals: { xa: file }, listen: { host: '127.0.0.1', port: 0 }, metrics: false, static: false, trustedProxies: ['loopback'], environment: {}, limits: { uploads: plenty } } });
    const before = await gateway.memory();
    const all = [...Array(senders).keys()].map((number) => slowSender(gateway.url, `10.1.0.${number}`, 4 * megabyte, 16 * 1024));
    let most = before;
    for (let second = 0; second < 20; second += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const now = await gateway.memory();
      if (now.heap + now.external > most.heap + most.external) most = now;
    }
    const sent = all.reduce((sum, one) => sum + one.sent(), 0) / megabyte;
    const answered = (await Promise.all(all.map(({ answer }) => Promise.race([answer, Promise.resolve('')])))).filter((answer) => answer !== '');
    console.log(`${senders} slow files at once, an office that ${reads ? 'reads' : 'does not read'}: ${sent.toFixed(0)} MB sent, ${(office.received() / megabyte).toFixed(0)} MB read by the office; heap ${before.heap.toFixed(1)} → ${most.heap.toFixed(1)} MB, buffers ${before.external.toFixed(1)} → ${most.external.toFixed(1)} MB, resident ${before.resident.toFixed(0)} → ${most.resident.toFixed(0)} MB${answered.length > 0 ? `; answered early: ${[...new Set(answered)].join(', ')}` : ''}`);
    for (const one of all) one.close();
    gateway.stop();
    office.close();
  }
}

const office = await openOffice();
try {
  for (const [name, part] of Object.entries({ cost, protection, memory, uploads })) if (values.only === undefined || values.only === name) await part(office);
} finally {
  office.close();
  rmSync(folder, { recursive: true });
}
