/** Handing in by keyboard alone, from the first question to the receipt: the focus is never lost. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/submission-guide/submission-guide.js';
import { expectNoViolations } from '../support/axe.js';
import { byRole, focused, nameOf, textOf } from '../support/find.js';
import { until } from '../support/mount.js';
import { attach, confirmed, type Filing, guideThatFiles, photo } from './submission-guide.filing-walk.js';

interface Hands {
  readonly tabTo: (name: RegExp) => Promise<void>;
  /** Enter on the way on, until the focus is at this heading or part. */
  readonly next: (place: RegExp) => Promise<void>;
}

function handsOn({ guide }: Filing): Hands {
  const isHere = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && guide.shadowRoot?.contains(element) === true;
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      const here = focused();
      if (isHere(here) && name.test(nameOf(here))) return;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`Tab never reached ${name.source}`);
  };
  return {
    tabTo,
    next: async (place) => {
      await tabTo(/^(?:Tiếp tục|Gửi hồ sơ)/);
      await sendKeys({ press: 'Enter' });
      await until(() => isHere(focused()) && place.test(textOf(focused() as Element)), place.source);
    },
  };
}

describe('<dvc-submission-guide> handing in', () => {
  it('by keyboard alone, with an axe run over every step and the help opened', async function () {
    this.timeout(60_000);
    const filing = await guideThatFiles({}, { width: 320 });
    const { guide } = filing;
    const { tabTo, next } = handsOn(filing);
    await tabTo(/Cho tôi/);
    await sendKeys({ press: 'Space' });
    await next(/^Bạn đã sẵn sàng/);
    for (const question of [/VNeID/, /đứng tên bạn/, /điện thoại thông minh/]) {
      await until(() => question.test(textOf(byRole(guide, 'group', question))), 'the question');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
    }
    await next(/^Bạn đã có đủ giấy tờ chưa/);
    await next(/^Bạn muốn nộp bằng cách nào/);
    await tabTo(/Qua mạng/);
    await sendKeys({ press: 'Space' });
    await next(/^Điền tờ khai/);
    await until(() => textOf(guide).includes('Phần 1/4'), 'the form');

    await tabTo(/^Tiếp tục/);
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.id === 'errors', 'the summary');
    await expectNoViolations(guide);
    await tabTo(/^Xin điền: Họ và tên\.$/);
    await sendKeys({ press: 'Enter' });
    await until(() => /^Họ và tên/.test(nameOf(focused() as HTMLElement)), 'the field');
    await sendKeys({ type: 'Nguyễn Thị Mẫu' });
    await tabTo(/^Số định danh/);
    await sendKeys({ type: '001 099 000 001' });
    await next(/Phần 2/);
    await next(/Phần 3/);
    await tabTo(/^Có$/);
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    expect((focused() as HTMLInputElement).checked, 'arrows choose among answers').to.equal(true);
    await next(/Phần 4/);
    await tabTo(/^Thêm: Trẻ/);
    await sendKeys({ press: 'Enter' });
    await until(() => /^Tên trẻ/.test(nameOf(focused() as HTMLElement)), 'the new entry');
    await sendKeys({ type: 'Bé Na' });
    await tabTo(/^Bỏ: Trẻ/);
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.localName === 'fieldset', 'the list, as its entry is gone');
    await tabTo(/^Lấy lại/);
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.localName === 'fieldset', 'the list, as its entry is back');
    await next(/^Gửi ảnh giấy tờ/);

    await tabTo(/^Chọn tệp cho: Giấy chứng sinh/);
    expect((focused() as HTMLInputElement).type).to.equal('file');
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => confirmed(guide) === 1, 'the upload');
    await expectNoViolations(guide);
    await next(/^Xem lại trước khi nộp/);
    await tabTo(/^Sửa: Nơi ở/);
    await sendKeys({ press: 'Enter' });
    await until(() => /Phần 2/.test(textOf(focused() as Element)), 'the part of the form, one press away');
    await tabTo(/^Về bước Xem lại/);
    await sendKeys({ press: 'Enter' });
    await until(() => /^Xem lại/.test(textOf(focused() as Element)), 'the review');
    await tabTo(/^Cần giúp/);
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(guide).includes('0290 000 0001'), 'whom to call');
    await expectNoViolations(guide);
    await next(/^Gửi hồ sơ/);
    await until(() => textOf(guide).includes('Hồ sơ đã được nhận.'), 'the receipt');
    expect(filing.taken[0]?.answers).to.deep.include({ children: [{ name: 'Bé Na' }] });
    await expectNoViolations(guide);
    await tabTo(/^Theo dõi hồ sơ này/);
  });
});
