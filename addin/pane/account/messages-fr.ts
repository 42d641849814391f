import type { AccountMessages } from './account-messages.ts';

/** The words around an account in French. */
export const accountFr: AccountMessages = {
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
