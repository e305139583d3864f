/**
 * Names under which backends keep each target of the model: Vietnamese without marks and English, squashed to lower
 * case letters (PROCEDURE_CODE, procedureCode and ProcedureCode are one name), best first. `a.b` is b inside a.
 * A target that is not listed is looked for under its own name.
 */
type Names = Readonly<Record<string, string>>;

const procedure: Names = {
  code: 'mathutuc matthc mathutuchanhchinh procedurecode matt formalitycode servicecode publicservicecode thutuc.code procedure.code code identifier codenotation',
  id: 'thutucid procedureid idthutuc idtthc formalityid id',
  name: 'tenthutuc tentthc tenthutuchanhchinh procedurename formalityname servicename tentt thutuc.name procedure.name name',
  'sector.code': 'malinhvuc fieldcode sectorcode categorycode linhvuc.code sector.code field.code category.code categories.code linhvucthuchien.malinhvuc categories.id categoriesdetails.code categoriesdetails.id fieldid sectorid linhvucid categoryid idlinhvuc',
  'sector.name': 'tenlinhvuc fieldname sectorname categoryname linhvuc.name sector.name field.name category.name categories.name categoriesdetails.name linhvucthuchien.tenlinhvuc linhvuc sector category field',
  onlineLevel: 'mucdodichvucong mucdodvc mucdocungcap mucdo onlinelevel servicelevel procedurelevel.name procedurelevel capdo level',
  agency: 'coquanthuchien implementationagency departmentsexecuting.name departments.name coquanthuchien.tendonvi donvithuchien executingagency tencoquan agencyname tendonvi departmentname agency.name department.name agency coquan publishedagency coquancongbo coquanbanhanh',
  updatedAt: 'ngaycapnhat updatedat lastmodified modifiedat updateddate modifieddate lastupdated thoigiancapnhat ngaysuadoi ngaysua',
  description: 'mota description tomtat summary',
  addressees: 'doituongthuchien doituong subjecttypesdetails subjecttypes subjects addressees doituongs',
  channels: 'cachthucthuchien executionmethods channels cachthuc methods submissionmethods hinhthucthuchien',
  'channels.type': 'submissionmethod kenhthuchien kenh channeltype channel hinhthucnop hinhthuc cachthuc method type name',
  'channels.processingTime.value': 'thoigiangiaiquyet processingtime thoihangiaiquyet songaygiaiquyet songay thoihan processingdays duration',
  'channels.processingTime.unit': 'processingtimeunit donvitinh donvithoigian timeunit unit donvi',
  'channels.processingTime.label': 'motathoigian processingtimelabel thoigian processingtimetext',
  'channels.description': 'mota description ghichu note',
  'channels.url': 'url link duongdan',
  'channels.fees': 'philephi fees lephi phi costs danhsachphi danhsachlephi',
  'channels.fees.name': 'tenphilephi tenphi tenlephi feename loaiphi name',
  'channels.fees.amount': 'sotien amount value gia mucphi mucthu muclephi price fee cost',
  'channels.fees.currency': 'currency donvitien loaitien donvi',
  'channels.fees.description': 'mota description ghichu note',
  'channels.fees.exemption': 'doituongmiengiam doituongduocmien doituongmien miengiam exemption exempt',
  'channels.payment.when': 'thoidiemthanhtoan thoidiemnoptien thoidiemnopphi thoidiemthuphi paymenttime paywhen',
  'channels.payment.methods': 'phuongthucthanhtoan hinhthucthanhtoan cachthanhtoan paymentmethods',
  'channels.resultChannels': 'hinhthucnhanketqua cachthucnhanketqua hinhthuctraketqua cachthuctraketqua resultchannels resultmethods',
  cases: 'executioncases truonghop cases cactruonghop danhsachtruonghop',
  'cases.name': 'truonghop tentruonghop casename nhom tennhom name',
  'cases.kind': 'loai kind type',
  'cases.papers': 'thanhphanhoso profilecomponents giayto papers documents danhsachgiayto hosokemtheo components requireddocuments thanhphan',
  'cases.papers.code': 'magiayto maloaigiayto mathanhphan mathanhphanhoso papercode documentcode code',
  'cases.papers.name': 'tengiayto giayto tenthanhphan tenthanhphanhoso papername documentname name',
  'cases.papers.originals': 'sobanchinh banchinh originalqty originals originalquantity soluongbanchinh',
  'cases.papers.copies': 'sobansao bansao copyqty copies copyquantity soluongbansao',
  'cases.papers.electronicForm': 'haselectronicform electronicform bieumaudientu laeform',
  'cases.papers.templates': 'attachments maudon bieumau templates files teptin',
  'cases.papers.templates.name': 'filename tenmaudon tenfile tenbieumau tentep tentepdinhkem name',
  'cases.papers.templates.url': 'url link duongdan fileurl downloadurl duongdantaiteptin',
  'cases.papers.note': 'ghichu note mota description',
  'cases.papers.alreadyHeld': 'khaithactucsdl khaithacdulieu khongphainop dacotrongcsdl alreadyheld',
  'cases.papers.heldIn': 'nguondulieu cosodulieu tencsdl datasource heldin',
  steps: 'trinhtuthuchien executionsteps steps trinhtu cacbuoc',
  'steps.name': 'tentrinhtu tenbuoc stepname buoc name',
  'steps.description': 'mota noidung description content tentrinhtu',
  results: 'ketquathuchien resultsdetails results ketqua outputs',
  'results.code': 'maketqua resultcode code',
  'results.name': 'tenketqua resultname name',
  requirements: 'yeucaudieukien requirementsandconditions yeucau dieukien requirements conditions',
  legalBasis: 'cancuphaply legalbasisesdetails legalbasis legalbases cancu legaldocuments vanban',
  'legalBasis.code': 'sovanban sokyhieu documentnumber legalcode kyhieu code',
  'legalBasis.name': 'tenvanban trichyeu documentname legalname name',
  'legalBasis.url': 'url link duongdan',
  competentAuthority: 'coquancothamquyen competentauthority thamquyen coquanthamquyen',
  receivingAddress: 'diachitiepnhan dossierreceivingaddresses receivingaddress noitiepnhan noinop diachinhanhoso',
  decisionNumber: 'soquyetdinh proposalnumber quyetdinhcongbo decisionnumber qdcb',
  officialUrl: 'officialurl urlchitiet linkchitiet url link duongdan',
  applyUrl: 'applyurl linknop linknophoso urlnophoso linkdvc',
};

