/**
 * Social insurance (BHXH): one address for everything, the operation is a number in the body. A dossier has no status code: that its
 * work is done is told by a date alone. A history in two layers; dates in two spellings in one answer.
 */
export const bhxh = {
  operations: {
    findDossier: {
      request: { url: '.', body: { format: 'json', template: { code: '019', data: { SoHoSo: '{dossierCode}' } } } },
      success: { missing: { 'info.Tthoso': null } },
      map: {
        code: 'info.Tthoso.Sohoso',
        'procedure.name': 'info.Tthoso.Tenthutuc',
        'status.code': { present: { 'info.Tthoso.Ngayxulyxong': 'completed', 'Quatrinh[0]': 'inProgress' }, otherwise: 'submitted' },
        plannedEndDate: 'info.Tthoso.Ngayhentra',
        completedAt: 'info.Tthoso.Ngayxulyxong',
        currentStep: 'Quatrinh[-1].Tenphongban',
        history: {
          each: 'Quatrinh',
          nested: 'Lichsuquitrinhxulys',
          map: { at: { from: 'Thoigianxuly', format: 'dd/MM/yyyy HH:mm' }, step: 'Hanhdong', department: 'Tenphongban' },
        },
      },
    },
  },
};
