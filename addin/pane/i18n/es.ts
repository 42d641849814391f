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
  language: 'es',
  loading: 'Abriendo…',
  notInOutlook: 'Esta página solo funciona en Outlook.',
  notInOutlookNext: 'Abre un correo en Outlook y, después, abre Postern.',
  cutNotice: '… (truncado: el texto supera el límite de Jira)',
  retry: 'Reintentar',
  reload: 'Recargar',
  cancel: 'Cancelar',
  back: 'Atrás',
  close: 'Cerrar',
  saveFailed: (name) =>
    `No se pudo guardar ${name}. Selecciona su correo en Outlook e inténtalo de nuevo.`,
  details: 'Detalles',
  reference: (requestId) => `Referencia para tu administrador: ${requestId}`,
  required: 'obligatorio',
  optional: 'opcional',
  fieldEmpty: (name) => `Rellena «${name}».`,
  fieldNoNumber: 'Escribe un número, por ejemplo, 12,5.',
  fieldTwoNumbers: 'Este número es ambiguo. Escríbelo sin separador de miles.',
  fieldNoDate: 'Escribe una fecha.',

  menu: 'Más opciones',
  signedInAs: (name) => `Sesión iniciada como ${name}`,
  otherJira: 'Usar otro Jira',
  signOut: (site) => `Cerrar sesión en ${site}`,
  signOutAll: 'Cerrar todas las sesiones',
  forgetEverything: 'Eliminar todos los datos…',
  openJira: (site) => `Abrir ${site}`,

  security: {
    modes: { direct: 'Directa', connect: 'Cloud Connect' },
    methods: {
      oauth1: 'OAuth 1.0a',
      oauth2: 'OAuth 2.0',
      'api-token': 'Token de API',
      'personal-access-token': 'Token de acceso personal',
      password: 'Usuario y contraseña',
    },
    viaConnect: (method) => `${method} a través de Cloud Connect`,
    levels: { good: 'Segura', caution: 'Con precaución', warning: 'No segura' },
    choosing: 'Conectando con Jira…',
    noWay: 'No se puede acceder a Jira',
    lookAgain: 'Comprobar de nuevo',
    announced: (level, way) => `${level}: ${way}`,
    open: 'Seguridad de la conexión',
    why: 'Por qué esta conexión',
    connectionReasons: {
      'only-connect-allowed': 'Tu administrador solo permite Cloud Connect para este Jira.',
      'connect-preferred': 'Tu administrador prefiere Cloud Connect para este Jira.',
      'only-direct-allowed': 'Tu administrador solo permite conexiones directas a este Jira.',
      'direct-answers': 'Este panel puede acceder a tu Jira directamente.',
      'connect-failed': 'Cloud Connect no puede acceder a tu Jira, pero este panel sí.',
      'jira-without-https':
        'Se usa Cloud Connect porque Jira usa http y los navegadores bloquean aquí el contenido http. Pide a tu administrador que configure Jira con https.',
      'local-network':
        'Se usa Cloud Connect porque la página de Jira no respondió y este navegador bloquea el acceso a la red local. Pide al equipo de TI que agregue la dirección URL de este complemento a la directiva del navegador LocalNetworkAccessAllowedForUrls.',
      'no-handshake':
        'Se usa Cloud Connect porque la página del complemento en Jira falta, no se puede mostrar en un marco o pide iniciar sesión. Pide a tu administrador de Jira que la instale y permita mostrarla en un marco.',
      'wrong-version':
        'Se usa Cloud Connect porque la página del complemento en Jira es de otra versión. Pide a tu administrador de Jira que la actualice.',
      refused:
        'Se usa Cloud Connect porque la dirección de este servidor no figura en la página del complemento en Jira. Pide a tu administrador de Jira que la agregue.',
      'login-wall':
        'Se usa Cloud Connect porque aparece una página de inicio de sesión en lugar de Jira. Pide a tu administrador de Jira que excluya /rest del inicio de sesión único.',
      'secret-stays':
        'Se usa Cloud Connect porque tu administrador no permite tokens ni contraseñas en este panel. Solo OAuth 1.0a puede conectarse directamente.',
      unreachable:
        'Se usa Cloud Connect porque este panel no puede acceder a Jira. Comprueba tu red o VPN.',
    },
    reasons: {
      'hop-without-https': 'El tráfico entre tu puerta de enlace y Cloud Connect no está cifrado.',
      'private-certificate':
        'El certificado de Jira lo emitió una entidad de certificación (CA) privada. Quien la controle podría interceptar el tráfico.',
      outdated: 'Cloud Connect es anterior a este complemento.',
      'password-sign-in':
        'Tu contraseña da acceso total a tu cuenta y no se puede limitar a este complemento.',
      'api-token-sign-in': 'Un token de API tiene todos tus permisos en Jira.',
      'personal-access-token-sign-in':
        'Un token de acceso personal tiene todos tus permisos en Jira.',
      'jira-without-https':
        'La conexión con Jira no está cifrada. Otras personas de la red podrían interceptarla.',
      'connect-without-https':
        'La conexión con Cloud Connect no está cifrada. Otras personas de la red podrían interceptarla.',
    },
    notes: {
      'secret-in-window':
        'El panel guarda tu token o contraseña en memoria mientras está abierto. OAuth 1.0a no lo necesita.',
      'tokens-through-connect':
        'Cloud Connect obtiene y renueva tu acceso de OAuth 2.0. Los correos y las incidencias van directamente a Jira.',
    },
    whatToDo: 'Cómo solucionarlo',
    remedies: {
      'hop-without-https':
        'Pide a tu administrador que asigne a Cloud Connect su propio certificado (listen.tls).',
      'private-certificate':
        'Pide a tu administrador que use para Jira un certificado de una CA pública.',
      outdated: 'Pide a tu administrador que actualice Cloud Connect.',
      'password-sign-in':
        'Inicia sesión con un token o pide a tu administrador que configure OAuth.',
      'api-token-sign-in': 'Pide a tu administrador que configure OAuth para este Jira.',
      'personal-access-token-sign-in':
        'Pide a tu administrador que configure OAuth para este Jira.',
      'jira-without-https': 'Pide a tu administrador que configure Jira con https.',
      'connect-without-https': 'Pide a tu administrador que configure Cloud Connect con https.',
    },
    nothingToDo: 'No tienes que hacer nada. Es la configuración recomendada.',
  },

  sites: {
    title: 'Elige tu Jira',
    label: 'Id. o dirección URL de Jira',
    hint: 'Pega la dirección URL de cualquier página de tu Jira.',
    list: 'Sitios disponibles',
    next: 'Continuar',
    unreadable: 'No es un id. de Jira ni una dirección URL. Ejemplo: jira.example.com',
    none: 'Aún no hay ningún Jira configurado.',
    noneNext: 'Pide a tu administrador que agregue uno a Cloud Connect.',
    checkAgain: 'Comprobar de nuevo',
    kinds: { cloud: 'Cloud', datacenter: 'Data Center' },
  },

  signIn: {
    title: (site) => `Iniciar sesión en ${site}`,
    method: 'Iniciar sesión con',
    mail: 'Dirección de correo electrónico',
    user: 'Nombre de usuario',
    password: 'Contraseña',
    apiToken: 'Token de API',
    personalAccessToken: 'Token de acceso personal',
    evaluation:
      'Solo para evaluación. Para el uso diario, pide a tu administrador que configure OAuth.',
    makeToken: 'Crear un token en Jira',
    openLogin: 'Abrir el inicio de sesión de Jira',
    submit: 'Iniciar sesión',
    submitting: 'Iniciando sesión…',
    done: (name) => `Sesión iniciada como ${name}.`,
    showSecret: 'Mostrar caracteres',
    withJira: 'Iniciar sesión con Jira',
    oauthMeans:
      'Jira se abre en su propia ventana. Tu contraseña permanece allí y puedes revocar el acceso en Jira en cualquier momento.',
    useCode: 'Usar un código',
    otherWays: 'Otros métodos (para evaluación)',
    evaluationOnly: 'Solo para evaluación. Después, revoca el token o cambia la contraseña.',
    waitingForWindow: 'Esperando a la ventana de Jira…',
    waitingNext: 'Inicia sesión en Jira y selecciona «Permitir».',
    enterCode: 'Escribir el código',
    codeFromWindow: 'Copia el código de la ventana de inicio de sesión y pégalo aquí.',
    noCodeInWindow: '¿No aparece ningún código?',
    codeAllow: 'Selecciona «Permitir» en la página de Jira.',
    openPage: 'Abrir la página de Jira',
    openPageAgain: 'Volver a abrir la página',
    codePaste: 'Copia el código que muestra Jira y pégalo aquí.',
    addressPaste:
      'Copia la dirección URL de la página que se abre a continuación (aparece en ella o en la barra de direcciones) y pégala aquí.',
    otherOauth: (name) => `Usar ${name}`,
    code: 'Código o dirección URL',
    codeElsewhere:
      'Si no se abre ninguna página después de «Permitir», copia la dirección URL completa de la barra de direcciones.',
    noMethod: 'No se permite ningún método de inicio de sesión para este Jira.',
    noMethodNext: 'Pide a tu administrador que permita uno en la configuración de Cloud Connect.',
    custody:
      'Cloud Connect cifra tus credenciales y te las devuelve. Solo se guardan en tu buzón o en este dispositivo.',
    optionalNames: {
      mail: 'dirección de correo',
      user: 'nombre de usuario',
      password: 'contraseña',
      token: 'token',
    },
  },

  form: {
    title: 'Crear una incidencia a partir de este correo',
    project: 'Proyecto',
    projectPlaceholder: 'Buscar por nombre o clave',
    marks: { favourite: 'favorito', recent: 'reciente' },
    issueType: 'Tipo de incidencia',
    issueTypePlaceholder: 'Seleccionar un tipo',
    summary: 'Resumen',
    description: 'Descripción',
    editAsText: 'Editar como texto',
    preview: 'Vista previa',
    restore: 'Restablecer',
    restoreMail: 'Restaurar el texto del correo',
    descriptionAsText: 'Descripción como texto sin formato',
    descriptionReading: 'Cargando correo…',
    descriptionEmpty: 'Este correo no tiene texto.',
    descriptionAsFile:
      'Este tipo de incidencia no tiene descripción. El texto del correo se adjunta como archivo.',
    descriptionNotTaken:
      'Este tipo de incidencia no tiene descripción. El texto del correo no se incluye.',
    partLikely: (name) => `Parece: ${name}`,
    partOut: (name) => `No incluido: ${name}`,
    partInclude: 'Incluir',
    partRemove: 'Quitar',
    partsOut: (count) => (count === 1 ? '1 parte no incluida' : `${count} partes no incluidas`),
    alsoTake: 'No incluido (selecciona para incluir):',
    parts: {
      history: 'Mensajes anteriores',
      signature: 'Firma',
      disclaimer: 'Aviso legal',
      banner: 'Advertencia',
      rest: 'Resto del correo',
    },
    lines: (count) => (count === 1 ? '1 línea' : `${count} líneas`),
    showAll: 'Mostrar todo',
    showLess: 'Mostrar menos',
    picture: 'Imagen',
    table: 'Tabla',
    files: 'Archivos',
    filesNone: 'Este correo no tiene datos adjuntos.',
    filesChosen: (count, size) =>
      count === 0
        ? 'Ninguno seleccionado'
        : `${count} ${count === 1 ? 'seleccionado' : 'seleccionados'}${size === '' ? '' : `, ${size}`}`,
    addFiles: 'Agregar archivos…',
    addFilesHint: 'Selecciona, suelta o pega archivos aquí',
    dropFiles: 'Suelta los archivos aquí',
    asLink: 'como vínculo',
    wholeMail: 'Correo entero (.eml)',
    about: (size) => `aprox. ${size}`,
    fileNotes: {
      'text-cut':
        'El texto supera el límite de Jira: truncado en la incidencia, completo en este archivo.',
      'text-not-taken':
        'Contiene el texto del correo porque la incidencia no tiene un campo de descripción.',
      protected:
        'Protegido o cifrado: no todo el mundo puede abrirlo en Jira. Pide al remitente una copia sin protección.',
      logo: 'No seleccionado: tu organización lo incluye en su lista de logotipos.',
      tiny: 'No seleccionado: muy pequeño (probablemente un icono o una línea).',
      repeated: 'No seleccionado: aparece varias veces (probablemente un logotipo).',
      signature: 'No seleccionado: forma parte de la firma.',
      history: 'No seleccionado: está en mensajes anteriores, que no se incluyen.',
      'not-shown': 'No seleccionado: no se usa en el texto del mensaje.',
    },
    fieldsLoading: 'Cargando campos…',
    noSubject: 'Correo sin asunto',
    create: 'Crear incidencia',
    creating: 'Creando…',
    shortcut: 'Ctrl+Intro',
    shortcutMac: '⌘ Intro',
    choose: 'Seleccionar…',
    add: 'Agregar…',
    removeOption: (name) => `Quitar ${name}`,
    discard: 'Descartar borrador',
    kept: 'Borrador restaurado.',
    followed: (subject) => `Ahora se muestra: ${subject}`,
  },

  suggested: {
    filled: (names) => `Rellenado por tu organización: ${names}.`,
    without: 'Las sugerencias de tu organización están desactivadas.',
    doWithout: 'Desactivar',
    doUse: 'Activar',
    skipped: (names) => `Omitido (no válido aquí): ${names}.`,
  },

  fields: {
    more: 'Más campos',
    moreFilled: (names) => `Rellenado: ${names}`,
    none: 'Ninguno',
    me: (name) => `Yo (${name})`,
    typeToSearch: 'Escribe para buscar.',
    searchForbidden:
      'No tienes permiso para buscar personas y grupos en este Jira. Pide a tu administrador de Jira el permiso «Explorar usuarios y grupos».',
    searchPeople: 'Nombre o dirección de correo',
    searchGroups: 'Nombre del grupo',
    searchIssues: 'Clave o texto',
    secondLevel: (name) => `${name}, segundo nivel`,
    newLabel: (label) => `Nueva: ${label}`,
    addLabel: 'Agregar una etiqueta…',
    originalEstimate: 'Estimación original',
    remainingEstimate: 'Estimación restante',
    durationHint: 'Por ejemplo, 2d 4h 30m',
    linkType: 'Esta incidencia…',
    linkedIssue: 'Incidencia vinculada',
    changed: 'El formulario de Jira ha cambiado.',
    added: (names) => `Nuevo: ${names}.`,
    removed: (names) => `Quitado: ${names}.`,
    nowRequired: (names) => `Ahora obligatorio: ${names}.`,
    otherOptions: (names) => `Opciones modificadas: ${names}.`,
    closedProject: (project) =>
      `Ya no puedes crear incidencias en «${project}». Se archivó o ya no tienes permiso. Selecciona otro proyecto.`,
    goneType: (type) => `El tipo de incidencia «${type}» ya no existe.`,
    refused: (names) => `Jira rechazó ${names}.`,
    beyondNext: 'Corrígelo aquí o usa «Continuar en Jira» más arriba.',
    keptRest: 'Lo demás que escribiste se conserva.',
    noUrl: 'Escribe una dirección URL completa, por ejemplo, https://example.com.',
    noDuration: 'Escribe una duración, por ejemplo, 2d 4h 30m.',
  },

  desk: {
    issueTypes: 'Tipos de incidencia',
    otherRequests: 'Otras solicitudes',
    onBehalf: 'Enviar en nombre de',
    participants: 'Participantes en la solicitud',
    yourself: (name) => `Tú (${name})`,
    isNew: 'Nuevo',
    unknown: (address) => `Jira no tiene una cuenta para ${address}.`,
    make: (name) => `Crear a ${name} como cliente`,
    makeHint:
      'Si desactivas la casilla, tú eres el informador. Si la activas, Jira puede enviarle una invitación por correo.',
    ofMail: 'De este correo',
    makeAndAdd: (name) => `Crear a ${name} como cliente y agregarlo`,
    unchecked: 'No se pudo comprobar si el remitente tiene una cuenta de Jira.',
    portal: 'Portal de clientes',
    openPortal: (key) => `Abrir ${key} en el portal de clientes`,
  },

  handOver: {
    beyond: 'Jira exige algo que este formulario no muestra.',
    needed: (names) => `Jira exige ${names}, que solo se puede definir en Jira.`,
    neededNext:
      'Continúa en Jira: lo que escribiste se conserva allí. El texto y los archivos del correo se agregan cuando vuelvas.',
    begin: 'Continuar en Jira',
    away: 'Esperando la incidencia que creas en Jira',
    awayNext:
      'Vuelve aquí cuando la hayas creado. Entonces se agregarán el texto y los archivos del correo.',
    look: 'Ya la he creado',
    looking: 'Buscando la nueva incidencia…',
    openAgain: 'Volver a abrir Jira',
    notFound: 'Jira aún no muestra tu nueva incidencia en este proyecto',
    notFoundNext: 'Puede tardar un momento. Inténtalo de nuevo o abre Jira y crea la incidencia.',
    which: '¿Qué incidencia corresponde a este correo?',
    whichNext: 'El texto y los archivos del correo se agregan a ella.',
    noneOfThese: 'Comprobar de nuevo',
  },

  people: {
    title: 'Personas de este correo',
    show: 'Buscar en Jira',
    hide: 'Ocultar',
    hint: 'Las personas seleccionadas pasan a ser observadores de la incidencia.',
    looking: 'Buscando en Jira…',
    roles: { sender: 'remitente', to: 'destinatario', cc: 'CC' },
    watching: (count) => (count === 1 ? '1 observador' : `${count} observadores`),
    unsearched: (names) =>
      `No tienes permiso para buscar personas en este Jira. Sin buscar: ${names}.`,
    strangers: (names) => `No se encontró en Jira: ${names}.`,
    setAs: (person, field) => `Definir a ${person} como ${field}`,
    isNow: (person, field) => `${field}: ${person}.`,
  },

  combo: {
    none: 'Sin resultados',
    loading: 'Cargando…',
    open: 'Mostrar opciones',
  },

  result: {
    title: 'Incidencia creada',
    created: (key) => `Se creó la incidencia ${key}.`,
    open: (key) => `Abrir ${key} en Jira`,
    copyKey: 'Copiar clave',
    copyLink: 'Copiar vínculo',
    copied: 'Copiado',
    copyFailed: 'No se pudo copiar. Selecciona el texto y cópialo.',
    files: 'Archivos',
    allSent: 'Todos los archivos se adjuntaron.',
    sentFiles: (count) => (count === 1 ? '1 archivo adjunto' : `${count} archivos adjuntos`),
    someFailed: 'Algunos archivos aún no se adjuntaron.',
    progress: (done, all) => `${done} de ${all} archivos adjuntos.`,
    states: {
      waiting: 'En espera',
      pausing: (seconds) => (seconds <= 1 ? 'Reintentando…' : `Reintento en ${seconds} segundos…`),
      reading: 'Descargando de Outlook…',
      sending: (percent) => `Cargando ${percent} %`,
      done: 'Adjuntado',
      failed: 'Error',
      cancelled: 'Cancelado',
    },
    retryFile: (name) => `Reintentar ${name}`,
    chooseAgain: (name) => `Volver a seleccionar ${name}`,
    cancelFile: (name) => `Cancelar ${name}`,
    missed: (names) => `No se pudo agregar ${names}. Hazlo en Jira.`,
    saveFile: (name) => `Guardar ${name} en este equipo`,
    sameAs: (name) => `Ya adjuntado (el mismo archivo que ${name})`,
    bytes: (sent, all) => `${sent} de ${all}`,
    otherMail: 'Selecciona el correo en Outlook para continuar la carga.',
    picturesPlacing: 'Agregando imágenes al texto…',
    picturesFailed: 'Las imágenes se adjuntaron, pero no se pudieron colocar en el texto.',
    picturesEdited:
      'Alguien editó la descripción. Las imágenes se adjuntaron, pero no se colocaron en el texto.',
    undo: (seconds) => `Deshacer (${seconds})`,
    undoing: 'Eliminando…',
    undoMeans: (key) => `Eliminar ${key}`,
    undone: (key) => `${key} se eliminó.`,
    filesTwice: (names) => `Cargado dos veces: ${names}`,
    filesTwiceNext:
      'La conexión se interrumpió y el archivo se volvió a enviar. Elimina una copia en Jira.',
    doubles: 'Se creó una incidencia duplicada',
    doublesNext:
      'La conexión se interrumpió y la petición se volvió a enviar. Los archivos están en la incidencia de arriba. Elimina la otra en Jira.',
    twins: 'Otra persona creó una incidencia a partir de este correo al mismo tiempo',
    twinsNext: 'Si ambas siguen existiendo, conserva una y elimina la otra en Jira.',
    another: 'Crear otra',
  },

  mail: {
    from: 'De',
    date: 'Fecha',
    sharedFiles: 'Archivos compartidos',
    link: 'Correo a partir del que se creó esta incidencia',
    linkOf: (date) => `Correo del ${date}`,
  },

  emoji: {
    send: 'Enviar sin emojis',
    leftOut: 'Este Jira no puede guardar emojis, así que se omiten.',
    keep: 'Incluir emojis',
  },

  add: {
    instead: 'Agregar a una existente',
    title: 'Agregar el correo a una incidencia',
    back: 'Crear una incidencia nueva',
    issue: 'Incidencia',
    other: 'Seleccionar otra incidencia',
    to: (key) => `Agregar a ${key}`,
    submit: 'Agregar a la incidencia',
    adding: 'Agregando…',
    comment: 'Comentario',
    empty: 'Escribe un comentario.',
    audience: 'Quién puede ver el comentario',
    everyone: 'Todos los que pueden ver la incidencia',
    customers: 'También los clientes (respuesta)',
    internal: 'Solo el equipo (nota interna)',
    role: (name) => `Rol «${name}»`,
    group: (name) => `Grupo «${name}»`,
    done: 'Agregado a la incidencia',
    added: (key) => `El correo se agregó a ${key}.`,
    doubles: 'El comentario se agregó dos veces',
    doublesNext:
      'La conexión se interrumpió y el comentario se volvió a enviar. Elimina una copia en Jira.',
  },

  known: {
    own: 'Este correo ya está en Jira',
    ownNext: 'Abre la incidencia, agrégale este correo o crea otra de todos modos.',
    justNow: 'Alguien acaba de crear una incidencia a partir de este correo',
    takenBack: (key) => `${key}, creada aquí al mismo tiempo, se eliminó. Tu texto se conserva.`,
    thread: 'De esta conversación',
    unchecked: 'No se pudo comprobar si este correo ya está en Jira.',
    more: (count) => `${count} más`,
  },

  unsure: {
    looking: 'Comprobando si la incidencia se creó…',
    title: 'Jira no responde',
    text: 'No se encontró ninguna incidencia. Créala de nuevo: Postern lo comprueba antes para que no haya duplicados.',
  },

  noMail: {
    title: 'Ningún correo seleccionado',
    text: 'Selecciona un correo para crear una incidencia. Outlook no da a los complementos reuniones, correos protegidos ni correos adjuntos a otro. Mueve un correo adjunto a una carpeta y ábrelo allí. Para los demás, crea la incidencia en Jira.',
  },

  sharedMailbox: (owner, name) =>
    `Este correo está en el buzón de ${owner}. Iniciaste sesión en Jira como ${name}.`,

  obstacle: 'No se puede adjuntar',
};

