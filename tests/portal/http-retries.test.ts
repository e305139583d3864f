/** In a file of its own: a page begins with an allowance of three retries. */
import { expect } from '@open-wc/testing';
import { type HttpAnswer, send } from '../../src/portal/http.js';
import { type Backend, scripted } from '../support/scripted.js';

const get = (backend: Backend): Promise<HttpAnswer> => send({ method: 'GET', url: `${backend.baseUrl}x`, headers: {} });

describe('a request that fails', () => {
  it('is not sent again where the portal said when, nor after an answer that would be the same', async () => {
    for (const [status, headers] of [[503, { 'retry-after': '1' }], [429, { 'retry-after': '1' }], [429, {}], [400, {}], [403, {}], [404, {}], [409, {}], [501, {}]] as const) {
      const backend = await scripted({ status, headers });
      expect((await get(backend)).status).to.equal(status);
      expect(await backend.received(), `${status} ${JSON.stringify(headers)}`).to.have.length(1);
    }
  });

  it('is sent again after a passing fault', async () => {
    const backend = await scripted({ status: 503 }, { status: 200, body: 'được' });
    expect((await get(backend)).text).to.equal('được');
    expect(await backend.received()).to.have.length(2);
  });

  it('costs at most three more than were asked for, however many fail', async () => {
    const backend = await scripted({ status: 500 });
    const asked = 8;
    for (let time = 0; time < asked; time += 1) expect((await get(backend)).status).to.equal(500);
    expect((await backend.received()).length).to.be.at.most(asked + 3).and.at.least(asked);
  });
});
