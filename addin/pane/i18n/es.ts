import type { TlsFault } from '../../../contract/errors.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';
import type { Messages } from './messages.ts';

const texts: Messages['texts'] = {
  language: 'es',
  loading: 'Abriendo…',
  notInOutlook: 'Esta página se abre en Outlook.',
  notInOutlookNext: 'Abra un mensaje en Outlook y elija Postern allí.',
  cutNotice: '… (cortado aquí: el texto es más largo de lo que Jira admite)',
  retry: 'Reintentar',
  reload: 'Recargar',
  cancel: 'Cancelar',
  back: 'Atrás',
  close: 'Cerrar',
  saveFailed: (name) =>
    `No se pudo guardar ${name}: seleccione su mensaje en Outlook y vuelva a intentarlo.`,
  details: 'Detalles',
  reference: (requestId) => `Referencia para su administrador: ${requestId}`,
  required: 'obligatorio',
  optional: 'opcional',
  fieldEmpty: (name) => `Rellene «${name}».`,
  fieldNoNumber: 'Escriba un número, por ejemplo 12,5.',
  fieldTwoNumbers: 'Este número puede leerse de dos maneras. Escríbalo sin separador de miles.',
  fieldNoDate: 'Escriba una fecha.',
  menu: 'Más opciones',
  signedInAs: (name) => `Sesión iniciada como ${name}`,
  otherJira: 'Usar otro Jira',
  signOut: (site) => `Cerrar la sesión de ${site}`,
  signOutAll: 'Cerrar todas las sesiones',
  forgetEverything: 'Olvidar todo…',
  openJira: (site) => `Abrir ${site}`,
  security: {
    modes: { direct: 'Directo', connect: 'Cloud Connect' },
    methods: {
      oauth1: 'OAuth 1.0a',
      oauth2: 'OAuth 2.0',
      'api-token': 'Token de API',
      'personal-access-token': 'Token de acceso personal',
      password: 'Nombre de usuario y contraseña',
    },
    viaConnect: (method) => `${method} a través de Cloud Connect`,
    levels: { good: 'Seguro', caution: 'Usar con cuidado', warning: 'No seguro' },
    choosing: 'Buscando el camino…',
    noWay: 'Ningún camino a Jira',
    lookAgain: 'Buscar de nuevo',
    announced: (level, way) => `${level} – ${way}`,
    open: 'Seguridad de esta conexión',
    why: 'Por qué este camino',
    connectionReasons: {
      'only-connect-allowed':
        'Cloud Connect: su administrador solo permite este camino para este Jira.',
      'connect-preferred': 'Cloud Connect: su administrador prefiere este camino para este Jira.',
      'only-direct-allowed':
        'Directo: su Jira responde en esta ventana. Su administrador no permite otro camino.',
      'direct-answers': 'Directo: su Jira responde en esta ventana.',
      'connect-failed':
        'Directo: Cloud Connect no llega a su Jira, pero este responde en esta ventana.',
      'jira-without-https':
        'Cloud Connect, porque Jira se sirve por http, que ningún navegador admite en esta ventana. Pida a su administrador que sirva Jira por https.',
      'local-network':
        'Cloud Connect, porque la página de Jira no responde en esta ventana y este navegador bloquea la red local para los complementos. Para conectar directamente, pida a su equipo de TI la directiva LocalNetworkAccessAllowedForUrls con la dirección de este complemento.',
      'no-handshake':
        'Cloud Connect, porque Jira no permite que este complemento lo enmarque o pide antes un inicio de sesión. Pida a su administrador de Jira que instale la página de este complemento y permita enmarcarla.',
      'wrong-version':
        'Cloud Connect, porque la página de Jira para este complemento tiene otra versión. Pida a su administrador de Jira que la actualice.',
      refused:
        'Cloud Connect, porque la página de Jira para este complemento no conoce esta dirección. Pida a su administrador de Jira que la añada.',
      'login-wall':
        'Cloud Connect, porque en esta ventana responde una página de inicio de sesión en lugar de Jira. Pida a su administrador de Jira que exima /rest del inicio de sesión único.',
      'secret-stays':
        'Cloud Connect, porque una conexión directa necesitaría su token o contraseña en esta ventana y su administrador no lo permite. Solo OAuth 1.0a permite la conexión directa.',
      unreachable:
        'Cloud Connect, porque no se llega a Jira desde esta ventana. Compruebe su red o su VPN.',
    },
    reasons: {
      'hop-without-https':
        'El último tramo hasta Cloud Connect, detrás de la puerta de enlace de su organización, no está cifrado.',
      'private-certificate':
        'El certificado de Jira procede de una autoridad privada. Quien la gestiona podría leer lo que pasa.',
      outdated: 'Cloud Connect es más antiguo que este complemento.',
      'password-sign-in':
        'Su contraseña da acceso completo a su cuenta y no puede limitarse a este complemento.',
      'api-token-sign-in': 'Un token de API actúa con todos sus derechos en Jira.',
      'personal-access-token-sign-in':
        'Un token de acceso personal actúa con todos sus derechos en Jira.',
      'jira-without-https': 'Se llega a Jira sin cifrado: otros en la red pueden leer lo que pasa.',
      'connect-without-https':
        'Se llega a Cloud Connect sin cifrado: otros en la red pueden leer lo que pasa.',
    },
    notes: {
      'secret-in-window':
        'Con este inicio de sesión, la conexión directa necesita su token o contraseña: mientras trabaja, esta ventana lo guarda en memoria. OAuth 1.0a no lo necesita.',
      'tokens-through-connect':
        'Con OAuth 2.0, Cloud Connect obtiene y renueva él mismo su acceso en Jira. Los correos y las incidencias van directamente.',
    },
    whatToDo: 'Qué se puede hacer',
    remedies: {
      'hop-without-https':
        'Pida a su administrador que dé a Cloud Connect un certificado propio (listen.tls).',
      'private-certificate':
        'Pida a su administrador que dé a Jira un certificado de una autoridad pública.',
      outdated: 'Pida a su administrador que actualice Cloud Connect.',
      'password-sign-in':
        'Inicie sesión con un token o pida a su administrador que configure OAuth.',
      'api-token-sign-in': 'Pida a su administrador que configure OAuth para este Jira.',
      'personal-access-token-sign-in':
        'Pida a su administrador que configure OAuth para este Jira.',
      'jira-without-https': 'Pida a su administrador que sirva Jira por https.',
      'connect-without-https': 'Pida a su administrador que sirva Cloud Connect por https.',
    },
    nothingToDo: 'Nada: esta es la configuración recomendada.',
  },
  sites: {
    title: 'Elija su Jira',
    label: 'ID o dirección de Jira',
    hint: 'Pegue la dirección de cualquier página de su Jira.',
    list: 'Disponibles aquí',
    next: 'Continuar',
    unreadable: 'Esto no es ni un ID de Jira ni una dirección. Ejemplo: jira.example.com',
    none: 'Aquí todavía no hay ningún Jira configurado.',
    noneNext: 'Pida a su administrador que añada uno a la configuración de Cloud Connect.',
    checkAgain: 'Comprobar de nuevo',
    kinds: { cloud: 'Cloud', datacenter: 'Data Center' },
  },
  signIn: {
    title: (site) => `Iniciar sesión en ${site}`,
    method: 'Iniciar sesión con',
    mail: 'Dirección de correo de su cuenta',
    user: 'Nombre de usuario',
    password: 'Contraseña',
    apiToken: 'Token de API',
    personalAccessToken: 'Token de acceso personal',
    evaluation: 'Para evaluación. Para el uso diario, su administrador puede configurar OAuth.',
    makeToken: 'Crear un token en Jira',
    openLogin: 'Abrir la página de inicio de sesión de Jira',
    submit: 'Iniciar sesión',
    submitting: 'Iniciando sesión…',
    done: (name) => `Sesión iniciada como ${name}.`,
    showSecret: 'Mostrar lo escrito',
    withJira: 'Iniciar sesión con Jira',
    oauthMeans:
      'Jira le pregunta en una ventana propia. Su contraseña se queda allí, y puede retirar el acceso en Jira cuando quiera.',
    useCode: 'Usar un código',
    otherWays: 'Otros modos (para evaluación)',
    evaluationOnly: 'Para evaluación. Después revoque el token o cambie la contraseña.',
    waitingForWindow: 'Esperando la ventana de Jira…',
    waitingNext: 'Inicie sesión en Jira y elija «Permitir».',
    enterCode: 'Introducir el código de la ventana',
    codeFromWindow: 'Copie el código de la ventana de inicio de sesión y péguelo aquí.',
    noCodeInWindow: '¿No aparece ningún código?',
    codeAllow: 'Elija «Permitir» en la página de Jira.',
    openPage: 'Abrir la página de Jira',
    openPageAgain: 'Abrirla de nuevo',
    codePaste: 'Copie el código que muestra Jira y péguelo aquí.',
    addressPaste:
      'Copie la dirección a la que Jira lleva después (la muestra la página o la barra de direcciones) y péguela aquí.',
    otherOauth: (name) => `Usar ${name}`,
    code: 'Código o dirección',
    codeElsewhere:
      'Si tras «Permitir» no se abre una página, copie la dirección completa de la barra de direcciones.',
    noMethod: 'No se permite ningún modo de iniciar sesión en este Jira.',
    noMethodNext: 'Pida a su administrador que permita uno en la configuración de Cloud Connect.',
    custody:
      'Cloud Connect lo sella y lo devuelve. Se queda en su buzón o en este dispositivo, no en un servidor.',
    optionalNames: {
      mail: 'dirección de correo',
      user: 'nombre de usuario',
      password: 'contraseña',
      token: 'token de acceso',
    },
  },
  form: {
    title: 'Crear una incidencia con este mensaje',
    project: 'Proyecto',
    projectPlaceholder: 'Buscar por nombre o clave',
    marks: { favourite: 'favorito', recent: 'usado hace poco' },
    issueType: 'Tipo de incidencia',
    issueTypePlaceholder: 'Elegir un tipo',
    summary: 'Resumen',
    description: 'Descripción',
    editAsText: 'Editar como texto',
    preview: 'Vista previa',
    restore: 'Restablecer',
    restoreMail: 'Volver a usar el texto del mensaje',
    descriptionAsText: 'Descripción como texto sin formato',
    descriptionReading: 'Leyendo el mensaje…',
    descriptionEmpty: 'El mensaje no tiene texto.',
    descriptionAsFile:
      'Este tipo de incidencia no tiene descripción; el texto del correo se adjunta como archivo.',
    descriptionNotTaken:
      'Este tipo de incidencia no tiene descripción; el texto del mensaje no se envía.',
    partLikely: (name) => `Probablemente: ${name}`,
    partOut: (name) => `${name}, sin incluir`,
    partInclude: 'Incluir',
    partRemove: 'Quitar',
    partsOut: (count) => (count === 1 ? '1 parte sin incluir' : `${count} partes sin incluir`),
    alsoTake: 'Se omite si no se marca:',
    parts: {
      history: 'Mensajes anteriores',
      signature: 'Firma',
      disclaimer: 'Aviso legal',
      banner: 'Aviso de advertencia',
      rest: 'El mensaje alrededor del texto seleccionado',
    },
    lines: (count) => (count === 1 ? '1 línea' : `${count} líneas`),
    addFiles: 'Añadir archivos…',
    addFilesHint: 'Elija archivos, suéltelos aquí o péguelos',
    dropFiles: 'Suéltelos aquí',
    showAll: 'Mostrar todo',
    showLess: 'Mostrar menos',
    picture: 'Imagen',
    table: 'Tabla',
    files: 'Archivos',
    filesNone: 'Este mensaje no tiene archivos.',
    filesChosen: (count, size) =>
      count === 0
        ? 'Ninguno elegido'
        : `${count} ${count === 1 ? 'elegido' : 'elegidos'}${size === '' ? '' : `, ${size}`}`,
    asLink: 'como enlace',
    wholeMail: 'Mensaje completo (.eml)',
    about: (size: string) => `unos ${size}`,
    fileNotes: {
      'text-cut':
        'El texto es más largo de lo que Jira admite: está cortado en la incidencia y completo en este archivo.',
      'text-not-taken': 'El texto del correo, porque la incidencia no tiene campo de descripción.',
      protected:
        'Protegido o cifrado: no todos pueden abrirlo en Jira. Pida al remitente una copia abierta.',
      logo: 'Sin marcar: su organización lo tiene por logotipo.',
      tiny: 'Sin marcar: es diminuto, como los iconos y las líneas.',
      repeated: 'Sin marcar: aparece más de una vez en el mensaje, como los logotipos.',
      signature: 'Sin marcar: está en la firma.',
      history: 'Sin marcar: está en mensajes anteriores, que no se incluyen.',
      'not-shown': 'Sin marcar: el texto no lo muestra.',
    },
    fieldsLoading: 'Preguntando a Jira qué campos necesita…',
    noSubject: 'Mensaje sin asunto',
    create: 'Crear incidencia',
    creating: 'Creando…',
    shortcut: 'Ctrl+Enter',
    shortcutMac: '⌘ Enter',
    choose: 'Elegir…',
    add: 'Añadir…',
    removeOption: (name) => `Quitar ${name}`,
    discard: 'Empezar de nuevo con este mensaje',
    kept: 'Su borrador para este mensaje está de vuelta.',
    followed: (subject) => `Ahora se muestra: ${subject}`,
  },
  suggested: {
    filled: (names) => `Rellenado por su organización: ${names}.`,
    without: 'No se usa lo que sugiere su organización.',
    doWithout: 'Prescindir de ello',
    doUse: 'Usarlo',
    skipped: (names) => `No encaja aquí y se ha omitido: ${names}.`,
  },
  fields: {
    more: 'Más campos',
    moreFilled: (names) => `Rellenos: ${names}`,
    none: 'Ninguno',
    me: (name) => `Yo (${name})`,
    typeToSearch: 'Escriba para buscar.',
    searchForbidden:
      'No tiene permiso para buscar personas y grupos en este Jira. Pida a su administrador de Jira el permiso «Examinar usuarios y grupos».',
    searchPeople: 'Nombre o dirección de correo',
    searchGroups: 'Nombre de un grupo',
    searchIssues: 'Clave o palabras',
    secondLevel: (name) => `${name}, segundo nivel`,
    newLabel: (label) => `Nueva: ${label}`,
    addLabel: 'Añadir una etiqueta…',
    originalEstimate: 'Estimación original',
    remainingEstimate: 'Estimación restante',
    durationHint: 'Por ejemplo 2d 4h 30m',
    linkType: 'Esta incidencia…',
    linkedIssue: 'Incidencia enlazada',
    changed: 'El formulario de Jira ha cambiado desde que se abrió.',
    added: (names) => `Nuevo: ${names}.`,
    removed: (names) => `Ya no está: ${names}.`,
    nowRequired: (names) => `Ahora obligatorio: ${names}.`,
    otherOptions: (names) => `Otras opciones: ${names}.`,
    closedProject: (project) =>
      `Ya no puede crear incidencias en «${project}»: el proyecto se ha archivado o se le ha retirado el permiso. Elija otro proyecto.`,
    goneType: (type) => `El tipo «${type}» ya no existe.`,
    refused: (names) => `Jira no ha aceptado ${names}.`,
    beyondNext: 'Cámbielo aquí o continúe en Jira más arriba.',
    keptRest: 'Todo lo demás que escribió sigue aquí.',
    noUrl: 'Escriba una dirección completa, por ejemplo https://example.com.',
    noDuration: 'Escriba duraciones como 2d 4h 30m.',
  },
  desk: {
    issueTypes: 'Tipos de incidencia',
    otherRequests: 'Otras solicitudes',
    onBehalf: 'En nombre de',
    participants: 'Participantes de la solicitud',
    yourself: (name) => `Usted (${name})`,
    isNew: 'Nuevo',
    unknown: (address) => `Jira aún no conoce ${address}.`,
    make: (name) => `Crear a ${name} como cliente con esta solicitud`,
    makeHint:
      'Sin la marca no se crea a nadie y la solicitud es suya. Con ella, Jira puede enviar una invitación por correo.',
    ofMail: 'De este correo',
    makeAndAdd: (name) => `Crear a ${name} como cliente y añadirlo`,
    unchecked: 'No se pudo saber si Jira conoce al remitente.',
    portal: 'Portal de clientes',
    openPortal: (key) => `Abrir ${key} en el portal de clientes`,
  },

  handOver: {
    beyond: 'Jira pide algo que este formulario no muestra.',
    needed: (names) => `Jira exige aquí ${names}, y solo su propia página puede rellenarlo.`,
    neededNext:
      'Termine allí la incidencia: lo que ha escrito va con usted. El texto y los archivos del mensaje se añaden cuando vuelva.',
    begin: 'Continuar en Jira',
    away: 'Esperando la incidencia que crea en Jira',
    awayNext:
      'Vuelva aquí cuando esté creada. Entonces se le añaden el texto y los archivos del mensaje.',
    look: 'Ya la he creado',
    looking: 'Buscando la nueva incidencia…',
    openAgain: 'Abrir Jira de nuevo',
    notFound: 'Jira aún no muestra ninguna incidencia nueva suya en este proyecto',
    notFoundNext: 'Puede tardar un momento. Reinténtelo, o abra Jira y cree la incidencia.',
    which: '¿Qué incidencia corresponde a este mensaje?',
    whichNext: 'El texto y los archivos del mensaje se añaden a la que elija.',
    noneOfThese: 'Buscar de nuevo',
  },
  people: {
    title: 'Personas de este mensaje',
    show: 'Buscarlas',
    hide: 'Ocultar',
    hint: 'Quien esté marcado pasa a observar la incidencia.',
    looking: 'Buscando en Jira…',
    roles: { sender: 'remitente', to: 'destinatario', cc: 'en copia' },
    watching: (count) => (count === 1 ? '1 observador' : `${count} observadores`),
    unsearched: (names) =>
      `No tiene permiso para buscar personas en este Jira. No se pudo buscar a: ${names}.`,
    strangers: (names) => `No conocidos en Jira: ${names}.`,
    setAs: (person, field) => `Poner a ${person} como ${field}`,
    isNow: (person, field) => `${field} es ahora ${person}.`,
  },
  combo: {
    none: 'No se encontró nada',
    loading: 'Cargando…',
    open: 'Mostrar la lista',
  },
  result: {
    title: 'Incidencia creada',
    created: (key) => `Se ha creado la incidencia ${key}.`,
    open: (key) => `Abrir ${key} en Jira`,
    copyKey: 'Copiar clave',
    copyLink: 'Copiar enlace',
    copied: 'Copiado',
    copyFailed: 'Aquí no se permite copiar. Seleccione el texto y cópielo con el teclado.',
    files: 'Archivos',
    allSent: 'Todos los archivos están en la incidencia.',
    sentFiles: (count) => `${count} archivos enviados`,
    someFailed: 'Algunos archivos aún no están en la incidencia.',
    progress: (done, all) => `${done} de ${all} archivos están en la incidencia.`,
    states: {
      waiting: 'En espera',
      pausing: (seconds) => (seconds <= 1 ? 'Reintentando…' : `Reintento en ${seconds} segundos…`),
      reading: 'Leyendo de Outlook…',
      sending: (percent) => `Enviando, ${percent} %`,
      done: 'Enviado',
      failed: 'No enviado',
      cancelled: 'Cancelado',
    },
    retryFile: (name) => `Reintentar ${name}`,
    chooseAgain: (name: string) => `Elegir ${name} de nuevo`,
    cancelFile: (name) => `Cancelar ${name}`,
    missed: (names) => `No se pudo añadir: ${names}. Añádalo en Jira.`,
    saveFile: (name) => `Guardar ${name} en este equipo`,
    sameAs: (name) => `Ya enviado: el mismo archivo que ${name}`,
    bytes: (sent, all) => `${sent} de ${all}`,
    otherMail: 'Los archivos esperan a que se seleccione su mensaje en Outlook.',
    picturesPlacing: 'Poniendo las imágenes en el texto…',
    picturesFailed: 'Las imágenes están en la incidencia, pero no en su texto.',
    picturesEdited:
      'Alguien cambió la descripción entretanto. Las imágenes están en la incidencia, pero no en su texto.',
    undo: (seconds) => `Deshacer (${seconds})`,
    undoing: 'Borrando…',
    undoMeans: (key) => `Borrar ${key} de nuevo`,
    undone: (key) => `Se ha borrado la incidencia ${key}.`,
    filesTwice: (names) => `Está dos veces: ${names}`,
    filesTwiceNext:
      'La conexión se cortó y el navegador envió de nuevo. Elimine uno de los dos en Jira.',
    doubles: 'Jira creó la incidencia dos veces',
    doublesNext:
      'La conexión se cortó y el navegador envió otra vez. Los archivos están en la de arriba; borre la otra en Jira.',
    twins: 'Alguien registró este mensaje en el mismo momento',
    twinsNext: 'Si aún están las dos, conserve una y borre la otra en Jira.',
    another: 'Crear otra',
  },
  mail: {
    from: 'De',
    date: 'Fecha',
    sharedFiles: 'Archivos compartidos',
    link: 'Mensaje del que procede esta incidencia',
    linkOf: (date) => `Mensaje del ${date}`,
  },
  emoji: {
    send: 'Enviar sin emojis',
    leftOut: 'Este Jira no puede guardar emojis. Se omiten.',
    keep: 'Volver a incluir emojis',
  },

  add: {
    instead: 'Añadir a una incidencia',
    title: 'Añadir el mensaje a una incidencia',
    back: 'Crear una incidencia nueva',
    issue: 'Incidencia',
    other: 'Elegir otra',
    to: (key) => `Añadir a ${key}`,
    submit: 'Añadir a la incidencia',
    adding: 'Añadiendo…',
    comment: 'Comentario',
    empty: 'Un comentario necesita algo de texto.',
    audience: 'Quién ve el comentario',
    everyone: 'Todos los que ven la incidencia',
    customers: 'También los clientes (respuesta al cliente)',
    internal: 'Solo el equipo (nota interna)',
    role: (name) => `Rol «${name}»`,
    group: (name) => `Grupo «${name}»`,
    done: 'Añadido a la incidencia',
    added: (key) => `El mensaje se ha añadido a ${key}.`,
    doubles: 'El comentario está dos veces',
    doublesNext:
      'La conexión se cortó y el navegador lo envió de nuevo. Elimine uno de los dos en Jira.',
  },

  known: {
    own: 'Este mensaje ya está en Jira',
    ownNext: 'Abra la incidencia, añádale este mensaje o cree otra de todos modos.',
    justNow: 'Alguien acaba de registrar este mensaje',
    takenBack: (key) =>
      `${key}, creada aquí en el mismo momento, se borró de nuevo. Lo que escribió se conserva.`,
    thread: 'De esta conversación',
    unchecked: 'No se pudo comprobar si este mensaje ya está en Jira.',
    more: (count) => `${count} más`,
  },
  unsure: {
    looking: 'Mirando en Jira si se creó la incidencia…',
    title: 'El último intento quedó sin respuesta',
    text: 'No se encontró ninguna incidencia en Jira. Créela de nuevo: Postern lo comprueba antes otra vez, para que no haya duplicados.',
  },
  noMail: {
    title: 'No hay ningún mensaje seleccionado',
    text: 'Seleccione un mensaje para hacer de él una incidencia. Outlook no entrega a los complementos reuniones, mensajes protegidos ni mensajes adjuntos a otro. Mueva un mensaje adjunto a una carpeta y ábralo desde ella. Para los demás, cree la incidencia en Jira.',
  },

  sharedMailbox: (owner: string, name: string) =>
    `Este mensaje está en el buzón de ${owner}. Ha iniciado sesión en Jira como ${name}.`,
  obstacle: 'No puede acompañar',
};

