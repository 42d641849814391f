import type {
  ClientCertificateReason,
  FrameFault,
  TlsFault,
  UnreachableReason,
  UserTokenReason,
} from '../../../contract/errors.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';
import type { Messages } from './messages.ts';

/** French counts 0 and 1 as singular. */
const isOne = (count: number): boolean => count < 2;

// A no-break space stands before “:”, “;”, “?”, “!”, “%” and inside « », so that no line starts with a sign.
const texts: Messages['texts'] = {
  language: 'fr',
  loading: 'Ouverture…',
  notInOutlook: 'Cette page fonctionne uniquement dans Outlook.',
  notInOutlookNext: 'Ouvrez un e-mail dans Outlook, puis ouvrez Postern.',
  cutNotice: '… (tronqué : le texte dépasse la limite de Jira)',
  retry: 'Réessayer',
  reload: 'Recharger',
  cancel: 'Annuler',
  back: 'Retour',
  close: 'Fermer',
  saveFailed: (name) =>
    `Impossible d’enregistrer ${name}. Sélectionnez l’e-mail correspondant dans Outlook, puis réessayez.`,
  details: 'Détails',
  reference: (requestId) => `Référence pour votre administrateur : ${requestId}`,
  required: 'obligatoire',
  optional: 'facultatif',
  fieldEmpty: (name) => `Renseignez « ${name} ».`,
  fieldNoNumber: 'Saisissez un nombre, par exemple 12,5.',
  fieldTwoNumbers: 'Ce nombre est ambigu. Saisissez-le sans séparateur de milliers.',
  fieldNoDate: 'Saisissez une date.',

  menu: 'Plus d’options',
  signedInAs: (name) => `Connecté en tant que ${name}`,
  otherJira: 'Utiliser un autre Jira',
  signOut: (site) => `Se déconnecter de ${site}`,
  signOutAll: 'Se déconnecter partout',
  forgetEverything: 'Supprimer toutes les données…',
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
    viaConnect: (method) => `${method} via Cloud Connect`,
    levels: { good: 'Sécurisé', caution: 'À surveiller', warning: 'Non sécurisé' },
    choosing: 'Connexion à Jira…',
    noWay: 'Impossible de joindre Jira',
    lookAgain: 'Vérifier à nouveau',
    announced: (level, way) => `${level} : ${way}`,
    open: 'Sécurité de la connexion',
    why: 'Pourquoi cette connexion',
    connectionReasons: {
      'only-connect-allowed':
        'Votre administrateur autorise uniquement Cloud Connect pour ce Jira.',
      'connect-preferred': 'Votre administrateur privilégie Cloud Connect pour ce Jira.',
      'only-direct-allowed':
        'Votre administrateur autorise uniquement les connexions directes à ce Jira.',
      'direct-answers': 'Ce volet peut joindre votre Jira directement.',
      'connect-failed': 'Cloud Connect ne peut pas joindre votre Jira, mais ce volet le peut.',
      'jira-without-https':
        'Cloud Connect est utilisé, car Jira utilise http et les navigateurs bloquent le contenu http ici. Demandez à votre administrateur de configurer Jira en https.',
      'local-network':
        'Cloud Connect est utilisé, car la page de Jira n’a pas répondu et ce navigateur bloque l’accès au réseau local. Demandez au service informatique d’ajouter l’URL de ce complément à la stratégie de navigateur LocalNetworkAccessAllowedForUrls.',
      'no-handshake':
        'Cloud Connect est utilisé, car la page du complément sur Jira est absente, ne peut pas être intégrée à un cadre ou demande une connexion. Demandez à votre administrateur Jira de l’installer et d’autoriser son intégration.',
      'wrong-version':
        'Cloud Connect est utilisé, car la page du complément sur Jira est d’une autre version. Demandez à votre administrateur Jira de la mettre à jour.',
      refused:
        'Cloud Connect est utilisé, car l’adresse de ce serveur ne figure pas dans la page du complément sur Jira. Demandez à votre administrateur Jira de l’ajouter.',
      'login-wall':
        'Cloud Connect est utilisé, car une page de connexion s’affiche à la place de Jira. Demandez à votre administrateur Jira d’exclure /rest de l’authentification unique.',
      'secret-stays':
        'Cloud Connect est utilisé, car votre administrateur n’autorise ni jetons ni mots de passe dans ce volet. Seul OAuth 1.0a permet une connexion directe.',
      unreachable:
        'Cloud Connect est utilisé, car ce volet ne peut pas joindre Jira. Vérifiez votre réseau ou votre VPN.',
    },
    reasons: {
      'hop-without-https': 'Le trafic entre votre passerelle et Cloud Connect n’est pas chiffré.',
      'private-certificate':
        'Le certificat de Jira a été émis par une autorité de certification (CA) privée. Toute personne qui la contrôle pourrait intercepter le trafic.',
      outdated: 'Cloud Connect est plus ancien que ce complément.',
      'password-sign-in':
        'Votre mot de passe donne un accès complet à votre compte et ne peut pas être limité à ce complément.',
      'api-token-sign-in': 'Un jeton d’API dispose de toutes vos autorisations dans Jira.',
      'personal-access-token-sign-in':
        'Un jeton d’accès personnel dispose de toutes vos autorisations dans Jira.',
      'jira-without-https':
        'La connexion à Jira n’est pas chiffrée. D’autres personnes sur le réseau pourraient l’intercepter.',
      'connect-without-https':
        'La connexion à Cloud Connect n’est pas chiffrée. D’autres personnes sur le réseau pourraient l’intercepter.',
    },
    notes: {
      'secret-in-window':
        'Le volet garde votre jeton ou mot de passe en mémoire tant qu’il est ouvert. OAuth 1.0a n’en a pas besoin.',
      'tokens-through-connect':
        'Cloud Connect obtient et renouvelle votre accès OAuth 2.0. Les e-mails et les tickets sont envoyés directement à Jira.',
    },
    whatToDo: 'Comment y remédier',
    remedies: {
      'hop-without-https':
        'Demandez à votre administrateur d’attribuer à Cloud Connect son propre certificat (listen.tls).',
      'private-certificate':
        'Demandez à votre administrateur d’utiliser pour Jira un certificat d’une CA publique.',
      outdated: 'Demandez à votre administrateur de mettre à jour Cloud Connect.',
      'password-sign-in':
        'Connectez-vous plutôt avec un jeton, ou demandez à votre administrateur de configurer OAuth.',
      'api-token-sign-in': 'Demandez à votre administrateur de configurer OAuth pour ce Jira.',
      'personal-access-token-sign-in':
        'Demandez à votre administrateur de configurer OAuth pour ce Jira.',
      'jira-without-https': 'Demandez à votre administrateur de configurer Jira en https.',
      'connect-without-https':
        'Demandez à votre administrateur de configurer Cloud Connect en https.',
    },
    nothingToDo: 'Aucune action requise. C’est la configuration recommandée.',
  },

  sites: {
    title: 'Choisissez votre Jira',
    label: 'ID ou URL de Jira',
    hint: 'Collez l’URL de n’importe quelle page de votre Jira.',
    list: 'Sites disponibles',
    next: 'Continuer',
    unreadable: 'Ce n’est ni un ID de Jira ni une URL. Exemple : jira.example.com',
    none: 'Aucun Jira n’est encore configuré.',
    noneNext: 'Demandez à votre administrateur d’en ajouter un à Cloud Connect.',
    checkAgain: 'Vérifier à nouveau',
    kinds: { cloud: 'Cloud', datacenter: 'Data Center' },
  },

  signIn: {
    title: (site) => `Se connecter à ${site}`,
    method: 'Se connecter avec',
    mail: 'Adresse e-mail',
    user: 'Nom d’utilisateur',
    password: 'Mot de passe',
    apiToken: 'Jeton d’API',
    personalAccessToken: 'Jeton d’accès personnel',
    evaluation:
      'À des fins d’évaluation uniquement. Pour l’usage quotidien, demandez à votre administrateur de configurer OAuth.',
    makeToken: 'Créer un jeton dans Jira',
    openLogin: 'Ouvrir la page de connexion de Jira',
    submit: 'Se connecter',
    submitting: 'Connexion…',
    done: (name) => `Connecté en tant que ${name}.`,
    showSecret: 'Afficher les caractères',
    withJira: 'Se connecter avec Jira',
    oauthMeans:
      'Jira s’ouvre dans sa propre fenêtre. Votre mot de passe y reste, et vous pouvez révoquer l’accès dans Jira à tout moment.',
    useCode: 'Utiliser un code à la place',
    otherWays: 'Autres méthodes (évaluation)',
    evaluationOnly:
      'À des fins d’évaluation uniquement. Ensuite, révoquez le jeton ou changez de mot de passe.',
    waitingForWindow: 'En attente de la fenêtre Jira…',
    waitingNext: 'Connectez-vous à Jira dans cette fenêtre et sélectionnez « Autoriser ».',
    enterCode: 'Saisir le code de la fenêtre',
    codeFromWindow: 'Copiez le code de la fenêtre de connexion et collez-le ici.',
    noCodeInWindow: 'Aucun code affiché ?',
    codeAllow: 'Sélectionnez « Autoriser » sur la page Jira.',
    openPage: 'Ouvrir la page Jira',
    openPageAgain: 'Rouvrir la page',
    codePaste: 'Copiez le code affiché par Jira et collez-le ici.',
    addressPaste:
      'Copiez l’URL de la page qui s’ouvre ensuite (affichée sur la page ou dans la barre d’adresse) et collez-la ici.',
    otherOauth: (name) => `Utiliser plutôt ${name}`,
    code: 'Code ou URL',
    codeElsewhere:
      'Si aucune page ne s’ouvre après « Autoriser », copiez l’URL complète dans la barre d’adresse.',
    noMethod: 'Aucune méthode de connexion n’est autorisée pour ce Jira.',
    noMethodNext:
      'Demandez à votre administrateur d’en autoriser une dans la configuration de Cloud Connect.',
    custody:
      'Cloud Connect chiffre vos identifiants et vous les renvoie. Ils sont stockés uniquement dans votre boîte aux lettres ou sur cet appareil.',
    optionalNames: {
      mail: 'adresse e-mail',
      user: 'nom d’utilisateur',
      password: 'mot de passe',
      token: 'jeton',
    },
  },

  form: {
    title: 'Créer un ticket à partir de cet e-mail',
    project: 'Projet',
    projectPlaceholder: 'Rechercher par nom ou clé',
    marks: { favourite: 'favori', recent: 'récent' },
    issueType: 'Type de ticket',
    issueTypePlaceholder: 'Sélectionner un type',
    summary: 'Résumé',
    description: 'Description',
    editAsText: 'Modifier le texte',
    preview: 'Aperçu',
    restore: 'Réinitialiser',
    restoreMail: 'Rétablir le texte de l’e-mail',
    descriptionAsText: 'Description en texte brut',
    descriptionReading: 'Chargement de l’e-mail…',
    descriptionEmpty: 'Cet e-mail ne contient pas de texte.',
    descriptionAsFile:
      'Ce type de ticket n’a pas de description. Le texte de l’e-mail est joint sous forme de fichier.',
    descriptionNotTaken:
      'Ce type de ticket n’a pas de description. Le texte de l’e-mail n’est pas inclus.',
    partLikely: (name) => `Semble être : ${name}`,
    partOut: (name) => `Non inclus : ${name}`,
    partInclude: 'Inclure',
    partRemove: 'Retirer',
    partsOut: (count) =>
      isOne(count) ? `${count} partie non incluse` : `${count} parties non incluses`,
    alsoTake: 'Non inclus (sélectionnez pour inclure) :',
    parts: {
      history: 'Messages précédents',
      signature: 'Bloc de signature',
      disclaimer: 'Mention légale',
      banner: 'Avertissement',
      rest: 'Reste de l’e-mail',
    },
    lines: (count) => (isOne(count) ? `${count} ligne` : `${count} lignes`),
    showAll: 'Tout afficher',
    showLess: 'Afficher moins',
    picture: 'Image',
    table: 'Tableau',
    files: 'Fichiers',
    filesNone: 'Cet e-mail ne contient pas de pièces jointes.',
    filesChosen: (count, size) =>
      count === 0
        ? 'Aucun sélectionné'
        : `${count} ${isOne(count) ? 'sélectionné' : 'sélectionnés'}${size === '' ? '' : `, ${size}`}`,
    addFiles: 'Ajouter des fichiers…',
    addFilesHint: 'Sélectionnez, déposez ou collez des fichiers ici',
    dropFiles: 'Déposez les fichiers ici',
    asLink: 'sous forme de lien',
    wholeMail: 'E-mail complet (.eml)',
    about: (size) => `env. ${size}`,
    fileNotes: {
      'text-cut':
        'Le texte dépasse la limite de Jira : tronqué dans le ticket, complet dans ce fichier.',
      'text-not-taken':
        'Contient le texte de l’e-mail, car le ticket n’a pas de champ de description.',
      protected:
        'Protégé ou chiffré : tout le monde ne pourra pas l’ouvrir dans Jira. Demandez une copie non protégée à l’expéditeur.',
      logo: 'Non sélectionné : répertorié comme logo par votre organisation.',
      tiny: 'Non sélectionné : très petit (probablement une icône ou un trait).',
      repeated: 'Non sélectionné : apparaît plusieurs fois (probablement un logo).',
      signature: 'Non sélectionné : fait partie de la signature.',
      history: 'Non sélectionné : se trouve dans des messages précédents, qui ne sont pas inclus.',
      'not-shown': 'Non sélectionné : non utilisé dans le texte du message.',
    },
    fieldsLoading: 'Chargement des champs…',
    noSubject: 'E-mail sans objet',
    create: 'Créer le ticket',
    creating: 'Création…',
    shortcut: 'Ctrl+Entrée',
    shortcutMac: '⌘ Entrée',
    choose: 'Sélectionner…',
    add: 'Ajouter…',
    removeOption: (name) => `Retirer ${name}`,
    discard: 'Abandonner le brouillon',
    kept: 'Brouillon restauré.',
    followed: (subject) => `Affichage de : ${subject}`,
  },

  suggested: {
    filled: (names) => `Rempli par votre organisation : ${names}.`,
    without: 'Les suggestions de votre organisation sont désactivées.',
    doWithout: 'Désactiver',
    doUse: 'Activer',
    skipped: (names) => `Ignoré (non valide ici) : ${names}.`,
  },

  fields: {
    more: 'Plus de champs',
    moreFilled: (names) => `Renseigné : ${names}`,
    none: 'Aucun',
    me: (name) => `Moi (${name})`,
    typeToSearch: 'Saisissez du texte pour rechercher.',
    searchForbidden:
      'Vous n’êtes pas autorisé à rechercher des personnes et des groupes dans ce Jira. Demandez à votre administrateur Jira l’autorisation « Parcourir les utilisateurs et les groupes ».',
    searchPeople: 'Nom ou adresse e-mail',
    searchGroups: 'Nom du groupe',
    searchIssues: 'Clé ou texte',
    secondLevel: (name) => `${name}, deuxième niveau`,
    newLabel: (label) => `Nouveau : ${label}`,
    addLabel: 'Ajouter une étiquette…',
    originalEstimate: 'Estimation initiale',
    remainingEstimate: 'Estimation restante',
    durationHint: 'Par exemple 2d 4h 30m',
    linkType: 'Ce ticket…',
    linkedIssue: 'Ticket associé',
    changed: 'Le formulaire de Jira a changé.',
    added: (names) => `Nouveau : ${names}.`,
    removed: (names) => `Supprimé : ${names}.`,
    nowRequired: (names) => `Désormais obligatoire : ${names}.`,
    otherOptions: (names) => `Options modifiées : ${names}.`,
    closedProject: (project) =>
      `Vous ne pouvez plus créer de tickets dans « ${project} ». Le projet a été archivé ou vous n’y êtes plus autorisé. Sélectionnez un autre projet.`,
    goneType: (type) => `Le type de ticket « ${type} » n’existe plus.`,
    refused: (names) => `Jira a refusé ${names}.`,
    beyondNext: 'Corrigez ici ou utilisez « Continuer dans Jira » ci-dessus.',
    keptRest: 'Vos autres saisies sont conservées.',
    noUrl: 'Saisissez une URL complète, par exemple https://example.com.',
    noDuration: 'Saisissez une durée, par exemple 2d 4h 30m.',
  },

  desk: {
    issueTypes: 'Types de ticket',
    otherRequests: 'Autres demandes',
    onBehalf: 'Envoyer au nom de',
    participants: 'Participants à la demande',
    yourself: (name) => `Vous-même (${name})`,
    isNew: 'Nouveau',
    unknown: (address) => `Jira n’a pas de compte pour ${address}.`,
    make: (name) => `Créer ${name} en tant que client`,
    makeHint:
      'Si la case est décochée, vous êtes le rapporteur. Si elle est cochée, Jira peut lui envoyer une invitation par e-mail.',
    ofMail: 'De cet e-mail',
    makeAndAdd: (name) => `Créer ${name} en tant que client et l’ajouter`,
    unchecked: 'Impossible de vérifier si l’expéditeur a un compte Jira.',
    portal: 'Portail client',
    openPortal: (key) => `Ouvrir ${key} dans le portail client`,
  },

  handOver: {
    beyond: 'Jira exige un élément que ce formulaire n’affiche pas.',
    needed: (names) => `Jira exige ${names}, à renseigner uniquement dans Jira.`,
    neededNext:
      'Continuez dans Jira : vos saisies sont reprises. Le texte et les fichiers de l’e-mail sont ajoutés à votre retour.',
    begin: 'Continuer dans Jira',
    away: 'En attente du ticket que vous créez dans Jira',
    awayNext:
      'Revenez ici une fois le ticket créé. Le texte et les fichiers de l’e-mail seront alors ajoutés.',
    look: 'J’ai créé le ticket',
    looking: 'Recherche du nouveau ticket…',
    openAgain: 'Rouvrir Jira',
    notFound: 'Jira n’affiche pas encore votre nouveau ticket dans ce projet',
    notFoundNext: 'Cela peut prendre un moment. Réessayez, ou ouvrez Jira et créez le ticket.',
    which: 'Quel ticket correspond à cet e-mail ?',
    whichNext: 'Le texte et les fichiers de l’e-mail y sont ajoutés.',
    noneOfThese: 'Vérifier à nouveau',
  },

  people: {
    title: 'Personnes de l’e-mail',
    show: 'Trouver dans Jira',
    hide: 'Masquer',
    hint: 'Les personnes sélectionnées deviennent observateurs du ticket.',
    looking: 'Recherche dans Jira…',
    roles: { sender: 'expéditeur', to: 'destinataire', cc: 'Cc' },
    watching: (count) => (isOne(count) ? `${count} observateur` : `${count} observateurs`),
    unsearched: (names) =>
      `Vous n’êtes pas autorisé à rechercher des personnes dans ce Jira. Non recherché : ${names}.`,
    strangers: (names) => `Introuvable dans Jira : ${names}.`,
    setAs: (person, field) => `Définir ${person} comme ${field}`,
    isNow: (person, field) => `${field} : ${person}.`,
  },

  combo: {
    none: 'Aucun résultat',
    loading: 'Chargement…',
    open: 'Afficher les options',
  },

  result: {
    title: 'Ticket créé',
    created: (key) => `Le ticket ${key} a été créé.`,
    open: (key) => `Ouvrir ${key} dans Jira`,
    copyKey: 'Copier la clé',
    copyLink: 'Copier le lien',
    copied: 'Copié',
    copyFailed: 'Échec de la copie. Sélectionnez le texte et copiez-le vous-même.',
    files: 'Fichiers',
    allSent: 'Tous les fichiers sont joints.',
    sentFiles: (count) => (isOne(count) ? `${count} fichier joint` : `${count} fichiers joints`),
    someFailed: 'Certains fichiers ne sont pas encore joints.',
    progress: (done, all) =>
      `${done} sur ${all} ${isOne(all) ? 'fichier joint' : 'fichiers joints'}.`,
    states: {
      waiting: 'En attente',
      pausing: (seconds) =>
        seconds <= 1 ? 'Nouvel essai…' : `Nouvel essai dans ${seconds} secondes…`,
      reading: 'Téléchargement depuis Outlook…',
      sending: (percent) => `Chargement ${percent} %`,
      done: 'Joint',
      failed: 'Échec',
      cancelled: 'Annulé',
    },
    retryFile: (name) => `Réessayer ${name}`,
    chooseAgain: (name) => `Sélectionner à nouveau ${name}`,
    cancelFile: (name) => `Annuler ${name}`,
    missed: (names) => `Impossible d’ajouter ${names}. Faites-le dans Jira.`,
    saveFile: (name) => `Enregistrer ${name} sur cet ordinateur`,
    sameAs: (name) => `Déjà joint (même fichier que ${name})`,
    bytes: (sent, all) => `${sent} sur ${all}`,
    otherMail: 'Sélectionnez l’e-mail dans Outlook pour poursuivre le chargement.',
    picturesPlacing: 'Ajout des images au texte…',
    picturesFailed: 'Les images sont jointes, mais n’ont pas pu être placées dans le texte.',
    picturesEdited:
      'Quelqu’un a modifié la description. Les images sont jointes, mais ne sont pas placées dans le texte.',
    undo: (seconds) => `Annuler (${seconds})`,
    undoing: 'Suppression…',
    undoMeans: (key) => `Supprimer ${key}`,
    undone: (key) => `${key} supprimé.`,
    filesTwice: (names) => `Chargé deux fois : ${names}`,
    filesTwiceNext:
      'La connexion a été interrompue et le fichier a été renvoyé. Supprimez une copie dans Jira.',
    doubles: 'Ticket créé en double',
    doublesNext:
      'La connexion a été interrompue et la demande a été renvoyée. Les fichiers sont joints au ticket ci-dessus. Supprimez l’autre dans Jira.',
    twins: 'Une autre personne a créé un ticket à partir de cet e-mail au même moment',
    twinsNext: 'Si les deux existent encore, conservez-en un et supprimez l’autre dans Jira.',
    another: 'En créer un autre',
  },

  mail: {
    from: 'De',
    date: 'Date d’envoi',
    sharedFiles: 'Fichiers partagés',
    link: 'E-mail à l’origine de ce ticket',
    linkOf: (date) => `E-mail du ${date}`,
  },

  emoji: {
    send: 'Envoyer sans emojis',
    leftOut: 'Ce Jira ne peut pas enregistrer les emojis ; ils sont retirés.',
    keep: 'Inclure les emojis',
  },

  add: {
    instead: 'Ajouter à un ticket existant',
    title: 'Ajouter l’e-mail à un ticket',
    back: 'Créer plutôt un ticket',
    issue: 'Ticket',
    other: 'Sélectionner un autre ticket',
    to: (key) => `Ajouter à ${key}`,
    submit: 'Ajouter au ticket',
    adding: 'Ajout…',
    comment: 'Commentaire',
    empty: 'Saisissez un commentaire.',
    audience: 'Qui peut voir le commentaire',
    everyone: 'Toute personne pouvant voir le ticket',
    customers: 'Clients aussi (réponse au client)',
    internal: 'Équipe uniquement (note interne)',
    role: (name) => `Rôle « ${name} »`,
    group: (name) => `Groupe « ${name} »`,
    done: 'Ajouté au ticket',
    added: (key) => `E-mail ajouté à ${key}.`,
    doubles: 'Commentaire ajouté deux fois',
    doublesNext:
      'La connexion a été interrompue et le commentaire a été renvoyé. Supprimez une copie dans Jira.',
  },

  known: {
    own: 'Cet e-mail est déjà dans Jira',
    ownNext: 'Ouvrez le ticket, ajoutez-y cet e-mail ou créez-en quand même un autre.',
    justNow: 'Quelqu’un vient de créer un ticket à partir de cet e-mail',
    takenBack: (key) =>
      `${key}, créé ici au même moment, a été supprimé. Votre texte est conservé.`,
    thread: 'De cette conversation',
    unchecked: 'Impossible de vérifier si cet e-mail est déjà dans Jira.',
    more: (count) => (isOne(count) ? `${count} autre` : `${count} autres`),
  },

  unsure: {
    looking: 'Vérification de la création du ticket…',
    title: 'Aucune réponse de Jira',
    text: 'Aucun ticket n’a été trouvé. Créez-le à nouveau : Postern vérifie d’abord, afin d’éviter un doublon.',
  },

  noMail: {
    title: 'Aucun e-mail sélectionné',
    text: 'Sélectionnez un e-mail pour créer un ticket. Outlook ne donne aux compléments ni réunions, ni e-mails protégés, ni e-mails joints à un autre. Déplacez un e-mail joint dans un dossier et ouvrez-le à cet endroit. Pour les autres, créez le ticket dans Jira.',
  },

  sharedMailbox: (owner, name) =>
    `Cet e-mail se trouve dans la boîte aux lettres de ${owner}. Vous êtes connecté à Jira en tant que ${name}.`,

  obstacle: 'Ne peut pas être joint',
};

