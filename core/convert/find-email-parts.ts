import type { EmailDocument } from './document.ts';
import { findHistory } from './find-history.ts';
import { findBanner, findDisclaimers, isOfFilter, settleNotices } from './find-notices.ts';
import { findSignatures } from './find-signature.ts';
import { POINTS_BELOW } from './part-phrases.ts';
import { countWords, joined, piecesOf, type Piece } from './part-pieces.ts';
import type { EmailPart } from './parts.ts';

/** Emails about signatures, footers and banners show them. */
const TOPIC =
  /(?<!\p{L})(?:signatures?|disclaimers?|footers?|banners?|signatur(?:en)?|fu(?:ß|ss)zeilen?|haftungsausschluss|bannière|pied de page|firma(?:s)? de correo|pie de página|bandera|piè di pagina|handtekening|voettekst|assinatura|rodapé|stopk[aię]|podpisu?|подпис[ьи]|баннер)(?!\p{L})|署名|フッター|バナー|免責|签名|页脚|横幅/iu;

/** What is below a signature's closing may be what such an email is about. */
const CARD_TOPIC =
  /(?<!\p{L})(?:(?:new|changed) (?:phone |mobile |office |postal )?(?:numbers?|address(?:es)?|extension|name|title)|my (?:number|address|extension|name|title)|business cards?|contact (?:details|data)|neuen? (?:tele(?:f|ph)on|handy|mobil)?-?(?:nummer|anschrift|adresse|durchwahl)|visitenkarten?|kontaktdaten|folgende[nr]? (?:adresse|anschrift|nummer)|nouve(?:au numéro|lle adresse)|cartes? de visite|coordonnées|nuev[oa] (?:número|dirección|teléfono)|tarjetas? de visita|datos de contacto|nuov[oa] (?:numero|indirizzo)|biglietti? da visita|nieuwe? (?:nummer|adres|telefoonnummer)|visitekaartjes?|contactgegevens|nov[oa] (?:número|endereço|telefone)|cart(?:ão|ões) de visita|now[ya] (?:numer|adres)|wizytówk\p{L}*|новый (?:номер|адрес|телефон)|визитк\p{L}*)(?!\p{L})|名刺|新しい(?:住所|電話|番号)|名片|新(?:地址|电话|号码)/iu;

/**
 * Divides an email's body into what its writer wrote and what programs added: quoted history, signature,
 * disclaimer, banner. Nothing is lost: the parts in their order are the body. Words and shapes only suggest
 * a part; proven, and so left out by default, is what structure shows as well.
 */
export function partsOf(body: EmailDocument, subject = ''): readonly EmailPart[] {
  const pieces = piecesOf(body);
  // What belongs to a forwarded email is shown whole.
  const ownPieces = pieces.slice(0, findHistory(pieces, subject));
  const own = ownPieces.filter(({ kind }) => kind === 'text');
  findBanner(own);
  findDisclaimers(own);
  const isTopic =
    TOPIC.test(subject) || own.some(({ kind, text }) => kind === 'text' && TOPIC.test(text));
  const isCardTopic = own.some(
    ({ kind, text }) => kind === 'text' && (CARD_TOPIC.test(text) || POINTS_BELOW.test(text)),
  );
  findSignatures(ownPieces, isTopic || isCardTopic);
  settleNotices(ownPieces, isTopic);
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
