import { expect } from '@open-wc/testing';
import { guideSteps } from '../../src/model/guide-steps.js';
import type { Procedure } from '../../src/model/procedure.js';
import { dutyOn, nextDuty } from '../../src/model/duty.js';
import type { Roster } from '../../src/model/roster.js';
import { paperLists, papersHeld } from '../../src/model/paper-lists.js';
import { accountNeeds, advance, begin, beginAt, canGo, channelOf, holdsAnswers, type Journey, openSteps, planJourney, readinesses, stepsOf, type Submission, type SubmissionAction, type SubmissionStep, unanswered } from '../../src/model/submission.js';

/** Same seed, same numbers: a failure can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const handoffSteps: readonly SubmissionStep[] = ['eligibility', 'account', 'papers', 'channel', 'review', 'official'];

const journeys: readonly Journey[] = [
  { online: true, cases: [0, 1, 3], channels: ['online', 'inPerson', 'postal'], ending: 'handoff', leftOut: [] },
  { online: false, cases: [], channels: ['inPerson'], ending: 'handoff', leftOut: [] },
  { online: true, cases: [], channels: ['online'], ending: 'handoff', leftOut: [] },
  { online: undefined, cases: [], channels: [], ending: 'handoff', leftOut: [] },
  { online: false, cases: [1, 2], channels: ['inPerson', 'postal'], ending: 'handoff', leftOut: [] },
];

function anyAction(pick: (below: number) => number, { journey }: Submission): SubmissionAction {
  const steps: readonly SubmissionStep[] = [...guideSteps, 'track'];
  const one = <Item>(items: readonly Item[]): Item => items[pick(items.length)] as Item;
  switch (pick(11)) {
    case 0: return { kind: 'choose', question: 'applicant', value: one(['self', 'onBehalf']) };
    case 1: return { kind: 'choose', question: 'case', value: one([...journey.cases, 'unsure']) };
    case 2: case 3: case 4: return { kind: 'choose', question: one(accountNeeds), value: one(readinesses) };
    case 5: return journey.channels.length > 0 ? { kind: 'choose', question: 'channel', value: one(journey.channels) } : { kind: 'back' };
    case 6: return { kind: 'tick', paper: `0.${pick(4)}`, has: pick(2) === 1 };
    case 7: return { kind: 'back' };
    case 8: return { kind: 'go', to: one(steps) };
    default: return { kind: 'next' };
  }
}

function wander(seed: number, journey: Journey, visit: (before: Submission, action: SubmissionAction, after: Submission) => void): Submission {
  const pick = random(seed);
  let submission = begin(journey);
  for (let moves = 0; moves < 80; moves += 1) {
    const action = anyAction(pick, submission);
    const after = advance(submission, action);
    visit(submission, action, after);
    submission = after;
  }
  return submission;
}

const everyWalk = (visit: (before: Submission, action: SubmissionAction, after: Submission) => void): void => {
  for (const journey of journeys) for (let seed = 1; seed <= 200; seed += 1) wander(seed, journey, visit);
};

/** Answers everything with "no" and goes on. */
function walkOn(start: Submission): Submission {
  let submission = start;
  for (let steps = 0; steps < 8; steps += 1) {
    for (const question of unanswered(submission)) {
      const value = question === 'applicant' ? 'onBehalf' : question === 'case' ? 'unsure' : question === 'channel' ? submission.journey.channels[0] : 'no';
      submission = advance(submission, { kind: 'choose', question, value } as SubmissionAction);
    }
    submission = advance(submission, { kind: 'next' });
  }
  return submission;
}