const account: Messages['account'] = {
  signedIn: (name) => `Sesión iniciada como ${name}`,
  close: 'Cerrar',
  evaluation: {
    'api-token': 'Para evaluación. Revoque el token en cuanto OAuth esté configurado.',
    'personal-access-token': 'Para evaluación. Revoque el token en cuanto OAuth esté configurado.',
    password: 'Para evaluación. Cambie la contraseña en cuanto OAuth esté configurado.',
  },
  atJira: {
    'api-token': 'Sus tokens de API',
    'personal-access-token': 'Sus tokens en Jira',
    password: 'Su perfil en Jira',
  },
  oldSecret: {
    'api-token': 'OAuth funciona. Revoque el token de API que usaba antes.',
    'personal-access-token': 'OAuth funciona. Revoque el token que usaba antes.',
    password: 'OAuth funciona. Cambie la contraseña que escribía antes.',
  },
  onDevice:
    'Outlook no guardó el inicio de sesión en su buzón. Se queda en este dispositivo; los demás lo pedirán.',
  alsoGranted: (sites) => `También permitió el acceso a ${sites}.`,
  signInThere: (site) => `Iniciar sesión en ${site}`,
  one: (site) => ({
    title: `¿Cerrar la sesión de ${site}?`,
    text: [
      'El inicio de sesión se elimina de este dispositivo y de su buzón; sus otros dispositivos lo pedirán de nuevo.',
      'Sus borradores se conservan.',
    ],
    act: 'Cerrar sesión',
  }),
  all: (sites) => ({
    title: '¿Cerrar todas las sesiones?',
    text: [
      `Tiene sesión iniciada en ${sites}. Todo se elimina de este dispositivo y de su buzón.`,
      'Sus borradores se conservan.',
    ],
    act: 'Cerrar sesión',
  }),
  everything: {
    title: '¿Olvidar todo?',
    text: [
      'Los inicios de sesión, los borradores aún no enviados y sus últimas elecciones se eliminan de este dispositivo y de su buzón.',
      'Las incidencias en Jira quedan como están. Esto no se puede deshacer.',
    ],
    act: 'Olvidar todo',
  },
  working: 'Un momento…',
  doneTitle: 'Sesión cerrada',
  forgottenTitle: 'Todo se ha olvidado',
  forgotten:
    'No queda nada de Postern en este dispositivo ni en su buzón, salvo la hora de esta acción.',
  done: 'Listo',
  ended: (site) => `${site} ya no acepta el acceso.`,
  signedOut: (site) => `Sesión de ${site} cerrada`,
  byHand: () =>
    'Aquello con lo que inició sesión sigue siendo válido allí. Termínelo en Jira si nada más lo necesita.',
  unknown: (site) =>
    `Cloud Connect no pudo terminar el acceso a ${site}. Dura hasta que usted lo termine en Jira.`,
  endThere: 'Abrir la página de Jira para ello',
  inMailbox: 'Outlook no lo guardó: el inicio de sesión sigue en su buzón.',
};

