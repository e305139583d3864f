import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { DvcProcedureLookup } from '../src/elements/procedure-lookup/procedure-lookup.js';
import type { FailureKind } from '../src/model/failure.js';
import type { Procedure } from '../src/model/procedure.js';
import type { MemoryOptions, Office } from '../src/portal/memory/memory-portal.js';
import type { Portal } from '../src/portal/portal.js';
import { inPortal, inWidth, officePortal, type StoryContext } from './office.js';

interface Arguments {
  query: string;
  sector: string;
  featured: string;
  pageSize: string;
  procedure: string;
  sheetHref: string;
  /** The office as it differs from the sample. */
  office: Partial<Office>;
  options: MemoryOptions;
  portal: (portal: Portal) => Portal;
}

const show = (args: Arguments, context: StoryContext): TemplateResult => inPortal(args.portal(officePortal(context, args.options, args.office)), html`
  <dvc-procedure-lookup query=${args.query} sector=${args.sector} featured=${args.featured} page-size=${args.pageSize}
    procedure=${args.procedure} sheet-href=${args.sheetHref}>
    <a href="tel:02900000001">Gọi Bộ phận Một cửa: 0290 000 0001</a>
  </dvc-procedure-lookup>`);

const meta: Meta<Arguments> = {
  title: 'Procedure lookup',
  component: 'dvc-procedure-lookup',
  render: show,
  args: { query: '', sector: '', featured: '', pageSize: '', procedure: '', sheetHref: '', office: {}, options: {}, portal: (portal) => portal },
};
export default meta;

type Story = StoryObj<Arguments>;

const longName = 'Thủ tục đăng ký thay đổi, cung cấp lại thông tin về tài sản gắn liền với đất, quyền sử dụng đất của hộ gia đình, cá nhân đối với trường hợp đã được cấp Giấy chứng nhận mà nay có sự khác nhau giữa hồ sơ địa chính và số liệu đo đạc thực tế tại xã, phường, đặc khu theo quy định của pháp luật về đất đai, nhà ở và kinh doanh bất động sản';
const many = (count: number): readonly Procedure[] =>
  [...Array(count).keys()].map((index) => ({
    code: `3.${String(index + 1).padStart(6, '0')}`, name: `Cấp giấy xác nhận số ${index + 1}`, sector: { code: 'S', name: 'Việc mẫu' }, onlineLevel: 'partial',
  }));
const failing = (kind: FailureKind): Story => ({ args: { office: { featured: [] }, options: { fails: { searchProcedures: kind } } } });

