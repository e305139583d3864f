/** The ways in which something is applied for (cách thức thực hiện). */
export const channelTypes = ['online', 'inPerson', 'postal'] as const;
export type ChannelType = (typeof channelTypes)[number];