const receipt: Messages['receipt'] = {
  route: 'El camino de sus datos',
  calls: 'Últimas llamadas',
  rights: 'Lo que el complemento hace en Jira',
  rightsIntro:
    'Jira le deja hacer lo que usted mismo puede hacer. Hace estas llamadas y ninguna otra, cada una por un motivo:',
  reads: 'Lee',
  changes: 'Modifica',
  callsIntro:
    'Solo nombres y tamaños: ni textos, ni archivos, ni claves de incidencia. Se guarda hasta que se cierra el panel.',
  noCalls: 'Todavía no hay llamadas.',
  copy: 'Copiar para informática',
  save: 'Guardar como texto',
  made: 'Informe de seguridad de Postern',
  window: 'Esta ventana',
  windowAt: 'Outlook en su equipo',
  connect: 'Cloud Connect',
  jira: 'Jira',
  reader: 'Quién puede leer aquí',
  windowReads: 'Usted. La ventana tiene su mensaje y su inicio de sesión sellado (el tique).',
  windowReadsSecret:
    'Usted. La ventana tiene su mensaje, el tique y, mientras trabaja, su token o contraseña.',
  connectReads:
    'Cloud Connect ve los mensajes y las incidencias mientras pasan, y quien lo opera podría leerlos. No guarda nada de ello.',
  connectSigns:
    'Junto al camino: solo se le piden firmas. Ve la dirección de cada llamada, con claves de incidencia y palabras de búsqueda, nunca un mensaje ni el texto de una incidencia.',
  connectOpens:
    'Junto al camino: abre su inicio de sesión sellado para esta ventana. Nunca ve un mensaje ni el texto de una incidencia.',
  connectRenews:
    'Junto al camino: obtiene y renueva su acceso en Jira y lo abre para esta ventana. Nunca ve un mensaje ni el texto de una incidencia.',
  jiraReads: 'Jira, sus administradores y quien pueda ver el proyecto.',
  encrypted: 'Cifrado (TLS)',
  byBrowser: 'Cifrado (TLS), certificado comprobado por su navegador',
  byConnect: 'Cifrado (TLS), certificado comprobado por Cloud Connect',
  ownAuthority: 'ante una autoridad que nombró su administrador',
  publicAuthority: 'ante las autoridades públicas',
  notEncrypted: 'Sin cifrar',
  endsInFront: 'Cifrado (TLS) hasta la puerta de enlace delante de Cloud Connect, no detrás',
  mutualTls: 'TLS mutuo: Cloud Connect muestra un certificado propio',
  noMutualTls: 'Sin TLS mutuo: Cloud Connect no muestra ningún certificado',
  lastTls: (protocol, cipher) => `Última conexión: ${protocol}, ${cipher}`,
  throughFrame: 'por la página que Jira ofrece, en esta ventana',
  version: (version) => `Versión ${version}`,
  build: (build) => `compilación ${build}`,
  region: (region) => `en ${region}`,
  signedBy: (method) => `firmado con ${method}`,
  unsigned: 'sin firmar',
  out: (bytes) => `${bytes} enviados`,
  in: (bytes) => `${bytes} recibidos`,
  took: (ms) => `${ms} ms`,
  own: {
    sites: 'Lista de Jiras',
    route: 'Para este informe: cómo llega Cloud Connect a Jira',
    'sign-in': 'Inicio de sesión',
    'oauth-start': 'Comienzo del inicio de sesión',
    'oauth-finish': 'Fin del inicio de sesión',
    'oauth-direct': 'Firma para el inicio de sesión directo',
    renew: 'Renovación del inicio de sesión',
    'sign-out': 'Cierre de sesión',
    authorize: 'Firmas para llamadas directas',
    frame: 'Página que Jira ofrece para este complemento',
  },
  why: {
    serverInfo: 'Qué Jira es este',
    myself: 'Quién ha iniciado sesión',
    projects: 'Los proyectos (Data Center)',
    searchProjects: 'Los proyectos en los que puede crear (Cloud)',
    recentProjects: 'Los proyectos que usó últimamente (Cloud)',
    project: 'Un proyecto ya elegido',
    createMetaOld: 'Tipos de incidencia y campos (antes de Jira 8.4)',
    createMetaTypes: 'Los tipos de incidencia de un proyecto',
    createMetaFields: 'Los campos de un tipo de incidencia',
    fieldHelp: 'Para qué sirven los campos de un proyecto (Cloud)',
    createIssue: 'Crear la incidencia',
    attachmentMeta: 'El archivo más grande que Jira admite',
    attach: 'Añadir un archivo a la incidencia',
    search: 'Encontrar incidencias creadas a partir de este mensaje (Data Center)',
    searchJql: 'Encontrar incidencias creadas a partir de este mensaje (Cloud)',
    readIssue: 'Qué archivos tiene una incidencia, y su descripción',
    editIssue: 'Poner las imágenes del mensaje en la descripción',
    deleteIssue: 'Deshacer la creación, en cuestión de segundos y solo si usted lo pide',
    issueProperty: 'Reconocer una incidencia cuya creación quedó sin respuesta',
    readIssues: 'Reconocer una incidencia cuya creación quedó sin respuesta (Cloud)',
    linkMail: 'Marcar la incidencia con el mensaje, para que sus compañeros la encuentren',
    addComment: 'Añadir el mensaje a una incidencia como comentario, si usted lo elige',
    comments: 'Reconocer un comentario cuyo envío no tuvo respuesta',
    readComment: 'Si el comentario sigue como se escribió',
    editComment: 'Poner las imágenes del mensaje en el comentario',
    commentProperty: 'Reconocer un comentario cuyo envío no tuvo respuesta',
    projectRoles: 'Roles a los que se puede limitar un comentario',
    deleteAttachment: 'Quitar un archivo que una conexión cortada trajo dos veces',
    addWatcher: 'Añadir personas del mensaje como observadores',
    permissions: 'Si usted puede deshacer la creación',
    searchUsers: 'Buscar una persona, para un campo que nombra personas',
    assignableUsers: 'Buscar una persona a quien asignar la incidencia',
    searchGroups: 'Buscar un grupo, para un campo que nombra grupos',
    suggestValues: 'Las etiquetas que ya existen',
    pickIssue: 'Buscar una incidencia por clave o palabras: principal, epic, vinculada',
    linkTypes: 'Cómo se vinculan aquí las incidencias',
    epics: 'Buscar un epic (Data Center)',
    boards: 'Los tableros de un proyecto, para encontrar sus sprints',
    sprints: 'Los sprints en curso y próximos de un tablero',
    nameIssue: 'Anotar en una solicitud de qué envío procede',
    serviceDesks: 'Qué centro de servicios tiene un proyecto de servicios',
    requestTypes: 'Los tipos de solicitud de un proyecto de servicios',
    requestGroups: 'Cómo se agrupan los tipos de solicitud',
    requestFields: 'Los campos de un tipo de solicitud',
    createRequest: 'Crear la solicitud',
    customers: 'Buscar un cliente, para quien es la solicitud o que participa en ella',
    createCustomer: 'Añadir a alguien del mensaje como cliente, solo si usted lo marcó',
    addCustomer: 'Abrir el centro de servicios a ese nuevo cliente',
    organizations: 'Las organizaciones de un centro de servicios',
  },
};