const account: Messages['account'] = {
  signedIn: (name) => `Connecté en tant que ${name}`,
  close: 'Fermer',
  evaluation: {
    'api-token': 'À des fins d’évaluation uniquement. Révoquez le jeton une fois OAuth configuré.',
    'personal-access-token':
      'À des fins d’évaluation uniquement. Révoquez le jeton une fois OAuth configuré.',
    password:
      'À des fins d’évaluation uniquement. Changez de mot de passe une fois OAuth configuré.',
  },
  atJira: {
    'api-token': 'Vos jetons d’API',
    'personal-access-token': 'Vos jetons dans Jira',
    password: 'Votre profil dans Jira',
  },
  oldSecret: {
    'api-token': 'OAuth fonctionne. Révoquez le jeton d’API utilisé auparavant.',
    'personal-access-token': 'OAuth fonctionne. Révoquez le jeton utilisé auparavant.',
    password: 'OAuth fonctionne. Changez le mot de passe utilisé auparavant.',
  },
  onDevice:
    'Outlook n’a pas pu enregistrer vos identifiants dans votre boîte aux lettres. Ils sont enregistrés uniquement sur cet appareil.',
  alsoGranted: (sites) => `Vous avez aussi autorisé l’accès à ${sites}.`,
  signInThere: (site) => `Se connecter à ${site}`,
  one: (site) => ({
    title: `Se déconnecter de ${site} ?`,
    text: [
      'Vos identifiants sont supprimés de cet appareil et de votre boîte aux lettres. Vous devrez aussi vous reconnecter sur vos autres appareils.',
      'Vos brouillons sont conservés.',
    ],
    act: 'Se déconnecter',
  }),
  all: (sites) => ({
    title: 'Se déconnecter partout ?',
    text: [
      `Vous êtes connecté à ${sites}. Tous ces identifiants sont supprimés de cet appareil et de votre boîte aux lettres.`,
      'Vos brouillons sont conservés.',
    ],
    act: 'Se déconnecter',
  }),
  everything: {
    title: 'Supprimer toutes les données ?',
    text: [
      'Vos identifiants, brouillons et choix récents sont supprimés de cet appareil et de votre boîte aux lettres.',
      'Les tickets dans Jira ne sont pas concernés. Cette action est irréversible.',
    ],
    act: 'Supprimer toutes les données',
  },
  working: 'Un instant…',
  doneTitle: 'Déconnecté',
  forgottenTitle: 'Toutes les données sont supprimées',
  forgotten:
    'Toutes les données de Postern ont été supprimées de cet appareil et de cette boîte aux lettres (sauf l’heure de la suppression).',
  done: 'Terminé',
  ended: (site) => `L’accès à ${site} a été révoqué.`,
  signedOut: (site) => `Déconnecté de ${site}`,
  byHand: () =>
    'Votre accès est toujours valide dans Jira. Révoquez-le là-bas si rien d’autre ne l’utilise.',
  unknown: (site) =>
    `Cloud Connect n’a pas pu révoquer l’accès à ${site}. Il reste valide jusqu’à ce que vous le révoquiez dans Jira.`,
  endThere: 'Ouvrir les paramètres d’accès',
  inMailbox:
    'Outlook n’a pas pu enregistrer la modification : vos identifiants sont toujours dans votre boîte aux lettres.',
};