const dossier: Names = {
  code: 'mahoso sohoso dossiercode sobiennhan mabiennhan masohoso dossierno dossiernumber filecode filenumber casecode casenumber receiptnumber receiptcode mahs sohs sobiennhanhoso dossier.code hoso.code identification identificatie code',
  'procedure.code': 'matthc mathutuc procedurecode mathutuchanhchinh servicecode formalitycode matt procedure.code thutuc.code tthc.code service.code thutuc.mathutuc',
  'procedure.name': 'tentthc tenthutuc procedurename tenthutuchanhchinh servicename formalityname tentt procedure.name thutuc.name tthc.name service.name thutuc.tenthutuc thutuc tthc procedure',
  'status.code': 'trangthaihoso matrangthai dossierstatus.code dossierstatus.id statuscode statusid trangthaiid idtrangthai status.code status.id trangthai.code trangthai.id dossierstatus status trangthai tinhtranghoso tinhtrang state',
  'status.label': 'tentrangthai dossierstatus.name dossierstatustext statusname statuslabel statustext status.name status.label trangthai.name trangthaihoso trangthaitext motatrangthai tentinhtrang trangthai tinhtranghoso tinhtrang status',
  history: 'lichsuquitrinhxulys lichsuxuly statushistory quatrinhxuly lichsu history tientrinh tiendo tiendoxuly quatrinh nhatky processes processhistory timeline logs histories events',
  'history.at': 'thoigianxuly ngayxuly thoigian thoidiem ngaythuchien createdat createddate timestamp datetime at ngay date time',
  'history.label': 'hanhdong tentrangthai statusname actionname label noidungxuly action trangthai noidung content tinhtrang status event',
  'history.status': 'tentrangthai statusname trangthai status state tinhtrang label hanhdong',
  'history.step': 'tenbuoc buocxuly congdoan stepname buoc step tencongdoan taskname',
  'history.department': 'tenphongban phongban donvixuly departmentname department donvi coquan agencyname agency',
  'history.officer': 'canboxuly nguoixuly tencanbo officer assigneename',
  'history.note': 'ykien ghichu ykienxuly note comment remark noidung',
  submittedAt: 'ngaynophoso ngaynop submittedat submitteddate submitdate applieddate submissiondate ngaygui ngaydangky ngaynopdon thoigiannop createdat createddate ngaytao',
  acceptedAt: 'ngaytiepnhan ngaytiepnhanhoso accepteddate acceptedat receiveddate receivedate receivedat ngaynhan ngaynhanhoso thoigiantiepnhan receiptdate',
  plannedEndDate: 'ngayhentra ngayhentraketqua appointmentdate thoigianhentra hentra ngayhen plannedenddate expecteddate promiseddate duedate hantra hanxuly hangiaiquyet ngayhethan deadline',
  statutoryEndDate: 'statutoryenddate hantheoluat legaldeadline',
  completedAt: 'ngayketthucxuly ngayxulyxong completeddate completedat finisheddate finishedat releasedate finishdate ngayhoanthanh ngaycoketqua thoigianhoanthanh ngayketthuc enddate',
  resultReturnedAt: 'ngaytraketqua ngaytrakq resultreturnedat returneddate returnedat ngaytra thoigiantra ngaytrathucte returndate finishdate',
  channel: 'kenhthuchien applymethod.name hinhthucnop kenhnop hinhthuctiepnhan submissionmethod channel kenh applymethod',
  agency: 'donvixuly coquanxuly coquantiepnhan donvitiepnhan coquanthuchien tencoquan tendonvi agency.name agencyname departmentname department.name coquan.name donvi.name agency coquan donvi department',
  currentStep: 'statuscurrenttask buochientai currentstep buocxuly congdoanhientai currenttask.name currenttaskname congdoan stepname bophanxuly',
  applicant: 'applicant.data.ownerfullname chuhoso tenchuhoso ownerfullname ownername hotenchuhoso applicantname applicant.name nguoinop tennguoinop hotennguoinop submittername applicant.fullname applicant.data.fullname nguoinop.hoten chuhoso.hoten applicant hoten fullname tennguoidaidien nguoidaidien',
  reason: 'lydo lydotuchoi lydotralai lydobosung reason rejectreason lydodung',
  'suspension.active': 'istamdung tamdung dangtamdung suspended issuspended ispaused paused',
  'suspension.reason': 'lydotamdung suspensionreason pausereason',
  'extension.reason': 'lydogiahan extensionreason lydohenlai',
  'extension.until': 'ngayhenlai giahanden hanmoi extenddate extendeddate extendeduntil ngaygiahan',
  'payment.state': 'trangthaithanhtoan paymentstatus paymentstate',
  'payment.amount': 'tongphi tonglephi tongtien phaithu sotienphainop totalfee paymentamount feeamount',
  'payment.fees': 'danhsachphi danhsachlephi philephi lephi fees dossierfees',
  'payment.fees.name': 'tenphilephi tenphi tenlephi feename loaiphi name',
  'payment.fees.amount': 'sotien amount value gia mucphi muclephi',
  'payment.fees.state': 'trangthaithanhtoan paymentstatus paymentstate',
  papers: 'thanhphanhoso giaytodanop tailieunop danhsachgiayto papers documents dossierpapers',
  'papers.name': 'tengiayto tenthanhphan tentailieu papername documentname name',
  'papers.state': 'trangthaigiayto paperstate documentstate',
  'papers.at': 'ngaynhan ngaynop receivedat',
  'papers.note': 'ghichu note',
  'requestedAction.text': 'noidungbosung yeucaubosung supplementcontent requestedaction noidungyeucau',
  'requestedAction.dueDate': 'hanbosung supplementduedate thoihanbosung ngayhethanbosung',
  'requestedAction.url': 'linkthanhtoan paymenturl linkbosung',
  'result.description': 'ketqua ketquaxuly ketquagiaiquyet resultdescription result',
  'result.channel': 'hinhthucnhanketqua hinhthuctra cachnhanketqua resultchannel',
  'result.url': 'linkketqua resulturl urlketqua',
  'result.place': 'noitraketqua noitra noinhanketqua diadiemtra resultplace',
};

