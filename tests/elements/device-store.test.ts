import { expect } from '@open-wc/testing';
import { createStore, entries, get, set } from 'idb-keyval';
import { deviceStore } from '../../src/elements/device-store.js';
import { takeTurnsOnDevice } from '../support/device.js';

const personal = deviceStore('personal');
const raw = createStore('dvc-widgets', 'kept');
const bytesOf = async (name: string): Promise<string> => new TextDecoder('latin1').decode((await get<{ bytes: ArrayBuffer }>(name, raw))?.bytes);

takeTurnsOnDevice();

describe('what a personal device keeps', () => {
  afterEach(async () => {
    await personal.forget('draft');
    await personal.forget('searches');
  });

  it('comes back as it was, also a photograph', async () => {
    expect(await personal.keep('draft', '1.001193', { name: 'Nguyễn Thị Ánh', children: [1, 2] }, 20)).to.equal('kept');
    expect(await personal.keep('draft', 'photo', new Blob(['abc'], { type: 'image/jpeg' }), 20)).to.equal('kept');
    expect(await personal.recall('draft', '1.001193')).to.deep.equal({ name: 'Nguyễn Thị Ánh', children: [1, 2] });
    const photo = await personal.recall('draft', 'photo');
    expect(photo).to.be.instanceOf(Blob);
    expect(await (photo as Blob).text()).to.equal('abc');
    expect((photo as Blob).type).to.equal('image/jpeg');
  });

  it('cannot be read in the database, and its key not taken out', async () => {
    await personal.keep('draft', 'a', 'Canary 001200012345', 20);
    expect(await bytesOf('draft/a')).not.to.contain('Canary').and.not.to.contain('001200012345');
    expect((await get<CryptoKey>('key', raw))?.extractable).to.equal(false);
  });

  it('is not there when its time is over, nor when the clock was set back', async () => {
    await personal.keep('draft', 'old', 'x', 0);
    expect(await personal.recall('draft', 'old')).to.equal(undefined);
    await personal.keep('draft', 'young', 'x', 20);
    const kept = await get<object>('draft/young', raw);
    await set('draft/young', { ...kept, keptAt: Date.now() + 3_600_000, until: Date.now() + 72_000_000 }, raw);
    expect(await personal.recall('draft', 'young')).to.equal(undefined);
  });

  it('is not handed out when somebody changed it, or put it under another name', async () => {
    await personal.keep('draft', 'a', 'one', 20);
    await set('draft/b', await get('draft/a', raw), raw);
    expect(await personal.recall('draft', 'b')).to.equal(undefined);
    await set('draft/a', { keptAt: 'yesterday' }, raw);
    expect(await personal.recall('draft', 'a')).to.equal(undefined);
  });

  it('can be forgotten one by one and kind by kind', async () => {
    await personal.keep('draft', 'a', 1, 20);
    await personal.keep('draft', 'b', 2, 20);
    await personal.keep('searches', 'a', 3, 20);
    await personal.forget('draft', 'a');
    expect([await personal.recall('draft', 'a'), await personal.recall('draft', 'b')]).to.deep.equal([undefined, 2]);
    await personal.forget('draft');
    expect([await personal.recall('draft', 'b'), await personal.recall('searches', 'a')]).to.deep.equal([undefined, 3]);
  });

  it('says when it cannot be kept', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    await personal.keep('draft', 'a', 'before', 20);
    expect(await personal.keep('draft', 'a', cyclic, 20)).to.equal('unavailable');
    expect(await personal.recall('draft', 'a')).to.equal('before');
  });
});

describe('a shared machine', () => {
  it('keeps nothing and hands out nothing', async () => {
    await personal.keep('draft', 'a', 'mine', 20);
    const shared = deviceStore('shared');
    const before = (await entries(raw)).length;
    expect(await shared.keep('draft', 'b', 'x', 20)).to.equal('shared');
    expect(await shared.recall('draft', 'a')).to.equal(undefined);
    expect((await entries(raw)).length).to.equal(before);
    await personal.forget('draft');
  });
});
