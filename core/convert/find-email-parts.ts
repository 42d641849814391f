import type { EmailDocument } from './document.ts';
import { findHistory } from './find-history.ts';
import {
  findBanner,
  findDisclaimers,
  isAboutSecrets,
  isOfFilter,
  settleNotices,
} from './find-notices.ts';
import { findSignatures } from './find-signature.ts';
import { writerWords } from './is-writers.ts';
import { POINTS_BELOW } from './part-phrases.ts';
import { countWords, joined, piecesOf, type Piece } from './part-pieces.ts';
import type { EmailPart } from './parts.ts';

/** Emails about signatures, footers and banners show them. */
const TOPIC =
  /(?<!\p{L})(?:signatures?|disclaimers?|footers?|banners?|signatur(?:en)?|fu(?:ß|ss)zeilen?|haftungsausschluss|bannière|pied de page|firma(?:s)? de correo|pie de página|bandera|piè di pagina|handtekening|voettekst|assinatura|rodapé|stopk[aię]|podpisu?|подпис[ьи]|баннер)(?!\p{L})|署名|フッター|バナー|免責|签名|页脚|横幅/iu;

/** So do emails about texts: what is at the end may be the text. */
const TEXT_TOPIC =
  /(?<!\p{L})(?:notices?|footnotes?|fußnoten?|hinweis(?:e|text)?|vermerk|mentions?|avisos?|avvis[oi]|dicitur[ae]|vermelding|nota|notki?|adnotacj\p{L}*|примечани\p{L}*|уведомлени\p{L}*|texts?|wording|sentences?|paragraphs?|clauses?|templates?|translat\p{L}*|proofread\p{L}*|(?:my|our|all|the) e-?mails|texte?[sn]?|wortlaut|s(?:atz|ätze)|absatz|klauseln?|(?:e-?mail|brief)?vorlagen?|übersetz\p{L}*|(?:meine|unsere|alle) (?:e-?)?mails|phrases?|modèles?|tradui\p{L}*|traduction|(?:mes|nos|les) (?:e-?mails|courriels|messages)|textos?|frases?|párrafos?|plantillas?|tradu[czç]\p{L}*|(?:mis|nuestros|los) correos|test[oi]|fras[ei]|modell[oi]|tradurre|traduzione|(?:mie|nostre|le) e-?mail|tekst(?:en)?|zin(?:nen)?|sjablo\p{L}*|vertal\p{L}*|(?:mijn|onze|alle) e-?mails|modelos?|(?:meus|nossos|os) e-?mails|tekst\p{L}{0,3}|zdani\p{L}*|szablon\p{L}*|(?:prze)?tłumacz\p{L}*|(?:moje|nasze|moich|naszych) (?:maile|wiadomości|e-?maile)|текст\p{L}{0,3}|предложени\p{L}*|шаблон\p{L}*|перев(?:од|ест|ед)\p{L}*|(?:мои|наши|все) письма)(?!\p{L})|文面|文章|文言|翻訳|定型文|テンプレート|文本|文字|翻译|模板|措辞/iu;

