/** Everything below /dvc: the built elements, and the portal.json that a page names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { findFile, sendFile } from './assets.js';
import { isFault, isOpenShape, usualChoice } from './choice.js';

const examples = join(import.meta.dirname, '..', 'public', 'dvc');

function withProof(text: string): string {
  const config = JSON.parse(text) as { readonly operations?: object };
  return JSON.stringify({ ...config, operations: { ...config.operations, findDossier: { proof: { kind: 'phoneEnd', digits: 4 } } } });
}

export function makeDistribution(distFolder: string): Hono {
  const distribution = new Hono();

  /** One of the example configurations, its backend switched to the fault asked for. */
  distribution.get('/portal.json', (context) => {
    const { shape = usualChoice.shape, fault = usualChoice.fault } = context.req.query();
    if (!isOpenShape(shape) || !isFault(fault)) return context.json({ message: 'shape hoặc fault không có giá trị này' }, 400);
    const text = readFileSync(join(examples, `portal-${shape}.json`), 'utf8').replace(
      `/backend/${shape}/none/`, `/backend/${shape}/${fault}/`
    );
    // With ?proof=phoneEnd the office wants to know four digits beside the code of a dossier.
    const config = context.req.query('proof') === 'phoneEnd' ? withProof(text) : text;
    return context.body(config, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  });

  distribution.get('/:file{portal-[\\w-]+\\.json}', (context) => {
    const file = findFile(examples, context.req.param('file'));
    return file ? sendFile(file, context.req.header('accept-encoding') ?? '', 'no-store') : context.notFound();
  });

  distribution.get('/:path{.+}', (context) => {
    const path = context.req.param('path');
    const file = findFile(distFolder, path);
    if (!file) return context.text('Chưa có tệp này: chạy npm run build trước.', 404);
    // The name of a chunk changes with what is in it.
    return sendFile(file, context.req.header('accept-encoding') ?? '', path.startsWith('chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  distribution.all('*', (context) => context.text('Chỉ để đọc.', 405, { Allow: 'GET, HEAD' }));
  return distribution;
}
