import type { Guidance } from '../../../contract/error-guide.ts';
import type {
  AppError,
  ClientCertificateReason,
  ErrorCode,
  ErrorFacts,
  TlsFault,
  UserTokenReason,
} from '../../../contract/errors.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';

interface ErrorTexts<C extends ErrorCode> {
  readonly message: (facts: ErrorFacts[C]) => string;
  readonly next: (facts: ErrorFacts[C]) => string;
}

const signInAgain = 'Melden Sie sich erneut an; Ihr Entwurf bleibt erhalten.';
const tryOutlookAgain =
  'Versuchen Sie es erneut. Bleibt es dabei, schließen und öffnen Sie den Bereich; Ihr Entwurf bleibt erhalten.';

function names(list: readonly string[]): string {
  return listNames(list, 'de');
}

function size(bytes: number): string {
  return formatBytes(bytes, 'de');
}

const clientCertificate: Readonly<Record<ClientCertificateReason, (host: string) => string>> = {
  missing: (host) =>
    `Das Gateway vor ${host} verlangt ein Zertifikat, und Cloud Connect hat keines dafür.`,
  'authority-unknown': (host) =>
    `Das Gateway vor ${host} kennt den Aussteller des Zertifikats von Cloud Connect nicht.`,
  expired: (host) => `Das Zertifikat von Cloud Connect für ${host} ist abgelaufen.`,
  revoked: (host) => `Das Zertifikat von Cloud Connect für ${host} wurde gesperrt.`,
  late: (host) =>
    `Das Gateway vor ${host} verlangt das Zertifikat von Cloud Connect erst nach dem Handshake von TLS 1.3.`,
  unusable: (host) => `Cloud Connect kann sein Client-Zertifikat für ${host} nicht verwenden.`,
};

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) => `${host} beherrscht nur die unsichere TLS-Renegotiation`,
  'weak-key': (host) => `${host} verwendet einen zu kurzen TLS-Schlüssel`,
  'name-not-recognized': (host) => `Der Server von ${host} hat kein Zertifikat für diesen Namen`,
  'no-common-cipher': (host) => `${host} und Cloud Connect haben kein TLS-Verfahren gemeinsam`,
  'no-common-version': (host) => `${host} und Cloud Connect haben keine TLS-Version gemeinsam`,
  other: (host) => `Die TLS-Verbindung zu ${host} ist gescheitert`,
};

const userToken: Readonly<Record<UserTokenReason, string>> = {
  expired: 'Ihre Microsoft-Anmeldung ist abgelaufen.',
  'other-tenant':
    'Ihr Microsoft-Konto gehört zu einer anderen Organisation als dieses Cloud Connect.',
  'other-app': 'Die Microsoft-Anmeldung wurde für ein anderes Programm gemacht.',
  invalid: 'Cloud Connect konnte Ihre Microsoft-Anmeldung nicht bestätigen.',
};

