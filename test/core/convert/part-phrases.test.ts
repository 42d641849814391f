import { describe, expect, it } from '@jest/globals';
import { partsOf } from '../../../core/convert/find-email-parts.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import { documentOf } from '../../support/convert/parsed.ts';

const kinds = (text: string): string =>
  partsOf(textToDocument(text))
    .map(({ kind }) => kind)
    .join(' ');
const kindsOfHtml = (html: string): string =>
  partsOf(documentOf(html))
    .map(({ kind }) => kind)
    .join(' ');

describe('partsOf', () => {
  it.each([
    'Sent from Outlook for Android',
    'Sent from Mail for Windows 10',
    'Sent from my mobile device, please excuse typos',
    'Sent with Proton Mail secure email.',
    'Get Outlook for iOS<https://aka.ms/o0ukef>',
    'Von meinem Samsung Galaxy Smartphone gesendet.',
    'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
    'Mit freundlichen Grüßen, von meinem iPhone gesendet',
    'Outlook für iOS beziehen',
    'Envoyé à partir d’Outlook pour iOS',
    'Téléchargez Outlook pour iOS',
    'Enviado desde Correo para Windows',
    'Obtener Outlook para iOS',
    'Inviato da Posta per Windows',
    'Ottieni Outlook per iOS',
    'Verzonden vanuit Outlook voor iOS',
    'Outlook voor Android ophalen',
    'Enviado a partir do meu iPhone',
    'Baixe o Outlook para iOS',
    'Wysłano z aplikacji Outlook dla systemu iOS',
    'Pobierz aplikację Outlook dla systemu iOS',
    'Отправлено из мобильной Почты Mail.ru',
    'Получить Outlook для iOS',
    'Outlook for iOS を入手',
    'Windows 版のメールから送信',
    '从我的 iPhone 发送',
    '获取适用于 iOS 的 Outlook',
  ])('folds the last line “%s”', (line) => {
    expect(kinds(`It is broken.\n\n${line}`)).toBe('text signature');
  });

  it.each([
    'Sent from the warehouse on Monday: 3 pallets, 2 missing.',
    'Sent via DHL, tracking 12345.',
    'Get Outlook for iOS working on my phone, please.',
    'Download Outlook logs and send them',
    'Gesendet von unserem Lager am 3. Mai, angekommen ist nichts.',
    'Envoyé de Paris le 3 mai, reçu nulle part',
    'Inviato da Roma ieri',
    'Enviado el lunes',
    'Verzonden met PostNL op maandag',
    'The old system prints “From:” twice.',
  ])('leaves the last line “%s”', (line) => {
    expect(kinds(`It is broken.\n\n${line}`)).toBe('text');
  });

  it.each([
    '----- Original Message -----',
    '-------- Ursprüngliche Nachricht --------',
    '-----Message d’origine-----',
    '-----Mensaje original-----',
    '-------- Messaggio originale --------',
    '-----Oorspronkelijk bericht-----',
    '-----Mensagem Original-----',
    '-----Wiadomość oryginalna-----',
    '-----Исходное сообщение-----',
    '-----元のメッセージ-----',
    '------------------ 原始邮件 ------------------',
    '------------------ Original ------------------',
  ])('folds all from “%s” on', (line) => {
    expect(kinds(`My answer\n\n${line}\nold words\n\nmore`)).toBe('text history');
  });

  it.each([
    ['On Tue, Jan 5, 2026 at 9:00 AM Kim Example <kim@example.com>', 'wrote:'],
    ['Am Di., 5. Jan. 2026 um 09:00 Uhr schrieb Kim Beispiel', '<kim@example.com>:'],
    ['Le mar. 5 janv. 2026 à 09:00, Kim Exemple <kim@example.com> a', 'écrit :'],
    ['El mar, 5 ene 2026 a las 9:00, Kim', '<kim@example.com> escribió:'],
    ['Il giorno mar 5 gen 2026 alle ore 09:00 Kim', '<kim@example.com> ha scritto:'],
    ['Op di 5 jan 2026 om 09:00 schreef Kim', '<kim@example.com>:'],
    ['Em ter., 5 de jan. de 2026 às 09:00, Kim', '<kim@example.com> escreveu:'],
    ['wt., 5 sty 2026 o 09:00 Kim <kim@example.com>', 'napisał(a):'],
    ['вт, 5 янв. 2026 г. в 09:00, Kim <kim@example.com>', 'написал(а):'],
    ['Kim <kim@example.com> 于2026年1月5日周二', '09:00写道：'],
  ])('folds below an attribution broken over two lines: %s', (first, second) => {
    expect(kinds(`My answer\n\n${first}\n${second}\n\n> old words`)).toBe('text history');
    expect(kinds(`My answer\n\n${first}\n${second}\n\nold words, not quoted`)).toBe('text history');
  });

  it('leaves what answers below an attribution', () => {
    const line = 'On Tue, Jan 5, 2026 at 9:00 AM Kim <kim@example.com> wrote:';

    expect(kinds(`Hello,\n\n${line}\n> is it red?\n\nNo, blue.`)).toBe('text');
  });

  it('knows a quote of the author’s own from the mail before', () => {
    const own = '<p>The manual says</p><blockquote>press it twice</blockquote>';

    expect(kindsOfHtml(own)).toBe('text');
    expect(kindsOfHtml(own.replace('<blockquote', '<blockquote type="cite"'))).toBe('text history');
    expect(kindsOfHtml(own.replace('says', 'On 5 Jan 2026, 9:00, Kim wrote:'))).toBe('text');
    expect(kindsOfHtml(`<p>Hi</p><p>On 5 Jan 2026, 9:00, Kim wrote:</p>${own}`)).toBe('text');
    expect(
      kindsOfHtml('<p>Hi</p><p>On 5 Jan 2026, 9:00, Kim wrote:</p><blockquote>old</blockquote>'),
    ).toBe('text history');
  });

  it.each([
    ['new Outlook', '<div id="appendonsend"></div><div>old, without a head</div>'],
    ['older Outlook', '<div class="OutlookMessageHeader">From: K</div><p>old</p>'],
    [
      'Outlook’s line of 2007',
      '<div style="border:none;border-top:solid #B5C4DF 1.0pt"><p class=MsoNormal>From: K<br>Sent: M<br>To: R<br>Subject: x</p></div><p class=MsoNormal>old</p>',
    ],
    [
      'Yahoo',
      '<div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Mo, Kim wrote:</div>old</div>',
    ],
    [
      'Proton',
      '<div class="protonmail_quote">On Mo, Kim wrote:<br><blockquote type="cite">old</blockquote></div>',
    ],
    [
      'GMX and WEB.DE',
      '<div name="quote"><b>Gesendet:</b> Montag<br><b>Von:</b> K<br><b>An:</b> R<br><b>Betreff:</b> x<br>old</div>',
    ],
    [
      'Outlook for telephones',
      '<div id="mail-editor-reference-message-container"><b>From:</b> K<br>old</div>',
    ],
  ])('folds what %s quotes', (_, quote) => {
    expect(kindsOfHtml(`<div>My answer</div>${quote}`)).toBe('text history');
  });

  it.each([
    '[EXTERNAL EMAIL] DO NOT CLICK links or attachments unless you recognize the sender.',
    '⚠ External sender. Be careful.',
    '[EXT]',
    'This Message Is From an External Sender',
    'This message was sent from outside of ACME. Please be careful.',
    'Externe E-Mail: Bitte keine Links anklicken.',
    'Sie erhalten nicht häufig E-Mails von kim@example.com. Erfahren Sie, warum dies wichtig ist.',
    'Courriel externe : soyez prudent',
    'Vous n’obtenez pas souvent d’e-mail à partir de kim@example.com.',
    'No suele recibir correo electrónico de kim@example.com.',
    'Messaggio proveniente dall’esterno',
    'Deze e-mail is afkomstig van een externe afzender.',
    'E-mail externo: não clique',
    'Ta wiadomość została wysłana spoza organizacji.',
    'Вы нечасто получаете письма от kim@example.com.',
    'このメールは外部から送信されました。',
    '【外部邮件】请谨慎点击',
  ])('folds the banner “%s”', (banner) => {
    expect(kinds(`${banner}\n\nHello,\nit is broken.`)).toBe('banner text');
  });

  it.each([
    'External drives fail since Monday.',
    'External email addresses cannot be saved in the form.',
    'Attention: the outside lamp is broken.',
    'Warning: someone outside is waiting',
    'This email form is broken for users outside of Germany',
    'Achtung: der externe Bildschirm flackert.',
    'Внешний диск сломан',
    '外部接口出错',
  ])('leaves the first line “%s”', (line) => {
    expect(kinds(`${line}\n\nHello,\nit is broken.`)).toBe('text');
  });

  it.each([
    'LG Kim',
    'Thanks, Kim Example',
    'Liebe Grüße, Kim',
    'Mit freundlichem Gruß\nKim',
    'BR,\nKim',
    'Vielen Dank und viele Grüße\nKim',
    'Merci\nKim',
    'Gracias y saludos\nKim',
    'Grazie e saluti\nKim',
    'Obrigado,\nKim',
    'Dziękuję\nKim',
    'Спасибо\nКим',
    '以上、よろしくお願いします。\n山田',
  ])('folds the closing “%s”', (closing) => {
    expect(kinds(`It is broken since Monday.\n\n${closing}`)).toBe('text signature');
  });

  it.each([
    'Thanks!\n\nOne more question: does it work on Mondays?',
    'Thanks Kim,\n\nthe printer is broken again since the move.',
    'Danke\n\nNoch eine Frage: geht es auch ohne Kabel?',
    'ありがとう\n\n月曜日からプリンターが動きません。',
  ])('leaves thanks with text behind them: “%s”', (text) => {
    expect(kinds(text)).toBe('text');
  });
});
