import type { TlsFault } from '../../../contract/errors.ts';
import type { ErrorTable } from './error-table.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';

const again = () => 'Réessayez. Si cela persiste, prévenez votre administrateur.';
const signInAgain = () => 'Connectez-vous à nouveau ; votre brouillon est conservé.';
const outlookAgain = () =>
  'Réessayez. Si cela persiste, fermez puis rouvrez le volet ; votre brouillon est conservé.';
const names = (list: readonly string[]) => listNames(list, 'fr');
const size = (bytes: number) => formatBytes(bytes, 'fr');

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) => `${host} n’accepte que la renégociation TLS non sécurisée`,
  'weak-key': (host) => `${host} utilise une clé TLS trop courte`,
  'name-not-recognized': (host) => `Le serveur de ${host} n’a pas de certificat pour ce nom`,
  'no-common-cipher': (host) => `${host} et Cloud Connect n’ont aucun chiffrement TLS en commun`,
  'no-common-version': (host) => `${host} et Cloud Connect n’ont aucune version de TLS en commun`,
  other: (host) => `La connexion TLS à ${host} a échoué`,
};

/** The guide in French. */
export const errorsFr: ErrorTable = {
  CONNECT_UNREACHABLE: [
    ({ host }) => `${host} n’a pas répondu.`,
    () =>
      'Vérifiez votre réseau. Si d’autres pages fonctionnent, dites à votre administrateur que Cloud Connect est arrêté.',
  ],
  CONNECT_BUSY: [
    () => 'Cloud Connect a reçu de vous plus de requêtes qu’il n’en accepte à la fois.',
    ({ retryAfterSeconds: s }) => `Attendez ${s} s et réessayez.`,
  ],
  SITE_UNKNOWN: [
    ({ site }) => `Aucun Jira ne s’appelle « ${site} » ici.`,
    () => 'Choisissez un Jira dans la liste ou demandez à votre administrateur d’ajouter celui-ci.',
  ],
  NO_CONNECTION: [
    ({ site }) => `Aucune des voies permises ne mène d’ici à « ${site} ».`,
    () =>
      'Demandez à votre administrateur d’autoriser Cloud Connect pour ce Jira ou de mettre en place la connexion directe.',
  ],
  FRAME_UNAVAILABLE: [
    ({ host, reason }) =>
      reason === 'local-network'
        ? `${host} n’a pas répondu dans cette fenêtre, et ce navigateur bloque le réseau local pour les compléments.`
        : `La page de ${host} pour la connexion directe ne convient pas ou ne répond pas.`,
    ({ reason }) =>
      reason === 'local-network'
        ? 'Autorisez « l’accès au réseau local » pour ce site dans les paramètres du navigateur. Votre service informatique peut l’autoriser pour tous avec la stratégie LocalNetworkAccessAllowedForUrls et l’adresse de ce complément.'
        : 'Demandez à votre administrateur Jira d’installer la page de ce complément.',
  ],
  JIRA_UNREACHABLE: [
    ({ host }) => `${host} n’a pas répondu.`,
    ({ host }) =>
      `Ouvrez ${host} dans votre navigateur. Si cela fonctionne, demandez à votre administrateur de laisser Cloud Connect y accéder.`,
  ],
  JIRA_TIMED_OUT: [
    ({ host, seconds }) => `${host} n’a pas répondu en ${seconds} secondes.`,
    () => 'Réessayez dans une minute. Si cela reste lent, prévenez votre administrateur Jira.',
  ],
  JIRA_BEHIND_LOGIN_PAGE: [
    ({ host, scheme }) =>
      scheme === undefined
        ? `${host} a répondu par une page de connexion au lieu de données.`
        : `La passerelle devant ${host} demande une connexion Windows (${scheme}), que Cloud Connect ne prend pas en charge.`,
    () =>
      'Demandez à votre administrateur d’exempter /rest de l’authentification unique ou d’autoriser la connexion directe.',
  ],
  JIRA_MOVED: [
    ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira a été déplacé vers un autre chemin de ${origin}.`
        : `Le Jira ${host} a été déplacé vers ${origin}.`,
    () =>
      'Demandez à votre administrateur de corriger l’adresse (baseUrl) de ce Jira dans la configuration de Cloud Connect.',
  ],
  JIRA_CERTIFICATE_REJECTED: [
    ({ host, reason }) => `Le certificat de ${host} n’a pas été accepté : ${reason}.`,
    () =>
      'Demandez à votre administrateur d’installer la chaîne complète de certificats sur Jira ou d’ajouter son autorité à Cloud Connect.',
  ],
  JIRA_TLS_FAILED: [
    ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    () =>
      'Le serveur répond : le pare-feu n’est pas en cause. Demandez à votre administrateur de vérifier ses réglages TLS.',
  ],
  JIRA_CLIENT_CERTIFICATE_REJECTED: [
    ({ host, reason }) =>
      reason === 'unusable'
        ? `Le certificat client de Cloud Connect pour ${host} n’est pas utilisable.`
        : reason === 'expired'
          ? `Le certificat de Cloud Connect pour ${host} a expiré.`
          : reason === 'late'
            ? `La passerelle devant ${host} ne demande le certificat de Cloud Connect qu’après l’ouverture de TLS 1.3.`
            : `La passerelle devant ${host} n’a pas accepté le certificat de Cloud Connect.`,
    ({ reason }) =>
      reason === 'late'
        ? 'Demandez à votre administrateur de régler tls.maxVersion sur TLSv1.2 pour ce Jira dans Cloud Connect.'
        : 'Demandez à votre administrateur de vérifier le certificat client de ce Jira dans la configuration de Cloud Connect.',
  ],
  JIRA_ANSWER_UNREADABLE: [
    ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} a répondu par autre chose que des données (statut ${status}).`
        : `Les en-têtes d’une réponse de ${host} dépassent ${size(headLimitBytes)}.`,
    () =>
      'Demandez à votre administrateur ce qui se trouve devant Jira : une passerelle a pu répondre.',
  ],
  JIRA_BROKE_OFF: [
    ({ host, reason }) =>
      reason === undefined
        ? `${host} s’est interrompu au milieu de sa réponse.`
        : `${host} a fermé la connexion avant de répondre.`,
    ({ reason }) =>
      reason === undefined
        ? 'Réessayez. Ce qui est déjà enregistré dans Jira y reste.'
        : 'Réessayez. Si cela se reproduit, demandez à votre administrateur de vérifier le certificat client : une passerelle qui ne l’accepte pas ferme ainsi les connexions.',
  ],
  JIRA_BUSY: [
    ({ host }) => `${host} n’accepte plus de requêtes pour le moment.`,
    ({ retryAfterSeconds: s }) =>
      s === null ? 'Attendez une minute et réessayez.' : `Attendez ${s} s et réessayez.`,
  ],
  JIRA_FAILED: [
    ({ host, status }) => `${host} a signalé une erreur interne (statut ${status}).`,
    () => 'Réessayez dans une minute. Si cela persiste, prévenez votre administrateur Jira.',
  ],
  JIRA_NOT_FOUND: [
    () => 'Jira n’a pas cela, ou ne vous le montre pas.',
    () => 'Vérifiez que cela existe encore et que vous pouvez le voir, ou choisissez autre chose.',
  ],
  JIRA_XSRF_REFUSED: [
    ({ host }) => `${host} a pris la requête pour une falsification.`,
    () => 'Demandez à votre administrateur de vérifier scheme et proxyName du connecteur de Jira.',
  ],
  CREDENTIALS_REJECTED: [
    () => 'Jira n’a pas accepté la connexion.',
    () => 'Vérifiez votre saisie et connectez-vous à nouveau. Rien n’est répété automatiquement.',
  ],
  TOKEN_MALFORMED: [
    () => 'Ce jeton contient des caractères qu’un jeton ne peut pas avoir.',
    () => 'Copiez de nouveau le jeton depuis Jira, sans espace ni autre texte.',
  ],
  CAPTCHA_REQUIRED: [
    () => 'Jira demande un CAPTCHA après plusieurs connexions erronées.',
    () => 'Connectez-vous une fois à Jira dans votre navigateur, puis revenez ici.',
  ],
  BASIC_DISABLED: [
    () => 'Ce Jira n’accepte pas le nom d’utilisateur et le mot de passe.',
    () => 'Utilisez un autre moyen, par exemple un jeton d’accès personnel.',
  ],
  SIGNED_IN_AS_NOBODY: [
    () => 'Jira a répondu, mais ne vous a pas reconnu.',
    () => 'Connectez-vous autrement, ou vérifiez que le jeton est pour ce Jira.',
  ],
  SIGN_IN_METHOD_NOT_ALLOWED: [
    () => 'Ce moyen de connexion n’est pas autorisé ici.',
    ({ allowed }) => `Utilisez l’un de ceux-ci : ${allowed.join(', ')}.`,
  ],
  TICKET_MISSING: [() => 'Vous n’êtes pas connecté.', signInAgain],
  TICKET_INVALID: [() => 'Votre connexion n’est plus valable.', signInAgain],
  TICKET_EXPIRED: [() => 'Votre connexion a expiré.', signInAgain],
  ACCESS_EXPIRED: [
    () => 'Votre connexion doit être renouvelée.',
    () => 'Réessayez ; le complément la renouvelle lui-même.',
  ],
  RENEWAL_REFUSED: [
    () => 'Jira n’a pas renouvelé votre connexion.',
    () =>
      'Si vous utilisez aussi Postern sur un autre appareil, rechargez le volet. Sinon, connectez-vous à nouveau ; votre brouillon est conservé.',
  ],
  USER_TOKEN_MISSING: [
    () => 'Ce Cloud Connect ne sert que les personnes connectées à Microsoft.',
    () => 'Rechargez le volet et connectez-vous avec votre compte professionnel.',
  ],
  USER_TOKEN_REJECTED: [
    () => 'Cloud Connect n’a pas accepté votre connexion Microsoft.',
    () =>
      'Rechargez le volet et connectez-vous avec votre compte professionnel. Si cela persiste, prévenez votre administrateur.',
  ],
  MICROSOFT_UNREACHABLE: [
    ({ host }) => `Cloud Connect n’atteint pas ${host} pour confirmer votre connexion Microsoft.`,
    again,
  ],
  MICROSOFT_NOT_OFFERED: [
    () =>
      'Cet Outlook ne prend pas en charge la connexion Microsoft pour les compléments (nested app authentication).',
    () =>
      'Ouvrez cet e-mail dans Outlook sur le web ou le nouvel Outlook, avec votre compte professionnel Microsoft 365. Les boîtes aux lettres Exchange Server et Outlook.com ne la prennent pas en charge : demandez à votre administrateur.',
  ],
  MICROSOFT_SIGN_IN_FAILED: [
    ({ problem }) => `La connexion à Microsoft a échoué (${problem}).`,
    again,
  ],
  OAUTH_DENIED: [
    () => 'L’accès n’a pas été autorisé dans Jira.',
    () => 'Recommencez et choisissez « Autoriser ».',
  ],
  OAUTH_EXPIRED: [
    () => 'La connexion a pris trop de temps.',
    () => 'Recommencez ; Jira laisse dix minutes.',
  ],
  OAUTH_CODE_REJECTED: [
    () => 'Jira n’a pas accepté ce code.',
    () => 'Copiez le code entier, ou l’adresse entière de la page, et réessayez.',
  ],
  OAUTH_MIXED_UP: [
    () => 'Cette réponse appartient à une autre connexion.',
    () => 'Fermez les autres fenêtres de connexion et recommencez.',
  ],
  OAUTH_CONSUMER_UNKNOWN: [
    () => 'Ce Jira ne connaît pas encore Cloud Connect.',
    () =>
      'Demandez à votre administrateur Jira de créer le lien d’application ; « postern keys » indique quoi saisir.',
  ],
  OAUTH_SIGNATURE_REFUSED: [
    () => 'Jira n’a pas accepté la signature de Cloud Connect.',
    () =>
      'Demandez à votre administrateur de comparer la clé publique du lien d’application, ainsi que scheme et proxyName du connecteur de Jira.',
  ],
  OAUTH_ADDRESS_DIFFERS: [
    ({ believed }) =>
      `Jira croit que son adresse est ${believed} et refuse donc la signature de Cloud Connect.`,
    () =>
      'Demandez à votre administrateur de régler scheme, proxyName et proxyPort du connecteur de Jira (server.xml) sur l’adresse utilisée.',
  ],
  OAUTH_CLIENT_REJECTED: [
    () => 'Jira n’a pas accepté l’identifiant client et le secret de Cloud Connect.',
    () => 'Demandez à votre administrateur de les comparer à ceux du lien d’application.',
  ],
  OAUTH_SITE_NOT_GRANTED: [
    ({ wanted }) => `Vous n’avez pas autorisé l’accès à ${wanted}.`,
    ({ wanted }) => `Recommencez et choisissez ${wanted} sur la page d’Atlassian.`,
  ],
  OAUTH_CLOCK_WRONG: [
    ({ seconds }) => `Les horloges de Jira et de Cloud Connect diffèrent de ${seconds} secondes.`,
    () => 'Demandez à votre administrateur de régler les deux sur un serveur de temps.',
  ],
  OAUTH_FAILED: [
    ({ problem }) => `Jira a refusé la connexion (${problem}).`,
    () => 'Recommencez. Si cela persiste, envoyez ceci à votre administrateur.',
  ],
  DIALOG_BLOCKED: [
    () => 'La fenêtre de connexion a été bloquée.',
    () => 'Autorisez les fenêtres pour Outlook et réessayez, ou connectez-vous avec un code.',
  ],
  DIALOG_CLOSED: [
    () => 'La fenêtre de connexion a été fermée ou a perdu le contact avec Outlook.',
    () =>
      'Si la fenêtre est encore ouverte et affiche un code, saisissez-le ici. Sinon, recommencez.',
  ],
  CALL_NOT_ALLOWED: [
    ({ site }) => `Cet appel ne figure pas sur la liste pour ${site}.`,
    () => 'Demandez à votre administrateur s’il faut élargir la règle de chemins de ce Jira.',
  ],
  REQUEST_INVALID: [
    ({ expected }) => `La requête n’est pas celle attendue : ${expected}.`,
    () =>
      'Rechargez le volet. Si cela se reproduit, le complément et Cloud Connect ne vont pas ensemble.',
  ],
  HEADERS_TOO_LARGE: [
    ({ limitBytes }) => `L’adresse et les en-têtes dépassent les ${size(limitBytes)} permis ici.`,
    () => 'Supprimez les cookies de cette adresse dans votre navigateur et réessayez.',
  ],
  REQUEST_TOO_LARGE: [
    ({ limitBytes }) =>
      limitBytes === null
        ? 'C’est plus grand que ce que la passerelle devant Jira accepte.'
        : `C’est plus grand que les ${size(limitBytes)} permis ici.`,
    ({ limitBytes }) =>
      limitBytes === null
        ? 'Raccourcissez le texte, ou demandez à votre administrateur de relever la limite de la passerelle.'
        : 'Laissez de côté le plus grand fichier ou partagez-le comme lien.',
  ],
  PERMISSION_MISSING: [
    ({ reason }) => (reason === '' ? 'Jira ne vous le permet pas.' : reason),
    () => 'Choisissez un autre projet ou demandez ce droit à son responsable.',
  ],
  FIELDS_REJECTED: [
    ({ fields, messages }) =>
      [...messages, ...fields.map(({ message }) => message)].join(' ') ||
      'Jira n’a pas accepté le ticket.',
    () => 'Corrigez les champs marqués et créez à nouveau le ticket.',
  ],
  EMOJI_REFUSED: [
    ({ isSure }) =>
      isSure
        ? 'La base de données de ce Jira ne peut pas enregistrer les émojis.'
        : 'Jira a renvoyé une erreur. Sa base de données ne peut peut-être pas enregistrer les émojis.',
    () =>
      'Envoyez sans émojis. L’administrateur de Jira peut convertir la base de données en utf8mb4.',
  ],
  FIELDS_UNSUPPORTED: [
    (facts) => `Ce projet exige ${names(facts.names)}, ce qui ne peut pas être rempli ici.`,
    () => 'Continuez dans Jira, ou choisissez un autre type ou projet.',
  ],
  FIELDS_MISSING: [
    (facts) => `Il manque encore : ${names(facts.names)}.`,
    () => 'Remplissez les champs marqués et créez à nouveau le ticket.',
  ],
  CUSTOMER_NOT_ALLOWED: [
    ({ name }) => `Jira ne vous permet pas d’ajouter ${name} comme client.`,
    () =>
      'Décochez la case ou demandez ce droit aux administrateurs de Jira. Aucune demande n’a été créée.',
  ],
  CUSTOMER_REJECTED: [
    ({ name, reason }) =>
      `Jira n’a pas accepté ${name} comme client${reason === '' ? '.' : ` : ${reason}`}`,
    () => 'Décochez la case ou choisissez quelqu’un d’autre. Aucune demande n’a été créée.',
  ],
  NO_PROJECTS: [
    () => 'Il n’y a aucun projet dans lequel vous pouvez créer des tickets.',
    () => 'Demandez au responsable d’un projet le droit « Créer des tickets ».',
  ],
  ATTACHMENT_TOO_LARGE: [
    ({ name, limitBytes, by }) => {
      const taker =
        by === 'gateway'
          ? 'une passerelle devant Jira'
          : by === 'connect'
            ? 'Cloud Connect'
            : 'Jira';
      return limitBytes === null
        ? `${name} est plus grand que ce que ${taker} accepte.`
        : `${name} est plus grand que les ${size(limitBytes)} que ${taker} accepte.`;
    },
    ({ by }) =>
      by === undefined
        ? 'Laissez ce fichier de côté ou partagez-le comme lien.'
        : 'Laissez ce fichier de côté, partagez-le comme lien ou demandez à votre administrateur de relever la limite.',
  ],
  ATTACHMENT_REJECTED: [
    ({ name, reason }) => `Jira n’a pas accepté ${name}. ${reason}`.trim(),
    () => 'Réessayez, ou enregistrez le fichier et ajoutez-le dans Jira.',
  ],
  ATTACHMENT_UNREADABLE: [
    ({ name }) => `Outlook n’a pas remis ${name}.`,
    () => 'Réessayez, ou enregistrez le fichier et ajoutez-le dans Jira.',
  ],
  ATTACHMENTS_NOT_OFFERED: [
    () => 'Cet Outlook ne peut pas transmettre de pièces jointes aux compléments.',
    () =>
      'Enregistrez les fichiers nécessaires et ajoutez-les ci-dessous. Outlook pour Microsoft 365 sous Windows, sur Mac et sur le web peut les transmettre.',
  ],
  ATTACHMENT_BLOCKED: [
    ({ extension }) => `Ce Jira n’accepte pas les fichiers de type .${extension}.`,
    () => 'Partagez-le comme lien ou demandez à votre administrateur Jira.',
  ],
  ATTACHMENT_EMPTY: [
    ({ name }) => `${name} est vide, et Jira n’accepte pas de fichiers vides.`,
    () => 'Laissez ce fichier de côté ou redemandez-le à l’expéditeur.',
  ],
  ATTACHMENTS_DISABLED: [
    () => 'Ce Jira n’accepte pas de fichiers.',
    () => 'Créez le ticket sans fichiers ou demandez à votre administrateur Jira.',
  ],
  FILE_GONE: [
    ({ name }) =>
      `${name} a été ajouté dans un volet qui est fermé, et les navigateurs ne remettent un fichier qu’une fois.`,
    () => 'Choisissez le fichier à nouveau.',
  ],
  FILING_ELSEWHERE: [
    () => 'Une autre fenêtre enregistre ce message en ce moment.',
    () => 'Attendez qu’elle ait fini, puis réessayez.',
  ],
  FILING_UNSURE: [
    ({ made }) =>
      `La réponse de Jira manque : ${made === 'issue' ? 'le ticket' : 'le commentaire'} existe peut-être.`,
    ({ made }) =>
      `Réessayez. Postern cherche d’abord ${made === 'issue' ? 'le ticket' : 'le commentaire'}, pour qu’il n’y en ait qu’un.`,
  ],
  OFFICE_NOT_LOADED: [
    () => 'La bibliothèque de compléments d’Outlook n’a pas été chargée.',
    ({ hosts }) =>
      `Demandez à votre administrateur d’autoriser ${hosts.join(' et ')}, puis rouvrez le volet.`,
  ],
  OUTLOOK_SILENT: [
    ({ seconds }) => `Outlook n’a pas répondu en ${seconds} secondes.`,
    outlookAgain,
  ],
  OUTLOOK_FAILED: [
    ({ outlookCode }) => `Outlook n’a pas pu le faire (code ${outlookCode}).`,
    outlookAgain,
  ],
  MAIL_CHANGED: [
    () => 'Un autre message a été sélectionné entre-temps.',
    () => 'Revenez au message et réessayez ; votre brouillon est conservé.',
  ],
  MAIL_BROKEN: [
    ({ name }) => `${name} n’est pas un message lisible.`,
    () => 'Enregistrez à nouveau le message en .eml et réessayez.',
  ],
  STORAGE_FULL: [
    () => 'Cette boîte aux lettres n’a plus de place pour les réglages du complément.',
    () => 'Déconnectez-vous d’un Jira dont vous n’avez plus besoin.',
  ],
  CONFIG_INVALID: [
    ({ problems }) => `La configuration contient ${problems.length} erreurs.`,
    () => 'Demandez à votre administrateur de vérifier la configuration de Cloud Connect.',
  ],
  CANCELLED: [() => 'Annulé.', () => 'Recommencez quand vous êtes prêt.'],
  UNEXPECTED: [
    () => 'Quelque chose d’inattendu s’est produit.',
    () => 'Réessayez. Si cela se reproduit, envoyez les détails à votre administrateur.',
  ],
};
