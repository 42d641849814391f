import { element } from './element.ts';
import type { Settings } from './settings.ts';
import type { Texts } from './texts.ts';

/** Draws the bar on top: the name of the page and what can be set about the host. */
export function drawTitleBar({
  texts,
  settings,
  onChange,
}: {
  readonly texts: Texts;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}): readonly Node[] {
  return [
    element('strong', {}, [texts.title]),
    choice(
      texts.host,
      settings.host,
      [
        { value: 'newer', label: texts.newer },
        { value: 'stale', label: texts.stale },
        { value: 'older', label: texts.older },
        { value: 'mailbox-1.6', label: texts.serverWeb },
        { value: 'mailbox-1.5', label: texts.server },
      ],
      (host) => onChange({ host }),
    ),
    choice(
      texts.nestedAuth,
      settings.hasNestedAuth ? 'yes' : 'no',
      [
        { value: 'yes', label: texts.offered },
        { value: 'no', label: texts.notOffered },
      ],
      (offered) => onChange({ hasNestedAuth: offered === 'yes' }),
    ),
    choice(
      texts.signInWindow,
      settings.signInWindow,
      [
        { value: 'works', label: texts.windowWorks },
        { value: 'lost', label: texts.windowLost },
        { value: 'cut', label: texts.windowCut },
      ],
      (signInWindow) => onChange({ signInWindow }),
    ),
    choice(
      texts.theme,
      settings.theme,
      [
        { value: 'light', label: texts.light },
        { value: 'dark', label: texts.dark },
        { value: 'contrast', label: texts.contrast },
      ],
      (theme) => onChange({ theme }),
    ),
    choice(
      texts.language,
      settings.locale,
      [
        { value: 'en-US', label: 'English' },
        { value: 'de-DE', label: 'Deutsch' },
        { value: 'fr-FR', label: 'Français' },
        { value: 'es-ES', label: 'Español' },
        { value: 'ja-JP', label: '日本語' },
        { value: 'ar-SA', label: 'العربية' },
        { value: 'he-IL', label: 'עברית' },
      ],
      (locale) => onChange({ locale }),
    ),
  ];
}

function choice<const T extends string>(
  label: string,
  chosen: NoInfer<T>,
  options: readonly { readonly value: T; readonly label: string }[],
  onChoose: (value: T) => void,
): HTMLElement {
  const select = element(
    'select',
    { 'data-key': label },
    options.map((option) =>
      element('option', { value: option.value, selected: option.value === chosen }, [option.label]),
    ),
  );
  select.addEventListener('change', () => {
    const option = options[select.selectedIndex];
    if (option !== undefined) onChoose(option.value);
  });
  return element('label', {}, [element('span', {}, [label]), select]);
}
