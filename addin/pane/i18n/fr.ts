import type { TlsFault } from '../../../contract/errors.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';
import type { Messages } from './messages.ts';

const texts: Messages['texts'] = {
  language: 'fr',
  loading: 'Ouverture…',
  notInOutlook: 'Cette page s’ouvre dans Outlook.',
  notInOutlookNext: 'Ouvrez un message dans Outlook et choisissez-y Postern.',
  cutNotice: '… (coupé ici : le texte est plus long que ce que Jira accepte)',
  retry: 'Réessayer',
  reload: 'Recharger',
  cancel: 'Annuler',
  back: 'Retour',
  close: 'Fermer',
  saveFailed: (name) =>
    `Impossible d’enregistrer ${name} : sélectionnez son message dans Outlook et réessayez.`,
  details: 'Détails',
  reference: (requestId) => `Référence pour votre administrateur : ${requestId}`,
  required: 'obligatoire',
  optional: 'facultatif',
  fieldEmpty: (name) => `Remplissez « ${name} ».`,
  fieldNoNumber: 'Saisissez un nombre, par exemple 12,5.',
  fieldTwoNumbers: 'Ce nombre peut se lire de deux façons. Écrivez-le sans séparateur de milliers.',
  fieldNoDate: 'Saisissez une date.',
  menu: 'Plus d’options',
  signedInAs: (name) => `Connecté en tant que ${name}`,
  otherJira: 'Utiliser un autre Jira',
  signOut: (site) => `Se déconnecter de ${site}`,
  signOutAll: 'Se déconnecter de tous',
  forgetEverything: 'Tout oublier…',
  openJira: (site) => `Ouvrir ${site}`,
  security: {
    modes: { direct: 'Direct', connect: 'Cloud Connect' },
    methods: {
      oauth1: 'OAuth 1.0a',
      oauth2: 'OAuth 2.0',
      'api-token': 'Jeton d’API',
      'personal-access-token': 'Jeton d’accès personnel',
      password: 'Nom d’utilisateur et mot de passe',
    },
    viaConnect: (method) => `${method} par Cloud Connect`,
    levels: { good: 'Sécurisé', caution: 'Avec prudence', warning: 'Non sécurisé' },
    choosing: 'Recherche de la voie…',
    noWay: 'Aucune voie vers Jira',
    lookAgain: 'Chercher à nouveau',
    announced: (level, way) => `${level} : ${way}`,
    open: 'Sécurité de cette connexion',
    why: 'Pourquoi cette voie',
    connectionReasons: {
      'only-connect-allowed':
        'Cloud Connect : votre administrateur n’autorise que cette voie pour ce Jira.',
      'connect-preferred': 'Cloud Connect : votre administrateur préfère cette voie pour ce Jira.',
      'only-direct-allowed':
        'Direct : votre Jira répond dans cette fenêtre. Votre administrateur n’autorise aucune autre voie.',
      'direct-answers': 'Direct : votre Jira répond dans cette fenêtre.',
      'connect-failed':
        'Direct : Cloud Connect n’atteint pas votre Jira, mais celui-ci répond dans cette fenêtre.',
      'jira-without-https':
        'Cloud Connect, car Jira est servi en http, ce qu’aucun navigateur n’admet dans cette fenêtre. Demandez à votre administrateur de servir Jira en https.',
      'local-network':
        'Cloud Connect, car la page de Jira ne répond pas dans cette fenêtre et ce navigateur bloque le réseau local pour les compléments. Pour une connexion directe, demandez à votre service informatique la stratégie LocalNetworkAccessAllowedForUrls avec l’adresse de ce complément.',
      'no-handshake':
        'Cloud Connect, car Jira ne se laisse pas encadrer par ce complément ou demande d’abord une connexion. Demandez à votre administrateur Jira d’installer la page de ce complément et d’en permettre l’encadrement.',
      'wrong-version':
        'Cloud Connect, car la page de Jira pour ce complément a une autre version. Demandez à votre administrateur Jira de la mettre à jour.',
      refused:
        'Cloud Connect, car la page de Jira pour ce complément ne connaît pas cette adresse. Demandez à votre administrateur Jira de l’ajouter.',
      'login-wall':
        'Cloud Connect, car une page de connexion répond à la place de Jira dans cette fenêtre. Demandez à votre administrateur Jira d’exempter /rest de l’authentification unique.',
      'secret-stays':
        'Cloud Connect, car une connexion directe aurait besoin de votre jeton ou mot de passe dans cette fenêtre, ce que votre administrateur n’autorise pas. Seul OAuth 1.0a permet une connexion directe.',
      unreachable:
        'Cloud Connect, car Jira est inaccessible depuis cette fenêtre. Vérifiez votre réseau ou votre VPN.',
    },
    reasons: {
      'hop-without-https':
        'Le dernier tronçon vers Cloud Connect, derrière la passerelle de votre organisation, n’est pas chiffré.',
      'private-certificate':
        'Le certificat de Jira vient d’une autorité privée. Qui la gère pourrait lire les échanges.',
      outdated: 'Cloud Connect est plus ancien que ce complément.',
      'password-sign-in':
        'Votre mot de passe donne un accès complet à votre compte et ne peut être limité à ce complément.',
      'api-token-sign-in': 'Un jeton d’API agit avec tous vos droits dans Jira.',
      'personal-access-token-sign-in':
        'Un jeton d’accès personnel agit avec tous vos droits dans Jira.',
      'jira-without-https':
        'Jira est joint sans chiffrement : d’autres sur le réseau peuvent lire les échanges.',
      'connect-without-https':
        'Cloud Connect est joint sans chiffrement : d’autres sur le réseau peuvent lire les échanges.',
    },
    notes: {
      'secret-in-window':
        'Avec cette connexion, la voie directe a besoin de votre jeton ou mot de passe : tant qu’elle travaille, cette fenêtre le garde en mémoire. OAuth 1.0a n’en a pas besoin.',
      'tokens-through-connect':
        'Avec OAuth 2.0, Cloud Connect obtient et renouvelle lui-même votre accès auprès de Jira. Les messages et les tickets passent directement.',
    },
    whatToDo: 'Ce que l’on peut faire',
    remedies: {
      'hop-without-https':
        'Demandez à votre administrateur de donner à Cloud Connect son propre certificat (listen.tls).',
      'private-certificate':
        'Demandez à votre administrateur de donner à Jira un certificat d’une autorité publique.',
      outdated: 'Demandez à votre administrateur de mettre Cloud Connect à jour.',
      'password-sign-in':
        'Connectez-vous avec un jeton, ou demandez à votre administrateur de mettre OAuth en place.',
      'api-token-sign-in': 'Demandez à votre administrateur de mettre OAuth en place pour ce Jira.',
      'personal-access-token-sign-in':
        'Demandez à votre administrateur de mettre OAuth en place pour ce Jira.',
      'jira-without-https': 'Demandez à votre administrateur de servir Jira en https.',
      'connect-without-https': 'Demandez à votre administrateur de servir Cloud Connect en https.',
    },
    nothingToDo: 'Rien : c’est la configuration recommandée.',
  },
  sites: {
    title: 'Choisissez votre Jira',
    label: 'ID ou adresse de Jira',
    hint: 'Collez l’adresse de n’importe quelle page de votre Jira.',
    list: 'Disponibles ici',
    next: 'Continuer',
    unreadable: 'Ce n’est ni un ID de Jira ni une adresse. Exemple : jira.example.com',
    none: 'Aucun Jira n’est encore configuré ici.',
    noneNext:
      'Demandez à votre administrateur d’en ajouter un à la configuration de Cloud Connect.',
    checkAgain: 'Vérifier à nouveau',
    kinds: { cloud: 'Cloud', datacenter: 'Data Center' },
  },
  signIn: {
    title: (site) => `Connexion à ${site}`,
    method: 'Se connecter avec',
    mail: 'Adresse e-mail de votre compte',
    user: 'Nom d’utilisateur',
    password: 'Mot de passe',
    apiToken: 'Jeton d’API',
    personalAccessToken: 'Jeton d’accès personnel',
    evaluation:
      'Pour évaluation. Pour l’usage quotidien, votre administrateur peut mettre OAuth en place.',
    makeToken: 'Créer un jeton dans Jira',
    openLogin: 'Ouvrir la page de connexion de Jira',
    submit: 'Se connecter',
    submitting: 'Connexion…',
    done: (name) => `Connecté en tant que ${name}.`,
    showSecret: 'Afficher la saisie',
    withJira: 'Se connecter avec Jira',
    oauthMeans:
      'Jira vous interroge dans sa propre fenêtre. Votre mot de passe y reste, et vous pouvez retirer l’accès dans Jira à tout moment.',
    useCode: 'Utiliser plutôt un code',
    otherWays: 'Autres moyens (pour évaluation)',
    evaluationOnly: 'Pour évaluation. Révoquez ensuite le jeton ou changez le mot de passe.',
    waitingForWindow: 'En attente de la fenêtre de Jira…',
    waitingNext: 'Connectez-vous à Jira et choisissez « Autoriser ».',
    enterCode: 'Saisir le code de la fenêtre',
    codeFromWindow: 'Copiez le code affiché dans la fenêtre de connexion et collez-le ici.',
    noCodeInWindow: 'Aucun code ?',
    codeAllow: 'Choisissez « Autoriser » sur la page de Jira.',
    openPage: 'Ouvrir la page de Jira',
    openPageAgain: 'L’ouvrir à nouveau',
    codePaste: 'Copiez le code que Jira affiche et collez-le ici.',
    addressPaste:
      'Copiez l’adresse à laquelle Jira mène ensuite (la page ou la barre d’adresse la montre) et collez-la ici.',
    otherOauth: (name) => `Utiliser plutôt ${name}`,
    code: 'Code ou adresse',
    codeElsewhere:
      'Si aucune page ne s’ouvre après « Autoriser », copiez l’adresse complète de la barre d’adresse.',
    noMethod: 'Aucun moyen de connexion n’est autorisé pour ce Jira.',
    noMethodNext:
      'Demandez à votre administrateur d’en autoriser un dans la configuration de Cloud Connect.',
    custody:
      'Cloud Connect le scelle et le rend. Il reste dans votre boîte aux lettres ou sur cet appareil, pas sur un serveur.',
    optionalNames: {
      mail: 'adresse e-mail',
      user: 'nom d’utilisateur',
      password: 'mot de passe',
      token: 'jeton',
    },
  },
  form: {
    title: 'Créer un ticket à partir de ce message',
    project: 'Projet',
    projectPlaceholder: 'Chercher par nom ou clé',
    marks: { favourite: 'favori', recent: 'utilisé récemment' },
    issueType: 'Type de ticket',
    issueTypePlaceholder: 'Choisir un type',
    summary: 'Résumé',
    description: 'Description',
    editAsText: 'Modifier en texte',
    preview: 'Aperçu',
    restore: 'Rétablir',
    restoreMail: 'Reprendre le texte du message',
    descriptionAsText: 'Description en texte brut',
    descriptionReading: 'Lecture du message…',
    descriptionEmpty: 'Le message n’a pas de texte.',
    descriptionAsFile:
      'Ce type de ticket n’a pas de description ; le texte de l’e-mail est joint comme fichier.',
    descriptionNotTaken:
      'Ce type de ticket n’a pas de description ; le texte du message n’est pas envoyé.',
    partLikely: (name) => `Probablement : ${name}`,
    partOut: (name) => `${name}, non inclus`,
    partInclude: 'Inclure',
    partRemove: 'Retirer',
    partsOut: (count) => (count === 1 ? '1 partie non incluse' : `${count} parties non incluses`),
    alsoTake: 'Laissé de côté sauf si coché :',
    parts: {
      history: 'Messages antérieurs',
      signature: 'Bloc de signature',
      disclaimer: 'Mention légale',
      banner: 'Bandeau d’avertissement',
      rest: 'Le message autour du texte sélectionné',
    },
    lines: (count) => (count === 1 ? '1 ligne' : `${count} lignes`),
    addFiles: 'Ajouter des fichiers…',
    addFilesHint: 'Choisissez des fichiers, déposez-les ici ou collez-les',
    dropFiles: 'Déposez-les ici',
    showAll: 'Tout afficher',
    showLess: 'Afficher moins',
    picture: 'Image',
    table: 'Tableau',
    files: 'Fichiers',
    filesNone: 'Ce message n’a pas de fichiers.',
    filesChosen: (count, size) =>
      count === 0
        ? 'Aucun choisi'
        : `${count} ${count === 1 ? 'choisi' : 'choisis'}${size === '' ? '' : `, ${size}`}`,
    asLink: 'comme lien',
    wholeMail: 'Message entier (.eml)',
    about: (size: string) => `environ ${size}`,
    fileNotes: {
      'text-cut':
        'Le texte est plus long que ce que Jira accepte : il est coupé dans le ticket et entier dans ce fichier.',
      'text-not-taken': 'Le texte de l’e-mail, car le ticket n’a pas de champ de description.',
      protected:
        'Protégé ou chiffré : tout le monde ne peut pas l’ouvrir dans Jira. Demandez une copie ouverte à l’expéditeur.',
      logo: 'Non coché : votre organisation le tient pour un logo.',
      tiny: 'Non coché : minuscule, comme les icônes et les traits.',
      repeated: 'Non coché : présent plusieurs fois dans le message, comme les logos.',
      signature: 'Non coché : présent dans la signature.',
      history: 'Non coché : présent dans les messages précédents, qui restent de côté.',
      'not-shown': 'Non coché : le texte ne l’affiche pas.',
    },
    fieldsLoading: 'Jira indique les champs nécessaires…',
    noSubject: 'Message sans objet',
    create: 'Créer le ticket',
    creating: 'Création…',
    shortcut: 'Ctrl+Enter',
    shortcutMac: '⌘ Enter',
    choose: 'Choisir…',
    add: 'Ajouter…',
    removeOption: (name) => `Retirer ${name}`,
    discard: 'Recommencer avec ce message',
    kept: 'Votre brouillon pour ce message est de retour.',
    followed: (subject) => `Affiché maintenant : ${subject}`,
  },
  suggested: {
    filled: (names) => `Rempli par votre organisation : ${names}.`,
    without: 'La suggestion de votre organisation n’est pas utilisée.',
    doWithout: 'S’en passer',
    doUse: 'L’utiliser',
    skipped: (names) => `Ne convient pas ici et a été laissé de côté : ${names}.`,
  },
  fields: {
    more: 'Plus de champs',
    moreFilled: (names) => `Remplis : ${names}`,
    none: 'Aucun',
    me: (name) => `Moi (${name})`,
    typeToSearch: 'Tapez pour chercher.',
    searchForbidden:
      'Vous n’avez pas le droit de chercher des personnes et des groupes dans ce Jira. Demandez à votre administrateur Jira l’autorisation « Parcourir les utilisateurs et les groupes ».',
    searchPeople: 'Nom ou adresse e-mail',
    searchGroups: 'Nom d’un groupe',
    searchIssues: 'Clé ou mots',
    secondLevel: (name) => `${name}, second niveau`,
    newLabel: (label) => `Nouvelle : ${label}`,
    addLabel: 'Ajouter une étiquette…',
    originalEstimate: 'Estimation initiale',
    remainingEstimate: 'Estimation restante',
    durationHint: 'Par exemple 2d 4h 30m',
    linkType: 'Ce ticket…',
    linkedIssue: 'Ticket lié',
    changed: 'Le formulaire de Jira a changé depuis son ouverture.',
    added: (names) => `Nouveau : ${names}.`,
    removed: (names) => `N’existe plus : ${names}.`,
    nowRequired: (names) => `Désormais obligatoire : ${names}.`,
    otherOptions: (names) => `Autres choix : ${names}.`,
    closedProject: (project) =>
      `Vous ne pouvez plus créer de tickets dans « ${project} » : le projet a été archivé ou l’autorisation retirée. Choisissez un autre projet.`,
    goneType: (type) => `Le type « ${type} » n’existe plus.`,
    refused: (names) => `Jira n’a pas accepté ${names}.`,
    beyondNext: 'Corrigez ici, ou continuez dans Jira plus haut.',
    keptRest: 'Tout le reste de votre saisie est encore là.',
    noUrl: 'Saisissez une adresse complète, par exemple https://example.com.',
    noDuration: 'Saisissez des durées comme 2d 4h 30m.',
  },
  desk: {
    issueTypes: 'Types de ticket',
    otherRequests: 'Autres demandes',
    onBehalf: 'Au nom de',
    participants: 'Participants à la demande',
    yourself: (name) => `Vous-même (${name})`,
    isNew: 'Nouveau',
    unknown: (address) => `Jira ne connaît pas encore ${address}.`,
    make: (name) => `Créer ${name} comme client avec cette demande`,
    makeHint:
      'Sans la coche, personne n’est créé et la demande est à vous. Avec elle, Jira peut envoyer une invitation par mail.',
    ofMail: 'De ce mail',
    makeAndAdd: (name) => `Créer ${name} comme client et l’ajouter`,
    unchecked: 'Impossible de savoir si Jira connaît l’expéditeur.',
    portal: 'Portail client',
    openPortal: (key) => `Ouvrir ${key} dans le portail client`,
  },

  handOver: {
    beyond: 'Jira demande quelque chose que ce formulaire ne montre pas.',
    needed: (names) => `Jira exige ici ${names}, que seule sa propre page peut remplir.`,
    neededNext:
      'Terminez-y le ticket : votre saisie vous suit. Le texte et les fichiers du message sont ajoutés à votre retour.',
    begin: 'Continuer dans Jira',
    away: 'En attente du ticket que vous créez dans Jira',
    awayNext:
      'Revenez ici quand il est créé. Le texte et les fichiers du message y sont alors ajoutés.',
    look: 'Je l’ai créé',
    looking: 'Recherche du nouveau ticket…',
    openAgain: 'Rouvrir Jira',
    notFound: 'Jira ne montre pas encore de nouveau ticket de vous dans ce projet',
    notFoundNext: 'Cela peut prendre un moment. Réessayez, ou ouvrez Jira et créez le ticket.',
    which: 'Quel ticket correspond à ce message ?',
    whichNext: 'Le texte et les fichiers du message sont ajoutés à celui que vous choisissez.',
    noneOfThese: 'Chercher à nouveau',
  },
  people: {
    title: 'Personnes de ce message',
    show: 'Les chercher',
    hide: 'Masquer',
    hint: 'Toute personne cochée devient observatrice du ticket.',
    looking: 'Recherche dans Jira…',
    roles: { sender: 'expéditeur', to: 'destinataire', cc: 'en copie' },
    watching: (count) => (count === 1 ? '1 observateur' : `${count} observateurs`),
    unsearched: (names) =>
      `Vous n’avez pas le droit de chercher des personnes dans ce Jira. N’ont pas pu être cherchés : ${names}.`,
    strangers: (names) => `Inconnus dans Jira : ${names}.`,
    setAs: (person, field) => `Indiquer ${person} comme ${field}`,
    isNow: (person, field) => `${field} est maintenant ${person}.`,
  },
  combo: {
    none: 'Rien trouvé',
    loading: 'Chargement…',
    open: 'Afficher la liste',
  },
  result: {
    title: 'Ticket créé',
    created: (key) => `Le ticket ${key} a été créé.`,
    open: (key) => `Ouvrir ${key} dans Jira`,
    copyKey: 'Copier la clé',
    copyLink: 'Copier le lien',
    copied: 'Copié',
    copyFailed: 'La copie n’est pas permise ici. Sélectionnez le texte et copiez-le au clavier.',
    files: 'Fichiers',
    allSent: 'Tous les fichiers sont sur le ticket.',
    sentFiles: (count) => `${count} fichiers envoyés`,
    someFailed: 'Certains fichiers ne sont pas encore sur le ticket.',
    progress: (done, all) => `${done} fichiers sur ${all} sont sur le ticket.`,
    states: {
      waiting: 'En attente',
      pausing: (seconds) =>
        seconds <= 1 ? 'Nouvel essai…' : `Nouvel essai dans ${seconds} secondes…`,
      reading: 'Lecture depuis Outlook…',
      sending: (percent) => `Envoi, ${percent} %`,
      done: 'Envoyé',
      failed: 'Non envoyé',
      cancelled: 'Annulé',
    },
    retryFile: (name) => `Réessayer ${name}`,
    chooseAgain: (name: string) => `Choisir ${name} à nouveau`,
    cancelFile: (name) => `Annuler ${name}`,
    missed: (names) => `N’a pas pu être ajouté : ${names}. Ajoutez-le dans Jira.`,
    saveFile: (name) => `Enregistrer ${name} sur cet ordinateur`,
    sameAs: (name) => `Déjà envoyé : le même fichier que ${name}`,
    bytes: (sent, all) => `${sent} sur ${all}`,
    otherMail: 'Les fichiers attendent que leur message soit sélectionné dans Outlook.',
    picturesPlacing: 'Les images sont placées dans le texte…',
    picturesFailed: 'Les images sont sur le ticket, mais pas dans son texte.',
    picturesEdited:
      'Quelqu’un a modifié la description entre-temps. Les images sont sur le ticket, mais pas dans son texte.',
    undo: (seconds) => `Annuler (${seconds})`,
    undoing: 'Suppression…',
    undoMeans: (key) => `Supprimer à nouveau ${key}`,
    undone: (key) => `Le ticket ${key} a été supprimé.`,
    filesTwice: (names) => `En double : ${names}`,
    filesTwiceNext:
      'La connexion a été coupée et le navigateur a envoyé de nouveau. Supprimez l’un des deux dans Jira.',
    doubles: 'Jira a créé le ticket deux fois',
    doublesNext:
      'La connexion s’est interrompue et le navigateur a envoyé une seconde fois. Les fichiers sont sur celui du haut ; supprimez l’autre dans Jira.',
    twins: 'Quelqu’un a enregistré ce message au même instant',
    twinsNext: 'Si les deux sont encore là, gardez-en un et supprimez l’autre dans Jira.',
    another: 'En créer un autre',
  },
  mail: {
    from: 'De',
    date: 'Envoyé le',
    sharedFiles: 'Fichiers partagés',
    link: 'Message à l’origine de ce ticket',
    linkOf: (date) => `Message du ${date}`,
  },
  emoji: {
    send: 'Envoyer sans émojis',
    leftOut: 'Ce Jira ne peut pas enregistrer les émojis. Ils sont omis.',
    keep: 'Inclure de nouveau les émojis',
  },

  add: {
    instead: 'Ajouter plutôt à un ticket',
    title: 'Ajouter le message à un ticket',
    back: 'Créer plutôt un nouveau ticket',
    issue: 'Ticket',
    other: 'En choisir un autre',
    to: (key) => `Ajouter à ${key}`,
    submit: 'Ajouter au ticket',
    adding: 'Ajout en cours…',
    comment: 'Commentaire',
    empty: 'Un commentaire doit contenir du texte.',
    audience: 'Qui voit le commentaire',
    everyone: 'Tous ceux qui voient le ticket',
    customers: 'Les clients aussi (réponse au client)',
    internal: 'L’équipe seulement (note interne)',
    role: (name) => `Rôle « ${name} »`,
    group: (name) => `Groupe « ${name} »`,
    done: 'Ajouté au ticket',
    added: (key) => `Le message a été ajouté à ${key}.`,
    doubles: 'Le commentaire est là deux fois',
    doublesNext:
      'La connexion a été coupée et le navigateur l’a envoyé de nouveau. Supprimez l’un des deux dans Jira.',
  },

  known: {
    own: 'Ce message est déjà dans Jira',
    ownNext: 'Ouvrez le ticket, ajoutez-y ce message, ou créez-en un autre malgré tout.',
    justNow: 'Quelqu’un vient d’enregistrer ce message',
    takenBack: (key) =>
      `${key}, créé ici au même instant, a été supprimé. Votre saisie est conservée.`,
    thread: 'De cette conversation',
    unchecked: 'Impossible de vérifier si ce message est déjà dans Jira.',
    more: (count) => `${count} de plus`,
  },
  unsure: {
    looking: 'Recherche dans Jira pour savoir si le ticket a été créé…',
    title: 'Le dernier essai est resté sans réponse',
    text: 'Aucun ticket n’a été trouvé dans Jira. Créez-le à nouveau : Postern vérifie d’abord encore une fois, pour éviter un doublon.',
  },
  noMail: {
    title: 'Aucun message n’est sélectionné',
    text: 'Sélectionnez un message pour en faire un ticket. Outlook ne transmet aux compléments ni les réunions, ni les messages protégés, ni les messages joints à un autre. Déplacez un message joint dans un dossier et ouvrez-le depuis ce dossier. Pour les autres, créez le ticket dans Jira.',
  },

  sharedMailbox: (owner: string, name: string) =>
    `Ce message se trouve dans la boîte aux lettres de ${owner}. Vous êtes connecté à Jira en tant que ${name}.`,
  obstacle: 'Ne peut pas suivre',
};

