/** The part that reads codes in pictures is lost on the way. On a page of its own: a browser that has lost a part does not ask for it again. */
import { expect } from '@open-wc/testing';
// Loaded ahead, so that only what it loads itself is lost.
import '../../src/elements/dossier-tracker/scan.js';
import { expectNoViolations } from '../support/axe.js';
import { empty, officeWith } from '../support/dossiers.js';
import { announced, byLabel, byRole, textOf } from '../support/find.js';
import { lose } from '../support/lost.js';
import { until } from '../support/mount.js';

describe('<dvc-dossier-tracker> without the part that reads pictures', () => {
  const devices = navigator.mediaDevices;
  const real = devices.getUserMedia.bind(devices);
  const giveCamera = (answer: () => Promise<MediaStream>): void => void Object.defineProperty(devices, 'getUserMedia', { value: answer, configurable: true });
  before(() => lose('/decode.js'));
  after(async () => {
    giveCamera(real);
    await lose();
  });

  const says = 'Chưa tải được phần đọc mã. Xin kiểm tra mạng';
  const picture = (): HTMLCanvasElement => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d');
    return canvas;
  };

  it('blames the network, not her photograph', async () => {
    giveCamera(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const tracker = await empty(officeWith({}));
    byRole(tracker, 'button', 'Quét mã trên giấy hẹn').click();
    await until(() => textOf(tracker).includes('chưa được phép'), 'the refusal');
    const blob = await new Promise<Blob | null>((resolve) => picture().toBlob(resolve));
    const chosen = new DataTransfer();
    chosen.items.add(new File(blob ? [blob] : [], 'giay-hen.png', { type: 'image/png' }));
    const field = byLabel(tracker, 'Chụp hoặc chọn ảnh');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change'));
    await until(() => textOf(tracker).includes(says), 'the words');
    expect(announced(tracker)).to.contain(says);
    await expectNoViolations(tracker);
  });

  it('and not her camera, which it stops', async () => {
    const stream = picture().captureStream(10);
    giveCamera(() => Promise.resolve(stream));
    const tracker = await empty(officeWith({}));
    byRole(tracker, 'button', 'Quét mã trên giấy hẹn').click();
    await until(() => textOf(tracker).includes(says), 'the words');
    expect(stream.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
  });
});
