import { ADDRESS } from './part-phrases.ts';

/**
 * What a line below a closing may be. `contact`, `role` and `name` belong to a signature. So does a link or an
 * address without a word in front (`reach`), or a `number`, unless it is what the writer asks about. `plain` says nothing;
 * `own` is what the writer typed: a question, a step, a value, a sentence.
 */
export type LineKind = 'contact' | 'reach' | 'number' | 'role' | 'name' | 'plain' | 'own';

const MAX_LINE_CHARACTERS = 120;

/** Words in front of a number or an address. */
const CONTACT_KEY =
  /^(?:t|c|ddi|tlf|tlm|tfn|whatsapp|tel|telefon|telephone|telefono|teléfono|téléphone|telefoon|tél|тел|телефон|p|ph|phone|m|mob|mobil|mobile|mobiel|móvil|cell|cellulare|cel|celular|tel\.? kom|kom|komórka|моб|h|handy|portable|f|fax|faks|факс|w|web|website|www|internet|site|sitio|strona|сайт|e|email|e-mail|mail|courriel|correo|почта|o|office|direct|durchwahl|d|desk|skype|teams|linkedin|電話|携帯|直通|电话|电 话|手机|传真|邮箱|网址|メール)\.?$/iu;

/** Words in front of what the law or a card wants to be there: a director, a register, a place. */
const REGISTER_KEY =
  /^(?:a|address|adresse|地址|住所|geschäftsführer(?:in)?|geschäftsführung|managing directors?|vorstand(?:svorsitzender)?|aufsichtsrat(?:svorsitzender)?|sitz(?: der gesellschaft)?|registergericht|amtsgericht|handelsregister|hrb|hra|ust-?id(?:-?nr)?|ust\.?-?idnr|vat(?: no| id| number)?|tva|siret|siren|rcs|p\.? ?iva|partita iva|c\.?f|cif|nif|nip|regon|krs|инн|кпп|огрн|kvk|btw|registered office|registered in|company (?:no|number|registration)|reg\.? no)\.?$/iu;

/** What people are; a word or two in small letters may follow. */
const TITLE =
  /(?<!\p{L})(?:manager(?:in)?|executive|director|engineer|officer|assistant|analyst|consultant|developer|administrator|specialist|technician|coordinator|supervisor|accountant|secretary|chief|ceo|cto|cfo|cio|coo|vp|president|founder|partner|professor|lecturer|researcher|teacher|nurse|doctor|apprentice|trainee|intern|buyer|clerk|architect|designer|leiter(?:in)?|leitung|sachbearbeiter(?:in)?|assistenz|assistent(?:in)?|geschäftsführer(?:in)?|referent(?:in)?|ingenieur(?:in)?|mitarbeiter(?:in)?|berater(?:in)?|auszubildende[r]?|praktikant(?:in)?|hausmeister(?:in)?|techniker(?:in)?|entwickler(?:in)?|projektleiter(?:in)?|teamleiter(?:in)?|abteilungsleiter(?:in)?|responsable|directeur|directrice|cheffe?|adjointe?|ingénieure?|comptable|assistante|gestionnaire|chargée?|technicien(?:ne)?|jef[ea]|gerente|directora?|ingenier[oa]|técnic[oa]|asistente|responsabile|direttore|direttrice|impiegat[oa]|tecnico|ingegnere|assistente|hoofd|medewerk(?:er|ster)|coördinator|beheerder|adviseur|diretora?|coordenadora?|analista|kierownik|kierowniczka|dyrektor|specjalist(?:a|ka)|księgow[ya]|asystent(?:ka)?|inżynier|менеджер|директор|руководитель|начальник|специалист|инженер|бухгалтер|ассистент)(?!\p{L})/iu;