const account: Messages['account'] = {
  signedIn: (name) => `Connecté en tant que ${name}`,
  close: 'Fermer',
  evaluation: {
    'api-token': 'Pour évaluation. Révoquez le jeton dès qu’OAuth est en place.',
    'personal-access-token': 'Pour évaluation. Révoquez le jeton dès qu’OAuth est en place.',
    password: 'Pour évaluation. Changez le mot de passe dès qu’OAuth est en place.',
  },
  atJira: {
    'api-token': 'Vos jetons d’API',
    'personal-access-token': 'Vos jetons dans Jira',
    password: 'Votre profil dans Jira',
  },
  oldSecret: {
    'api-token': 'OAuth fonctionne. Révoquez le jeton d’API utilisé jusqu’ici.',
    'personal-access-token': 'OAuth fonctionne. Révoquez le jeton utilisé jusqu’ici.',
    password: 'OAuth fonctionne. Changez le mot de passe saisi jusqu’ici.',
  },
  onDevice:
    'Outlook n’a pas enregistré la connexion dans votre boîte aux lettres. Elle reste sur cet appareil ; les autres la demanderont.',
  alsoGranted: (sites) => `Vous avez aussi autorisé l’accès à ${sites}.`,
  signInThere: (site) => `Se connecter à ${site}`,
  one: (site) => ({
    title: `Se déconnecter de ${site} ?`,
    text: [
      'La connexion est supprimée de cet appareil et de votre boîte aux lettres ; vos autres appareils la demanderont à nouveau.',
      'Vos brouillons restent.',
    ],
    act: 'Se déconnecter',
  }),
  all: (sites) => ({
    title: 'Se déconnecter partout ?',
    text: [
      `Vous êtes connecté à ${sites}. Tout est supprimé de cet appareil et de votre boîte aux lettres.`,
      'Vos brouillons restent.',
    ],
    act: 'Se déconnecter',
  }),
  everything: {
    title: 'Tout oublier ?',
    text: [
      'Les connexions, les brouillons pas encore envoyés et vos derniers choix sont supprimés de cet appareil et de votre boîte aux lettres.',
      'Les tickets dans Jira restent tels quels. Cette action est définitive.',
    ],
    act: 'Tout oublier',
  },
  working: 'Un instant…',
  doneTitle: 'Déconnecté',
  forgottenTitle: 'Tout est oublié',
  forgotten:
    'Il ne reste rien de Postern sur cet appareil ni dans votre boîte aux lettres, sauf l’heure de cette action.',
  done: 'Terminé',
  ended: (site) => `${site} n’accepte plus l’accès.`,
  signedOut: (site) => `Déconnecté de ${site}`,
  byHand: () =>
    'Ce qui a servi à vous connecter y reste valable. Mettez-y fin dans Jira si rien d’autre n’en a besoin.',
  unknown: (site) =>
    `Cloud Connect n’a pas pu mettre fin à l’accès à ${site}. Il dure jusqu’à ce que vous y mettiez fin dans Jira.`,
  endThere: 'Ouvrir la page de Jira pour cela',
  inMailbox:
    'Outlook ne l’a pas enregistré : la connexion est encore dans votre boîte aux lettres.',
};

