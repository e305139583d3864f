import { expect } from '@open-wc/testing';
import { calendarFile } from '../../src/model/calendar-file.js';

const now = Date.parse('2026-11-20T09:00:00.123+07:00');
const day = { id: 'H99.21-261118-0001@dvc-widgets', date: '2026-11-30', summary: 'Nhận kết quả' };
const unfolded = (file: string): readonly string[] => file.replace(/\r\n /g, '').split('\r\n');

describe('a calendar file', () => {
  it('has the lines that RFC 5545 asks for, and ends each with CRLF', () => {
    const file = calendarFile(day, now);
    expect(file.endsWith('END:VCALENDAR\r\n')).to.equal(true);
    expect(file.replace(/\r\n/g, '')).not.to.match(/[\r\n]/);
    expect(unfolded(file)).to.include.members([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'UID:H99.21-261118-0001@dvc-widgets', 'DTSTAMP:20261120T020000Z', 'DTSTART;VALUE=DATE:20261130', 'DTEND;VALUE=DATE:20261201', 'SUMMARY:Nhận kết quả',
    ]);
    // A method would make it a message between calendars, which needs an organizer (RFC 5546, 3.2.1).
    expect(file).not.to.contain('METHOD');
  });

  it('ends the day on the next one also at the end of a year', () => {
    expect(calendarFile({ ...day, date: '2026-12-31' }, now)).to.contain('DTEND;VALUE=DATE:20270101');
  });

  it('folds by octets, between letters, and loses nothing', () => {
    const summary = 'ấệộữ 🏠 '.repeat(60);
    const file = calendarFile({ ...day, summary }, now);
    for (const line of file.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).to.be.at.most(75);
      expect(line).not.to.match(/\p{Cs}/u);
    }
    expect(unfolded(file)).to.include(`SUMMARY:${summary}`);
  });

  it('escapes what would end a text, and lets nobody write a line of his own', () => {
    const lines = unfolded(calendarFile({ ...day, summary: 'a;b,c\\d\nEND:VEVENT\r\nX:1\rY:2', place: 'Số 1, đường Ví Dụ' }, now));
    expect(lines).to.include('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nX:1\\nY:2');
    expect(lines).to.include('LOCATION:Số 1\\, đường Ví Dụ');
    expect(lines.filter((line) => line === 'END:VEVENT')).to.have.length(1);
  });
});
