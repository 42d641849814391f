import type { AccountMessages } from './account-messages.ts';

/** The words around an account in Japanese. */
export const accountJa: AccountMessages = {
  signedIn: (name) => `${name} としてサインイン中`,
  close: '閉じる',
  evaluation: {
    'api-token': '評価用です。OAuth が設定されたら、トークンを取り消してください。',
    'personal-access-token': '評価用です。OAuth が設定されたら、トークンを取り消してください。',
    password: '評価用です。OAuth が設定されたら、パスワードを変更してください。',
  },
  atJira: {
    'api-token': 'あなたの API トークン',
    'personal-access-token': 'Jira のトークン',
    password: 'Jira のプロフィール',
  },
  oldSecret: {
    'api-token': 'OAuth が使えます。これまでの API トークンを取り消してください。',
    'personal-access-token': 'OAuth が使えます。これまでのトークンを取り消してください。',
    password: 'OAuth が使えます。これまで入力していたパスワードを変更してください。',
  },
  onDevice:
    'Outlook はサインイン情報をメールボックスに保存できませんでした。このデバイスに保存されます。他のデバイスでは再度サインインが必要です。',
  alsoGranted: (sites) => `${sites} へのアクセスも許可されています。`,
  signInThere: (site) => `${site} にサインイン`,
  one: (site) => ({
    title: `${site} からサインアウトしますか?`,
    text: [
      'サインイン情報はこのデバイスとメールボックスから削除されます。他のデバイスでも再度サインインが必要になります。',
      '下書きは残ります。',
    ],
    act: 'サインアウト',
  }),
  all: (sites) => ({
    title: 'すべてからサインアウトしますか?',
    text: [
      `${sites} にサインインしています。すべてこのデバイスとメールボックスから削除されます。`,
      '下書きは残ります。',
    ],
    act: 'サインアウト',
  }),
  everything: {
    title: 'すべて忘れますか?',
    text: [
      'サインイン情報、未登録の下書き、最後の選択が、このデバイスとメールボックスから削除されます。',
      'Jira の課題はそのまま残ります。この操作は元に戻せません。',
    ],
    act: 'すべて忘れる',
  },
  working: 'お待ちください…',
  doneTitle: 'サインアウトしました',
  forgottenTitle: 'すべて忘れました',
  forgotten: 'このデバイスとメールボックスに残る Postern の情報は、この操作の時刻だけです。',
  done: '完了',
  ended: (site) => `${site} はこのアクセスを受け付けなくなりました。`,
  signedOut: (site) => `${site} からサインアウトしました`,
  byHand: () =>
    'サインインに使ったものは Jira で引き続き有効です。他で必要なければ、Jira で無効にしてください。',
  unknown: (site) =>
    `Cloud Connect は ${site} へのアクセスを終了できませんでした。Jira で終了するまで有効です。`,
  endThere: 'Jira の該当ページを開く',
  inMailbox: 'Outlook に保存されませんでした。サインイン情報はまだメールボックスにあります。',
};
