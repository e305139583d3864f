/**
 * The one door to zod. `zod/mini` keeps the bundle small; `jitless` must be set before the first schema
 * is made, or zod tries `new Function` and a strict content security policy reports it.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
