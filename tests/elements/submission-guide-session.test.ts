import { expect } from '@open-wc/testing';
import '../../src/elements/submission-guide/submission-guide.js';
import type { PortalSession } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { announced, byLabel, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { longTimers } from '../support/long-timers.js';
import { until } from '../support/mount.js';
import { attach, confirmed, fill, fillForm, guideThatFiles, photo, toForm } from './submission-guide.filing-walk.js';
import { current, press } from './submission-guide.walk.js';

interface Server {
  readonly session: PortalSession;
  /** The server says how many seconds are left. */
  readonly says: (seconds: number) => void;
  extends: boolean;
}

function server(): Server {
  const listeners = new Set<() => void>();
  let left: number | undefined;
  const says = (seconds: number): void => {
    left = seconds;
    for (const listener of listeners) listener();
  };
  const made: Server = {
    says, extends: true,
    session: {
      left: () => left,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      extend: async () => {
        if (!made.extends) throw new TypeError('no network');
        says(1_800);
      },
    },
  };
  return made;
}

describe('<dvc-submission-guide> the session with the office', () => {
  it('is warned of in time, by the server’s count, and extended in one tap', async () => {
    const { session, says } = server();
    const { guide } = await guideThatFiles({ rest: { session } });
    await toForm(guide);
    await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
    says(301);
    await guide.updateComplete;
    expect(textOf(guide)).not.to.contain('Phiên làm việc');
    says(200);
    await guide.updateComplete;
    expect(textOf(guide)).to.contain('Phiên làm việc còn khoảng 4 phút. Những gì đã điền vẫn còn.');
    expect(announced(guide)).to.contain('còn khoảng 4 phút');
    await expectNoViolations(guide);
    await press(guide, 'Gia hạn thêm');
    await until(() => queryByRole(guide, 'button', 'Gia hạn thêm') === undefined, 'no warning any more');
    expect(announced(guide)).to.equal('Đã gia hạn phiên làm việc.');
    expect(focused()?.localName, 'the button is gone, the place is not').to.equal('h2');
    expect(byLabel(guide, /^Họ và tên/).value).to.equal('Nguyễn Thị Mẫu');
  });

  it('warns by itself when the time comes', async () => {
    const { session, says } = server();
    const { guide } = await guideThatFiles({ rest: { session } });
    await toForm(guide);
    const timers = longTimers();
    try {
      says(400);
      const { left } = session;
      Object.assign(session, { left: () => 299 });
      timers.pass(99_000);
      await guide.updateComplete;
      expect(textOf(guide)).not.to.contain('Phiên làm việc');
      timers.pass(1_500);
      await guide.updateComplete;
      expect(textOf(guide)).to.contain('còn khoảng 5 phút');
      Object.assign(session, { left });
    } finally {
      timers.restore();
    }
  });

  it('an extension that fails says so and can be tried again', async () => {
    const office = server();
    const { guide } = await guideThatFiles({ rest: { session: office.session } });
    await toForm(guide);
    office.extends = false;
    office.says(60);
    await guide.updateComplete;
    byRole(guide, 'button', 'Gia hạn thêm').focus();
    await press(guide, 'Gia hạn thêm');
    await until(() => announced(guide).includes('Chưa gia hạn được'), 'the failure');
    expect(focused()).to.equal(byRole(guide, 'button', 'Gia hạn thêm'));
    office.extends = true;
    await press(guide, 'Gia hạn thêm');
    await until(() => queryByRole(guide, 'button', 'Gia hạn thêm') === undefined, 'the extension');
  });

  it('when it has ended everything is kept; sending then says what to do, and works after signing in again', async () => {
    const { session, says } = server();
    const { guide, taken } = await guideThatFiles({ rest: { session }, submits: ['forbidden', 'taken'] });
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => confirmed(guide) === 1, 'the upload');
    says(0);
    await guide.updateComplete;
    expect(textOf(guide)).to.contain('Phiên làm việc đã hết. Những gì đã điền và tải lên vẫn còn ở đây.');
    expect(announced(guide)).to.contain('Phiên làm việc đã hết');
    await press(guide, 'Tiếp tục');
    expect(current(guide)).to.contain('Xem lại');
    expect(textOf(guide), 'also at the review').to.contain('Phiên làm việc đã hết').and.to.contain('Nguyễn Thị Mẫu').and.to.contain('giay.jpg');
    await press(guide, 'Gửi hồ sơ');
    await until(() => textOf(guide).includes('Hồ sơ chưa được gửi.'), 'the outcome');
    expect(taken).to.have.length(0);
    expect(textOf(guide)).to.contain('đăng nhập lại, rồi quay lại bấm gửi');
    await press(guide, 'Tôi đã đăng nhập lại');
    await until(() => queryByRole(guide, 'button', 'Tôi đã đăng nhập lại') === undefined, 'the new session');
    await press(guide, 'Gửi lại');
    await until(() => textOf(guide).includes('Hồ sơ đã được nhận.'), 'the receipt');
    expect(taken[0]?.answers).to.deep.include({ applicant: { name: 'Nguyễn Thị Mẫu', identity: '001099000001' } });
    expect(taken[0]?.attachments.map(({ name }) => name)).to.deep.equal(['giay.jpg']);
    says(0);
    await guide.updateComplete;
    expect(textOf(guide), 'nobody needs a session for a receipt').not.to.contain('Phiên làm việc');
  });
});
