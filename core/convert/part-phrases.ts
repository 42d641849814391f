/**
 * The words by which quoted history and closings are known: English, German,
 * French, Spanish, Italian, Dutch, Portuguese, Polish, Russian, Japanese, Chinese.
 */

/** `From: …` in the header of a quoted email. */
export const FROM_LINE =
  /^[*_>\s]*(?:From|Von|De|Da|Van|Från|Fra|Od|От|Отправитель|От кого|差出人|送信者|发件人|寄件者|寄件人)[*_]*\s*[:：][*_]*\s*\S/i;

/** `Sent: …`, `To: …` or `Subject: …`. */
export const HEAD_LINE =
  /^[*_>\s]*(?:Sent|Skickat|Sendt|Date|To|Cc|Till|Til|Ämne|Emne|Subject|Gesendet|Datum|An|Betreff|Envoyé(?: le)?|À|Objet|Enviado(?: el| em)?|Enviada(?: em)?|Fecha|Data|Para|Asunto|Assunto|Inviato|A|Oggetto|Verzonden|Aan|Onderwerp|Wysłan[oae]|Do|Temat|DW|Отправлено|Дата|Кому|Копия|Тема|送信日時|日付|日時|宛先|件名|发送时间|发送日期|日期|收件人|抄送|主题|寄件日期|收件者|主旨|Bcc|Kopie|CC|Reply-To|Importance|Wichtigkeit|Importancia|Priorità|Urgentie|Prioridade|Ważność|Важность|重要度|重要性)[*_]*\s*[:：]/i;

/** The line that holds the date. */
export const DATE_LINE =
  /^[*_>\s]*(?:Sent|Skickat|Sendt|Date|Gesendet|Datum|Envoyé(?: le)?|Enviado(?: el| em)?|Enviada(?: em)?|Fecha|Data|Inviato|Verzonden|Wysłan[oae]|Отправлено|Дата|送信日時|日付|日時|发送时间|发送日期|日期|寄件日期)[*_]*\s*[:：]/i;

/** The same in the word of mail programs: trips and forms have a date, but are not sent. */
export const SENT_LINE =
  /^[*_>\s]*(?:Sent|Skickat|Sendt|Gesendet|Envoyé(?: le)?|Enviado(?: el| em)?|Enviada(?: em)?|Inviato|Verzonden|Wysłan[oae]|Отправлено|送信日時|发送时间|发送日期|寄件日期)[*_]*\s*[:：]/i;

/** What calendars add to the header of an appointment. */
export const APPOINTMENT_LINE =
  /^[*_>\s]*(?:When|Where|Agenda|Location|Wann|Wo|Ort|Quand|Où|Lieu|Cuándo|Dónde|Lugar|Quando|Dove|Luogo|Wanneer|Waar|Locatie|Onde|Local|Kiedy|Gdzie|Когда|Где|開催日時|日時|場所|时间|地点)[*_]*\s*[:：]/i;

/** Somebody passes on what another one says. */
export const REPORTED =
  /(?<!\p{L})(?:(?:tenant|customer|client|supplier|vendor|user|colleague|guest|he|she|they|this person) (?:just )?(?:writes?|wrote|says?|said|asks?|asked|reports?|reported|complains?|sent|sends)|writes? (?:this|us|the following)|(?:the following|this) (?:complaint|request|question)|we got this|got this from|received this|schreibt(?: (?:uns|mir|dies|das|folgendes))|schrieb uns|meldet(?: uns)? (?:dies|das|folgendes)|folgendes|(?:nous|m) (?:écrit|a écrit|demande|signale)|écrit ceci|(?:nos|me) (?:escribe|pide|comunica)|escribe esto|(?:ci|mi) (?:scrive|ha scritto|segnala|chiede)|dit (?:zegt|schrijft|meldt|vraagt)|schrijft (?:ons|dit|het volgende)|(?:escreve|escreveu)(?: isto|-nos| o seguinte)|(?:pisze|napisał|zgłasza)(?: (?:nam|to|tak))|(?:пишет|сообщает|жалуется)(?: (?:нам|так|следующее))?)(?!\p{L})|(?:から|より)(?:の)?(?:連絡|問い合わせ|依頼|メール)(?:が|です|を)|(?:客户|用户|租户|同事).{0,6}(?:来信|反映|说|写|投诉)/iu;