const account: Messages['account'] = {
  signedIn: (name) => `Sesión iniciada como ${name}`,
  close: 'Cerrar',
  evaluation: {
    'api-token': 'Solo para evaluación. Revoca el token cuando OAuth esté configurado.',
    'personal-access-token': 'Solo para evaluación. Revoca el token cuando OAuth esté configurado.',
    password: 'Solo para evaluación. Cambia la contraseña cuando OAuth esté configurado.',
  },
  atJira: {
    'api-token': 'Tus tokens de API',
    'personal-access-token': 'Tus tokens en Jira',
    password: 'Tu perfil en Jira',
  },
  oldSecret: {
    'api-token': 'OAuth funciona. Revoca el token de API que usabas antes.',
    'personal-access-token': 'OAuth funciona. Revoca el token que usabas antes.',
    password: 'OAuth funciona. Cambia la contraseña que usabas antes.',
  },
  onDevice:
    'Outlook no pudo guardar tus credenciales en tu buzón. Solo se guardaron en este dispositivo.',
  alsoGranted: (sites) => `También permitiste el acceso a ${sites}.`,
  signInThere: (site) => `Iniciar sesión en ${site}`,
  one: (site) => ({
    title: `¿Cerrar sesión en ${site}?`,
    text: [
      'Tus credenciales se quitan de este dispositivo y de tu buzón. También tendrás que volver a iniciar sesión en tus otros dispositivos.',
      'Tus borradores se conservan.',
    ],
    act: 'Cerrar sesión',
  }),
  all: (sites) => ({
    title: '¿Cerrar todas las sesiones?',
    text: [
      `Iniciaste sesión en ${sites}. Todas estas credenciales se quitan de este dispositivo y de tu buzón.`,
      'Tus borradores se conservan.',
    ],
    act: 'Cerrar sesión',
  }),
  everything: {
    title: '¿Eliminar todos los datos?',
    text: [
      'Tus credenciales, borradores y elecciones recientes se quitan de este dispositivo y de tu buzón.',
      'Las incidencias de Jira no se ven afectadas. Esta acción no se puede deshacer.',
    ],
    act: 'Eliminar todos los datos',
  },
  working: 'Un momento…',
  doneTitle: 'Sesión cerrada',
  forgottenTitle: 'Se eliminaron todos los datos',
  forgotten:
    'Se eliminaron todos los datos de Postern de este dispositivo y de este buzón (excepto la hora de la eliminación).',
  done: 'Listo',
  ended: (site) => `Se revocó el acceso a ${site}.`,
  signedOut: (site) => `Sesión cerrada en ${site}`,
  byHand: () => 'Tu acceso sigue siendo válido en Jira. Revócalo allí si nada más lo usa.',
  unknown: (site) =>
    `Cloud Connect no pudo revocar el acceso a ${site}. Seguirá siendo válido hasta que lo revoques en Jira.`,
  endThere: 'Abrir configuración de acceso',
  inMailbox: 'Outlook no pudo guardar el cambio: tus credenciales siguen en tu buzón.',
};

