import type {
  ClientCertificateReason,
  FrameFault,
  TlsFault,
  UnreachableReason,
  UserTokenReason,
} from '../../../contract/errors.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';
import type { Messages } from './messages.ts';

const texts: Messages['texts'] = {
  language: 'de',
  loading: 'Wird geöffnet …',
  notInOutlook: 'Diese Seite funktioniert nur in Outlook.',
  notInOutlookNext: 'Öffnen Sie in Outlook eine E-Mail und dann Postern.',
  cutNotice: '… (gekürzt: Der Text überschreitet das Limit von Jira)',
  retry: 'Erneut versuchen',
  reload: 'Neu laden',
  cancel: 'Abbrechen',
  back: 'Zurück',
  close: 'Schließen',
  saveFailed: (name) =>
    `${name} konnte nicht gespeichert werden. Wählen Sie die E-Mail in Outlook aus, und versuchen Sie es erneut.`,
  details: 'Details',
  reference: (requestId) => `Referenz für Ihren Administrator: ${requestId}`,
  required: 'erforderlich',
  optional: 'optional',
  fieldEmpty: (name) => `Füllen Sie „${name}“ aus.`,
  fieldNoNumber: 'Geben Sie eine Zahl ein, zum Beispiel 12,5.',
  fieldTwoNumbers: 'Diese Zahl ist nicht eindeutig. Geben Sie sie ohne Tausendertrennzeichen ein.',
  fieldNoDate: 'Geben Sie ein Datum ein.',

  menu: 'Weitere Optionen',
  signedInAs: (name) => `Angemeldet als ${name}`,
  otherJira: 'Anderes Jira verwenden',
  signOut: (site) => `Von ${site} abmelden`,
  signOutAll: 'Überall abmelden',
  forgetEverything: 'Alle Daten entfernen …',
  openJira: (site) => `${site} öffnen`,

  security: {
    modes: { direct: 'Direkt', connect: 'Cloud Connect' },
    methods: {
      oauth1: 'OAuth 1.0a',
      oauth2: 'OAuth 2.0',
      'api-token': 'API-Token',
      'personal-access-token': 'Persönliches Zugriffstoken',
      password: 'Benutzername/Passwort',
    },
    viaConnect: (method) => `${method} über Cloud Connect`,
    levels: { good: 'Sicher', caution: 'Mit Vorsicht', warning: 'Nicht sicher' },
    choosing: 'Verbindung mit Jira wird hergestellt …',
    noWay: 'Jira nicht erreichbar',
    lookAgain: 'Erneut prüfen',
    announced: (level, way) => `${level}: ${way}`,
    open: 'Verbindungssicherheit',
    why: 'Grund für diese Verbindung',
    connectionReasons: {
      'only-connect-allowed': 'Ihr Administrator erlaubt für dieses Jira nur Cloud Connect.',
      'connect-preferred': 'Ihr Administrator bevorzugt für dieses Jira Cloud Connect.',
      'only-direct-allowed':
        'Ihr Administrator erlaubt für dieses Jira nur die direkte Verbindung.',
      'direct-answers': 'Dieser Bereich kann Ihr Jira direkt erreichen.',
      'connect-failed': 'Cloud Connect kann Ihr Jira nicht erreichen, dieser Bereich aber schon.',
      'jira-without-https':
        'Cloud Connect wird verwendet, weil Jira http nutzt und Browser http-Inhalte hier blockieren. Bitten Sie Ihren Administrator, Jira über https bereitzustellen.',
      'local-network':
        'Cloud Connect wird verwendet, weil die Seite auf Jira nicht geantwortet hat und dieser Browser den Zugriff auf das lokale Netzwerk blockiert. Bitten Sie Ihre IT, die URL dieses Add-Ins in die Browserrichtlinie LocalNetworkAccessAllowedForUrls aufzunehmen.',
      'no-handshake':
        'Cloud Connect wird verwendet, weil die Add-In-Seite auf Jira fehlt, nicht eingebettet werden darf oder eine Anmeldung erfordert. Bitten Sie Ihren Jira-Administrator, sie zu installieren und das Einbetten zu erlauben.',
      'wrong-version':
        'Cloud Connect wird verwendet, weil die Add-In-Seite auf Jira eine andere Version hat. Bitten Sie Ihren Jira-Administrator, sie zu aktualisieren.',
      refused:
        'Cloud Connect wird verwendet, weil die Adresse dieses Servers nicht in der Add-In-Seite auf Jira eingetragen ist. Bitten Sie Ihren Jira-Administrator, sie hinzuzufügen.',
      'login-wall':
        'Cloud Connect wird verwendet, weil statt Jira eine Anmeldeseite angezeigt wird. Bitten Sie Ihren Jira-Administrator, /rest vom einmaligen Anmelden (SSO) auszunehmen.',
      'secret-stays':
        'Cloud Connect wird verwendet, weil Ihr Administrator in diesem Bereich keine Token oder Passwörter erlaubt. Eine direkte Verbindung ist nur mit OAuth 1.0a möglich.',
      unreachable:
        'Cloud Connect wird verwendet, weil dieser Bereich Jira nicht erreichen kann. Prüfen Sie Ihr Netzwerk oder VPN.',
    },
    reasons: {
      'hop-without-https':
        'Der Datenverkehr zwischen Ihrem Gateway und Cloud Connect ist nicht verschlüsselt.',
      'private-certificate':
        'Das Zertifikat von Jira stammt von einer privaten Zertifizierungsstelle. Wer diese kontrolliert, könnte den Datenverkehr mitlesen.',
      outdated: 'Cloud Connect ist älter als dieses Add-In.',
      'password-sign-in':
        'Ihr Passwort gewährt vollen Zugriff auf Ihr Konto und kann nicht auf dieses Add-In beschränkt werden.',
      'api-token-sign-in': 'Ein API-Token hat alle Ihre Berechtigungen in Jira.',
      'personal-access-token-sign-in':
        'Ein persönliches Zugriffstoken hat alle Ihre Berechtigungen in Jira.',
      'jira-without-https':
        'Die Verbindung mit Jira ist nicht verschlüsselt. Andere im Netzwerk könnten mitlesen.',
      'connect-without-https':
        'Die Verbindung mit Cloud Connect ist nicht verschlüsselt. Andere im Netzwerk könnten mitlesen.',
    },
    notes: {
      'secret-in-window':
        'Solange dieser Bereich geöffnet ist, bleibt Ihr Token oder Passwort in seinem Arbeitsspeicher. Mit OAuth 1.0a ist das nicht nötig.',
      'tokens-through-connect':
        'Cloud Connect ruft Ihren OAuth-2.0-Zugriff ab und erneuert ihn. E-Mails und Vorgänge werden direkt an Jira gesendet.',
    },
    whatToDo: 'So beheben Sie das',
    remedies: {
      'hop-without-https':
        'Bitten Sie Ihren Administrator, Cloud Connect ein eigenes Zertifikat zu geben (listen.tls).',
      'private-certificate':
        'Bitten Sie Ihren Administrator, für Jira ein Zertifikat einer öffentlichen Zertifizierungsstelle zu verwenden.',
      outdated: 'Bitten Sie Ihren Administrator, Cloud Connect zu aktualisieren.',
      'password-sign-in':
        'Melden Sie sich mit einem Token an, oder bitten Sie Ihren Administrator, OAuth einzurichten.',
      'api-token-sign-in': 'Bitten Sie Ihren Administrator, OAuth für dieses Jira einzurichten.',
      'personal-access-token-sign-in':
        'Bitten Sie Ihren Administrator, OAuth für dieses Jira einzurichten.',
      'jira-without-https': 'Bitten Sie Ihren Administrator, Jira über https bereitzustellen.',
      'connect-without-https':
        'Bitten Sie Ihren Administrator, Cloud Connect über https bereitzustellen.',
    },
    nothingToDo: 'Kein Handlungsbedarf. Dies ist die empfohlene Einrichtung.',
  },

  sites: {
    title: 'Jira auswählen',
    label: 'Jira-ID oder URL',
    hint: 'Fügen Sie die URL einer beliebigen Seite Ihres Jira ein.',
    list: 'Verfügbare Sites',
    next: 'Weiter',
    unreadable: 'Das ist weder eine Jira-ID noch eine URL. Beispiel: jira.example.com',
    none: 'Es ist noch kein Jira eingerichtet.',
    noneNext: 'Bitten Sie Ihren Administrator, eines zu Cloud Connect hinzuzufügen.',
    checkAgain: 'Erneut prüfen',
    kinds: { cloud: 'Cloud', datacenter: 'Data Center' },
  },

  signIn: {
    title: (site) => `Bei ${site} anmelden`,
    method: 'Anmelden mit',
    mail: 'E-Mail-Adresse',
    user: 'Benutzername',
    password: 'Passwort',
    apiToken: 'API-Token',
    personalAccessToken: 'Persönliches Zugriffstoken',
    evaluation:
      'Nur zum Testen. Bitten Sie Ihren Administrator, OAuth für die tägliche Nutzung einzurichten.',
    makeToken: 'Token in Jira erstellen',
    openLogin: 'Anmeldeseite von Jira öffnen',
    submit: 'Anmelden',
    submitting: 'Anmeldung läuft …',
    done: (name) => `Angemeldet als ${name}.`,
    showSecret: 'Zeichen anzeigen',
    withJira: 'Mit Jira anmelden',
    oauthMeans:
      'Jira wird in einem eigenen Fenster geöffnet. Ihr Passwort bleibt dort, und Sie können den Zugriff jederzeit in Jira widerrufen.',
    useCode: 'Stattdessen Code verwenden',
    otherWays: 'Andere Methoden (zum Testen)',
    evaluationOnly:
      'Nur zum Testen. Widerrufen Sie danach das Token, oder ändern Sie das Passwort.',
    waitingForWindow: 'Warten auf das Jira-Fenster …',
    waitingNext: 'Melden Sie sich dort bei Jira an, und wählen Sie „Zulassen“ aus.',
    enterCode: 'Code aus dem Fenster eingeben',
    codeFromWindow: 'Kopieren Sie den Code aus dem Anmeldefenster, und fügen Sie ihn hier ein.',
    noCodeInWindow: 'Wird kein Code angezeigt?',
    codeAllow: 'Wählen Sie auf der Seite von Jira „Zulassen“ aus.',
    openPage: 'Jira-Seite öffnen',
    openPageAgain: 'Seite erneut öffnen',
    codePaste: 'Kopieren Sie den Code, den Jira anzeigt, und fügen Sie ihn hier ein.',
    addressPaste:
      'Kopieren Sie die URL der Seite, die danach geöffnet wird (auf der Seite oder in der Adressleiste), und fügen Sie sie hier ein.',
    otherOauth: (name: string) => `Stattdessen ${name} verwenden`,
    code: 'Code oder URL',
    codeElsewhere:
      'Wenn nach „Zulassen“ keine Seite geöffnet wird, kopieren Sie die vollständige URL aus der Adressleiste.',
    noMethod: 'Für dieses Jira ist keine Anmeldemethode erlaubt.',
    noMethodNext:
      'Bitten Sie Ihren Administrator, eine Methode in der Konfiguration von Cloud Connect zu erlauben.',
    custody:
      'Cloud Connect verschlüsselt Ihre Anmeldung und gibt sie zurück. Gespeichert wird sie nur in Ihrem Postfach oder auf diesem Gerät.',
    optionalNames: {
      mail: 'E-Mail-Adresse',
      user: 'Benutzername',
      password: 'Passwort',
      token: 'Token',
    },
  },

  form: {
    title: 'Vorgang aus dieser E-Mail erstellen',
    project: 'Projekt',
    projectPlaceholder: 'Name oder Schlüssel suchen',
    marks: { favourite: 'Favorit', recent: 'zuletzt verwendet' },
    issueType: 'Vorgangstyp',
    issueTypePlaceholder: 'Typ auswählen',
    summary: 'Zusammenfassung',
    description: 'Beschreibung',
    editAsText: 'Als Text bearbeiten',
    preview: 'Vorschau',
    restore: 'Zurücksetzen',
    restoreMail: 'Text der E-Mail wiederherstellen',
    descriptionAsText: 'Beschreibung als Nur-Text',
    descriptionReading: 'E-Mail wird geladen …',
    descriptionEmpty: 'Diese E-Mail enthält keinen Text.',
    descriptionAsFile:
      'Dieser Vorgangstyp hat keine Beschreibung. Der Text der E-Mail wird als Datei angehängt.',
    descriptionNotTaken:
      'Dieser Vorgangstyp hat keine Beschreibung. Der Text der E-Mail wird nicht übernommen.',
    partLikely: (name) => `Vermutlich: ${name}`,
    partOut: (name) => `${name}, nicht enthalten`,
    partInclude: 'Einschließen',
    partRemove: 'Entfernen',
    partsOut: (count) =>
      count === 1 ? '1 Teil nicht enthalten' : `${count} Teile nicht enthalten`,
    alsoTake: 'Nicht enthalten (zum Einschließen auswählen):',
    parts: {
      history: 'Frühere Nachrichten',
      signature: 'Signatur',
      disclaimer: 'Haftungsausschluss',
      banner: 'Warnhinweis',
      rest: 'Rest der E-Mail',
    },
    lines: (count) => (count === 1 ? '1 Zeile' : `${count} Zeilen`),
    showAll: 'Alles anzeigen',
    showLess: 'Weniger anzeigen',
    picture: 'Bild',
    table: 'Tabelle',
    files: 'Dateien',
    filesNone: 'Diese E-Mail hat keine Anlagen.',
    filesChosen: (count, size) =>
      count === 0 ? 'Keine ausgewählt' : `${count} ausgewählt${size === '' ? '' : `, ${size}`}`,
    addFiles: 'Dateien hinzufügen …',
    addFilesHint: 'Dateien auswählen, hierher ziehen oder einfügen',
    dropFiles: 'Dateien hier ablegen',
    asLink: 'als Link',
    wholeMail: 'Gesamte E-Mail (.eml)',
    about: (size: string) => `ca. ${size}`,
    fileNotes: {
      'text-cut':
        'Der Text überschreitet das Limit von Jira: im Vorgang gekürzt, in dieser Datei vollständig.',
      'text-not-taken':
        'Enthält den Text der E-Mail, da der Vorgang kein Feld für die Beschreibung hat.',
      protected:
        'Geschützt oder verschlüsselt: Nicht alle können die Datei in Jira öffnen. Bitten Sie den Absender um eine ungeschützte Kopie.',
      logo: 'Nicht ausgewählt: in Ihrer Organisation als Logo hinterlegt.',
      tiny: 'Nicht ausgewählt: sehr klein (vermutlich ein Symbol oder eine Linie).',
      repeated: 'Nicht ausgewählt: kommt mehrmals vor (vermutlich ein Logo).',
      signature: 'Nicht ausgewählt: Teil der Signatur.',
      history: 'Nicht ausgewählt: gehört zu früheren Nachrichten, die nicht enthalten sind.',
      'not-shown': 'Nicht ausgewählt: wird im Text der Nachricht nicht verwendet.',
    },
    fieldsLoading: 'Felder werden geladen …',
    noSubject: 'E-Mail ohne Betreff',
    create: 'Vorgang erstellen',
    creating: 'Wird erstellt …',
    shortcut: 'Strg+Eingabe',
    shortcutMac: '⌘ Eingabe',
    choose: 'Auswählen …',
    add: 'Hinzufügen …',
    removeOption: (name) => `${name} entfernen`,
    discard: 'Entwurf verwerfen',
    kept: 'Entwurf wiederhergestellt.',
    followed: (subject) => `Jetzt angezeigt: ${subject}`,
  },

  suggested: {
    filled: (names) => `Von Ihrer Organisation ausgefüllt: ${names}.`,
    without: 'Die Vorschläge Ihrer Organisation sind deaktiviert.',
    doWithout: 'Deaktivieren',
    doUse: 'Aktivieren',
    skipped: (names) => `Übersprungen (hier nicht gültig): ${names}.`,
  },

  fields: {
    more: 'Weitere Felder',
    moreFilled: (names) => `Ausgefüllt: ${names}`,
    none: 'Keine',
    me: (name) => `Ich (${name})`,
    typeToSearch: 'Zum Suchen tippen.',
    searchForbidden:
      'Sie haben keine Berechtigung, in diesem Jira nach Personen und Gruppen zu suchen. Bitten Sie Ihren Jira-Administrator um „Benutzer und Gruppen durchsuchen“.',
    searchPeople: 'Name oder E-Mail-Adresse',
    searchGroups: 'Gruppenname',
    searchIssues: 'Schlüssel oder Text',
    secondLevel: (name) => `${name}, zweite Ebene`,
    newLabel: (label) => `Neu: ${label}`,
    addLabel: 'Stichwort hinzufügen …',
    originalEstimate: 'Ursprüngliche Schätzung',
    remainingEstimate: 'Verbleibende Schätzung',
    durationHint: 'Zum Beispiel 2d 4h 30m',
    linkType: 'Dieser Vorgang …',
    linkedIssue: 'Verknüpfter Vorgang',
    changed: 'Das Formular von Jira hat sich geändert.',
    added: (names) => `Neu: ${names}.`,
    removed: (names) => `Entfernt: ${names}.`,
    nowRequired: (names) => `Jetzt erforderlich: ${names}.`,
    otherOptions: (names) => `Optionen geändert: ${names}.`,
    closedProject: (project) =>
      `In „${project}“ können Sie keine Vorgänge mehr erstellen. Das Projekt wurde archiviert, oder Sie haben keine Berechtigung mehr. Wählen Sie ein anderes Projekt aus.`,
    goneType: (type) => `Der Vorgangstyp „${type}“ ist nicht mehr vorhanden.`,
    refused: (names) => `Jira hat ${names} abgelehnt.`,
    beyondNext: 'Korrigieren Sie es hier, oder verwenden Sie oben „In Jira fortfahren“.',
    keptRest: 'Ihre anderen Eingaben bleiben erhalten.',
    noUrl: 'Geben Sie eine vollständige URL ein, zum Beispiel https://example.com.',
    noDuration: 'Geben Sie eine Dauer ein, zum Beispiel 2d 4h 30m.',
  },

  desk: {
    issueTypes: 'Vorgangstypen',
    otherRequests: 'Andere Anfragen',
    onBehalf: 'Anfrage im Namen von',
    participants: 'Teilnehmer der Anfrage',
    yourself: (name) => `Sie selbst (${name})`,
    isNew: 'Neu',
    unknown: (address) => `In Jira gibt es kein Konto für ${address}.`,
    make: (name) => `${name} als Kunden erstellen`,
    makeHint:
      'Wenn deaktiviert, sind Sie der Autor. Wenn aktiviert, sendet Jira möglicherweise eine Einladung per E-Mail.',
    ofMail: 'Aus dieser E-Mail',
    makeAndAdd: (name) => `${name} als Kunden erstellen und hinzufügen`,
    unchecked: 'Es konnte nicht geprüft werden, ob der Absender ein Jira-Konto hat.',
    portal: 'Kundenportal',
    openPortal: (key) => `${key} im Kundenportal öffnen`,
  },

  handOver: {
    beyond: 'Jira erfordert etwas, das dieses Formular nicht anzeigt.',
    needed: (names) => `Jira erfordert ${names}. Das lässt sich nur in Jira festlegen.`,
    neededNext:
      'Fahren Sie in Jira fort: Ihre Eingaben werden übernommen. Text und Dateien der E-Mail werden hinzugefügt, wenn Sie zurückkehren.',
    begin: 'In Jira fortfahren',
    away: 'Warten auf den Vorgang, den Sie in Jira erstellen',
    awayNext:
      'Kehren Sie hierher zurück, sobald er erstellt ist. Dann werden Text und Dateien der E-Mail hinzugefügt.',
    look: 'Ich habe ihn erstellt',
    looking: 'Neuer Vorgang wird gesucht …',
    openAgain: 'Jira erneut öffnen',
    notFound: 'Jira zeigt Ihren neuen Vorgang in diesem Projekt noch nicht an',
    notFoundNext:
      'Das kann einen Moment dauern. Versuchen Sie es erneut, oder öffnen Sie Jira und erstellen Sie den Vorgang.',
    which: 'Welcher Vorgang gehört zu dieser E-Mail?',
    whichNext: 'Text und Dateien der E-Mail werden ihm hinzugefügt.',
    noneOfThese: 'Erneut prüfen',
  },

  people: {
    title: 'Personen in dieser E-Mail',
    show: 'In Jira suchen',
    hide: 'Ausblenden',
    hint: 'Ausgewählte Personen werden Beobachter des Vorgangs.',
    looking: 'Jira wird durchsucht …',
    roles: { sender: 'Absender', to: 'Empfänger', cc: 'Cc' },
    watching: (count) => `${count} Beobachter`,
    unsearched: (names) =>
      `Sie haben keine Berechtigung, in diesem Jira nach Personen zu suchen. Nicht gesucht: ${names}.`,
    strangers: (names) => `In Jira nicht gefunden: ${names}.`,
    setAs: (person, field) => `${person} als ${field} festlegen`,
    isNow: (person, field) => `${field} auf ${person} festgelegt.`,
  },

  combo: {
    none: 'Keine Ergebnisse',
    loading: 'Wird geladen …',
    open: 'Optionen anzeigen',
  },

  result: {
    title: 'Vorgang erstellt',
    created: (key) => `Der Vorgang ${key} wurde erstellt.`,
    open: (key) => `${key} in Jira öffnen`,
    copyKey: 'Schlüssel kopieren',
    copyLink: 'Link kopieren',
    copied: 'Kopiert',
    copyFailed: 'Kopieren nicht möglich. Markieren Sie den Text, und kopieren Sie ihn selbst.',
    files: 'Dateien',
    allSent: 'Alle Dateien angehängt.',
    sentFiles: (count) => (count === 1 ? '1 Datei angehängt' : `${count} Dateien angehängt`),
    someFailed: 'Einige Dateien sind noch nicht angehängt.',
    progress: (done, all) => `${done} von ${all} Dateien angehängt.`,
    states: {
      waiting: 'Wartet',
      pausing: (seconds) =>
        seconds <= 1 ? 'Neuer Versuch …' : `Neuer Versuch in ${seconds} Sekunden …`,
      reading: 'Wird aus Outlook geladen …',
      sending: (percent) => `Hochladen: ${percent} %`,
      done: 'Angehängt',
      failed: 'Fehlgeschlagen',
      cancelled: 'Abgebrochen',
    },
    retryFile: (name) => `${name} erneut versuchen`,
    chooseAgain: (name: string) => `${name} erneut auswählen`,
    cancelFile: (name) => `${name} abbrechen`,
    missed: (names) =>
      `${names} konnte nicht hinzugefügt werden. Fügen Sie die Angabe in Jira hinzu.`,
    saveFile: (name) => `${name} auf diesem Computer speichern`,
    sameAs: (name) => `Bereits angehängt (gleiche Datei wie ${name})`,
    bytes: (sent, all) => `${sent} von ${all}`,
    otherMail: 'Wählen Sie die E-Mail in Outlook aus, um den Upload fortzusetzen.',
    picturesPlacing: 'Bilder werden in den Text eingefügt …',
    picturesFailed: 'Die Bilder sind angehängt, konnten aber nicht in den Text eingefügt werden.',
    picturesEdited:
      'Die Beschreibung wurde von jemandem bearbeitet. Die Bilder sind angehängt, aber nicht in den Text eingefügt.',
    undo: (seconds) => `Rückgängig (${seconds})`,
    undoing: 'Wird gelöscht …',
    undoMeans: (key) => `${key} löschen`,
    undone: (key) => `${key} gelöscht.`,
    filesTwice: (names) => `Doppelt hochgeladen: ${names}`,
    filesTwiceNext:
      'Die Verbindung wurde unterbrochen und die Datei erneut gesendet. Löschen Sie eine der Kopien in Jira.',
    doubles: 'Vorgang doppelt erstellt',
    doublesNext:
      'Die Verbindung wurde unterbrochen und die Anfrage erneut gesendet. Die Dateien sind am oben genannten Vorgang. Löschen Sie den anderen in Jira.',
    twins: 'Jemand anderes hat zur gleichen Zeit einen Vorgang aus dieser E-Mail erstellt',
    twinsNext:
      'Wenn beide noch vorhanden sind, behalten Sie einen, und löschen Sie den anderen in Jira.',
    another: 'Weiteren erstellen',
  },

  mail: {
    from: 'Von',
    date: 'Datum',
    sharedFiles: 'Freigegebene Dateien',
    link: 'E-Mail, aus der dieser Vorgang erstellt wurde',
    linkOf: (date) => `E-Mail vom ${date}`,
  },

  emoji: {
    send: 'Ohne Emojis senden',
    leftOut: 'Dieses Jira kann keine Emojis speichern, daher werden sie weggelassen.',
    keep: 'Emojis einschließen',
  },

  add: {
    instead: 'Vorhandenem Vorgang hinzufügen',
    title: 'E-Mail hinzufügen',
    back: 'Neuen Vorgang erstellen',
    issue: 'Vorgang',
    other: 'Anderen auswählen',
    to: (key) => `Zu ${key} hinzufügen`,
    submit: 'Zum Vorgang hinzufügen',
    adding: 'Wird hinzugefügt …',
    comment: 'Kommentar',
    empty: 'Geben Sie einen Kommentar ein.',
    audience: 'Wer den Kommentar sehen kann',
    everyone: 'Alle mit Zugriff',
    customers: 'Auch Kunden (als Antwort)',
    internal: 'Nur das Team (interne Notiz)',
    role: (name) => `Rolle „${name}“`,
    group: (name) => `Gruppe „${name}“`,
    done: 'Zum Vorgang hinzugefügt',
    added: (key) => `E-Mail zu ${key} hinzugefügt.`,
    doubles: 'Kommentar doppelt hinzugefügt',
    doublesNext:
      'Die Verbindung wurde unterbrochen und der Kommentar erneut gesendet. Löschen Sie eine der Kopien in Jira.',
  },

  known: {
    own: 'Diese E-Mail ist bereits in Jira',
    ownNext:
      'Öffnen Sie den Vorgang, fügen Sie ihm diese E-Mail hinzu, oder erstellen Sie trotzdem einen weiteren.',
    justNow: 'Jemand hat gerade einen Vorgang aus dieser E-Mail erstellt',
    takenBack: (key) =>
      `${key}, hier zur gleichen Zeit erstellt, wurde gelöscht. Ihr Text bleibt erhalten.`,
    thread: 'Aus dieser Unterhaltung',
    unchecked: 'Es konnte nicht geprüft werden, ob diese E-Mail bereits in Jira ist.',
    more: (count) => `${count} weitere`,
  },

  unsure: {
    looking: 'Es wird geprüft, ob der Vorgang erstellt wurde …',
    title: 'Keine Antwort von Jira',
    text: 'Es wurde kein Vorgang gefunden. Erstellen Sie ihn erneut: Postern prüft zuerst, damit kein Duplikat entsteht.',
  },

  noMail: {
    title: 'Keine E-Mail ausgewählt',
    text: 'Wählen Sie eine E-Mail aus, um einen Vorgang zu erstellen. Besprechungen, geschützte E-Mails und an andere angehängte E-Mails übergibt Outlook nicht an Add-Ins. Verschieben Sie eine angehängte E-Mail in einen Ordner, und öffnen Sie sie dort. Erstellen Sie den Vorgang für die anderen in Jira.',
  },

  sharedMailbox: (owner: string, name: string) =>
    `Diese E-Mail befindet sich im Postfach von ${owner}. Sie sind in Jira als ${name} angemeldet.`,

  obstacle: 'Kann nicht angehängt werden',
};

