/** What the page that Jira returns to has to show when no pane can be reached from it. */
type Returned = { readonly kind: 'denied' } | { readonly kind: 'code'; readonly code: string };

/** Reads the query Jira returned with; the code is the whole address where it has no short one. */
export function readReturned(address: URL): Returned {
  const verifier = address.searchParams.get('oauth_verifier');
  if (verifier === 'denied' || address.searchParams.get('error') === 'access_denied') {
    return { kind: 'denied' };
  }
  // An OAuth 2.0 code is worth nothing without the state beside it.
  return { kind: 'code', code: verifier ?? address.href };
}

const texts = {
  en: {
    opening: 'Opening Jira…',
    returning: 'Returning to Outlook…',
    done: 'Done. You can close this window.',
    failed: 'The sign-in couldn’t be started. Outlook shows the reason. You can close this window.',
    notInOutlook: 'This page is part of the sign-in in Outlook. You can close it.',
    denied: 'You declined access. Close this window, then start again in Outlook.',
    code: 'Copy this code, then paste it in Outlook. If there is no field for it, select “Enter the code from the window” first.',
    copy: 'Copy code',
    copied: 'Copied',
    copyFailed: 'The browser doesn’t allow copying. Select the code, then copy it.',
  },
  de: {
    opening: 'Jira wird geöffnet …',
    returning: 'Zurück zu Outlook …',
    done: 'Fertig. Sie können dieses Fenster schließen.',
    failed:
      'Die Anmeldung konnte nicht gestartet werden. Outlook zeigt den Grund an. Sie können dieses Fenster schließen.',
    notInOutlook: 'Diese Seite gehört zur Anmeldung in Outlook. Sie können sie schließen.',
    denied:
      'Sie haben den Zugriff abgelehnt. Schließen Sie dieses Fenster, und starten Sie in Outlook erneut.',
    code: 'Kopieren Sie diesen Code, und fügen Sie ihn in Outlook ein. Wenn dort kein Feld angezeigt wird, wählen Sie zuerst „Code aus dem Fenster eingeben“ aus.',
    copy: 'Code kopieren',
    copied: 'Kopiert',
    copyFailed:
      'Der Browser erlaubt das Kopieren nicht. Markieren Sie den Code, und kopieren Sie ihn.',
  },
  fr: {
    opening: 'Ouverture de Jira…',
    returning: 'Retour à Outlook…',
    done: 'Terminé. Vous pouvez fermer cette fenêtre.',
    failed:
      'Impossible de démarrer la connexion. Outlook affiche la raison. Vous pouvez fermer cette fenêtre.',
    notInOutlook: 'Cette page fait partie de la connexion dans Outlook. Vous pouvez la fermer.',
    denied: 'Vous avez refusé l’accès. Fermez cette fenêtre, puis recommencez dans Outlook.',
    code: 'Copiez ce code, puis collez-le dans Outlook. S’il n’y a pas de champ pour le coller, sélectionnez d’abord « Saisir le code de la fenêtre ».',
    copy: 'Copier le code',
    copied: 'Copié',
    copyFailed: 'Le navigateur n’autorise pas la copie. Sélectionnez le code, puis copiez-le.',
  },
  es: {
    opening: 'Abriendo Jira…',
    returning: 'Volviendo a Outlook…',
    done: 'Listo. Puedes cerrar esta ventana.',
    failed:
      'No se pudo empezar el inicio de sesión. Outlook muestra el motivo. Puedes cerrar esta ventana.',
    notInOutlook: 'Esta página forma parte del inicio de sesión en Outlook. Puedes cerrarla.',
    denied: 'Rechazaste el acceso. Cierra esta ventana y empieza de nuevo en Outlook.',
    code: 'Copia este código y pégalo en Outlook. Si no hay ningún campo para pegarlo, selecciona primero «Escribir el código».',
    copy: 'Copiar código',
    copied: 'Copiado',
    copyFailed: 'El navegador no permite copiar. Selecciona el código y cópialo.',
  },
  ja: {
    opening: 'Jira を開いています…',
    returning: 'Outlook に戻っています…',
    done: '完了しました。このウィンドウを閉じることができます。',
    failed:
      'サインインを開始できませんでした。理由は Outlook に表示されます。このウィンドウを閉じることができます。',
    notInOutlook: 'このページは Outlook のサインインの一部です。閉じることができます。',
    denied: 'アクセスを拒否しました。このウィンドウを閉じ、Outlook でもう一度やり直してください。',
    code: 'このコードをコピーし、Outlook に貼り付けてください。入力欄がない場合は、先に「ウィンドウのコードを入力」を選択してください。',
    copy: 'コードをコピー',
    copied: 'コピーしました',
    copyFailed: 'ブラウザーでコピーが許可されていません。コードを選択してコピーしてください。',
  },
} as const;

const languages = ['en', 'de', 'fr', 'es', 'ja'] as const satisfies readonly (keyof typeof texts)[];

/** The words of the window's own pages, and the language they are in. */
export function returnPageWords(locale: string): {
  readonly language: keyof typeof texts;
  readonly words: Readonly<Record<keyof (typeof texts)['en'], string>>;
} {
  const wanted = /^[a-z]+/i.exec(locale)?.[0].toLowerCase() ?? '';
  const language = languages.find((one) => one === wanted) ?? 'en';
  return { language, words: texts[language] };
}
