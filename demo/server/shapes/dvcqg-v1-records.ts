/** Records of the model in the words of the older national portal and its exchange bus. Absent is "", never missing. */
import type { Dossier, PaperState, PaymentState, StatusEvent } from '../../../src/model/dossier.js';
import type { Channel, OnlineLevel, PaymentTime, Procedure, ProcedureCase, TimeUnit } from '../../../src/model/procedure.js';
import type { Status } from '../../../src/model/status.js';
import type { OfficeDossier } from '../dossiers.js';
import type { NumberedProcedure } from '../procedures.js';

export const channelNumbers = { inPerson: '1', online: '2', postal: '3' } as const;

const levels: Readonly<Record<OnlineLevel, string>> = { full: '4', partial: '3', informationOnly: '2', none: '1' };

const units: Readonly<Record<TimeUnit, string>> = {
  workingDay: 'Ngày làm việc', calendarDay: 'Ngày', workingHour: 'Giờ làm việc', hour: 'Giờ', minute: 'Phút', month: 'Tháng', year: 'Năm',
};

const paymentTimes: Readonly<Record<PaymentTime, string>> = { onSubmission: 'Khi nộp hồ sơ', onNotice: 'Khi có thông báo', onResult: 'Khi nhận kết quả' };

/** National numbers of TrangThaiHoSo; what the bus has no number for bears one of this office. */
const statusNumbers: Readonly<Record<Exclude<Status, 'unknown'>, string>> = {
  draft: '0', submitted: '1', accepted: '2', rejectedAtIntake: '3', inProgress: '4', supplementRequested: '5', paymentRequired: '6',
  withdrawalRequested: '7', stopped: '8', completed: '9', resultReturned: '10', withdrawn: '18', suspended: '11',
};

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));
const flag = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'True' : 'False');

/** yyyyMMddHHmmss; a bare date as yyyyMMdd. */
const compact = (moment: string | undefined): string => (moment ?? '').slice(0, 19).replace(/\D/g, '');

/** dd/MM/yyyy HH:mm:ss */
function slashed(moment: string | undefined): string {
  const [, year = '', month = '', day = '', time = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d))?/.exec(moment ?? '') ?? [];
  return year && `${day}/${month}/${year}${time && ` ${time}`}`;
}

const statusNumber = (status: Status | undefined, backendCode = '99'): string =>
  status === undefined ? '' : status === 'unknown' ? backendCode : statusNumbers[status];

export function searchRow({ number, procedure }: NumberedProcedure, place: number): unknown {
  const { code, name, sector, onlineLevel, agency, updatedAt, channels = [] } = procedure;
  return {
    ID: String(432_000 + number), PROCEDURE_CODE: code, PROCEDURE_NAME: name, PUBLISHED_AGENCY: '', IMPLEMENTATION_AGENCY: text(agency),
    QDCBID: String(123_000 + number),
    FIELD_ID: text(sector?.code), FIELD_NAME: text(sector?.name), AMOUNT: String(channels.length),
    LEVEL: onlineLevel ? levels[onlineLevel] : '',
    CHANNELS: channels.map(({ type }) => channelNumbers[type]).join(), UPDATED_DATE: slashed(updatedAt), ROW_STT: String(place),
  };
}

export function detailRecord({ number, procedure }: NumberedProcedure): unknown {
  const {
    code, name, sector, onlineLevel, agency, updatedAt, description, addressees = [], channels = [], cases = [], steps = [], results = [],
  } = procedure;
  return {
    ID: String(432_000 + number), MATTHC: code, TENTTHC: name, MOTA: text(description), MUCDO: onlineLevel ? levels[onlineLevel] : '',
    NGAYCAPNHAT: slashed(updatedAt),
    LINHVUCTHUCHIEN: [{ MALINHVUC: text(sector?.code), TENLINHVUC: text(sector?.name) }],
    DOITUONGTHUCHIEN: addressees.map((addressee) => ({ TENDOITUONG: addressee })),
    TRINHTUTHUCHIEN: [{ TRUONGHOP: '', TRINHTU: steps.map((step) => ({ TENTRINHTU: text(step.name), NOIDUNG: text(step.description) })) }],
    CACHTHUCTHUCHIEN: channels.map(channelRecord),
    THANHPHANHOSO: cases.flatMap(caseRows),
    KETQUATHUCHIEN: results.map((result) => ({ MAKETQUA: text(result.code), TENKETQUA: result.name })),
    COQUANTHUCHIEN: [{ TENDONVI: text(agency), MADONVI: '' }],
    ...reference(procedure),
  };
}

const reference = ({
  requirements, legalBasis = [], competentAuthority, receivingAddress, decisionNumber, officialUrl, applyUrl,
}: Procedure): object => ({
  YEUCAU: text(requirements),
  CANCUPHAPLY: legalBasis.map((basis) => ({ SOVANBAN: text(basis.code), TENVANBAN: text(basis.name), URL: text(basis.url) })),
  COQUANCOTHAMQUYEN: text(competentAuthority), DIACHITIEPNHAN: text(receivingAddress), SOQUYETDINH: text(decisionNumber),
  URL: text(officialUrl), URLNOPHOSO: text(applyUrl),
});

