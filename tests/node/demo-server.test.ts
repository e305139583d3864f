/** The demo's backend through real sockets: the same answers in four shapes, its faults, its pages. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createDemo } from '../../demo/server/demo.js';
import { seriesOf } from '../../src/model/series.js';
import type { Metric } from '../../src/model/statistics.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';

const root = join(import.meta.dirname, '..', '..');
const data = (file: string): unknown => JSON.parse(readFileSync(join(root, 'demo', 'data', file), 'utf8'));

const shapes = ['contract', 'dvcqg-v1', 'dvcqg-v2', 'igate-v2'] as const;
type Shape = (typeof shapes)[number];
type FullPortal = Required<Portal>;

/** Monday morning in Vietnam. */
const monday = Date.parse('2026-11-23T09:00:00+07:00');

interface Site {
  readonly url: string;
  /** Moves the office's clock. */
  setNow(instant: number): void;
  portal(shape: Shape, fault?: string): Promise<FullPortal>;
  close(): Promise<void>;
}

async function openSite(databaseFile: string, basePath = ''): Promise<Site> {
  let now = monday;
  const demo = await createDemo({ databaseFile, distFolder: join(root, 'dist'), basePath, now: () => now, checkTime: 0 });
  const server = createServer(demo.listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`;
  return {
    url,
    setNow: (instant) => {
      now = instant;
    },
    portal: async (shape, fault = 'none') => {
      const address = `${url}/dvc/portal.json?shape=${shape}&fault=${fault}`;
      return (await openPortal(await (await fetch(address)).json(), address)) as FullPortal;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await demo.close();
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'dvc-demo-'));
const databaseFile = join(folder, 'office.sqlite');
let site: Site;
before(async () => {
  site = await openSite(databaseFile);
});
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const failureOf = async (promise: Promise<unknown>): Promise<PortalError> => {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  assert(error instanceof PortalError, `expected a PortalError, got ${String(error)}`);
  return error;
};

describe('the same office in four shapes', () => {
  const portals = new Map<Shape, FullPortal>();
  before(async () => {
    for (const shape of shapes) portals.set(shape, await site.portal(shape));
  });

  /**
   * What some shape truly cannot carry: every backend has ids, status codes and cursors of its own; epoch milliseconds and
   * offsets have no bare dates (they say midnight); two shapes give no total.
   */
  const comparable = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    if (['backendCode', 'next', 'total'].includes(key)) return undefined;
    if (key === 'id' && /^[0-9a-f-]{6,}/.test(String(inner))) return undefined;
    return typeof inner === 'string' && /^\d{4}-\d\d-\d\d$/.test(inner) ? `${inner}T00:00:00+07:00` : inner;
  });

  async function same(question: (portal: FullPortal) => Promise<unknown>): Promise<void> {
    const answers = await Promise.all(shapes.map(async (shape) => comparable(await question(portals.get(shape) as FullPortal))));
    for (const [place, answer] of answers.entries()) assert.deepEqual(answer, answers[0], shapes[place]);
  }

  /** The everyday ones, and: no unit of time, a fee too small to be true, desk only, names with stray spaces or split marks, three terms. */
  const procedures = data('procedures.json') as readonly {
    code: string; name: string; channels?: readonly { fees?: readonly { amount?: number; currency?: string }[] }[],
  }[];
  const tooSmall = procedures.find(({ channels = [] }) => channels.some(
    ({ fees = [] }) => fees.some(({ amount = 0 }) => amount > 0 && amount < 1000)
  ));
  const dollars = procedures.find(({ channels = [] }) => channels.some(({ fees = [] }) => fees.some(({ currency }) => currency === 'USD')));
  const decomposed = procedures.find(({ name }) => name !== name.normalize('NFC'));
  const longest = [...procedures].sort((one, other) => other.name.length - one.name.length)[0];
  const chosen = [
    '1.001193', '2.000815', '1.004194', '1.012753', '2.000635', ...[tooSmall, dollars, decomposed, longest].flatMap((one) => one?.code ?? [])
  ];
  for (const code of new Set(chosen)) test(`procedure ${code}`, () => same((portal) => portal.getProcedure({ code })));

  const dossiers = (data('dossiers.json') as readonly { code: string; tags: readonly string[] }[]);
  for (const { code, tags } of dossiers) test(`dossier ${code}: ${tags.join(', ')}`, () => same((portal) => portal.findDossier({ code })));

  for (const query of [{}, { keyword: 'khai sinh' }, { keyword: 'đất', channel: 'online', size: 7 }, { sector: 'G15-CT' }] as const) {
    test(`search ${JSON.stringify(query)}`, () => same((portal) => portal.searchProcedures(query)));
  }
  test('sectors', () => same((portal) => portal.listSectors({})));
  test('roster', () => same((portal) => portal.getRoster({})));

  for (const [from, to] of [['2026-10-01', '2026-10-31'], ['2026-01-01', '2026-11-23'], ['2026-04-01', '2026-04-30'], ['1999-01-01', '1999-12-31']] as const) {
    // Not every system breaks its figures down.
    test(`figures ${from} to ${to}`, () => same(async (portal) => ({ ...(await portal.getStatistics({ from, to })), months: undefined, sectors: undefined, channels: undefined, statuses: undefined })));
  }

  test('the whole list, page by page, nothing twice', async () => {
    for (const shape of shapes) {
      const codes: string[] = [];
      let next: string | undefined;
      do {
        const page = await (portals.get(shape) as FullPortal).searchProcedures({ size: 40, after: next });
        codes.push(...page.items.map(({ code }) => code));
        next = page.next;
      } while (next !== undefined);
      assert.deepEqual(codes, procedures.map(({ code }) => code), shape);
    }
  });

  test('what does not exist is missing, alike everywhere', async () => {
    for (const portal of portals.values()) {
      assert.equal((await failureOf(portal.findDossier({ code: 'H99.21-000000-0000' }))).kind, 'missing');
      assert.equal((await failureOf(portal.getProcedure({ code: '9.999999' }))).kind, 'missing');
    }
  });

  test('the example configurations agree with the office’s own facts', () => {
    for (const shape of shapes) {
      const example = JSON.parse(
        readFileSync(join(root, `demo/public/dvc/portal-${shape}.json`), 'utf8')
      ) as { contact: unknown; calendar: unknown; featured: readonly string[] };
      assert.deepEqual(example.contact, data('contact.json'));
      assert.deepEqual(example.calendar, data('calendar.json'));
      assert(example.featured.every((code) => procedures.some((procedure) => procedure.code === code)));
    }
  });
});

describe('searching', () => {
  const first = async (keyword: string): Promise<string | undefined> => (
    await (await site.portal('contract')).searchProcedures({ keyword })
  ).items[0]?.code;
  const total = async (keyword: string): Promise<number | undefined> => (
    await (await site.portal('contract')).searchProcedures({ keyword })
  ).total;

  for (const [typed, code] of [
    ['khai sinh', '1.001193'], ['KHAI SINH', '1.001193'], ['đăng ký khai sinh', '1.001193'], ['dang ky khai sinh', '1.001193'],
    ['sinh khai', '1.001193'],
    ['đăng ký kết hôn', '1.000894'], ['1.004194', '1.004194'], ['xntthn', '1.004873'], ['Thủ tục đăng ký khai tử', '1.000656'],
  ] as const) {
    test(`“${typed}” finds ${code} first`, async () => assert.equal(await first(typed), code));
  }
  test('marks split from their letters find the same', async () => assert.equal(await first('đăng ký khai sinh'.normalize('NFD')), '1.001193'));
  test('wildcards of the database find nothing', async () => assert.deepEqual([await total('%'), await total('_'), await total('khai%sinhx')], [0, 0, 0]));
});

describe('figures', () => {
  type Month = Readonly<Record<string, number>> & { readonly month: string };
  const months = (data('statistics.json') as { months: readonly Month[] }).months;
  const countOf = (metrics: readonly Metric[], id: string): number | undefined => metrics.find((metric) => metric.id === id)?.count;

  test('by month and by sector come to the whole, where a system publishes them', async () => {
    const query = { from: '2026-05-01', to: '2026-10-31' };
    for (const shape of ['contract', 'dvcqg-v1'] as const) {
      const { metrics, months: monthly = [] } = await (await site.portal(shape)).getStatistics(query);
      assert.deepEqual(seriesOf(monthly, ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']).map(({ gap }) => gap), Array(6).fill(undefined));
      assert.equal(monthly.reduce((sum, { metrics: own }) => sum + (countOf(own, 'received') ?? 0), 0), countOf(metrics, 'received'), shape);
    }
    for (const shape of ['contract', 'dvcqg-v2'] as const) {
      const { metrics, sectors = [] } = await (await site.portal(shape)).getStatistics(query);
      assert.equal(sectors.reduce((sum, { metrics: own }) => sum + (countOf(own, 'received') ?? 0), 0), countOf(metrics, 'received'), shape);
    }
  });

  test('are the sums of the months asked for', async () => {
    const { metrics, period } = await (await site.portal('contract')).getStatistics({ from: '2026-08-01', to: '2026-10-31' });
    const wanted = months.filter(
      ({ month }) => ['month-1', 'month-2', 'month-3'].includes(month)
    ).reduce((sum, { received = 0 }) => sum + received, 0);
    assert.equal(countOf(metrics, 'received'), wanted);
    assert.deepEqual(period, { from: '2026-08-01', to: '2026-10-31' });
  });

  test('of a month without books are none, of an idle month 0 of 0', async () => {
    const portal = await site.portal('contract');
    assert.deepEqual((await portal.getStatistics({ from: '1999-01-01', to: '1999-12-31' })).metrics, []);
    const idle = await portal.getStatistics({ from: '2026-04-01', to: '2026-04-30' });
    assert.deepEqual(idle.metrics.find(({ id }) => id === 'onTimeRate'), { id: 'onTimeRate', numerator: 0, denominator: 0 });
  });

  test('that were published wrong come as they were published, and never in place of recent months', async () => {
    const special = Object.values(
      (data('statistics.json') as { special: Readonly<Record<string, { period: { from: string; to: string } }>> }).special
    );
    const portal = await site.portal('contract');
    for (const published of special) {
      assert.deepEqual(await portal.getStatistics(published.period), published);
      assert(published.period.to < '2024-12-01');
    }
  });
});

describe('the office’s memory', () => {
  test('never ages: dates move with the clock', async () => {
    const portal = await site.portal('contract');
    const code = 'H99.21-261118-0001';
    const monday = await portal.findDossier({ code });
    site.setNow(Date.parse('2027-03-01T09:00:00+07:00'));
    const spring = await portal.findDossier({ code });
    site.setNow(Date.parse('2026-11-23T09:00:00+07:00'));
    assert.equal(monday.plannedEndDate, '2026-11-24T17:00:00+07:00');
    assert.equal(spring.plannedEndDate, '2027-03-02T17:00:00+07:00');
  });

  test('survives a restart, and is as at first after a reset', async () => {
    const file = join(folder, 'restarted.sqlite');
    const one = await openSite(file);
    const before = await (await one.portal('contract')).searchProcedures({ keyword: 'khai sinh' });
    await one.close();
    const written = readFileSync(file);
    const other = await openSite(file);
    assert.deepEqual(readFileSync(file), written, 'not filled again');
    const reset = await fetch(
      `${other.url}/reset`,
      { method: 'POST', redirect: 'manual', headers: { origin: other.url, 'content-type': 'application/x-www-form-urlencoded' } }
    );
    assert.equal(reset.status, 303);
    assert.deepEqual(await (await other.portal('contract')).searchProcedures({ keyword: 'khai sinh' }), before);
    await other.close();
  });

  test('lets no person out of its own interface', async () => {
    for (const { code, person } of data('dossiers.json') as readonly { code: string; person: Readonly<Record<string, string>> }[]) {
      const response = await fetch(`${site.url}/backend/contract/none/dossiers/find`, { method: 'POST', body: JSON.stringify({ code }) });
      const text = await response.text();
      for (const secret of Object.values(person)) assert(!text.includes(secret), `${code} tells ${secret}`);
      assert.doesNotMatch(text.replace(/"code":"[^"]*"/g, ''), /(?<!\d)\d{9,}/, code);
    }
  });
});

describe('faults', () => {
  for (const [fault, kind] of [['offline', 'offline'], ['busy', 'busy'], ['error', 'busy'], ['html', 'intercepted'], ['truncated', 'broken']] as const) {
    test(`${fault} is told as ${kind} by every shape`, async () => {
      for (const shape of shapes) {
        const failure = await failureOf((await site.portal(shape, fault)).searchProcedures({}));
        assert.equal(failure.kind, kind, shape);
        if (fault === 'busy') assert.equal(failure.retryAfter, 7, shape);
      }
    });
  }

  test('unknown-status keeps the office’s own words', async () => {
    for (const shape of shapes) {
      const { status } = await (await site.portal(shape, 'unknown-status')).findDossier({ code: 'H99.21-261118-0001' });
      assert.deepEqual([status.code, status.label], ['unknown', 'Đang liên thông nội bộ'], shape);
    }
  });

  for (const fault of ['missing-fields', 'wrong-types']) {
    test(`${fault} leaves readable records and counts the others`, async () => {
      for (const shape of shapes) {
        const { items, leftOut } = await (await site.portal(shape, fault)).searchProcedures({ size: 20 });
        assert(items.length > 0 && leftOut > 0 && items.length + leftOut === 20, `${shape}: ${items.length} and ${leftOut}`);
      }
    });
  }

  test('mixed gives good and bad answers', async () => {
    const statuses = new Set<number>();
    for (let request = 0; request < 24; request += 1) {
      statuses.add(await fetch(`${site.url}/backend/contract/mixed/sectors`).then(({ status }) => status, () => 0));
    }
    assert.deepEqual([...statuses].sort(), [0, 200, 429, 500]);
  });
});

describe('the website', () => {
  const get = (
    path: string, headers: Readonly<Record<string, string>> = {}
  ): Promise<Response> => fetch(`${site.url}${path}`, { headers, redirect: 'manual' });

  test('pages name the usual portal until a visitor chooses another', async () => {
    assert.match(await (await get('/')).text(), /data-portal="\/dvc\/portal\.json"/);
    const chosen = await fetch(`${site.url}/thu-nghiem`, {
      method: 'POST', body: new URLSearchParams({ shape: 'igate-v2', fault: 'slow' }), redirect: 'manual', headers: { origin: site.url },
    });
    assert.equal(chosen.status, 303);
    const cookie = chosen.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    assert.match(await (await get('/', { cookie })).text(), /data-portal="\/dvc\/portal\.json\?shape=igate-v2&amp;fault=slow"/);
    assert.match(await (await get('/thu-nghiem', { cookie })).text(), /name="fault" value="slow" checked/);
  });

  test('a choice that does not exist is refused, in the form, in a cookie, in an address', async () => {
    const refused = await fetch(
      `${site.url}/thu-nghiem`,
      { method: 'POST', body: new URLSearchParams({ shape: '"><script>', fault: 'slow' }), headers: { origin: site.url } }
    );
    assert.equal(refused.status, 400);
    assert.doesNotMatch(await (await get('/', { cookie: 'demo-shape="><script>; demo-fault=x' })).text(), /"><script>/);
    assert.equal((await get('/dvc/portal.json?shape=../../x')).status, 400);
  });

  test('a form on another site changes nothing', async () => {
    const forged = await fetch(
      `${site.url}/reset`, { method: 'POST', body: new URLSearchParams({ x: '1' }), headers: { origin: 'https://elsewhere.example' } }
    );
    assert.equal(forged.status, 403);
  });

  test('below a base path every address is below it', async () => {
    const below = await openSite(databaseFile, '/demo-site');
    const page = await (await fetch(`${below.url}/`)).text();
    assert.match(page, /data-portal="\/demo-site\/dvc\/portal\.json"/);
    assert.doesNotMatch(page, /\s(src|href|action)="\/(?!demo-site\/)/);
    assert.equal((await (await below.portal('dvcqg-v1')).findDossier({ code: 'H99.21-261118-0001' })).code, 'H99.21-261118-0001');
    await below.close();
  });

  test('the strict page has its policy, the others none', async () => {
    assert.match(
      (await get('/chinh-sach')).headers.get('content-security-policy') ?? '',
      /^default-src 'none'; script-src 'self';.*trusted-types lit-html$/
    );
    assert.equal((await get('/')).headers.get('content-security-policy'), null);
  });

  test('a procedure’s page has its code', async () => assert.match(await (await get('/thu-tuc/1.004194')).text(), /procedure="1\.004194"/));

  test('every chunk is kept for good by whoever has loaded it, dvc.js is not: its name stays', async () => {
    const kept = async (path: string): Promise<string> => (await get(`/dvc/${path}`)).headers.get('cache-control') ?? '';
    for (const name of readdirSync(join(root, 'dist/chunks')).filter((file) => file.endsWith('.js'))) assert.match(await kept(`chunks/${name}`), /immutable/, name);
    assert.equal(await kept('dvc.js'), 'no-cache');
  });

  test('any site may ask its interfaces, also with headers of its own', async () => {
    const preflight = await fetch(`${site.url}/backend/dvcqg-v1/busy/jsp/rest.jsp`, {
      method: 'OPTIONS',
      headers: { origin: 'https://xa.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-requested-with' },
    });
    assert.deepEqual(
      [preflight.status, preflight.headers.get('access-control-allow-origin'), preflight.headers.get('access-control-allow-headers')],
      [204, '*', 'x-requested-with']
    );
    const answer = await get('/backend/contract/busy/sectors');
    assert.deepEqual(
      [answer.headers.get('access-control-allow-origin'), answer.headers.get('access-control-expose-headers')], ['*', 'Retry-After,X-Session-Expires-In,Location,Upload-Offset,Upload-Length,Tus-Resumable']
    );
  });

  describe('the officers’ desk', () => {
    const code = 'H99.21-261118-0002';
    const move = (name: string, reason: string): Promise<Response> =>
      fetch(`${site.url}/can-bo`, { method: 'POST', body: new URLSearchParams({ code, move: name, reason }), redirect: 'manual', headers: { origin: site.url } });
    const state = async (): Promise<string | undefined> => (await (await site.portal('contract')).findDossier({ code })).status.code;

    test('takes a dossier through its life, as the tracker then tells it', async () => {
      const walked = [
        ['askMore', 'supplementRequested'], ['process', 'inProgress'], ['askPayment', 'paymentRequired'], ['paid', 'inProgress'], ['suspend', 'suspended'],
        ['process', 'inProgress'], ['finish', 'completed'], ['handOut', 'resultReturned'],
      ] as const;
      for (const [name, status] of walked) {
        assert.equal((await move(name, 'Xin nộp thêm hợp đồng thuê nhà.')).status, 303, name);
        assert.equal(await state(), status, name);
      }
      const { history = [], reason } = await (await site.portal('contract')).findDossier({ code });
      assert.deepEqual(history.slice(-walked.length).map(({ status }) => status), walked.map(([, status]) => status));
      assert.equal(reason, undefined, 'what held it up holds it up no more');
      assert.match(await (await get('/can-bo')).text(), /H99\.21-[^]*Hồ sơ không còn việc phải làm/);
    });

    test('sees papers that were added, once for each key, and the dossier goes on', async () => {
      const asked = 'H99.21-261118-0009';
      const intake = `${site.url}/backend/intake/none`;
      const file = new FormData();
      for (const [name, value] of [['submission', 's'.repeat(32)], ['key', 'k']] as const) file.append(name, value);
      file.append('file', new Blob(['%PDF-1.7 bản vẽ'], { type: 'application/pdf' }), 'ban-ve.pdf');
      const { id } = (await (await fetch(`${intake}/files`, { method: 'POST', body: file })).json()) as { readonly id: string };
      const add = (fields: object, key = 'k-1'): Promise<Response> => fetch(`${intake}/dossiers/supplement`, {
        method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ code: asked, submissionId: 's'.repeat(32), note: 'Đã ký đủ.', attachments: [{ id, name: 'ban-ve.pdf', paper: 'Bản vẽ thửa đất' }], ...fields }),
      });
      assert.equal((await add({ code: 'H99.21-000000-0000' }, 'k-2')).status, 404);
      assert.equal((await add({ proof: '9999' }, 'k-3')).status, 404, 'wrong digits are answered as no dossier');
      assert.equal((await add({ code: 'H99.21-261118-0001' }, 'k-4')).status, 422, 'a dossier that asks for nothing');
      assert.equal((await add({ attachments: [] }, 'k-5')).status, 422);
      const [first, again] = [await add({}), await add({})];
      assert.deepEqual([first.status, again.status], [201, 201]);
      const receipt = (await first.json()) as { readonly code: string };
      assert.equal(receipt.code, asked);
      assert.deepEqual(await again.json(), receipt, 'the same key is the same sending');
      const found = await fetch(`${intake}/submissions/find`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ submissionId: 's'.repeat(32) }) });
      assert.deepEqual(await found.json(), receipt);
      const { status, history = [], requestedAction, papers = [] } = await (await site.portal('contract')).findDossier({ code: asked });
      assert.deepEqual([status.code, history.at(-1)?.status, requestedAction], ['inProgress', 'inProgress', undefined]);
      assert.equal(papers.some(({ state: one }) => one === 'missing'), false);
      const desk = await (await get('/can-bo.html')).text();
      assert.equal(desk.split('ban-ve.pdf').length, 2, 'once');
      assert.match(desk, /Lời nhắn: Đã ký đủ\./);
    });

    test('changes nothing by a move that is not possible, has no reason, or comes from another site', async () => {
      const other = 'H99.21-261118-0046';
      const tried = async (fields: Record<string, string>, origin = site.url): Promise<number> =>
        (await fetch(`${site.url}/can-bo`, { method: 'POST', body: new URLSearchParams({ code: other, ...fields }), redirect: 'manual', headers: { origin } })).status;
      assert.equal(await tried({ move: 'handOut' }), 400);
      assert.equal(await tried({ move: 'reject', reason: '  ' }), 400);
      assert.equal(await tried({ move: 'constructor' }), 400);
      assert.equal(await tried({ move: 'accept', code: 'H99.21-000000-0000' }), 400);
      assert.equal(await tried({ move: 'accept' }, 'https://elsewhere.example'), 403);
      assert.equal((await (await site.portal('contract')).findDossier({ code: other })).status.code, 'submitted');
    });
  });

  for (const [what, path, init, status] of [
    ['a page that is not there', '/khong-co', {}, 404],
    ['a step out of the folder', '/%2e%2e%2f%2e%2e%2fpackage.json', {}, 404],
    ['a broken escape', '/%zz', {}, 404],
    ['a null byte', '/a%00b', {}, 404],
    ['writing to a page', '/', { method: 'DELETE' }, 405],
    ['a shape that does not exist', '/backend/soap/none/sectors', {}, 404],
    ['a method that does not exist', '/backend/contract/none/sectors', { method: 'PUT' }, 404],
    ['a page number that is none', '/backend/contract/none/procedures?page=-1', {}, 400],
    ['a date that is none', '/backend/igate-v2/none/pa/dossier-statistic/--statistic-agency-kgg?from-date=x&to-date=y', {}, 400],
    ['a body that is no JSON', '/backend/contract/none/dossiers/find', { method: 'POST', body: '[1' }, 400],
    ['a body too large', '/backend/contract/none/dossiers/find', { method: 'POST', body: 'x'.repeat(70_000) }, 413],
    [
      'a service named after a prototype', '/backend/dvcqg-v1/none/jsp/rest.jsp',
      { method: 'POST', body: new URLSearchParams({ params: '{"service":"__proto__"}' }) }, 400,
    ],
  ] as const) {
    test(`${what} is answered ${status}`, async () => assert.equal((await fetch(`${site.url}${path}`, init)).status, status));
  }
});
