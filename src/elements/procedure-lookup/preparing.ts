/** Begins to read a list that will have to be searched here: whoever goes to the box is about to ask. */
import type { Portal } from '../../portal/portal.js';
import type { Widget } from '../widget.js';

const running = new WeakMap<Widget, AbortController>();

export function prepare(host: Widget, portal: Portal | undefined): void {
  if (!portal?.searchProcedures || portal.filters.keyword !== false || running.get(host)?.signal.aborted === false) return;
  const preparing = new AbortController();
  running.set(host, preparing);
  host.addController({ hostDisconnected: () => preparing.abort() });
  // What fails here is told by the search that needs it.
  void import('./catalogue.js').then(({ prepareCatalogue }) => prepareCatalogue(portal, preparing.signal)).catch(() => preparing.abort());
}
