import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestRunnerConfig } from '@web/test-runner';
import { dist, root } from './paths.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

interface Demo {
  listener: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

interface DemoModule {
  createDemo(options: { databaseFile: string; distFolder: string; basePath?: string }): Promise<Demo>;
}

const basePath = '/demo-site';

/**
 * Mounts the demo's real listener below /demo-site of the test server, so that tests reach it on their own origin. It gets the bare
 * request and response: it may also dawdle, or cut the connection. Started by the first request, closed with the server.
 */
export function demoSite(): { middleware: Middleware; close: () => Promise<void> } {
  const file = join(root, 'demo/server/demo.ts');
  let running: Promise<{ demo: Demo; folder: string }> | undefined;
  return {
    async middleware(context, next) {
      if (!context.path.startsWith(`${basePath}/`) || !existsSync(file)) {
        await next();
        return;
      }
      running ??= start(file);
      const { demo } = await running;
      context.respond = false;
      context.res.statusCode = 200; // as Node's own server has it; Koa begins with 404
      demo.listener(context.req, context.res);
    },
    async close() {
      if (!running) return;
      const { demo, folder } = await running;
      await demo.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(file: string): Promise<{ demo: Demo; folder: string }> {
  const { createDemo } = (await import(pathToFileURL(file).href)) as DemoModule;
  const folder = mkdtempSync(join(tmpdir(), 'dvc-tests-'));
  const demo = await createDemo({ databaseFile: join(folder, 'demo.sqlite'), distFolder: dist, basePath });
  return { demo, folder };
}
