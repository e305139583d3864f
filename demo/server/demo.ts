/** The demo: a commune's website, and its office behind five kinds of backend that can fail in many ways, and a sixth behind a gateway. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { openShapeNames, type OpenShapeName } from './choice.js';
import { type Database, isFilled, openDatabase, refill } from './database.js';
import { makeDistribution } from './distribution.js';
import { Desk } from './desk.js';
import { faultNames, makeFaults } from './faults.js';
import { type DemoGateway, makeGateway } from './gateway.js';
import { Files } from './intake/files.js';
import { type Intake, makeIntake } from './intake/intake.js';
import { Submissions } from './intake/submissions.js';
import { Supplements } from './intake/supplements.js';
import type { Clock } from './moments.js';
import { type Office, type OfficeEnvironment, openOffice } from './office.js';
import { makePages } from './pages.js';
import { seed } from './seed.js';
import { contract } from './shapes/contract.js';
import { dvcqgV1 } from './shapes/dvcqg-v1.js';
import { dvcqgV2 } from './shapes/dvcqg-v2.js';
import { igateV2 } from './shapes/igate-v2.js';

export interface DemoOptions {
  readonly databaseFile: string;
  /** Where the built elements are; missing files are told, not fatal. */
  readonly distFolder: string;
  /** Path below which everything is served, e.g. /demo-site; none when absent. */
  readonly basePath?: string;
  readonly now?: Clock;
  /** Receives the lines of the gateway's log, which nobody else needs. */
  readonly writeGatewayLog?: (line: string) => void;
  /** Milliseconds that the virus check of an uploaded file takes. */
  readonly checkTime?: number;
}

export interface Demo {
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  readonly gateway: DemoGateway;
  /** What the office has really taken in, to compare with what citizens were told. */
  readonly intake: Intake;
  close(): Promise<void>;
}

type Environment = OfficeEnvironment & { Bindings: HttpBindings };

const shapes: Readonly<Record<OpenShapeName, Hono<OfficeEnvironment>>> = {
  contract, intake: contract, 'dvcqg-v1': dvcqgV1, 'dvcqg-v2': dvcqgV2, 'igate-v2': igateV2,
};

const largestBody = 64 * 1024;
const largestUpload = 21 * 1024 * 1024;
const usualCheckTime = 2_000;

export async function createDemo({ databaseFile, distFolder, basePath = '', now = Date.now, writeGatewayLog = () => undefined, checkTime = usualCheckTime }: DemoOptions): Promise<Demo> {
  const database = openDatabase(databaseFile);
  if (!isFilled(database)) refill(database, seed);
  const intake = openIntake(database, databaseFile, now, checkTime);
  const app = new Hono<Environment>().basePath(basePath || '/');
  app.use(compress());
  const tooLarge = (context: Context): Response => context.json({ message: 'Nội dung gửi lên quá lớn.' }, 413);
  const [limited, limitedFile] = [largestBody, largestUpload].map((maxSize) => bodyLimit({ maxSize, onError: tooLarge }));
  app.use((context, next) => ((/\/(?:uploads|files)(?:\/|$)/.test(context.req.path) ? limitedFile : limited) ?? next)(context, next));
  // A demo for anybody's page: what it answers is invented.
  const anyOrigin = cors({
    origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'PATCH'], maxAge: 600,
    exposeHeaders: ['Retry-After', 'X-Session-Expires-In', 'Location', 'Upload-Offset', 'Upload-Length', 'Tus-Resumable'],
  });
  app.use('/backend/*', anyOrigin);
  app.use('/dvc/*', anyOrigin);
  const office = openOffice(database, now, intake);
  const gateway = makeGateway(office, writeGatewayLog);
  app.route('/backend', makeBackends(office));
  app.route('/gateway', gateway.routes);
  app.route('/dvc', makeDistribution(distFolder));
  app.route('/', makePages({ basePath, desk: new Desk(database, now, intake.supplements), reset: () => refill(database, seed) }));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ message: error.message }, error.status);
    // A caller who went in the middle is no fault of the server.
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') console.error(error);
    return context.json({ message: 'Máy chủ minh họa gặp lỗi.' }, 500);
  });
  const listener = getRequestListener(app.fetch);
  return {
    listener: (request, response) => void listener(request, response),
    intake,
    gateway,
    close: async () => {
      await gateway.close();
      database.close();
    },
  };
}

function openIntake(database: Database, databaseFile: string, now: Clock, checkTime: number): Intake {
  const files = new Files(database, now, checkTime);
  return { files, submissions: new Submissions(database, files, now), supplements: new Supplements(database, files, now), folder: `${databaseFile}.files` };
}

/** Every shape with every fault: /backend/<shape>/<fault>/… */
function makeBackends(office: Office): Hono<Environment> {
  const backends = new Hono<Environment>();
  const faults = makeFaults();
  const intake = makeIntake();
  backends.use(async (context, next) => {
    context.set('office', office);
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  for (const shape of openShapeNames) {
    for (const fault of faultNames) {
      backends.use(`/${shape}/${fault}/*`, faults[fault]);
      backends.route(`/${shape}/${fault}`, shapes[shape]);
      // The SDK's own contract as an office has it that takes in submissions itself.
      if (shape === 'intake') backends.route(`/${shape}/${fault}`, intake);
    }
  }
  backends.all('*', (context) => context.json({ message: 'Không có địa chỉ hoặc phương thức này.' }, 404));
  return backends;
}
