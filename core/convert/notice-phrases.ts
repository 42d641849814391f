/**
 * What disclaimers and banners claim of the message they are in: English, German, French, Spanish, Italian, Dutch,
 * Portuguese, Polish, Russian, Japanese, Chinese.
 */

/** The message itself: `this e-mail`. */
export const THIS_MESSAGE =
  /(?<!\p{L})(?:(?:this|the) (?:electronic )?(?:e-?mail|message|communication|transmission|mail|sender)|(?:information|contents?) (?:contained )?in this|diese[rsn]? (?:e-?mail|nachricht|mail|mitteilung|absender)|c(?:e|et|ette) (?:message|courriel|e-?mail|mail|transmission|courrier|expéditeur|communication)|est[ea] (?:mensaje(?: electrónico)?|correo(?: electrónico)?|e-?mail|comunicaci|mensagem|comunica|remitente|remetente)|l['’]expéditeur|quest[oa] (?:messaggio|e-?mail|comunicazione|mail|mittente)|(?:dit|deze) (?:e-?mail|bericht|mail|afzender)|(?:ta|niniejsza|tej|ten|niniejszy|niniejszej) (?:wiadomoś|e-?mail|mail|korespond|nadawca)|(?:эт[оа]|данное|настоящее|этого|этом) (?:электронное )?(?:сообщени|письм))|(?:この|本)(?:電子)?(?:メール|メッセージ)|(?:此|本|该|這|这|該)(?:封)?(?:电子)?(?:邮件|郵件|电邮|信息)/iu;

/** Confidential. */
export const CONFIDENTIAL =
  /confidential|privileged|legally protected|vertraulich|rechtlich geschützt|confidentiel|confidencial|riservat|confidenzial|vertrouwelijk|poufn|конфиденциальн|機密|秘密情報|保密|机密/i;

/** For its recipient alone. */
const INTENDED =
  /intended (?:solely|only|exclusively|for|recipient)|(?:solely|only|exclusive(?:ly)?) for the (?:use|addressee|person|recipient)|named (?:recipient|addressee)|(?:nicht der|richtige[rn]?|vorgesehene[rn]?|beabsichtigte[rn]?|bestimmte[rn]?|berechtigte[rn]?) (?:richtige |vorgesehene |beabsichtigte )?(?:adressat|empfänger)|(?:ausschlie(?:ß|ss)lich|nur|allein) für (?:den|die|das)|(?:seuls?|exclusi\p{L}*|uniquement) .{0,40}destinataire|destinée?s? (?:exclusivement|uniquement|à l['’]usage|à (?:son|leur|la) )|n['’]êtes pas (?:le|la|l['’]|un) ?.{0,20}destinataire|à l['’](?:intention|attention|usage) exclusi|(?:exclusiv\p{L}*|únic\p{L}*|sólo|solo) .{0,40}destinatari|dirigid\p{L}* (?:exclusiv|únic)|no es (?:usted )?(?:el|su|la) .{0,20}destinatari|uso exclusivo|(?:esclusiv\p{L}*|unicamente|solo) .{0,40}destinatari|destinat[oaie] (?:esclusiv|unicamente|solo)|non (?:siete|è|sei|sia) (?:il|i|l['’]|la) ?.{0,20}destinatari|(?:apenas|somente|exclusiv\p{L}*) .{0,40}destinatári|destinad\p{L}* (?:apenas|exclusiv|somente|unic)|não (?:é|for|seja) (?:o|a) .{0,20}destinatári|(?:uitsluitend|alleen|enkel) .{0,30}(?:bestemd|geadresseerde)|bestemd voor|niet (?:de|voor u) .{0,25}(?:geadresseerde|bestemd)|(?:wyłącznie|tylko|jedynie) .{0,40}(?:adresat|odbiorc)|przeznaczon|nie (?:jest|są) .{0,25}(?:adresat|odbiorc)|(?:только|исключительно) .{0,40}(?:адресат|получател)|предназначен|не являетесь .{0,25}(?:адресат|получател)|受信者以外|宛先の|名宛人|以外の方|仅供|僅供|仅限|僅限|(?:非|不是).{0,8}收件人/iu;

/** Received in error: only with an `if`, since a report says it without. */
export const IN_ERROR =
  /in error|by mistake|erroneously|irrtümlich|fälschlich|versehentlich|par erreur|por error|per errore|per abuis|abusievelijk|ten onrechte|onbedoeld|por engano|por erro|pomyłk|omyłkow|omyłk|błędnie|по ошибке|ошибочно|случайно получ|誤って|误收|错误|誤收|錯誤/i;
const IF =
  /(?<!\p{L})(?:if|should you|wenn|falls|sollte\p{L}*|sofern|si|se|qualora|indien|als|mocht|caso|jeśli|jeżeli|если|в случае|when)(?!\p{L})|場合|[お御]受け取り|如|若/iu;

/** What not to do with it. */
const FORBIDDEN =
  /unauthori[sz]ed|prohibited|unlawful|unbefugt|untersagt|nicht gestattet|nicht erlaubt|interdit|non autorisé|prohibid|proibi|vietat|verboden|niet toegestaan|zabronion|zabrania|запрещ|禁|disclos|copying|dissemination|weitergabe|divulg|verspreid|rozpowszech|распростран/i;

/** Virus checks and liability. */
const LIABILITY =
  /(?:free (?:of|from)|scanned for|check\p{L}* for) (?:any )?(?:virus|malware)|liab(?:le|ility)|haft(?:ung|et)|responsabil|aansprakelijk|odpowiedzialno|ответственност|責任を負|不承担/iu;

/** Delete it, and tell its sender. */
const DELETE =
  /delete|destroy|notify|inform(?:ing)? (?:us|the sender)|lösch|vernicht|benachrichtig|informieren sie|supprim|détrui|avert|informer|borr|elimin|notifi|destruy|cancell|distrugg|avvis|verwijder|vernietig|stel(?:len)? .{0,20}op de hoogte|apag|destru|avise|usun|skasow|zniszcz|powiadom|удал|уничтож|сообщ|削除|破棄|ご連絡|删除|刪除|销毁|通知/i;

/** Others than the reader, or their mailboxes: a disclaimer speaks to the one who reads it. */
export const OTHERS =
  /(?<!\p{L})(?:(?:any|some)(?:one|body) else|somebody|someone|every(?:one|body)|mailboxes|inboxes|all (?:users|recipients|colleagues|staff)|colleagues?|the board|jemand\p{L}*|postfächer\p{L}*|alle[nr]? (?:nutzer|benutzer|empfänger|kollegen)\p{L}*|kolleg\p{L}*|vorstand\p{L}*|d['’]autres|quelqu['’]un|boîtes|tous les (?:utilisateurs|destinataires|collègues)|collègues?|la direction|alguien|otros|buzones|todos los (?:usuarios|destinatarios)|compañer[oa]s?|qualcun\p{L}*|caselle|tutti (?:gli|i) (?:utenti|destinatari|colleghi)|collegh[ie]|iemand|postvakken|mailboxen|alle (?:gebruikers|ontvangers|collega['’]s)|collega['’]?s?|alguém|outros|caixas|todos os (?:utilizadores|usuários|destinatários)|colegas?|ktoś|inni|skrzyn(?:ek|kach)|wszystkich (?:użytkowników|odbiorców)|zarząd\p{L}*|кто-(?:то|нибудь)|другие|ящик(?:ов|ах)|всех (?:пользователей|получателей)|коллег\p{L}*|правлени\p{L}*)(?!\p{L})|誰か|全員|受信箱|メールボックス|社員|役員|有人|所有人|其他人|收件箱|同事|董事/iu;

/** The claims of a disclaimer; two of the first three make one. */
export const DISCLAIMER_CLAIMS: readonly ((text: string) => boolean)[] = [
  (text) => THIS_MESSAGE.test(text) && CONFIDENTIAL.test(text),
  (text) => INTENDED.test(text),
  (text) => IN_ERROR.test(text) && IF.test(text),
  (text) => FORBIDDEN.test(text) && (THIS_MESSAGE.test(text) || INTENDED.test(text)),
  (text) => LIABILITY.test(text) && THIS_MESSAGE.test(text),
];

/** Words that each sentence of a disclaimer has; a request does not. */
export const LEGAL = new RegExp(
  [CONFIDENTIAL, INTENDED, IN_ERROR, FORBIDDEN, LIABILITY, DELETE, THIS_MESSAGE]
    .map(({ source }) => source)
    .join('|') +
    '|disclaimer|virus|views|opinion|contract|attachment|anhäng|pièces? jointe|adjunto|allegat|bijlage|anexo|załącznik|вложени|添付|附件|thank you|vielen dank|merci|gracias|grazie|obrigad|privacy|datenschutz|gdpr|rgpd|registered (?:in|office|number)|authori[sz]ed and regulated|company (?:number|no)|eingetragen|handelsregister',
  'iu',
);

/** The title above one. */
export const NOTICE_TITLE =
  /^\W*(?:(?:legal |confidentiality |e-?mail |important )*(?:disclaimer|confidentiality(?: notice)?|confidential|legal notice|important notice|notice)|vertraulichkeitshinweis|rechtlicher hinweis|haftungsausschluss|wichtiger hinweis|avis de confidentialité|avertissement|confidentialité|aviso legal|aviso de confidencialidad|confidencialidad|avviso di riservatezza|riservatezza|vertrouwelijkheid|aviso de confidencialidade|informacja o poufności|уведомление о конфиденциальности|免責事項|免责声明|保密声明)\W*$/iu;

/** `Please consider the environment before printing this e-mail`, and nothing else. */
export const PRINT_NOTE =
  /^\W*(?:(?:please )?(?:consider|think (?:of|about)) (?:the|our) environment before (?:you )?print(?:ing)?(?: (?:this|that|the) (?:e-?mail|message|mail))?|(?:bitte )?(?:denken sie|prüfen sie|denk) .{0,60}(?:umwelt|ausdruck|drucken).{0,60}|(?:pensez|penser|merci de penser) à l['’]environnement.{0,50}|.{0,40}medio ?ambiente antes de imprimir.{0,40}|.{0,30}rispetta(?:re|te)? l['’]ambiente.{0,50}|denk aan het milieu.{0,50}|.{0,40}meio ambiente antes de imprimir.{0,40})\W*$/iu;

/** From outside: of this message, not of a drive or a gate. */
export const OUTSIDE =
  /external (?:e-?mail|sender|source|address|party|message|mail|origin)|(?:from|by) (?:an? )?(?:external|someone outside)|from (?:someone )?outside|outside (?:of )?(?:your|the|our) (?:organi[sz]ation|company|network|firm)|externen? (?:absender|adresse|e-?mail|quelle|mail)|extern(?:er|e) (?:absender|e-?mail|mail|nachricht)|von (?:extern|au(?:ß|ss)erhalb)|l['’]extérieur|extérieur (?:à|de)|(?:expéditeur|courriel|message|e-?mail|source) externe|(?:remitente|correo|origen|mensaje|e-?mail) externo|fuera de|mittente esterno|(?:dall|all)['’]esterno|esterno all|e-?mail estern[ao]|externe (?:afzender|e-?mail|bron)|van buiten|buiten (?:de|uw|onze)|(?:remetente|e-?mail) externo|mensagem externa|fora d[aeo]|spoza|zewnętrzn\p{L}+ (?:nadawc|wiadomoś|źród|adres)|od zewnętrznego|wiadomość zewnętrzn|внешн\p{L}+ (?:отправител|письм|сообщ|почт|источник|адрес)|извне|из-за пределов|за пределами|社外|外部/iu;

/** What to do about it, as an order. */
export const CAREFUL =
  /(?:do not|don['’]t|never) (?:click|open|respond|reply|follow|trust|provide|forward)|be (?:careful|cautious|vigilant|wary|alert)|(?:exercise|use|take) (?:extra |extreme )?(?:caution|care)|unless you (?:recogni[sz]e|know|trust|can|are|have|verify|expect)|(?:think|look) before you click|verify the sender|keine (?:links?|anhänge)|(?:links?|anhänge).{0,40}(?:nicht|nur) .{0,30}(?:öffnen|klicken|wenn)|nicht (?:auf|öffnen|klicken)|(?:seien|sind) sie (?:bitte )?vorsichtig|vorsicht (?:bei|beim|mit)|öffnen sie .{0,40}(?:nur|keine)|klicken sie (?:nicht|nur|keine)|ne (?:cliquez|cliquer|pas|ouvrez)|n['’]ouvrez|soyez (?:prudent|vigilant)|(?:faites preuve|restez).{0,20}(?:prudence|vigilan)|no (?:haga|abra|hagas|abras|pulse|responda)|tenga (?:cuidado|precaución)|(?:sea|extreme) .{0,14}(?:precaución|cuidado|prudente|cauteloso)|non (?:cliccare|aprire|fare clic|rispondere)|(?:prestare|fare|presti) attenzione|(?:klik|open|klikt) (?:niet|geen|nooit)|niet (?:klikken|openen)|wees (?:voorzichtig|alert|waakzaam)|não (?:clique|abra|responda)|tenha cuidado|nie (?:klikaj|otwieraj|należy)|zachowaj ostrożność|proszę zachować|не (?:переходите|открывайте|нажимайте|отвечайте)|(?:будьте|соблюдайте) (?:осторожн|внимательн|бдительн)|осторожност|(?:クリック|開か)ない|ご?注意ください|しないで(?:ください|下さい)|开かないで|(?:请勿|不要|切勿)|请谨慎|谨慎|勿点击/iu;

/** The word in front, and the warning sign. */
const LABEL =
  'caution|warning|attention|notice|be careful|alert|important|achtung|vorsicht|warnung|hinweis|avertissement|prudence|atención|precaución|advertencia|aviso|attenzione|avviso|let op|waarschuwing|pas op|atenção|cuidado|uwaga|ostrzeżenie|внимание|осторожно|предупреждение|注意|警告';

/** How a banner begins. */
export const BANNER_START = new RegExp(
  `^[^\\p{L}]*(?:(?:${LABEL})|external|extern|courriel externe|correo externo|mensaje externo|e-?mail (?:extern|estern)|messaggio proveniente|wiadomość zewnętrzna|zewnętrzn|внешн|外部|社外|【)|${THIS_MESSAGE.source}`,
  'iu',
);

/** One sentence on where this message came from, and nothing else: the words of gateways. */
export const BANNER_SENTENCE = new RegExp(
  `^[^\\p{L}]*(?:(?:${LABEL})[\\s:!：.–-]*)?(?:this (?:e-?mail|message) (?:was sent|originated|originates|comes|came|is|has been sent|has come) (?:from|by) (?:an external (?:sender|source|e-?mail address)|(?:someone )?outside (?:of )?(?:your|the|our) (?:organi[sz]ation|company|network))|external (?:e-?mail|sender|message)|diese (?:e-?mail|nachricht) (?:stammt|kommt|wurde) (?:von (?:außerhalb|ausserhalb|extern)|von einem externen absender)(?: (?:des unternehmens|der organisation|der firma|gesendet))?|ce(?:t|tte)? (?:courriel|message|e-?mail) (?:provient|vient|émane) (?:de l['’]extérieur|d['’]un expéditeur externe|d['’]une source externe)(?: de (?:l['’]organisation|l['’]entreprise|la société))?|este (?:correo|mensaje|e-?mail)(?: electrónico)? (?:proviene|procede|viene|ha sido enviado) (?:de fuera de (?:la|su|nuestra) (?:organización|empresa)|de un remitente externo)|quest[ao] (?:e-?mail|messaggio) (?:proviene|arriva) (?:dall['’]esterno|da un mittente esterno)(?: dell['’](?:organizzazione|azienda))?|(?:deze e-?mail|dit bericht) (?:komt|is afkomstig) van (?:buiten de organisatie|een externe afzender)|est[ea] (?:e-?mail|mensagem) (?:veio|vem|foi enviad[oa]|é) (?:de fora da (?:organização|empresa)|de um remetente externo)|ta wiadomość (?:pochodzi|została wysłana) (?:spoza (?:organizacji|firmy)|od zewnętrznego nadawcy)|(?:это )?(?:письмо|сообщение) (?:получено|отправлено|пришло) (?:извне|от внешнего отправителя|из-за пределов организации)(?: организации)?|このメールは(?:社外|外部|組織の外部|組織外|会社の外部)から(?:送信されました|送信されています|届きました|のメールです)|(?:此|本)邮件(?:来自|發自|发自)(?:外部|组织外部|公司外部)(?:发件人)?)[.!。！\\s*\\]】]*$`,
  'iu',
);

/** A tag between brackets, alone on its line. */
export const BANNER_TAG =
  /^\W*[[【*(<{]+\s*(?:external|ext|extern|externe|externo|esterno|zewnętrzn\p{L}*|внешн\p{L}*|外部|社外)(?:[ _-]?(?:e-?mail|mail|sender|message|absender|expéditeur|remitente|mittente|afzender|remetente|nadawca|邮件|メール))?\s*[\]】*)>}]+\W*$|^ZjQcmQRYFpfptBanner(?:Start|End)$/iu;

/** A tag without brackets: as likely the writer's word. */
export const LOOSE_TAG =
  /^[^\p{L}]*(?:external(?: (?:e-?mail|sender|message|mail|source))?|extern(?:e[rs]?)? (?:e-?mail|mail|absender|nachricht|afzender)|(?:e-?mail|courriel|message) externe|expéditeur externe|(?:correo|remitente|mensaje) externo|mittente esterno|e-?mail estern[ao]|(?:e-?mail|remetente|mensagem) extern[oa]|zewnętrzny nadawca|wiadomość zewnętrzna|внешн(?:ий отправитель|ее письмо|ее сообщение|яя почта)|(?:外部|社外)(?:メール|からのメール|邮件|发件人|送信者))[^\p{L}]*(?:$|[:：.!*\]】][^\p{L}]*.{0,250}$)|^\W*\[ext(?:ern(?:al)?)?\b|^ext:$/iu;

/** Exchange's own hint on who writes for the first time. */
export const FIRST_CONTACT =
  /^\W*(?:you don['’]t often get e-?mail from|some people who received this message don['’]t often get|sie erhalten nicht (?:oft|häufig) e-?mails? von|einige personen, die diese nachricht|vous n['’](?:obtenez|recevez) pas souvent d|no suele recibir correo|non (?:si ricevono|ricevi) spesso|u ontvangt niet vaak|não costuma receber|nie otrzymujesz często|(?:вы )?нечасто получаете|вы не часто получаете|.{0,60}からのメールを受け取ることはあまり|你通常不会收到来自|您通常不会收到)/i;
