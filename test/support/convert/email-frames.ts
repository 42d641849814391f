/** An email around a request; each `{}` is a place where it may be. */
export interface EmailFrame {
  readonly name: string;
  readonly subject: string;
  readonly format: 'text' | 'html';
  readonly body: string;
}

const HEADER =
  'From: Ana Sample <ana@example.org>\nSent: Monday, May 4, 2026 10:00 AM\nTo: Support <support@example.com>\nSubject: Printer';
const KOPF =
  'Von: Ana Beispiel <ana@example.org>\nGesendet: Montag, 4. Mai 2026 10:00\nAn: Hilfe <help@example.com>\nBetreff: Drucker';
const WROTE = 'On Mon, May 4, 2026 at 10:00 AM Ana Sample <ana@example.org> wrote:';
const INTRO = 'Hello,\n\nI write because of the printer in our office, as agreed on the phone.';
const CARD = 'Kim Vale\nSales Manager\nExample Ltd\n+49 30 1234567';
const LEGAL =
  'This e-mail is confidential and intended solely for the addressee. If you have received it in error, please delete it.';
const BANNER =
  'CAUTION: This email originated from outside of the organization. Do not click links unless you recognize the sender.';

const text = (name: string, subject: string, body: string): EmailFrame => ({
  name,
  subject,
  format: 'text',
  body,
});
const html = (name: string, subject: string, body: string): EmailFrame => ({
  name,
  subject,
  format: 'html',
  body,
});

const HTML_HEADER =
  '<b>From:</b> Ana &lt;ana@example.org&gt;<br><b>Sent:</b> Monday, May 4, 2026 10:00 AM<br><b>To:</b> Support<br><b>Subject:</b> Printer';
const HTML_WROTE = 'On Mon, May 4, 2026 at 10:00 AM Ana Sample &lt;ana@example.org&gt; wrote:';
const HTML_INTRO = '<p>Hello,</p><p>I write because of the printer in our office.</p>';
const HTML_CARD = '<p>Kim Vale<br>Sales Manager<br>+49 30 1234567</p>';

