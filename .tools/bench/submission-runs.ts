/** Many submissions at once against one real demo backend behind a failing network. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemo } from '../../demo/server/demo.js';
import { type SendingGuards, sendingGuards } from '../../src/model/sending.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { cuttingProxy } from './cutting-proxy.js';
import { randomOf } from './random.js';
import { type Circumstances, configOf, drawCircumstances } from './submission-circumstances.js';
import { openGatewayWay } from './submission-gateway.js';
import { SubmissionRun, type Verdict } from './submission-run.js';

export interface Tally {
  readonly runs: number;
  readonly duplicates: number;
  readonly falseSuccesses: number;
  readonly lostEntries: number;
  readonly endings: ReadonlyMap<string, number>;
  /** Seeds of the runs in which something was wrong, to run them alone. */
  readonly wrong: readonly { readonly seed: number; readonly circumstances: Circumstances; readonly verdict: Verdict }[];
}

export interface RunsOptions {
  readonly runs: number;
  readonly seed: number;
  readonly guards?: SendingGuards;
  /** Instead of what is drawn. */
  readonly only?: Partial<Circumstances>;
  readonly atOnce?: number;
  /** Through a gateway, with the line between it and the office cut too. */
  readonly throughGateway?: boolean;
  readonly onRun?: (done: number) => void;
}

export async function submissionRuns({ runs, seed, guards = sendingGuards, only = {}, atOnce = 100, throughGateway = false, onRun }: RunsOptions): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-submissions-'));
  const demo = await createDemo({ databaseFile: join(folder, 'office.sqlite'), distFolder: folder, checkTime: 0 });
  const server = createServer(demo.listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const underWay = new Map<string, SubmissionRun>();
  const office = (server.address() as AddressInfo).port;
  const way = throughGateway ? await openGatewayWay(office, folder, randomOf(seed + 1)) : undefined;
  const proxy = await cuttingProxy(way?.port ?? office, (exchange) => underWay.get(exchange.owner)?.plan(exchange) ?? 'none', randomOf(seed));
  const tally = { runs: 0, duplicates: 0, falseSuccesses: 0, lostEntries: 0, endings: new Map<string, number>(), wrong: [] as Tally['wrong'][number][] };
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < runs) {
      const own = seed + next++;
      const random = randomOf(own);
      const circumstances = { ...drawCircumstances(random), ...only };
      const run = new SubmissionRun(circumstances, random, demo.intake, guards);
      underWay.set(`run-${own}`, run);
      const line = `http://127.0.0.1:${proxy.port}/run-${own}/`;
      const direct = `${line}backend/intake/none/`;
      const verdict = await run.go(await (way?.open(circumstances, line) ?? openPortal(configOf(circumstances, direct), direct)));
      underWay.delete(`run-${own}`);
      tally.runs += 1;
      tally.duplicates += verdict.duplicates;
      tally.falseSuccesses += verdict.falseSuccesses;
      tally.lostEntries += verdict.lostEntries;
      tally.endings.set(verdict.ending, (tally.endings.get(verdict.ending) ?? 0) + 1);
      if (verdict.duplicates + verdict.falseSuccesses + verdict.lostEntries > 0) tally.wrong.push({ seed: own, circumstances, verdict });
      onRun?.(tally.runs);
    }
  };
  try {
    await Promise.all(new Array<undefined>(atOnce).fill(undefined).map(worker));
    return tally;
  } finally {
    await proxy.close();
    await way?.close();
    server.close();
    server.closeAllConnections();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
