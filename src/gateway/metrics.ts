/** What Prometheus may know: counts and times by portal, route and outcome, never by who asked or what for. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestLine } from './log.js';
import type { GatewayState } from './state/state.js';

export interface Metrics {
  request(line: RequestLine): void;
  backend(portal: string, outcome: string, seconds: number): void;
  /** Records of a list that could not be read. */
  leftOut(portal: string, records: number): void;
  limited(rule: 'requests' | 'lookups' | 'uploads' | 'submissions'): void;
  readonly contentType: string;
  text(): Promise<string>;
}

const seconds: number[] = [0.001, 0.005, 0.02, 0.1, 0.3, 1, 3, 10, 30];

export function makeMetrics(state: GatewayState): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({ name: 'dvc_requests_total', help: 'Requests answered.', labelNames: ['portal', 'route', 'status', 'cache'], registers });
  const durations = new Histogram({ name: 'dvc_request_seconds', help: 'Time until a request was answered.', labelNames: ['route'], buckets: seconds, registers });
  const backend = new Histogram({ name: 'dvc_backend_seconds', help: 'Time of requests to backends, by outcome.', labelNames: ['portal', 'outcome'], buckets: seconds, registers });
  const left = new Counter({ name: 'dvc_records_left_out_total', help: 'Records of backends that could not be read.', labelNames: ['portal'], registers });
  const limited = new Counter({ name: 'dvc_limited_total', help: 'Requests refused because their client asked too often.', labelNames: ['rule'], registers });
  new Gauge({
    name: 'dvc_shared_state', help: '1: several gateways share what they know; 0: memory alone; -1: the shared memory is lost.', registers,
    collect() {
      this.set({ shared: 1, memory: 0, sharedLost: -1 }[state.health()]);
    },
  });
  return {
    request: ({ portal = '', route, status, cache = '', milliseconds }) => {
      requests.inc({ portal, route, status: String(status), cache });
      durations.observe({ route }, milliseconds / 1000);
    },
    backend: (portal, outcome, took) => backend.observe({ portal, outcome }, took),
    leftOut: (portal, records) => left.inc({ portal }, records),
    limited: (rule) => limited.inc({ rule }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