const receipt: Messages['receipt'] = {
  route: 'Recorrido de los datos',
  calls: 'Peticiones recientes',
  rights: 'Qué hace el complemento en Jira',
  rightsIntro:
    'El complemento tiene los mismos permisos que tú en Jira. Solo hace estas peticiones, cada una por un motivo:',
  reads: 'Lectura',
  changes: 'Cambios',
  callsIntro:
    'Solo nombres y tamaños: ni texto, ni archivos, ni claves de incidencia. Se conserva hasta que cierres el panel.',
  noCalls: 'Aún no hay peticiones.',
  copy: 'Copiar para TI',
  save: 'Guardar como texto',
  made: 'Informe de seguridad de Postern',
  window: 'Este panel',
  windowAt: 'Outlook en tu equipo',
  connect: 'Cloud Connect',
  jira: 'Jira',
  reader: 'Quién puede ver los datos',
  windowReads: 'Tú. El panel tiene tu correo y tus credenciales cifradas.',
  windowReadsSecret:
    'Tú. El panel tiene tu correo, tus credenciales cifradas y, mientras está abierto, tu token o contraseña.',
  connectReads:
    'Cloud Connect y quien lo controle pueden ver correos e incidencias en tránsito. No almacena nada.',
  connectSigns:
    'Fuera del recorrido de los datos: solo firma peticiones. Ve la dirección URL de cada petición, incluidas las claves de incidencia y el texto de búsqueda, pero no los correos ni el texto de las incidencias.',
  connectOpens:
    'Fuera del recorrido de los datos: solo descifra tus credenciales para este panel. Nunca ve los correos ni el texto de las incidencias.',
  connectRenews:
    'Fuera del recorrido de los datos: solo obtiene, renueva y descifra tu acceso para este panel. Nunca ve los correos ni el texto de las incidencias.',
  jiraReads: 'Jira, sus administradores y quien pueda ver el proyecto.',
  encrypted: 'Cifrada (TLS)',
  byBrowser: 'Cifrada (TLS), certificado verificado por tu navegador',
  byConnect: 'Cifrada (TLS), certificado verificado por Cloud Connect',
  ownAuthority: 'con una CA configurada por tu administrador',
  publicAuthority: 'con CA públicas',
  notEncrypted: 'Sin cifrar',
  endsInFront:
    'Cifrada (TLS) hasta la puerta de enlace situada delante de Cloud Connect, pero no más allá',
  mutualTls: 'TLS mutuo: Cloud Connect presenta su propio certificado de cliente',
  noMutualTls: 'Sin TLS mutuo: Cloud Connect no presenta ningún certificado de cliente',
  lastTls: (protocol, cipher) => `Última conexión: ${protocol}, ${cipher}`,
  throughFrame: 'a través de la página del complemento en Jira, en este panel',
  version: (version) => `Versión ${version}`,
  build: (build) => `compilación ${build}`,
  region: (region) => `en ${region}`,
  signedBy: (method) => `firmada por ${method}`,
  unsigned: 'sin firmar',
  out: (bytes) => `${bytes} enviados`,
  in: (bytes) => `${bytes} recibidos`,
  took: (ms) => `${ms} ms`,
  own: {
    sites: 'Lista de sitios de Jira',
    route: 'Para este informe: cómo accede Cloud Connect a Jira',
    'sign-in': 'Inicio de sesión',
    'oauth-start': 'Comienzo del inicio de sesión',
    'oauth-finish': 'Fin del inicio de sesión',
    'oauth-direct': 'Firma para el inicio de sesión directo',
    renew: 'Renovación de la sesión',
    'sign-out': 'Cierre de sesión',
    authorize: 'Firmas para peticiones directas',
    frame: 'Página del complemento en Jira',
  },
  why: {
    serverInfo: 'Qué Jira es',
    myself: 'Quién inició sesión',
    projects: 'Proyectos (Data Center)',
    searchProjects: 'Proyectos en los que puedes crear incidencias (Cloud)',
    recentProjects: 'Tus proyectos recientes (Cloud)',
    project: 'Un proyecto de una regla o un borrador',
    createMetaOld: 'Tipos de incidencia y campos (antes de Jira 8.4)',
    createMetaTypes: 'Tipos de incidencia de un proyecto',
    createMetaFields: 'Campos de un tipo de incidencia',
    fieldHelp: 'Qué significan los campos',
    createIssue: 'Crear la incidencia',
    attachmentMeta: 'Tamaño máximo de archivo que admite Jira',
    attach: 'Agregar un archivo a la incidencia',
    search: 'Buscar incidencias creadas a partir de este correo (Data Center)',
    searchJql: 'Buscar incidencias creadas a partir de este correo (Cloud)',
    readIssue: 'Archivos y descripción de una incidencia',
    editIssue: 'Colocar las imágenes del correo en la descripción',
    deleteIssue:
      'Deshacer la creación de la incidencia, en cuestión de segundos y solo si lo pides',
    issueProperty: 'Buscar una incidencia cuando Jira no respondió',
    readIssues: 'Buscar una incidencia cuando Jira no respondió (Cloud)',
    linkMail: 'Vincular la incidencia al correo, para que tus compañeros la encuentren',
    addComment: 'Agregar el correo a una incidencia como comentario, si lo eliges',
    comments: 'Buscar un comentario cuando Jira no respondió',
    readComment: 'Comprobar si se editó el comentario',
    editComment: 'Colocar las imágenes del correo en el comentario',
    commentProperty: 'Identificar un comentario cuando Jira no respondió',
    projectRoles: 'Roles que pueden ver un comentario',
    deleteAttachment: 'Quitar un archivo que se cargó dos veces tras interrumpirse la conexión',
    addWatcher: 'Agregar personas del correo como observadores',
    permissions: 'Si puedes deshacer la creación de la incidencia o buscar personas',
    searchUsers: 'Buscar una persona según lo que escribes, para campos con personas',
    assignableUsers: 'Buscar una persona a la que se pueda asignar la incidencia',
    searchGroups: 'Buscar un grupo según lo que escribes, para campos con grupos',
    suggestValues: 'Etiquetas existentes',
    pickIssue: 'Buscar una incidencia por clave o texto: principal, epic, incidencia vinculada',
    linkTypes: 'Tipos de vínculo',
    epics: 'Buscar un epic según lo que escribes (Data Center)',
    boards: 'Tableros de un proyecto, para encontrar sus sprints',
    sprints: 'Sprints activos y futuros de un tablero',
    nameIssue: 'Marcar una solicitud para encontrarla cuando Jira no respondió',
    serviceDesks: 'Centro de servicios de un proyecto de servicio',
    requestTypes: 'Tipos de solicitud de un proyecto de servicio',
    requestGroups: 'Grupos de tipos de solicitud',
    requestFields: 'Campos de un tipo de solicitud',
    createRequest: 'Crear la solicitud',
    customers: 'Buscar un cliente para enviar una solicitud en su nombre o agregarlo',
    createCustomer: 'Agregar una persona del correo como cliente, solo si lo seleccionas',
    addCustomer: 'Dar a ese nuevo cliente acceso al centro de servicios',
    organizations: 'Organizaciones de un centro de servicios',
  },
};

