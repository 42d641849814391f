import type { AccountMessages } from './account-messages.ts';

/** The words around an account in Spanish. */
export const accountEs: AccountMessages = {
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