const account: Messages['account'] = {
  signedIn: (name) => `Angemeldet als ${name}`,
  close: 'Schließen',
  evaluation: {
    'api-token': 'Nur zum Testen. Widerrufen Sie das Token, sobald OAuth eingerichtet ist.',
    'personal-access-token':
      'Nur zum Testen. Widerrufen Sie das Token, sobald OAuth eingerichtet ist.',
    password: 'Nur zum Testen. Ändern Sie das Passwort, sobald OAuth eingerichtet ist.',
  },
  atJira: {
    'api-token': 'Ihre API-Token',
    'personal-access-token': 'Ihre Token in Jira',
    password: 'Ihr Profil in Jira',
  },
  oldSecret: {
    'api-token': 'OAuth funktioniert. Widerrufen Sie das zuvor verwendete API-Token.',
    'personal-access-token': 'OAuth funktioniert. Widerrufen Sie das zuvor verwendete Token.',
    password: 'OAuth funktioniert. Ändern Sie das zuvor verwendete Passwort.',
  },
  onDevice:
    'Outlook konnte Ihre Anmeldung nicht in Ihrem Postfach speichern. Sie ist nur auf diesem Gerät gespeichert.',
  alsoGranted: (sites) => `Sie haben auch den Zugriff auf ${sites} erlaubt.`,
  signInThere: (site) => `Bei ${site} anmelden`,
  one: (site) => ({
    title: `Von ${site} abmelden?`,
    text: [
      'Ihre Anmeldung wird von diesem Gerät und aus Ihrem Postfach entfernt. Auch auf Ihren anderen Geräten müssen Sie sich erneut anmelden.',
      'Ihre Entwürfe bleiben erhalten.',
    ],
    act: 'Abmelden',
  }),
  all: (sites) => ({
    title: 'Überall abmelden?',
    text: [
      `Sie sind bei ${sites} angemeldet. Alle diese Anmeldungen werden von diesem Gerät und aus Ihrem Postfach entfernt.`,
      'Ihre Entwürfe bleiben erhalten.',
    ],
    act: 'Abmelden',
  }),
  everything: {
    title: 'Alle Daten entfernen?',
    text: [
      'Ihre Anmeldungen, Entwürfe und zuletzt verwendeten Werte werden von diesem Gerät und aus Ihrem Postfach entfernt.',
      'Vorgänge in Jira sind nicht betroffen. Sie können dies nicht rückgängig machen.',
    ],
    act: 'Alle Daten entfernen',
  },
  working: 'Einen Moment …',
  doneTitle: 'Abgemeldet',
  forgottenTitle: 'Alle Daten entfernt',
  forgotten:
    'Alle Daten von Postern wurden von diesem Gerät und aus dem Postfach entfernt (außer dem Zeitpunkt des Entfernens).',
  done: 'Fertig',
  ended: (site) => `Der Zugriff auf ${site} wurde widerrufen.`,
  signedOut: (site) => `Von ${site} abgemeldet`,
  byHand: () =>
    'Ihr Zugriff ist in Jira noch gültig. Widerrufen Sie ihn dort, wenn er sonst nicht verwendet wird.',
  unknown: (site) =>
    `Cloud Connect konnte den Zugriff auf ${site} nicht widerrufen. Er bleibt gültig, bis Sie ihn in Jira widerrufen.`,
  endThere: 'Zugriff in Jira verwalten',
  inMailbox:
    'Outlook konnte die Änderung nicht speichern: Ihre Anmeldung ist noch in Ihrem Postfach.',
};