const versions: Messages['versions'] = {
  'pane-older': () => ({
    title: 'Este panel es anterior a Cloud Connect.',
    next: 'Recárgalo. Si vuelves a ver este mensaje, pide a tu administrador que instale la misma versión en todos los servidores de Cloud Connect.',
  }),
  'connect-older': (version) => ({
    title: `Cloud Connect ${version} es anterior a este panel.`,
    next: 'Es posible que algunas funciones no estén disponibles. Pide a tu administrador que actualice Cloud Connect.',
  }),
  'jira-too-old': (version, site) => ({
    title: `${site} usa Jira ${version}, que Postern no admite.`,
    next: 'Es posible que algunas funciones no estén disponibles. Pide a tu administrador que actualice Jira a la versión 8.0 o posterior.',
  }),
  'jira-of-other-kind': (_, site) => ({
    title: `${site} no es el tipo de Jira configurado en Cloud Connect.`,
    next: 'Pide a tu administrador que corrija «kind» en la configuración de Cloud Connect.',
  }),
};

const names = (list: readonly string[]) => listNames(list, 'es');
const size = (bytes: number) => formatBytes(bytes, 'es');

const unreachable: Readonly<Record<UnreachableReason, (host: string) => string>> = {
  'name-unknown': (host) => `Cloud Connect no puede resolver ${host}.`,
  refused: (host) => `${host} rechaza las conexiones de Cloud Connect.`,
  'no-route': (host) => `No hay ninguna ruta de Cloud Connect a ${host}.`,
  'not-tls': (host) => `${host} no usa HTTPS en ese puerto.`,
  'tls-too-old': (host) => `${host} solo admite versiones de TLS obsoletas.`,
  'address-refused': (host) =>
    `Cloud Connect no tiene permiso para conectarse a la dirección IP de ${host}.`,
  'from-this-window': (host) => `${host} no respondió a esta ventana.`,
};

