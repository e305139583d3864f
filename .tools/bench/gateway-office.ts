/** An office for measuring a gateway: it speaks the contract, counts what it is asked in each second, and fails when it is told to. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Mood = 'well' | 'errors' | 'hangs';

export interface BenchOffice {
  readonly url: string;
  mood: Mood;
  /** Requests so far, by second since the office opened. */
  readonly asked: readonly number[];
  close(): void;
}

const procedure = (code: string): object => ({
  code, name: `Thủ tục số ${code}`, sector: { code: 'HT', name: 'Hộ tịch' }, onlineLevel: 'full', agency: 'UBND xã Ví Dụ',
  channels: [{ type: 'online', processingTime: { value: 3, unit: 'workingDay' } }, { type: 'inPerson', processingTime: { value: 3, unit: 'workingDay' } }],
  description: 'Người yêu cầu nộp hồ sơ tại Bộ phận Một cửa hoặc qua mạng. '.repeat(20),
});

function answerTo(path: string): object {
  if (path.startsWith('/procedures/')) return procedure(path.slice('/procedures/'.length));
  if (path.startsWith('/procedures')) return { items: [...Array(20).keys()].map((number) => procedure(`1.${String(number).padStart(6, '0')}`)), total: 588, more: true };
  if (path.startsWith('/statistics')) return { unit: 'UBND xã Ví Dụ', metrics: [{ id: 'onTimeRate', numerator: 997, denominator: 1000 }] };
  return { code: 'H99.21-261118-0001', status: { code: 'inProgress', label: 'Đang xử lý' } };
}

export async function openOffice(): Promise<BenchOffice> {
  const opened = performance.now();
  const asked: number[] = [];
  const server = createServer((request, response) => {
    const second = Math.floor((performance.now() - opened) / 1000);
    while (asked.length <= second) asked.push(0);
    asked[second] = (asked[second] ?? 0) + 1;
    request.resume();
    if (office.mood === 'hangs') return;
    if (office.mood === 'errors') {
      response.writeHead(500).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answerTo(request.url ?? '')));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const office = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, mood: 'well' as Mood, asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return office;
}