/** What is below a signature's closing may be what such an email is about. */
const CARD_TOPIC =
  /(?<!\p{L})(?:(?:this|these|that) (?:one|two|page|site|link|number|line|address)s?|job titles?|directory|address book|call me|phone me|(?:private|mobile|other) number|diese[rsnm]? (?:nummer|seite|adresse|leitung|person)\p{L}*|adressbuch|telefonbuch|ruf\p{L}* .{0,30}(?:an|zurück)|cette (?:page|adresse|ligne)|ce (?:numéro|lien|site)|annuaire|rappele\p{L}*|appelez-moi|est[ae] (?:página|dirección|número|enlace)|directorio|llám\p{L}*|quest[ao] (?:pagina|numero|indirizzo|link)|rubrica|chiamat\p{L}*|deze pagina|dit (?:nummer|adres)|telefoonboek|bel me|est[ae] (?:número|endereço|site)|ligue\p{L}*|t[aęe]n? (?:stron\p{L}*|numer|adres)|zadzwo\p{L}*|эт(?:от|а|у) (?:номер|адрес|страниц\p{L}*)|позвоните|new (?:colleague|employee|starter|hire|user|joiner|supplier|vendor|customer|client|contact|person)s?|this (?:supplier|vendor|customer|client|contact|person|colleague|user)|(?:new|changed) (?:phone |mobile |office |postal )?(?:numbers?|address(?:es)?|extension|name|title)|my (?:number|address|extension|name|title)|business cards?|contact (?:details|data)|neue[nrms]? (?:kolleg|mitarbeit|lieferant|kund|ansprechpartner|kontakt|anwender|benutzer|person)\p{L}*|neuen? (?:tele(?:f|ph)on|handy|mobil)?-?(?:nummer|anschrift|adresse|durchwahl)|visitenkarten?|kontaktdaten|folgende[nr]? (?:adresse|anschrift|nummer)|nouve(?:au (?:numéro|collègue|collaborateur|fournisseur|client|contact)|lle (?:adresse|collègue|collaboratrice))|cartes? de visite|coordonnées|nuev[oa] (?:número|dirección|teléfono|colega|compañer[oa]|emplead[oa]|proveedor|cliente|contacto)|tarjetas? de visita|datos de contacto|nuov[oa] (?:numero|indirizzo|collega|fornitore|cliente|contatto|dipendente)|biglietti? da visita|nieuwe? (?:nummer|adres|telefoonnummer|collega|medewerker|leverancier|klant|contactpersoon)|visitekaartjes?|contactgegevens|nov[oa] (?:número|endereço|telefone|colega|fornecedor|cliente)|novo colaborador|cart(?:ão|ões) de visita|now[yae]\p{L}* (?:numer|adres|koleg\p{L}*|koleżan\p{L}*|pracowni\p{L}*|dostawc\p{L}*|klient\p{L}*)|wizytówk\p{L}*|нов(?:ый|ого|ая|ой|ому) (?:номер|адрес|телефон|коллег\p{L}*|сотрудни\p{L}*|поставщик\p{L}*|клиент\p{L}*)|визитк\p{L}*)(?!\p{L})|(?:この|次の)(?:番号|ページ|住所|アドレス)|アドレス帳|这个(?:号码|网页|地址)|通讯录|名刺|新しい(?:住所|電話|番号|担当者|取引先)|新入社員|名片|新(?:地址|电话|号码|同事|员工|供应商|客户|联系人)/iu;

/**
 * Divides an email's body into what its writer wrote and what programs added: quoted history, signature,
 * disclaimer, banner. Nothing is lost: the parts in their order are the body. Words and shapes only suggest
 * a part; proven, and so left out by default, is what structure shows as well.
 */
export function partsOf(body: EmailDocument, subject = '', from = ''): readonly EmailPart[] {
  const pieces = piecesOf(body);
  // What belongs to a forwarded email is shown whole.
  const ownPieces = pieces.slice(0, findHistory(pieces, subject));
  const own = ownPieces.filter(({ kind }) => kind === 'text');
  findBanner(own);
  findDisclaimers(own);
  const texts = own.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const isTopic = [subject, ...texts].some((text) => TOPIC.test(text) || TEXT_TOPIC.test(text));
  const isPointing = texts.some((text) => POINTS_BELOW.test(text));
  const isCardTopic = [subject, ...texts].some((text) => CARD_TOPIC.test(text));
  findSignatures(ownPieces, isTopic || isPointing || isCardTopic, writerWords(from));
  settleNotices(ownPieces, {
    isTopic,
    isPointing: isPointing || texts.some(isAboutSecrets),
  });
  keepWhatMatters(pieces);
  return joined(pieces);
}

/**
 * Nothing is left out where too little would remain: less than a third of the words above the first boundary,
 * or none at all. A banner in a filter's own words is not counted. An email that is nothing but parts is text.
 */
function keepWhatMatters(pieces: readonly Piece[]): void {
  if (!pieces.some(({ kind, text }) => kind === 'text' && text !== '')) {
    for (const piece of pieces) {
      piece.kind = 'text';
      piece.isProven = false;
    }
    return;
  }
  const boundary = pieces.findIndex(({ kind, isProven }) => isProven && kind !== 'banner');
  const above = pieces
    .slice(0, boundary < 0 ? pieces.length : boundary)
    .filter(({ kind, text }) => kind !== 'banner' || !isOfFilter(text));
  const left = countWords(pieces.filter(({ isProven }) => !isProven));
  if (left > 0 && left * 3 >= countWords(above)) return;
  for (const piece of pieces) piece.isProven = false;
}