const receipt: Messages['receipt'] = {
  route: 'Le chemin de vos données',
  calls: 'Derniers appels',
  rights: 'Ce que le complément fait dans Jira',
  rightsIntro:
    'Jira le laisse faire ce que vous pouvez faire vous-même. Il fait ces appels et aucun autre, chacun pour une raison :',
  reads: 'Lit',
  changes: 'Modifie',
  callsIntro:
    'Noms et tailles seulement : ni textes, ni fichiers, ni clés de ticket. Conservé jusqu’à la fermeture du volet.',
  noCalls: 'Aucun appel pour l’instant.',
  copy: 'Copier pour l’informatique',
  save: 'Enregistrer en texte',
  made: 'Relevé de sécurité de Postern',
  window: 'Cette fenêtre',
  windowAt: 'Outlook sur votre ordinateur',
  connect: 'Cloud Connect',
  jira: 'Jira',
  reader: 'Qui peut lire ici',
  windowReads:
    'Vous. La fenêtre contient votre message et votre connexion scellée (le ticket d’accès).',
  windowReadsSecret:
    'Vous. La fenêtre contient votre message, le ticket d’accès et, pendant qu’elle travaille, votre jeton ou mot de passe.',
  connectReads:
    'Cloud Connect voit passer les messages et les tickets ; qui l’exploite pourrait les lire. Il n’en conserve rien.',
  connectSigns:
    'À côté du chemin : on ne lui demande que des signatures. Il voit l’adresse de chaque appel, avec les clés de ticket et les mots cherchés, jamais un message ni le texte d’un ticket.',
  connectOpens:
    'À côté du chemin : il ouvre votre connexion scellée pour cette fenêtre. Il ne voit jamais un message ni le texte d’un ticket.',
  connectRenews:
    'À côté du chemin : il obtient et renouvelle votre accès auprès de Jira et l’ouvre pour cette fenêtre. Il ne voit jamais un message ni le texte d’un ticket.',
  jiraReads: 'Jira, ses administrateurs et toute personne qui peut voir le projet.',
  encrypted: 'Chiffré (TLS)',
  byBrowser: 'Chiffré (TLS), certificat vérifié par votre navigateur',
  byConnect: 'Chiffré (TLS), certificat vérifié par Cloud Connect',
  ownAuthority: 'auprès d’une autorité désignée par votre administrateur',
  publicAuthority: 'auprès des autorités publiques',
  notEncrypted: 'Non chiffré',
  endsInFront: 'Chiffré (TLS) jusqu’à la passerelle devant Cloud Connect, pas au-delà',
  mutualTls: 'TLS mutuel : Cloud Connect présente son propre certificat',
  noMutualTls: 'Pas de TLS mutuel : Cloud Connect ne présente aucun certificat',
  lastTls: (protocol, cipher) => `Dernière connexion : ${protocol}, ${cipher}`,
  throughFrame: 'par la page que Jira fournit, dans cette fenêtre',
  version: (version) => `Version ${version}`,
  build: (build) => `build ${build}`,
  region: (region) => `à ${region}`,
  signedBy: (method) => `signé par ${method}`,
  unsigned: 'non signé',
  out: (bytes) => `${bytes} envoyés`,
  in: (bytes) => `${bytes} reçus`,
  took: (ms) => `${ms} ms`,
  own: {
    sites: 'Liste des Jira',
    route: 'Pour ce relevé : comment Cloud Connect joint Jira',
    'sign-in': 'Connexion',
    'oauth-start': 'Début de la connexion',
    'oauth-finish': 'Fin de la connexion',
    'oauth-direct': 'Signature pour la connexion directe',
    renew: 'Renouvellement de la connexion',
    'sign-out': 'Déconnexion',
    authorize: 'Signatures pour les appels directs',
    frame: 'Page que Jira fournit pour ce complément',
  },
  why: {
    serverInfo: 'De quel Jira il s’agit',
    myself: 'Qui est connecté',
    projects: 'Les projets (Data Center)',
    searchProjects: 'Les projets où vous pouvez créer (Cloud)',
    recentProjects: 'Les projets que vous avez utilisés récemment (Cloud)',
    project: 'Un projet déjà choisi',
    createMetaOld: 'Les types de ticket et les champs (avant Jira 8.4)',
    createMetaTypes: 'Les types de ticket d’un projet',
    createMetaFields: 'Les champs d’un type de ticket',
    fieldHelp: 'À quoi servent les champs d’un projet (Cloud)',
    createIssue: 'Créer le ticket',
    attachmentMeta: 'Le plus gros fichier que Jira accepte',
    attach: 'Ajouter un fichier au ticket',
    search: 'Trouver les tickets créés à partir de ce message (Data Center)',
    searchJql: 'Trouver les tickets créés à partir de ce message (Cloud)',
    readIssue: 'Quels fichiers un ticket contient, et sa description',
    editIssue: 'Placer les images du message dans la description',
    deleteIssue:
      'Annuler la création, dans les secondes qui suivent et seulement si vous le demandez',
    issueProperty: 'Reconnaître un ticket dont la création est restée sans réponse',
    readIssues: 'Reconnaître un ticket dont la création est restée sans réponse (Cloud)',
    linkMail: 'Marquer le ticket avec le message, pour que vos collègues le trouvent',
    addComment: 'Ajouter le message à un ticket comme commentaire, si vous le choisissez',
    comments: 'Reconnaître un commentaire dont l’envoi est resté sans réponse',
    readComment: 'Si le commentaire est encore tel qu’il a été écrit',
    editComment: 'Placer les images du message dans le commentaire',
    commentProperty: 'Reconnaître un commentaire dont l’envoi est resté sans réponse',
    projectRoles: 'Rôles auxquels un commentaire peut être réservé',
    deleteAttachment: 'Retirer un fichier arrivé deux fois par une connexion coupée',
    addWatcher: 'Ajouter des personnes du message comme observateurs',
    permissions: 'Si vous pouvez annuler la création',
    searchUsers: 'Chercher une personne, pour un champ qui nomme des personnes',
    assignableUsers: 'Chercher une personne à qui attribuer le ticket',
    searchGroups: 'Chercher un groupe, pour un champ qui nomme des groupes',
    suggestValues: 'Les étiquettes qui existent déjà',
    pickIssue: 'Chercher un ticket par clé ou par mots : parent, epic, ticket lié',
    linkTypes: 'Comment lier des tickets ici',
    epics: 'Chercher un epic (Data Center)',
    boards: 'Les tableaux d’un projet, pour trouver ses sprints',
    sprints: 'Les sprints en cours et à venir d’un tableau',
    nameIssue: 'Noter sur une demande de quel envoi elle vient',
    serviceDesks: 'Quel centre de services un projet de services possède',
    requestTypes: 'Les types de demande d’un projet de services',
    requestGroups: 'Comment les types de demande sont regroupés',
    requestFields: 'Les champs d’un type de demande',
    createRequest: 'Créer la demande',
    customers: 'Chercher un client, pour qui la demande est faite ou qui y participe',
    createCustomer: 'Ajouter une personne du message comme client, seulement si vous l’avez coché',
    addCustomer: 'Ouvrir le centre de services à ce nouveau client',
    organizations: 'Les organisations d’un centre de services',
  },
};

