/** What an editor shows beside the keys of the gateway, by their dotted place; * is any name. */
export type Words = Readonly<Record<string, string>>;

const secret = 'Name a secret, as {secret:NAME}; it is taken from the environment or the secrets file.';

/** Under the key "gateway" of a portal.json. */
export const sectionKeys: Words = {
  gateway: 'What only the gateway reads. Pages never get it.',
  'gateway.auth': 'How the gateway makes itself known to the backend. A key in a header needs none of this: write it into headers of the requests.',
  'gateway.auth.kind': 'basic: a name and a password with every request. clientCredentials: an access token of OAuth 2, fetched and renewed by the gateway.',
  'gateway.auth.user': 'Of basic.',
  'gateway.auth.password': secret,
  'gateway.auth.tokenUrl': 'Where access tokens are fetched: a full address.',
  'gateway.auth.clientId': 'As the backend has registered the commune.',
  'gateway.auth.clientSecret': secret,
  'gateway.auth.scope': 'What is asked for, where the backend wants it named.',
  'gateway.auth.by': 'How the client says who it is: header when absent; form for a server that wants the secret there, or that does not decode what stands in the header.',
  'gateway.tls': 'Where the backend wants a certificate, or has one of an authority of its own. Files in PEM, beside this file or by a full path.',
  'gateway.tls.certificate': 'The commune’s certificate; needs its key.',
  'gateway.tls.key': 'The key of that certificate.',
  'gateway.tls.passphrase': `Of an encrypted key. ${secret}`,
  'gateway.tls.authorities': 'Authorities by which the backend’s certificate is known, instead of the usual ones.',
  'gateway.privacy': 'What pages may know beyond the usual. Persons behind a dossier are always masked.',
  'gateway.privacy.officers': 'true: officers may be named in the course of a dossier.',
  'gateway.fileOrigins': 'Origins of the backend at which a visitor may fetch blank forms. Links to its other addresses are left out.',
  'gateway.cache': 'How long answers are kept, by operation. What a person asks about a dossier is never kept.',
  'gateway.cache.*.fresh': 'Seconds in which an answer is given again without asking the backend.',
  'gateway.cache.*.stale': 'Seconds in which it may stand in while the backend fails.',
  'gateway.backend': 'What the backend is given.',
  'gateway.backend.connections': 'At the same time, to each origin.',
  'gateway.backend.seconds': 'The longest wait for a whole answer.',
  'gateway.backend.bytes': 'The largest answer that is read.',
  'gateway.backend.uploads': 'Files on their way at the same time, each on a connection of its own.',
};

/** At the top of gateway.json. */
export const settingsKeys: Words = {
  $schema: 'Where this schema stands, for editors.',
  portals: 'Name → portal.json. Each is served below its name: /son-ha/portal.json, /son-ha/api/…; a single one also at the root.',
  listen: 'Where requests are heard: 127.0.0.1:8090 when absent.',
  metrics: 'Where Prometheus asks: 127.0.0.1:9464 when absent, false for nowhere. Never to be reached from outside.',
  origins: 'Sites whose pages may ask, each with its scheme and without a path. Other pages get no answer.',
  hosts: 'Names under which the gateway is reached; others are refused. Any when absent.',
  trustedProxies: 'Whose X-Forwarded-For counts: addresses, networks such as 10.0.0.0/8, or loopback.',
  limits: 'How much one client may ask. Whole neighbourhoods share one address of a mobile network: do not make it too little.',
  'limits.requests': 'Requests of one client.',
  'limits.uploads': 'Pieces of files of one client.',
  'limits.submissions': 'Submissions of one client.',
  'limits.lookups': 'Look-ups of dossiers by one client.',
  'limits.misses': 'Look-ups of one client that found nothing.',
  'limits.missesOfAll': 'Look-ups of all clients of a portal that found nothing; above it somebody is guessing codes, and every client may look up less.',
  'limits.lookupsWhileGuessed': 'Look-ups of one client while codes are being guessed.',
  'limits.*.points': 'How many.',
  'limits.*.seconds': 'In so many seconds.',
  static: 'Folder of dvc.js: the package’s own when absent, false to serve none.',
  secretsFile: 'A file of NAME=value lines that only its owner may read. The environment comes first.',
  publicUrl: 'Where pages reach the gateway, for the lines to paste.',
};
