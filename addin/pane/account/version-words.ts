import type { Texts } from '../i18n/en.ts';
import type { Mismatch } from '../judge-versions.ts';

interface Told {
  readonly title: string;
  readonly next: string;
}

/** Tells a mismatch in the language of the pane's other texts. */
export function versionWords({ language }: Texts, mismatch: Mismatch, site: string): Told {
  return language === 'de' ? inGerman(mismatch, site) : inEnglish(mismatch, site);
}

function inEnglish(mismatch: Mismatch, site: string): Told {
  switch (mismatch.kind) {
    case 'pane-older':
      return {
        title: 'This pane is older than Cloud Connect.',
        next: 'Reload it. If this stays, ask your administrator to put the same version on every Cloud Connect.',
      };
    case 'connect-older':
      return {
        title: `Cloud Connect ${mismatch.version} is older than this pane.`,
        next: 'Some things may not work. Ask your administrator to update Cloud Connect.',
      };
    case 'jira-too-old':
      return {
        title: `${site} runs Jira ${mismatch.version}, which is older than Postern knows.`,
        next: 'Some things may not work. Ask your administrator to update Jira to 8.0 or later.',
      };
    case 'jira-of-other-kind':
      return {
        title: `${site} is another kind of Jira than Cloud Connect takes it for.`,
        next: 'Ask your administrator to correct “kind” in Cloud Connect’s configuration.',
      };
  }
}

function inGerman(mismatch: Mismatch, site: string): Told {
  switch (mismatch.kind) {
    case 'pane-older':
      return {
        title: 'Dieser Bereich ist älter als Cloud Connect.',
        next: 'Laden Sie ihn neu. Bleibt es dabei, bitten Sie die Administration, überall dieselbe Version von Cloud Connect zu betreiben.',
      };
    case 'connect-older':
      return {
        title: `Cloud Connect ${mismatch.version} ist älter als dieser Bereich.`,
        next: 'Manches geht womöglich nicht. Bitten Sie die Administration, Cloud Connect zu aktualisieren.',
      };
    case 'jira-too-old':
      return {
        title: `${site} ist Jira ${mismatch.version} und damit älter, als Postern es kennt.`,
        next: 'Manches geht womöglich nicht. Bitten Sie die Administration, Jira auf 8.0 oder neuer zu bringen.',
      };
    case 'jira-of-other-kind':
      return {
        title: `${site} ist eine andere Art von Jira, als Cloud Connect annimmt.`,
        next: 'Bitten Sie die Administration, „kind“ in der Konfiguration von Cloud Connect zu berichtigen.',
      };
  }
}