const sector: Names = {
  code: 'malinhvuc fieldcode sectorcode categorycode linhvuc.code code fieldid sectorid linhvucid categoryid idlinhvuc id value',
  name: 'tenlinhvuc fieldname sectorname categoryname linhvuc.name linhvuc name label text',
  procedures: 'sothutuc soluongthutuc sotthc procedurecount procedures soluong count tongso',
};

const statistics: Names = {
  unit: 'tencoquan tendonvi unitname agencyname donvi coquan unit agency name',
  'period.from': 'tungay fromdate startdate periodfrom from',
  'period.to': 'denngay todate enddate periodto to',
  'period.label': 'kybaocao tenky periodlabel period ky',
  metrics: 'metrics chitieu chiso indicators sochitieu',
  'metrics.id': 'machitieu machiso metricid indicatorcode id code',
  'metrics.label': 'tenchitieu tenchiso label name',
  'metrics.count': 'soluong giatri count value',
  'metrics.numerator': 'tuso numerator',
  'metrics.denominator': 'mauso denominator',
  'metrics.reportedRate': 'tyle tile rate reportedrate percent',
  'metrics.definition': 'dinhnghia definition congthuc',
  asOf: 'ngaychot asof thoidiemchot ngaycapnhat updatedat thoigiancapnhat lastupdated',
  source: 'nguon source nguondulieu',
  sourceUrl: 'sourceurl urlnguon',
};