const receipt: Messages['receipt'] = {
  route: 'Parcours des données',
  calls: 'Requêtes récentes',
  rights: 'Ce que fait le complément dans Jira',
  rightsIntro:
    'Le complément a les mêmes autorisations que vous dans Jira. Il effectue uniquement ces requêtes, chacune pour une raison précise :',
  reads: 'Lecture',
  changes: 'Modification',
  callsIntro:
    'Noms et tailles uniquement : ni texte, ni fichiers, ni clés de ticket. Conservé jusqu’à la fermeture du volet.',
  noCalls: 'Aucune requête pour l’instant.',
  copy: 'Copier pour l’informatique',
  save: 'Enregistrer en texte',
  made: 'Rapport de sécurité Postern',
  window: 'Ce volet',
  windowAt: 'Outlook sur votre ordinateur',
  connect: 'Cloud Connect',
  jira: 'Jira',
  reader: 'Qui peut voir les données',
  windowReads: 'Vous. Le volet contient votre e-mail et vos identifiants chiffrés.',
  windowReadsSecret:
    'Vous. Le volet contient votre e-mail, vos identifiants chiffrés et, tant qu’il est ouvert, votre jeton ou mot de passe.',
  connectReads:
    'Cloud Connect et toute personne qui le contrôle peuvent voir les e-mails et les tickets en transit. Rien n’y est stocké.',
  connectSigns:
    'Hors du parcours des données : signe uniquement les requêtes. Il voit l’URL de chaque requête, y compris les clés de ticket et le texte recherché, mais ni les e-mails ni le texte des tickets.',
  connectOpens:
    'Hors du parcours des données : déchiffre uniquement vos identifiants pour ce volet. Il ne voit jamais les e-mails ni le texte des tickets.',
  connectRenews:
    'Hors du parcours des données : obtient, renouvelle et déchiffre uniquement votre accès pour ce volet. Il ne voit jamais les e-mails ni le texte des tickets.',
  jiraReads: 'Jira, ses administrateurs et toute personne pouvant voir le projet.',
  encrypted: 'Chiffré (TLS)',
  byBrowser: 'Chiffré (TLS), certificat vérifié par votre navigateur',
  byConnect: 'Chiffré (TLS), certificat vérifié par Cloud Connect',
  ownAuthority: 'avec une CA configurée par votre administrateur',
  publicAuthority: 'avec des CA publiques',
  notEncrypted: 'Non chiffré',
  endsInFront: 'Chiffré (TLS) jusqu’à la passerelle devant Cloud Connect, mais pas au-delà',
  mutualTls: 'TLS mutuel : Cloud Connect présente son propre certificat client',
  noMutualTls: 'Pas de TLS mutuel : Cloud Connect ne présente aucun certificat client',
  lastTls: (protocol, cipher) => `Dernière connexion : ${protocol}, ${cipher}`,
  throughFrame: 'via la page du complément sur Jira, dans ce volet',
  version: (version) => `Version ${version}`,
  build: (build) => `build ${build}`,
  region: (region) => `dans ${region}`,
  signedBy: (method) => `signé par ${method}`,
  unsigned: 'non signé',
  out: (bytes) => `${bytes} envoyés`,
  in: (bytes) => `${bytes} reçus`,
  took: (ms) => `${ms} ms`,
  own: {
    sites: 'Liste des sites Jira',
    route: 'Pour ce rapport : comment Cloud Connect joint Jira',
    'sign-in': 'Connexion',
    'oauth-start': 'Début de la connexion',
    'oauth-finish': 'Fin de la connexion',
    'oauth-direct': 'Signature pour la connexion directe',
    renew: 'Renouvellement de la connexion',
    'sign-out': 'Déconnexion',
    authorize: 'Signatures pour les requêtes directes',
    frame: 'Page du complément sur Jira',
  },
  why: {
    serverInfo: 'De quel Jira il s’agit',
    myself: 'Qui est connecté',
    projects: 'Projets (Data Center)',
    searchProjects: 'Projets dans lesquels vous pouvez créer des tickets (Cloud)',
    recentProjects: 'Vos projets récents (Cloud)',
    project: 'Un projet issu d’une règle ou d’un brouillon',
    createMetaOld: 'Types de ticket et champs (avant Jira 8.4)',
    createMetaTypes: 'Types de ticket d’un projet',
    createMetaFields: 'Champs d’un type de ticket',
    fieldHelp: 'Signification des champs',
    createIssue: 'Créer le ticket',
    attachmentMeta: 'Taille maximale de fichier acceptée par Jira',
    attach: 'Ajouter un fichier au ticket',
    search: 'Rechercher les tickets créés à partir de cet e-mail (Data Center)',
    searchJql: 'Rechercher les tickets créés à partir de cet e-mail (Cloud)',
    readIssue: 'Fichiers et description d’un ticket',
    editIssue: 'Placer les images de l’e-mail dans la description',
    deleteIssue:
      'Annuler la création du ticket, dans les secondes qui suivent et seulement à votre demande',
    issueProperty: 'Retrouver un ticket quand Jira n’a pas répondu',
    readIssues: 'Retrouver un ticket quand Jira n’a pas répondu (Cloud)',
    linkMail: 'Associer le ticket à l’e-mail, afin que vos collègues le trouvent',
    addComment: 'Ajouter l’e-mail à un ticket sous forme de commentaire, si vous le choisissez',
    comments: 'Retrouver un commentaire quand Jira n’a pas répondu',
    readComment: 'Vérifier si le commentaire a été modifié',
    editComment: 'Placer les images de l’e-mail dans le commentaire',
    commentProperty: 'Identifier un commentaire quand Jira n’a pas répondu',
    projectRoles: 'Rôles autorisés à voir un commentaire',
    deleteAttachment: 'Supprimer un fichier chargé deux fois après une coupure de connexion',
    addWatcher: 'Ajouter des personnes de l’e-mail en tant qu’observateurs',
    permissions: 'Si vous pouvez annuler la création du ticket ou rechercher des personnes',
    searchUsers: 'Rechercher une personne d’après votre saisie, pour les champs de personnes',
    assignableUsers: 'Rechercher une personne à qui assigner le ticket',
    searchGroups: 'Rechercher un groupe d’après votre saisie, pour les champs de groupes',
    suggestValues: 'Étiquettes existantes',
    pickIssue: 'Rechercher un ticket par clé ou par texte : parent, epic, ticket associé',
    linkTypes: 'Types de lien',
    epics: 'Rechercher un epic d’après votre saisie (Data Center)',
    boards: 'Tableaux d’un projet, pour trouver ses sprints',
    sprints: 'Sprints actifs et futurs d’un tableau',
    nameIssue: 'Marquer une demande afin de la retrouver quand Jira n’a pas répondu',
    serviceDesks: 'Centre de services d’un projet de service',
    requestTypes: 'Types de demande d’un projet de service',
    requestGroups: 'Groupes de types de demande',
    requestFields: 'Champs d’un type de demande',
    createRequest: 'Créer la demande',
    customers: 'Rechercher un client, demandeur ou participant',
    createCustomer:
      'Ajouter une personne de l’e-mail en tant que client, seulement si vous le sélectionnez',
    addCustomer: 'Donner à ce nouveau client l’accès au centre de services',
    organizations: 'Organisations d’un centre de services',
  },
};

