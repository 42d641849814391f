import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { partsOf } from '../../../core/convert/find-email-parts.ts';
import { bodyOf } from '../../../core/convert/parts.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import { documentOf } from '../../support/convert/parsed.ts';
import { aTree } from '../../support/convert/trees.ts';

const kinds = (document: EmailDocument, subject?: string): readonly string[] =>
  partsOf(document, subject).map(({ kind }) => kind);
const shown = (document: EmailDocument, subject?: string): string =>
  documentToText(bodyOf(partsOf(document, subject), () => false));
const letters = (document: EmailDocument): string => documentToText(document).replace(/\s+/g, '');

describe('partsOf', () => {
  it.each([
    ['English', 'On Tue, 5 Jan 2026 at 09:00, Kim <kim@example.com> wrote:'],
    ['German', 'Am 05.01.2026 um 09:00 schrieb Kim Beispiel:'],
    ['French', 'Le lun. 5 janv. 2026 à 09:00, Kim <kim@example.com> a écrit :'],
    ['Spanish', 'El lun, 5 ene 2026 a las 9:00, Kim (<kim@example.com>) escribió:'],
    ['Italian', 'Il giorno lun 5 gen 2026 alle ore 09:00 Kim <kim@example.com> ha scritto:'],
    ['Dutch', 'Op ma 5 jan 2026 om 09:00 schreef Kim <kim@example.com>:'],
    ['Portuguese', 'Em seg., 5 de jan. de 2026 às 09:00, Kim <kim@example.com> escreveu:'],
    ['Polish', 'pon., 5 sty 2026 o 09:00 Kim <kim@example.com> napisał(a):'],
    ['Russian', 'пн, 5 янв. 2026 г. в 09:00, Kim <kim@example.com>:'],
    ['Japanese', '2026年1月5日(月) 9:00 Kim <kim@example.com>:'],
    ['Chinese', 'Kim <kim@example.com> 于2026年1月5日周一 09:00写道：'],
  ])('folds quotes at the end with their %s attribution', (_, line) => {
    const asText = textToDocument(`My answer\n\n${line}\n> old words\n>\n> more`);
    const asHtml = documentOf(
      `<div>My answer</div><br><div class="gmail_quote"><div class="gmail_attr">${line
        .replaceAll('<', '&lt;')
        .replaceAll(
          '>',
          '&gt;',
        )}<br></div><blockquote class="gmail_quote">old words<table border=1><tr><td>1<td>2</table>more</blockquote></div>`,
    );

    for (const document of [asText, asHtml]) {
      expect(kinds(document)).toEqual(['text', 'history']);
      expect(shown(document)).toBe('My answer');
    }
  });

  it.each([
    ['English', 'From: Kim', 'Sent: Monday', 'To: Robin', 'Subject: x'],
    ['German', 'Von: Kim', 'Gesendet: Montag', 'An: Robin', 'Betreff: x'],
    ['French', 'De : Kim', 'Envoyé : lundi', 'À : Robin', 'Objet : x'],
    ['Spanish', 'De: Kim', 'Enviado: lunes', 'Para: Robin', 'Asunto: x'],
    ['Italian', 'Da: Kim', 'Inviato: lunedì', 'A: Robin', 'Oggetto: x'],
    ['Dutch', 'Van: Kim', 'Verzonden: maandag', 'Aan: Robin', 'Onderwerp: x'],
    ['Portuguese', 'De: Kim', 'Enviado: segunda', 'Para: Robin', 'Assunto: x'],
    ['Polish', 'Od: Kim', 'Wysłano: poniedziałek', 'Do: Robin', 'Temat: x'],
    ['Russian', 'От: Kim', 'Отправлено: понедельник', 'Кому: Robin', 'Тема: x'],
    ['Japanese', '差出人: Kim', '送信日時: 月曜日', '宛先: Robin', '件名: x'],
    ['Chinese', '发件人: Kim', '发送时间: 星期一', '收件人: Robin', '主题: x'],
  ])('folds all from the %s head of the mail before on', (_, ...head) => {
    const outlook = `<p class=MsoNormal>My answer</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>${head.join('<br>')}</b></p></div><p class=MsoNormal>old</p><ul><li>words</ul>`;
    const ofWeb = `<div>My answer</div><hr><div id="divRplyFwdMsg">${head.join('<br>')}</div><div>old</div>`;
    const ofText = `My answer\n\n________________________________\n${head.join('\n')}\n\nold`;

    for (const document of [documentOf(outlook), documentOf(ofWeb), textToDocument(ofText)]) {
      expect(kinds(document)).toEqual(['text', 'history']);
      expect(shown(document)).toBe('My answer');
    }
  });

  it('leaves forwarded mails whole', () => {
    const head = 'From: Kim\nSent: Monday\nTo: Robin\nSubject: x\n\nold';

    expect(kinds(textToDocument(`See below.\n\n${head}`), 'WG: x')).toEqual(['text']);
    expect(kinds(textToDocument(head))).toEqual(['text']);
    for (const line of [
      '---------- Forwarded message ---------',
      '-------- Weitergeleitete Nachricht --------',
      'Début du message réexpédié :',
      '---------- Пересылаемое сообщение ---------',
    ])
      expect(kinds(textToDocument(`See below.\n\n${line}\n${head}`))).toEqual(['text']);
  });

  it('leaves quotes that are answered below', () => {
    expect(kinds(textToDocument('Kim wrote:\n> is it red?\n\nNo, blue.'))).toEqual(['text']);
  });

  it.each([
    ['-- ', '\nRobin\nACME'],
    ['Kind regards,', '\nRobin'],
    ['Mit freundlichen Grüßen', '\nRobin Beispiel\nTel. 0000'],
    ['Cordialement,', '\nRobin'],
    ['Un saludo,', '\nRobin'],
    ['Cordiali saluti', '\nRobin'],
    ['Met vriendelijke groet,', '\nRobin'],
    ['Atenciosamente,', '\nRobin'],
    ['Z poważaniem', '\nRobin'],
    ['С уважением,', '\nРобин'],
    ['よろしくお願いいたします。', '\n山田'],
    ['此致', '\n小明'],
    ['Sent from my iPhone', ''],
    ['Von meinem iPhone gesendet', ''],
    ['Envoyé de mon iPhone', ''],
    ['Enviado desde mi iPhone', ''],
    ['Inviato da iPhone', ''],
    ['Verstuurd vanaf mijn iPhone', ''],
    ['Enviado do meu iPhone', ''],
    ['Wysłane z iPhone’a', ''],
    ['Отправлено с iPhone', ''],
    ['iPhoneから送信', ''],
    ['发自我的 iPhone', ''],
  ])('folds the signature from “%s” on', (line, rest) => {
    const document = textToDocument(`It is broken.\n\n${line}${rest}`);

    expect(kinds(document)).toEqual(['text', 'signature']);
    expect(shown(document)).toBe('It is broken.');
  });

  it('folds the signature that the program marked, also below the quote', () => {
    expect(
      kinds(
        documentOf(
          '<div>Text</div><div id="Signature"><p>Robin</p></div><div id="divRplyFwdMsg">From: Kim<br>Sent: x<br>To: y</div>old',
        ),
      ),
    ).toEqual(['text', 'signature', 'history']);
    expect(
      kinds(
        documentOf(
          '<p>Text</p><div class="moz-cite-prefix">Am 1.1.2026 um 10:00 schrieb Kim:<br></div><blockquote type="cite"><p>old</p></blockquote><pre class="moz-signature">-- \nRobin</pre>',
        ),
      ),
    ).toEqual(['text', 'history', 'signature']);
  });

  it.each([
    'This e-mail and any attachments are confidential. If you have received it in error, please delete it.',
    'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.',
    'Ce message et ses pièces jointes sont confidentiels et destinés à leur seul destinataire, qui les a reçus.',
    'Este mensaje es confidencial. Si lo ha recibido por error, le rogamos que lo borre y lo notifique al remitente.',
    'Questo messaggio contiene informazioni riservate. Se lo avete ricevuto per errore, cancellatelo subito.',
    'Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde; ontvangen per abuis: verwijder het.',
    'Esta mensagem é confidencial. Se a recebeu por engano, apague-a e avise o remetente sem demora, por favor.',
    'Ta wiadomość zawiera informacje poufne. Jeżeli otrzymali ją Państwo przez pomyłkę, prosimy o jej usunięcie.',
    'Данное сообщение и вложения конфиденциальны. Если вы получили его по ошибке, удалите его, пожалуйста.',
    'このメールには機密情報が含まれています。誤って受信された場合は削除してください。',
    '本邮件及其附件含有保密信息，仅供收件人使用。如误收到本邮件，请立即删除。',
  ])('folds the disclaimer “%s”', (disclaimer) => {
    expect(kinds(textToDocument(`It is broken.\n\n${disclaimer}`))).toEqual(['text', 'disclaimer']);
  });

  it.each([
    'CAUTION: This email originated from outside of the organization. Do not click links.',
    '[EXTERNAL]',
    'External email:',
    'You don’t often get email from kim@example.com. Learn why this is important',
    'ACHTUNG: Diese E-Mail stammt von außerhalb des Unternehmens.',
    'Attention : ce courriel provient de l’extérieur de l’organisation.',
    'Precaución: este correo proviene de fuera de la organización.',
    'ATTENZIONE: questa e-mail proviene dall’esterno.',
    'LET OP: deze e-mail komt van buiten de organisatie.',
    'Atenção: este e-mail veio de fora da organização.',
    'UWAGA: Ta wiadomość pochodzi spoza organizacji.',
    'Внимание: письмо получено от внешнего отправителя.',
    '注意：このメールは社外から送信されています。',
    '注意：此邮件来自外部。',
  ])('folds the banner “%s”', (banner) => {
    expect(kinds(textToDocument(`${banner}\n\nHello,\nit is broken.`))).toEqual(['banner', 'text']);
    expect(kinds(textToDocument(`${banner}\nHello,\nit is broken.`))).toEqual(['banner', 'text']);
  });

  it.each([
    'Thanks for the call. Regards to Kim, too.\n\nThe message queue is confidential to us.',
    'The external API of the supplier fails since Monday.',
    'This email is about the extern keyword in C.',
    'From: field is empty in the form\nPlease mend it.',
    'Best\n\nof all is the new form.\n\n' + 'A long line that tells more. '.repeat(20),
    'Kind regards,\nRobin\n\nPS: It happens on Mondays only.',
    'A -- B\n\n> only a quote at the end of nothing',
  ])('leaves “%s” whole', (text) => {
    expect(kinds(textToDocument(text)).filter((kind) => kind !== 'history')).toEqual(['text']);
  });

  it('shows a mail that is nothing but a signature', () => {
    expect(kinds(textToDocument('Sent from my iPhone'))).toEqual(['text']);
  });

  it('loses nothing of any tree: the parts in their order are the body', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        expect(letters(bodyOf(partsOf(tree), () => true))).toBe(letters(tree));
      }),
      { numRuns: 500 },
    );
  });
});