export const OftenUsed: Story = {};
export const AllProcedures: Story = { args: { office: { featured: [] } } };
export const Results: Story = { args: { query: 'dang ky' } };
export const ByCode: Story = { args: { query: '1 001193' } };
export const ShortFormWrittenOut: Story = { args: { query: 'XNTTHN' } };
export const NumberWithheld: Story = { args: { query: 'khai tử 001099000001' } };
export const FilteredBySector: Story = { args: { sector: 'G15-HT' } };
export const NothingFound: Story = { args: { query: 'xin phép nuôi voi', sector: 'G15-HT' } };
export const NearestWords: Story = { args: { query: 'dang ky khia sihn' } };
export const EverydayWords: Story = { args: { query: 'giấy độc thân' } };
/** The backend only lists; the words are looked for in the browser. */
export const SearchedInTheBrowser: Story = { args: { query: 'ket hon', portal: (portal) => ({ ...portal, filters: { ...portal.filters, keyword: false }, searchProcedures: withoutWords(portal) }) } };
export const FilteredByLevel: Story = {
  args: { office: { featured: [] } },
  play: async ({ canvasElement }) => {
    const lookup = canvasElement.querySelector<DvcProcedureLookup>('dvc-procedure-lookup');
    const level = await appears(() => lookup?.shadowRoot?.querySelector<HTMLSelectElement>('#level'));
    level.value = 'partial';
    level.dispatchEvent(new Event('change', { bubbles: true }));
    await appears(() => lookup?.shadowRoot?.querySelector('.refine[open]'));
  },
};
export const NothingPublished: Story = { args: { office: { procedures: [], featured: [] } } };
export const ManyPages: Story = { args: { office: { procedures: many(213), featured: [] } } };
export const TotalUnknown: Story = {
  args: {
    office: { procedures: many(45), featured: [] },
    portal: (portal) => ({ ...portal, searchProcedures: async (query, options) => ({ items: [], leftOut: 0, ...(await portal.searchProcedures?.(query, options)), total: undefined }) }),
  },
};
export const NextPageFailed: Story = {
  args: {
    office: { procedures: many(45), featured: [] },
    portal: (portal) => ({
      ...portal,
      searchProcedures: async (query, options) => {
        if (query.after) throw new TypeError('the second page is cut off');
        return { items: [], leftOut: 0, ...(await portal.searchProcedures?.(query, options)) };
      },
    }),
  },
  play: async ({ canvasElement }) => {
    const lookup = canvasElement.querySelector<DvcProcedureLookup>('dvc-procedure-lookup');
    const button = await appears(() => lookup?.shadowRoot?.querySelector<HTMLElement>('#more'));
    button.click();
    await appears(() => lookup?.shadowRoot?.querySelector('.results .notice'));
  },
};
export const SomeUnreadable: Story = { args: { office: { featured: [] }, options: { leftOut: 2 } } };
export const LongNames: Story = {
  args: { office: { featured: [], procedures: [{ code: '1.012753', name: longName, sector: { name: 'Đất đai' } }, { code: '2.000635.000.00.00.H40', name: `${longName}; ${longName}; ${longName}` }] }, query: 'dat dai' },
};
export const NamesAndCodesOnly: Story = { args: { office: { featured: [], procedures: [{ code: '1.000001', name: 'Chỉ có tên' }] } } };
export const Loading: Story = { args: { options: { delay: 'never' } } };
export const Offline: Story = failing('offline');
export const TimedOut: Story = failing('timeout');
export const Busy: Story = failing('busy');
export const Forbidden: Story = failing('forbidden');
export const Broken: Story = failing('broken');
export const Intercepted: Story = failing('intercepted');
export const Misconfigured: Story = failing('misconfigured');
export const FailedWithLastResults: Story = {
  args: {
    portal: (portal) => ({ ...portal, searchProcedures: () => Promise.reject(new TypeError('cut off')) }),
  },
  play: async ({ canvasElement }) => {
    const lookup = canvasElement.querySelector<DvcProcedureLookup>('dvc-procedure-lookup');
    await appears(() => lookup?.shadowRoot?.querySelector('.list'));
    lookup?.setAttribute('query', 'khai sinh');
    await appears(() => lookup?.shadowRoot?.querySelector('.notice'));
  },
};
export const SectorsFailed: Story = { args: { options: { fails: { listSectors: 'busy' } } } };
export const NoFilters: Story = { args: { portal: (portal) => ({ ...portal, filters: { sector: false, channel: false } }) } };
export const NoSearch: Story = { args: { options: { without: ['searchProcedures', 'getProcedure'] } } };
export const OfficialPagesOnly: Story = { args: { options: { without: ['getProcedure'] }, query: 'đăng ký' } };
export const LinksToAnotherPage: Story = { args: { sheetHref: '/thu-tuc?ma={code}' } };
export const OpenedSheet: Story = { args: { procedure: '1.001193' } };
export const Narrow: Story = { args: { query: 'đăng ký' }, render: (args, context) => inWidth(280, show(args, context)) };
export const NarrowLongNames: Story = { ...LongNames, render: (args, context) => inWidth(280, show(args, context)) };

const withoutWords = (portal: Portal): Portal['searchProcedures'] => async ({ after, size, sector, channel }, options) =>
  ({ items: [], leftOut: 0, ...(await portal.searchProcedures?.({ after, size, sector, channel }, options)) });

/** Waits until something is there. */
async function appears<Thing>(find: () => Thing | null | undefined): Promise<Thing> {
  for (;;) {
    const thing = find();
    if (thing) return thing;
    await new Promise((frame) => requestAnimationFrame(frame));
  }
}
