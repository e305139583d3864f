/** The guide's own steps. */
export const guideSteps = ['eligibility', 'account', 'papers', 'channel', 'form', 'files', 'review', 'official', 'send'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** Steps an office may do without. The form is what the office itself asks for; nothing is sent or left for without having been reviewed. */
export const leavableSteps = ['eligibility', 'account', 'papers', 'channel', 'files'] as const satisfies readonly GuideStep[];
