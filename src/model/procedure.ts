/**
 * Procedures (thủ tục hành chính). Shapes follow CPSV-AP 3.2: procedure = PublicService,
 * channel = Channel, case = ExecutionCase, paper = EvidenceType, fee = Cost.
 */
import { type ChannelType, channelTypes } from './channel-types.js';
import { choice, code, count, flag, maybe, moment, number, richText, text, url } from './fields.js';
import * as z from './schema.js';
import { type TimeUnit, timeUnits } from './time-units.js';

export { type ChannelType, channelTypes, type TimeUnit, timeUnits };

/** full = toàn trình, partial = một phần, informationOnly = chỉ cung cấp thông tin (NĐ 42/2022). */
export const onlineLevels = ['full', 'partial', 'informationOnly', 'none'] as const;
export type OnlineLevel = (typeof onlineLevels)[number];

const processingTime = z.object({
  value: maybe(number),
  /** Missing when the source gives none: 164 of 588 measured commune procedures do. Never guessed. */
  unit: maybe(choice(timeUnits)),
  /** The words as published, shown when value or unit is missing. */
  label: maybe(text),
});
export type ProcessingTime = z.infer<typeof processingTime>;

const fee = z.object({
  name: maybe(text),
  amount: maybe(number),
  /** ISO 4217; VND when missing. */
  currency: maybe(code),
  description: maybe(text),
  /** Who pays less or nothing, in the words of the source. */
  exemption: maybe(text),
});
export type Fee = z.infer<typeof fee>;

/** When a fee is paid: with the papers, once the office asks for it, or when the result is collected. */
export const paymentTimes = ['onSubmission', 'onNotice', 'onResult'] as const;
export type PaymentTime = (typeof paymentTimes)[number];

const channel = z.object({
  type: choice(channelTypes),
  processingTime: maybe(processingTime),
  fees: maybe(z.array(fee)),
  payment: maybe(z.object({ when: maybe(choice(paymentTimes)), methods: maybe(z.array(text)) })),
  /** How the result reaches the citizen; online = as an electronic one. */
  resultChannels: maybe(z.array(choice(channelTypes))),
  description: maybe(richText),
  url: maybe(url),
});
export type Channel = z.infer<typeof channel>;

const fileLink = z.object({
  name: text,
  url: maybe(url),
  /** In bytes. */
  size: maybe(count),
});
export type FileLink = z.infer<typeof fileLink>;

const paper = z.object({
  code: maybe(code),
  name: text,
  originals: maybe(count),
  copies: maybe(count),
  /** The paper is an electronic form, filled in on the official page. */
  electronicForm: maybe(flag),
  templates: maybe(z.array(fileLink)),
  note: maybe(text),
  /** The State has it already, for everybody: it need not be given again. Anything but true claims nothing. */
  alreadyHeld: maybe(flag),
  /** The database it is held in, as published. */
  heldIn: maybe(text),
});
export type Paper = z.infer<typeof paper>;

export const caseKinds = ['submit', 'present', 'other'] as const;
export type CaseKind = (typeof caseKinds)[number];

const procedureCase = z.object({
  name: maybe(text),
  /** submit = giấy tờ phải nộp, present = giấy tờ phải xuất trình. */
  kind: maybe(choice(caseKinds)),
  papers: maybe(z.array(paper)),
});
export type ProcedureCase = z.infer<typeof procedureCase>;

const sectorReference = z.object({ code: maybe(code), name: maybe(text) });

export const sectorSchema = z.object({ code, name: text, procedures: maybe(count) });
export type Sector = z.infer<typeof sectorSchema>;

const summaryShape = {
  /** National code such as 1.001193, or a local one such as 2.000635.000.00.00.H40. */
  code,
  /** The backend's own id, where it differs from the code. */
  id: maybe(code),
  name: text,
  sector: maybe(sectorReference),
  onlineLevel: maybe(choice(onlineLevels)),
  agency: maybe(text),
  updatedAt: maybe(moment),
};

export const procedureSummarySchema = z.object({
  ...summaryShape,
  channels: maybe(z.array(z.object({ type: choice(channelTypes) }))),
});
export type ProcedureSummary = z.infer<typeof procedureSummarySchema>;

export const procedureSchema = z.object({
  ...summaryShape,
  description: maybe(richText),
  addressees: maybe(z.array(text)),
  channels: maybe(z.array(channel)),
  cases: maybe(z.array(procedureCase)),
  steps: maybe(z.array(z.object({ name: maybe(text), description: maybe(richText) }))),
  results: maybe(z.array(z.object({ code: maybe(code), name: text }))),
  requirements: maybe(richText),
  legalBasis: maybe(z.array(z.object({ code: maybe(code), name: maybe(text), url: maybe(url) }))),
  competentAuthority: maybe(text),
  receivingAddress: maybe(text),
  decisionNumber: maybe(text),
  officialUrl: maybe(url),
  applyUrl: maybe(url),
});
export type Procedure = z.infer<typeof procedureSchema>;

/** citizen = cá nhân, hộ gia đình; organisation = doanh nghiệp, tổ chức. */
export const audiences = ['citizen', 'organisation'] as const;
export type Audience = (typeof audiences)[number];

export interface ProcedureQuery {
  readonly keyword?: string | undefined;
  readonly sector?: string | undefined;
  readonly channel?: ChannelType | undefined;
  readonly level?: OnlineLevel | undefined;
  readonly audience?: Audience | undefined;
  /** The `next` of the page before; absent for the first page. */
  readonly after?: string | undefined;
  /** How many a page, where the backend lets the caller choose. */
  readonly size?: number | undefined;
}
