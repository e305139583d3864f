import { freePort } from './free-port.js';
import { programOf, runNode } from './run.js';

// Run as a program: npm run storybook. It prints its address when it is ready.
const { code } = await runNode(programOf('storybook', 'dist/bin/dispatcher.js'), 'dev', '--ci', '--disable-telemetry', '--port', String(await freePort()));
process.exitCode = code;