/** Companies and their parts. */
const DEPARTMENT =
  /(?<!\p{L})(?:gmbh|kg|ohg|e\. ?v|ltd|limited|llc|inc|plc|corp|s\.?a\.?s|s\.?a\.?r\.?l|s\.?r\.?l|s\.l|s\.?p\.?a|s\.a|b\.?v|n\.v|sp\. z o\.? ?o|lda|ltda|ооо|оао|зао|department|dept|division|team|group|head|lead|support|sales|purchasing|marketing|finance|accounting|human resources|logistics|customer service|service desk|help ?desk|facility|facilities|operations|quality|production|abteilung|abt|einkauf|vertrieb|verkauf|buchhaltung|personal(?:abteilung)?|verwaltung|empfang|sekretariat|lager|logistik|kundendienst|kundenservice|haustechnik|produktion|controlling|comptabilité|services?|achats|ventes|direction|ressources humaines|departamento|compras|ventas|contabilidad|administración|servicios?|recursos humanos|ufficio|acquisti|vendite|amministrazione|contabilità|servizi(?:o)?|risorse umane|afdeling|inkoop|verkoop|administratie|boekhouding|facilitaire|vendas|financeiro|contabilidade|serviços?|dział|działu|zakupów|zakupy|sprzedaży|księgowość|administracj[ai]|отдел|отдела|закупок|продаж|служба|university|universität|université|universidad|università|institut|institute|hospital|klinik|bank|school|schule)(?!\p{L})|株式会社|有限会社|部|課|係|室|担当|公司|部门|经理|主管|工程师|总监|集团|行政/iu;

/** Short names of departments and companies; small, they are other words. */
const SHORT_NAME = /(?<!\p{L})(?:IT|HR|AG|SA|SL|BV|АО|SE|Co)(?!\p{L})/u;

/** What departments are called by, in small letters. */
const ADJECTIVE =
  /^(?:généra\p{L}*|general\p{L}*|gera(?:l|is)|techni\p{L}*|técnic\p{L}*|tecnic\p{L}*|technisch\p{L}*|informati\p{L}*|comercial\p{L}*|commercial\p{L}*|administrati\p{L}*|amministrativ\p{L}*|financi\p{L}*|finanziari\p{L}*|juridi\p{L}*|legal\p{L}*|human\p{L}*|uman[eai]|achats|ventes|clients?|clienti|compras|ventas|vendas|acquisti|vendite|zaken|dienst|zakupów|sprzedaży|informatyki|administracji|obsługi|закупок|продаж|снабжения|хозяйственн\p{L}*|общи\p{L}*)$/iu;

const STREET =
  /\p{L}{2,}(?:stra(?:ß|ss)e|str\.|straat|weg|platz|gasse|allee|laan|plein|gracht|kade|ring|damm)\s*\d|(?<!\p{L})(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|way|drive|square|rue|boulevard|bd|via|viale|piazza|corso|calle|c\/|avda\.?|avenida|paseo|plaza|rua|praça|travessa|ul\.?|al\.|ulica|ул\.?|пр\.|проспект|am|an der|im|p\.? ?o\.? box|postbus|postfach|apartado|casella postale|skr\. poczt)(?!\p{L})|〒|\d号|路\d/iu;
const POSTCODE =
  /^(?:[A-Z]{1,2}-)?\d{2}-?\d{2,3}\s+\p{Lu}[\p{L} .-]+(?:\([A-Z]{2}\))?$|^\d{4}\s?[A-Z]{2}\s+\p{Lu}[\p{L} .-]+$|,\s*(?:[A-Z]{1,2}-)?\d{4,6}\s+\p{Lu}|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b\d{5}-\d{3}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|東京都|大阪府|[京北上]市/u;

/** A number that one can call: with a plus, a nought, or marks between its groups. */
const PHONE =
  /^(?:\+|00?\s?\d|\()[\d\s()./–-]{5,}(?:\s*(?:ext|x|dw|int|доб)\.?\s*\d+)?$|^\d{2,4}[\s./-]\d{2,4}(?:[\s./-]\d{2,5})+$/i;
const LINK =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}@.-])[\p{L}\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|de|fr|es|it|nl|pt|br|pl|ru|jp|cn|eu|at|ch|be|uk|io|info|example)(?:\/\S*)?(?![\p{L}\p{N}])/giu;

