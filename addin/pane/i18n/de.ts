import type {
  ClientCertificateReason,
  TlsFault,
  UserTokenReason,
} from '../../../contract/errors.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';
import type { Messages } from './messages.ts';

const texts: Messages['texts'] = {
  language: 'de',
  loading: 'Wird geöffnet …',
  notInOutlook: 'Diese Seite gehört in Outlook.',
  notInOutlookNext: 'Öffnen Sie in Outlook eine Mail und wählen Sie dort Postern.',
  cutNotice: '… (hier gekürzt: Der Text ist länger, als Jira annimmt)',
  retry: 'Erneut versuchen',
  reload: 'Neu laden',
  cancel: 'Abbrechen',
  back: 'Zurück',
  close: 'Schließen',
  saveFailed: (name) =>
    `${name} ließ sich nicht speichern: Wählen Sie die Mail in Outlook aus und versuchen Sie es erneut.`,
  details: 'Einzelheiten',
  reference: (requestId) => `Kennung für die Administration: ${requestId}`,
  required: 'Pflichtfeld',
  optional: 'freiwillig',
  fieldEmpty: (name) => `„${name}“ ausfüllen.`,
  fieldNoNumber: 'Eine Zahl eingeben, zum Beispiel 12,5.',
  fieldTwoNumbers:
    'Das lässt sich als zwei verschiedene Zahlen lesen. Bitte ohne Tausendertrennzeichen schreiben.',
  fieldNoDate: 'Ein Datum eingeben.',

  menu: 'Weitere Optionen',
  signedInAs: (name) => `Angemeldet als ${name}`,
  otherJira: 'Anderes Jira verwenden',
  signOut: (site) => `Von ${site} abmelden`,
  signOutAll: 'Überall abmelden',
  forgetEverything: 'Alles vergessen …',
  openJira: (site) => `${site} öffnen`,

  security: {
    modes: { direct: 'Direkt', connect: 'Cloud Connect' },
    methods: {
      oauth1: 'OAuth 1.0a',
      oauth2: 'OAuth 2.0',
      'api-token': 'API-Token',
      'personal-access-token': 'Persönliches Token',
      password: 'Benutzername und Passwort',
    },
    viaConnect: (method) => `${method} über Cloud Connect`,
    levels: { good: 'Sicher', caution: 'Mit Vorsicht', warning: 'Nicht sicher' },
    choosing: 'Der Weg wird gesucht …',
    noWay: 'Kein Weg zu Jira',
    lookAgain: 'Erneut suchen',
    announced: (level, way) => `${level}: ${way}`,
    open: 'Sicherheit dieser Verbindung',
    why: 'Warum dieser Weg',
    connectionReasons: {
      'only-connect-allowed':
        'Cloud Connect: Die Administration erlaubt für dieses Jira nur diesen Weg.',
      'connect-preferred':
        'Cloud Connect: Die Administration zieht für dieses Jira diesen Weg vor.',
      'only-direct-allowed':
        'Direkt: Ihr Jira antwortet in diesem Fenster. Die Administration erlaubt keinen anderen Weg.',
      'direct-answers': 'Direkt: Ihr Jira antwortet in diesem Fenster.',
      'connect-failed':
        'Direkt: Cloud Connect erreicht Ihr Jira nicht, aber in diesem Fenster antwortet es.',
      'jira-without-https':
        'Cloud Connect, weil Jira über http läuft, was kein Browser in dieses Fenster lässt. Bitten Sie die Administration, Jira über https bereitzustellen.',
      'local-network':
        'Cloud Connect, weil Jiras Seite in diesem Fenster nicht antwortet und dieser Browser das lokale Netzwerk für Add-ins sperrt. Bitten Sie Ihre IT, die Adresse dieses Add-ins in die Browserrichtlinie LocalNetworkAccessAllowedForUrls aufzunehmen.',
      'no-handshake':
        'Cloud Connect, weil Jira diesem Add-in das Einrahmen nicht erlaubt oder erst eine Anmeldung verlangt. Bitten Sie die Jira-Administration, die Seite für dieses Add-in zu installieren und das Einrahmen zu erlauben.',
      'wrong-version':
        'Cloud Connect, weil die Seite von Jira für dieses Add-in eine andere Version hat. Bitten Sie die Jira-Administration, sie zu aktualisieren.',
      refused:
        'Cloud Connect, weil die Seite von Jira für dieses Add-in dessen Adresse nicht kennt. Bitten Sie die Jira-Administration, sie einzutragen.',
      'login-wall':
        'Cloud Connect, weil in diesem Fenster eine Anmeldeseite an Stelle von Jira antwortet. Bitten Sie die Jira-Administration, /rest vom Single Sign-on auszunehmen.',
      'secret-stays':
        'Cloud Connect, weil eine direkte Verbindung Ihr Token oder Ihr Passwort in diesem Fenster bräuchte und die Administration das nicht erlaubt. Direkt geht es nur mit OAuth 1.0a.',
      unreachable:
        'Cloud Connect, weil Jira von diesem Fenster aus nicht erreichbar ist. Prüfen Sie Netzwerk oder VPN.',
    },
    reasons: {
      'hop-without-https':
        'Das letzte Stück zu Cloud Connect, hinter dem Gateway Ihrer Organisation, ist unverschlüsselt.',
      'private-certificate':
        'Das Zertifikat von Jira stammt von einer privaten Stelle. Wer diese Stelle betreibt, könnte mitlesen.',
      outdated: 'Cloud Connect ist älter als dieses Add-in.',
      'password-sign-in':
        'Ihr Passwort gibt vollen Zugriff auf Ihr Konto und lässt sich nicht auf dieses Add-in beschränken.',
      'api-token-sign-in': 'Ein API-Token handelt mit allen Ihren Rechten in Jira.',
      'personal-access-token-sign-in':
        'Ein persönliches Token handelt mit allen Ihren Rechten in Jira.',
      'jira-without-https':
        'Jira wird unverschlüsselt erreicht: Andere im Netzwerk können mitlesen.',
      'connect-without-https':
        'Cloud Connect wird unverschlüsselt erreicht: Andere im Netzwerk können mitlesen.',
    },
    notes: {
      'secret-in-window':
        'Mit dieser Anmeldung braucht die direkte Verbindung Ihr Token oder Passwort selbst: Während sie arbeitet, hält dieses Fenster es im Speicher. OAuth 1.0a braucht das nicht.',
      'tokens-through-connect':
        'Bei OAuth 2.0 holt und erneuert Cloud Connect Ihren Zugriff selbst bei Jira. Mails und Vorgänge gehen direkt.',
    },
    whatToDo: 'Was sich tun lässt',
    remedies: {
      'hop-without-https':
        'Die Administration bitten, Cloud Connect ein eigenes Zertifikat zu geben (listen.tls).',
      'private-certificate':
        'Die Administration bitten, Jira ein Zertifikat einer öffentlichen Stelle zu geben.',
      outdated: 'Die Administration bitten, Cloud Connect zu aktualisieren.',
      'password-sign-in':
        'Mit einem Token anmelden oder die Administration bitten, OAuth einzurichten.',
      'api-token-sign-in': 'Die Administration bitten, OAuth für dieses Jira einzurichten.',
      'personal-access-token-sign-in':
        'Die Administration bitten, OAuth für dieses Jira einzurichten.',
      'jira-without-https': 'Die Administration bitten, Jira über https bereitzustellen.',
      'connect-without-https':
        'Die Administration bitten, Cloud Connect über https bereitzustellen.',
    },
    nothingToDo: 'Nichts: So wird es empfohlen.',
  },

  sites: {
    title: 'Jira auswählen',
    label: 'Jira-ID oder Adresse',
    hint: 'Die Adresse einer beliebigen Seite Ihres Jira genügt.',
    list: 'Hier verfügbar',
    next: 'Weiter',
    unreadable: 'Das ist weder eine Jira-ID noch eine Adresse. Beispiel: jira.example.com',
    none: 'Hier ist noch kein Jira eingerichtet.',
    noneNext:
      'Bitten Sie die Administration, eines in der Konfiguration von Cloud Connect einzutragen.',
    checkAgain: 'Erneut prüfen',
    kinds: { cloud: 'Cloud', datacenter: 'Data Center' },
  },

  signIn: {
    title: (site) => `Bei ${site} anmelden`,
    method: 'Anmelden mit',
    mail: 'Mailadresse Ihres Kontos',
    user: 'Benutzername',
    password: 'Passwort',
    apiToken: 'API-Token',
    personalAccessToken: 'Persönliches Token',
    evaluation: 'Zum Ausprobieren. Für den Alltag kann die Administration OAuth einrichten.',
    makeToken: 'Token in Jira erstellen',
    openLogin: 'Anmeldeseite von Jira öffnen',
    submit: 'Anmelden',
    submitting: 'Anmeldung läuft …',
    done: (name) => `Angemeldet als ${name}.`,
    showSecret: 'Eingabe anzeigen',
    withJira: 'Mit Jira anmelden',
    oauthMeans:
      'Jira fragt Sie in einem eigenen Fenster. Ihr Passwort bleibt dort, und Sie können den Zugriff in Jira jederzeit zurücknehmen.',
    useCode: 'Stattdessen einen Code verwenden',
    otherWays: 'Andere Wege (zum Ausprobieren)',
    evaluationOnly:
      'Zum Ausprobieren. Widerrufen Sie danach das Token oder ändern Sie das Passwort.',
    waitingForWindow: 'Jiras Fenster ist offen …',
    waitingNext: 'Melden Sie sich dort bei Jira an und wählen Sie „Zulassen“.',
    enterCode: 'Code aus dem Fenster eingeben',
    codeFromWindow: 'Kopieren Sie den Code aus dem Anmeldefenster und fügen Sie ihn hier ein.',
    noCodeInWindow: 'Kein Code zu sehen?',
    codeAllow: 'Wählen Sie auf Jiras Seite „Zulassen“.',
    openPage: 'Jiras Seite öffnen',
    openPageAgain: 'Noch einmal öffnen',
    codePaste: 'Kopieren Sie den Code, den Jira zeigt, und fügen Sie ihn hier ein.',
    addressPaste:
      'Kopieren Sie die Adresse, zu der Jira danach führt (die Seite zeigt sie, sonst die Adresszeile), und fügen Sie sie hier ein.',
    otherOauth: (name: string) => `Stattdessen ${name} verwenden`,
    code: 'Code oder Adresse',
    codeElsewhere:
      'Öffnet sich nach „Zulassen“ eine Seite nicht, kopieren Sie ihre ganze Adresse aus der Adresszeile.',
    noMethod: 'Für dieses Jira ist keine Anmeldung erlaubt.',
    noMethodNext:
      'Bitten Sie die Administration, eine in der Konfiguration von Cloud Connect zu erlauben.',
    custody:
      'Cloud Connect versiegelt die Angabe und gibt sie zurück. Sie bleibt in Ihrem Postfach oder auf diesem Gerät, nicht auf einem Server.',
    optionalNames: {
      mail: 'Mailadresse',
      user: 'Benutzername',
      password: 'Passwort',
      token: 'Token',
    },
  },

  form: {
    title: 'Aus dieser Mail einen Vorgang erstellen',
    project: 'Projekt',
    projectPlaceholder: 'Nach Name oder Schlüssel suchen',
    marks: { favourite: 'Favorit', recent: 'zuletzt verwendet' },
    issueType: 'Vorgangstyp',
    issueTypePlaceholder: 'Typ auswählen',
    summary: 'Zusammenfassung',
    description: 'Beschreibung',
    editAsText: 'Als Text bearbeiten',
    preview: 'Vorschau',
    restore: 'Zurücksetzen',
    restoreMail: 'Wieder den Text der Mail verwenden',
    descriptionAsText: 'Beschreibung als reiner Text',
    descriptionReading: 'Die Mail wird gelesen …',
    descriptionEmpty: 'Die Mail enthält keinen Text.',
    descriptionAsFile:
      'Dieser Vorgangstyp hat keine Beschreibung; der Text der E-Mail wird als Datei angehängt.',
    descriptionNotTaken:
      'Dieser Vorgangstyp hat keine Beschreibung; der Text der Mail wird nicht gesendet.',
    partLikely: (name) => `Vermutlich: ${name}`,
    partOut: (name) => `${name}, nicht enthalten`,
    partInclude: 'Aufnehmen',
    partRemove: 'Entfernen',
    partsOut: (count) =>
      count === 1 ? '1 Teil nicht enthalten' : `${count} Teile nicht enthalten`,
    alsoTake: 'Bleibt weg, wenn nicht angehakt:',
    parts: {
      history: 'Frühere Mails',
      signature: 'Signatur',
      disclaimer: 'Haftungsausschluss',
      banner: 'Warnhinweis',
      rest: 'Die Mail um den markierten Text',
    },
    lines: (count) => (count === 1 ? '1 Zeile' : `${count} Zeilen`),
    showAll: 'Alles anzeigen',
    showLess: 'Weniger anzeigen',
    picture: 'Bild',
    table: 'Tabelle',
    files: 'Dateien',
    filesNone: 'Diese Mail hat keine Dateien.',
    filesChosen: (count, size) =>
      count === 0 ? 'Keine ausgewählt' : `${count} ausgewählt${size === '' ? '' : `, ${size}`}`,
    addFiles: 'Dateien hinzufügen …',
    addFilesHint: 'Dateien wählen, hierher ziehen oder einfügen',
    dropFiles: 'Hier ablegen',
    asLink: 'als Link',
    wholeMail: 'Die ganze Mail (.eml)',
    about: (size: string) => `etwa ${size}`,
    fileNotes: {
      'text-cut':
        'Der Text ist länger, als Jira annimmt: Im Vorgang ist er gekürzt, in dieser Datei vollständig.',
      'text-not-taken': 'Der Text der E-Mail, weil der Vorgang kein Beschreibungsfeld hat.',
      protected:
        'Geschützt oder verschlüsselt: Nicht alle können sie in Jira öffnen. Bitten Sie den Absender um eine offene Kopie.',
      logo: 'Nicht gewählt: Ihre Organisation führt es als Logo.',
      tiny: 'Nicht gewählt: Es ist winzig, wie Symbole und Linien.',
      repeated: 'Nicht gewählt: Es steht mehrmals in der Mail, wie Logos.',
      signature: 'Nicht gewählt: Es steht in der Signatur.',
      history: 'Nicht gewählt: Es steht in früheren Mails, die nicht mitgehen.',
      'not-shown': 'Nicht gewählt: Der Text zeigt es nicht.',
    },
    fieldsLoading: 'Jira wird nach den nötigen Feldern gefragt …',
    noSubject: 'Mail ohne Betreff',
    create: 'Vorgang erstellen',
    creating: 'Wird erstellt …',
    shortcut: 'Strg+Eingabe',
    shortcutMac: '⌘ Eingabe',
    choose: 'Auswählen …',
    add: 'Hinzufügen …',
    removeOption: (name) => `${name} entfernen`,
    discard: 'Mit dieser Mail neu beginnen',
    kept: 'Ihr Entwurf zu dieser Mail ist wieder da.',
    followed: (subject) => `Jetzt angezeigt: ${subject}`,
  },

  suggested: {
    filled: (names) => `Von Ihrer Organisation ausgefüllt: ${names}.`,
    without: 'Die Vorschläge Ihrer Organisation werden nicht verwendet.',
    doWithout: 'Darauf verzichten',
    doUse: 'Verwenden',
    skipped: (names) => `Passt hier nicht und wurde weggelassen: ${names}.`,
  },

  fields: {
    more: 'Weitere Felder',
    moreFilled: (names) => `Ausgefüllt: ${names}`,
    none: 'Keine Angabe',
    me: (name) => `Ich (${name})`,
    typeToSearch: 'Zum Suchen tippen.',
    searchForbidden:
      'Sie dürfen in diesem Jira nicht nach Personen und Gruppen suchen. Bitten Sie die Jira-Administration um die Berechtigung „Benutzer und Gruppen durchsuchen“.',
    searchPeople: 'Name oder Mail-Adresse',
    searchGroups: 'Name einer Gruppe',
    searchIssues: 'Schlüssel oder Wörter',
    secondLevel: (name) => `${name}, zweite Ebene`,
    newLabel: (label) => `Neu: ${label}`,
    addLabel: 'Stichwort hinzufügen …',
    originalEstimate: 'Ursprüngliche Schätzung',
    remainingEstimate: 'Verbleibende Schätzung',
    durationHint: 'Zum Beispiel 2d 4h 30m',
    linkType: 'Dieser Vorgang …',
    linkedIssue: 'Verknüpfter Vorgang',
    changed: 'Das Formular in Jira hat sich seit dem Öffnen geändert.',
    added: (names) => `Neu: ${names}.`,
    removed: (names) => `Nicht mehr da: ${names}.`,
    nowRequired: (names) => `Jetzt Pflicht: ${names}.`,
    otherOptions: (names) => `Andere Auswahl: ${names}.`,
    closedProject: (project) =>
      `In „${project}“ können Sie keine Vorgänge mehr erstellen: Das Projekt wurde archiviert, oder die Berechtigung wurde entzogen. Bitte ein anderes Projekt wählen.`,
    goneType: (type) => `Den Typ „${type}“ gibt es nicht mehr.`,
    refused: (names) => `Jira hat ${names} nicht angenommen.`,
    beyondNext: 'Hier ändern oder weiter oben in Jira fortfahren.',
    keptRest: 'Alles andere, was Sie eingegeben haben, ist noch da.',
    noUrl: 'Eine vollständige Adresse eingeben, zum Beispiel https://example.com.',
    noDuration: 'Dauern wie 2d 4h 30m eingeben.',
  },

  desk: {
    issueTypes: 'Vorgangstypen',
    otherRequests: 'Weitere Anfragen',
    onBehalf: 'Im Namen von',
    participants: 'Teilnehmer der Anfrage',
    yourself: (name) => `Sie selbst (${name})`,
    isNew: 'Neu',
    unknown: (address) => `Jira kennt ${address} noch nicht.`,
    make: (name) => `${name} mit dieser Anfrage als Kunden anlegen`,
    makeHint:
      'Ohne Häkchen wird niemand angelegt, und die Anfrage ist Ihre. Mit Häkchen lädt Jira sie oder ihn vielleicht per Mail ein.',
    ofMail: 'Aus dieser Mail',
    makeAndAdd: (name) => `${name} als Kunden anlegen und hinzufügen`,
    unchecked: 'Ob Jira die Absenderin oder den Absender kennt, war nicht zu erfahren.',
    portal: 'Kundenportal',
    openPortal: (key) => `${key} im Kundenportal öffnen`,
  },

  handOver: {
    beyond: 'Jira verlangt etwas, das dieses Formular nicht zeigt.',
    needed: (names) => `Jira verlangt hier ${names}; das kann nur Jiras eigene Seite ausfüllen.`,
    neededNext:
      'Schließen Sie den Vorgang dort ab: Was Sie eingegeben haben, geht mit. Text und Dateien der Mail kommen dazu, wenn Sie zurück sind.',
    begin: 'In Jira fortfahren',
    away: 'Wartet auf den Vorgang, den Sie in Jira erstellen',
    awayNext:
      'Kommen Sie hierher zurück, wenn er erstellt ist. Dann werden Text und Dateien der Mail hinzugefügt.',
    look: 'Ich habe ihn erstellt',
    looking: 'Neuer Vorgang wird gesucht …',
    openAgain: 'Jira erneut öffnen',
    notFound: 'Jira zeigt noch keinen neuen Vorgang von Ihnen in diesem Projekt',
    notFoundNext:
      'Das kann einen Moment dauern. Versuchen Sie es erneut, oder öffnen Sie Jira und erstellen Sie den Vorgang.',
    which: 'Welcher Vorgang gehört zu dieser Mail?',
    whichNext: 'Text und Dateien der Mail werden dem hinzugefügt, den Sie wählen.',
    noneOfThese: 'Erneut suchen',
  },

  people: {
    title: 'Personen dieser Mail',
    show: 'In Jira suchen',
    hide: 'Ausblenden',
    hint: 'Wer angehakt ist, beobachtet den Vorgang.',
    looking: 'Wird in Jira gesucht …',
    roles: { sender: 'Absender', to: 'Empfänger', cc: 'Kopie' },
    watching: (count) => (count === 1 ? '1 Beobachter' : `${count} Beobachter`),
    unsearched: (names) =>
      `Sie dürfen in diesem Jira nicht nach Personen suchen. Nicht gesucht wurde: ${names}.`,
    strangers: (names) => `In Jira nicht bekannt: ${names}.`,
    setAs: (person, field) => `${person} als ${field} eintragen`,
    isNow: (person, field) => `${field} ist jetzt ${person}.`,
  },

  combo: {
    none: 'Nichts gefunden',
    loading: 'Wird geladen …',
    open: 'Liste anzeigen',
  },

  result: {
    title: 'Vorgang erstellt',
    created: (key) => `Vorgang ${key} wurde erstellt.`,
    open: (key) => `${key} in Jira öffnen`,
    copyKey: 'Schlüssel kopieren',
    copyLink: 'Link kopieren',
    copied: 'Kopiert',
    copyFailed:
      'Kopieren ist hier nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn mit der Tastatur.',
    files: 'Dateien',
    allSent: 'Alle Dateien sind am Vorgang.',
    sentFiles: (count) => `${count} Dateien gesendet`,
    someFailed: 'Einige Dateien sind noch nicht am Vorgang.',
    progress: (done, all) => `${done} von ${all} Dateien sind am Vorgang.`,
    states: {
      waiting: 'Wartet',
      pausing: (seconds) =>
        seconds <= 1 ? 'Neuer Versuch …' : `Neuer Versuch in ${seconds} Sekunden …`,
      reading: 'Wird aus Outlook gelesen …',
      sending: (percent) => `Wird gesendet, ${percent} %`,
      done: 'Gesendet',
      failed: 'Nicht gesendet',
      cancelled: 'Abgebrochen',
    },
    retryFile: (name) => `${name} erneut versuchen`,
    chooseAgain: (name: string) => `${name} noch einmal auswählen`,
    cancelFile: (name) => `${name} abbrechen`,
    missed: (names) => `Konnte nicht hinzugefügt werden: ${names}. Ergänzen Sie es in Jira.`,
    saveFile: (name) => `${name} auf diesem Computer speichern`,
    sameAs: (name) => `Schon gesendet: dieselbe Datei wie ${name}`,
    bytes: (sent, all) => `${sent} von ${all}`,
    otherMail: 'Die Dateien warten, bis ihre Mail in Outlook ausgewählt ist.',
    picturesPlacing: 'Die Bilder werden in den Text gesetzt …',
    picturesFailed: 'Die Bilder sind am Vorgang, aber nicht in seinem Text.',
    picturesEdited:
      'Jemand hat die Beschreibung inzwischen geändert. Die Bilder sind am Vorgang, aber nicht in seinem Text.',
    undo: (seconds) => `Rückgängig (${seconds})`,
    undoing: 'Wird gelöscht …',
    undoMeans: (key) => `${key} wieder löschen`,
    undone: (key) => `Vorgang ${key} wurde wieder gelöscht.`,
    filesTwice: (names) => `Doppelt da: ${names}`,
    filesTwiceNext:
      'Die Verbindung brach ab, und der Browser hat noch einmal gesendet. Löschen Sie eine der beiden Dateien in Jira.',
    doubles: 'Jira hat den Vorgang zweimal angelegt',
    doublesNext:
      'Die Verbindung brach ab, und der Browser hat noch einmal gesendet. Die Dateien sind am oberen; löschen Sie den anderen in Jira.',
    twins: 'Jemand hat diese Mail im selben Moment abgelegt',
    twinsNext: 'Sind beide noch da, behalten Sie einen und löschen Sie den anderen in Jira.',
    another: 'Weiteren erstellen',
  },

  mail: {
    from: 'Von',
    date: 'Datum',
    sharedFiles: 'Geteilte Dateien',
    link: 'Mail, aus der dieser Vorgang entstand',
    linkOf: (date) => `Mail vom ${date}`,
  },

  emoji: {
    send: 'Ohne Emojis senden',
    leftOut: 'Dieses Jira kann keine Emojis speichern. Sie werden weggelassen.',
    keep: 'Emojis wieder mitsenden',
  },

  add: {
    instead: 'Stattdessen an einen Vorgang hängen',
    title: 'Mail an einen Vorgang hängen',
    back: 'Stattdessen neuen Vorgang erstellen',
    issue: 'Vorgang',
    other: 'Anderen wählen',
    to: (key) => `An ${key} hängen`,
    submit: 'An den Vorgang hängen',
    adding: 'Wird angehängt …',
    comment: 'Kommentar',
    empty: 'Ein Kommentar braucht etwas Text.',
    audience: 'Wer den Kommentar sieht',
    everyone: 'Alle, die den Vorgang sehen',
    customers: 'Auch der Kunde (Antwort an den Kunden)',
    internal: 'Nur das Team (interne Notiz)',
    role: (name) => `Rolle „${name}“`,
    group: (name) => `Gruppe „${name}“`,
    done: 'An den Vorgang gehängt',
    added: (key) => `Die Mail wurde an ${key} gehängt.`,
    doubles: 'Der Kommentar ist doppelt da',
    doublesNext:
      'Die Verbindung brach ab, und der Browser hat ihn noch einmal gesendet. Löschen Sie einen der beiden in Jira.',
  },

  known: {
    own: 'Diese Mail ist schon in Jira',
    ownNext:
      'Öffnen Sie den Vorgang, hängen Sie diese Mail daran, oder erstellen Sie trotzdem einen weiteren.',
    justNow: 'Jemand hat diese Mail gerade abgelegt',
    takenBack: (key) =>
      `${key}, hier im selben Moment angelegt, wurde wieder gelöscht. Ihre Eingaben sind noch da.`,
    thread: 'Aus dieser Unterhaltung',
    unchecked: 'Es ließ sich nicht prüfen, ob diese Mail schon in Jira ist.',
    more: (count) => `${count} weitere`,
  },

  unsure: {
    looking: 'In Jira wird nachgesehen, ob der Vorgang entstanden ist …',
    title: 'Der letzte Versuch blieb ohne Antwort',
    text: 'In Jira wurde kein Vorgang gefunden. Erstellen Sie ihn noch einmal: Postern sucht vorher erneut in Jira, damit es nur einen gibt.',
  },

  noMail: {
    title: 'Keine Mail ausgewählt',
    text: 'Wählen Sie eine Mail aus, um einen Vorgang daraus zu machen.',
  },

  obstacle: 'Kann nicht mitgehen',
};

