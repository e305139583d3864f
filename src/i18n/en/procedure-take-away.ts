import type { Messages } from '../messages.js';

export const procedureTakeAway: Messages['procedureTakeAway'] = {
  leaflet: {
    from: (office) => `A leaflet of ${office}`,
    scan: 'Point your phone at this square to open the official page',
    scanOwn: 'Point your phone at this square to see this procedure online',
    ownPage: 'See this procedure online',
    shortened: 'Shortened to fit one page. To read all of it, point a telephone at the square below.',
    shortenedAsk: 'Shortened to fit one page. To learn all of it, please ask the office.',
    morePapers: (count) => `${count} more ${count === '1' ? 'paper' : 'papers'}: please see the full list.`,
    updated: (date) => `As published on ${date}. If that is long ago, please ask before you apply.`,
  },
  announcement: {
    opening: (name, code) => `${name}, procedure code ${code}.`,
    everywhere: (channels) => `Ways to apply: ${channels}.`,
    time: (time) => `Processing time: ${time}.`,
    fee: (fee) => `Fees: ${fee}.`,
    channel: (channel, time, fee) => `${channel}: processing time ${time}; fees ${fee}.`,
    yourCase: (name) => `Case: ${name}.`,
    papers: (papers) => `Papers you need: ${papers}.`,
    ask: (office, phone) => `For questions please call ${office}, telephone ${phone}.`,
  },
};
