import type { Texts } from '../i18n/en.ts';
import type { Mismatch } from './check-versions.ts';

interface VersionText {
  readonly title: string;
  readonly next: string;
}

/** By kind of mismatch: what is the case, and what to do; with the version and the Jira's name. */
type VersionWords = Readonly<
  Record<Mismatch['kind'], (version: string, site: string) => VersionText>
>;

const en: VersionWords = {
  'pane-older': () => ({
    title: 'This pane is older than Cloud Connect.',
    next: 'Reload it. If this stays, ask your administrator to put the same version on every Cloud Connect.',
  }),
  'connect-older': (version) => ({
    title: `Cloud Connect ${version} is older than this pane.`,
    next: 'Some things may not work. Ask your administrator to update Cloud Connect.',
  }),
  'jira-too-old': (version, site) => ({
    title: `${site} runs Jira ${version}, which is older than Postern knows.`,
    next: 'Some things may not work. Ask your administrator to update Jira to 8.0 or later.',
  }),
  'jira-of-other-kind': (_, site) => ({
    title: `${site} is another kind of Jira than Cloud Connect takes it for.`,
    next: 'Ask your administrator to correct “kind” in Cloud Connect’s configuration.',
  }),
};

const de: VersionWords = {
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

const fr: VersionWords = {
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

const es: VersionWords = {
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

const ja: VersionWords = {
  'pane-older': () => ({
    title: 'このペインは Cloud Connect より古いものです。',
    next: '再読み込みしてください。それでも続く場合は、すべての Cloud Connect を同じバージョンにするよう管理者に依頼してください。',
  }),
  'connect-older': (version) => ({
    title: `Cloud Connect ${version} はこのペインより古いものです。`,
    next: '一部が動作しない可能性があります。Cloud Connect の更新を管理者に依頼してください。',
  }),
  'jira-too-old': (version, site) => ({
    title: `${site} は Jira ${version} で、Postern が対応するバージョンより古いものです。`,
    next: '一部が動作しない可能性があります。Jira を 8.0 以降に更新するよう管理者に依頼してください。',
  }),
  'jira-of-other-kind': (_, site) => ({
    title: `${site} は Cloud Connect の設定と異なる種類の Jira です。`,
    next: 'Cloud Connect の設定の「kind」を修正するよう管理者に依頼してください。',
  }),
};

const languages: Readonly<Record<string, VersionWords>> = { en, de, fr, es, ja };

/** Tells a mismatch in the language of the pane's other texts. */
export function versionWords(
  { language }: Pick<Texts, 'language'>,
  mismatch: Mismatch,
  site: string,
): VersionText {
  const version = 'version' in mismatch ? mismatch.version : '';
  return (languages[language] ?? en)[mismatch.kind](version, site);
}