const versions: Messages['versions'] = {
  'pane-older': () => ({
    title: 'Ce volet est plus ancien que Cloud Connect.',
    next: 'Rechargez-le. Si ce message réapparaît, demandez à votre administrateur d’installer la même version sur tous les serveurs Cloud Connect.',
  }),
  'connect-older': (version) => ({
    title: `Cloud Connect ${version} est plus ancien que ce volet.`,
    next: 'Certaines fonctionnalités risquent de ne pas fonctionner. Demandez à votre administrateur de mettre à jour Cloud Connect.',
  }),
  'jira-too-old': (version, site) => ({
    title: `${site} exécute Jira ${version}, que Postern ne prend pas en charge.`,
    next: 'Certaines fonctionnalités risquent de ne pas fonctionner. Demandez à votre administrateur de passer à Jira 8.0 ou version ultérieure.',
  }),
  'jira-of-other-kind': (_, site) => ({
    title: `${site} n’est pas le type de Jira configuré dans Cloud Connect.`,
    next: 'Demandez à votre administrateur de corriger « kind » dans la configuration de Cloud Connect.',
  }),
};

const names = (list: readonly string[]) => listNames(list, 'fr');
const size = (bytes: number) => formatBytes(bytes, 'fr');

const unreachable: Readonly<Record<UnreachableReason, (host: string) => string>> = {
  'name-unknown': (host) => `Cloud Connect ne peut pas résoudre ${host}.`,
  refused: (host) => `${host} refuse les connexions de Cloud Connect.`,
  'no-route': (host) => `Il n’existe aucune route de Cloud Connect vers ${host}.`,
  'not-tls': (host) => `${host} n’utilise pas HTTPS sur ce port.`,
  'tls-too-old': (host) => `${host} prend en charge uniquement des versions TLS obsolètes.`,
  'address-refused': (host) =>
    `Cloud Connect n’est pas autorisé à se connecter à l’adresse IP de ${host}.`,
  'from-this-window': (host) => `${host} n’a pas répondu à cette fenêtre.`,
};