const versions: Messages['versions'] = {
  'pane-older': () => ({
    title: 'Ce volet est plus ancien que Cloud Connect.',
    next: 'Rechargez-le. Si cela persiste, demandez à votre administrateur d’installer partout la même version de Cloud Connect.',
  }),
  'connect-older': (version) => ({
    title: `Cloud Connect ${version} est plus ancien que ce volet.`,
    next: 'Certaines choses peuvent ne pas fonctionner. Demandez à votre administrateur de mettre Cloud Connect à jour.',
  }),
  'jira-too-old': (version, site) => ({
    title: `${site} est un Jira ${version}, plus ancien que ceux que Postern connaît.`,
    next: 'Certaines choses peuvent ne pas fonctionner. Demandez à votre administrateur de passer à Jira 8.0 ou plus récent.',
  }),
  'jira-of-other-kind': (_, site) => ({
    title: `${site} est un autre genre de Jira que ce que suppose Cloud Connect.`,
    next: 'Demandez à votre administrateur de corriger « kind » dans la configuration de Cloud Connect.',
  }),
};

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

/** A code without an entry doesn't compile. */
const errors: Messages['errors'] = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} n’a pas répondu.`,
    next: () =>
      'Vérifiez votre réseau. Si d’autres pages fonctionnent, dites à votre administrateur que Cloud Connect est arrêté.',
  },
  CONNECT_BUSY: {
    message: () => 'Cloud Connect a reçu de vous plus de requêtes qu’il n’en accepte à la fois.',
    next: ({ retryAfterSeconds: s }) => `Attendez ${s} s et réessayez.`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `Aucun Jira ne s’appelle « ${site} » ici.`,
    next: () =>
      'Choisissez un Jira dans la liste ou demandez à votre administrateur d’ajouter celui-ci.',
  },
  NO_CONNECTION: {
    message: ({ site }) => `Aucune des voies permises ne mène d’ici à « ${site} ».`,
    next: () =>
      'Demandez à votre administrateur d’autoriser Cloud Connect pour ce Jira ou de mettre en place la connexion directe.',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) =>
      reason === 'local-network'
        ? `${host} n’a pas répondu dans cette fenêtre, et ce navigateur bloque le réseau local pour les compléments.`
        : `La page de ${host} pour la connexion directe ne convient pas ou ne répond pas.`,
    next: ({ reason }) =>
      reason === 'local-network'
        ? 'Autorisez « l’accès au réseau local » pour ce site dans les paramètres du navigateur. Votre service informatique peut l’autoriser pour tous avec la stratégie LocalNetworkAccessAllowedForUrls et l’adresse de ce complément.'
        : 'Demandez à votre administrateur Jira d’installer la page de ce complément.',
  },
  JIRA_UNREACHABLE: {
    message: ({ host }) => `${host} n’a pas répondu.`,
    next: ({ host }) =>
      `Ouvrez ${host} dans votre navigateur. Si cela fonctionne, demandez à votre administrateur de laisser Cloud Connect y accéder.`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) => `${host} n’a pas répondu en ${seconds} secondes.`,
    next: () =>
      'Réessayez dans une minute. Si cela reste lent, prévenez votre administrateur Jira.',
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} a répondu par une page de connexion au lieu de données.`
        : `La passerelle devant ${host} demande une connexion Windows (${scheme}), que Cloud Connect ne prend pas en charge.`,
    next: () =>
      'Demandez à votre administrateur d’exempter /rest de l’authentification unique ou d’autoriser la connexion directe.',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira a été déplacé vers un autre chemin de ${origin}.`
        : `Le Jira ${host} a été déplacé vers ${origin}.`,
    next: () =>
      'Demandez à votre administrateur de corriger l’adresse (baseUrl) de ce Jira dans la configuration de Cloud Connect.',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) => `Le certificat de ${host} n’a pas été accepté : ${reason}.`,
    next: () =>
      'Demandez à votre administrateur d’installer la chaîne complète de certificats sur Jira ou d’ajouter son autorité à Cloud Connect.',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    next: () =>
      'Le serveur répond : le pare-feu n’est pas en cause. Demandez à votre administrateur de vérifier ses réglages TLS.',
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === 'unusable'
        ? `Le certificat client de Cloud Connect pour ${host} n’est pas utilisable.`
        : reason === 'expired'
          ? `Le certificat de Cloud Connect pour ${host} a expiré.`
          : reason === 'late'
            ? `La passerelle devant ${host} ne demande le certificat de Cloud Connect qu’après l’ouverture de TLS 1.3.`
            : `La passerelle devant ${host} n’a pas accepté le certificat de Cloud Connect.`,
    next: ({ reason }) =>
      reason === 'late'
        ? 'Demandez à votre administrateur de régler tls.maxVersion sur TLSv1.2 pour ce Jira dans Cloud Connect.'
        : 'Demandez à votre administrateur de vérifier le certificat client de ce Jira dans la configuration de Cloud Connect.',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} a répondu par autre chose que des données (statut ${status}).`
        : `Les en-têtes d’une réponse de ${host} dépassent ${size(headLimitBytes)}.`,
    next: () =>
      'Demandez à votre administrateur ce qui se trouve devant Jira : une passerelle a pu répondre.',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `${host} s’est interrompu au milieu de sa réponse.`
        : `${host} a fermé la connexion avant de répondre.`,
    next: ({ reason }) =>
      reason === undefined
        ? 'Réessayez. Ce qui est déjà enregistré dans Jira y reste.'
        : 'Réessayez. Si cela se reproduit, demandez à votre administrateur de vérifier le certificat client : une passerelle qui ne l’accepte pas ferme ainsi les connexions.',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} n’accepte plus de requêtes pour le moment.`,
    next: ({ retryAfterSeconds: s }) =>
      s === null ? 'Attendez une minute et réessayez.' : `Attendez ${s} s et réessayez.`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} a signalé une erreur interne (statut ${status}).`,
    next: () => 'Réessayez dans une minute. Si cela persiste, prévenez votre administrateur Jira.',
  },
  JIRA_NOT_FOUND: {
    message: () => 'Jira n’a pas cela, ou ne vous le montre pas.',
    next: () =>
      'Vérifiez que cela existe encore et que vous pouvez le voir, ou choisissez autre chose.',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} a pris la requête pour une falsification.`,
    next: () =>
      'Demandez à votre administrateur de vérifier scheme et proxyName du connecteur de Jira.',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira n’a pas accepté la connexion.',
    next: () =>
      'Vérifiez votre saisie et connectez-vous à nouveau. Rien n’est répété automatiquement.',
  },
  TOKEN_MALFORMED: {
    message: () => 'Ce jeton contient des caractères qu’un jeton ne peut pas avoir.',
    next: () => 'Copiez de nouveau le jeton depuis Jira, sans espace ni autre texte.',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'Jira demande un CAPTCHA après plusieurs connexions erronées.',
    next: () => 'Connectez-vous une fois à Jira dans votre navigateur, puis revenez ici.',
  },
  BASIC_DISABLED: {
    message: () => 'Ce Jira n’accepte pas le nom d’utilisateur et le mot de passe.',
    next: () => 'Utilisez un autre moyen, par exemple un jeton d’accès personnel.',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira a répondu, mais ne vous a pas reconnu.',
    next: () => 'Connectez-vous autrement, ou vérifiez que le jeton est pour ce Jira.',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'Ce moyen de connexion n’est pas autorisé ici.',
    next: ({ allowed }) => `Utilisez l’un de ceux-ci : ${allowed.join(', ')}.`,
  },
  TICKET_MISSING: {
    message: () => 'Vous n’êtes pas connecté.',
    next: signInAgain,
  },
  TICKET_INVALID: {
    message: () => 'Votre connexion n’est plus valable.',
    next: signInAgain,
  },
  TICKET_EXPIRED: {
    message: () => 'Votre connexion a expiré.',
    next: signInAgain,
  },
  ACCESS_EXPIRED: {
    message: () => 'Votre connexion doit être renouvelée.',
    next: () => 'Réessayez ; le complément la renouvelle lui-même.',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira n’a pas renouvelé votre connexion.',
    next: () =>
      'Si vous utilisez aussi Postern sur un autre appareil, rechargez le volet. Sinon, connectez-vous à nouveau ; votre brouillon est conservé.',
  },
  USER_TOKEN_MISSING: {
    message: () => 'Ce Cloud Connect ne sert que les personnes connectées à Microsoft.',
    next: () => 'Rechargez le volet et connectez-vous avec votre compte professionnel.',
  },
  USER_TOKEN_REJECTED: {
    message: () => 'Cloud Connect n’a pas accepté votre connexion Microsoft.',
    next: () =>
      'Rechargez le volet et connectez-vous avec votre compte professionnel. Si cela persiste, prévenez votre administrateur.',
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) =>
      `Cloud Connect n’atteint pas ${host} pour confirmer votre connexion Microsoft.`,
    next: again,
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'Cet Outlook ne prend pas en charge la connexion Microsoft pour les compléments (nested app authentication).',
    next: () =>
      'Ouvrez cet e-mail dans Outlook sur le web ou le nouvel Outlook, avec votre compte professionnel Microsoft 365. Les boîtes aux lettres Exchange Server et Outlook.com ne la prennent pas en charge : demandez à votre administrateur.',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `La connexion à Microsoft a échoué (${problem}).`,
    next: again,
  },
  OAUTH_DENIED: {
    message: () => 'L’accès n’a pas été autorisé dans Jira.',
    next: () => 'Recommencez et choisissez « Autoriser ».',
  },
  OAUTH_EXPIRED: {
    message: () => 'La connexion a pris trop de temps.',
    next: () => 'Recommencez ; Jira laisse dix minutes.',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira n’a pas accepté ce code.',
    next: () => 'Copiez le code entier, ou l’adresse entière de la page, et réessayez.',
  },
  OAUTH_MIXED_UP: {
    message: () => 'Cette réponse appartient à une autre connexion.',
    next: () => 'Fermez les autres fenêtres de connexion et recommencez.',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'Ce Jira ne connaît pas encore Cloud Connect.',
    next: () =>
      'Demandez à votre administrateur Jira de créer le lien d’application ; « postern keys » indique quoi saisir.',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira n’a pas accepté la signature de Cloud Connect.',
    next: () =>
      'Demandez à votre administrateur de comparer la clé publique du lien d’application, ainsi que scheme et proxyName du connecteur de Jira.',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira croit que son adresse est ${believed} et refuse donc la signature de Cloud Connect.`,
    next: () =>
      'Demandez à votre administrateur de régler scheme, proxyName et proxyPort du connecteur de Jira (server.xml) sur l’adresse utilisée.',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira n’a pas accepté l’identifiant client et le secret de Cloud Connect.',
    next: () => 'Demandez à votre administrateur de les comparer à ceux du lien d’application.',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted }) => `Vous n’avez pas autorisé l’accès à ${wanted}.`,
    next: ({ wanted }) => `Recommencez et choisissez ${wanted} sur la page d’Atlassian.`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) =>
      `Les horloges de Jira et de Cloud Connect diffèrent de ${seconds} secondes.`,
    next: () => 'Demandez à votre administrateur de régler les deux sur un serveur de temps.',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira a refusé la connexion (${problem}).`,
    next: () => 'Recommencez. Si cela persiste, envoyez ceci à votre administrateur.',
  },
  DIALOG_BLOCKED: {
    message: () => 'La fenêtre de connexion a été bloquée.',
    next: () => 'Autorisez les fenêtres pour Outlook et réessayez, ou connectez-vous avec un code.',
  },
  DIALOG_CLOSED: {
    message: () => 'La fenêtre de connexion a été fermée ou a perdu le contact avec Outlook.',
    next: () =>
      'Si la fenêtre est encore ouverte et affiche un code, saisissez-le ici. Sinon, recommencez.',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `Cet appel ne figure pas sur la liste pour ${site}.`,
    next: () => 'Demandez à votre administrateur s’il faut élargir la règle de chemins de ce Jira.',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `La requête n’est pas celle attendue : ${expected}.`,
    next: () =>
      'Rechargez le volet. Si cela se reproduit, le complément et Cloud Connect ne vont pas ensemble.',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) =>
      `L’adresse et les en-têtes dépassent les ${size(limitBytes)} permis ici.`,
    next: () => 'Supprimez les cookies de cette adresse dans votre navigateur et réessayez.',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'C’est plus grand que ce que la passerelle devant Jira accepte.'
        : `C’est plus grand que les ${size(limitBytes)} permis ici.`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? 'Raccourcissez le texte, ou demandez à votre administrateur de relever la limite de la passerelle.'
        : 'Laissez de côté le plus grand fichier ou partagez-le comme lien.',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) => (reason === '' ? 'Jira ne vous le permet pas.' : reason),
    next: () => 'Choisissez un autre projet ou demandez ce droit à son responsable.',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map(({ message }) => message)].join(' ') ||
      'Jira n’a pas accepté le ticket.',
    next: () => 'Corrigez les champs marqués et créez à nouveau le ticket.',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'La base de données de ce Jira ne peut pas enregistrer les émojis.'
        : 'Jira a renvoyé une erreur. Sa base de données ne peut peut-être pas enregistrer les émojis.',
    next: () =>
      'Envoyez sans émojis. L’administrateur de Jira peut convertir la base de données en utf8mb4.',
  },
  FIELDS_UNSUPPORTED: {
    message: (facts) =>
      `Ce projet exige ${names(facts.names)}, ce qui ne peut pas être rempli ici.`,
    next: () => 'Continuez dans Jira, ou choisissez un autre type ou projet.',
  },
  FIELDS_MISSING: {
    message: (facts) => `Il manque encore : ${names(facts.names)}.`,
    next: () => 'Remplissez les champs marqués et créez à nouveau le ticket.',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `Jira ne vous permet pas d’ajouter ${name} comme client.`,
    next: () =>
      'Décochez la case ou demandez ce droit aux administrateurs de Jira. Aucune demande n’a été créée.',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira n’a pas accepté ${name} comme client${reason === '' ? '.' : ` : ${reason}`}`,
    next: () => 'Décochez la case ou choisissez quelqu’un d’autre. Aucune demande n’a été créée.',
  },
  NO_PROJECTS: {
    message: () => 'Il n’y a aucun projet dans lequel vous pouvez créer des tickets.',
    next: () => 'Demandez au responsable d’un projet le droit « Créer des tickets ».',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
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
    next: ({ by }) =>
      by === undefined
        ? 'Laissez ce fichier de côté ou partagez-le comme lien.'
        : 'Laissez ce fichier de côté, partagez-le comme lien ou demandez à votre administrateur de relever la limite.',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) => `Jira n’a pas accepté ${name}. ${reason}`.trim(),
    next: () => 'Réessayez, ou enregistrez le fichier et ajoutez-le dans Jira.',
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook n’a pas remis ${name}.`,
    next: () => 'Réessayez, ou enregistrez le fichier et ajoutez-le dans Jira.',
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () => 'Cet Outlook ne peut pas transmettre de pièces jointes aux compléments.',
    next: () =>
      'Enregistrez les fichiers nécessaires et ajoutez-les ci-dessous. Outlook pour Microsoft 365 sous Windows, sur Mac et sur le web peut les transmettre.',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `Ce Jira n’accepte pas les fichiers de type .${extension}.`,
    next: () => 'Partagez-le comme lien ou demandez à votre administrateur Jira.',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} est vide, et Jira n’accepte pas de fichiers vides.`,
    next: () => 'Laissez ce fichier de côté ou redemandez-le à l’expéditeur.',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'Ce Jira n’accepte pas de fichiers.',
    next: () => 'Créez le ticket sans fichiers ou demandez à votre administrateur Jira.',
  },
  FILE_GONE: {
    message: ({ name }) =>
      `${name} a été ajouté dans un volet qui est fermé, et les navigateurs ne remettent un fichier qu’une fois.`,
    next: () => 'Choisissez le fichier à nouveau.',
  },
  FILING_ELSEWHERE: {
    message: () => 'Une autre fenêtre enregistre ce message en ce moment.',
    next: () => 'Attendez qu’elle ait fini, puis réessayez.',
  },
  FILING_UNSURE: {
    message: ({ made }) =>
      `La réponse de Jira manque : ${made === 'issue' ? 'le ticket' : 'le commentaire'} existe peut-être.`,
    next: ({ made }) =>
      `Réessayez. Postern cherche d’abord ${made === 'issue' ? 'le ticket' : 'le commentaire'}, pour qu’il n’y en ait qu’un.`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'La bibliothèque de compléments d’Outlook n’a pas été chargée.',
    next: ({ hosts }) =>
      `Demandez à votre administrateur d’autoriser ${hosts.join(' et ')}, puis rouvrez le volet.`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook n’a pas répondu en ${seconds} secondes.`,
    next: outlookAgain,
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook n’a pas pu le faire (code ${outlookCode}).`,
    next: outlookAgain,
  },
  MAIL_CHANGED: {
    message: () => 'Un autre message a été sélectionné entre-temps.',
    next: () => 'Revenez au message et réessayez ; votre brouillon est conservé.',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} n’est pas un message lisible.`,
    next: () => 'Enregistrez à nouveau le message en .eml et réessayez.',
  },
  STORAGE_FULL: {
    message: () => 'Cette boîte aux lettres n’a plus de place pour les réglages du complément.',
    next: () => 'Déconnectez-vous d’un Jira dont vous n’avez plus besoin.',
  },
  CONFIG_INVALID: {
    message: ({ problems }) => `La configuration contient ${problems.length} erreurs.`,
    next: () => 'Demandez à votre administrateur de vérifier la configuration de Cloud Connect.',
  },
  CANCELLED: {
    message: () => 'Annulé.',
    next: () => 'Recommencez quand vous êtes prêt.',
  },
  UNEXPECTED: {
    message: () => 'Quelque chose d’inattendu s’est produit.',
    next: () => 'Réessayez. Si cela se reproduit, envoyez les détails à votre administrateur.',
  },
};

/** Everything the pane says in French. */
export const fr: Messages = {
  texts,
  account,
  receipt,
  versions,
  errors,
  formatBytes: size,
  listNames: names,
};