/** Headers that mail programs do not show: somebody pasted them. */
export const TECHNICAL_LINE =
  /^[*_>\s]*(?:Received|Return-Path|Message-ID|MIME-Version|DKIM-Signature|Authentication-Results|X-[\w-]+|Content-Type|Delivered-To|List-[\w-]+|In-Reply-To|Received-SPF)\s*:/i;

/** `-----Original Message-----`. */
export const ORIGINAL_MESSAGE =
  /^[-_\s]{2,}(?:Original(?: (?:Message|Appointment))?|Urspr(?:ü|ue)ngliche (?:Nachricht|E-Mail)|Original[- ]?(?:Nachricht|E-?Mail)|Message d['’]origine|Message original|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original|Wiadomość oryginalna|Oryginalna wiadomość|Исходное сообщение|Original ?メッセージ|元のメッセージ|原始邮件|邮件原件|原始郵件)[-_\s]{2,}$/i;

/** A forwarded mail is what the sender wants to show: nothing below such a line is history. */
export const FORWARDED =
  /^[-_\s>]*(?:(?:Begin )?Forwarded (?:message|by)|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Weitergeleitete Nachricht|Début du message (?:transféré|réexpédié)|Message transféré|Inicio del mensaje reenviado|Mensaje reenviado|Inizio messaggio inoltrato|Messaggio inoltrato|Begin doorgestuurd bericht|Doorgestuurd bericht|Início da mensagem (?:reencaminhada|encaminhada)|Mensagem (?:encaminhada|reencaminhada)|Początek przekazywanej wiadomości|(?:Przekazana|Przesłana dalej) wiadomość|Начало переадресованного (?:сообщения|письма)|Пересылаемое (?:сообщение|письмо)|Перенаправленное сообщение|転送されたメッセージ|転送メッセージ|已转发的邮件|转发的邮件|转发邮件|轉寄郵件)/i;

/** A line between dashes that says "forwarded" in one of these languages. */
export const FORWARD_LINE =
  /^[>\s]*[-_=*]{2,}.{0,60}(?:forward|weitergeleit|weiterleit|transf[ée]r|réexp[ée]d|reenv[ií]|reencaminh|encaminh|inoltrat|doorgest|przekaz|przesłan|пересыл|пересл|перенаправ|переадрес|転送|转发|轉寄|轉發|videresend|vidarebefordr).{0,120}$/i;

/** What programs put in front of the subject of a forwarded email. */
export const FORWARD_PREFIX =
  /^(?:Fwd?|W\.?G?\.?|TR|RV|I|Doorst|FS|VB|PD|PRZ|ENC|İLT|Пересл|转发|轉寄|轉發|転送)\s*(?:\[\d+\])?\s*[:：]/i;

/** What programs put in front of the subject of an answer. */
export const REPLY_PREFIX =
  /^(?:Re|R|AW|Antw(?:ort)?|Réf?|SV|VS|RES|RIF|Odp|Ответ|Отв|На|答复|回复|回覆|返信)\s*(?:\[\d+\])?\s*[:：]/i;

/** A note that passes an email on. */
export const FORWARD_NOTE =
  /(?<!\p{L})(?:FYI|FYA|f\.y\.i\.|for (?:your|the) (?:information|attention|action|awareness)|please (?:handle|take (?:over|care)|process|look into|see|check|have a look|advise|assist|help|deal|forward|action)|pls|plz|can you (?:handle|take|look)|could you (?:handle|take|look)|take (?:this )?over|z\.? ?K\.?|z\.? ?Kt?n\.?|zur (?:Info|Kenntnis|Bearbeitung|weiteren)|z\.? ?w\.? ?V|bitte (?:übernehm|kümmer|bearbeit|prüf|um|erledig|an|klär|weiter)|leite (?:ich|dir|euch|ihnen)|weitergeleitet|pour (?:info|suite|action|traitement|votre)|je (?:vous |te )?transf|merci de (?:traiter|prendre|voir)|pouvez-vous (?:traiter|prendre|voir)|para (?:tu|su|vuestra|que|conhecimento|informa)|por favor|os reenvío|te reenvío|le reenvío|per (?:conoscenza|tua|vostra|competenza|opportuna)|ti inoltro|vi inoltro|potete|puoi|ter (?:info|kennisgeving|afhandeling)|t\.k\.n|graag|kun je|kunnen jullie|encaminho|segue|seguem|do (?:wiadomości|realizacji)|proszę|przesyłam|przekazuję|для (?:сведения|информации)|к сведению|пересылаю|прошу|посмотрите|ご参考|ご確認|対応|転送します|お願い|供参考|请处理|请查|请看|转发|请帮)/iu;

/** Words that point the reader to what is below. */
export const POINTS_BELOW =
  /(?<!\p{L})(?:below|(?:I|we)(?:['’]ve| have)? (?:marked|highlighted|annotated|commented|answered|filled|edited)|my (?:answers|replies|comments|remarks)|answers (?:in|are|between)|between the lines|th(?:is|ese) (?:e-?)?(?:mails?|messages?)|phishing|suspicious|spam|filled (?:in|out)|the (?:completed )?form|diese[rs]? (?:e-?)?(?:mail|nachricht)|verdächtig\p{L}*|ausgefüllt\p{L}*|(?:das|dem) formular|ce (?:mail|message|courriel)|suspecte?|rempli\p{L}*|formulaire|este (?:correo|mensaje|e-?mail)|sospechos[oa]|rellen\p{L}*|cumplimentad[oa]|formulario|quest[ao] (?:e-?mail|mail|messaggio)|sospett[ao]|compilat[ao]|deze (?:e-?)?mail|dit bericht|verdachte?|ingevuld\p{L}*|formulier|esta mensagem|suspeit[oa]|preench\p{L}*|formulário|t(?:ę|ej) wiadomoś\p{L}*|podejrzan\p{L}*|wypełni\p{L}*|formularz\p{L}*|это (?:письмо|сообщение)|подозрительн\p{L}*|заполн\p{L}*|meine (?:antworten|kommentare|anmerkungen)|markiert|kommentiert|zwischen den zeilen|mes (?:réponses|commentaires|remarques)|j['’]ai (?:marqué|complété|annoté|répondu)|mis (?:respuestas|comentarios)|he (?:marcado|respondido|completado)|le mie (?:risposte|osservazioni)|ho (?:segnato|evidenziato|risposto)|mijn (?:antwoorden|opmerkingen)|gemarkeerd|minhas respostas|marquei|respondi|moje (?:odpowiedzi|uwagi)|zaznaczył\p{L}*|мои (?:ответы|замечания)|отметил\p{L}?|underneath|in-?line|down here|(?:in|with) (?:red|blue|green|bold|caps|capitals|colou?r)|see (?:the )?(?:thread|history|trail|chain|e-?mail|mail)|mail (?:thread|trail|chain)|unten(?:stehend\p{L}*)?|nachstehend\p{L}*|nachfolgend\p{L}*|folgende[rs]? (?:mail|e-mail|nachricht|anfrage)|in (?:rot|blau|grün|farbe|fett|großbuchstaben)|farbig|siehe (?:mail|e-mail|verlauf)|ci-dessous|ci-après|plus bas|en (?:rouge|bleu|vert|gras|majuscules|couleur)|más abajo|abajo|a continuación|en (?:rojo|azul|verde|negrita|mayúsculas)|di seguito|qui sotto|sottostante|in (?:rosso|blu|verde|grassetto|maiuscolo)|hieronder|onderstaand\p{L}*|in (?:rood|blauw|groen|hoofdletters)|abaixo|em (?:vermelho|azul|verde|negrito|maiúsculas)|poniżej|poniższ\p{L}*|na (?:czerwono|niebiesko|zielono)|ниже|красным|синим|зел[её]ным|нижеследующ\p{L}*)(?!\p{L})|下記|以下の(?:メール|内容|件)|赤字|青字|このメール|記入|フォーム|这封邮件|填写|表格|追記|回答を|批注|标注|见下|如下|下面的|下方|红色|蓝色|紅色|藍色/iu;

/** `On … wrote:`, above a quote. */
export const ATTRIBUTION =
  /(?:\bwrote|\bschrieb\b.*|a écrit|escribió|ha scritto|schreef\b.*|escreveu|(?:na)?pisał\(?a?\)?.*|pisze|написал\(?а?\)?|пишет|のメール|書きました|書き込みました|写道|寫道)\s*[:：]$/i;

/** A line for which no language is needed: it ends in a colon and holds a time, a date or an address. */
export const ATTRIBUTION_SHAPE = /(?:\d{1,2}[:.h]\d{2}|\d{4}|<[^<>\s]+@[^<>\s]+>).*[:：]$/;

/** A date with its year. */
export const FULL_DATE = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)/;

/** A time of day, as headers and attributions have it. */
export const TIME_OF_DAY = /(?<![\d.])\d{1,2}\s?[:.h]\s?\d{2}(?!\d|\.\d)|\d\s?(?:Uhr|[时時点])/;

/** An address of email. */
export const ADDRESS = /[^\s<>()[\]:;,"]+@[^\s<>()[\]:;,"]+/;

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
  /^(?:BR|(?:With )?(?:(?:kind|best|warm|many)(?:est)? )?(?:regards|wishes)|Best|Cheers|Sincerely(?: yours)?|Yours (?:sincerely|faithfully|truly)|(?:Many )?thanks(?: (?:and|&) (?:kind |best )?regards)?|Thank you|(?:Mit )?(?:(?:vielen|besten|freundlichen|herzlichen|lieben|sonnigen|freundlichem|bestem|herzlichem|lieber|schöner|schönem) )?Gr(?:u|ü|ue)(?:ß|ss)(?:en?)?(?: aus .{2,30})?|(?:Vielen |Besten |Herzlichen )?Danke?(?: und .{2,20} Gr(?:ü|ue)(?:ß|ss)e)?|(?:Viele|Beste|Freundliche|Herzliche|Liebe|Schöne) Gr(?:ü|ue)(?:ß|ss)e(?: aus .{2,30})?|MfG|VG|LG|Hochachtungsvoll|(?:Bien )?cordialement|(?:Bien )?à (?:vous|toi)|Sincères salutations|Salutations(?: distinguées)?|Bonne (?:journée|réception)|Merci(?: d['’]avance| beaucoup)?|(?:Un )?(?:cordial |afectuoso )?saludos?(?: cordiales)?|Atentamente|(?:Muchas )?gracias(?: y saludos)?|Atte|(?:Cordiali|Distinti|Cari) saluti|Cordialmente|Grazie(?: e (?:cordiali )?saluti| mille)?|(?:Met )?(?:vriendelijke|hartelijke|beste) gro(?:et|eten)|Groet(?:en|jes)?|Mvg|(?:Com os melhores |Melhores |Com )?cumprimentos|Atenciosamente|Att|Abraços?|(?:Muito )?obrigad[oa](?: e cumprimentos)?|(?:Z |Serdecznie )?(?:poważaniem|wyrazami szacunku|pozdrawiam|pozdrowieniami)|Pozdrawiam(?: serdecznie)?|С (?:уважением|наилучшими пожеланиями)|Спасибо|Dziękuję|(?:以上、?)?(?:どうぞ|何卒)?(?:よろしくお願い|宜しくお願い|よろしく)(?:いた|致)?(?:します|申し上げます)|敬具|此致(?:[，,\s]*敬礼)?|敬礼|祝好|顺祝商祺|谢谢|(?:Med )?venlig hilsen|(?:Vänliga )?hälsningar|Mvh|Hilsen|Bien cordialement|Très cordialement|(?:Mit )?besten Grüßen|Med vänliga? hälsning(?:ar)?)\s*[,.!。，！]*$/i;