const frame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) => `La page du complément sur ${host} n’a pas répondu.`,
  'local-network': (host) =>
    `${host} n’a pas répondu, et ce navigateur bloque l’accès au réseau local.`,
  'wrong-version': (host) =>
    `La page du complément sur ${host} est d’une autre version que ce complément.`,
  refused: (host) =>
    `L’adresse de ce serveur ne figure pas dans la page du complément sur ${host}.`,
};

const nextForFrame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) =>
    `Ouvrez ${host} dans votre navigateur. Si cela fonctionne, demandez à votre administrateur Jira d’installer la page du complément et d’autoriser son intégration dans un cadre.`,
  'local-network': () =>
    'Autorisez « Accès au réseau local » pour ce site dans les paramètres de votre navigateur. Le service informatique peut l’autoriser pour tous : ajoutez l’URL de ce complément à la stratégie LocalNetworkAccessAllowedForUrls.',
  'wrong-version': () =>
    'Demandez à votre administrateur Jira d’installer la page du complément de cette version.',
  refused: () =>
    'Demandez à votre administrateur Jira d’installer la page du complément générée pour ce serveur.',
};

const clientCertificate: Readonly<Record<ClientCertificateReason, (host: string) => string>> = {
  missing: (host) =>
    `La passerelle devant ${host} exige un certificat client, mais aucun n’est configuré.`,
  'authority-unknown': (host) =>
    `La passerelle devant ${host} n’approuve pas la CA qui a émis le certificat client de Cloud Connect.`,
  expired: (host) => `Le certificat client de Cloud Connect pour ${host} a expiré.`,
  revoked: (host) => `Le certificat client de Cloud Connect pour ${host} a été révoqué.`,
  late: (host) =>
    `La passerelle devant ${host} ne demande un certificat client qu’après la négociation TLS 1.3.`,
  unusable: (host) => `Cloud Connect ne peut pas utiliser son certificat client pour ${host}.`,
};

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) =>
    `${host} prend en charge uniquement la renégociation TLS non sécurisée`,
  'weak-key': (host) => `La clé TLS de ${host} est trop courte`,
  'name-not-recognized': (host) =>
    `Le serveur à l’adresse ${host} n’a pas de certificat pour ce nom`,
  'no-common-cipher': (host) => `${host} et Cloud Connect n’ont aucun chiffrement TLS en commun`,
  'no-common-version': (host) => `${host} et Cloud Connect n’ont aucune version TLS en commun`,
  other: (host) => `Échec de la connexion TLS à ${host}`,
};

