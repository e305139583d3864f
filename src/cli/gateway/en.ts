import type { Words } from './words.js';

export const en: Words = {
  usage: `dvc-widgets gateway <portal.json> [<another portal.json> …] [options]
dvc-widgets gateway --config gateway.json

Runs the commune's gateway: it holds the secrets of the office's system, masks personal data, and serves dvc.js as well. A page
needs only the two lines that are printed at the start.
A portal has the name of its file: son-ha.json is served at /son-ha/.

  --config <file>         read the settings from a gateway.json
  --origin <origin>       a page that may ask, such as https://xasonha.gov.vn (may be given several times)
  --listen <address>      where to listen (127.0.0.1:8090 unless told)
  --metrics <address>|off where Prometheus asks (127.0.0.1:9464 unless told)
  --public-url <address>  where pages reach this server, for the two lines to paste
  --host <name>           answer under this name only (may be given several times)
  --trusted-proxy <net>   a proxy in front that is trusted, such as loopback or 10.0.0.0/8 (may be given several times)
  --secrets <file>        NAME=value lines, readable by its owner alone; the environment comes first
  --static <folder>|off   where dvc.js is (the package's own unless told)
  --check                 only read the files, and end
  --snippet               print the lines to paste, and end
  --lang vi|en            language (vi unless told)

Environment: REDIS_URL, so that several gateways share what they know; the secrets that portal.json names.
Signals: SIGTERM ends after the last answer; SIGHUP reads every portal.json again.

Exit code: 0 fine, 1 something to repair or no start, 2 wrong usage.
`,
  seeUsage: 'See: dvc-widgets gateway --help',
  wrongOption: (option) => `Unknown option "${option}".`,
  wrongValue: (option, value) => `"${value}" is no value for ${option}.`,
  needsFile: 'Give at least one portal.json, or --config gateway.json.',
  fileOrConfig: 'Give either files or --config.',
  sameName: (name) => `Two files have the name "${name}": rename one, or use --config.`,
  mistakes: (count) => `${count} to repair:`,
  fine: (count) => `Portals read: ${count}. Nothing to repair.`,
  running: (url) => `The gateway runs at ${url}`,
  metricsAt: (url) => `Metrics for Prometheus: ${url}`,
  noOrigins: 'There is no --origin: pages of other sites cannot read the answers.',
  noFiles: 'There is no dvc.js to serve: name its folder with --static.',
  paste: (name) => `Paste these two lines into a page (${name}):`,
  pinned: 'Or, so that browsers refuse any dvc.js but this one (to be pasted again at every upgrade):',
  stopping: 'Stopping: the last questions are answered …',
  stopped: 'Stopped.',
  inUse: (address) => `Another program listens at ${address}.`,
  notStarted: (reason) => `Not started: ${reason}`,
  reasons: [],
};