describe('the way of a submission', () => {
  it('goes through the six steps and on to tracking', () => {
    const seen: SubmissionStep[] = [];
    for (const journey of journeys) {
      let submission = begin(journey);
      seen.length = 0;
      while (submission.step !== 'track') {
        seen.push(submission.step);
        for (const question of unanswered(submission)) {
          const value = question === 'applicant' ? 'self' : question === 'case' ? journey.cases[0] : question === 'channel' ? journey.channels[0] : 'yes';
          submission = advance(submission, { kind: 'choose', question, value } as SubmissionAction);
        }
        submission = advance(submission, { kind: 'next' });
      }
      expect(seen).to.deep.equal(handoffSteps.filter((step) => journey.online !== false || step !== 'account'));
    }
  });

  it('never passes a step whose answer is missing, and always stands on a step of its journey', () => {
    everyWalk((before, action, after) => {
      expect([...stepsOf(after), 'track']).to.include(after.step);
      expect(canGo(after, after.step), JSON.stringify({ before, action })).to.be.true;
      if (action.kind === 'next' && unanswered(before).length > 0) expect(after).to.equal(before);
    });
  });

  it('has no dead end: from anywhere, "no" and "don’t know" lead to the end', () => {
    for (const journey of journeys) {
      for (let seed = 1; seed <= 60; seed += 1) expect(walkOn(wander(seed, journey, () => undefined)).step).to.equal('track');
    }
  });

  it('back and next come to the same place', () => {
    everyWalk((_before, _action, after) => {
      if (after.step === 'eligibility' || after.step === 'track') return;
      expect(advance(advance(after, { kind: 'back' }), { kind: 'next' }).step).to.equal(after.step);
    });
  });

  it('moving never changes an answer', () => {
    everyWalk((before, action, after) => {
      if (action.kind === 'choose' || action.kind === 'tick') return;
      expect(after.choices).to.equal(before.choices);
      expect(after.papers).to.equal(before.papers);
    });
  });

  it('starting again leaves nothing', () => {
    for (const journey of journeys) {
      const submission = wander(7, journey, () => undefined);
      const again = advance(submission, { kind: 'restart' });
      expect(again).to.deep.equal(begin(journey));
      expect(holdsAnswers(again)).to.be.false;
      expect(holdsAnswers(walkOn(again))).to.be.true;
    }
  });

  it('opened at a step by an address: nothing counts as answered, the steps up to the review can be looked at, no further', () => {
    for (const journey of journeys) {
      for (const step of stepsOf(begin(journey))) {
        const opened = beginAt(journey, step);
        expect([opened.step, opened.choices]).to.deep.equal([step, {}]);
        expect(openSteps(opened)).to.include('eligibility');
        expect(canGo(opened, 'official')).to.equal(step === 'official');
        expect(advance(opened, { kind: 'restart' })).to.deep.equal(begin(journey));
        expect(walkOn({ ...opened, step: 'eligibility' }).step).to.equal('track');
      }
      expect(beginAt(journey, 'send')).to.deep.equal(begin(journey));
    }
  });

  it('opened beyond the form, which nobody has filled in on this device, begins with the form', () => {
    const journey: Journey = { online: true, cases: [], channels: ['online'], ending: 'submit', leftOut: [] };
    for (const step of ['form', 'files', 'review', 'send'] as const) expect(beginAt(journey, step).step).to.equal('form');
    expect(canGo(advance(advance(beginAt(journey, 'send'), { kind: 'finish', step: 'form', finished: true }), { kind: 'finish', step: 'files', finished: true }), 'send')).to.be.false;
  });

  it('ends with sending where the portal takes in submissions, on the online way alone', () => {
    const journey: Journey = { online: true, cases: [], channels: ['online', 'inPerson'], ending: 'submit', leftOut: ['account'] };
    const asked = advance(begin(journey), { kind: 'choose', question: 'applicant', value: 'self' });
    const online = advance(asked, { kind: 'choose', question: 'channel', value: 'online' });
    expect(stepsOf(online)).to.deep.equal(['eligibility', 'papers', 'channel', 'form', 'files', 'review', 'send']);
    expect(stepsOf(advance(asked, { kind: 'choose', question: 'channel', value: 'inPerson' }))).to.deep.equal(['eligibility', 'papers', 'channel', 'review', 'official']);
    const finish = (step: SubmissionStep, finished = true): SubmissionAction => ({ kind: 'finish', step, finished });
    expect([canGo(online, 'form'), canGo(online, 'files')], 'the form is not done').to.deep.equal([true, false]);
    const filled = advance(online, finish('form'));
    expect([canGo(filled, 'files'), canGo(filled, 'review')], 'the files are not there').to.deep.equal([true, false]);
    expect(canGo(advance(filled, finish('files')), 'send')).to.be.true;
    expect(canGo([finish('files'), finish('form', false)].reduce(advance, filled), 'send'), 'an answer was spoilt').to.be.false;
  });

  it('a paper is ticked once and can be unticked', () => {
    const tick = (has: boolean): SubmissionAction => ({ kind: 'tick', paper: '0.1', has });
    const twice = [tick(true), tick(true)].reduce(advance, begin(journeys[0] as Journey));
    expect(twice.papers).to.deep.equal(['0.1']);
    expect(advance(twice, tick(false)).papers).to.deep.equal([]);
  });

  it('tracking can be gone to at any time, and back leads to where one was', () => {
    const start = begin(journeys[0] as Journey);
    const tracking = advance(start, { kind: 'go', to: 'track' });
    expect(tracking.step).to.equal('track');
    expect(advance(tracking, { kind: 'back' }).step).to.equal('eligibility');
  });

  it('keeps what still has a place when the procedure is read again, and asks anew for what has not', () => {
    const before = walkOn(begin(journeys[0] as Journey));
    const chosen = [
      { kind: 'choose', question: 'case', value: 3 }, { kind: 'choose', question: 'channel', value: 'postal' },
    ].reduce((submission, action) => advance(submission, action as SubmissionAction), before);
    const same = advance(chosen, { kind: 'replan', journey: { ...chosen.journey } });
    expect(same.choices).to.deep.equal(chosen.choices);
    const fewer = advance({ ...chosen, step: 'review' }, { kind: 'replan', journey: { online: true, cases: [0, 1], channels: ['online', 'inPerson'], ending: 'handoff', leftOut: [] } });
    expect(fewer.choices).to.not.have.any.keys('case', 'channel');
    expect(fewer.choices.identity).to.equal('no');
    expect(fewer.step).to.equal('eligibility');
  });

  it('takes the only channel without asking', () => {
    expect(channelOf(begin({ online: true, cases: [], channels: ['online'], ending: 'handoff', leftOut: [] }))).to.equal('online');
    expect(channelOf(begin({ online: true, cases: [], channels: ['online', 'postal'], ending: 'handoff', leftOut: [] }))).to.be.undefined;
  });
});