const versions: Messages['versions'] = {
  'pane-older': () => ({
    title: 'Este panel es más antiguo que Cloud Connect.',
    next: 'Vuelva a cargarlo. Si continúa, pida a su administrador que instale la misma versión en cada Cloud Connect.',
  }),
  'connect-older': (version) => ({
    title: `Cloud Connect ${version} es más antiguo que este panel.`,
    next: 'Puede que algo no funcione. Pida a su administrador que actualice Cloud Connect.',
  }),
  'jira-too-old': (version, site) => ({
    title: `${site} es Jira ${version}, más antiguo de lo que Postern conoce.`,
    next: 'Puede que algo no funcione. Pida a su administrador que actualice Jira a 8.0 o posterior.',
  }),
  'jira-of-other-kind': (_, site) => ({
    title: `${site} es un Jira de otro tipo del que Cloud Connect supone.`,
    next: 'Pida a su administrador que corrija «kind» en la configuración de Cloud Connect.',
  }),
};

const again = () => 'Reinténtelo. Si continúa, avise a su administrador.';
const signInAgain = () => 'Inicie sesión de nuevo; su borrador se conserva.';
const outlookAgain = () =>
  'Reinténtelo. Si continúa, cierre y abra el panel; su borrador se conserva.';
const names = (list: readonly string[]) => listNames(list, 'es');
const size = (bytes: number) => formatBytes(bytes, 'es');

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) => `${host} solo admite la renegociación TLS insegura`,
  'weak-key': (host) => `${host} usa una clave TLS demasiado corta`,
  'name-not-recognized': (host) => `El servidor de ${host} no tiene certificado para este nombre`,
  'no-common-cipher': (host) => `${host} y Cloud Connect no tienen ningún cifrado TLS en común`,
  'no-common-version': (host) =>
    `${host} y Cloud Connect no tienen ninguna versión de TLS en común`,
  other: (host) => `La conexión TLS con ${host} falló`,
};

