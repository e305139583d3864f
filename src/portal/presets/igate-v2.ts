/**
 * VNPT iGate v2, the one-stop system of many provinces: slices of pages, names as lists by language (228 is Vietnamese), offsets
 * without a colon. Its interface wants a token of the office, so a page reaches it through a gateway. The numbers of its states
 * differ between provinces, their names do not.
 */
const vietnamese = (path: string) => ({ from: path, pick: { languageId: 228 }, then: 'name' });

export const igateV2 = {
  operations: {
    findDossier: {
      request: { url: 'pa/dossier/search', query: { code: '{dossierCode}', spec: 'slice', page: '0', size: '20' } },
      items: 'content',
      select: { code: '{dossierCode}' },
      map: {
        code: 'code',
        'procedure.code': 'procedure.code',
        'procedure.name': vietnamese('procedure.translate'),
        'status.code': 'dossierStatus.name',
        'status.backendCode': 'dossierStatus.id',
        'status.label': { from: ['dossierTaskStatus.name', 'dossierStatus.name'] },
        submittedAt: 'appliedDate',
        acceptedAt: 'acceptedDate',
        plannedEndDate: 'appointmentDate',
        completedAt: 'completedDate',
        channel: { from: 'applyMethod.name', table: { 'Trực tuyến': 'online', 'Trực tiếp': 'inPerson', 'Bưu chính công ích': 'postal' } },
        agency: vietnamese('agency.name'),
        currentStep: 'statusCurrentTask',
        applicant: { from: ['applicant.data.ownerFullname', 'applicant.data.fullname'] },
      },
    },
  },
  statuses: {
    'Mới đăng ký': 'submitted',
    'Chờ tiếp nhận': 'submitted',
    'Đang xử lý': 'inProgress',
    'Chờ bổ sung': 'supplementRequested',
    'Chờ nộp tiền': 'paymentRequired',
    'Đã xử lý': 'completed',
    'Đã trả kết quả': 'resultReturned',
    'Đã rút không nộp': 'withdrawn',
    'Đã từ chối xử lý': 'rejectedAtIntake',
  },
};
