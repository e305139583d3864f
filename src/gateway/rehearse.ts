/** Reads everything that a gateway would need to start, and starts nothing. */
import { openLog } from './log.js';
import { openPortals } from './portals.js';
import { openSecrets, SettingsError } from './secrets.js';
import { type GatewaySettings, problemsOfSettings } from './settings.js';
import { memoryState } from './state/memory-state.js';

/** Rejects with a SettingsError, or with several in an AggregateError, that name every file, path and reason. */
export async function rehearse(settings: GatewaySettings): Promise<void> {
  const wrong = problemsOfSettings(settings);
  if (wrong.length > 0) throw new SettingsError('gateway', wrong);
  const secrets = await openSecrets(settings.environment ?? process.env, settings.secretsFile);
  const state = memoryState();
  const portals = await openPortals(settings.portals, { secrets, state, onBackend: () => undefined }, openLog(() => undefined));
  await portals.close();
  await state.close();
}

/** The problems of a failure to start, by file; undefined for a failure of another kind. */
export function problemsOfFailure(error: unknown): readonly SettingsError[] | undefined {
  if (error instanceof SettingsError) return [error];
  const all: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return all.length > 0 && all.every((one) => one instanceof SettingsError) ? all : undefined;
}
