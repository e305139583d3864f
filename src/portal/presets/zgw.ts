/**
 * ZGW, the Dutch standard for case-oriented work (Zaken 1.5, Catalogi 1.3): dossier = zaak, its state = the status type of its latest
 * status. Zaken want a signed token, so a page reaches them through a gateway. What a status type means is the catalogue's own, so the
 * states stand in the commune's `statuses`, by the words of the status type; `origins` names the catalogue where it lives elsewhere.
 */
const headers = { 'Accept-Crs': 'EPSG:4326' };
const linked = (into: string, path: string) => ({ into, take: { [`${into}Url`]: path }, request: { url: `{+${into}Url}`, headers } });

export const zgw = {
  operations: {
    findDossier: {
      request: { url: 'zaken', query: { identificatie: '{dossierCode}' }, headers },
      items: 'results',
      select: { identificatie: '{dossierCode}' },
      follow: [
        linked('type', 'zaaktype'),
        linked('current', 'status'),
        linked('statusType', 'current.statustype'),
        linked('outcome', 'resultaat'),
        { into: 'statuses', take: { zaak: 'url' }, request: { url: 'statussen', query: { zaak: '{zaak}' }, headers } },
      ],
      map: {
        code: 'identificatie',
        'procedure.code': 'type.identificatie',
        'procedure.name': { from: ['type.omschrijving', 'omschrijving'] },
        'status.code': 'statusType.omschrijving',
        'status.backendCode': 'statusType.volgnummer',
        'status.label': { from: ['statusType.statustekst', 'statusType.omschrijving'] },
        submittedAt: 'registratiedatum',
        acceptedAt: 'startdatum',
        plannedEndDate: 'einddatumGepland',
        statutoryEndDate: 'uiterlijkeEinddatumAfdoening',
        completedAt: 'einddatum',
        'suspension.active': 'opschorting.indicatie',
        'suspension.reason': 'opschorting.reden',
        'extension.reason': 'verlenging.reden',
        'payment.state': { from: 'betalingsindicatie', table: { nvt: 'notApplicable', nog_niet: 'due', gedeeltelijk: 'partial', geheel: 'paid' } },
        reason: 'current.statustoelichting',
        'result.description': 'outcome.toelichting',
        history: { each: 'statuses.results', map: { at: 'datumStatusGezet', note: 'statustoelichting' } },
      },
    },
  },
};