/** Replies, forwards, signatures, disclaimers and quotes, as mail programs write them. */
export const emailFrames: readonly EmailFrame[] = [
  text('nothing around', '', '{}'),
  text('a greeting and a closing', 'Printer', `${INTRO}\n\n{}\n\nKind regards\nKim\n\n{}`),
  text('a closing with a card', 'Printer', `{}\n\n${INTRO}\n\nKind regards\n${CARD}\n\n{}`),
  text(
    'the middle of a card',
    'Printer',
    `${INTRO}\n\nKind regards\nKim Vale\n{}\nExample Ltd\n+49 30 1234567`,
  ),
  text('thanks', 'Printer', `${INTRO}\n\nThanks\n\n{}`),
  text('thanks on top', 'RE: Printer', `Thank you\n\n{}\n\nKim`),
  text(
    'a German closing',
    'Drucker',
    `Hallo,\n\nich schreibe wegen des Druckers.\n\n{}\n\nMit freundlichen Grüßen\nKim Beispiel\nTel. 030 1234567\n\n{}`,
  ),
  text(
    'a French closing',
    'Imprimante',
    `Bonjour,\n\nj’écris au sujet de l’imprimante.\n\nCordialement,\nCamille Exemple\n{}`,
  ),
  text(
    'a Japanese closing',
    'プリンター',
    `プリンターの件です。\n\nよろしくお願いします。\n山田\n\n{}`,
  ),
  text('two dashes', 'Printer', `${INTRO}\n\n{}\n\n-- \n${CARD}\n{}`),
  text('two dashes alone', 'Printer', `${INTRO}\n\n--\n\n{}`),
  text('a line of underscores', 'Printer', `${INTRO}\n____\n{}`),
  text('a telephone', 'Printer', `${INTRO}\n\n{}\n\nSent from my iPhone\n\n{}`),
  text('a disclaimer', 'Printer', `${INTRO}\n\n{}\n\n${LEGAL}\n\n{}`),
  text('a card and a disclaimer', 'Printer', `${INTRO}\n\nKind regards\n${CARD}\n\n{}\n\n${LEGAL}`),
  text('a banner', 'Printer', `${BANNER}\n\n{}\n\n${INTRO}`),
  text('a banner above a tag', 'Printer', `[EXTERNAL]\n\n{}\n\nKind regards\nKim`),
  text(
    'a reply of Outlook',
    'RE: Printer',
    `${INTRO}\n\n{}\n\n________________________________\n${HEADER}\n\nWhich one is it?`,
  ),
  text(
    'a reply of Outlook with a card',
    'AW: Drucker',
    `{}\n\nMit freundlichen Grüßen\nKim Beispiel\n{}\n\n${KOPF}\n\nWelcher ist es?`,
  ),
  text(
    'a reply with a separator',
    'RE: Printer',
    `{}\n\n-----Original Message-----\n${HEADER}\n\nWhich one is it?`,
  ),
  text(
    'a reply above a quote',
    'Re: Printer',
    `{}\n\n${WROTE}\n> Which one is it?\n> Regards, Ana`,
  ),
  text(
    'answers between quotes',
    'Re: Printer',
    `Hi,\n\n${WROTE}\n> Which one is it?\n\n{}\n\n> Since when?\n\n{}\n\n> Regards, Ana`,
  ),
  text('an answer below a quote', 'Re: Printer', `${WROTE}\n> Which one is it?\n\n{}\n\nKim`),
  text(
    'an answer between attribution and quote',
    'Re: Printer',
    `Hi,\n\n${WROTE}\n\n{}\n\n> Which one is it?`,
  ),
  text(
    'a card below a quote',
    'Re: Printer',
    `Hi, it is the one in the hall.\n\n${WROTE}\n> Which one is it?\n\n-- \nKim Vale\n{}`,
  ),
  text(
    'a forward by its subject',
    '[EXTERNAL] FW: Printer',
    `{}\n\n${HEADER}\n\n{}\n\nKind regards\nAna Sample\n{}`,
  ),
  text(
    'a forward by its separator',
    'Printer',
    `FYI\n\n---------- Forwarded message ---------\n${HEADER}\n\n{}\n\n-- \nAna Sample\n{}`,
  ),
  text('a forward below nothing', 'Drucker', `${KOPF}\n\n{}`),
  text(
    'a forward with an edited subject',
    'Printer on floor 3',
    `Please handle.\n\n${HEADER}\n\n{}`,
  ),
  text(
    'pasted headers',
    'Lost emails',
    `Our customer never gets our emails. These are the headers:\n\nFrom: Shop <shop@example.com>\nTo: Ana <ana@example.org>\nSubject: Your order\nDate: Mon, 4 May 2026 10:00:00 +0200\n\n{}`,
  ),
  html(
    'Word',
    'Printer',
    `<div class=WordSection1>${HTML_INTRO}{}<p class=MsoNormal>Kind regards</p><p class=MsoNormal>Kim Vale</p>{}</div>`,
  ),
  html(
    'a signature element',
    'Printer',
    `${HTML_INTRO}{}<div id="Signature">${HTML_CARD}{}</div>{}`,
  ),
  html(
    'a signature of Gmail',
    'Printer',
    `<div dir="ltr">{}<br>-- <br><div class="gmail_signature">{}${HTML_CARD}</div></div>{}`,
  ),
  html(
    'a signature of Thunderbird',
    'Printer',
    `${HTML_INTRO}<pre class="moz-signature">-- \nKim Vale</pre>{}`,
  ),
  html(
    'a reply of Gmail',
    'Re: Printer',
    `<div dir="ltr">{}</div><br><div class="gmail_quote"><div class="gmail_attr">${HTML_WROTE}<br></div><blockquote class="gmail_quote"><div>Which one?</div></blockquote>{}</div>`,
  ),
  html(
    'answers in a quote of Gmail',
    'Re: Printer',
    `<div class="gmail_quote"><div class="gmail_attr">${HTML_WROTE}<br></div><blockquote class="gmail_quote"><div>Which one?</div></blockquote>{}<blockquote class="gmail_quote"><div>Since when?</div></blockquote></div>`,
  ),
  html(
    'a reply of Outlook on the web',
    'RE: Printer',
    `<div>{}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${HTML_HEADER}</div><div>Which one?</div>`,
  ),
  html('an empty mark of Outlook', 'RE: Printer', `${HTML_INTRO}<div id="appendonsend"></div>{}`),
  html(
    'a reply of Thunderbird',
    'Re: Printer',
    `<p>{}</p><div class="moz-cite-prefix">{}<br>${HTML_WROTE}<br></div><blockquote type="cite"><p>Which one?</p></blockquote>{}`,
  ),
  html(
    'a reply of Apple Mail',
    'Re: Printer',
    `{}<blockquote type="cite"><div>${HTML_WROTE}</div><div>Which one?</div></blockquote>{}<blockquote type="cite"><div>Since when?</div></blockquote>`,
  ),
  html(
    'a banner in a table',
    'Printer',
    `<table><tr><td>${BANNER}</td></tr></table>{}${HTML_INTRO}<p>${LEGAL}</p>{}`,
  ),
  html(
    'a forward of Outlook',
    '[EXT] WG: Printer',
    `{}<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>${HTML_HEADER}</p></div>{}<p>Regards</p>${HTML_CARD}{}`,
  ),
];