const receipt: Messages['receipt'] = {
  route: 'Datenpfad',
  calls: 'Letzte Anfragen',
  rights: 'Was das Add-In in Jira tut',
  rightsIntro:
    'Das Add-In hat in Jira die gleichen Berechtigungen wie Sie. Es sendet nur diese Anfragen, jede zu einem Zweck:',
  reads: 'Liest',
  changes: 'Ändert',
  callsIntro:
    'Nur Namen und Größen: keine Texte, Dateien oder Vorgangsschlüssel. Bleibt bis zum Schließen des Bereichs erhalten.',
  noCalls: 'Noch keine Anfragen.',
  copy: 'Für die IT kopieren',
  save: 'Als Text speichern',
  made: 'Postern-Sicherheitsbericht',
  window: 'Dieser Bereich',
  windowAt: 'Outlook auf Ihrem Computer',
  connect: 'Cloud Connect',
  jira: 'Jira',
  reader: 'Wer die Daten sehen kann',
  windowReads: 'Sie. Der Bereich hat Ihre E-Mail und Ihre verschlüsselte Anmeldung.',
  windowReadsSecret:
    'Sie. Der Bereich hat Ihre E-Mail, Ihre verschlüsselte Anmeldung und, solange er geöffnet ist, Ihr Token oder Passwort.',
  connectReads:
    'Cloud Connect und alle, die es kontrollieren, können E-Mails und Vorgänge während der Übertragung sehen. Nichts davon wird gespeichert.',
  connectSigns:
    'Nicht im Datenpfad: signiert nur Anfragen. Cloud Connect sieht die URL jeder Anfrage, einschließlich Vorgangsschlüsseln und Suchtext, aber keine E-Mails oder Texte von Vorgängen.',
  connectOpens:
    'Nicht im Datenpfad: entschlüsselt nur Ihre Anmeldung für diesen Bereich. Cloud Connect sieht nie E-Mails oder Texte von Vorgängen.',
  connectRenews:
    'Nicht im Datenpfad: ruft nur Ihren Zugriff für diesen Bereich ab, erneuert und entschlüsselt ihn. Cloud Connect sieht nie E-Mails oder Texte von Vorgängen.',
  jiraReads: 'Jira, seine Administratoren und alle, die das Projekt sehen können.',
  encrypted: 'Verschlüsselt (TLS)',
  byBrowser: 'Verschlüsselt (TLS), Zertifikat von Ihrem Browser überprüft',
  byConnect: 'Verschlüsselt (TLS), Zertifikat von Cloud Connect überprüft',
  ownAuthority: 'mit einer von Ihrem Administrator konfigurierten Zertifizierungsstelle',
  publicAuthority: 'mit öffentlichen Zertifizierungsstellen',
  notEncrypted: 'Nicht verschlüsselt',
  endsInFront: 'Verschlüsselt (TLS) bis zum Gateway vor Cloud Connect, aber nicht dahinter',
  mutualTls: 'Gegenseitiges TLS: Cloud Connect legt ein eigenes Clientzertifikat vor',
  noMutualTls: 'Kein gegenseitiges TLS: Cloud Connect legt kein Clientzertifikat vor',
  lastTls: (protocol, cipher) => `Letzte Verbindung: ${protocol}, ${cipher}`,
  throughFrame: 'über die Add-In-Seite auf Jira, in diesem Bereich',
  version: (version) => `Version ${version}`,
  build: (build) => `Build ${build}`,
  region: (region) => `in ${region}`,
  signedBy: (method) => `signiert mit ${method}`,
  unsigned: 'nicht signiert',
  out: (bytes) => `${bytes} gesendet`,
  in: (bytes) => `${bytes} empfangen`,
  took: (ms) => `${ms} ms`,
  own: {
    sites: 'Liste der Jira-Sites',
    route: 'Für diesen Bericht: wie Cloud Connect Jira erreicht',
    'sign-in': 'Anmeldung',
    'oauth-start': 'Beginn der Anmeldung',
    'oauth-finish': 'Ende der Anmeldung',
    'oauth-direct': 'Signatur für die direkte Anmeldung',
    renew: 'Erneuerung der Anmeldung',
    'sign-out': 'Abmeldung',
    authorize: 'Signaturen für direkte Anfragen',
    frame: 'Add-In-Seite auf Jira',
  },
  why: {
    serverInfo: 'Um welches Jira es sich handelt',
    myself: 'Wer angemeldet ist',
    projects: 'Projekte (Data Center)',
    searchProjects: 'Projekte, in denen Sie Vorgänge erstellen können (Cloud)',
    recentProjects: 'Ihre zuletzt verwendeten Projekte (Cloud)',
    project: 'Ein Projekt aus einer Regel oder einem Entwurf',
    createMetaOld: 'Vorgangstypen und Felder (vor Jira 8.4)',
    createMetaTypes: 'Vorgangstypen eines Projekts',
    createMetaFields: 'Felder eines Vorgangstyps',
    fieldHelp: 'Was Felder bedeuten',
    createIssue: 'Vorgang erstellen',
    attachmentMeta: 'Größte Datei, die Jira akzeptiert',
    attach: 'Datei an den Vorgang anhängen',
    search: 'Vorgänge aus dieser E-Mail finden (Data Center)',
    searchJql: 'Vorgänge aus dieser E-Mail finden (Cloud)',
    readIssue: 'Dateien und Beschreibung eines Vorgangs',
    editIssue: 'Bilder der E-Mail in die Beschreibung einfügen',
    deleteIssue:
      'Erstellen des Vorgangs rückgängig machen, nur innerhalb von Sekunden und auf Ihren Wunsch',
    issueProperty: 'Einen Vorgang finden, nachdem Jira nicht geantwortet hat',
    readIssues: 'Einen Vorgang finden, nachdem Jira nicht geantwortet hat (Cloud)',
    linkMail: 'Vorgang mit der E-Mail verknüpfen, damit Kollegen ihn finden',
    addComment: 'E-Mail als Kommentar zu einem Vorgang hinzufügen, wenn Sie das auswählen',
    comments: 'Einen Kommentar finden, nachdem Jira nicht geantwortet hat',
    readComment: 'Prüfen, ob der Kommentar bearbeitet wurde',
    editComment: 'Bilder der E-Mail in den Kommentar einfügen',
    commentProperty: 'Einen Kommentar erkennen, nachdem Jira nicht geantwortet hat',
    projectRoles: 'Rollen, die einen Kommentar sehen können',
    deleteAttachment:
      'Eine Datei entfernen, die nach einer Verbindungsunterbrechung doppelt hochgeladen wurde',
    addWatcher: 'Personen aus der E-Mail als Beobachter hinzufügen',
    permissions:
      'Ob Sie das Erstellen des Vorgangs rückgängig machen oder nach Personen suchen können',
    searchUsers: 'Eine Person anhand Ihrer Eingabe finden, für Felder mit Personen',
    assignableUsers: 'Eine Person finden, der der Vorgang zugewiesen werden kann',
    searchGroups: 'Eine Gruppe anhand Ihrer Eingabe finden, für Felder mit Gruppen',
    suggestValues: 'Vorhandene Stichwörter',
    pickIssue:
      'Einen Vorgang nach Schlüssel oder Text finden: übergeordneter Vorgang, Epic, verknüpfter Vorgang',
    linkTypes: 'Verknüpfungstypen',
    epics: 'Ein Epic anhand Ihrer Eingabe finden (Data Center)',
    boards: 'Boards eines Projekts, um seine Sprints zu finden',
    sprints: 'Aktive und zukünftige Sprints eines Boards',
    nameIssue: 'Eine Anfrage kennzeichnen, damit sie auffindbar ist, wenn Jira nicht antwortet',
    serviceDesks: 'Servicedesk eines Serviceprojekts',
    requestTypes: 'Anfragetypen eines Serviceprojekts',
    requestGroups: 'Gruppen von Anfragetypen',
    requestFields: 'Felder eines Anfragetyps',
    createRequest: 'Anfrage erstellen',
    customers:
      'Einen Kunden finden, für den eine Anfrage erstellt oder der als Teilnehmer hinzugefügt wird',
    createCustomer: 'Eine Person aus der E-Mail als Kunden erstellen, nur wenn Sie das auswählen',
    addCustomer: 'Diesem neuen Kunden Zugriff auf den Servicedesk geben',
    organizations: 'Organisationen eines Servicedesks',
  },
};

