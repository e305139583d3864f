/** What happens in people's lives, and the words of the law to search for then. */
export const lifeEvents = {
  birth: 'khai sinh',
  marriage: 'kết hôn',
  death: 'khai tử',
  residence: 'cư trú',
  land: 'đất đai',
  business: 'kinh doanh',
  support: 'trợ cấp',
  copies: 'chứng thực',
} as const;
export type LifeEvent = keyof typeof lifeEvents;