/** The guide in German; a code without an entry does not compile. */
export const errorsDe: { readonly [C in ErrorCode]: ErrorTexts<C> } = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} hat nicht geantwortet.`,
    next: () =>
      'Prüfen Sie Ihr Netzwerk. Gehen andere Seiten, melden Sie der Administration, dass Cloud Connect nicht läuft.',
  },
  CONNECT_BUSY: {
    message: () => 'Cloud Connect hat von Ihnen mehr Anfragen bekommen, als es auf einmal annimmt.',
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === 1
        ? 'Warten Sie eine Sekunde und versuchen Sie es erneut.'
        : `Warten Sie ${retryAfterSeconds} Sekunden und versuchen Sie es erneut.`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `Ein Jira „${site}“ gibt es hier nicht.`,
    next: () =>
      'Wählen Sie ein Jira aus der Liste oder bitten Sie die Administration, dieses aufzunehmen.',
  },
  NO_CONNECTION: {
    message: ({ site }) => `Von hier führt keiner der erlaubten Wege zu „${site}“.`,
    next: () =>
      'Bitten Sie die Administration, für dieses Jira Cloud Connect zu erlauben oder die direkte Verbindung einzurichten.',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) =>
      ({
        'no-handshake': `Die Seite von ${host} für die direkte Verbindung hat nicht geantwortet.`,
        'local-network': `${host} hat in diesem Fenster nicht geantwortet, und dieser Browser sperrt das lokale Netzwerk für Add-ins.`,
        'wrong-version': `Die Seite von ${host} für die direkte Verbindung hat eine andere Version als dieses Add-in.`,
        refused: `Die Seite von ${host} für die direkte Verbindung kennt dieses Add-in nicht.`,
      })[reason],
    next: ({ host, reason }) =>
      ({
        'no-handshake': `Öffnen Sie ${host} im Browser. Geht das, bitten Sie die Jira-Administration, die Seite zu installieren und diesem Add-in das Einrahmen zu erlauben.`,
        'local-network':
          'Erlauben Sie in den Einstellungen des Browsers für diese Website den „Zugriff auf das lokale Netzwerk“. Ihre IT kann ihn für alle erlauben: mit der Richtlinie LocalNetworkAccessAllowedForUrls und der Adresse dieses Add-ins.',
        'wrong-version':
          'Bitten Sie die Jira-Administration, die Seite dieser Version zu installieren.',
        refused:
          'Bitten Sie die Jira-Administration, die Seite zu installieren, die für dieses Cloud Connect gebaut wurde.',
      })[reason],
  },
  JIRA_UNREACHABLE: {
    message: ({ host, reason }) =>
      reason === 'from-this-window'
        ? `${host} hat diesem Fenster nicht geantwortet.`
        : `${host} hat nicht geantwortet.`,
    next: ({ host, reason }) =>
      reason === 'from-this-window'
        ? `Öffnen Sie ${host} im Browser. Geht das, versuchen Sie es erneut.`
        : `Öffnen Sie ${host} im Browser. Geht das, bitten Sie die Administration, Cloud Connect den Zugang zu erlauben.`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) =>
      `${host} hat innerhalb von ${seconds} Sekunden nicht geantwortet.`,
    next: () =>
      'Versuchen Sie es in einer Minute erneut. Bleibt es langsam, melden Sie es der Jira-Administration.',
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} hat mit einer Anmeldeseite statt mit Daten geantwortet.`
        : `Das Gateway vor ${host} verlangt eine Windows-Anmeldung (${scheme}), die Cloud Connect nicht unterstützt.`,
    next: () =>
      'Bitten Sie die Administration, /rest vom Single Sign-on auszunehmen oder die direkte Verbindung zu erlauben.',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira ist zu einem anderen Pfad von ${origin} umgezogen.`
        : `Das Jira ${host} ist zu ${origin} umgezogen.`,
    next: () =>
      'Bitten Sie die Administration, die Adresse (baseUrl) dieses Jira in der Konfiguration von Cloud Connect zu korrigieren.',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) => `Das Zertifikat von ${host} wurde nicht angenommen: ${reason}.`,
    next: () =>
      'Bitten Sie die Administration, in Jira die ganze Zertifikatskette zu hinterlegen oder deren Aussteller in Cloud Connect einzutragen.',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    next: () =>
      'Der Server antwortet, die Firewall ist nicht die Ursache. Bitten Sie die Administration, seine TLS-Einstellungen zu prüfen.',
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `Das Gateway vor ${host} hat das Zertifikat von Cloud Connect nicht angenommen.`
        : clientCertificate[reason](host),
    next: ({ reason }) =>
      reason === 'late'
        ? 'Bitten Sie die Administration, für dieses Jira in Cloud Connect tls.maxVersion auf TLSv1.2 zu setzen.'
        : 'Bitten Sie die Administration, das Client-Zertifikat dieses Jira in der Konfiguration von Cloud Connect zu prüfen.',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} hat mit etwas geantwortet, das keine Daten sind (Status ${status}).`
        : `Die Kopfzeilen einer Antwort von ${host} sind größer als ${size(headLimitBytes)}.`,
    next: () =>
      'Fragen Sie die Administration, was vor Jira steht: Ein Gateway oder Proxy kann geantwortet haben.',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `${host} hat mitten in der Antwort abgebrochen.`
        : `${host} hat die Verbindung geschlossen, bevor eine Antwort kam.`,
    next: ({ reason }) =>
      reason === undefined
        ? 'Versuchen Sie es erneut. Was in Jira schon gespeichert ist, bleibt dort.'
        : 'Versuchen Sie es erneut. Passiert es wieder, bitten Sie die Administration, das Client-Zertifikat zu prüfen: Ein Gateway, das es nicht annimmt, schließt Verbindungen auf diese Weise.',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} nimmt im Moment keine weiteren Anfragen an.`,
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === null
        ? 'Warten Sie eine Minute und versuchen Sie es erneut.'
        : `Warten Sie ${retryAfterSeconds} Sekunden und versuchen Sie es erneut.`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} hat einen eigenen Fehler gemeldet (Status ${status}).`,
    next: () =>
      'Versuchen Sie es in einer Minute erneut. Bleibt es dabei, melden Sie es der Jira-Administration.',
  },
  JIRA_NOT_FOUND: {
    message: () => 'Jira hat das nicht oder zeigt es Ihnen nicht.',
    next: () =>
      'Prüfen Sie, ob es noch besteht und Sie es sehen dürfen, oder wählen Sie etwas anderes.',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} hat die Anfrage für gefälscht gehalten.`,
    next: () =>
      'Bitten Sie die Administration, scheme und proxyName im Connector von Jira zu prüfen.',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira hat die Anmeldung nicht angenommen.',
    next: () =>
      'Prüfen Sie Ihre Eingabe und melden Sie sich erneut an. Nichts wird von selbst wiederholt.',
  },
  TOKEN_MALFORMED: {
    message: () => 'Dieses Token enthält Zeichen, die ein Token nicht haben kann.',
    next: () => 'Kopieren Sie das Token noch einmal aus Jira, ohne Leerzeichen oder anderen Text.',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'Jira verlangt nach mehreren falschen Anmeldungen ein CAPTCHA.',
    next: () => 'Melden Sie sich einmal im Browser bei Jira an und kommen Sie dann zurück.',
  },
  BASIC_DISABLED: {
    message: () => 'Dieses Jira nimmt Benutzername und Passwort nicht an.',
    next: () => 'Melden Sie sich anders an, zum Beispiel mit einem persönlichen Token.',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira hat geantwortet, Sie aber nicht erkannt.',
    next: () => 'Melden Sie sich anders an oder prüfen Sie, ob das Token zu diesem Jira gehört.',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'Diese Art der Anmeldung ist hier nicht erlaubt.',
    next: ({ allowed }) => `Verwenden Sie eine von diesen: ${allowed.join(', ')}.`,
  },
  TICKET_MISSING: {
    message: () => 'Sie sind nicht angemeldet.',
    next: () => 'Melden Sie sich an; Ihr Entwurf bleibt erhalten.',
  },
  TICKET_INVALID: {
    message: () => 'Ihre Anmeldung gilt nicht mehr.',
    next: () => signInAgain,
  },
  TICKET_EXPIRED: {
    message: () => 'Ihre Anmeldung ist abgelaufen.',
    next: () => signInAgain,
  },
  ACCESS_EXPIRED: {
    message: () => 'Ihre Anmeldung muss erneuert werden.',
    next: () => 'Versuchen Sie es erneut; das Add-in erneuert sie von selbst.',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira hat Ihre Anmeldung nicht erneuert.',
    next: () =>
      'Wenn Sie Postern auch auf einem anderen Gerät verwenden, laden Sie den Bereich neu. Sonst melden Sie sich erneut an; Ihr Entwurf bleibt erhalten.',
  },
  USER_TOKEN_MISSING: {
    message: () => 'Dieses Cloud Connect bedient nur Personen, die bei Microsoft angemeldet sind.',
    next: () => 'Laden Sie den Bereich neu und melden Sie sich mit Ihrem Arbeitskonto an.',
  },
  USER_TOKEN_REJECTED: {
    message: ({ reason }) => userToken[reason],
    next: () =>
      'Laden Sie den Bereich neu und melden Sie sich mit Ihrem Arbeitskonto an. Bleibt es dabei, melden Sie es der Administration.',
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) =>
      `Cloud Connect erreicht ${host} nicht, um Ihre Microsoft-Anmeldung zu bestätigen.`,
    next: () =>
      'Versuchen Sie es in einer Minute erneut. Bleibt es dabei, bitten Sie die Administration, Cloud Connect dorthin zu lassen.',
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'Dieses Outlook unterstützt keine Microsoft-Anmeldung für Add-ins (Nested App Authentication).',
    next: () =>
      'Öffnen Sie diese E-Mail in Outlook im Web oder im neuen Outlook, mit Ihrem Microsoft-365-Arbeitskonto. Postfächer auf Exchange Server und Outlook.com unterstützen sie nicht: Fragen Sie die Administration.',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `Die Anmeldung bei Microsoft hat nicht geklappt (${problem}).`,
    next: () =>
      'Versuchen Sie es erneut. Bleibt es dabei, bitten Sie die Administration, die App in Microsoft Entra anzusehen: ihre Umleitungsadresse und ob Sie sie verwenden dürfen.',
  },
  OAUTH_DENIED: {
    message: () => 'Der Zugriff wurde in Jira nicht erlaubt.',
    next: () => 'Beginnen Sie erneut und wählen Sie „Zulassen“.',
  },
  OAUTH_EXPIRED: {
    message: () => 'Die Anmeldung hat zu lange gedauert.',
    next: () => 'Beginnen Sie erneut; Jira gibt zehn Minuten Zeit.',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira hat diesen Code nicht angenommen.',
    next: () =>
      'Kopieren Sie den ganzen Code oder die ganze Adresse der Seite und versuchen Sie es erneut.',
  },
  OAUTH_MIXED_UP: {
    message: () => 'Diese Antwort gehört zu einer anderen Anmeldung.',
    next: () => 'Schließen Sie andere Anmeldefenster und beginnen Sie erneut.',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'Dieses Jira kennt Cloud Connect noch nicht.',
    next: () =>
      'Bitten Sie die Jira-Administration, die Anwendungsverknüpfung einzurichten; „postern keys“ zeigt, was einzutragen ist.',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira hat die Signatur von Cloud Connect nicht angenommen.',
    next: () =>
      'Bitten Sie die Administration, den öffentlichen Schlüssel der Anwendungsverknüpfung sowie scheme und proxyName des Jira-Connectors zu vergleichen.',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira hält ${believed} für seine eigene Adresse und lehnt deshalb die Signatur von Cloud Connect ab.`,
    next: () =>
      'Bitten Sie die Administration, scheme, proxyName und proxyPort des Jira-Connectors (server.xml) auf die Adresse zu setzen, die alle verwenden.',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira hat Client-ID und Secret von Cloud Connect nicht angenommen.',
    next: () =>
      'Bitten Sie die Administration, beide mit der Anwendungsverknüpfung oder der App bei Atlassian zu vergleichen; „postern keys“ zeigt, was einzutragen ist.',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted, granted }) =>
      granted.length === 0
        ? `Sie haben den Zugriff erlaubt, aber nicht auf ${wanted}.`
        : `Sie haben den Zugriff auf ${granted.join(', ')} erlaubt, aber nicht auf ${wanted}.`,
    next: ({ wanted }) =>
      `Beginnen Sie erneut und wählen Sie ${wanted} auf der Seite von Atlassian.`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) =>
      `Die Uhren von Jira und Cloud Connect gehen um ${seconds} Sekunden auseinander.`,
    next: () => 'Bitten Sie die Administration, beide Uhren nach einem Zeitserver zu stellen.',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira hat die Anmeldung abgelehnt (${problem}).`,
    next: () => 'Beginnen Sie erneut. Bleibt es dabei, senden Sie dies an die Administration.',
  },
  DIALOG_BLOCKED: {
    message: () => 'Das Anmeldefenster wurde blockiert.',
    next: () =>
      'Erlauben Sie Pop-ups für Outlook und versuchen Sie es erneut, oder melden Sie sich mit einem Code an.',
  },
  DIALOG_CLOSED: {
    message: () =>
      'Das Anmeldefenster wurde geschlossen oder hat die Verbindung zu Outlook verloren.',
    next: () =>
      'Zeigt das Fenster noch einen Code, geben Sie ihn hier ein. Sonst beginnen Sie erneut.',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `Dieser Aufruf steht für ${site} nicht auf der Liste.`,
    next: () =>
      'Fragen Sie die Administration, ob die Pfadregel dieses Jira erweitert werden soll.',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `Die Anfrage ist nicht wie erwartet: ${expected}.`,
    next: () =>
      'Laden Sie den Bereich neu. Geschieht es wieder, passen Add-in und Cloud Connect nicht zusammen.',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) =>
      `Adresse und Kopfzeilen dieser Anfrage sind größer als die hier erlaubten ${size(limitBytes)}.`,
    next: () =>
      'Löschen Sie die Cookies dieser Adresse in Ihrem Browser und versuchen Sie es erneut. Geschieht es wieder, sagen Sie es Ihrer Administration: Etwas auf dem Weg fügt vielleicht Kopfzeilen hinzu.',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'Das ist größer, als das Gateway vor Jira annimmt.'
        : `Das ist größer als die hier erlaubten ${size(limitBytes)}.`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? 'Kürzen Sie den Text, oder bitten Sie die Administration, die Grenze des Gateways anzuheben.'
        : 'Lassen Sie die größte Datei weg oder teilen Sie sie als Link.',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) => (reason === '' ? 'Jira erlaubt Ihnen das nicht.' : reason),
    next: () => 'Wählen Sie ein anderes Projekt oder bitten Sie dessen Leitung um das Recht.',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map((field) => field.message)].join(' ') ||
      'Jira hat den Vorgang nicht angenommen.',
    next: () => 'Berichtigen Sie die markierten Felder und erstellen Sie den Vorgang erneut.',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'Die Datenbank dieses Jira kann keine Emojis speichern.'
        : 'Jira meldete einen Fehler. Die Datenbank kann vielleicht keine Emojis speichern.',
    next: () =>
      'Senden Sie ohne Emojis. Die Jira-Administration kann die Datenbank auf utf8mb4 umstellen.',
  },
  FIELDS_UNSUPPORTED: {
    message: (facts) =>
      `Dieses Projekt verlangt ${names(facts.names)}; das lässt sich hier noch nicht ausfüllen.`,
    next: () =>
      'Wählen Sie einen anderen Typ oder ein anderes Projekt, oder erstellen Sie den Vorgang in Jira.',
  },
  FIELDS_MISSING: {
    message: (facts) => `Es fehlt noch: ${names(facts.names)}.`,
    next: () => 'Füllen Sie die markierten Felder aus und erstellen Sie den Vorgang erneut.',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `Jira erlaubt Ihnen nicht, ${name} als Kunden anzulegen.`,
    next: () =>
      'Nehmen Sie das Häkchen weg oder bitten Sie die Administration von Jira um das Recht. Es wurde keine Anfrage erstellt.',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira hat ${name} nicht als Kunden angenommen${reason === '' ? '.' : `: ${reason}`}`,
    next: () =>
      'Nehmen Sie das Häkchen weg oder wählen Sie jemand anderen. Es wurde keine Anfrage erstellt.',
  },
  NO_PROJECTS: {
    message: () => 'Es gibt kein Projekt, in dem Sie Vorgänge erstellen dürfen.',
    next: () => 'Bitten Sie eine Projektleitung um das Recht „Vorgänge erstellen“.',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
      const taker =
        by === 'gateway' ? 'ein Gateway vor Jira' : by === 'connect' ? 'Cloud Connect' : 'Jira';
      return limitBytes === null
        ? `${name} ist größer, als ${taker} annimmt.`
        : `${name} ist größer als die ${size(limitBytes)}, die ${taker} annimmt.`;
    },
    next: ({ by }) =>
      by === undefined
        ? 'Lassen Sie die Datei weg oder teilen Sie sie als Link.'
        : 'Lassen Sie die Datei weg, teilen Sie sie als Link, oder bitten Sie die Administration, die Grenze anzuheben.',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) =>
      reason === ''
        ? `Jira hat ${name} nicht angenommen.`
        : `Jira hat ${name} nicht angenommen: ${reason}`,
    next: () =>
      'Versuchen Sie es erneut oder speichern Sie die Datei und fügen Sie sie in Jira hinzu.',
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook hat ${name} nicht herausgegeben.`,
    next: () =>
      'Versuchen Sie es erneut oder speichern Sie die Datei und fügen Sie sie in Jira hinzu.',
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () => 'Dieses Outlook kann keine Anlagen an Add-ins weitergeben.',
    next: () =>
      'Speichern Sie die nötigen Dateien und fügen Sie sie unten hinzu. Outlook für Microsoft 365 unter Windows, auf dem Mac und im Web kann sie weitergeben.',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `Dieses Jira nimmt keine Dateien der Art .${extension} an.`,
    next: () => 'Teilen Sie die Datei als Link oder fragen Sie die Jira-Administration.',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} ist leer, und Jira nimmt keine leeren Dateien an.`,
    next: () => 'Lassen Sie die Datei weg oder bitten Sie den Absender noch einmal darum.',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'Dieses Jira nimmt keine Dateien an.',
    next: () => 'Erstellen Sie den Vorgang ohne Dateien oder fragen Sie die Jira-Administration.',
  },
  FILE_GONE: {
    message: ({ name }) =>
      `${name} wurde in einem Bereich hinzugefügt, der geschlossen ist, und Browser geben eine Datei nur einmal heraus.`,
    next: () => 'Wählen Sie die Datei noch einmal aus.',
  },
  FILING_ELSEWHERE: {
    message: () => 'Ein anderes Fenster legt diese Mail gerade ab.',
    next: () => 'Warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.',
  },
  FILING_UNSURE: {
    message: ({ made }) =>
      `Die Antwort von Jira fehlt: ${made === 'issue' ? 'Der Vorgang' : 'Der Kommentar'} existiert möglicherweise schon.`,
    next: ({ made }) =>
      `Versuchen Sie es noch einmal. Postern sucht zuerst nach ${made === 'issue' ? 'dem Vorgang' : 'dem Kommentar'}, damit es nur einen gibt.`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'Die Add-in-Bibliothek von Outlook wurde nicht geladen.',
    next: ({ hosts }) =>
      `Bitten Sie die Administration, ${hosts.join(' und ')} zu erlauben, und öffnen Sie dann den Bereich erneut.`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook hat innerhalb von ${seconds} Sekunden nicht geantwortet.`,
    next: () => tryOutlookAgain,
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook konnte das nicht ausführen (Code ${outlookCode}).`,
    next: () => tryOutlookAgain,
  },
  MAIL_CHANGED: {
    message: () => 'Inzwischen wurde eine andere Mail ausgewählt.',
    next: () =>
      'Gehen Sie zur Mail zurück und versuchen Sie es erneut; Ihr Entwurf bleibt erhalten.',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} ist keine lesbare Mail.`,
    next: () => 'Speichern Sie die Mail erneut als .eml und versuchen Sie es noch einmal.',
  },
  STORAGE_FULL: {
    message: () => 'Für die Einstellungen des Add-ins ist in diesem Postfach kein Platz mehr.',
    next: () => 'Melden Sie sich von einem Jira ab, das Sie nicht mehr brauchen.',
  },
  CONFIG_INVALID: {
    message: ({ problems }) =>
      problems.length === 1
        ? 'Die Konfiguration hat 1 Fehler.'
        : `Die Konfiguration hat ${problems.length} Fehler.`,
    next: () => 'Bitten Sie die Administration, die Konfiguration von Cloud Connect zu prüfen.',
  },
  CANCELLED: {
    message: () => 'Abgebrochen.',
    next: () => 'Beginnen Sie erneut, wenn Sie so weit sind.',
  },
  UNEXPECTED: {
    message: () => 'Etwas Unerwartetes ist geschehen.',
    next: () =>
      'Versuchen Sie es erneut. Geschieht es wieder, senden Sie die Einzelheiten an die Administration.',
  },
};

/** Tells a failure in German. */
export function explainInGerman<C extends ErrorCode>(error: AppError<C>): Guidance {
  const entry: ErrorTexts<C> = errorsDe[error.code];
  return { message: entry.message(error.facts), next: entry.next(error.facts) };
}