const frame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) => `La página del complemento en ${host} no respondió.`,
  'local-network': (host) =>
    `${host} no respondió y este navegador bloquea el acceso a la red local.`,
  'wrong-version': (host) =>
    `La página del complemento en ${host} es de una versión distinta a la de este complemento.`,
  refused: (host) =>
    `La dirección de este servidor no figura en la página del complemento en ${host}.`,
};

const nextForFrame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) =>
    `Abre ${host} en tu navegador. Si funciona, pide a tu administrador de Jira que instale la página del complemento y permita mostrarla en un marco.`,
  'local-network': () =>
    'Permite «Acceso a la red local» para este sitio en la configuración del navegador. El equipo de TI puede permitirlo para todos: agrega la dirección URL de este complemento a la directiva LocalNetworkAccessAllowedForUrls.',
  'wrong-version': () =>
    'Pide a tu administrador de Jira que instale la página del complemento de esta versión.',
  refused: () =>
    'Pide a tu administrador de Jira que instale la página del complemento creada para este servidor.',
};

const clientCertificate: Readonly<Record<ClientCertificateReason, (host: string) => string>> = {
  missing: (host) =>
    `La puerta de enlace situada delante de ${host} exige un certificado de cliente, pero no hay ninguno configurado.`,
  'authority-unknown': (host) =>
    `La puerta de enlace situada delante de ${host} no confía en la CA que emitió el certificado de cliente de Cloud Connect.`,
  expired: (host) => `El certificado de cliente de Cloud Connect para ${host} expiró.`,
  revoked: (host) => `El certificado de cliente de Cloud Connect para ${host} se revocó.`,
  late: (host) =>
    `La puerta de enlace situada delante de ${host} solo pide un certificado de cliente después del protocolo de enlace de TLS 1.3.`,
  unusable: (host) => `Cloud Connect no puede usar su certificado de cliente para ${host}.`,
};

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) => `${host} solo admite la renegociación insegura de TLS`,
  'weak-key': (host) => `La clave TLS de ${host} es demasiado corta`,
  'name-not-recognized': (host) =>
    `El servidor de ${host} no tiene un certificado para este nombre`,
  'no-common-cipher': (host) => `${host} y Cloud Connect no tienen ningún cifrado TLS en común`,
  'no-common-version': (host) =>
    `${host} y Cloud Connect no tienen ninguna versión de TLS en común`,
  other: (host) => `Error en la conexión TLS con ${host}`,
};