const nextForTls: Readonly<Record<TlsFault, string>> = {
  'legacy-renegotiation':
    'Demandez à votre administrateur de mettre à jour TLS sur la passerelle devant Jira.',
  'weak-key':
    'Demandez à votre administrateur d’installer un certificat avec une clé plus longue sur la passerelle devant Jira.',
  'name-not-recognized':
    'Demandez à votre administrateur de vérifier que baseUrl correspond à un nom configuré sur la passerelle devant Jira.',
  'no-common-cipher':
    'Demandez à votre administrateur d’activer des chiffrements actuels sur la passerelle devant Jira.',
  'no-common-version':
    'Demandez à votre administrateur de comparer tls.maxVersion avec les versions TLS acceptées par la passerelle.',
  other:
    'Le serveur répond, le pare-feu n’est donc pas en cause. Demandez à votre administrateur de vérifier les paramètres TLS du serveur.',
};

const userToken: Readonly<Record<UserTokenReason, string>> = {
  expired: 'Votre session Microsoft a expiré.',
  'other-tenant': 'Votre compte Microsoft appartient à une autre organisation.',
  'other-app': 'La connexion Microsoft a été émise pour une autre application.',
  invalid: 'Cloud Connect n’a pas pu vérifier votre connexion Microsoft.',
};

const signInAgain = 'Reconnectez-vous. Votre brouillon est conservé.';
const inAMinute =
  'Réessayez dans une minute. Si le problème persiste, contactez votre administrateur Jira.';
const reopenPane =
  'Réessayez. Si le problème persiste, fermez et rouvrez le volet. Votre brouillon est conservé.';

