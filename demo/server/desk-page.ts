/** The officers' page: the list of dossiers, each with the moves that are possible now. */
import { html as markup } from 'hono/html';
import { type DeskDossier, moves } from './desk.js';

type Html = ReturnType<typeof markup>;

export const deskList = (dossiers: readonly DeskDossier[]): Html => markup`<ul class="desk">${dossiers.map(row)}</ul>`;

const row = ({ code, procedure, applicant, state, added, moves: possible }: DeskDossier): Html => markup`<li class="sheet">
  <h2>${code}</h2>
  <p>${procedure}<br />Người nộp: ${applicant || 'không rõ'}<br />Trạng thái: <strong>${state}</strong></p>
  ${added.map(({ files, note, receivedAt }) => markup`<p>Giấy tờ bổ sung (${receivedAt.slice(11, 16)} ngày ${receivedAt.slice(0, 10).split('-').reverse().join('/')}): ${files.join(', ')}${note ? markup`<br />Lời nhắn: ${note}` : ''}</p>`)}
  ${possible.length === 0 ? markup`<p>Hồ sơ không còn việc phải làm.</p>` : markup`<form class="switches" method="post" action="/can-bo">
    <input type="hidden" name="code" value="${code}" />
    <p><label>Lý do (khi yêu cầu bổ sung, tạm dừng, từ chối)<br /><input name="reason" maxlength="500" autocomplete="off" /></label></p>
    <p>${possible.map((name) => markup`<button type="submit" name="move" value="${name}">${moves[name].label}</button> `)}</p>
  </form>`}
</li>`;