/** A code without an entry doesn't compile. */
const errors: Messages['errors'] = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} no respondió.`,
    next: () =>
      'Compruebe su red. Si otras páginas funcionan, diga a su administrador que Cloud Connect está parado.',
  },
  CONNECT_BUSY: {
    message: () => 'Cloud Connect recibió de usted más solicitudes de las que acepta a la vez.',
    next: ({ retryAfterSeconds: s }) => `Espere ${s} s y reinténtelo.`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `Aquí no hay ningún Jira llamado «${site}».`,
    next: () => 'Elija un Jira de la lista o pida a su administrador que añada este.',
  },
  NO_CONNECTION: {
    message: ({ site }) => `Ninguno de los caminos permitidos lleva desde aquí a «${site}».`,
    next: () =>
      'Pida a su administrador que permita Cloud Connect para este Jira o que configure la conexión directa.',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) =>
      reason === 'local-network'
        ? `${host} no respondió en esta ventana y este navegador bloquea la red local para los complementos.`
        : `La página de ${host} para la conexión directa no sirve o no responde.`,
    next: ({ reason }) =>
      reason === 'local-network'
        ? 'Permita el «acceso a la red local» para este sitio en la configuración del navegador. Su equipo de TI puede permitirlo para todos con la directiva LocalNetworkAccessAllowedForUrls y la dirección de este complemento.'
        : 'Pida a su administrador de Jira que instale la página de este complemento.',
  },
  JIRA_UNREACHABLE: {
    message: ({ host }) => `${host} no respondió.`,
    next: ({ host }) =>
      `Abra ${host} en su navegador. Si funciona, pida a su administrador que deje a Cloud Connect llegar hasta él.`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) => `${host} no respondió en ${seconds} segundos.`,
    next: () => 'Reinténtelo en un minuto. Si sigue lento, avise a su administrador de Jira.',
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} respondió con una página de inicio de sesión en lugar de datos.`
        : `La puerta de enlace delante de ${host} pide un inicio de sesión de Windows (${scheme}), que Cloud Connect no admite.`,
    next: () =>
      'Pida a su administrador que exima /rest del inicio de sesión único o que permita la conexión directa.',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira se trasladó a otra ruta de ${origin}.`
        : `El Jira ${host} se trasladó a ${origin}.`,
    next: () =>
      'Pida a su administrador que corrija la dirección (baseUrl) de este Jira en la configuración de Cloud Connect.',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) => `No se aceptó el certificado de ${host}: ${reason}.`,
    next: () =>
      'Pida a su administrador que instale la cadena completa de certificados en Jira o añada su autoridad a Cloud Connect.',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    next: () =>
      'El servidor responde: el cortafuegos no es la causa. Pida a su administrador que revise la configuración TLS.',
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === 'unusable'
        ? `El certificado de cliente de Cloud Connect para ${host} no se puede usar.`
        : reason === 'expired'
          ? `El certificado de Cloud Connect para ${host} ha caducado.`
          : reason === 'late'
            ? `La puerta de enlace delante de ${host} pide el certificado de Cloud Connect solo después del inicio de TLS 1.3.`
            : `La puerta de enlace delante de ${host} no aceptó el certificado de Cloud Connect.`,
    next: ({ reason }) =>
      reason === 'late'
        ? 'Pida a su administrador que ponga tls.maxVersion en TLSv1.2 para este Jira en Cloud Connect.'
        : 'Pida a su administrador que compruebe el certificado de cliente de este Jira en la configuración de Cloud Connect.',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} respondió con algo que no son datos (estado ${status}).`
        : `Las cabeceras de una respuesta de ${host} superan los ${size(headLimitBytes)}.`,
    next: () =>
      'Pregunte a su administrador qué hay delante de Jira: puede haber respondido una puerta de enlace.',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `${host} se interrumpió en mitad de su respuesta.`
        : `${host} cerró la conexión antes de responder.`,
    next: ({ reason }) =>
      reason === undefined
        ? 'Reinténtelo. Lo que ya se guardó en Jira se queda allí.'
        : 'Reinténtelo. Si vuelve a ocurrir, pida a su administrador que revise el certificado de cliente: una puerta de enlace que no lo acepta cierra así las conexiones.',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} no acepta más solicitudes por el momento.`,
    next: ({ retryAfterSeconds: s }) =>
      s === null ? 'Espere un minuto y reinténtelo.' : `Espere ${s} s y reinténtelo.`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} comunicó un fallo propio (estado ${status}).`,
    next: () => 'Reinténtelo en un minuto. Si continúa, avise a su administrador de Jira.',
  },
  JIRA_NOT_FOUND: {
    message: () => 'Jira no tiene esto o no se lo muestra.',
    next: () => 'Compruebe que aún existe y que puede verlo, o elija otra cosa.',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} tomó la solicitud por una falsificación.`,
    next: () => 'Pida a su administrador que compruebe scheme y proxyName del conector de Jira.',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira no aceptó el inicio de sesión.',
    next: () => 'Compruebe lo que escribió e inicie sesión de nuevo. Nada se repite por sí solo.',
  },
  TOKEN_MALFORMED: {
    message: () => 'Este token contiene caracteres que un token no puede tener.',
    next: () => 'Copie de nuevo el token desde Jira, sin espacios ni otro texto.',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'Jira pide un CAPTCHA tras varios inicios de sesión erróneos.',
    next: () => 'Inicie sesión una vez en Jira con su navegador y vuelva aquí.',
  },
  BASIC_DISABLED: {
    message: () => 'Este Jira no acepta nombre de usuario y contraseña.',
    next: () => 'Use otro modo, por ejemplo un token de acceso personal.',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira respondió, pero no le reconoció.',
    next: () => 'Inicie sesión de otro modo o compruebe que el token es de este Jira.',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'Este modo de iniciar sesión no está permitido aquí.',
    next: ({ allowed }) => `Use uno de estos: ${allowed.join(', ')}.`,
  },
  TICKET_MISSING: {
    message: () => 'No ha iniciado sesión.',
    next: signInAgain,
  },
  TICKET_INVALID: {
    message: () => 'Su inicio de sesión ya no es válido.',
    next: signInAgain,
  },
  TICKET_EXPIRED: {
    message: () => 'Su inicio de sesión ha caducado.',
    next: signInAgain,
  },
  ACCESS_EXPIRED: {
    message: () => 'Hay que renovar su inicio de sesión.',
    next: () => 'Reinténtelo; el complemento lo renueva por sí solo.',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira no renovó su inicio de sesión.',
    next: () =>
      'Si también usa Postern en otro dispositivo, recargue el panel. Si no, inicie sesión de nuevo; su borrador se conserva.',
  },
  USER_TOKEN_MISSING: {
    message: () => 'Este Cloud Connect solo atiende a personas con sesión de Microsoft.',
    next: () => 'Recargue el panel e inicie sesión con su cuenta de trabajo.',
  },
  USER_TOKEN_REJECTED: {
    message: () => 'Cloud Connect no aceptó su inicio de sesión de Microsoft.',
    next: () =>
      'Recargue el panel e inicie sesión con su cuenta de trabajo. Si continúa, avise a su administrador.',
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) =>
      `Cloud Connect no llega a ${host} para confirmar su sesión de Microsoft.`,
    next: again,
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'Este Outlook no admite el inicio de sesión de Microsoft para complementos (nested app authentication).',
    next: () =>
      'Abra este correo en Outlook en la web o en el nuevo Outlook, con su cuenta de trabajo de Microsoft 365. Los buzones de Exchange Server y Outlook.com no lo admiten: pregunte a su administrador.',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `El inicio de sesión con Microsoft no funcionó (${problem}).`,
    next: again,
  },
  OAUTH_DENIED: {
    message: () => 'El acceso no se permitió en Jira.',
    next: () => 'Empiece de nuevo y elija «Permitir».',
  },
  OAUTH_EXPIRED: {
    message: () => 'El inicio de sesión tardó demasiado.',
    next: () => 'Empiece de nuevo; Jira da diez minutos.',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira no aceptó este código.',
    next: () => 'Copie el código completo o la dirección completa de la página y reinténtelo.',
  },
  OAUTH_MIXED_UP: {
    message: () => 'Esta respuesta pertenece a otro inicio de sesión.',
    next: () => 'Cierre otras ventanas de inicio de sesión y empiece de nuevo.',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'Este Jira aún no conoce Cloud Connect.',
    next: () =>
      'Pida a su administrador de Jira que cree el enlace de aplicación; «postern keys» indica qué escribir.',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira no aceptó la firma de Cloud Connect.',
    next: () =>
      'Pida a su administrador que compare la clave pública del enlace de aplicación, y scheme y proxyName del conector de Jira.',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira cree que su dirección es ${believed} y por eso rechaza la firma de Cloud Connect.`,
    next: () =>
      'Pida a su administrador que ponga scheme, proxyName y proxyPort del conector de Jira (server.xml) según la dirección que se usa.',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira no aceptó el ID de cliente y el secreto de Cloud Connect.',
    next: () => 'Pida a su administrador que los compare con los del enlace de aplicación.',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted }) => `No permitió el acceso a ${wanted}.`,
    next: ({ wanted }) => `Empiece de nuevo y elija ${wanted} en la página de Atlassian.`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) =>
      `Los relojes de Jira y Cloud Connect difieren en ${seconds} segundos.`,
    next: () => 'Pida a su administrador que ponga ambos según un servidor de hora.',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira rechazó el inicio de sesión (${problem}).`,
    next: () => 'Empiece de nuevo. Si continúa, envíe esto a su administrador.',
  },
  DIALOG_BLOCKED: {
    message: () => 'La ventana de inicio de sesión fue bloqueada.',
    next: () => 'Permita ventanas emergentes para Outlook y reinténtelo, o use un código.',
  },
  DIALOG_CLOSED: {
    message: () => 'La ventana de inicio de sesión se cerró o perdió la conexión con Outlook.',
    next: () =>
      'Si la ventana sigue abierta y muestra un código, introdúzcalo aquí. Si no, empiece de nuevo.',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `Esta llamada no está en la lista de ${site}.`,
    next: () => 'Pregunte a su administrador si debe ampliarse la regla de rutas de este Jira.',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `La solicitud no es la esperada: ${expected}.`,
    next: () =>
      'Recargue el panel. Si vuelve a ocurrir, el complemento y Cloud Connect no encajan.',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) =>
      `La dirección y las cabeceras superan los ${size(limitBytes)} permitidos aquí.`,
    next: () => 'Borre las cookies de esta dirección en su navegador y reinténtelo.',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'Es más grande de lo que acepta la pasarela delante de Jira.'
        : `Es más grande que los ${size(limitBytes)} permitidos aquí.`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? 'Acorte el texto, o pida a su administrador que aumente el límite de la pasarela.'
        : 'Omita el archivo más grande o compártalo como enlace.',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) => (reason === '' ? 'Jira no se lo permite.' : reason),
    next: () => 'Elija otro proyecto o pida este derecho a su responsable.',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map(({ message }) => message)].join(' ') ||
      'Jira no aceptó la incidencia.',
    next: () => 'Corrija los campos marcados y cree la incidencia de nuevo.',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'La base de datos de este Jira no puede guardar emojis.'
        : 'Jira devolvió un error. Es posible que su base de datos no pueda guardar emojis.',
    next: () =>
      'Envíe sin emojis. El administrador de Jira puede convertir la base de datos a utf8mb4.',
  },
  FIELDS_UNSUPPORTED: {
    message: (facts) => `Este proyecto exige ${names(facts.names)}, que no se puede rellenar aquí.`,
    next: () => 'Continúe en Jira, o elija otro tipo o proyecto.',
  },
  FIELDS_MISSING: {
    message: (facts) => `Aún falta: ${names(facts.names)}.`,
    next: () => 'Rellene los campos marcados y cree la incidencia de nuevo.',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `Jira no le permite añadir a ${name} como cliente.`,
    next: () =>
      'Quite la marca o pida el permiso a los administradores de Jira. No se creó ninguna solicitud.',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira no aceptó a ${name} como cliente${reason === '' ? '.' : `: ${reason}`}`,
    next: () => 'Quite la marca o elija a otra persona. No se creó ninguna solicitud.',
  },
  NO_PROJECTS: {
    message: () => 'No hay ningún proyecto en el que pueda crear incidencias.',
    next: () => 'Pida al responsable de un proyecto el derecho «Crear incidencias».',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
      const taker =
        by === 'gateway'
          ? 'una pasarela delante de Jira'
          : by === 'connect'
            ? 'Cloud Connect'
            : 'Jira';
      return limitBytes === null
        ? `${name} es más grande de lo que ${taker} acepta.`
        : `${name} es más grande que los ${size(limitBytes)} que ${taker} acepta.`;
    },
    next: ({ by }) =>
      by === undefined
        ? 'Omita este archivo o compártalo como enlace.'
        : 'Omita este archivo, compártalo como enlace o pida a su administrador que aumente el límite.',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) => `Jira no aceptó ${name}. ${reason}`.trim(),
    next: () => 'Reinténtelo, o guarde el archivo y añádalo en Jira.',
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook no entregó ${name}.`,
    next: () => 'Reinténtelo, o guarde el archivo y añádalo en Jira.',
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () => 'Este Outlook no puede pasar archivos adjuntos a los complementos.',
    next: () =>
      'Guarde los archivos que necesite y añádalos abajo. Outlook para Microsoft 365 en Windows, Mac y la web sí puede pasarlos.',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `Este Jira no acepta archivos de tipo .${extension}.`,
    next: () => 'Compártalo como enlace o pregunte a su administrador de Jira.',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} está vacío, y Jira no acepta archivos vacíos.`,
    next: () => 'Omita este archivo o pídalo de nuevo al remitente.',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'Este Jira no acepta archivos.',
    next: () => 'Cree la incidencia sin archivos o pregunte a su administrador de Jira.',
  },
  FILE_GONE: {
    message: ({ name }) =>
      `${name} se añadió en un panel que está cerrado, y los navegadores entregan un archivo una sola vez.`,
    next: () => 'Elija el archivo de nuevo.',
  },
  FILING_ELSEWHERE: {
    message: () => 'Otra ventana está registrando este mensaje.',
    next: () => 'Espere a que termine y vuelva a intentarlo.',
  },
  FILING_UNSURE: {
    message: ({ made }) =>
      `Falta la respuesta de Jira: es posible que ${made === 'issue' ? 'la incidencia' : 'el comentario'} exista.`,
    next: ({ made }) =>
      `Vuelva a intentarlo. Postern busca primero ${made === 'issue' ? 'la incidencia, para que haya solo una' : 'el comentario, para que haya solo uno'}.`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'No se cargó la biblioteca de complementos de Outlook.',
    next: ({ hosts }) =>
      `Pida a su administrador que permita ${hosts.join(' y ')}, y abra el panel de nuevo.`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook no respondió en ${seconds} segundos.`,
    next: outlookAgain,
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook no pudo hacerlo (código ${outlookCode}).`,
    next: outlookAgain,
  },
  MAIL_CHANGED: {
    message: () => 'Entretanto se seleccionó otro mensaje.',
    next: () => 'Vuelva al mensaje y reinténtelo; su borrador se conserva.',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} no es un mensaje legible.`,
    next: () => 'Guarde el mensaje de nuevo como .eml y reinténtelo.',
  },
  STORAGE_FULL: {
    message: () => 'En este buzón no queda sitio para los ajustes del complemento.',
    next: () => 'Cierre la sesión de un Jira que ya no necesite.',
  },
  CONFIG_INVALID: {
    message: ({ problems }) => `La configuración tiene ${problems.length} problemas.`,
    next: () => 'Pida a su administrador que revise la configuración de Cloud Connect.',
  },
  CANCELLED: {
    message: () => 'Cancelado.',
    next: () => 'Empiece de nuevo cuando quiera.',
  },
  UNEXPECTED: {
    message: () => 'Ha ocurrido algo inesperado.',
    next: () => 'Reinténtelo. Si vuelve a ocurrir, envíe los detalles a su administrador.',
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