const versions: Messages['versions'] = {
  'pane-older': () => ({
    title: 'Dieser Bereich ist älter als Cloud Connect.',
    next: 'Laden Sie ihn neu. Wenn diese Meldung wieder angezeigt wird, bitten Sie Ihren Administrator, auf allen Cloud Connect-Servern die gleiche Version zu installieren.',
  }),
  'connect-older': (version) => ({
    title: `Cloud Connect ${version} ist älter als dieser Bereich.`,
    next: 'Einige Funktionen sind möglicherweise nicht verfügbar. Bitten Sie Ihren Administrator, Cloud Connect zu aktualisieren.',
  }),
  'jira-too-old': (version, site) => ({
    title: `${site} verwendet Jira ${version}. Postern unterstützt diese Version nicht.`,
    next: 'Einige Funktionen sind möglicherweise nicht verfügbar. Bitten Sie Ihren Administrator, Jira auf Version 8.0 oder höher zu aktualisieren.',
  }),
  'jira-of-other-kind': (_, site) => ({
    title: `${site} ist eine andere Art von Jira, als in Cloud Connect konfiguriert ist.`,
    next: 'Bitten Sie Ihren Administrator, „kind“ in der Konfiguration von Cloud Connect zu korrigieren.',
  }),
};

function names(list: readonly string[]): string {
  return listNames(list, 'de');
}