const nextForTls: Readonly<Record<TlsFault, string>> = {
  'legacy-renegotiation':
    'Pide a tu administrador que actualice TLS en la puerta de enlace situada delante de Jira.',
  'weak-key':
    'Pide a tu administrador que instale un certificado con una clave más larga en la puerta de enlace situada delante de Jira.',
  'name-not-recognized':
    'Pide a tu administrador que compruebe que baseUrl coincide con un nombre configurado en la puerta de enlace situada delante de Jira.',
  'no-common-cipher':
    'Pide a tu administrador que habilite cifrados actuales en la puerta de enlace situada delante de Jira.',
  'no-common-version':
    'Pide a tu administrador que compare tls.maxVersion con las versiones de TLS que acepta la puerta de enlace.',
  other:
    'El servidor responde, así que el firewall no es la causa. Pide a tu administrador que compruebe la configuración de TLS del servidor.',
};

const userToken: Readonly<Record<UserTokenReason, string>> = {
  expired: 'Tu sesión de Microsoft expiró.',
  'other-tenant': 'Tu cuenta de Microsoft pertenece a otra organización.',
  'other-app': 'El inicio de sesión de Microsoft se emitió para otra aplicación.',
  invalid: 'Cloud Connect no pudo verificar tu inicio de sesión de Microsoft.',
};

const signInAgain = 'Vuelve a iniciar sesión. Tu borrador se conserva.';
const inAMinute =
  'Inténtalo de nuevo en un minuto. Si el problema continúa, ponte en contacto con tu administrador de Jira.';
const reopenPane =
  'Inténtalo de nuevo. Si el problema continúa, cierra el panel y vuelve a abrirlo. Tu borrador se conserva.';