/** Words by which somebody asks for something. */
export const REQUEST =
  /(?<!\p{L})(?:please|pls|kindly|can (?:you|someone|we|i)|could|would|need|want|bitte|brauch\p{L}*|benötig\p{L}*|s['’]il (?:vous|te)|veuillez|merci de|besoin|pouvez|por favor|necesit\p{L}*|per favore|cortesemente|serv[eo]|bisogno|alstublieft|graag|nodig|proszę|prośba|potrzeb\p{L}*|пожалуйста|прошу|нужн\p{L}*|noch|also|too|urgent\p{L}*|dringend|asap)(?!\p{L})|ください|お願い|请|需要|麻烦/iu;

/** Things that help desks are asked for: a line of two capitalised words is no name with one of them. */
const THING =
  /(?<!\p{L})(?:hello|hi|hey|dear|hallo|bonjour|hola|buongiorno|ciao|olá|fyi|ok|okay|done|info|printer|laptop|notebook|computer|pc|keyboard|mouse|screen|monitor|display|password|account|access|login|user|users|server|network|wifi|vpn|phone|headset|chair|desk|cable|licen[cs]e|software|error|version|room|floor|order|invoice|ticket|file|folder|drive|backup|update|door|light|item|quantity|price|drucker|tastatur|maus|bildschirm|passwort|kennwort|zugang|konto|benutzer|rechner|netzwerk|kabel|lizenz|fehler|raum|stock|bestellung|rechnung|datei|ordner|tür|neue[rsn]?|neu|imprimante|clavier|souris|écran|mot de passe|compte|accès|utilisateur|réseau|câble|licence|erreur|bureau|commande|facture|fichier|porte|nouveau|nouvelle|impresora|teclado|ratón|pantalla|contraseña|cuenta|acceso|usuario|servidor|red|pedido|factura|archivo|puerta|nuev[oa]|stampante|tastiera|schermo|utente|ordine|fattura|porta|nuov[oa]|toetsenbord|muis|scherm|wachtwoord|gebruiker|bestelling|factuur|deur|nieuwe?|impressora|tela|senha|conta|acesso|fatura|nov[oa]|drukarka|klawiatura|mysz|hasło|konto|dostęp|użytkownik|faktura|drzwi|now[ya]|принтер|клавиатура|мышь|экран|пароль|доступ|пользователь|сервер|счёт|дверь|нов\p{L}{2}|new|old|broken|down|dead|offline|closed|defekt|kaputt|urgent|yes|no|ja|nein|oui|non|sí|sì|nee|sim|tak|nie|да|нет|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag)(?!\p{L})/iu;

/** Words that stand small in names, titles and addresses. */
const SMALL =
  /^(?:of|the|and|for|at|in|on|to|a|an|von|vom|van|der|den|die|das|und|für|im|zu|zur|am|an|bei|de|del|della|delle|dei|degli|di|da|do|dos|das|du|des|la|le|les|el|los|las|l|d|et|y|e|en|het|voor|ter|ten|te|al|bin|ibn|i|w|na|ds|o|o\.o|z|и|по|в|на|gez|ppa|i\.a|i\.v|p\.p|c\/o|he\/him|she\/her|they\/them)$/i;

const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Reads what the pieces of a line below a closing may be: `Kim Vale, Example Ltd | +44 20 7946 0000`. */
export function readLine(text: string): readonly LineKind[] {
  if (text.length > MAX_LINE_CHARACTERS) return ['own'];
  const framed = /^([-–*•~=]+) ?(.*?) ?\1$/.exec(text)?.[2] ?? text;
  if (isBullet(framed)) return ['own'];
  return framed
    .split(/\s+[|•·–—/-]+\s+|\s*[|•·]\s*|\t+| {2,}/)
    .flatMap((part) => (isWhole(part) ? [part] : part.split(/,\s+/)))
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map(readSegment);
}

/** An address and a value belong together, whatever commas they have. */
function isWhole(part: string): boolean {
  return !/\d/.test(part) || /[:：?？]/.test(part) || isPlace(part);
}

function isBullet(text: string): boolean {
  return /^(?:[-*•–+>]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)/.test(text);
}

function readSegment(text: string): LineKind {
  const bare = text.replace(LINK, ' ').replace(new RegExp(ADDRESS, 'g'), ' ');
  const hasLink = bare !== text;
  if (/[?？]/.test(bare) || REQUEST.test(bare)) return 'own';
  if (isBullet(text)) return 'own';
  const value = /^([^:：]{1,40})[:：]\s*(.*)$/.exec(text.startsWith('http') ? '' : text);
  if (value !== null) return readValue(value[1] ?? '', value[2] ?? '');
  const rest = bare.replace(/[<>()[\],;:.\s]/g, '');
  if (hasLink && rest === '') return 'reach';
  const labelled = /^([\p{L}.-]{1,12}(?: [\p{L}.]{1,8})?)\.?\s+(.*)$/u.exec(text);
  if (labelled !== null && CONTACT_KEY.test(labelled[1] ?? '') && isReach(labelled[2] ?? ''))
    return 'contact';
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?!\d)/.test(text)) return 'own';
  if (/^(?:x|ext\.?|dw)\s?\d{2,5}$/i.test(text)) return 'contact';
  if (PHONE.test(text)) return 'number';
  if (/\d/.test(bare)) return isPlace(bare) ? 'reach' : isRegister(bare) ? 'role' : 'own';
  if (CJK.test(bare)) return readCjk(bare);
  return readWords(bare.trim(), hasLink);
}

