/** The code of a receipt by link, by camera and by photograph. */
import { expect } from '@open-wc/testing';
import { generate } from 'lean-qr';
import { html } from 'lit';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
import { expectNoViolations } from '../support/axe.js';
import { empty, officeWith, someCode } from '../support/dossiers.js';
import { announced, byLabel, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { hearing } from '../support/hearing.js';
import { mount, portalOf, samplePortal, settled, until } from '../support/mount.js';
import { watched } from '../support/portals.js';

const found = (tracker: Element): Promise<void> => until(() => queryByRole(tracker, 'heading', 'Đang xử lý'), 'the dossier');

/** A picture of a QR code as a camera sees it, on paper with a margin. */
function drawn(contents: string | undefined): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 480;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 480, 480);
  if (contents === undefined) return canvas;
  const code = generate(contents);
  const dot = Math.floor(360 / code.size);
  context.fillStyle = '#000';
  for (let y = 0; y < code.size; y += 1) for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) context.fillRect(60 + x * dot, 60 + y * dot, dot, dot);
  return canvas;
}

describe('<dvc-dossier-tracker> by a link', () => {
  const address = location.href;
  afterEach(() => history.replaceState(history.state, '', address));

  it('reads the code behind the #, takes it out of the address, and leaves the rest', async () => {
    const steps = history.length;
    history.replaceState(history.state, '', '#muc=2&dvc-code=h99.21-261118-0003');
    const tracker = await mount<DvcDossierTracker>(html`<dvc-dossier-tracker></dvc-dossier-tracker>`, { portal: officeWith({}) });
    await found(tracker);
    expect(location.hash).to.equal('#muc=2');
    expect(history.length).to.equal(steps);
  });

  it('follows a link inside the page', async () => {
    const tracker = await empty(officeWith({}));
    history.replaceState(history.state, '', `#dvc-code=${someCode}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await found(tracker);
    expect(location.hash).to.equal('');
  });

  for (const hash of ['#dvc-code=001099000001', '#dvc-code=%3Cb%3E', '#dvc-code=', '#%E0%A4%A', '#muc']) {
    it(`asks nobody for ${hash}`, async () => {
      const { portal, asked } = watched(officeWith({}));
      history.replaceState(history.state, '', hash);
      const tracker = await empty(portal);
      expect(asked('findDossier')).to.be.empty;
      expect(byLabel(tracker, 'Mã hồ sơ').value).to.equal('');
      expect(location.hash).not.to.contain('dvc-code');
    });
  }
});

describe('<dvc-dossier-tracker> by camera', () => {
  const devices = navigator.mediaDevices;
  const real = devices.getUserMedia.bind(devices);
  const streams: MediaStream[] = [];
  const giveCamera = (answer: () => Promise<MediaStream>): void => void Object.defineProperty(devices, 'getUserMedia', { value: answer, configurable: true });
  /** A camera that looks at this. */
  const camera = (contents: string | undefined): void => giveCamera(() => {
    const stream = drawn(contents).captureStream(10);
    streams.push(stream);
    return Promise.resolve(stream);
  });
  const running = (): number => streams.flatMap((stream) => stream.getTracks()).filter(({ readyState }) => readyState === 'live').length;
  const open = async (tracker: DvcDossierTracker): Promise<void> => {
    byRole(tracker, 'button', 'Quét mã trên giấy hẹn').click();
    await until(() => queryByRole(tracker, 'region', 'Quét mã trên giấy hẹn'), 'the camera');
  };
  afterEach(() => {
    giveCamera(real);
    delete (globalThis as { BarcodeDetector?: unknown }).BarcodeDetector;
    streams.length = 0;
    look('visible');
  });
  /** The page is out of sight, e.g. because the telephone's own camera is on top of it; or back. */
  const look = (state: DocumentVisibilityState): void => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    if (state === 'visible') Reflect.deleteProperty(document, 'visibilityState');
  };
  const looking = (tracker: Element): boolean => textOf(tracker).includes('Xin đưa mã vuông');

  it('reads the code, looks it up, stops the camera, and brings the focus to the answer', async () => {
    camera(someCode);
    const tracker = await empty(officeWith({}));
    byRole(tracker, 'button', 'Quét mã trên giấy hẹn').click();
    await found(tracker);
    expect(running()).to.equal(0);
    expect(queryByRole(tracker, 'region', 'Quét mã trên giấy hẹn')).to.equal(undefined);
    await until(() => focused()?.localName === 'h3', 'the focus on the answer');
  });

  it('says what to do, open to everybody; looks on past the code of a chip card, and asks nobody for it', async () => {
    camera('001099000001|123456789|Nguyễn Văn Mẫu|01011999|Nam|Xã Ví Dụ|01012021');
    const { portal, asked } = watched(officeWith({}));
    const tracker = await empty(portal);
    await open(tracker);
    await until(() => tracker.shadowRoot?.querySelector('video')?.videoWidth, 'the picture');
    expect(announced(tracker)).to.equal('Xin đưa mã vuông (QR) trên giấy hẹn vào giữa hình.');
    await expectNoViolations(tracker);
    expect(asked('findDossier')).to.be.empty;
    byRole(tracker, 'button', 'Đóng').click();
    await until(() => running() === 0, 'the camera to stop');
    expect(textOf(tracker)).not.to.contain('Mẫu');
  });

  it('uses the browser’s own detector where there is one, for bars too', async () => {
    camera(undefined);
    const asked: string[] = [];
    Object.defineProperty(globalThis, 'BarcodeDetector', {
      configurable: true,
      value: class {
        static getSupportedFormats(): Promise<string[]> {
          return Promise.resolve(['qr_code', 'code_128', 'ean_13']);
        }
        constructor({ formats }: { formats: string[] }) {
          asked.push(...formats);
        }
        detect(): Promise<{ rawValue: string }[]> {
          return Promise.resolve([{ rawValue: someCode }]);
        }
      },
    });
    const tracker = await empty(officeWith({}));
    byRole(tracker, 'button', 'Quét mã trên giấy hẹn').click();
    await found(tracker);
    expect(asked).to.deep.equal(['qr_code', 'code_128']);
  });

  for (const [why, make] of [
    ['closed', (tracker: DvcDossierTracker) => byRole(tracker, 'button', 'Đóng').click()],
    ['taken off the page', (tracker: DvcDossierTracker) => portalOf(tracker).remove()],
    ['wiped', () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
  ] as const) {
    it(`stops the camera when it is ${why}, also one that was given later`, async () => {
      let give: (stream: MediaStream) => void = () => undefined;
      giveCamera(() => new Promise((resolve) => (give = resolve)));
      const tracker = await empty(officeWith({}));
      await open(tracker);
      make(tracker);
      const late = drawn(undefined).captureStream(10);
      streams.push(late);
      give(late);
      await until(() => running() === 0, 'the late camera to stop');
      if (why === 'taken off the page') return;
      camera(undefined);
      await open(tracker);
      await until(() => tracker.shadowRoot?.querySelector('video'), 'the picture');
      make(tracker);
      await until(() => running() === 0, 'the camera to stop');
    });
  }

  for (const [name, says] of [['NotAllowedError', 'Máy ảnh chưa được phép mở. Không sao'], ['NotFoundError', 'Trang này chưa mở được máy ảnh'], ['NotReadableError', 'Trang này chưa mở được máy ảnh']] as const) {
    it(`is kind about ${name}, and takes a photograph instead`, async () => {
      giveCamera(() => Promise.reject(new DOMException('no', name)));
      const tracker = await empty(officeWith({}));
      await open(tracker);
      await until(() => textOf(tracker).includes(says), 'the words');
      expect(announced(tracker)).to.contain(says);
      await expectNoViolations(tracker);
      await photograph(tracker, someCode);
      await found(tracker);
    });
  }

  /** A photograph that is taken from this field; it is there when the function is called. */
  const photo = async (tracker: DvcDossierTracker, contents: string | undefined): Promise<() => void> => {
    const blob = await new Promise<Blob | null>((resolve) => drawn(contents).toBlob(resolve, 'image/jpeg', 0.8));
    const chosen = new DataTransfer();
    chosen.items.add(new File(blob ? [blob] : [], 'giay-hen.jpg', { type: 'image/jpeg' }));
    const field = byLabel(tracker, 'Chụp hoặc chọn ảnh');
    expect([field.accept, field.getAttribute('capture')]).to.deep.equal(['image/*', 'environment']);
    return () => {
      field.files = chosen.files;
      field.dispatchEvent(new Event('change'));
    };
  };
  const photograph = async (tracker: DvcDossierTracker, contents: string | undefined): Promise<void> => (await photo(tracker, contents))();

  for (const [contents, says] of [[undefined, 'Chưa đọc được mã trong ảnh'], ['https://xa.example/', 'Mã này không phải mã hồ sơ']] as const) {
    it(`says of a photograph of ${String(contents)}: ${says}`, async () => {
      giveCamera(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
      const tracker = await empty(officeWith({}));
      await open(tracker);
      await until(() => textOf(tracker).includes('chưa được phép'), 'the refusal');
      await photograph(tracker, contents);
      await until(() => textOf(tracker).includes(says), 'the words');
      expect(announced(tracker)).to.contain(says);
    });
  }

  for (const [what, answer] of [
    ['was refused', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['is running', () => Promise.resolve(drawn(undefined).captureStream(10))],
    ['is still being asked for', () => new Promise<MediaStream>(() => undefined)],
  ] as const) {
    it(`takes the photograph of the telephone’s own camera, which covers the page meanwhile, while this one ${what}`, async () => {
      giveCamera(answer);
      const tracker = await empty(officeWith({}));
      await open(tracker);
      if (what === 'is running') await until(() => looking(tracker), 'the picture');
      const chosen = await photo(tracker, someCode);
      look('hidden');
      await settled(tracker);
      look('visible');
      chosen();
      await found(tracker);
    });
  }

  it('shows no camera what nobody sees: it stops while the page is out of sight, and goes on when it is back', async () => {
    camera(undefined);
    const tracker = await empty(officeWith({}));
    await open(tracker);
    await until(() => looking(tracker) && running() === 1, 'the picture');
    look('hidden');
    expect(running()).to.equal(0);
    look('visible');
    await until(() => looking(tracker) && running() === 1, 'the picture again');
    camera(someCode);
    look('hidden');
    look('visible');
    await found(tracker);
    expect(running()).to.equal(0);
  });

  it('says of each photograph that it is being read, and of each that cannot be', async () => {
    giveCamera(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const tracker = await empty(officeWith({}));
    await open(tracker);
    await until(() => textOf(tracker).includes('chưa được phép'), 'the refusal');
    const heard = hearing(tracker);
    for (const times of [1, 2]) {
      await photograph(tracker, undefined);
      await until(() => heard.filter((said) => said.startsWith('Chưa đọc được mã')).length === times, `the words for the ${times}th time`);
    }
    expect(heard.filter((said) => said === 'Đang đọc ảnh…')).to.have.length(2);
  });

  it('leaves no camera running that is given after a photograph was chosen', async () => {
    let give: (stream: MediaStream) => void = () => undefined;
    giveCamera(() => new Promise((resolve) => (give = resolve)));
    const tracker = await empty(officeWith({}));
    await open(tracker);
    await photograph(tracker, undefined);
    await until(() => textOf(tracker).includes('Chưa đọc được mã'), 'the words');
    const late = drawn(undefined).captureStream(10);
    streams.push(late);
    give(late);
    await until(() => running() === 0, 'the late camera to stop');
    expect(textOf(tracker)).to.contain('Chưa đọc được mã');
  });

  it('finds the code of the receipt beside other codes in the same picture', async () => {
    camera(undefined);
    Object.defineProperty(globalThis, 'BarcodeDetector', {
      configurable: true,
      value: class {
        static getSupportedFormats = (): Promise<string[]> => Promise.resolve(['qr_code', 'code_128']);
        detect = (): Promise<{ rawValue: string }[]> => Promise.resolve(['https://xa.example/', someCode].map((rawValue) => ({ rawValue })));
      },
    });
    const tracker = await empty(officeWith({}));
    byRole(tracker, 'button', 'Quét mã trên giấy hẹn').click();
    await found(tracker);
  });

  it('gives the focus back to the button that opened it', async () => {
    camera(undefined);
    const tracker = await empty(officeWith({}));
    await open(tracker);
    byRole(tracker, 'button', 'Đóng').focus();
    byRole(tracker, 'button', 'Đóng').click();
    await until(() => focused() === byRole(tracker, 'button', 'Quét mã trên giấy hẹn'), 'the focus on the button');
  });

  it('reads a code that a portal with a second proof then asks digits for', async () => {
    camera(someCode);
    const tracker = await empty(samplePortal({}, { proof: { kind: 'phoneEnd', digits: 4, answer: '0001' } }));
    byRole(tracker, 'button', 'Quét mã trên giấy hẹn').click();
    await until(() => focused() === byLabel(tracker, /^4 số cuối/), 'the focus in the field for the digits');
    await settled(tracker);
    expect(byLabel(tracker, 'Mã hồ sơ').value).to.equal(someCode);
  });
});