const channelRecord = ({ type, processingTime, fees = [], payment, resultChannels = [], description, url }: Channel): unknown => ({
  KENH: channelNumbers[type], MOTA: text(description), URL: text(url),
  THOIDIEMNOPTIEN: payment?.when ? paymentTimes[payment.when] : '', PHUONGTHUCTHANHTOAN: (payment?.methods ?? []).join('|'),
  HINHTHUCNHANKETQUA: resultChannels.map((one) => ({ KENH: channelNumbers[one] })),
  THOIGIAN: [{
    THOIGIANGIAIQUYET: text(processingTime?.value), DONVITINH: processingTime?.unit ? units[processingTime.unit] : '',
    MOTA: text(processingTime?.label),
    PHILEPHI: fees.map((fee) => ({
      TENPHILEPHI: text(fee.name), SOTIEN: text(fee.amount), DONVI: text(fee.currency), MOTA: text(fee.description), DOITUONGMIENGIAM: text(fee.exemption),
    })),
  }],
});

/** Papers are one flat list; each names its case. */
const caseRows = ({ name, kind, papers = [] }: ProcedureCase, place: number): readonly unknown[] => papers.map((paper) => ({
  STTTRUONGHOP: String(place + 1), TRUONGHOP: text(name), LOAI: kind === 'submit' ? 'NOP' : kind === 'present' ? 'XUATTRINH' : text(kind),
  GIAYTO: paper.name, MAGIAYTO: text(paper.code), SOBANCHINH: text(paper.originals), SOBANSAO: text(paper.copies),
  BIEUMAUDIENTU: flag(paper.electronicForm),
  TENMAUDON: (paper.templates ?? []).map((template) => template.name).join('|'), URL: text(paper.templates?.[0]?.url),
  GHICHU: text(paper.note), KHAITHACDULIEU: flag(paper.alreadyHeld), NGUONDULIEU: text(paper.heldIn),
}));

export function dossierRecord({ dossier, person }: OfficeDossier): unknown {
  const { code, procedure, status, history = [], channel, agency, currentStep } = dossier;
  return {
    MaHoSo: code, MaTTHC: text(procedure?.code), TenTTHC: text(procedure?.name), KenhThucHien: channel ? channelNumbers[channel] : '',
    ChuHoSo: text(person.fullName), LoaiDoiTuong: '1', MaDoiTuong: text(person.identityNumber), SoDienThoai: text(person.phone),
    DiaChi: text(person.address),
    TrangThaiHoSo: statusNumber(status.code, status.backendCode), TenTrangThaiHoSo: text(status.label), DonViXuLy: text(agency),
    BuocHienTai: text(currentStep),
    LichSuXuLy: history.map(eventRecord),
    ...dates(dossier), ...circumstances(dossier),
  };
}

const eventRecord = ({ at, status, label, step, department, note }: StatusEvent): unknown => ({
  NgayXuLy: compact(at), TrangThai: statusNumber(status), TenTrangThai: text(label), BuocXuLy: text(step), PhongBan: text(department),
  GhiChu: text(note),
});

const dates = ({ submittedAt, acceptedAt, plannedEndDate, statutoryEndDate, completedAt, resultReturnedAt }: Dossier): object => ({
  NgayNopHoSo: compact(submittedAt), NgayTiepNhan: compact(acceptedAt), NgayHenTra: compact(plannedEndDate),
  HanXuLyTheoLuat: compact(statutoryEndDate),
  NgayKetThucXuLy: compact(completedAt), NgayTra: compact(resultReturnedAt),
});

const paymentNumber = (state: PaymentState | undefined): string => (state ? { notApplicable: '0', due: '1', partial: '2', paid: '3', refunded: '4' }[state] : '');
const paperNumber = (state: PaperState | undefined): string => (state ? { missing: '0', received: '1', confirmed: '2' }[state] : '');

const circumstances = ({ reason, suspension, extension, payment, papers = [], requestedAction, result }: Dossier): object => ({
  LyDo: text(reason), TamDung: flag(suspension?.active), LyDoTamDung: text(suspension?.reason), LyDoGiaHan: text(extension?.reason),
  GiaHanDen: compact(extension?.until),
  TrangThaiThanhToan: paymentNumber(payment?.state),
  SoTienPhaiNop: text(payment?.amount),
  DanhSachLePhi: (payment?.fees ?? []).map(({ name, amount, state }) => ({ TenLePhi: text(name), SoTien: text(amount), TrangThai: paymentNumber(state) })),
  ThanhPhanHoSo: papers.map(({ name, state, at, note }) => ({ TenGiayTo: name, TrangThai: paperNumber(state), NgayNhan: compact(at), GhiChu: text(note) })),
  YeuCau: text(requestedAction?.text), HanYeuCau: compact(requestedAction?.dueDate), DuongDanYeuCau: text(requestedAction?.url),
  KetQua: text(result?.description), NoiNhanKetQua: text(result?.place),
});