function size(bytes: number): string {
  return formatBytes(bytes, 'de');
}

const unreachable: Readonly<Record<UnreachableReason, (host: string) => string>> = {
  'name-unknown': (host) => `Cloud Connect kann den Namen ${host} nicht auflösen.`,
  refused: (host) => `${host} lehnt Verbindungen von Cloud Connect ab.`,
  'no-route': (host) => `Es gibt keine Route von Cloud Connect zu ${host}.`,
  'not-tls': (host) => `${host} verwendet an diesem Port kein HTTPS.`,
  'tls-too-old': (host) => `${host} unterstützt nur veraltete TLS-Versionen.`,
  'address-refused': (host) =>
    `Cloud Connect darf keine Verbindung mit der IP-Adresse von ${host} herstellen.`,
  'from-this-window': (host) => `${host} hat diesem Fenster nicht geantwortet.`,
};

const frame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) => `Die Add-In-Seite auf ${host} hat nicht geantwortet.`,
  'local-network': (host) =>
    `${host} hat nicht geantwortet, und dieser Browser blockiert den Zugriff auf das lokale Netzwerk.`,
  'wrong-version': (host) =>
    `Die Add-In-Seite auf ${host} hat eine andere Version als dieses Add-In.`,
  refused: (host) =>
    `In der Add-In-Seite auf ${host} ist die Adresse dieses Servers nicht eingetragen.`,
};

