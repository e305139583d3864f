/** What the gateway remembers: the same promises in memory, in Redis and in a cluster; and what is bounded. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openState } from '../../src/gateway/state/open-state.js';
import { memoryState } from '../../src/gateway/state/memory-state.js';
import type { GatewayState, Outcome } from '../../src/gateway/state/state.js';
import { startCluster, startRedis, until } from './redis-server.js';

const minute = 60_000;
/** A machine that is busy with other tests is no lost Redis. */
const patient = { patience: 10_000 };
let nth = 0;
/** Keys of one test are not those of another, as they share a server. */
const fresh = (): string => `key-${nth++}-${process.pid}`;

async function fail(state: GatewayState, backend: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) (await state.permit(backend))?.('failure');
}

function promises(open: () => GatewayState): void {
  it('keeps an answer as it is, with the times it was given', async () => {
    const key = fresh();
    const body = '{"name":"Đăng ký khai sinh\\nỄ"}\n1 2\n';
    const before = Date.now();
    await open().answers.write(key, body, minute, 2 * minute);
    const kept = await open().answers.read(key);
    assert.equal(kept?.body, body);
    assert.ok(kept.freshUntil >= before + minute && kept.freshUntil <= Date.now() + minute);
    assert.ok(kept.staleUntil >= before + 2 * minute && kept.staleUntil <= Date.now() + 2 * minute);
  });

  it('knows nothing of what was not written or is of no use', async () => {
    const key = fresh();
    assert.equal(await open().answers.read(key), undefined);
    await open().answers.write(key, 'x', 0, 0);
    assert.equal(await open().answers.read(key), undefined);
  });

  it('gives points until they are used up, and tells when to come back', async () => {
    const rule = { name: fresh(), points: 3, seconds: 60 };
    const takes = await Promise.all([1, 2, 3, 4].map(() => open().take(rule, 'a')));
    assert.deepEqual(takes.map(({ allowed }) => allowed), [true, true, true, false]);
    assert.ok(takes[3] && takes[3].retryAfter > 55 && takes[3].retryAfter <= 60);
    assert.deepEqual(await open().take(rule, 'b'), { allowed: true, retryAfter: 0 });
    assert.equal((await open().take({ ...rule, name: fresh() }, 'a')).allowed, true);
    assert.equal((await open().take(rule, 'b', 3)).allowed, false);
  });

  it('stops asking a backend that fails, and leaves others alone', async () => {
    const backend = fresh();
    await fail(open(), backend, 5);
    await until(async () => await open().permit(backend) === undefined);
    assert.ok(await open().permit(fresh()));
  });
}

describe('the state in memory', () => {
  const state = memoryState();
  promises(() => state);

  it('is the one without an address', async () => assert.equal((await openState(undefined)).health(), 'memory'));

  it('keeps no more bytes than it may, the latest answers first', async () => {
    const small = memoryState({ answerBytes: 100_000 });
    for (let number = 0; number < 200; number++) await small.answers.write(`k${number}`, 'x'.repeat(2_000), minute, minute);
    const kept = await Promise.all([...Array(200).keys()].map((number) => small.answers.read(`k${number}`)));
    assert.ok(kept[199]);
    assert.equal(kept.filter(Boolean).reduce((sum, answer) => sum + 2 * (answer?.body.length ?? 0), 0) <= 100_000, true);
    await small.answers.write('giant', 'x'.repeat(50_000), minute, minute);
    assert.equal(await small.answers.read('giant'), undefined);
    assert.ok(await small.answers.read('k199'));
  });

  it('lets an answer go when it is stale, and gives points anew after the time', async () => {
    let now = 1_800_000_000_000;
    const clocked = memoryState({ now: () => now });
    const rule = { name: 'r', points: 1, seconds: 10 };
    await clocked.answers.write('k', 'x', 1_000, 5_000);
    await clocked.take(rule, 'a');
    now += 4_999;
    assert.ok(await clocked.answers.read('k'));
    assert.deepEqual(await clocked.take(rule, 'a'), { allowed: false, retryAfter: 6 });
    now += 5_002;
    assert.equal(await clocked.answers.read('k'), undefined);
    assert.equal((await clocked.take(rule, 'a')).allowed, true);
  });
});

