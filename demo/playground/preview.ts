/** The elements that use an operation, with nothing but this operation behind them. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../../src/elements/dossier-tracker/dossier-tracker.js';
import '../../src/elements/portal/portal.js';
import '../../src/elements/procedure-lookup/procedure-lookup.js';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import '../../src/elements/stats-badge/stats-badge.js';
import type { Sector } from '../../src/model/procedure.js';
import type { Statistics } from '../../src/model/statistics.js';
import type { OperationName, Page, Portal } from '../../src/portal/portal.js';
import { type Found, knownId } from './examine.js';

export const operationTitles: Readonly<Record<OperationName, string>> = {
  findDossier: 'Tra cứu hồ sơ (findDossier)',
  getProcedure: 'Một thủ tục (getProcedure)',
  searchProcedures: 'Tìm thủ tục (searchProcedures)',
  listSectors: 'Lĩnh vực (listSectors)',
  getStatistics: 'Số liệu (getStatistics)',
  getRoster: 'Lịch trực (getRoster)',
};

export const operationNames = Object.keys(operationTitles) as readonly OperationName[];

/** Other operations would be answered with the same text, which is not theirs. */
function only(operation: OperationName, portal: Portal): Portal {
  const { name, agencyCode, timeZone, contact, links, calendar, featured, filters } = portal;
  const common: Portal = { name, agencyCode, timeZone, contact, links, calendar, featured: [], filters };
  switch (operation) {
    case 'findDossier': return { ...common, findDossier: portal.findDossier };
    case 'getProcedure': return { ...common, featured, getProcedure: portal.getProcedure };
    case 'searchProcedures': return { ...common, filters: { ...filters, sector: false }, searchProcedures: portal.searchProcedures };
    case 'listSectors': return { ...common, filters: { sector: true, channel: false }, listSectors: portal.listSectors, searchProcedures: invented(portal) };
    case 'getStatistics': return { ...common, getStatistics: portal.getStatistics };
    case 'getRoster': return common;
  }
}

/** Sectors show in a search only: each gets one procedure to be found. */
function invented({ listSectors }: Portal): NonNullable<Portal['searchProcedures']> {
  return async ({ sector }): Promise<Page<never>> => {
    const sectors = (await listSectors?.({})) ?? [];
    const items = sectors.filter(({ code }) => !sector || code === sector).map((one: Sector, index) =>
      ({ code: `9.${String(index + 1).padStart(6, '0')}`, name: `Thủ tục mẫu thuộc ${one.name}`, sector: one }));
    return { items: items as unknown as readonly never[], total: items.length, leftOut: 0 };
  };
}

export function preview(operation: OperationName, found: Found): TemplateResult {
  const element = elementFor(operation, found);
  return html`
    ${element ? html`<dvc-portal device="personal" .portal=${only(operation, found.portal)}>${element}</dvc-portal>` : html`<p>Chưa có tiện ích nào dùng thao tác này một mình; dưới đây là dữ liệu đọc được.</p>`}
    <details class="record" ?open=${!element}>
      <summary>Dữ liệu đọc được</summary>
      <pre tabindex="0" role="region" aria-label="Dữ liệu đọc được, dạng JSON">${JSON.stringify(found.record, null, 2)}</pre>
    </details>`;
}

/** Another code is another element, as it would be on another page. */
function elementFor(operation: OperationName, { code, record }: Found): unknown {
  switch (operation) {
    case 'findDossier': return keyed(code, html`<dvc-dossier-tracker code=${code}></dvc-dossier-tracker>`);
    case 'getProcedure': return keyed(code, html`<dvc-procedure-sheet procedure=${code} .procedureId=${knownId}></dvc-procedure-sheet>`);
    case 'searchProcedures': case 'listSectors': return html`<dvc-procedure-lookup></dvc-procedure-lookup>`;
    case 'getStatistics': return badges(record as Statistics);
    case 'getRoster': return undefined;
  }
}

const badges = ({ metrics }: Statistics): unknown => (metrics.length === 0
  ? html`<p>Câu trả lời không có số liệu nào.</p>`
  : html`<div class="badges">${metrics.map(({ id }) => html`<dvc-stats-badge metric=${id} period="2026-10"></dvc-stats-badge>`)}</div>${nothing}`);