/** A code without an entry doesn't compile. */
const errors: Messages['errors'] = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} n’a pas répondu.`,
    next: () =>
      'Vérifiez votre connexion réseau. Si d’autres sites fonctionnent, signalez à votre administrateur que Cloud Connect est indisponible.',
  },
  CONNECT_BUSY: {
    message: () => 'Trop de requêtes.',
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === 1
        ? 'Patientez une seconde, puis réessayez.'
        : `Patientez ${retryAfterSeconds} secondes, puis réessayez.`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `ID de Jira inconnu : « ${site} ».`,
    next: () =>
      'Sélectionnez un Jira dans la liste ou demandez à votre administrateur d’ajouter celui-ci.',
  },
  NO_CONNECTION: {
    message: ({ site }) => `Aucune connexion autorisée à « ${site} » n’est disponible.`,
    next: () =>
      'Demandez à votre administrateur d’autoriser Cloud Connect pour ce Jira ou de configurer une connexion directe.',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) => frame[reason](host),
    next: ({ host, reason }) => nextForFrame[reason](host),
  },
  JIRA_UNREACHABLE: {
    message: ({ host, reason }) =>
      reason === undefined ? `${host} n’a pas répondu.` : unreachable[reason](host),
    next: ({ host, reason }) =>
      reason === 'address-refused'
        ? 'Si ce Jira se trouve dans votre réseau, demandez à votre administrateur de définir allowPrivateAddresses.'
        : reason === 'from-this-window'
          ? `Ouvrez ${host} dans votre navigateur. Si cela fonctionne, réessayez.`
          : reason === 'not-tls'
            ? 'Demandez à votre administrateur de vérifier le schéma et le port dans baseUrl.'
            : reason === 'tls-too-old'
              ? 'Demandez à votre administrateur d’activer TLS 1.2 ou version ultérieure sur le serveur devant Jira.'
              : `Ouvrez ${host} dans votre navigateur. Si cela fonctionne, demandez à votre administrateur d’autoriser les connexions depuis Cloud Connect.`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) => `${host} n’a pas répondu en ${seconds} secondes.`,
    next: () => inAMinute,
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} a renvoyé une page de connexion au lieu de données.`
        : `La passerelle devant ${host} exige l’authentification Windows (${scheme}), que Cloud Connect ne prend pas en charge.`,
    next: () =>
      'Demandez à votre administrateur d’exclure /rest de l’authentification unique ou d’autoriser une connexion directe.',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira a été déplacé vers un autre chemin sur ${origin}.`
        : `Jira a été déplacé de ${host} vers ${origin}.`,
    next: () =>
      'Demandez à votre administrateur de corriger baseUrl dans la configuration de Cloud Connect.',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) => `Le certificat de ${host} n’est pas approuvé : ${reason}.`,
    next: () =>
      'Demandez à votre administrateur d’installer la chaîne de certificats complète sur Jira ou d’ajouter sa CA à la configuration de Cloud Connect.',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    next: ({ reason }) => nextForTls[reason],
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `La passerelle devant ${host} a refusé le certificat client de Cloud Connect.`
        : clientCertificate[reason](host),
    next: ({ reason }) =>
      reason === 'late'
        ? 'Demandez à votre administrateur de définir tls.maxVersion sur TLSv1.2 dans la configuration de Cloud Connect.'
        : 'Demandez à votre administrateur de vérifier clientCertificate dans la configuration de Cloud Connect.',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} a renvoyé une réponse inattendue (état ${status}).`
        : `Les en-têtes de réponse de ${host} dépassent ${size(headLimitBytes)}.`,
    next: () =>
      'Une passerelle ou un proxy devant Jira a peut-être envoyé cette réponse. Demandez à votre administrateur de le vérifier.',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `La connexion à ${host} a été interrompue.`
        : `${host} a fermé la connexion sans répondre.`,
    next: ({ reason }) =>
      reason === undefined
        ? 'Réessayez. Les éléments déjà enregistrés dans Jira sont conservés.'
        : 'Réessayez. Si cela se reproduit, demandez à votre administrateur de vérifier le certificat client : certaines passerelles ferment la connexion lorsqu’elles le refusent.',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} limite le nombre de requêtes.`,
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === null
        ? 'Patientez une minute, puis réessayez.'
        : `Patientez ${retryAfterSeconds} ${isOne(retryAfterSeconds) ? 'seconde' : 'secondes'}, puis réessayez.`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} a renvoyé une erreur (état ${status}).`,
    next: () => inAMinute,
  },
  JIRA_NOT_FOUND: {
    message: () => 'Élément introuvable, ou vous n’êtes pas autorisé à le voir.',
    next: () =>
      'Vérifiez qu’il existe toujours et que vous y avez accès, ou sélectionnez-en un autre.',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} a refusé la requête (échec du contrôle XSRF).`,
    next: () =>
      'Demandez à votre administrateur Jira de vérifier scheme et proxyName du connecteur de Jira (server.xml).',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira a refusé vos identifiants.',
    next: () => 'Vérifiez votre saisie, puis reconnectez-vous.',
  },
  TOKEN_MALFORMED: {
    message: () => 'Ce jeton contient des caractères non valides.',
    next: () => 'Copiez à nouveau le jeton depuis Jira, sans espaces ni autre texte.',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'Jira exige un CAPTCHA après plusieurs échecs de connexion.',
    next: () => 'Connectez-vous à Jira dans votre navigateur, puis réessayez ici.',
  },
  BASIC_DISABLED: {
    message: () => 'Ce Jira n’accepte pas de nom d’utilisateur et de mot de passe.',
    next: () => 'Utilisez une autre méthode de connexion, par exemple un jeton d’accès personnel.',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira a répondu, mais ne vous a pas reconnu.',
    next: () =>
      'Utilisez une autre méthode de connexion, ou vérifiez que le jeton est destiné à ce Jira.',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'Cette méthode de connexion n’est pas autorisée pour ce Jira.',
    next: ({ allowed }) => `Utilisez l’une de ces méthodes : ${allowed.join(', ')}.`,
  },
  TICKET_MISSING: {
    message: () => 'Vous n’êtes pas connecté.',
    next: () => 'Connectez-vous. Votre brouillon est conservé.',
  },
  TICKET_INVALID: {
    message: () => 'Votre session n’est plus valide.',
    next: () => signInAgain,
  },
  TICKET_EXPIRED: {
    message: () => 'Votre session a expiré.',
    next: () => signInAgain,
  },
  ACCESS_EXPIRED: {
    message: () => 'Votre session doit être renouvelée.',
    next: () => 'Réessayez. Le complément la renouvelle automatiquement.',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira n’a pas renouvelé votre session.',
    next: () =>
      'Si vous utilisez aussi Postern sur un autre appareil, rechargez le volet. Sinon, reconnectez-vous. Votre brouillon est conservé.',
  },
  USER_TOKEN_MISSING: {
    message: () => 'Vous devez vous connecter avec Microsoft pour utiliser Postern.',
    next: () => 'Rechargez le volet, puis connectez-vous avec votre compte professionnel.',
  },
  USER_TOKEN_REJECTED: {
    message: ({ reason }) => userToken[reason],
    next: () =>
      'Rechargez le volet, puis connectez-vous avec votre compte professionnel. Si le problème persiste, contactez votre administrateur.',
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) =>
      `Cloud Connect ne peut pas joindre ${host} pour vérifier votre connexion Microsoft.`,
    next: () =>
      'Réessayez dans une minute. Si le problème persiste, demandez à votre administrateur d’autoriser les connexions de Cloud Connect à ce serveur.',
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'Cet Outlook ne prend pas en charge la connexion Microsoft pour les compléments (authentification d’application imbriquée).',
    next: () =>
      'Ouvrez cet e-mail dans Outlook sur le web ou le nouvel Outlook avec votre compte professionnel Microsoft 365. Si votre boîte aux lettres est sur Exchange Server ou Outlook.com, contactez votre administrateur : ils ne la prennent pas en charge.',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `Échec de la connexion avec Microsoft (${problem}).`,
    next: () =>
      'Réessayez. Si le problème persiste, demandez à votre administrateur de vérifier l’application dans Microsoft Entra : son URI de redirection et les utilisateurs qui lui sont affectés.',
  },
  OAUTH_DENIED: {
    message: () => 'Vous avez refusé l’accès dans Jira.',
    next: () => 'Recommencez et sélectionnez « Autoriser ».',
  },
  OAUTH_EXPIRED: {
    message: () => 'La connexion a pris trop de temps.',
    next: () => 'Recommencez. Vous avez dix minutes.',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira a refusé ce code.',
    next: () => 'Copiez le code entier ou l’URL complète de la page, puis réessayez.',
  },
  OAUTH_MIXED_UP: {
    message: () => 'Cette réponse appartient à une autre connexion.',
    next: () => 'Fermez les autres fenêtres de connexion, puis recommencez.',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'Ce Jira n’a pas de lien d’application pour Cloud Connect.',
    next: () =>
      'Demandez à votre administrateur de créer le lien d’application dans Jira. « postern keys » affiche les valeurs à saisir.',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira a refusé la signature de Cloud Connect.',
    next: () =>
      'Demandez à votre administrateur de vérifier la clé publique du lien d’application, ainsi que scheme et proxyName du connecteur de Jira (server.xml).',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira utilise ${believed} comme URL de base ; les signatures ne correspondent donc pas.`,
    next: () =>
      'Demandez à votre administrateur de définir scheme, proxyName et proxyPort du connecteur de Jira (server.xml) selon l’URL que les utilisateurs ouvrent.',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira a refusé l’ID client et le secret de Cloud Connect.',
    next: () =>
      'Demandez à votre administrateur de comparer les deux avec le lien d’application dans Jira ou l’application chez Atlassian.',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted, granted }) =>
      granted.length === 0
        ? `Vous avez autorisé l’accès, mais pas à ${wanted}.`
        : `Vous avez autorisé l’accès à ${granted.join(', ')}, mais pas à ${wanted}.`,
    next: ({ wanted }) => `Recommencez et sélectionnez ${wanted} sur la page d’Atlassian.`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) =>
      `Les horloges de Jira et de Cloud Connect diffèrent de ${seconds} secondes.`,
    next: () => 'Demandez à votre administrateur de synchroniser les deux horloges avec NTP.',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira a refusé la connexion (${problem}).`,
    next: () => 'Recommencez. Si le problème persiste, envoyez ce message à votre administrateur.',
  },
  DIALOG_BLOCKED: {
    message: () => 'La fenêtre de connexion a été bloquée.',
    next: () =>
      'Autorisez les fenêtres contextuelles pour Outlook, puis réessayez. Ou connectez-vous avec un code.',
  },
  DIALOG_CLOSED: {
    message: () => 'La fenêtre de connexion s’est fermée ou a perdu sa liaison avec Outlook.',
    next: () =>
      'Si la fenêtre est encore ouverte et affiche un code, saisissez-le ici. Sinon, recommencez.',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `Cet appel d’API n’est pas autorisé pour ${site}.`,
    next: () => 'S’il devrait l’être, demandez à votre administrateur de modifier pathPolicy.',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `Requête non valide : attendu ${expected}.`,
    next: () =>
      'Rechargez le volet. Si cela se reproduit, le complément et Cloud Connect sont peut-être de versions différentes.',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) =>
      `L’URL et les en-têtes de cette requête dépassent la limite de ${size(limitBytes)}.`,
    next: () =>
      'Supprimez les cookies de ce site dans votre navigateur, puis réessayez. Si cela se reproduit, contactez votre administrateur : un proxy ajoute peut-être des en-têtes.',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'La taille dépasse la limite de la passerelle devant Jira.'
        : `La taille dépasse la limite de ${size(limitBytes)}.`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? 'Raccourcissez le texte ou demandez à votre administrateur d’augmenter la limite de la passerelle.'
        : 'Retirez le plus gros fichier ou partagez-le sous forme de lien.',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) =>
      reason === '' ? 'Vous n’êtes pas autorisé à faire cela dans Jira.' : reason,
    next: () =>
      'Sélectionnez un autre projet ou demandez l’autorisation à l’administrateur du projet.',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map((field) => field.message)].join(' ') ||
      'Jira n’a pas accepté le ticket.',
    next: () => 'Corrigez les champs signalés, puis créez à nouveau le ticket.',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'La base de données de ce Jira ne peut pas enregistrer les emojis.'
        : 'Jira a renvoyé une erreur. Sa base de données ne prend peut-être pas en charge les emojis.',
    next: () =>
      'Envoyez sans emojis. Pour les prendre en charge, votre administrateur Jira peut convertir la base de données en utf8mb4.',
  },
  FIELDS_UNSUPPORTED: {
    message: (facts) =>
      `Ce projet exige ${names(facts.names)}, que Postern ne prend pas en charge.`,
    next: () => 'Sélectionnez un autre type de ticket ou projet, ou créez ce ticket dans Jira.',
  },
  FIELDS_MISSING: {
    message: (facts) => `Obligatoire : ${names(facts.names)}.`,
    next: () => 'Renseignez les champs signalés, puis créez à nouveau le ticket.',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `Vous n’êtes pas autorisé à ajouter ${name} en tant que client.`,
    next: () =>
      'Décochez la case ou demandez l’autorisation à votre administrateur Jira. Aucune demande n’a été créée.',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira n’a pas pu ajouter ${name} en tant que client${reason === '' ? '.' : ` : ${reason}`}`,
    next: () =>
      'Décochez la case ou sélectionnez une autre personne. Aucune demande n’a été créée.',
  },
  NO_PROJECTS: {
    message: () => 'Vous n’êtes autorisé à créer des tickets dans aucun projet.',
    next: () => 'Demandez l’autorisation « Créer des tickets » à un administrateur de projet.',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
      if (by === 'gateway') return `${name} dépasse la limite de la passerelle devant Jira.`;
      const owner = by === 'connect' ? 'Cloud Connect' : 'Jira';
      const limit = limitBytes === null ? '' : ` (${size(limitBytes)})`;
      return `${name} dépasse la limite de ${owner}${limit}.`;
    },
    next: ({ by }) =>
      by === undefined
        ? 'Retirez-le ou partagez-le sous forme de lien.'
        : 'Retirez-le, partagez-le sous forme de lien ou demandez à votre administrateur d’augmenter la limite.',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) =>
      reason === '' ? `Jira a refusé ${name}.` : `Jira a refusé ${name} : ${reason}`,
    next: () => 'Réessayez, ou enregistrez le fichier et joignez-le dans Jira.',
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook n’a pas pu fournir ${name}.`,
    next: () => 'Réessayez, ou enregistrez le fichier et joignez-le dans Jira.',
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () =>
      'Cette version d’Outlook ne peut pas transmettre de pièces jointes aux compléments.',
    next: () =>
      'Enregistrez les fichiers nécessaires, puis ajoutez-les ci-dessous. Outlook pour Microsoft 365 sur Windows, Mac et le web prend en charge les pièces jointes.',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `Les fichiers .${extension} sont bloqués dans ce Jira.`,
    next: () => 'Partagez-le sous forme de lien ou contactez votre administrateur Jira.',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} est vide. Jira n’accepte pas les fichiers vides.`,
    next: () => 'Retirez-le ou demandez à l’expéditeur de le renvoyer.',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'Les pièces jointes sont désactivées dans ce Jira.',
    next: () => 'Créez le ticket sans fichiers ou contactez votre administrateur Jira.',
  },
  FILE_GONE: {
    message: ({ name }) => `${name} doit être resélectionné, car le volet a été fermé.`,
    next: () => 'Sélectionnez à nouveau le fichier.',
  },
  FILING_ELSEWHERE: {
    message: () => 'Cet e-mail est en cours de traitement dans une autre fenêtre.',
    next: () => 'Attendez la fin du traitement, puis réessayez. Le ticket s’affichera ici.',
  },
  FILING_UNSURE: {
    message: ({ made }) =>
      `Jira n’a pas répondu. Le ${made === 'issue' ? 'ticket' : 'commentaire'} a peut-être été créé.`,
    next: ({ made }) =>
      `Réessayez. Postern recherche d’abord le ${made === 'issue' ? 'ticket' : 'commentaire'}, afin d’éviter un doublon.`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'La bibliothèque de compléments d’Outlook n’a pas été chargée.',
    next: ({ hosts }) =>
      `Demandez à votre administrateur d’autoriser l’accès à ${hosts.join(' et ')}, puis rouvrez le volet.`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook n’a pas répondu en ${seconds} secondes.`,
    next: () => reopenPane,
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook a renvoyé une erreur (code ${outlookCode}).`,
    next: () => reopenPane,
  },
  MAIL_CHANGED: {
    message: () => 'Un autre e-mail est maintenant sélectionné.',
    next: () => 'Revenez au premier e-mail, puis réessayez. Votre brouillon est conservé.',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} n’est pas un fichier d’e-mail valide.`,
    next: () => 'Enregistrez à nouveau l’e-mail au format .eml, puis réessayez.',
  },
  STORAGE_FULL: {
    message: () => 'Le stockage des paramètres de complément de cette boîte aux lettres est plein.',
    next: () => 'Déconnectez-vous d’un Jira que vous n’utilisez plus.',
  },
  CONFIG_INVALID: {
    message: ({ problems }) =>
      isOne(problems.length)
        ? `La configuration contient ${problems.length} problème.`
        : `La configuration contient ${problems.length} problèmes.`,
    next: ({ problems }) =>
      problems
        .map(
          ({ path, line, found, expected }) =>
            `${line === null ? '' : `ligne ${line} : `}${path} : trouvé ${found}, attendu ${expected}`,
        )
        .join('\n'),
  },
  CANCELLED: {
    message: () => 'Annulé.',
    next: () => 'Recommencez quand vous le souhaitez.',
  },
  UNEXPECTED: {
    message: () => 'Une erreur s’est produite.',
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
