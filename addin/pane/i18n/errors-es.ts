import type { TlsFault } from '../../../contract/errors.ts';
import type { ErrorTable } from './error-table.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';

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

/** The guide in Spanish. */
export const errorsEs: ErrorTable = {
  CONNECT_UNREACHABLE: [
    ({ host }) => `${host} no respondió.`,
    () =>
      'Compruebe su red. Si otras páginas funcionan, diga a su administrador que Cloud Connect está parado.',
  ],
  CONNECT_BUSY: [
    () => 'Cloud Connect recibió de usted más solicitudes de las que acepta a la vez.',
    ({ retryAfterSeconds: s }) => `Espere ${s} s y reinténtelo.`,
  ],
  SITE_UNKNOWN: [
    ({ site }) => `Aquí no hay ningún Jira llamado «${site}».`,
    () => 'Elija un Jira de la lista o pida a su administrador que añada este.',
  ],
  NO_CONNECTION: [
    ({ site }) => `Ninguno de los caminos permitidos lleva desde aquí a «${site}».`,
    () =>
      'Pida a su administrador que permita Cloud Connect para este Jira o que configure la conexión directa.',
  ],
  FRAME_UNAVAILABLE: [
    ({ host, reason }) =>
      reason === 'local-network'
        ? `${host} no respondió en esta ventana y este navegador bloquea la red local para los complementos.`
        : `La página de ${host} para la conexión directa no sirve o no responde.`,
    ({ reason }) =>
      reason === 'local-network'
        ? 'Permita el «acceso a la red local» para este sitio en la configuración del navegador. Su equipo de TI puede permitirlo para todos con la directiva LocalNetworkAccessAllowedForUrls y la dirección de este complemento.'
        : 'Pida a su administrador de Jira que instale la página de este complemento.',
  ],
  JIRA_UNREACHABLE: [
    ({ host }) => `${host} no respondió.`,
    ({ host }) =>
      `Abra ${host} en su navegador. Si funciona, pida a su administrador que deje a Cloud Connect llegar hasta él.`,
  ],
  JIRA_TIMED_OUT: [
    ({ host, seconds }) => `${host} no respondió en ${seconds} segundos.`,
    () => 'Reinténtelo en un minuto. Si sigue lento, avise a su administrador de Jira.',
  ],
  JIRA_BEHIND_LOGIN_PAGE: [
    ({ host, scheme }) =>
      scheme === undefined
        ? `${host} respondió con una página de inicio de sesión en lugar de datos.`
        : `La puerta de enlace delante de ${host} pide un inicio de sesión de Windows (${scheme}), que Cloud Connect no admite.`,
    () =>
      'Pida a su administrador que exima /rest del inicio de sesión único o que permita la conexión directa.',
  ],
  JIRA_MOVED: [
    ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira se trasladó a otra ruta de ${origin}.`
        : `El Jira ${host} se trasladó a ${origin}.`,
    () =>
      'Pida a su administrador que corrija la dirección (baseUrl) de este Jira en la configuración de Cloud Connect.',
  ],
  JIRA_CERTIFICATE_REJECTED: [
    ({ host, reason }) => `No se aceptó el certificado de ${host}: ${reason}.`,
    () =>
      'Pida a su administrador que instale la cadena completa de certificados en Jira o añada su autoridad a Cloud Connect.',
  ],
  JIRA_TLS_FAILED: [
    ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    () =>
      'El servidor responde: el cortafuegos no es la causa. Pida a su administrador que revise la configuración TLS.',
  ],
  JIRA_CLIENT_CERTIFICATE_REJECTED: [
    ({ host, reason }) =>
      reason === 'unusable'
        ? `El certificado de cliente de Cloud Connect para ${host} no se puede usar.`
        : reason === 'expired'
          ? `El certificado de Cloud Connect para ${host} ha caducado.`
          : reason === 'late'
            ? `La puerta de enlace delante de ${host} pide el certificado de Cloud Connect solo después del inicio de TLS 1.3.`
            : `La puerta de enlace delante de ${host} no aceptó el certificado de Cloud Connect.`,
    ({ reason }) =>
      reason === 'late'
        ? 'Pida a su administrador que ponga tls.maxVersion en TLSv1.2 para este Jira en Cloud Connect.'
        : 'Pida a su administrador que compruebe el certificado de cliente de este Jira en la configuración de Cloud Connect.',
  ],
  JIRA_ANSWER_UNREADABLE: [
    ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} respondió con algo que no son datos (estado ${status}).`
        : `Las cabeceras de una respuesta de ${host} superan los ${size(headLimitBytes)}.`,
    () =>
      'Pregunte a su administrador qué hay delante de Jira: puede haber respondido una puerta de enlace.',
  ],
  JIRA_BROKE_OFF: [
    ({ host, reason }) =>
      reason === undefined
        ? `${host} se interrumpió en mitad de su respuesta.`
        : `${host} cerró la conexión antes de responder.`,
    ({ reason }) =>
      reason === undefined
        ? 'Reinténtelo. Lo que ya se guardó en Jira se queda allí.'
        : 'Reinténtelo. Si vuelve a ocurrir, pida a su administrador que revise el certificado de cliente: una puerta de enlace que no lo acepta cierra así las conexiones.',
  ],
  JIRA_BUSY: [
    ({ host }) => `${host} no acepta más solicitudes por el momento.`,
    ({ retryAfterSeconds: s }) =>
      s === null ? 'Espere un minuto y reinténtelo.' : `Espere ${s} s y reinténtelo.`,
  ],
  JIRA_FAILED: [
    ({ host, status }) => `${host} comunicó un fallo propio (estado ${status}).`,
    () => 'Reinténtelo en un minuto. Si continúa, avise a su administrador de Jira.',
  ],
  JIRA_NOT_FOUND: [
    () => 'Jira no tiene esto o no se lo muestra.',
    () => 'Compruebe que aún existe y que puede verlo, o elija otra cosa.',
  ],
  JIRA_XSRF_REFUSED: [
    ({ host }) => `${host} tomó la solicitud por una falsificación.`,
    () => 'Pida a su administrador que compruebe scheme y proxyName del conector de Jira.',
  ],
  CREDENTIALS_REJECTED: [
    () => 'Jira no aceptó el inicio de sesión.',
    () => 'Compruebe lo que escribió e inicie sesión de nuevo. Nada se repite por sí solo.',
  ],
  TOKEN_MALFORMED: [
    () => 'Este token contiene caracteres que un token no puede tener.',
    () => 'Copie de nuevo el token desde Jira, sin espacios ni otro texto.',
  ],
  CAPTCHA_REQUIRED: [
    () => 'Jira pide un CAPTCHA tras varios inicios de sesión erróneos.',
    () => 'Inicie sesión una vez en Jira con su navegador y vuelva aquí.',
  ],
  BASIC_DISABLED: [
    () => 'Este Jira no acepta nombre de usuario y contraseña.',
    () => 'Use otro modo, por ejemplo un token de acceso personal.',
  ],
  SIGNED_IN_AS_NOBODY: [
    () => 'Jira respondió, pero no le reconoció.',
    () => 'Inicie sesión de otro modo o compruebe que el token es de este Jira.',
  ],
  SIGN_IN_METHOD_NOT_ALLOWED: [
    () => 'Este modo de iniciar sesión no está permitido aquí.',
    ({ allowed }) => `Use uno de estos: ${allowed.join(', ')}.`,
  ],
  TICKET_MISSING: [() => 'No ha iniciado sesión.', signInAgain],
  TICKET_INVALID: [() => 'Su inicio de sesión ya no es válido.', signInAgain],
  TICKET_EXPIRED: [() => 'Su inicio de sesión ha caducado.', signInAgain],
  ACCESS_EXPIRED: [
    () => 'Hay que renovar su inicio de sesión.',
    () => 'Reinténtelo; el complemento lo renueva por sí solo.',
  ],
  RENEWAL_REFUSED: [
    () => 'Jira no renovó su inicio de sesión.',
    () =>
      'Si también usa Postern en otro dispositivo, recargue el panel. Si no, inicie sesión de nuevo; su borrador se conserva.',
  ],
  USER_TOKEN_MISSING: [
    () => 'Este Cloud Connect solo atiende a personas con sesión de Microsoft.',
    () => 'Recargue el panel e inicie sesión con su cuenta de trabajo.',
  ],
  USER_TOKEN_REJECTED: [
    () => 'Cloud Connect no aceptó su inicio de sesión de Microsoft.',
    () =>
      'Recargue el panel e inicie sesión con su cuenta de trabajo. Si continúa, avise a su administrador.',
  ],
  MICROSOFT_UNREACHABLE: [
    ({ host }) => `Cloud Connect no llega a ${host} para confirmar su sesión de Microsoft.`,
    again,
  ],
  MICROSOFT_NOT_OFFERED: [
    () =>
      'Este Outlook no admite el inicio de sesión de Microsoft para complementos (nested app authentication).',
    () =>
      'Abra este correo en Outlook en la web o en el nuevo Outlook, con su cuenta de trabajo de Microsoft 365. Los buzones de Exchange Server y Outlook.com no lo admiten: pregunte a su administrador.',
  ],
  MICROSOFT_SIGN_IN_FAILED: [
    ({ problem }) => `El inicio de sesión con Microsoft no funcionó (${problem}).`,
    again,
  ],
  OAUTH_DENIED: [
    () => 'El acceso no se permitió en Jira.',
    () => 'Empiece de nuevo y elija «Permitir».',
  ],
  OAUTH_EXPIRED: [
    () => 'El inicio de sesión tardó demasiado.',
    () => 'Empiece de nuevo; Jira da diez minutos.',
  ],
  OAUTH_CODE_REJECTED: [
    () => 'Jira no aceptó este código.',
    () => 'Copie el código completo o la dirección completa de la página y reinténtelo.',
  ],
  OAUTH_MIXED_UP: [
    () => 'Esta respuesta pertenece a otro inicio de sesión.',
    () => 'Cierre otras ventanas de inicio de sesión y empiece de nuevo.',
  ],
  OAUTH_CONSUMER_UNKNOWN: [
    () => 'Este Jira aún no conoce Cloud Connect.',
    () =>
      'Pida a su administrador de Jira que cree el enlace de aplicación; «postern keys» indica qué escribir.',
  ],
  OAUTH_SIGNATURE_REFUSED: [
    () => 'Jira no aceptó la firma de Cloud Connect.',
    () =>
      'Pida a su administrador que compare la clave pública del enlace de aplicación, y scheme y proxyName del conector de Jira.',
  ],
  OAUTH_ADDRESS_DIFFERS: [
    ({ believed }) =>
      `Jira cree que su dirección es ${believed} y por eso rechaza la firma de Cloud Connect.`,
    () =>
      'Pida a su administrador que ponga scheme, proxyName y proxyPort del conector de Jira (server.xml) según la dirección que se usa.',
  ],
  OAUTH_CLIENT_REJECTED: [
    () => 'Jira no aceptó el ID de cliente y el secreto de Cloud Connect.',
    () => 'Pida a su administrador que los compare con los del enlace de aplicación.',
  ],
  OAUTH_SITE_NOT_GRANTED: [
    ({ wanted }) => `No permitió el acceso a ${wanted}.`,
    ({ wanted }) => `Empiece de nuevo y elija ${wanted} en la página de Atlassian.`,
  ],
  OAUTH_CLOCK_WRONG: [
    ({ seconds }) => `Los relojes de Jira y Cloud Connect difieren en ${seconds} segundos.`,
    () => 'Pida a su administrador que ponga ambos según un servidor de hora.',
  ],
  OAUTH_FAILED: [
    ({ problem }) => `Jira rechazó el inicio de sesión (${problem}).`,
    () => 'Empiece de nuevo. Si continúa, envíe esto a su administrador.',
  ],
  DIALOG_BLOCKED: [
    () => 'La ventana de inicio de sesión fue bloqueada.',
    () => 'Permita ventanas emergentes para Outlook y reinténtelo, o use un código.',
  ],
  DIALOG_CLOSED: [
    () => 'La ventana de inicio de sesión se cerró o perdió la conexión con Outlook.',
    () =>
      'Si la ventana sigue abierta y muestra un código, introdúzcalo aquí. Si no, empiece de nuevo.',
  ],
  CALL_NOT_ALLOWED: [
    ({ site }) => `Esta llamada no está en la lista de ${site}.`,
    () => 'Pregunte a su administrador si debe ampliarse la regla de rutas de este Jira.',
  ],
  REQUEST_INVALID: [
    ({ expected }) => `La solicitud no es la esperada: ${expected}.`,
    () => 'Recargue el panel. Si vuelve a ocurrir, el complemento y Cloud Connect no encajan.',
  ],
  HEADERS_TOO_LARGE: [
    ({ limitBytes }) =>
      `La dirección y las cabeceras superan los ${size(limitBytes)} permitidos aquí.`,
    () => 'Borre las cookies de esta dirección en su navegador y reinténtelo.',
  ],
  REQUEST_TOO_LARGE: [
    ({ limitBytes }) =>
      limitBytes === null
        ? 'Es más grande de lo que acepta la pasarela delante de Jira.'
        : `Es más grande que los ${size(limitBytes)} permitidos aquí.`,
    ({ limitBytes }) =>
      limitBytes === null
        ? 'Acorte el texto, o pida a su administrador que aumente el límite de la pasarela.'
        : 'Omita el archivo más grande o compártalo como enlace.',
  ],
  PERMISSION_MISSING: [
    ({ reason }) => (reason === '' ? 'Jira no se lo permite.' : reason),
    () => 'Elija otro proyecto o pida este derecho a su responsable.',
  ],
  FIELDS_REJECTED: [
    ({ fields, messages }) =>
      [...messages, ...fields.map(({ message }) => message)].join(' ') ||
      'Jira no aceptó la incidencia.',
    () => 'Corrija los campos marcados y cree la incidencia de nuevo.',
  ],
  EMOJI_REFUSED: [
    ({ isSure }) =>
      isSure
        ? 'La base de datos de este Jira no puede guardar emojis.'
        : 'Jira devolvió un error. Es posible que su base de datos no pueda guardar emojis.',
    () => 'Envíe sin emojis. El administrador de Jira puede convertir la base de datos a utf8mb4.',
  ],
  FIELDS_UNSUPPORTED: [
    (facts) => `Este proyecto exige ${names(facts.names)}, que no se puede rellenar aquí.`,
    () => 'Continúe en Jira, o elija otro tipo o proyecto.',
  ],
  FIELDS_MISSING: [
    (facts) => `Aún falta: ${names(facts.names)}.`,
    () => 'Rellene los campos marcados y cree la incidencia de nuevo.',
  ],
  CUSTOMER_NOT_ALLOWED: [
    ({ name }) => `Jira no le permite añadir a ${name} como cliente.`,
    () =>
      'Quite la marca o pida el permiso a los administradores de Jira. No se creó ninguna solicitud.',
  ],
  CUSTOMER_REJECTED: [
    ({ name, reason }) =>
      `Jira no aceptó a ${name} como cliente${reason === '' ? '.' : `: ${reason}`}`,
    () => 'Quite la marca o elija a otra persona. No se creó ninguna solicitud.',
  ],
  NO_PROJECTS: [
    () => 'No hay ningún proyecto en el que pueda crear incidencias.',
    () => 'Pida al responsable de un proyecto el derecho «Crear incidencias».',
  ],
  ATTACHMENT_TOO_LARGE: [
    ({ name, limitBytes, by }) => {
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
    ({ by }) =>
      by === undefined
        ? 'Omita este archivo o compártalo como enlace.'
        : 'Omita este archivo, compártalo como enlace o pida a su administrador que aumente el límite.',
  ],
  ATTACHMENT_REJECTED: [
    ({ name, reason }) => `Jira no aceptó ${name}. ${reason}`.trim(),
    () => 'Reinténtelo, o guarde el archivo y añádalo en Jira.',
  ],
  ATTACHMENT_UNREADABLE: [
    ({ name }) => `Outlook no entregó ${name}.`,
    () => 'Reinténtelo, o guarde el archivo y añádalo en Jira.',
  ],
  ATTACHMENTS_NOT_OFFERED: [
    () => 'Este Outlook no puede pasar archivos adjuntos a los complementos.',
    () =>
      'Guarde los archivos que necesite y añádalos abajo. Outlook para Microsoft 365 en Windows, Mac y la web sí puede pasarlos.',
  ],
  ATTACHMENT_BLOCKED: [
    ({ extension }) => `Este Jira no acepta archivos de tipo .${extension}.`,
    () => 'Compártalo como enlace o pregunte a su administrador de Jira.',
  ],
  ATTACHMENT_EMPTY: [
    ({ name }) => `${name} está vacío, y Jira no acepta archivos vacíos.`,
    () => 'Omita este archivo o pídalo de nuevo al remitente.',
  ],
  ATTACHMENTS_DISABLED: [
    () => 'Este Jira no acepta archivos.',
    () => 'Cree la incidencia sin archivos o pregunte a su administrador de Jira.',
  ],
  FILE_GONE: [
    ({ name }) =>
      `${name} se añadió en un panel que está cerrado, y los navegadores entregan un archivo una sola vez.`,
    () => 'Elija el archivo de nuevo.',
  ],
  FILING_ELSEWHERE: [
    () => 'Otra ventana está registrando este mensaje.',
    () => 'Espere a que termine y vuelva a intentarlo.',
  ],
  FILING_UNSURE: [
    ({ made }) =>
      `Falta la respuesta de Jira: es posible que ${made === 'issue' ? 'la incidencia' : 'el comentario'} exista.`,
    ({ made }) =>
      `Vuelva a intentarlo. Postern busca primero ${made === 'issue' ? 'la incidencia, para que haya solo una' : 'el comentario, para que haya solo uno'}.`,
  ],
  OFFICE_NOT_LOADED: [
    () => 'No se cargó la biblioteca de complementos de Outlook.',
    ({ hosts }) =>
      `Pida a su administrador que permita ${hosts.join(' y ')}, y abra el panel de nuevo.`,
  ],
  OUTLOOK_SILENT: [({ seconds }) => `Outlook no respondió en ${seconds} segundos.`, outlookAgain],
  OUTLOOK_FAILED: [
    ({ outlookCode }) => `Outlook no pudo hacerlo (código ${outlookCode}).`,
    outlookAgain,
  ],
  MAIL_CHANGED: [
    () => 'Entretanto se seleccionó otro mensaje.',
    () => 'Vuelva al mensaje y reinténtelo; su borrador se conserva.',
  ],
  MAIL_BROKEN: [
    ({ name }) => `${name} no es un mensaje legible.`,
    () => 'Guarde el mensaje de nuevo como .eml y reinténtelo.',
  ],
  STORAGE_FULL: [
    () => 'En este buzón no queda sitio para los ajustes del complemento.',
    () => 'Cierre la sesión de un Jira que ya no necesite.',
  ],
  CONFIG_INVALID: [
    ({ problems }) => `La configuración tiene ${problems.length} problemas.`,
    () => 'Pida a su administrador que revise la configuración de Cloud Connect.',
  ],
  CANCELLED: [() => 'Cancelado.', () => 'Empiece de nuevo cuando quiera.'],
  UNEXPECTED: [
    () => 'Ha ocurrido algo inesperado.',
    () => 'Reinténtelo. Si vuelve a ocurrir, envíe los detalles a su administrador.',
  ],
};