const nextForFrame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) =>
    `Öffnen Sie ${host} in Ihrem Browser. Wenn das funktioniert, bitten Sie Ihren Jira-Administrator, die Add-In-Seite zu installieren und diesem Add-In das Einbetten zu erlauben.`,
  'local-network': () =>
    'Erlauben Sie in den Einstellungen Ihres Browsers für diese Website den „Zugriff auf das lokale Netzwerk“. Ihre IT kann ihn für alle erlauben: durch Aufnahme der URL dieses Add-Ins in die Richtlinie LocalNetworkAccessAllowedForUrls.',
  'wrong-version': () =>
    'Bitten Sie Ihren Jira-Administrator, die Add-In-Seite dieser Version zu installieren.',
  refused: () =>
    'Bitten Sie Ihren Jira-Administrator, die für diesen Server erstellte Add-In-Seite zu installieren.',
};

const clientCertificate: Readonly<Record<ClientCertificateReason, (host: string) => string>> = {
  missing: (host) =>
    `Das Gateway vor ${host} erfordert ein Clientzertifikat, aber es ist keines konfiguriert.`,
  'authority-unknown': (host) =>
    `Das Gateway vor ${host} vertraut der Zertifizierungsstelle des Clientzertifikats von Cloud Connect nicht.`,
  expired: (host) => `Das Clientzertifikat von Cloud Connect für ${host} ist abgelaufen.`,
  revoked: (host) => `Das Clientzertifikat von Cloud Connect für ${host} wurde gesperrt.`,
  late: (host) =>
    `Das Gateway vor ${host} fordert erst nach dem TLS-1.3-Handshake ein Clientzertifikat an.`,
  unusable: (host) => `Cloud Connect kann sein Clientzertifikat für ${host} nicht verwenden.`,
};

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) =>
    `${host} unterstützt nur unsichere TLS-Neuverhandlung (Renegotiation)`,
  'weak-key': (host) => `Der TLS-Schlüssel von ${host} ist zu kurz`,
  'name-not-recognized': (host) => `Der Server ${host} hat kein Zertifikat für diesen Namen`,
  'no-common-cipher': (host) =>
    `${host} und Cloud Connect haben kein gemeinsames TLS-Verschlüsselungsverfahren`,
  'no-common-version': (host) => `${host} und Cloud Connect haben keine gemeinsame TLS-Version`,
  other: (host) => `Die TLS-Verbindung mit ${host} ist fehlgeschlagen`,
};

const nextForTls: Readonly<Record<TlsFault, string>> = {
  'legacy-renegotiation':
    'Bitten Sie Ihren Administrator, TLS auf dem Gateway vor Jira zu aktualisieren.',
  'weak-key':
    'Bitten Sie Ihren Administrator, auf dem Gateway vor Jira ein Zertifikat mit einem längeren Schlüssel zu installieren.',
  'name-not-recognized':
    'Bitten Sie Ihren Administrator zu prüfen, ob baseUrl einem auf dem Gateway vor Jira konfigurierten Namen entspricht.',
  'no-common-cipher':
    'Bitten Sie Ihren Administrator, auf dem Gateway vor Jira aktuelle Verschlüsselungsverfahren zu aktivieren.',
  'no-common-version':
    'Bitten Sie Ihren Administrator zu prüfen, ob tls.maxVersion zu den TLS-Versionen passt, die das Gateway akzeptiert.',
  other:
    'Der Server antwortet, daher ist die Firewall nicht die Ursache. Bitten Sie Ihren Administrator, die TLS-Einstellungen des Servers zu prüfen.',
};

const userToken: Readonly<Record<UserTokenReason, string>> = {
  expired: 'Ihre Microsoft-Anmeldung ist abgelaufen.',
  'other-tenant': 'Ihr Microsoft-Konto gehört zu einer anderen Organisation.',
  'other-app': 'Die Microsoft-Anmeldung wurde für eine andere App ausgestellt.',
  invalid: 'Cloud Connect konnte Ihre Microsoft-Anmeldung nicht überprüfen.',
};

const signInAgain = 'Melden Sie sich erneut an. Ihr Entwurf bleibt erhalten.';
const reopenPane =
  'Versuchen Sie es erneut. Wenn das Problem weiterhin besteht, schließen Sie den Bereich, und öffnen Sie ihn erneut. Ihr Entwurf bleibt erhalten.';
const tryInAMinute =
  'Versuchen Sie es in einer Minute erneut. Wenn das Problem weiterhin besteht, wenden Sie sich an Ihren Jira-Administrator.';
const attachInJira =
  'Versuchen Sie es erneut, oder speichern Sie die Datei, und hängen Sie sie in Jira an.';

