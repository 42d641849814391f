import type { Texts } from './en.ts';

/** The pane's words in German. */
export const de: Texts = {
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
