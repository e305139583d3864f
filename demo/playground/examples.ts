/** What the playground begins with: short descriptions of four kinds of backend, each with an answer of our own. All of it is invented. */
import type { OperationName } from '../../src/portal/portal.js';
import { sampleDossier } from './examples/dossier.js';
import { sampleProcedure } from './examples/procedure.js';
import { sampleList } from './examples/procedure-list.js';
import { sampleStatistics } from './examples/statistics.js';

/** A portal.json and an answer, to be written out. */
export interface Sample {
  readonly operation: OperationName;
  readonly portal: unknown;
  readonly answer: unknown;
}

export interface Example extends Sample {
  readonly title: string;
}

export const examples: readonly [Example, ...Example[]] = [
  { title: 'Trục liên thông kiểu cũ: một hồ sơ', ...sampleDossier },
  { title: 'Cổng Dịch vụ công quốc gia 2026: một thủ tục', ...sampleProcedure },
  { title: 'Một cửa điện tử (iGate): danh sách thủ tục', ...sampleList },
  { title: 'Giao diện riêng của bộ công cụ: số liệu', ...sampleStatistics },
  { title: 'Bắt đầu từ đầu', operation: 'findDossier', portal: { name: 'UBND xã', operations: {} }, answer: {} },
];