describe('the breaker', () => {
  let now = 1_800_000_000_000;
  const clocked = (): GatewayState => memoryState({ now: () => now });
  const ask = async (state: GatewayState, outcome: Outcome): Promise<boolean> => {
    const tell = await state.permit('b');
    tell?.(outcome);
    return tell !== undefined;
  };

  it('bears failures that are rare, and those that are few', async () => {
    const state = clocked();
    for (let time = 0; time < 100; time++) assert.ok(await ask(state, time % 3 === 0 ? 'failure' : 'success'));
    const other = clocked();
    await fail(other, 'b', 4);
    now += 2 * minute;
    await fail(other, 'b', 4);
    assert.ok(await other.permit('b'));
  });

  it('tries a failing backend alone, at growing intervals, and trusts it again after a success', async () => {
    const state = clocked();
    await fail(state, 'b', 5);
    const tried: number[] = [];
    for (let second = 0; second < 200; second++, now += 1000) if (await ask(state, 'failure')) tried.push(second);
    assert.deepEqual(tried, [2, 6, 14, 30, 62, 122, 182]);
    now += minute;
    assert.ok(await ask(state, 'success'));
    assert.ok(await ask(state, 'success'));
  });

  it('gives a backend that is back no more than it was used to, for half a minute', async () => {
    const state = clocked();
    const second = async (wanted: number): Promise<number> => {
      let allowed = 0;
      for (let request = 0; request < wanted; request++, now += 1000 / wanted) if (await ask(state, 'success')) allowed += 1;
      return allowed;
    };
    for (let time = 0; time < 20; time++) assert.equal(await second(100), 100);
    await fail(state, 'b', 40);
    now += 2_000;
    assert.ok(await ask(state, 'success'));
    for (let time = 0; time < 28; time++) assert.ok(await second(1_000) <= 125);
    now += 3_000;
    assert.equal(await second(1_000), 1_000);
  });

  it('gives the attempt to one, and to the next when the first never tells how it ended', async () => {
    const state = clocked();
    await fail(state, 'b', 5);
    now += 2_000;
    assert.ok(await state.permit('b'));
    assert.equal(await state.permit('b'), undefined);
    now += 2_000;
    assert.ok(await state.permit('b'));
  });

  it('counts an outcome once, and those of requests under way do not prolong the pause', async () => {
    const state = clocked();
    const told = await state.permit('b');
    for (let time = 0; time < 9; time++) told?.('failure');
    const underWay = await Promise.all([...Array(12).keys()].map(() => state.permit('b')));
    for (const tell of underWay) tell?.('failure');
    now += 2_000;
    assert.ok(await state.permit('b'));
  });
});

describe('the state in Redis', async () => {
  const server = await startRedis();
  const state = await openState(server.url, patient);
  const second = await openState(server.url, patient);
  after(async () => {
    await Promise.all([state.close(), second.close()]);
    await server.stop();
  });
  promises(() => state);
  shared(() => [state, second]);

  it('stores no key as it is', async () => {
    await state.take({ name: 'client', points: 3, seconds: 60 }, '203.0.113.7');
    await state.answers.write('a?q=khai sinh', 'x', minute, minute);
    const keys = await server.command('keys', '*');
    assert.match(keys, /dvc:limit:client:/);
    assert.doesNotMatch(keys, /203\.0|khai/);
  });

  it('leaves alone what another program wrote under its keys', async () => {
    const key = fresh();
    await state.answers.write(key, 'right', minute, minute);
    for (const name of (await server.command('keys', 'dvc:answer:*')).split('\n')) await server.command('set', name, '<html>', 'PX', '60000');
    assert.equal(await second.answers.read(key), undefined);
  });
});

describe('the state in a cluster', async () => {
  const cluster = await startCluster();
  const state = await openState(cluster.url, patient);
  const second = await openState(cluster.url, patient);
  after(async () => {
    await Promise.all([state.close(), second.close()]);
    await cluster.stop();
  });
  promises(() => state);
  shared(() => [state, second]);

  it('lies on every node', async () => {
    for (let number = 0; number < 60; number++) await state.answers.write(fresh(), 'x', minute, minute);
    const sizes = await Promise.all(cluster.nodes.map((node) => node.command('dbsize')));
    assert.ok(sizes.every((size) => Number(size) > 0));
    assert.equal(state.health(), 'shared');
  });
});

/** What two gateways have in common. */
function shared(both: () => readonly [GatewayState, GatewayState]): void {
  it('is one for two gateways: answers, points, and that a backend fails', async () => {
    const [one, other] = both();
    assert.deepEqual([one.health(), other.health()], ['shared', 'shared']);
    const key = fresh();
    await one.answers.write(key, 'từ máy kia', minute, minute);
    assert.equal((await other.answers.read(key))?.body, 'từ máy kia');
    const rule = { name: fresh(), points: 2, seconds: 60 };
    await one.take(rule, 'a');
    await other.take(rule, 'a');
    assert.deepEqual([(await one.take(rule, 'a')).allowed, (await other.take(rule, 'a')).allowed], [false, false]);
    const backend = fresh();
    await fail(one, backend, 5);
    await until(async () => await other.permit(backend) === undefined);
  });

  it('gives the attempt on a failing backend to one gateway', async () => {
    const [one, other] = both();
    const backend = fresh();
    await fail(one, backend, 5);
    await until(async () => await one.permit(backend) === undefined);
    let attempts: Awaited<ReturnType<GatewayState['permit']>>[] = [];
    await until(async () => {
      attempts = (await Promise.all([one.permit(backend), other.permit(backend), one.permit(backend), other.permit(backend)])).filter(Boolean);
      return attempts.length > 0;
    });
    assert.equal(attempts.length, 1);
    attempts[0]?.('success');
    await until(async () => await one.permit(backend) !== undefined && await other.permit(backend) !== undefined);
  });
}
