/** Where figures come from and of when they are, in each language: apart, for a page says so only to those who ask. */
export interface ProvenanceWords {
  readonly asOf: (date: string) => string;
  readonly source: (source: string) => string;
}

export const provenance = {
  vi: { asOf: (date) => `Số liệu đến ${date}`, source: (source) => `Nguồn: ${source}` },
  en: { asOf: (date) => `Figures up to ${date}`, source: (source) => `Source: ${source}` },
} as const satisfies Readonly<Record<string, ProvenanceWords>>;