/** A code without an entry doesn't compile. */
const errors: Messages['errors'] = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} no respondió.`,
    next: () =>
      'Comprueba tu conexión de red. Si otros sitios funcionan, avisa a tu administrador de que Cloud Connect no está disponible.',
  },
  CONNECT_BUSY: {
    message: () => 'Demasiadas peticiones.',
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === 1
        ? 'Espera un segundo e inténtalo de nuevo.'
        : `Espera ${retryAfterSeconds} segundos e inténtalo de nuevo.`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `Id. de Jira desconocido: «${site}».`,
    next: () => 'Selecciona un Jira de la lista o pide a tu administrador que agregue este.',
  },
  NO_CONNECTION: {
    message: ({ site }) => `No hay ninguna conexión permitida a «${site}» disponible.`,
    next: () =>
      'Pide a tu administrador que permita Cloud Connect para este Jira o configure una conexión directa.',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) => frame[reason](host),
    next: ({ host, reason }) => nextForFrame[reason](host),
  },
  JIRA_UNREACHABLE: {
    message: ({ host, reason }) =>
      reason === undefined ? `${host} no respondió.` : unreachable[reason](host),
    next: ({ host, reason }) =>
      reason === 'address-refused'
        ? 'Si este Jira está en tu red, pide a tu administrador que configure allowPrivateAddresses.'
        : reason === 'from-this-window'
          ? `Abre ${host} en tu navegador. Si funciona, inténtalo de nuevo.`
          : reason === 'not-tls'
            ? 'Pide a tu administrador que compruebe el esquema y el puerto en baseUrl.'
            : reason === 'tls-too-old'
              ? 'Pide a tu administrador que habilite TLS 1.2 o posterior en el servidor situado delante de Jira.'
              : `Abre ${host} en tu navegador. Si funciona, pide a tu administrador que permita las conexiones desde Cloud Connect.`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) => `${host} no respondió en ${seconds} segundos.`,
    next: () => inAMinute,
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} devolvió una página de inicio de sesión en lugar de datos.`
        : `La puerta de enlace situada delante de ${host} exige autenticación de Windows (${scheme}), que Cloud Connect no admite.`,
    next: () =>
      'Pide a tu administrador que excluya /rest del inicio de sesión único o permita una conexión directa.',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira se movió a otra ruta de ${origin}.`
        : `Jira se movió de ${host} a ${origin}.`,
    next: () => 'Pide a tu administrador que corrija baseUrl en la configuración de Cloud Connect.',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) => `El certificado de ${host} no es de confianza: ${reason}.`,
    next: () =>
      'Pide a tu administrador que instale la cadena de certificados completa en Jira o agregue su CA a la configuración de Cloud Connect.',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    next: ({ reason }) => nextForTls[reason],
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `La puerta de enlace situada delante de ${host} rechazó el certificado de cliente de Cloud Connect.`
        : clientCertificate[reason](host),
    next: ({ reason }) =>
      reason === 'late'
        ? 'Pide a tu administrador que establezca tls.maxVersion en TLSv1.2 en la configuración de Cloud Connect.'
        : 'Pide a tu administrador que compruebe clientCertificate en la configuración de Cloud Connect.',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} devolvió una respuesta inesperada (estado ${status}).`
        : `Los encabezados de respuesta de ${host} superan ${size(headLimitBytes)}.`,
    next: () =>
      'Es posible que una puerta de enlace o un proxy situado delante de Jira haya enviado esta respuesta. Pide a tu administrador que lo compruebe.',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `Se interrumpió la conexión con ${host}.`
        : `${host} cerró la conexión sin responder.`,
    next: ({ reason }) =>
      reason === undefined
        ? 'Inténtalo de nuevo. Lo que ya se guardó en Jira se conserva.'
        : 'Inténtalo de nuevo. Si vuelve a ocurrir, pide a tu administrador que compruebe el certificado de cliente: algunas puertas de enlace cierran la conexión cuando lo rechazan.',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} está limitando las peticiones.`,
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === null
        ? 'Espera un minuto e inténtalo de nuevo.'
        : `Espera ${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'segundo' : 'segundos'} e inténtalo de nuevo.`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} devolvió un error (estado ${status}).`,
    next: () => inAMinute,
  },
  JIRA_NOT_FOUND: {
    message: () => 'No se encontró o no tienes permiso para verlo.',
    next: () => 'Comprueba que sigue existiendo y que tienes acceso, o selecciona otro.',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} rechazó la petición (error en la comprobación XSRF).`,
    next: () =>
      'Pide a tu administrador de Jira que compruebe scheme y proxyName del conector de Jira (server.xml).',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira rechazó tus credenciales.',
    next: () => 'Comprueba lo que escribiste y vuelve a iniciar sesión.',
  },
  TOKEN_MALFORMED: {
    message: () => 'Este token contiene caracteres no válidos.',
    next: () => 'Vuelve a copiar el token de Jira, sin espacios ni otro texto.',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'Jira exige un CAPTCHA después de varios intentos fallidos de inicio de sesión.',
    next: () => 'Inicia sesión en Jira en tu navegador y vuelve a intentarlo aquí.',
  },
  BASIC_DISABLED: {
    message: () => 'Este Jira no acepta un nombre de usuario y una contraseña.',
    next: () => 'Usa otro método de inicio de sesión, por ejemplo, un token de acceso personal.',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira respondió, pero no te reconoció.',
    next: () => 'Usa otro método de inicio de sesión o comprueba que el token es para este Jira.',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'Este método de inicio de sesión no está permitido para este Jira.',
    next: ({ allowed }) => `Usa uno de estos métodos: ${allowed.join(', ')}.`,
  },
  TICKET_MISSING: {
    message: () => 'No has iniciado sesión.',
    next: () => 'Inicia sesión. Tu borrador se conserva.',
  },
  TICKET_INVALID: {
    message: () => 'Tu sesión ya no es válida.',
    next: () => signInAgain,
  },
  TICKET_EXPIRED: {
    message: () => 'Tu sesión expiró.',
    next: () => signInAgain,
  },
  ACCESS_EXPIRED: {
    message: () => 'Tu sesión debe renovarse.',
    next: () => 'Inténtalo de nuevo. El complemento la renueva automáticamente.',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira no renovó tu sesión.',
    next: () =>
      'Si también usas Postern en otro dispositivo, recarga el panel. Si no, vuelve a iniciar sesión. Tu borrador se conserva.',
  },
  USER_TOKEN_MISSING: {
    message: () => 'Debes iniciar sesión con Microsoft para usar Postern.',
    next: () => 'Recarga el panel e inicia sesión con tu cuenta profesional.',
  },
  USER_TOKEN_REJECTED: {
    message: ({ reason }) => userToken[reason],
    next: () =>
      'Recarga el panel e inicia sesión con tu cuenta profesional. Si el problema continúa, ponte en contacto con tu administrador.',
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) =>
      `Cloud Connect no puede acceder a ${host} para verificar tu inicio de sesión de Microsoft.`,
    next: () =>
      'Inténtalo de nuevo en un minuto. Si el problema continúa, pide a tu administrador que permita las conexiones de Cloud Connect a ese servidor.',
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'Esta versión de Outlook no admite el inicio de sesión de Microsoft para complementos (autenticación de aplicaciones anidadas).',
    next: () =>
      'Abre este correo en Outlook en la Web o en el nuevo Outlook con tu cuenta profesional de Microsoft 365. Si tu buzón está en Exchange Server u Outlook.com, ponte en contacto con tu administrador: no lo admiten.',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `Error al iniciar sesión con Microsoft (${problem}).`,
    next: () =>
      'Inténtalo de nuevo. Si el problema continúa, pide a tu administrador que compruebe la aplicación en Microsoft Entra: su URI de redirección y los usuarios asignados.',
  },
  OAUTH_DENIED: {
    message: () => 'Rechazaste el acceso en Jira.',
    next: () => 'Empieza de nuevo y selecciona «Permitir».',
  },
  OAUTH_EXPIRED: {
    message: () => 'El inicio de sesión tardó demasiado.',
    next: () => 'Empieza de nuevo. Tienes diez minutos.',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira rechazó este código.',
    next: () =>
      'Copia el código entero o la dirección URL completa de la página e inténtalo de nuevo.',
  },
  OAUTH_MIXED_UP: {
    message: () => 'Esta respuesta pertenece a otro inicio de sesión.',
    next: () => 'Cierra las demás ventanas de inicio de sesión y empieza de nuevo.',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'Este Jira no tiene un enlace de aplicación para Cloud Connect.',
    next: () =>
      'Pide a tu administrador que cree el enlace de aplicación en Jira. «postern keys» muestra los valores que debe introducir.',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira rechazó la firma de Cloud Connect.',
    next: () =>
      'Pide a tu administrador que compruebe la clave pública del enlace de aplicación y scheme y proxyName del conector de Jira (server.xml).',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira usa ${believed} como URL base, por lo que las firmas no coinciden.`,
    next: () =>
      'Pide a tu administrador que configure scheme, proxyName y proxyPort del conector de Jira (server.xml) según la dirección URL que usan las personas.',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira rechazó el id. de cliente y el secreto de Cloud Connect.',
    next: () =>
      'Pide a tu administrador que compare ambos con el enlace de aplicación en Jira o la aplicación en Atlassian.',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted, granted }) =>
      granted.length === 0
        ? `Permitiste el acceso, pero no a ${wanted}.`
        : `Permitiste el acceso a ${granted.join(', ')}, pero no a ${wanted}.`,
    next: ({ wanted }) => `Empieza de nuevo y selecciona ${wanted} en la página de Atlassian.`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) =>
      `Los relojes de Jira y Cloud Connect difieren en ${seconds} segundos.`,
    next: () => 'Pide a tu administrador que sincronice ambos relojes con NTP.',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira rechazó el inicio de sesión (${problem}).`,
    next: () => 'Empieza de nuevo. Si el problema continúa, envía este mensaje a tu administrador.',
  },
  DIALOG_BLOCKED: {
    message: () => 'Se bloqueó la ventana de inicio de sesión.',
    next: () =>
      'Permite las ventanas emergentes para Outlook e inténtalo de nuevo. O inicia sesión con un código.',
  },
  DIALOG_CLOSED: {
    message: () => 'La ventana de inicio de sesión se cerró o perdió la conexión con Outlook.',
    next: () =>
      'Si la ventana sigue abierta y muestra un código, escríbelo aquí. Si no, empieza de nuevo.',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `Esta llamada a la API no está permitida para ${site}.`,
    next: () => 'Si debería estarlo, pide a tu administrador que cambie pathPolicy.',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `Petición no válida: se esperaba ${expected}.`,
    next: () =>
      'Recarga el panel. Si vuelve a ocurrir, es posible que el complemento y Cloud Connect sean de versiones distintas.',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) =>
      `La dirección URL y los encabezados de esta petición superan el límite de ${size(limitBytes)}.`,
    next: () =>
      'Elimina las cookies de este sitio en tu navegador e inténtalo de nuevo. Si vuelve a ocurrir, ponte en contacto con tu administrador: es posible que un proxy agregue encabezados.',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'El tamaño supera el límite de la puerta de enlace situada delante de Jira.'
        : `El tamaño supera el límite de ${size(limitBytes)}.`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? 'Acorta el texto o pide a tu administrador que aumente el límite de la puerta de enlace.'
        : 'Quita el archivo más grande o compártelo como vínculo.',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) =>
      reason === '' ? 'No tienes permiso para hacer esto en Jira.' : reason,
    next: () => 'Selecciona otro proyecto o pide permiso al administrador del proyecto.',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map((field) => field.message)].join(' ') ||
      'Jira no aceptó la incidencia.',
    next: () => 'Corrige los campos marcados y vuelve a crear la incidencia.',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'La base de datos de este Jira no puede guardar emojis.'
        : 'Jira devolvió un error. Es posible que su base de datos no admita emojis.',
    next: () =>
      'Envíalo sin emojis. Para admitirlos, tu administrador de Jira puede convertir la base de datos a utf8mb4.',
  },
  FIELDS_UNSUPPORTED: {
    message: (facts) => `Este proyecto exige ${names(facts.names)}, que Postern no admite.`,
    next: () => 'Selecciona otro tipo de incidencia o proyecto, o crea esta incidencia en Jira.',
  },
  FIELDS_MISSING: {
    message: (facts) => `Obligatorio: ${names(facts.names)}.`,
    next: () => 'Rellena los campos marcados y vuelve a crear la incidencia.',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `No tienes permiso para agregar a ${name} como cliente.`,
    next: () =>
      'Desactiva la casilla o pide permiso a tu administrador de Jira. No se creó ninguna solicitud.',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira no pudo agregar a ${name} como cliente${reason === '' ? '.' : `: ${reason}`}`,
    next: () => 'Desactiva la casilla o selecciona a otra persona. No se creó ninguna solicitud.',
  },
  NO_PROJECTS: {
    message: () => 'No tienes permiso para crear incidencias en ningún proyecto.',
    next: () => 'Pide el permiso «Crear incidencias» al administrador de un proyecto.',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
      if (by === 'gateway') {
        return `${name} supera el límite de la puerta de enlace situada delante de Jira.`;
      }
      const owner = by === 'connect' ? 'Cloud Connect' : 'Jira';
      const limit = limitBytes === null ? '' : ` (${size(limitBytes)})`;
      return `${name} supera el límite de ${owner}${limit}.`;
    },
    next: ({ by }) =>
      by === undefined
        ? 'Quítalo o compártelo como vínculo.'
        : 'Quítalo, compártelo como vínculo o pide a tu administrador que aumente el límite.',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) =>
      reason === '' ? `Jira rechazó ${name}.` : `Jira rechazó ${name}: ${reason}`,
    next: () => 'Inténtalo de nuevo o guarda el archivo y adjúntalo en Jira.',
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook no pudo proporcionar ${name}.`,
    next: () => 'Inténtalo de nuevo o guarda el archivo y adjúntalo en Jira.',
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () => 'Esta versión de Outlook no puede pasar datos adjuntos a los complementos.',
    next: () =>
      'Guarda los archivos que necesites y agrégalos abajo. Outlook para Microsoft 365 en Windows, Mac y la Web admite datos adjuntos.',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `Los archivos .${extension} están bloqueados en este Jira.`,
    next: () => 'Compártelo como vínculo o consulta a tu administrador de Jira.',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} está vacío. Jira no acepta archivos vacíos.`,
    next: () => 'Quítalo o pide al remitente que lo envíe de nuevo.',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'Los archivos adjuntos están deshabilitados en este Jira.',
    next: () => 'Crea la incidencia sin archivos o consulta a tu administrador de Jira.',
  },
  FILE_GONE: {
    message: ({ name }) => `Hay que volver a seleccionar ${name} porque se cerró el panel.`,
    next: () => 'Vuelve a seleccionar el archivo.',
  },
  FILING_ELSEWHERE: {
    message: () => 'Este correo se está procesando en otra ventana.',
    next: () => 'Espera a que termine e inténtalo de nuevo. La incidencia aparecerá aquí.',
  },
  FILING_UNSURE: {
    message: ({ made }) =>
      made === 'issue'
        ? 'Jira no respondió. Es posible que la incidencia se haya creado.'
        : 'Jira no respondió. Es posible que el comentario se haya creado.',
    next: ({ made }) =>
      `Inténtalo de nuevo. Postern busca primero ${made === 'issue' ? 'la incidencia' : 'el comentario'} para que no haya duplicados.`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'La biblioteca de complementos de Outlook no se cargó.',
    next: ({ hosts }) =>
      `Pide a tu administrador que permita el acceso a ${hosts.join(' y ')} y vuelve a abrir el panel.`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook no respondió en ${seconds} segundos.`,
    next: () => reopenPane,
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook devolvió un error (código ${outlookCode}).`,
    next: () => reopenPane,
  },
  MAIL_CHANGED: {
    message: () => 'Ahora hay otro correo seleccionado.',
    next: () => 'Vuelve al primer correo e inténtalo de nuevo. Tu borrador se conserva.',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} no es un archivo de correo válido.`,
    next: () => 'Vuelve a guardar el correo como archivo .eml e inténtalo de nuevo.',
  },
  STORAGE_FULL: {
    message: () =>
      'El almacenamiento para la configuración de complementos de este buzón está lleno.',
    next: () => 'Cierra sesión en un Jira que ya no uses.',
  },
  CONFIG_INVALID: {
    message: ({ problems }) =>
      problems.length === 1
        ? 'La configuración tiene 1 problema.'
        : `La configuración tiene ${problems.length} problemas.`,
    next: ({ problems }) =>
      problems
        .map(
          ({ path, line, found, expected }) =>
            `${line === null ? '' : `línea ${line}: `}${path}: se encontró ${found}, se esperaba ${expected}`,
        )
        .join('\n'),
  },
  CANCELLED: {
    message: () => 'Cancelado.',
    next: () => 'Empieza de nuevo cuando quieras.',
  },
  UNEXPECTED: {
    message: () => 'Se produjo un error.',
    next: () => 'Inténtalo de nuevo. Si vuelve a ocurrir, envía los detalles a tu administrador.',
  },
};

/** Everything the pane says in Spanish. */
export const es: Messages = {
  texts,
  account,
  receipt,
  versions,
  errors,
  formatBytes: size,
  listNames: names,
};