/** A code without an entry doesn't compile. */
const errors: Messages['errors'] = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} hat nicht geantwortet.`,
    next: () =>
      'Prüfen Sie Ihre Netzwerkverbindung. Wenn andere Websites funktionieren, informieren Sie Ihren Administrator, dass Cloud Connect nicht verfügbar ist.',
  },
  CONNECT_BUSY: {
    message: () => 'Zu viele Anfragen.',
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === 1
        ? 'Warten Sie eine Sekunde, und versuchen Sie es dann erneut.'
        : `Warten Sie ${retryAfterSeconds} Sekunden, und versuchen Sie es dann erneut.`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `Unbekannte Jira-ID „${site}“.`,
    next: () =>
      'Wählen Sie ein Jira aus der Liste aus, oder bitten Sie Ihren Administrator, dieses hinzuzufügen.',
  },
  NO_CONNECTION: {
    message: ({ site }) => `Für „${site}“ ist keine erlaubte Verbindung verfügbar.`,
    next: () =>
      'Bitten Sie Ihren Administrator, Cloud Connect für dieses Jira zu erlauben oder eine direkte Verbindung einzurichten.',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) => frame[reason](host),
    next: ({ host, reason }) => nextForFrame[reason](host),
  },
  JIRA_UNREACHABLE: {
    message: ({ host, reason }) =>
      reason === undefined ? `${host} hat nicht geantwortet.` : unreachable[reason](host),
    next: ({ host, reason }) =>
      reason === 'address-refused'
        ? 'Wenn sich dieses Jira in Ihrem Netzwerk befindet, bitten Sie Ihren Administrator, allowPrivateAddresses festzulegen.'
        : reason === 'from-this-window'
          ? `Öffnen Sie ${host} in Ihrem Browser. Wenn das funktioniert, versuchen Sie es erneut.`
          : reason === 'not-tls'
            ? 'Bitten Sie Ihren Administrator, Schema und Port in baseUrl zu prüfen.'
            : reason === 'tls-too-old'
              ? 'Bitten Sie Ihren Administrator, auf dem Server vor Jira TLS 1.2 oder höher zu aktivieren.'
              : `Öffnen Sie ${host} in Ihrem Browser. Wenn das funktioniert, bitten Sie Ihren Administrator, Verbindungen von Cloud Connect zuzulassen.`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) =>
      `${host} hat innerhalb von ${seconds} Sekunden nicht geantwortet.`,
    next: () => tryInAMinute,
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} hat eine Anmeldeseite statt Daten zurückgegeben.`
        : `Das Gateway vor ${host} erfordert Windows-Authentifizierung (${scheme}), die Cloud Connect nicht unterstützt.`,
    next: () =>
      'Bitten Sie Ihren Administrator, /rest vom einmaligen Anmelden (SSO) auszunehmen oder eine direkte Verbindung zu erlauben.',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira wurde in einen anderen Pfad auf ${origin} verschoben.`
        : `Jira wurde von ${host} nach ${origin} verschoben.`,
    next: () =>
      'Bitten Sie Ihren Administrator, baseUrl in der Konfiguration von Cloud Connect zu korrigieren.',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      `Das Zertifikat von ${host} ist nicht vertrauenswürdig: ${reason}.`,
    next: () =>
      'Bitten Sie Ihren Administrator, die vollständige Zertifikatkette auf Jira zu installieren oder die Zertifizierungsstelle der Konfiguration von Cloud Connect hinzuzufügen.',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    next: ({ reason }) => nextForTls[reason],
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `Das Gateway vor ${host} hat das Clientzertifikat von Cloud Connect abgelehnt.`
        : clientCertificate[reason](host),
    next: ({ reason }) =>
      reason === 'late'
        ? 'Bitten Sie Ihren Administrator, tls.maxVersion in der Konfiguration von Cloud Connect auf TLSv1.2 festzulegen.'
        : 'Bitten Sie Ihren Administrator, clientCertificate in der Konfiguration von Cloud Connect zu prüfen.',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} hat eine unerwartete Antwort zurückgegeben (Status ${status}).`
        : `Die Antwortheader von ${host} sind größer als ${size(headLimitBytes)}.`,
    next: () =>
      'Die Antwort stammt möglicherweise von einem Gateway oder Proxy vor Jira. Bitten Sie Ihren Administrator, das zu prüfen.',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `Die Verbindung mit ${host} wurde unterbrochen.`
        : `${host} hat die Verbindung ohne Antwort geschlossen.`,
    next: ({ reason }) =>
      reason === undefined
        ? 'Versuchen Sie es erneut. In Jira bereits Gespeichertes bleibt erhalten.'
        : 'Versuchen Sie es erneut. Wenn das Problem wieder auftritt, bitten Sie Ihren Administrator, das Clientzertifikat zu prüfen: Einige Gateways schließen die Verbindung, wenn sie es ablehnen.',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} begrenzt derzeit die Anzahl der Anfragen.`,
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === null
        ? 'Warten Sie eine Minute, und versuchen Sie es dann erneut.'
        : `Warten Sie ${retryAfterSeconds} Sekunden, und versuchen Sie es dann erneut.`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} hat einen Fehler zurückgegeben (Status ${status}).`,
    next: () => tryInAMinute,
  },
  JIRA_NOT_FOUND: {
    message: () => 'Nicht gefunden, oder Sie haben keine Berechtigung zum Anzeigen.',
    next: () =>
      'Prüfen Sie, ob das Element noch vorhanden ist und Sie Zugriff haben, oder wählen Sie ein anderes aus.',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} hat die Anfrage abgelehnt (XSRF-Prüfung fehlgeschlagen).`,
    next: () =>
      'Bitten Sie Ihren Jira-Administrator, scheme und proxyName des Connectors von Jira (server.xml) zu prüfen.',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira hat Ihre Anmeldung abgelehnt.',
    next: () => 'Prüfen Sie Ihre Eingaben, und melden Sie sich erneut an.',
  },
  TOKEN_MALFORMED: {
    message: () => 'Dieses Token enthält ungültige Zeichen.',
    next: () => 'Kopieren Sie das Token erneut aus Jira, ohne Leerzeichen oder anderen Text.',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'Jira erfordert nach mehreren fehlgeschlagenen Anmeldungen ein CAPTCHA.',
    next: () => 'Melden Sie sich in Ihrem Browser bei Jira an, und versuchen Sie es hier erneut.',
  },
  BASIC_DISABLED: {
    message: () => 'Dieses Jira akzeptiert keine Anmeldung mit Benutzername und Passwort.',
    next: () =>
      'Verwenden Sie eine andere Anmeldemethode, zum Beispiel ein persönliches Zugriffstoken.',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira hat geantwortet, Sie aber nicht erkannt.',
    next: () =>
      'Verwenden Sie eine andere Anmeldemethode, oder prüfen Sie, ob das Token für dieses Jira gilt.',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'Diese Anmeldemethode ist für dieses Jira nicht erlaubt.',
    next: ({ allowed }) => `Verwenden Sie eine dieser Methoden: ${allowed.join(', ')}.`,
  },
  TICKET_MISSING: {
    message: () => 'Sie sind nicht angemeldet.',
    next: () => 'Melden Sie sich an. Ihr Entwurf bleibt erhalten.',
  },
  TICKET_INVALID: {
    message: () => 'Ihre Anmeldung ist nicht mehr gültig.',
    next: () => signInAgain,
  },
  TICKET_EXPIRED: {
    message: () => 'Ihre Anmeldung ist abgelaufen.',
    next: () => signInAgain,
  },
  ACCESS_EXPIRED: {
    message: () => 'Ihre Anmeldung muss erneuert werden.',
    next: () => 'Versuchen Sie es erneut. Das Add-In erneuert die Anmeldung automatisch.',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira hat Ihre Anmeldung nicht erneuert.',
    next: () =>
      'Wenn Sie Postern auch auf einem anderen Gerät verwenden, laden Sie den Bereich neu. Melden Sie sich andernfalls erneut an. Ihr Entwurf bleibt erhalten.',
  },
  USER_TOKEN_MISSING: {
    message: () => 'Um Postern zu verwenden, müssen Sie sich mit Microsoft anmelden.',
    next: () => 'Laden Sie den Bereich neu, und melden Sie sich mit Ihrem Arbeitskonto an.',
  },
  USER_TOKEN_REJECTED: {
    message: ({ reason }) => userToken[reason],
    next: () =>
      'Laden Sie den Bereich neu, und melden Sie sich mit Ihrem Arbeitskonto an. Wenn das Problem weiterhin besteht, wenden Sie sich an Ihren Administrator.',
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) =>
      `Cloud Connect kann ${host} nicht erreichen, um Ihre Microsoft-Anmeldung zu überprüfen.`,
    next: () =>
      'Versuchen Sie es in einer Minute erneut. Wenn das Problem weiterhin besteht, bitten Sie Ihren Administrator, Verbindungen von Cloud Connect dorthin zuzulassen.',
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'Dieses Outlook unterstützt die Microsoft-Anmeldung für Add-Ins nicht (Authentifizierung für geschachtelte Apps).',
    next: () =>
      'Öffnen Sie diese E-Mail mit Ihrem Microsoft 365-Arbeitskonto in Outlook im Web oder im neuen Outlook. Wenn sich Ihr Postfach auf Exchange Server oder Outlook.com befindet, wenden Sie sich an Ihren Administrator: Dort wird diese Anmeldung nicht unterstützt.',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `Die Anmeldung mit Microsoft ist fehlgeschlagen (${problem}).`,
    next: () =>
      'Versuchen Sie es erneut. Wenn das Problem weiterhin besteht, bitten Sie Ihren Administrator, die App in Microsoft Entra zu prüfen: den Umleitungs-URI und die zugewiesenen Benutzer.',
  },
  OAUTH_DENIED: {
    message: () => 'Sie haben den Zugriff in Jira abgelehnt.',
    next: () => 'Starten Sie erneut, und wählen Sie „Zulassen“ aus.',
  },
  OAUTH_EXPIRED: {
    message: () => 'Die Anmeldung hat zu lange gedauert.',
    next: () => 'Starten Sie erneut. Sie haben zehn Minuten Zeit.',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira hat diesen Code abgelehnt.',
    next: () =>
      'Kopieren Sie den ganzen Code oder die vollständige URL der Seite, und versuchen Sie es erneut.',
  },
  OAUTH_MIXED_UP: {
    message: () => 'Diese Antwort gehört zu einer anderen Anmeldung.',
    next: () => 'Schließen Sie andere Anmeldefenster, und starten Sie erneut.',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'In diesem Jira gibt es keine Anwendungsverknüpfung für Cloud Connect.',
    next: () =>
      'Bitten Sie Ihren Administrator, die Anwendungsverknüpfung in Jira zu erstellen. „postern keys“ gibt die nötigen Werte aus.',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira hat die Signatur von Cloud Connect abgelehnt.',
    next: () =>
      'Bitten Sie Ihren Administrator, den öffentlichen Schlüssel in der Anwendungsverknüpfung sowie scheme und proxyName des Connectors von Jira (server.xml) zu prüfen.',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira verwendet ${believed} als Basis-URL, daher stimmen Signaturen nicht überein.`,
    next: () =>
      'Bitten Sie Ihren Administrator, scheme, proxyName und proxyPort des Connectors von Jira (server.xml) an die URL anzupassen, die alle verwenden.',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira hat Client-ID und Clientgeheimnis von Cloud Connect abgelehnt.',
    next: () =>
      'Bitten Sie Ihren Administrator, beide mit der Anwendungsverknüpfung in Jira oder der App bei Atlassian zu vergleichen.',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted, granted }) =>
      granted.length === 0
        ? `Sie haben den Zugriff erlaubt, aber nicht auf ${wanted}.`
        : `Sie haben den Zugriff auf ${granted.join(', ')} erlaubt, aber nicht auf ${wanted}.`,
    next: ({ wanted }) =>
      `Starten Sie erneut, und wählen Sie ${wanted} auf der Seite von Atlassian aus.`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) =>
      `Die Uhren von Jira und Cloud Connect weichen um ${seconds} Sekunden voneinander ab.`,
    next: () => 'Bitten Sie Ihren Administrator, beide Uhren mit NTP zu synchronisieren.',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira hat die Anmeldung abgelehnt (${problem}).`,
    next: () =>
      'Starten Sie erneut. Wenn das Problem weiterhin besteht, senden Sie diese Meldung an Ihren Administrator.',
  },
  DIALOG_BLOCKED: {
    message: () => 'Das Anmeldefenster wurde blockiert.',
    next: () =>
      'Lassen Sie Popups für Outlook zu, und versuchen Sie es erneut. Oder melden Sie sich mit einem Code an.',
  },
  DIALOG_CLOSED: {
    message: () =>
      'Das Anmeldefenster wurde geschlossen oder hat die Verbindung mit Outlook verloren.',
    next: () =>
      'Wenn das Fenster noch geöffnet ist und einen Code anzeigt, geben Sie ihn hier ein. Starten Sie andernfalls erneut.',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `Dieser API-Aufruf ist für ${site} nicht erlaubt.`,
    next: () => 'Wenn er erlaubt sein soll, bitten Sie Ihren Administrator, pathPolicy zu ändern.',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `Ungültige Anfrage: erwartet wurde ${expected}.`,
    next: () =>
      'Laden Sie den Bereich neu. Wenn das Problem wieder auftritt, haben Add-In und Cloud Connect möglicherweise unterschiedliche Versionen.',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) =>
      `URL und Header dieser Anfrage überschreiten das Limit von ${size(limitBytes)}.`,
    next: () =>
      'Löschen Sie in Ihrem Browser die Cookies für diese Website, und versuchen Sie es erneut. Wenn das Problem wieder auftritt, wenden Sie sich an Ihren Administrator: Möglicherweise fügt ein Proxy Header hinzu.',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'Das Limit des Gateways vor Jira wurde überschritten.'
        : `Das Limit von ${size(limitBytes)} wurde überschritten.`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? 'Kürzen Sie den Text, oder bitten Sie Ihren Administrator, das Limit des Gateways zu erhöhen.'
        : 'Entfernen Sie die größte Datei, oder teilen Sie sie als Link.',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) =>
      reason === '' ? 'Sie haben in Jira keine Berechtigung für diese Aktion.' : reason,
    next: () =>
      'Wählen Sie ein anderes Projekt aus, oder bitten Sie den Projektadministrator um die Berechtigung.',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map((field) => field.message)].join(' ') ||
      'Jira hat den Vorgang nicht akzeptiert.',
    next: () => 'Korrigieren Sie die markierten Felder, und erstellen Sie den Vorgang erneut.',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'Die Datenbank dieses Jira kann keine Emojis speichern.'
        : 'Jira hat einen Fehler zurückgegeben. Die Datenbank unterstützt möglicherweise keine Emojis.',
    next: () =>
      'Senden Sie ohne Emojis. Damit Emojis unterstützt werden, kann Ihr Jira-Administrator die Datenbank auf utf8mb4 umstellen.',
  },
  FIELDS_UNSUPPORTED: {
    message: (facts) =>
      `Dieses Projekt erfordert ${names(facts.names)}. Postern unterstützt das nicht.`,
    next: () =>
      'Wählen Sie einen anderen Vorgangstyp oder ein anderes Projekt aus, oder erstellen Sie diesen Vorgang in Jira.',
  },
  FIELDS_MISSING: {
    message: (facts) => `Erforderlich: ${names(facts.names)}.`,
    next: () => 'Füllen Sie die markierten Felder aus, und erstellen Sie den Vorgang erneut.',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `Sie haben keine Berechtigung, ${name} als Kunden hinzuzufügen.`,
    next: () =>
      'Deaktivieren Sie das Kontrollkästchen, oder bitten Sie Ihren Jira-Administrator um die Berechtigung. Es wurde keine Anfrage erstellt.',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira konnte ${name} nicht als Kunden hinzufügen${reason === '' ? '.' : `: ${reason}`}`,
    next: () =>
      'Deaktivieren Sie das Kontrollkästchen, oder wählen Sie eine andere Person aus. Es wurde keine Anfrage erstellt.',
  },
  NO_PROJECTS: {
    message: () => 'Sie haben in keinem Projekt die Berechtigung, Vorgänge zu erstellen.',
    next: () => 'Bitten Sie einen Projektadministrator um die Berechtigung „Vorgänge erstellen“.',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
      const limit = limitBytes === null ? '' : ` (${size(limitBytes)})`;
      if (by === 'gateway') return `${name} überschreitet das Limit des Gateways vor Jira.`;
      if (by === 'connect') return `${name} überschreitet das Limit von Cloud Connect${limit}.`;
      return `${name} überschreitet das Limit von Jira${limit}.`;
    },
    next: ({ by }) =>
      by === undefined
        ? 'Entfernen Sie die Datei, oder teilen Sie sie als Link.'
        : 'Entfernen Sie die Datei, teilen Sie sie als Link, oder bitten Sie Ihren Administrator, das Limit zu erhöhen.',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) =>
      reason === '' ? `Jira hat ${name} abgelehnt.` : `Jira hat ${name} abgelehnt: ${reason}`,
    next: () => attachInJira,
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook konnte ${name} nicht bereitstellen.`,
    next: () => attachInJira,
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () => 'Diese Version von Outlook kann keine Anlagen an Add-Ins übergeben.',
    next: () =>
      'Speichern Sie die benötigten Dateien, und fügen Sie sie unten hinzu. Outlook für Microsoft 365 unter Windows, auf dem Mac und im Web unterstützt Anlagen.',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `.${extension}-Dateien sind in diesem Jira blockiert.`,
    next: () => 'Teilen Sie die Datei als Link, oder wenden Sie sich an Ihren Jira-Administrator.',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} ist leer. Jira akzeptiert keine leeren Dateien.`,
    next: () => 'Entfernen Sie die Datei, oder bitten Sie den Absender, sie erneut zu senden.',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'Anlagen sind in diesem Jira deaktiviert.',
    next: () =>
      'Erstellen Sie den Vorgang ohne Dateien, oder wenden Sie sich an Ihren Jira-Administrator.',
  },
  FILE_GONE: {
    message: ({ name }) =>
      `${name} muss erneut ausgewählt werden, da der Bereich geschlossen wurde.`,
    next: () => 'Wählen Sie die Datei erneut aus.',
  },
  FILING_ELSEWHERE: {
    message: () => 'Diese E-Mail wird gerade in einem anderen Fenster verarbeitet.',
    next: () =>
      'Warten Sie, bis das abgeschlossen ist, und versuchen Sie es dann erneut. Der Vorgang wird hier angezeigt.',
  },
  FILING_UNSURE: {
    message: ({ made }) =>
      `Jira hat nicht geantwortet. ${made === 'issue' ? 'Der Vorgang' : 'Der Kommentar'} wurde möglicherweise erstellt.`,
    next: ({ made }) =>
      `Versuchen Sie es erneut. Postern sucht zuerst nach ${made === 'issue' ? 'dem Vorgang' : 'dem Kommentar'}, damit kein Duplikat entsteht.`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'Die Add-In-Bibliothek von Outlook wurde nicht geladen.',
    next: ({ hosts }) =>
      `Bitten Sie Ihren Administrator, den Zugriff auf ${hosts.join(' und ')} zuzulassen, und öffnen Sie den Bereich erneut.`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook hat innerhalb von ${seconds} Sekunden nicht geantwortet.`,
    next: () => reopenPane,
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook hat einen Fehler zurückgegeben (Code ${outlookCode}).`,
    next: () => reopenPane,
  },
  MAIL_CHANGED: {
    message: () => 'Es ist jetzt eine andere E-Mail ausgewählt.',
    next: () =>
      'Kehren Sie zur ersten E-Mail zurück, und versuchen Sie es erneut. Ihr Entwurf bleibt erhalten.',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} ist keine gültige E-Mail-Datei.`,
    next: () =>
      'Speichern Sie die E-Mail erneut als EML-Datei, und versuchen Sie es dann noch einmal.',
  },
  STORAGE_FULL: {
    message: () => 'Der Speicher für Add-In-Einstellungen in diesem Postfach ist voll.',
    next: () => 'Melden Sie sich von einem Jira ab, das Sie nicht mehr verwenden.',
  },
  CONFIG_INVALID: {
    message: ({ problems }) =>
      problems.length === 1
        ? 'Die Konfiguration enthält 1 Problem.'
        : `Die Konfiguration enthält ${problems.length} Probleme.`,
    next: ({ problems }) =>
      problems
        .map(
          ({ path, line, found, expected }) =>
            `${line === null ? '' : `Zeile ${line}: `}${path}: gefunden ${found}, erwartet ${expected}`,
        )
        .join('\n'),
  },
  CANCELLED: {
    message: () => 'Abgebrochen.',
    next: () => 'Starten Sie erneut, wenn Sie bereit sind.',
  },
  UNEXPECTED: {
    message: () => 'Es ist ein Fehler aufgetreten.',
    next: () =>
      'Versuchen Sie es erneut. Wenn das Problem wieder auftritt, senden Sie die Details an Ihren Administrator.',
  },
};

/** Everything the pane says in German. */
export const de: Messages = {
  texts,
  account,
  receipt,
  versions,
  errors,
  formatBytes: size,
  listNames: names,
};