const roster: Names = {
  entries: 'lichtruc catruc roster entries shifts schedule schedules danhsachtruc lich',
  'entries.weekday': 'thu weekday dayofweek ngaytrongtuan thutrongtuan',
  'entries.from': 'tugio giobatdau starttime from batdau fromtime start tu',
  'entries.to': 'dengio gioketthuc endtime to ketthuc totime end den',
  'entries.role': 'vaitro role chucvu nhiemvu position chucdanh noidung congviec',
  'entries.place': 'diadiem place noitruc location phong room',
  'entries.phone': 'dienthoaicoquan officephone dienthoaitruc hotline phone dienthoai',
  'entries.displayName': 'canbotruc nguoitruc hoten displayname fullname canbo name',
  exceptions: 'ngoaile exceptions ngaynghi',
  'exceptions.date': 'ngay date',
  'exceptions.closed': 'nghi closed',
  'exceptions.note': 'ghichu note lydo',
};

/** One table a model. */
export const namesOf = { procedure, dossier, sector, statistics, roster } as const satisfies Readonly<Record<string, Names>>;
export type Model = keyof typeof namesOf;

/** Words that name something in any record: they count only where the record itself stands. */
export const plainNames: ReadonlySet<string> = new Set([
  'code', 'id', 'name', 'status', 'state', 'type', 'date', 'time', 'at', 'note', 'value', 'label', 'text', 'description', 'content', 'url', 'link', 'field', 'level', 'unit', 'to', 'from', 'count',
  'amount', 'fee', 'price', 'reason', 'result', 'method', 'title', 'kind', 'start', 'end', 'mota', 'ghichu', 'noidung', 'ngay', 'loai', 'donvi', 'ketqua', 'yeucau', 'thu', 'phone', 'percent', 'rate',
  'source', 'period', 'summary', 'createdat', 'createddate', 'updatedat', 'nhom', 'duongdan', 'capdo', 'phi', 'gia', 'ky', 'phong', 'soluong', 'tongso', 'lydo', 'trangthai', 'tinhtrang', 'agency', 'codenotation', 'identifier',
  'department', 'fullname', 'hoten', 'coquan', 'category', 'sector', 'action', 'closed', 'nghi', 'applicant', 'procedure', 'event', 'timestamp', 'datetime', 'step', 'role', 'place',
]);

/** Records around the record: what stands in them stands as near as in the record itself. */
export const wrappers: ReadonlySet<string> = new Set([
  'data', 'info', 'detail', 'details', 'result', 'response', 'item', 'record', 'hoso', 'tthoso', 'thongtin', 'thongtinhoso', 'thongtinchung', 'chitiet', 'dossier', 'attributes', 'body', 'payload', 'content',
  'thutuc', 'procedureproposal', 'dossierdetail', 'dossierinfo', 'general', 'generalinfo', 'fields',
]);

/** Where a person stands, or a field tells who a person is: none of it is drafted, but the name that the model masks. */
export const personal: RegExp =
  /cmnd|cccd|cancuoc|sodinhdanh|madinhdanh|identitynumber|identityno|idcard|passport|hochieu|madoituong|sodienthoai|^sdt|phonenumber|mobile|^email|diachi(?!tiepnhan|nhanhoso)|^address|birthday|ngaysinh|dateofbirth|gioitinh|gender|password|matkhau|token|secret/;
export const person: RegExp = /^(?:applicant|nguoinop|nguoinophoso|chuhoso|owner|submitter|citizen|congdan|nguoidan|canbo|canboxuly|user|assignee|createdby|updatedby)$/;
