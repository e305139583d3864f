/** The gateway in front of the demo's office: what any portal promises holds through it. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDemo, type Demo } from '../../demo/server/demo.js';
import { type ContractSample, promisesOf } from '../../src/portal/contract.js';
import type { Portal } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { demo, root } from './check-run.js';
import { gateway, type Running, serve, written } from './gateway-run.js';

const sample: ContractSample = {
  keyword: 'khai sinh', unknownKeyword: 'xyzzy qwrtp', procedureCode: '1.001193', unknownProcedureCode: '9.999999',
  dossierCode: 'H99.21-261118-0001', unknownDossierCode: 'H99.21-000101-9999', period: { from: '2026-10-01', to: '2026-10-31' },
};

describe('the gateway before the demo’s office', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-gateway-demo-'));
  let office: Demo;
  let site = '';
  before(async () => {
    office = await createDemo({ databaseFile: join(folder, 'office.sqlite'), distFolder: join(root, 'dist'), now: () => Date.parse('2026-11-23T09:00:00+07:00') });
    site = await serve(createServer(office.listener));
  });
  after(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const portalOf = (shape: string): string => {
    const config = JSON.parse(readFileSync(demo(shape), 'utf8')) as { readonly baseUrl: string };
    return written({ ...config, baseUrl: new URL(config.baseUrl, `${site}dvc/portal.json`).href });
  };

  /** As a page opens it: portal.json from the gateway, requests to the gateway. */
  const opened = async (running: Running): Promise<Portal> => {
    const address = `${running.url}portal.json`;
    return openPortal(await (await fetch(address)).json(), address);
  };

  for (const shape of ['contract', 'dvcqg-v1', 'dvcqg-v2', 'igate-v2']) {
    it(`${shape}: keeps every promise`, async () => {
      const running = await gateway({ portals: { xa: portalOf(shape) } });
      const portal = await opened(running);
      const promises = promisesOf(portal);
      assert.ok(promises.length > 15);
      for (const { check } of promises) await check(portal, sample);
    });
  }
});
