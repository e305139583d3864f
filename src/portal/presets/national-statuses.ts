/** The national numbers of a dossier's state (TrangThaiHoSo), as systems that exchange data with the national portal write them. */
export const nationalStatuses = {
  '1': 'submitted',
  '2': 'accepted',
  '3': 'rejectedAtIntake',
  '4': 'inProgress',
  '5': 'supplementRequested',
  '6': 'paymentRequired',
  // The exchange does not tell a request to withdraw from a dossier that is withdrawn.
  '7': 'withdrawalRequested',
  '8': 'stopped',
  '9': 'completed',
  '10': 'resultReturned',
};