const account: Messages['account'] = {
  signedIn: (name) => `Angemeldet als ${name}`,
  close: 'Schließen',
  evaluation: {
    'api-token': 'Zum Ausprobieren. Widerrufen Sie das Token, sobald OAuth eingerichtet ist.',
    'personal-access-token':
      'Zum Ausprobieren. Widerrufen Sie das Token, sobald OAuth eingerichtet ist.',
    password: 'Zum Ausprobieren. Ändern Sie das Passwort, sobald OAuth eingerichtet ist.',
  },
  atJira: {
    'api-token': 'Ihre API-Token',
    'personal-access-token': 'Ihre Token in Jira',
    password: 'Ihr Profil in Jira',
  },
  oldSecret: {
    'api-token': 'OAuth funktioniert. Widerrufen Sie das bisherige API-Token.',
    'personal-access-token': 'OAuth funktioniert. Widerrufen Sie das bisherige Token.',
    password: 'OAuth funktioniert. Ändern Sie das bisher eingegebene Passwort.',
  },
  onDevice:
    'Outlook hat die Anmeldung nicht ins Postfach übernommen. Sie liegt auf diesem Gerät; andere Geräte fragen erneut.',
  alsoGranted: (sites) => `Sie haben den Zugriff auch auf ${sites} erlaubt.`,
  signInThere: (site) => `Bei ${site} anmelden`,
  one: (site) => ({
    title: `Von ${site} abmelden?`,
    text: [
      'Die Anmeldung wird von diesem Gerät und aus Ihrem Postfach entfernt; auch Ihre anderen Geräte fragen dann erneut.',
      'Ihre Entwürfe bleiben.',
    ],
    act: 'Abmelden',
  }),
  all: (sites) => ({
    title: 'Überall abmelden?',
    text: [
      `Sie sind bei ${sites} angemeldet. Alles davon wird von diesem Gerät und aus Ihrem Postfach entfernt.`,
      'Ihre Entwürfe bleiben.',
    ],
    act: 'Abmelden',
  }),
  everything: {
    title: 'Alles vergessen?',
    text: [
      'Anmeldungen, noch nicht abgeschickte Entwürfe und Ihre letzte Auswahl werden von diesem Gerät und aus Ihrem Postfach entfernt.',
      'Vorgänge in Jira bleiben, wie sie sind. Das lässt sich nicht rückgängig machen.',
    ],
    act: 'Alles vergessen',
  },
  working: 'Einen Moment …',
  doneTitle: 'Abgemeldet',
  forgottenTitle: 'Alles ist vergessen',
  forgotten:
    'Auf diesem Gerät und in Ihrem Postfach ist von Postern nichts mehr außer dem Zeitpunkt davon.',
  done: 'Fertig',
  ended: (site) => `${site} nimmt den Zugriff nicht mehr an.`,
  signedOut: (site) => `Von ${site} abgemeldet`,
  byHand: () =>
    'Womit Sie sich angemeldet haben, gilt dort weiter. Beenden Sie es in Jira, wenn es sonst nichts braucht.',
  unknown: (site) =>
    `Cloud Connect konnte den Zugriff auf ${site} nicht beenden. Er gilt, bis Sie ihn in Jira beenden.`,
  endThere: 'Jiras Seite dafür öffnen',
  inMailbox: 'Outlook hat es nicht gespeichert: Die Anmeldung liegt noch in Ihrem Postfach.',
};