describe('what a procedure lets the citizen choose', () => {
  const procedure = (rest: Partial<Procedure>): Procedure => ({ code: '1.001193', name: 'Khai sinh', ...rest });

  it('believes published channels before the level', () => {
    expect(planJourney(procedure({ onlineLevel: 'none', channels: [{ type: 'online' }] })).online).to.be.true;
    expect(planJourney(procedure({ onlineLevel: 'partial', channels: [{ type: 'inPerson' }, { type: 'inPerson' }] }))).to.deep.include({ online: false, channels: ['inPerson'] });
    expect(planJourney(procedure({ onlineLevel: 'full' })).online).to.be.true;
    expect(planJourney(procedure({ onlineLevel: 'informationOnly' })).online).to.be.false;
    expect(planJourney(procedure({})).online).to.be.undefined;
  });

  const papers = [{ name: 'Tờ khai' }];
  const listed = procedure({
    cases: [
      { kind: 'submit', papers }, { name: 'GIẤY TỜ PHẢI XUẤT TRÌNH', kind: 'present', papers },
      { name: 'Vào nhà của mình', kind: 'submit', papers }, { name: 'Vào nhà thuê', kind: 'submit', papers },
    ],
  });

  it('does not take lists for everybody for cases', () => {
    expect(planJourney(listed).cases).to.deep.equal([2, 3]);
    expect(planJourney(procedure({ cases: [{ name: 'Giấy tờ phải nộp', papers }, { name: 'Giấy tờ phải xuất trình', papers }] })).cases).to.deep.equal([]);
    expect(planJourney(procedure({ cases: [{ papers }, { name: 'Trường hợp đăng ký trên môi trường điện tử', papers }] })).cases).to.deep.equal([]);
  });

  it('shows the papers of the case and those of everybody; of all when unsure', () => {
    const start = begin(planJourney(listed));
    const shown = (value: number | 'unsure'): readonly string[] =>
      paperLists(listed, advance(start, { kind: 'choose', question: 'case', value })).map(({ name = '' }) => name);
    expect(shown(3)).to.deep.equal(['', 'GIẤY TỜ PHẢI XUẤT TRÌNH', 'Vào nhà thuê']);
    expect(shown('unsure')).to.have.length(4);
  });

  it('asks for no paper that the State has already, and the keys of the others stay as they are', () => {
    const held = { name: 'Giấy khai sinh', alreadyHeld: true };
    const one = procedure({ cases: [
      { kind: 'present', papers: [held] }, { name: 'Nhà thuê', papers: [held, { name: 'Hợp đồng', alreadyHeld: false }] }, { name: 'Nhà của mình', papers: [{ ...held, name: 'Sổ đỏ' }] },
    ] });
    const start = begin(planJourney(one));
    const chosen = (value: number | 'unsure'): Submission => advance(start, { kind: 'choose', question: 'case', value });
    expect(paperLists(one, chosen(1)).flatMap((list) => list.papers)).to.deep.equal([{ key: '1.1', paper: { name: 'Hợp đồng', alreadyHeld: false } }]);
    expect(papersHeld(one, chosen(1)).map(({ name }) => name)).to.deep.equal(['Giấy khai sinh', 'Giấy khai sinh']);
    expect(papersHeld(one, chosen(2)).map(({ name }) => name)).to.deep.equal(['Giấy khai sinh', 'Sổ đỏ']);
    expect(papersHeld(procedure({}), chosen('unsure'))).to.deep.equal([]);
  });
});

describe('who is on duty', () => {
  const roster: Roster = {
    entries: [
      { weekday: 1, from: '13:00', to: '17:00', role: 'chiều' }, { weekday: 1, from: '07:30', to: '11:30', role: 'sáng' }, { weekday: 2, from: '07:30', to: '11:30', role: 'thứ Ba' },
    ],
    exceptions: [{ date: '2026-11-24', closed: true, note: 'Nghỉ lễ' }],
  };

  it('goes by weekday, in order of time, and honours exceptions', () => {
    expect(dutyOn(roster, '2026-11-23').shifts.map(({ role }) => role)).to.deep.equal(['sáng', 'chiều']);
    expect(dutyOn(roster, '2026-11-24')).to.deep.equal({ date: '2026-11-24', shifts: [], why: 'closed', note: 'Nghỉ lễ' });
    expect(nextDuty(roster, '2026-11-23')?.date).to.equal('2026-11-30');
    expect(nextDuty({ entries: [] }, '2026-11-23')).to.be.undefined;
  });
});
