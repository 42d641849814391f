import type { TlsFault } from '../../../contract/errors.ts';
import type { ErrorTable } from './error-table.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';

const again = () => 'もう一度お試しください。続く場合は管理者に知らせてください。';
const signInAgain = () => 'もう一度サインインしてください。下書きは残っています。';
const outlookAgain = () =>
  'もう一度お試しください。続く場合はウィンドウを閉じて開き直してください。下書きは残っています。';
const names = (list: readonly string[]) => listNames(list, 'ja');
const size = (bytes: number) => formatBytes(bytes, 'ja');

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) =>
    `${host} は安全でない TLS 再ネゴシエーションにしか対応していません`,
  'weak-key': (host) => `${host} の TLS 鍵は短すぎます`,
  'name-not-recognized': (host) => `${host} のサーバーにはこの名前の証明書がありません`,
  'no-common-cipher': (host) => `${host} と Cloud Connect に共通の TLS 暗号がありません`,
  'no-common-version': (host) => `${host} と Cloud Connect に共通の TLS バージョンがありません`,
  other: (host) => `${host} への TLS 接続に失敗しました`,
};

/** The guide in Japanese. */
export const errorsJa: ErrorTable = {
  CONNECT_UNREACHABLE: [
    ({ host }) => `${host} が応答しませんでした。`,
    () =>
      'ネットワークを確認してください。他のページが開ける場合は、Cloud Connect の停止を管理者に知らせてください。',
  ],
  CONNECT_BUSY: [
    () => 'Cloud Connect が一度に受け付けられる数を超える要求がありました。',
    ({ retryAfterSeconds: s }) => `${s} 秒待ってからもう一度お試しください。`,
  ],
  SITE_UNKNOWN: [
    ({ site }) => `「${site}」という Jira はここにありません。`,
    () => '一覧から Jira を選ぶか、追加を管理者に依頼してください。',
  ],
  NO_CONNECTION: [
    ({ site }) => `許可された経路では、ここから「${site}」に届きません。`,
    () => 'この Jira への Cloud Connect の許可か、直接接続の設定を管理者に依頼してください。',
  ],
  FRAME_UNAVAILABLE: [
    ({ host, reason }) =>
      reason === 'local-network'
        ? `このウィンドウで ${host} が応答せず、ブラウザーがアドインからのローカルネットワークへのアクセスをブロックしています。`
        : `直接接続用の ${host} のページが使えないか、応答しません。`,
    ({ reason }) =>
      reason === 'local-network'
        ? 'ブラウザーの設定でこのサイトの「ローカルネットワークへのアクセス」を許可してください。IT 部門はポリシー LocalNetworkAccessAllowedForUrls にこのアドインのアドレスを設定して全員に許可できます。'
        : 'このアドイン用のページの導入を Jira 管理者に依頼してください。',
  ],
  JIRA_UNREACHABLE: [
    ({ host }) => `${host} が応答しませんでした。`,
    ({ host }) =>
      `ブラウザーで ${host} を開いてください。開ける場合は、Cloud Connect からの接続を許可するよう管理者に依頼してください。`,
  ],
  JIRA_TIMED_OUT: [
    ({ host, seconds }) => `${host} が ${seconds} 秒以内に応答しませんでした。`,
    () => '1 分後にもう一度お試しください。遅いままなら Jira 管理者に知らせてください。',
  ],
  JIRA_BEHIND_LOGIN_PAGE: [
    ({ host, scheme }) =>
      scheme === undefined
        ? `${host} はデータではなくログインページを返しました。`
        : `${host} の手前のゲートウェイは Windows サインイン (${scheme}) を要求しますが、Cloud Connect は対応していません。`,
    () =>
      '/rest をシングルサインオンから除外するか、直接接続を許可するよう管理者に依頼してください。',
  ],
  JIRA_MOVED: [
    ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira は ${origin} の別のパスに移動しました。`
        : `${host} の Jira は ${origin} に移動しました。`,
    () =>
      'Cloud Connect の設定にあるこの Jira のアドレス (baseUrl) を修正するよう管理者に依頼してください。',
  ],
  JIRA_CERTIFICATE_REJECTED: [
    ({ host, reason }) => `${host} の証明書は受け入れられませんでした: ${reason}。`,
    () =>
      'Jira に証明書チェーン全体を導入するか、その認証局を Cloud Connect に追加するよう管理者に依頼してください。',
  ],
  JIRA_TLS_FAILED: [
    ({ host, reason, code }) => `${tls[reason](host)} (${code})。`,
    () =>
      'サーバーは応答しているため、ファイアウォールが原因ではありません。TLS 設定の確認を管理者に依頼してください。',
  ],
  JIRA_CLIENT_CERTIFICATE_REJECTED: [
    ({ host, reason }) =>
      reason === 'unusable'
        ? `${host} 用の Cloud Connect のクライアント証明書を使用できません。`
        : reason === 'expired'
          ? `${host} 用の Cloud Connect の証明書は期限切れです。`
          : reason === 'late'
            ? `${host} の手前のゲートウェイは、TLS 1.3 の接続が始まった後で Cloud Connect の証明書を要求します。`
            : `${host} の手前のゲートウェイが Cloud Connect の証明書を受け入れませんでした。`,
    ({ reason }) =>
      reason === 'late'
        ? 'Cloud Connect の設定で、この Jira の tls.maxVersion を TLSv1.2 にするよう管理者に依頼してください。'
        : 'Cloud Connect の設定にあるこの Jira のクライアント証明書の確認を管理者に依頼してください。',
  ],
  JIRA_ANSWER_UNREADABLE: [
    ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} の応答はデータではありません (ステータス ${status})。`
        : `${host} の応答のヘッダーが ${size(headLimitBytes)} を超えています。`,
    () => 'Jira の手前に何があるか管理者に尋ねてください。ゲートウェイが応答した可能性があります。',
  ],
  JIRA_BROKE_OFF: [
    ({ host, reason }) =>
      reason === undefined
        ? `${host} の応答が途中で途切れました。`
        : `${host} は応答する前に接続を閉じました。`,
    ({ reason }) =>
      reason === undefined
        ? 'もう一度お試しください。Jira に保存済みのものは残っています。'
        : 'もう一度お試しください。繰り返す場合は、クライアント証明書を確認するよう管理者に依頼してください。証明書を受け入れないゲートウェイは、このように接続を閉じます。',
  ],
  JIRA_BUSY: [
    ({ host }) => `${host} は現在これ以上の要求を受け付けません。`,
    ({ retryAfterSeconds: s }) =>
      s === null
        ? '1 分待ってからもう一度お試しください。'
        : `${s} 秒待ってからもう一度お試しください。`,
  ],
  JIRA_FAILED: [
    ({ host, status }) => `${host} で内部エラーが発生しました (ステータス ${status})。`,
    () => '1 分後にもう一度お試しください。続く場合は Jira 管理者に知らせてください。',
  ],
  JIRA_NOT_FOUND: [
    () => 'Jira にそれがないか、表示する権限がありません。',
    () => '存在と権限を確認するか、別のものを選んでください。',
  ],
  JIRA_XSRF_REFUSED: [
    ({ host }) => `${host} は要求を偽造とみなしました。`,
    () => 'Jira のコネクターの scheme と proxyName の確認を管理者に依頼してください。',
  ],
  CREDENTIALS_REJECTED: [
    () => 'Jira がサインインを受け入れませんでした。',
    () => '入力を確認し、もう一度サインインしてください。自動で繰り返されることはありません。',
  ],
  TOKEN_MALFORMED: [
    () => 'このトークンには、トークンに使えない文字が含まれています。',
    () => '空白やほかの文字を含めずに、Jira からトークンをもう一度コピーしてください。',
  ],
  CAPTCHA_REQUIRED: [
    () => 'サインインに何度か失敗したため、Jira が CAPTCHA を求めています。',
    () => 'ブラウザーで一度 Jira にサインインしてから戻ってください。',
  ],
  BASIC_DISABLED: [
    () => 'この Jira はユーザー名とパスワードを受け付けません。',
    () => '個人アクセストークンなど、別の方法を使ってください。',
  ],
  SIGNED_IN_AS_NOBODY: [
    () => 'Jira は応答しましたが、あなたを認識しませんでした。',
    () => '別の方法でサインインするか、トークンがこの Jira のものか確認してください。',
  ],
  SIGN_IN_METHOD_NOT_ALLOWED: [
    () => 'この方法でのサインインはここでは許可されていません。',
    ({ allowed }) => `次のいずれかを使ってください: ${allowed.join(', ')}。`,
  ],
  TICKET_MISSING: [() => 'サインインしていません。', signInAgain],
  TICKET_INVALID: [() => 'サインインは無効になりました。', signInAgain],
  TICKET_EXPIRED: [() => 'サインインの有効期限が切れました。', signInAgain],
  ACCESS_EXPIRED: [
    () => 'サインインの更新が必要です。',
    () => 'もう一度お試しください。アドインが自動で更新します。',
  ],
  RENEWAL_REFUSED: [
    () => 'Jira がサインインを更新しませんでした。',
    () =>
      '別の端末でも Postern を使っている場合は再読み込みしてください。それ以外はもう一度サインインしてください。下書きは残っています。',
  ],
  USER_TOKEN_MISSING: [
    () => 'この Cloud Connect は Microsoft にサインインした人だけが使えます。',
    () => '再読み込みし、職場のアカウントでサインインしてください。',
  ],
  USER_TOKEN_REJECTED: [
    () => 'Cloud Connect が Microsoft のサインインを受け入れませんでした。',
    () =>
      '再読み込みし、職場のアカウントでサインインしてください。続く場合は管理者に知らせてください。',
  ],
  MICROSOFT_UNREACHABLE: [
    ({ host }) => `Cloud Connect が ${host} に届かず、Microsoft のサインインを確認できません。`,
    again,
  ],
  MICROSOFT_NOT_OFFERED: [
    () =>
      'この Outlook はアドイン用の Microsoft サインイン (nested app authentication) に対応していません。',
    () =>
      'Web 版 Outlook か新しい Outlook で、職場の Microsoft 365 アカウントを使ってこのメールを開いてください。Exchange Server と Outlook.com のメールボックスは対応していません。管理者に相談してください。',
  ],
  MICROSOFT_SIGN_IN_FAILED: [
    ({ problem }) => `Microsoft へのサインインに失敗しました (${problem})。`,
    again,
  ],
  OAUTH_DENIED: [
    () => 'Jira でアクセスが許可されませんでした。',
    () => 'やり直し、「許可」を選んでください。',
  ],
  OAUTH_EXPIRED: [
    () => 'サインインに時間がかかりすぎました。',
    () => 'やり直してください。Jira の制限時間は 10 分です。',
  ],
  OAUTH_CODE_REJECTED: [
    () => 'Jira がこのコードを受け入れませんでした。',
    () => 'コード全体、またはページのアドレス全体をコピーしてもう一度お試しください。',
  ],
  OAUTH_MIXED_UP: [
    () => 'この応答は別のサインインのものです。',
    () => '他のサインインのウィンドウを閉じてやり直してください。',
  ],
  OAUTH_CONSUMER_UNKNOWN: [
    () => 'この Jira はまだ Cloud Connect を知りません。',
    () =>
      'アプリケーションリンクの設定を Jira 管理者に依頼してください。「postern keys」が入力内容を示します。',
  ],
  OAUTH_SIGNATURE_REFUSED: [
    () => 'Jira が Cloud Connect の署名を受け入れませんでした。',
    () =>
      'アプリケーションリンクの公開鍵と、Jira のコネクターの scheme と proxyName の照合を管理者に依頼してください。',
  ],
  OAUTH_ADDRESS_DIFFERS: [
    ({ believed }) =>
      `Jira は自分のアドレスを ${believed} と認識しているため、Cloud Connect の署名を拒否します。`,
    () =>
      'Jira のコネクター (server.xml) の scheme、proxyName、proxyPort を実際のアドレスに合わせるよう管理者に依頼してください。',
  ],
  OAUTH_CLIENT_REJECTED: [
    () => 'Jira が Cloud Connect のクライアント ID とシークレットを受け入れませんでした。',
    () => 'アプリケーションリンクの値との照合を管理者に依頼してください。',
  ],
  OAUTH_SITE_NOT_GRANTED: [
    ({ wanted }) => `${wanted} へのアクセスが許可されていません。`,
    ({ wanted }) => `やり直し、Atlassian のページで ${wanted} を選んでください。`,
  ],
  OAUTH_CLOCK_WRONG: [
    ({ seconds }) => `Jira と Cloud Connect の時計が ${seconds} 秒ずれています。`,
    () => '両方をタイムサーバーに合わせるよう管理者に依頼してください。',
  ],
  OAUTH_FAILED: [
    ({ problem }) => `Jira がサインインを拒否しました (${problem})。`,
    () => 'やり直してください。続く場合はこの内容を管理者に送ってください。',
  ],
  DIALOG_BLOCKED: [
    () => 'サインインのウィンドウがブロックされました。',
    () => 'Outlook のポップアップを許可してもう一度試すか、コードでサインインしてください。',
  ],
  DIALOG_CLOSED: [
    () => 'サインインのウィンドウが閉じられたか、Outlook との接続を失いました。',
    () =>
      'ウィンドウが開いていてコードが表示されていれば、ここに入力してください。そうでなければやり直してください。',
  ],
  CALL_NOT_ALLOWED: [
    ({ site }) => `この呼び出しは ${site} の許可リストにありません。`,
    () => 'この Jira のパス規則を広げるか管理者に尋ねてください。',
  ],
  REQUEST_INVALID: [
    ({ expected }) => `要求が想定と異なります: ${expected}。`,
    () => '再読み込みしてください。再発する場合、アドインと Cloud Connect が合っていません。',
  ],
  HEADERS_TOO_LARGE: [
    ({ limitBytes }) => `アドレスとヘッダーが上限の ${size(limitBytes)} を超えています。`,
    () => 'ブラウザーでこのアドレスの Cookie を削除してもう一度お試しください。',
  ],
  REQUEST_TOO_LARGE: [
    ({ limitBytes }) =>
      limitBytes === null
        ? 'Jira の前にあるゲートウェイの上限を超えています。'
        : `上限の ${size(limitBytes)} を超えています。`,
    ({ limitBytes }) =>
      limitBytes === null
        ? '本文を短くするか、ゲートウェイの上限を上げるよう管理者に依頼してください。'
        : '最も大きいファイルを外すか、リンクで共有してください。',
  ],
  PERMISSION_MISSING: [
    ({ reason }) => (reason === '' ? 'Jira での権限がありません。' : reason),
    () => '別のプロジェクトを選ぶか、その責任者に権限を依頼してください。',
  ],
  FIELDS_REJECTED: [
    ({ fields, messages }) =>
      [...messages, ...fields.map(({ message }) => message)].join(' ') ||
      'Jira が課題を受け入れませんでした。',
    () => '印のある項目を直し、もう一度課題を作成してください。',
  ],
  EMOJI_REFUSED: [
    ({ isSure }) =>
      isSure
        ? 'この Jira のデータベースは絵文字を保存できません。'
        : 'Jira がエラーを返しました。データベースが絵文字を保存できない可能性があります。',
    () => '絵文字なしで送信してください。Jira の管理者はデータベースを utf8mb4 に変換できます。',
  ],
  FIELDS_UNSUPPORTED: [
    (facts) =>
      `このプロジェクトは ${names(facts.names)} を必須としますが、ここでは入力できません。`,
    () => 'Jira で続けるか、別のタイプかプロジェクトを選んでください。',
  ],
  FIELDS_MISSING: [
    (facts) => `未入力: ${names(facts.names)}。`,
    () => '印のある項目を入力し、もう一度課題を作成してください。',
  ],
  CUSTOMER_NOT_ALLOWED: [
    ({ name }) => `${name} を顧客として追加する権限が Jira にありません。`,
    () =>
      'チェックを外すか、Jira の管理者に権限を依頼してください。リクエストは作成されていません。',
  ],
  CUSTOMER_REJECTED: [
    ({ name, reason }) =>
      `Jira は ${name} を顧客として受け付けませんでした${reason === '' ? '。' : `: ${reason}`}`,
    () => 'チェックを外すか、別の人を選んでください。リクエストは作成されていません。',
  ],
  NO_PROJECTS: [
    () => '課題を作成できるプロジェクトがありません。',
    () => 'プロジェクトの責任者に「課題の作成」の権限を依頼してください。',
  ],
  ATTACHMENT_TOO_LARGE: [
    ({ name, limitBytes, by }) => {
      const taker =
        by === 'gateway'
          ? 'Jira の前にあるゲートウェイ'
          : by === 'connect'
            ? 'Cloud Connect'
            : 'Jira';
      return limitBytes === null
        ? `${name} は ${taker} の上限を超えています。`
        : `${name} は ${taker} の上限 ${size(limitBytes)} を超えています。`;
    },
    ({ by }) =>
      by === undefined
        ? 'このファイルを外すか、リンクで共有してください。'
        : 'このファイルを外すか、リンクで共有するか、上限を上げるよう管理者に依頼してください。',
  ],
  ATTACHMENT_REJECTED: [
    ({ name, reason }) => `Jira が ${name} を受け入れませんでした。${reason}`,
    () => 'もう一度試すか、ファイルを保存して Jira で追加してください。',
  ],
  ATTACHMENT_UNREADABLE: [
    ({ name }) => `Outlook が ${name} を渡しませんでした。`,
    () => 'もう一度試すか、ファイルを保存して Jira で追加してください。',
  ],
  ATTACHMENTS_NOT_OFFERED: [
    () => 'この Outlook は添付ファイルをアドインに渡せません。',
    () =>
      '必要なファイルを保存し、下から追加してください。Microsoft 365 の Outlook (Windows、Mac、Web) は渡せます。',
  ],
  ATTACHMENT_BLOCKED: [
    ({ extension }) => `この Jira は .${extension} 形式のファイルを受け付けません。`,
    () => 'リンクで共有するか、Jira 管理者に尋ねてください。',
  ],
  ATTACHMENT_EMPTY: [
    ({ name }) => `${name} は空です。Jira は空のファイルを受け付けません。`,
    () => 'このファイルを外すか、送信者にもう一度頼んでください。',
  ],
  ATTACHMENTS_DISABLED: [
    () => 'この Jira はファイルを受け付けません。',
    () => 'ファイルなしで作成するか、Jira 管理者に尋ねてください。',
  ],
  FILE_GONE: [
    ({ name }) =>
      `${name} は閉じたウィンドウで追加されました。ブラウザーがファイルを渡すのは一度だけです。`,
    () => 'ファイルをもう一度選んでください。',
  ],
  FILING_ELSEWHERE: [
    () => '別のウィンドウがこのメールを登録中です。',
    () => '終わるまで待ってからもう一度お試しください。',
  ],
  FILING_UNSURE: [
    ({ made }) =>
      `Jira の応答がありません。${made === 'issue' ? '課題' : 'コメント'}は作成されている可能性があります。`,
    ({ made }) =>
      `もう一度お試しください。Postern は先に${made === 'issue' ? '課題' : 'コメント'}を探すため、二重にはなりません。`,
  ],
  OFFICE_NOT_LOADED: [
    () => 'Outlook のアドインライブラリが読み込まれませんでした。',
    ({ hosts }) => `${hosts.join('、')} を許可するよう管理者に依頼し、開き直してください。`,
  ],
  OUTLOOK_SILENT: [
    ({ seconds }) => `Outlook が ${seconds} 秒以内に応答しませんでした。`,
    outlookAgain,
  ],
  OUTLOOK_FAILED: [
    ({ outlookCode }) => `Outlook が実行できませんでした (コード ${outlookCode})。`,
    outlookAgain,
  ],
  MAIL_CHANGED: [
    () => 'その間に別のメールが選択されました。',
    () => '元のメールに戻ってもう一度お試しください。下書きは残っています。',
  ],
  MAIL_BROKEN: [
    ({ name }) => `${name} は読み取れるメールではありません。`,
    () => 'メールを .eml として保存し直し、もう一度お試しください。',
  ],
  STORAGE_FULL: [
    () => 'このメールボックスにはアドインの設定を保存する空きがありません。',
    () => '不要な Jira からサインアウトしてください。',
  ],
  CONFIG_INVALID: [
    ({ problems }) => `設定に ${problems.length} 件の問題があります。`,
    () => 'Cloud Connect の設定の確認を管理者に依頼してください。',
  ],
  CANCELLED: [() => 'キャンセルしました。', () => '準備ができたらやり直してください。'],
  UNEXPECTED: [
    () => '予期しないことが起きました。',
    () => 'もう一度お試しください。再発する場合は詳細を管理者に送ってください。',
  ],
};