function readValue(key: string, value: string): LineKind {
  if (CONTACT_KEY.test(key.trim())) {
    const isName = /^(?:skype|teams|linkedin)$/i.test(key.trim()) && /^\S+$/.test(value);
    return isReach(value) || isName ? 'contact' : value === '' ? 'plain' : 'own';
  }
  if (!REGISTER_KEY.test(key.trim()) || isSentence(value)) return 'own';
  const small = value.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && !SMALL.test(word));
  return small.length === 0 && value.length < 80 ? 'role' : 'own';
}

/** A number, an address of email or a page, and nothing else; maybe several of them. */
function isReach(value: string): boolean {
  const bare = value.replace(LINK, ' ').replace(new RegExp(ADDRESS, 'g'), ' ').trim();
  if (/^[<>()[\],;\s]*$/.test(bare)) return value.trim() !== '';
  return /^[+\d(][\d\s()./–+-]{2,}(?:(?:ext|x|dw|int|доб)\.?\s*\d+)?$/i.test(bare);
}

function isPlace(text: string): boolean {
  return (
    text.split(/\s+/).length <= 12 &&
    !isSentence(text) &&
    (STREET.test(text) || POSTCODE.test(text))
  );
}

function isRegister(text: string): boolean {
  return /(?<!\p{L})(?:HRB|HRA|VAT|USt-?Id|SIRET|RCS|KvK|P\.?\s?IVA|NIP|ИНН)(?!\p{L})/u.test(text);
}

function readCjk(text: string): LineKind {
  if (/[。！？、，]|です|ます|ました|ません|でき|した$|[了吗呢]$|无法|不能/.test(text))
    return 'own';
  if (text.length > 25) return 'own';
  return DEPARTMENT.test(text)
    ? 'role'
    : text.replace(/\s|[（(].*[）)]/g, '').length <= 8
      ? 'name'
      : 'plain';
}

function readWords(text: string, hasLink: boolean): LineKind {
  const words = text
    .replace(/^(?:i\.\s?[AV]\.|ppa\.|p\.\s?p\.)\s+/, '')
    .split(/[\s,&()"“”„«»]+/)
    .filter((word) => /\p{L}/u.test(word));
  const content = words.filter((word) => !SMALL.test(word.replace(/\.$/, '')));
  const isTitle = TITLE.test(text);
  const isRole = isTitle || DEPARTMENT.test(text) || SHORT_NAME.test(text);
  const small = content.filter((word) => /^\p{Ll}/u.test(word) && !(isRole && isOfRole(word)));
  if (isSentence(text) || small.length > (isTitle ? 2 : 0))
    return hasLink && small.length < 2 ? 'plain' : 'own';
  if (!isRole && /^\p{Ll}/u.test(words[0] ?? '')) return hasLink ? 'plain' : 'own';
  if (THING.test(text) && !isTitle) return isRole ? 'plain' : 'own';
  if (isRole) return words.length <= 9 ? 'role' : 'plain';
  return content.length > 0 && words.length <= 5 ? 'name' : 'plain';
}

function isOfRole(word: string): boolean {
  return ADJECTIVE.test(word) || DEPARTMENT.test(word) || TITLE.test(word);
}

function isSentence(text: string): boolean {
  const words = text.split(/\s+/);
  if (/[!！。;]$/.test(text)) return words.length > 2;
  return /\p{Ll}{3,}\.$/u.test(text) && words.length > 3;
}
