/**
 * The words by which quoted history, signatures, disclaimers and banners are known: English, German,
 * French, Spanish, Italian, Dutch, Portuguese, Polish, Russian, Japanese, Chinese.
 */

/** `From: …`, which starts the head of a quoted mail. */
export const FROM_LINE =
  /^[*_>\s]*(?:From|Von|De|Da|Van|Od|От|Отправитель|От кого|差出人|送信者|发件人|寄件者|寄件人)\s*[:：]\s*\S/i;

/** `Sent: …` or `Subject: …`: one of them follows the line above. */
export const HEAD_LINE =
  /^[*_>\s]*(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé(?: le)?|À|Objet|Enviado(?: el| em)?|Fecha|Data|Para|Asunto|Assunto|Inviato|A|Oggetto|Verzonden|Aan|Onderwerp|Wysłano|Do|Temat|DW|Отправлено|Дата|Кому|Копия|Тема|送信日時|日付|宛先|件名|发送时间|发送日期|日期|收件人|抄送|主题|寄件日期|收件者|主旨)\s*[:：]/i;

/** `-----Original Message-----`. */
export const ORIGINAL_MESSAGE =
  /^[-_\s]{2,}(?:Original(?: (?:Message|Appointment))?|Urspr(?:ü|ue)ngliche (?:Nachricht|E-Mail)|Original-?(?:Nachricht|E-?Mail)|Message d['’]origine|Message original|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original|Wiadomość oryginalna|Oryginalna wiadomość|Исходное сообщение|Original ?メッセージ|元のメッセージ|原始邮件|邮件原件|原始郵件)[-_\s]{2,}$/i;

/** A forwarded mail is what the sender wants to show: nothing below such a line is history. */
export const FORWARDED =
  /^[-_\s>]*(?:(?:Begin )?Forwarded (?:message|by)|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Weitergeleitete Nachricht|Début du message (?:transféré|réexpédié)|Message transféré|Inicio del mensaje reenviado|Mensaje reenviado|Inizio messaggio inoltrato|Messaggio inoltrato|Begin doorgestuurd bericht|Doorgestuurd bericht|Início da mensagem (?:reencaminhada|encaminhada)|Mensagem (?:encaminhada|reencaminhada)|Początek przekazywanej wiadomości|(?:Przekazana|Przesłana dalej) wiadomość|Начало переадресованного (?:сообщения|письма)|Пересылаемое (?:сообщение|письмо)|Перенаправленное сообщение|転送されたメッセージ|転送メッセージ|已转发的邮件|转发的邮件|转发邮件|轉寄郵件)/i;

/** The subject of a forwarded mail, in the same languages. */
export const FORWARDED_SUBJECT =
  /^\s*(?:Fwd?|WG|TR|RV|I|Doorst|FW|PD|ENC|Пересл|转发|轉寄|転送)\s*[:：]/i;

/** `On … wrote:`, above a quote. */
export const ATTRIBUTION =
  /(?:\bwrote|\bschrieb\b.*|a écrit|escribió|ha scritto|schreef\b.*|escreveu|(?:na)?pisał\(?a?\)?.*|pisze|написал\(?а?\)?|пишет|のメール|書きました|書き込みました|写道|寫道)\s*[:：]$/i;

/** A line for which no language is needed: it ends in a colon and holds a time, a date or an address. */
export const ATTRIBUTION_SHAPE = /(?:\d{1,2}[:.h]\d{2}|\d{4}|<[^<>\s]+@[^<>\s]+>).*[:：]$/;

/** `Sent from my iPhone`: how telephones and their mail programs begin a last line, and what they name in it. */
export const SENT_FROM: readonly RegExp[] = [
  /^(?:Sent (?:from|via|with|using|on) |Gesendet (?:von|mit|aus|über) |.{0,40}\bVon .{2,45} gesendet|Diese Nachricht wurde von |Envoyée? (?:de|depuis|à partir d|par|avec|via)|Provenance\s?:|Enviad[oa] (?:desde|d[oae]|a partir d[oae]|por|com|con|via|pelo) |Inviat[oa] (?:da|con|tramite)|(?:Verstuurd|Verzonden) (?:vana?f|vanuit|via|met) |Wysłan[eoa] (?:z|przez) |Отправлено (?:с|из|от|через) |.{0,20}から送信$|発信元[:：]|发自|发送自|从我的.{1,20}发送|從我的.{1,20}傳送|通过.{1,25}发送|寄自)/iu,
  /iP(?:hone|ad|od)|Android|Galaxy|Samsung|Huawei|Xiaomi|Pixel|BlackBerry|Nokia|Windows|Outlook|Mail\b|Courrier|Correo|Correio|Posta\b|Poczt|Почт|メール|邮件|K-9|Proton|[Mm]obile?\b|[Ss]martphone|スマート?フォン|スマホ|手机|телефон|\b[Aa]pp\b|on the go|unterwegs|(?:^|\s)my (?:phone|mobile|tablet)/u,
];

/** `Get Outlook for iOS`, and nothing else. */
export const GET_THE_APP =
  /^(?:(?:Get|Download|Holen Sie sich|Hol dir|Obten\p{L}*|Obtener|Obter(?: o)?|T[ée]l[ée]charge[zr]|Descarg\p{L}*|Scarica|Ottieni|Baix\p{L}*(?: o)?|Transferir(?: o)?|(?:Pobierz|Uzyskaj)(?: \p{L}+)?|Скачать|Получить|获取|獲取|来自) ?)?(?:Outlook|BlueMail) (?:for|für|pour|para|per|voor|dla|для|\p{L}+ systemu) ?(?:systemu )?(?:iOS|Android)(?: ?(?:を入手(?:する)?|を取得(?:する)?|beziehen|herunterladen|downloaden|ophalen))?[\s.]*(?:<[^<>]*>)?$|^(?:获取|獲取|取得).{0,12}Outlook$/iu;

/** How letters end; what follows is a name and an address. */
export const CLOSING =
  /^(?:BR|(?:With )?(?:(?:kind|best|warm|many)(?:est)? )?(?:regards|wishes)|Best|Cheers|Sincerely(?: yours)?|Yours (?:sincerely|faithfully|truly)|(?:Many )?thanks(?: (?:and|&) (?:kind |best )?regards)?|Thank you|(?:Mit )?(?:(?:vielen|besten|freundlichen|herzlichen|lieben|sonnigen|freundlichem|bestem|herzlichem|lieber|schöner|schönem) )?Gr(?:u|ü|ue)(?:ß|ss)(?:en?)?(?: aus .{2,30})?|(?:Vielen |Besten |Herzlichen )?Danke?(?: und .{2,20} Gr(?:ü|ue)(?:ß|ss)e)?|(?:Viele|Beste|Freundliche|Herzliche|Liebe|Schöne) Gr(?:ü|ue)(?:ß|ss)e(?: aus .{2,30})?|MfG|VG|LG|Hochachtungsvoll|(?:Bien )?cordialement|(?:Bien )?à (?:vous|toi)|Sincères salutations|Salutations(?: distinguées)?|Bonne (?:journée|réception)|Merci(?: d['’]avance| beaucoup)?|(?:Un )?(?:cordial |afectuoso )?saludos?(?: cordiales)?|Atentamente|(?:Muchas )?gracias(?: y saludos)?|Atte|(?:Cordiali|Distinti|Cari) saluti|Cordialmente|Grazie(?: e (?:cordiali )?saluti| mille)?|(?:Met )?(?:vriendelijke|hartelijke|beste) gro(?:et|eten)|Groet(?:en|jes)?|Mvg|(?:Com os melhores |Melhores |Com )?cumprimentos|Atenciosamente|Att|Abraços?|(?:Muito )?obrigad[oa](?: e cumprimentos)?|(?:Z |Serdecznie )?(?:poważaniem|wyrazami szacunku|pozdrawiam|pozdrowieniami)|Pozdrawiam(?: serdecznie)?|С (?:уважением|наилучшими пожеланиями)|Спасибо|Dziękuję|(?:以上、?)?(?:どうぞ|何卒)?(?:よろしくお願い|宜しくお願い|よろしく)(?:いた|致)?(?:します|申し上げます)|敬具|此致|敬礼|祝好|顺祝商祺|谢谢|Med venlig hilsen|Med vänliga? hälsning(?:ar)?)\s*[,.!。，！]*$/i;

/** `This e-mail is confidential … if you have received …`: the thing, the claim and what to do, in one paragraph. */
export const DISCLAIMER: readonly RegExp[] = [
  /e-?mail|message|nachricht|courriel|mail|correo|mensaje|messaggio|bericht|mensagem|wiadomość|korespondencja|сообщени|письм|メール|邮件|郵件/i,
  /confidential|privileged|intended (?:solely|only|for)|intended recipient|vertraulich|richtige Adressat|confidentiel|destinataire|confidencial|destinatari|riservat|confidenziali|vertrouwelijk|geadresseerde|poufn|adresat|конфиденциальн|адресат|機密|保密|机密|機密/i,
  /attach|anhäng|anlage|recei|erhalten|erreicht|reçu|pièces|adjunt|recib|allegat|ricevut|bijlage|ontvangen|anexo|receb|załączn|otrzyma|вложени|получ|添付|受信|受け取|附件|收到|solely|delete|lösch|vernichten|notif|exclusi|destin|unauthori[sz]ed|ausschlie|strictly/i,
];

/** `Please consider the environment …`. */
export const PRINT_NOTE =
  /(?:consider|think of) the environment before|an die Umwelt.{0,40}(?:drucken|ausdrucken)|(?:pensez|penser) à l['’]environnement|medio ?ambiente antes de imprimir|rispetta(?:re)? l['’]ambiente|aan het milieu|meio ambiente antes de imprimir/i;

const FROM_OUTSIDE =
  "external (?:e-?mail|sender|source|address|party)|(?:from|by) (?:an? )?(?:external|outside|someone outside)|outside (?:of )?(?:your|the|our) (?:organi[sz]ation|company|network|firm)|externen? (?:absender|adresse|e-?mail)|externer absender|von (?:extern|au(?:ß|ss)erhalb)|l['’]extérieur|extérieur (?:à|de)|(?:expéditeur|courriel) externe|(?:remitente|correo|origen) externo|fuera de|mittente esterno|(?:dall|all)['’]esterno|esterno all|externe afzender|van buiten|buiten (?:de|uw|onze)|(?:remetente|e-?mail) externo|fora d[aeo]|spoza|zewnętrzn|внешн|извне|из-за пределов|за пределами|社外|外部";

/** What a company's filter puts on top of mails from outside, as a sentence. */
export const BANNER = new RegExp(
  `^\\W*(?:caution|warning|attention|notice|be careful|alert|achtung|vorsicht|warnung|hinweis|avertissement|prudence|atención|precaución|advertencia|aviso|attenzione|avviso|let op|waarschuwing|pas op|atenção|cuidado|uwaga|ostrzeżenie|внимание|осторожно|предупреждение|注意|警告|external|extern|this (?:e-?mail|message|sender)|diese (?:e-?mail|nachricht)|der absender|ce(?:tte|t)? (?:courriel|message|e-?mail)|este (?:correo|mensaje|e-?mail|remetente)|esta mensagem|questa e-?mail|questo messaggio|messaggio proveniente|(?:deze|dit) (?:e-?mail|bericht)|ta wiadomość|это (?:сообщение|письмо)|данное (?:сообщение|письмо)|このメール|此邮件|本邮件|该邮件|該郵件|本メール)[^]{0,120}(?:${FROM_OUTSIDE})`,
  'iu',
);

/** The same as a tag: `[EXTERNAL]`, `External sender:`. */
export const BANNER_TAG =
  /^[^\p{L}]*(?:external(?: (?:e-?mail|sender|message|mail|source))?|extern(?:e[rs]?)? (?:e-?mail|mail|absender|nachricht|afzender)|extern|(?:e-?mail|courriel|message) externe|expéditeur externe|(?:correo|remitente|mensaje) externo|mittente esterno|e-?mail estern[ao]|(?:e-?mail|remetente|mensagem) extern[oa]|zewnętrzny nadawca|wiadomość zewnętrzna|внешн(?:ий отправитель|ее письмо|ее сообщение|яя почта)|(?:外部|社外)(?:メール|からのメール|邮件|发件人|送信者))[^\p{L}]*(?:$|[:：.!*\]】][^\p{L}]*.{0,250}$)|^\W*\[ext\]|^ext:$|ZjQcmQRYFpfptBanner/iu;

/** Exchange's own hint on who writes for the first time. */
export const FIRST_CONTACT =
  /^\W*(?:you don['’]t often get e-?mail from|some people who received this message don['’]t often get|sie erhalten nicht (?:oft|häufig) e-?mails? von|einige personen, die diese nachricht|vous n['’](?:obtenez|recevez) pas souvent d|no suele recibir correo|non (?:si ricevono|ricevi) spesso|u ontvangt niet vaak|não costuma receber|nie otrzymujesz często|нечасто получаете|вы не часто получаете|.{0,60}からのメールを受け取ることはあまり|你通常不会收到来自|您通常不会收到)/i;