const receipt: Messages['receipt'] = {
  route: 'Der Weg Ihrer Daten',
  calls: 'Letzte Aufrufe',
  rights: 'Was das Add-in in Jira tut',
  rightsIntro:
    'Jira lässt es tun, was Sie selbst dürfen. Es macht diese Aufrufe und keine anderen, jeden aus einem Grund:',
  reads: 'Liest',
  changes: 'Ändert',
  callsIntro:
    'Nur Namen und Größen: keine Texte, keine Dateien, keine Vorgangsschlüssel. Bleibt, bis der Bereich schließt.',
  noCalls: 'Noch keine Aufrufe.',
  copy: 'Für die IT kopieren',
  save: 'Als Text speichern',
  made: 'Sicherheitsbeleg von Postern',
  window: 'Dieses Fenster',
  windowAt: 'Outlook auf Ihrem Rechner',
  connect: 'Cloud Connect',
  jira: 'Jira',
  reader: 'Wer hier lesen kann',
  windowReads: 'Sie. Das Fenster hält Ihre Mail und Ihre versiegelte Anmeldung (das Ticket).',
  windowReadsSecret:
    'Sie. Das Fenster hält Ihre Mail, das Ticket und, während es arbeitet, Ihr Token oder Passwort.',
  connectReads:
    'Cloud Connect sieht Mails und Vorgänge, während sie durchlaufen; wer es betreibt, könnte mitlesen. Es speichert nichts davon.',
  connectSigns:
    'Neben dem Weg: Es wird nur um Unterschriften gebeten. Es sieht die Adresse jedes Aufrufs mit Vorgangsschlüsseln und Suchwörtern darin, nie eine Mail oder den Text eines Vorgangs.',
  connectOpens:
    'Neben dem Weg: Es öffnet Ihre versiegelte Anmeldung für dieses Fenster. Es sieht nie eine Mail oder den Text eines Vorgangs.',
  connectRenews:
    'Neben dem Weg: Es holt und erneuert Ihren Zugriff bei Jira und öffnet ihn für dieses Fenster. Es sieht nie eine Mail oder den Text eines Vorgangs.',
  jiraReads: 'Jira, seine Administration und wer das Projekt sehen darf.',
  encrypted: 'Verschlüsselt (TLS)',
  byBrowser: 'Verschlüsselt (TLS), Zertifikat von Ihrem Browser geprüft',
  byConnect: 'Verschlüsselt (TLS), Zertifikat von Cloud Connect geprüft',
  ownAuthority: 'gegen eine Stelle, die Ihre Administration benannt hat',
  publicAuthority: 'gegen die öffentlichen Stellen',
  notEncrypted: 'Nicht verschlüsselt',
  endsInFront: 'Verschlüsselt (TLS) bis zum Gateway vor Cloud Connect, dahinter nicht',
  mutualTls: 'Beidseitiges TLS: Cloud Connect zeigt ein eigenes Zertifikat',
  noMutualTls: 'Kein beidseitiges TLS: Cloud Connect zeigt kein Zertifikat',
  lastTls: (protocol, cipher) => `Letzte Verbindung: ${protocol}, ${cipher}`,
  throughFrame: 'durch die Seite, die Jira ausliefert, in diesem Fenster',
  version: (version) => `Version ${version}`,
  build: (build) => `Build ${build}`,
  region: (region) => `in ${region}`,
  signedBy: (method) => `unterschrieben mit ${method}`,
  unsigned: 'nicht unterschrieben',
  out: (bytes) => `${bytes} gesendet`,
  in: (bytes) => `${bytes} empfangen`,
  took: (ms) => `${ms} ms`,
  own: {
    sites: 'Liste der Jiras',
    route: 'Für diesen Beleg: wie Cloud Connect Jira erreicht',
    'sign-in': 'Anmeldung',
    'oauth-start': 'Beginn der Anmeldung',
    'oauth-finish': 'Ende der Anmeldung',
    'oauth-direct': 'Unterschrift für die direkte Anmeldung',
    renew: 'Erneuerung der Anmeldung',
    'sign-out': 'Abmeldung',
    authorize: 'Unterschriften für direkte Aufrufe',
    frame: 'Seite, die Jira für dieses Add-in ausliefert',
  },
  why: {
    serverInfo: 'Welches Jira das ist',
    myself: 'Wer angemeldet ist',
    projects: 'Projekte (Data Center)',
    searchProjects: 'Projekte, in denen Sie erstellen dürfen (Cloud)',
    recentProjects: 'Projekte, die Sie zuletzt benutzt haben',
    project: 'Ein Projekt, das schon gewählt ist',
    createMetaOld: 'Vorgangstypen und Felder (vor Jira 8.4)',
    createMetaTypes: 'Vorgangstypen eines Projekts',
    createMetaFields: 'Felder eines Vorgangstyps',
    fieldHelp: 'Wozu die Felder eines Projekts da sind (Cloud)',
    createIssue: 'Den Vorgang erstellen',
    attachmentMeta: 'Größte Datei, die Jira annimmt',
    attach: 'Dem Vorgang eine Datei hinzufügen',
    search: 'Vorgänge finden, die aus dieser Mail entstanden (Data Center)',
    searchJql: 'Vorgänge finden, die aus dieser Mail entstanden (Cloud)',
    readIssue: 'Welche Dateien ein Vorgang hat, und seine Beschreibung',
    editIssue: 'Die Bilder der Mail in die Beschreibung setzen',
    deleteIssue: 'Das Erstellen zurücknehmen, binnen Sekunden und nur, wenn Sie es verlangen',
    issueProperty: 'Einen Vorgang erkennen, dessen Erstellen nicht beantwortet wurde',
    readIssues: 'Einen Vorgang erkennen, dessen Erstellen nicht beantwortet wurde (Cloud)',
    linkMail: 'Den Vorgang mit der Mail kennzeichnen, damit Kollegen ihn finden',
    addComment: 'Die Mail als Kommentar an einen Vorgang hängen, wenn Sie das wählen',
    comments: 'Einen Kommentar erkennen, dessen Senden nicht beantwortet wurde',
    readComment: 'Ob der Kommentar noch so ist, wie er geschrieben wurde',
    editComment: 'Die Bilder der Mail in den Kommentar setzen',
    commentProperty: 'Einen Kommentar erkennen, dessen Senden nicht beantwortet wurde',
    projectRoles: 'Rollen, auf die ein Kommentar beschränkt werden kann',
    deleteAttachment: 'Eine Datei wegnehmen, die durch eine gestörte Verbindung doppelt ankam',
    addWatcher: 'Personen der Mail als Beobachter hinzufügen',
    permissions: 'Ob Sie das Erstellen zurücknehmen dürfen',
    searchUsers: 'Eine Person suchen, für ein Feld, das Personen nennt',
    assignableUsers: 'Eine Person suchen, der der Vorgang zugewiesen werden kann',
    searchGroups: 'Eine Gruppe suchen, für ein Feld, das Gruppen nennt',
    suggestValues: 'Stichwörter, die es schon gibt',
    pickIssue: 'Einen Vorgang nach Schlüssel oder Worten suchen: übergeordnet, Epic, verknüpft',
    linkTypes: 'Wie sich Vorgänge hier verknüpfen lassen',
    epics: 'Ein Epic suchen (Data Center)',
    boards: 'Boards eines Projekts, um dessen Sprints zu finden',
    sprints: 'Laufende und kommende Sprints eines Boards',
    nameIssue: 'An einer Anfrage vermerken, aus welcher Ablage sie stammt',
    serviceDesks: 'Welchen Servicedesk ein Serviceprojekt hat',
    requestTypes: 'Anfragetypen eines Serviceprojekts',
    requestGroups: 'Wie die Anfragetypen gruppiert sind',
    requestFields: 'Felder eines Anfragetyps',
    createRequest: 'Die Anfrage erstellen',
    customers: 'Einen Kunden suchen, für den eine Anfrage gestellt wird oder der an ihr teilnimmt',
    createCustomer: 'Jemanden aus der Mail als Kunden anlegen, nur wenn Sie es angekreuzt haben',
    addCustomer: 'Diesem neuen Kunden den Servicedesk öffnen',
    organizations: 'Organisationen eines Servicedesks',
  },
};

const versions: Messages['versions'] = {
  'pane-older': () => ({
    title: 'Dieser Bereich ist älter als Cloud Connect.',
    next: 'Laden Sie ihn neu. Bleibt es dabei, bitten Sie die Administration, überall dieselbe Version von Cloud Connect zu betreiben.',
  }),
  'connect-older': (version) => ({
    title: `Cloud Connect ${version} ist älter als dieser Bereich.`,
    next: 'Manches geht womöglich nicht. Bitten Sie die Administration, Cloud Connect zu aktualisieren.',
  }),
  'jira-too-old': (version, site) => ({
    title: `${site} ist Jira ${version} und damit älter, als Postern es kennt.`,
    next: 'Manches geht womöglich nicht. Bitten Sie die Administration, Jira auf 8.0 oder neuer zu bringen.',
  }),
  'jira-of-other-kind': (_, site) => ({
    title: `${site} ist eine andere Art von Jira, als Cloud Connect annimmt.`,
    next: 'Bitten Sie die Administration, „kind“ in der Konfiguration von Cloud Connect zu berichtigen.',
  }),
};

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

/** A code without an entry doesn't compile. */
const errors: Messages['errors'] = {
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
