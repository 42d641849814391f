import type {
  ClientCertificateReason,
  FrameFault,
  TlsFault,
  UnreachableReason,
  UserTokenReason,
} from '../../../contract/errors.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';
import type { Messages } from './messages.ts';

const texts: Messages['texts'] = {
  language: 'ja',
  loading: '開いています…',
  notInOutlook: 'このページは Outlook でのみ利用できます。',
  notInOutlookNext: 'Outlook でメールを開いてから、Postern を開いてください。',
  cutNotice: '… (Jira の上限を超えたため、以降は省略されています)',
  retry: '再試行',
  reload: '再読み込み',
  cancel: 'キャンセル',
  back: '戻る',
  close: '閉じる',
  saveFailed: (name) =>
    `${name} を保存できませんでした。Outlook で元のメールを選択し、もう一度お試しください。`,
  details: '詳細',
  reference: (requestId) => `管理者向けの参照番号: ${requestId}`,
  required: '必須',
  optional: '省略可',
  fieldEmpty: (name) => `「${name}」を入力してください。`,
  fieldNoNumber: '数値を入力してください (例: 12.5)。',
  fieldTwoNumbers: '数値を判別できません。桁区切りを付けずに入力してください。',
  fieldNoDate: '日付を入力してください。',

  menu: 'その他のオプション',
  signedInAs: (name) => `${name} としてサインイン中`,
  otherJira: '別の Jira を使用',
  signOut: (site) => `${site} からサインアウト`,
  signOutAll: 'すべてサインアウト',
  forgetEverything: 'すべてのデータを削除…',
  openJira: (site) => `${site} を開く`,

  security: {
    modes: { direct: '直接接続', connect: 'Cloud Connect' },
    methods: {
      oauth1: 'OAuth 1.0a',
      oauth2: 'OAuth 2.0',
      'api-token': 'API トークン',
      'personal-access-token': '個人用アクセストークン',
      password: 'パスワード',
    },
    viaConnect: (method) => `${method} (Cloud Connect 経由)`,
    levels: { good: '安全', caution: '注意が必要', warning: '安全ではありません' },
    choosing: 'Jira に接続しています…',
    noWay: 'Jira に接続できません',
    lookAgain: '再確認',
    announced: (level, way) => `${level}: ${way}`,
    open: '接続のセキュリティ',
    why: 'この接続方法の理由',
    connectionReasons: {
      'only-connect-allowed': '管理者がこの Jira に Cloud Connect のみを許可しています。',
      'connect-preferred': '管理者がこの Jira に Cloud Connect を優先するよう設定しています。',
      'only-direct-allowed': '管理者がこの Jira に直接接続のみを許可しています。',
      'direct-answers': 'この作業ウィンドウから Jira に直接接続できます。',
      'connect-failed':
        'Cloud Connect は Jira に接続できませんが、この作業ウィンドウからは接続できます。',
      'jira-without-https':
        'Jira が http を使用しており、ブラウザーがここで http のコンテンツをブロックするため、Cloud Connect を使用しています。Jira を https で公開するよう管理者に依頼してください。',
      'local-network':
        'Jira のページが応答せず、ブラウザーがローカルネットワークへのアクセスをブロックしているため、Cloud Connect を使用しています。ブラウザーポリシー LocalNetworkAccessAllowedForUrls にこのアドインの URL を追加するよう IT 部門に依頼してください。',
      'no-handshake':
        'Jira のアドインページがないか、フレームに表示できないか、ログインが必要なため、Cloud Connect を使用しています。アドインページをインストールし、フレームでの表示を許可するよう Jira 管理者に依頼してください。',
      'wrong-version':
        'Jira のアドインページのバージョンが異なるため、Cloud Connect を使用しています。アドインページを更新するよう Jira 管理者に依頼してください。',
      refused:
        'Jira のアドインページにこのサーバーのアドレスが登録されていないため、Cloud Connect を使用しています。アドレスを追加するよう Jira 管理者に依頼してください。',
      'login-wall':
        'Jira の代わりにログインページが表示されるため、Cloud Connect を使用しています。/rest をシングルサインオンから除外するよう Jira 管理者に依頼してください。',
      'secret-stays':
        '管理者がこの作業ウィンドウでのトークンとパスワードの使用を許可していないため、Cloud Connect を使用しています。直接接続できるのは OAuth 1.0a のみです。',
      unreachable:
        'この作業ウィンドウから Jira に接続できないため、Cloud Connect を使用しています。ネットワークまたは VPN を確認してください。',
    },
    reasons: {
      'hop-without-https': 'ゲートウェイと Cloud Connect の間の通信が暗号化されていません。',
      'private-certificate':
        'Jira の証明書はプライベート CA が発行したものです。この CA を管理する人は通信を傍受できる可能性があります。',
      outdated: 'Cloud Connect のバージョンがこのアドインより古くなっています。',
      'password-sign-in':
        'パスワードを使用するとアカウントのすべてにアクセスでき、このアドインだけに制限できません。',
      'api-token-sign-in': 'API トークンには、Jira でのあなたのすべての権限があります。',
      'personal-access-token-sign-in':
        '個人用アクセストークンには、Jira でのあなたのすべての権限があります。',
      'jira-without-https':
        'Jira への接続が暗号化されていません。ネットワーク上の第三者に傍受される可能性があります。',
      'connect-without-https':
        'Cloud Connect への接続が暗号化されていません。ネットワーク上の第三者に傍受される可能性があります。',
    },
    notes: {
      'secret-in-window':
        '作業ウィンドウが開いている間、トークンまたはパスワードがメモリに保持されます。OAuth 1.0a では保持されません。',
      'tokens-through-connect':
        'OAuth 2.0 のアクセス権は Cloud Connect が取得して更新します。メールと課題は Jira に直接送信されます。',
    },
    whatToDo: '対処方法',
    remedies: {
      'hop-without-https':
        'Cloud Connect に専用の証明書 (listen.tls) を設定するよう管理者に依頼してください。',
      'private-certificate':
        'Jira でパブリック CA の証明書を使用するよう管理者に依頼してください。',
      outdated: 'Cloud Connect を更新するよう管理者に依頼してください。',
      'password-sign-in':
        '代わりにトークンでサインインするか、OAuth を設定するよう管理者に依頼してください。',
      'api-token-sign-in': 'この Jira に OAuth を設定するよう管理者に依頼してください。',
      'personal-access-token-sign-in':
        'この Jira に OAuth を設定するよう管理者に依頼してください。',
      'jira-without-https': 'Jira を https で公開するよう管理者に依頼してください。',
      'connect-without-https': 'Cloud Connect を https で公開するよう管理者に依頼してください。',
    },
    nothingToDo: '対処は必要ありません。推奨される構成です。',
  },

  sites: {
    title: 'Jira を選択',
    label: 'Jira の ID または URL',
    hint: 'Jira のいずれかのページの URL を貼り付けてください。',
    list: '利用可能なサイト',
    next: '続行',
    unreadable: 'Jira の ID または URL ではありません。例: jira.example.com',
    none: 'Jira がまだ設定されていません。',
    noneNext: 'Cloud Connect に Jira を追加するよう管理者に依頼してください。',
    checkAgain: '再確認',
    kinds: { cloud: 'Cloud', datacenter: 'Data Center' },
  },

  signIn: {
    title: (site) => `${site} にサインイン`,
    method: 'サインイン方法',
    mail: 'メールアドレス',
    user: 'ユーザー名',
    password: 'パスワード',
    apiToken: 'API トークン',
    personalAccessToken: '個人用アクセストークン',
    evaluation:
      '評価専用です。日常的に使用する場合は、OAuth を設定するよう管理者に依頼してください。',
    makeToken: 'Jira でトークンを作成',
    openLogin: 'Jira のログインページを開く',
    submit: 'サインイン',
    submitting: 'サインインしています…',
    done: (name) => `${name} としてサインインしました。`,
    showSecret: '文字を表示',
    withJira: 'Jira でサインイン',
    oauthMeans:
      'Jira が別のウィンドウで開きます。パスワードはそこでのみ使用され、アクセス権は Jira でいつでも取り消せます。',
    useCode: '代わりにコードを使用',
    otherWays: 'その他の方法 (評価用)',
    evaluationOnly: '評価専用です。使用後はトークンを取り消すか、パスワードを変更してください。',
    waitingForWindow: 'Jira のウィンドウを待っています…',
    waitingNext: 'そのウィンドウで Jira にサインインし、「許可」を選択してください。',
    enterCode: 'ウィンドウのコードを入力',
    codeFromWindow: 'サインインウィンドウのコードをコピーし、ここに貼り付けてください。',
    noCodeInWindow: 'コードが表示されない場合',
    codeAllow: 'Jira のページで「許可」を選択してください。',
    openPage: 'Jira のページを開く',
    openPageAgain: 'ページをもう一度開く',
    codePaste: 'Jira に表示されるコードをコピーし、ここに貼り付けてください。',
    addressPaste:
      '次に開くページの URL (ページまたはアドレスバーに表示) をコピーし、ここに貼り付けてください。',
    otherOauth: (name) => `代わりに ${name} を使用`,
    code: 'コードまたは URL',
    codeElsewhere:
      '「許可」を選択してもページが開かない場合は、アドレスバーの URL 全体をコピーしてください。',
    noMethod: 'この Jira で許可されているサインイン方法がありません。',
    noMethodNext: 'Cloud Connect の構成でサインイン方法を許可するよう管理者に依頼してください。',
    custody:
      'サインイン情報は Cloud Connect が暗号化して返します。保存先はあなたのメールボックスまたはこのデバイスのみです。',
    optionalNames: {
      mail: 'メールアドレス',
      user: 'ユーザー名',
      password: 'パスワード',
      token: 'トークン',
    },
  },

  form: {
    title: 'このメールから課題を作成',
    project: 'プロジェクト',
    projectPlaceholder: '名前またはキーで検索',
    marks: { favourite: 'お気に入り', recent: '最近使用' },
    issueType: '課題タイプ',
    issueTypePlaceholder: 'タイプを選択',
    summary: '要約',
    description: '説明',
    editAsText: 'テキストで編集',
    preview: 'プレビュー',
    restore: 'リセット',
    restoreMail: 'メールの本文に戻す',
    descriptionAsText: '説明 (テキスト形式)',
    descriptionReading: 'メールを読み込んでいます…',
    descriptionEmpty: 'このメールには本文がありません。',
    descriptionAsFile:
      'この課題タイプには説明フィールドがありません。メールの本文はファイルとして添付されます。',
    descriptionNotTaken:
      'この課題タイプには説明フィールドがありません。メールの本文は含まれません。',
    partLikely: (name) => `${name}と思われる部分`,
    partOut: (name) => `${name} (含まれません)`,
    partInclude: '含める',
    partRemove: '除外',
    partsOut: (count) => `含まれない部分: ${count} 件`,
    alsoTake: '含まれません (選択すると含まれます):',
    parts: {
      history: '以前のメッセージ',
      signature: '署名',
      disclaimer: '免責事項',
      banner: '警告バナー',
      rest: 'メールの残りの部分',
    },
    lines: (count) => `${count} 行`,
    showAll: 'すべて表示',
    showLess: '表示を減らす',
    picture: '画像',
    table: '表',
    files: 'ファイル',
    filesNone: 'このメールには添付ファイルがありません。',
    filesChosen: (count, size) =>
      count === 0 ? '選択なし' : `${count} 件選択${size === '' ? '' : `、${size}`}`,
    addFiles: 'ファイルを追加…',
    addFilesHint: 'ファイルを選択するか、ここにドロップまたは貼り付けます',
    dropFiles: 'ここにファイルをドロップ',
    asLink: 'リンクとして',
    wholeMail: 'メール全体 (.eml)',
    about: (size) => `約 ${size}`,
    fileNotes: {
      'text-cut':
        '本文が Jira の上限を超えています。課題では途中まで、このファイルには全文が含まれます。',
      'text-not-taken': '課題に説明フィールドがないため、メールの本文をこのファイルに含めます。',
      protected:
        '保護または暗号化されているため、Jira で開けない人がいます。保護されていないコピーを差出人に依頼してください。',
      logo: '未選択: 組織がロゴとして登録しています。',
      tiny: '未選択: 非常に小さい画像です (アイコンまたは線の可能性)。',
      repeated: '未選択: 複数回使われています (ロゴの可能性)。',
      signature: '未選択: 署名の一部です。',
      history: '未選択: 含まれない以前のメッセージの一部です。',
      'not-shown': '未選択: 本文で使われていません。',
    },
    fieldsLoading: 'フィールドを読み込んでいます…',
    noSubject: '件名のないメール',
    create: '課題を作成',
    creating: '作成しています…',
    shortcut: 'Ctrl+Enter',
    shortcutMac: '⌘ Enter',
    choose: '選択…',
    add: '追加…',
    removeOption: (name) => `${name} を削除`,
    discard: '下書きを破棄',
    kept: '下書きを復元しました。',
    followed: (subject) => `表示中: ${subject}`,
  },

  suggested: {
    filled: (names) => `組織の設定により入力されました: ${names}。`,
    without: '組織の入力候補はオフになっています。',
    doWithout: 'オフにする',
    doUse: 'オンにする',
    skipped: (names) => `ここでは使用できないためスキップしました: ${names}。`,
  },

  fields: {
    more: 'その他のフィールド',
    moreFilled: (names) => `入力済み: ${names}`,
    none: 'なし',
    me: (name) => `自分 (${name})`,
    typeToSearch: '入力して検索します。',
    searchForbidden:
      'この Jira でユーザーとグループを検索する権限がありません。「ユーザーまたはグループの参照」権限を Jira 管理者に依頼してください。',
    searchPeople: '名前またはメールアドレス',
    searchGroups: 'グループ名',
    searchIssues: 'キーまたはテキスト',
    secondLevel: (name) => `${name} (第 2 レベル)`,
    newLabel: (label) => `新規: ${label}`,
    addLabel: 'ラベルを追加…',
    originalEstimate: '初期見積もり',
    remainingEstimate: '残余見積もり',
    durationHint: '例: 2d 4h 30m',
    linkType: 'この課題は…',
    linkedIssue: 'リンクされた課題',
    changed: 'Jira のフォームが変更されました。',
    added: (names) => `追加されたフィールド: ${names}。`,
    removed: (names) => `削除されたフィールド: ${names}。`,
    nowRequired: (names) => `必須になったフィールド: ${names}。`,
    otherOptions: (names) => `選択肢が変更されたフィールド: ${names}。`,
    closedProject: (project) =>
      `「${project}」で課題を作成できなくなりました。プロジェクトがアーカイブされたか、権限がなくなりました。別のプロジェクトを選択してください。`,
    goneType: (type) => `課題タイプ「${type}」は存在しなくなりました。`,
    refused: (names) => `Jira が次のフィールドを拒否しました: ${names}。`,
    beyondNext: 'ここで修正するか、上の「Jira で続行」を使用してください。',
    keptRest: 'その他の入力内容は保持されています。',
    noUrl: '完全な URL を入力してください (例: https://example.com)。',
    noDuration: '期間を入力してください (例: 2d 4h 30m)。',
  },

  desk: {
    issueTypes: '課題タイプ',
    otherRequests: 'その他のリクエスト',
    onBehalf: '代理で作成する対象ユーザー',
    participants: 'リクエスト参加者',
    yourself: (name) => `自分 (${name})`,
    isNew: '新規',
    unknown: (address) => `${address} の Jira アカウントがありません。`,
    make: (name) => `${name} を顧客として作成`,
    makeHint:
      'オフの場合は、あなたが報告者になります。オンの場合は、Jira から招待メールが送信されることがあります。',
    ofMail: 'このメールから',
    makeAndAdd: (name) => `${name} を顧客として作成して追加`,
    unchecked: '差出人に Jira アカウントがあるかどうかを確認できませんでした。',
    portal: 'カスタマーポータル',
    openPortal: (key) => `カスタマーポータルで ${key} を開く`,
  },

  handOver: {
    beyond: 'このフォームにない項目が Jira で必須になっています。',
    needed: (names) => `Jira では${names}が必須ですが、Jira でのみ設定できます。`,
    neededNext:
      'Jira で続行してください。入力内容は引き継がれます。ここに戻ると、メールの本文とファイルが追加されます。',
    begin: 'Jira で続行',
    away: 'Jira での課題の作成を待っています',
    awayNext: '作成したらここに戻ってください。メールの本文とファイルが追加されます。',
    look: '課題を作成しました',
    looking: '新しい課題を検索しています…',
    openAgain: 'Jira をもう一度開く',
    notFound: '新しい課題がこのプロジェクトにまだ表示されません',
    notFoundNext:
      '時間がかかることがあります。もう一度試すか、Jira を開いて課題を作成してください。',
    which: 'このメールの課題を選択してください',
    whichNext: '選択した課題にメールの本文とファイルが追加されます。',
    noneOfThese: '再確認',
  },

  people: {
    title: 'このメールのユーザー',
    show: 'Jira で検索',
    hide: '非表示',
    hint: '選択したユーザーは課題のウォッチャーになります。',
    looking: 'Jira を検索しています…',
    roles: { sender: '差出人', to: '宛先', cc: 'CC' },
    watching: (count) => `${count} 人のウォッチャー`,
    unsearched: (names) =>
      `この Jira でユーザーを検索する権限がありません。検索されなかったユーザー: ${names}。`,
    strangers: (names) => `Jira で見つからないユーザー: ${names}。`,
    setAs: (person, field) => `${person} を${field}に設定`,
    isNow: (person, field) => `${field}を ${person} に設定しました。`,
  },

  combo: {
    none: '結果はありません',
    loading: '読み込んでいます…',
    open: 'オプションを表示',
  },

  result: {
    title: '課題を作成しました',
    created: (key) => `課題 ${key} を作成しました。`,
    open: (key) => `Jira で ${key} を開く`,
    copyKey: 'キーをコピー',
    copyLink: 'リンクをコピー',
    copied: 'コピーしました',
    copyFailed: 'コピーできませんでした。テキストを選択してコピーしてください。',
    files: 'ファイル',
    allSent: 'すべてのファイルを添付しました。',
    sentFiles: (count) => `${count} 件のファイルを添付済み`,
    someFailed: 'まだ添付されていないファイルがあります。',
    progress: (done, all) => `${all} 件中 ${done} 件のファイルを添付しました。`,
    states: {
      waiting: '待機中',
      pausing: (seconds) => (seconds <= 1 ? '再試行しています…' : `${seconds} 秒後に再試行します…`),
      reading: 'Outlook からダウンロード中…',
      sending: (percent) => `アップロード中 ${percent}%`,
      done: '添付済み',
      failed: '失敗',
      cancelled: 'キャンセル済み',
    },
    retryFile: (name) => `${name} を再試行`,
    chooseAgain: (name) => `${name} をもう一度選択`,
    cancelFile: (name) => `${name} をキャンセル`,
    missed: (names) => `${names}を追加できませんでした。Jira で追加してください。`,
    saveFile: (name) => `${name} をこのコンピューターに保存`,
    sameAs: (name) => `添付済み (${name} と同じファイル)`,
    bytes: (sent, all) => `${sent} / ${all}`,
    otherMail: 'アップロードを続行するには、Outlook でメールを選択してください。',
    picturesPlacing: '本文に画像を追加しています…',
    picturesFailed: '画像は添付されましたが、本文に配置できませんでした。',
    picturesEdited:
      '別のユーザーが説明を編集しました。画像は添付されましたが、本文には配置されていません。',
    undo: (seconds) => `元に戻す (${seconds})`,
    undoing: '削除しています…',
    undoMeans: (key) => `${key} を削除`,
    undone: (key) => `${key} を削除しました。`,
    filesTwice: (names) => `重複してアップロードされました: ${names}`,
    filesTwiceNext: '接続が切断され、ファイルが再送信されました。Jira で片方を削除してください。',
    doubles: '課題が重複して作成されました',
    doublesNext:
      '接続が切断され、要求が再送信されました。ファイルは上の課題に添付されています。もう一方の課題を Jira で削除してください。',
    twins: '別のユーザーが同時にこのメールから課題を作成しました',
    twinsNext: '両方の課題が残っている場合は、片方を Jira で削除してください。',
    another: '別の課題を作成',
  },

  mail: {
    from: '差出人',
    date: '日付',
    sharedFiles: '共有ファイル',
    link: 'この課題の作成元のメール',
    linkOf: (date) => `${date} のメール`,
  },

  emoji: {
    send: '絵文字なしで送信',
    leftOut: 'この Jira には絵文字を保存できないため、絵文字は含まれません。',
    keep: '絵文字を含める',
  },

  add: {
    instead: '既存の課題に追加',
    title: 'メールを課題に追加',
    back: '代わりに新しい課題を作成',
    issue: '課題',
    other: '別の課題を選択',
    to: (key) => `${key} に追加`,
    submit: '課題に追加',
    adding: '追加しています…',
    comment: 'コメント',
    empty: 'コメントを入力してください。',
    audience: 'コメントの公開範囲',
    everyone: '課題を閲覧できる全員',
    customers: '顧客にも公開 (顧客に返信)',
    internal: 'チームのみ (内部メモ)',
    role: (name) => `ロール「${name}」`,
    group: (name) => `グループ「${name}」`,
    done: '課題に追加しました',
    added: (key) => `メールを ${key} に追加しました。`,
    doubles: 'コメントが重複して追加されました',
    doublesNext: '接続が切断され、コメントが再送信されました。Jira で片方を削除してください。',
  },

  known: {
    own: 'このメールは既に Jira にあります',
    ownNext: '課題を開くか、このメールを追加するか、別の課題を作成できます。',
    justNow: '別のユーザーがこのメールから課題を作成しました',
    takenBack: (key) =>
      `同時にここで作成された ${key} は削除されました。入力したテキストは保持されています。`,
    thread: 'このスレッドの課題',
    unchecked: 'このメールが既に Jira にあるかどうかを確認できませんでした。',
    more: (count) => `他 ${count} 件`,
  },

  unsure: {
    looking: '課題が作成されたかどうかを確認しています…',
    title: 'Jira から応答がありません',
    text: '課題は見つかりませんでした。もう一度作成してください。Postern が先に確認するため、重複は発生しません。',
  },

  noMail: {
    title: 'メールが選択されていません',
    text: '課題を作成するには、メールを選択してください。会議、保護されたメール、別のメールに添付されたメールは、Outlook からアドインに渡されません。添付されたメールは、フォルダーに移動してから開いてください。それ以外は、Jira で課題を作成してください。',
  },

  sharedMailbox: (owner: string, name: string) =>
    `このメールは ${owner} のメールボックスにあります。Jira には ${name} としてサインインしています。`,

  obstacle: '添付できません',
};

const account: Messages['account'] = {
  signedIn: (name) => `${name} としてサインイン中`,
  close: '閉じる',
  evaluation: {
    'api-token': '評価専用です。OAuth の設定後に、トークンを取り消してください。',
    'personal-access-token': '評価専用です。OAuth の設定後に、トークンを取り消してください。',
    password: '評価専用です。OAuth の設定後に、パスワードを変更してください。',
  },
  atJira: {
    'api-token': 'API トークンの管理',
    'personal-access-token': 'Jira のトークンの管理',
    password: 'Jira のプロファイル',
  },
  oldSecret: {
    'api-token': 'OAuth を使用できます。以前使用した API トークンを取り消してください。',
    'personal-access-token': 'OAuth を使用できます。以前使用したトークンを取り消してください。',
    password: 'OAuth を使用できます。以前使用したパスワードを変更してください。',
  },
  onDevice:
    'Outlook がサインイン情報をメールボックスに保存できませんでした。このデバイスにのみ保存されます。',
  alsoGranted: (sites) => `${sites}へのアクセスも許可しました。`,
  signInThere: (site) => `${site} にサインイン`,
  one: (site) => ({
    title: `${site} からサインアウトしますか?`,
    text: [
      'サインイン情報はこのデバイスとメールボックスから削除されます。他のデバイスでも、もう一度サインインが必要になります。',
      '下書きは保持されます。',
    ],
    act: 'サインアウト',
  }),
  all: (sites) => ({
    title: 'すべてサインアウトしますか?',
    text: [
      `${sites}にサインインしています。これらのサインイン情報はすべて、このデバイスとメールボックスから削除されます。`,
      '下書きは保持されます。',
    ],
    act: 'サインアウト',
  }),
  everything: {
    title: 'すべてのデータを削除しますか?',
    text: [
      'サインイン情報、下書き、最近の選択が、このデバイスとメールボックスから削除されます。',
      'Jira の課題に影響はありません。この操作は元に戻せません。',
    ],
    act: 'すべてのデータを削除',
  },
  working: 'お待ちください…',
  doneTitle: 'サインアウトしました',
  forgottenTitle: 'すべてのデータを削除しました',
  forgotten:
    'Postern のすべてのデータをこのデバイスとメールボックスから削除しました (削除日時を除く)。',
  done: '完了',
  ended: (site) => `${site} へのアクセス権を取り消しました。`,
  signedOut: (site) => `${site} からサインアウトしました`,
  byHand: () =>
    'アクセス権は Jira でまだ有効です。他で使用していない場合は、Jira で取り消してください。',
  unknown: (site) =>
    `Cloud Connect が ${site} へのアクセス権を取り消せませんでした。Jira で取り消すまで有効です。`,
  endThere: 'Jira のアクセス設定を開く',
  inMailbox:
    'Outlook が変更を保存できませんでした。サインイン情報はまだメールボックスに残っています。',
};

const receipt: Messages['receipt'] = {
  route: 'データの経路',
  calls: '最近の要求',
  rights: 'アドインが Jira で行う操作',
  rightsIntro:
    'Jira でのアドインの権限は、あなたの権限と同じです。次の要求のみを、それぞれの目的で送信します。',
  reads: '読み取り',
  changes: '変更',
  callsIntro:
    '名前とサイズのみで、本文、ファイル、課題キーは含まれません。作業ウィンドウを閉じるまで保持されます。',
  noCalls: 'まだ要求はありません。',
  copy: 'IT 部門用にコピー',
  save: 'テキストとして保存',
  made: 'Postern セキュリティレポート',
  window: 'この作業ウィンドウ',
  windowAt: 'このコンピューターの Outlook',
  connect: 'Cloud Connect',
  jira: 'Jira',
  reader: 'データを閲覧できる人',
  windowReads: 'あなた。作業ウィンドウには、メールと暗号化されたサインイン情報があります。',
  windowReadsSecret:
    'あなた。作業ウィンドウには、メールと暗号化されたサインイン情報があります。開いている間は、トークンまたはパスワードもあります。',
  connectReads:
    'Cloud Connect とその管理者は、通過するメールと課題を閲覧できます。メールと課題は保存されません。',
  connectSigns:
    'データの経路外で、要求への署名のみを行います。課題キーや検索テキストを含む各要求の URL は見えますが、メールや課題の本文は見えません。',
  connectOpens:
    'データの経路外で、この作業ウィンドウのためにサインイン情報の復号のみを行います。メールや課題の本文は見えません。',
  connectRenews:
    'データの経路外で、この作業ウィンドウのためにアクセス権の取得、更新、復号のみを行います。メールや課題の本文は見えません。',
  jiraReads: 'Jira とその管理者、およびプロジェクトを閲覧できるユーザー。',
  encrypted: '暗号化 (TLS)',
  byBrowser: '暗号化 (TLS)、証明書はブラウザーが検証',
  byConnect: '暗号化 (TLS)、証明書は Cloud Connect が検証',
  ownAuthority: '(管理者が設定した CA を使用)',
  publicAuthority: '(パブリック CA を使用)',
  notEncrypted: '暗号化されていません',
  endsInFront: 'Cloud Connect の前段のゲートウェイまでは暗号化 (TLS)、その先は暗号化されていません',
  mutualTls: '相互 TLS: Cloud Connect が独自のクライアント証明書を提示します',
  noMutualTls: '相互 TLS なし: Cloud Connect はクライアント証明書を提示しません',
  lastTls: (protocol, cipher) => `前回の接続: ${protocol}、${cipher}`,
  throughFrame: 'この作業ウィンドウ内の Jira のアドインページ経由',
  version: (version) => `バージョン ${version}`,
  build: (build) => `ビルド ${build}`,
  region: (region) => `リージョン: ${region}`,
  signedBy: (method) => `${method} で署名`,
  unsigned: '署名なし',
  out: (bytes) => `送信 ${bytes}`,
  in: (bytes) => `受信 ${bytes}`,
  took: (ms) => `${ms} ミリ秒`,
  own: {
    sites: 'Jira サイトの一覧',
    route: 'このレポート用: Cloud Connect から Jira への接続',
    'sign-in': 'サインイン',
    'oauth-start': 'サインインの開始',
    'oauth-finish': 'サインインの完了',
    'oauth-direct': '直接サインイン用の署名',
    renew: 'サインインの更新',
    'sign-out': 'サインアウト',
    authorize: '直接の要求用の署名',
    frame: 'Jira のアドインページ',
  },
  why: {
    serverInfo: 'Jira の種類とバージョンの確認',
    myself: 'サインイン中のユーザーの確認',
    projects: 'プロジェクト (Data Center)',
    searchProjects: '課題を作成できるプロジェクト (Cloud)',
    recentProjects: '最近使用したプロジェクト (Cloud)',
    project: 'ルールまたは下書きのプロジェクト',
    createMetaOld: '課題タイプとフィールド (Jira 8.4 より前)',
    createMetaTypes: 'プロジェクトの課題タイプ',
    createMetaFields: '課題タイプのフィールド',
    fieldHelp: 'フィールドの説明',
    createIssue: '課題の作成',
    attachmentMeta: 'Jira で許可される最大ファイルサイズ',
    attach: '課題へのファイルの追加',
    search: 'このメールから作成された課題の検索 (Data Center)',
    searchJql: 'このメールから作成された課題の検索 (Cloud)',
    readIssue: '課題のファイルと説明',
    editIssue: '説明へのメールの画像の配置',
    deleteIssue: '課題の作成の取り消し (数秒以内、あなたが選択した場合のみ)',
    issueProperty: 'Jira が応答しなかった後の課題の検索',
    readIssues: 'Jira が応答しなかった後の課題の検索 (Cloud)',
    linkMail: '同僚が見つけられるようにするための、課題とメールのリンク',
    addComment: 'コメントとしての課題へのメールの追加 (選択した場合)',
    comments: 'Jira が応答しなかった後のコメントの検索',
    readComment: 'コメントが編集されたかどうかの確認',
    editComment: 'コメントへのメールの画像の配置',
    commentProperty: 'Jira が応答しなかった後のコメントの識別',
    projectRoles: 'コメントを閲覧できるロール',
    deleteAttachment: '接続の切断後に重複してアップロードされたファイルの削除',
    addWatcher: 'メールのユーザーのウォッチャーへの追加',
    permissions: '課題の作成を取り消す権限とユーザーを検索する権限の確認',
    searchUsers: '入力したテキストによるユーザーの検索 (ユーザーフィールド用)',
    assignableUsers: '課題の担当者にできるユーザーの検索',
    searchGroups: '入力したテキストによるグループの検索 (グループフィールド用)',
    suggestValues: '既存のラベル',
    pickIssue: 'キーまたはテキストによる課題の検索 (親、エピック、リンクされた課題)',
    linkTypes: 'リンクタイプ',
    epics: '入力したテキストによるエピックの検索 (Data Center)',
    boards: 'スプリントを検索するためのプロジェクトのボード',
    sprints: 'ボードのアクティブなスプリントと今後のスプリント',
    nameIssue: 'Jira が応答しなかった後に見つけるための要求の識別情報',
    serviceDesks: 'サービスプロジェクトのサービスデスク',
    requestTypes: 'サービスプロジェクトのリクエストタイプ',
    requestGroups: 'リクエストタイプのグループ',
    requestFields: 'リクエストタイプのフィールド',
    createRequest: 'リクエストの作成',
    customers: '代理で作成する対象または参加者にする顧客の検索',
    createCustomer: 'メールのユーザーの顧客としての追加 (選択した場合のみ)',
    addCustomer: '新しい顧客へのサービスデスクのアクセス権の付与',
    organizations: 'サービスデスクの組織',
  },
};

const versions: Messages['versions'] = {
  'pane-older': () => ({
    title: 'この作業ウィンドウは Cloud Connect より古いバージョンです。',
    next: '再読み込みしてください。もう一度表示される場合は、すべての Cloud Connect サーバーに同じバージョンをインストールするよう管理者に依頼してください。',
  }),
  'connect-older': (version) => ({
    title: `Cloud Connect ${version} はこの作業ウィンドウより古いバージョンです。`,
    next: '一部の機能が動作しない可能性があります。Cloud Connect を更新するよう管理者に依頼してください。',
  }),
  'jira-too-old': (version, site) => ({
    title: `${site} は Jira ${version} で、Postern ではサポートされていません。`,
    next: '一部の機能が動作しない可能性があります。Jira を 8.0 以降に更新するよう管理者に依頼してください。',
  }),
  'jira-of-other-kind': (_, site) => ({
    title: `${site} の Jira の種類が Cloud Connect の構成と異なります。`,
    next: 'Cloud Connect の構成の「kind」を修正するよう管理者に依頼してください。',
  }),
};

const names = (list: readonly string[]) => listNames(list, 'ja');
const size = (bytes: number) => formatBytes(bytes, 'ja');

const signInAgain = 'もう一度サインインしてください。下書きは保持されています。';
const outlookAgain =
  'もう一度お試しください。問題が解決しない場合は、作業ウィンドウを閉じて開き直してください。下書きは保持されています。';
const inAMinute =
  '1 分後にもう一度お試しください。問題が解決しない場合は、Jira 管理者に連絡してください。';
const workAccount = '作業ウィンドウを再読み込みし、職場アカウントでサインインしてください。';
const saveAndAttach = 'もう一度試すか、ファイルを保存して Jira で添付してください。';

const unreachable: Readonly<Record<UnreachableReason, (host: string) => string>> = {
  'name-unknown': (host) => `Cloud Connect が ${host} の名前を解決できません。`,
  refused: (host) => `${host} が Cloud Connect からの接続を拒否しています。`,
  'no-route': (host) => `Cloud Connect から ${host} への経路がありません。`,
  'not-tls': (host) => `${host} のこのポートでは HTTPS が使用されていません。`,
  'tls-too-old': (host) => `${host} は古いバージョンの TLS のみをサポートしています。`,
  'address-refused': (host) =>
    `Cloud Connect には ${host} の IP アドレスへの接続が許可されていません。`,
  'from-this-window': (host) => `${host} がこのウィンドウに応答しませんでした。`,
};

const frame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) => `${host} のアドインページが応答しませんでした。`,
  'local-network': (host) =>
    `${host} が応答せず、ブラウザーがローカルネットワークへのアクセスをブロックしています。`,
  'wrong-version': (host) => `${host} のアドインページとこのアドインのバージョンが異なります。`,
  refused: (host) => `${host} のアドインページに、このサーバーのアドレスが登録されていません。`,
};

const nextForFrame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) =>
    `ブラウザーで ${host} を開いてください。開ける場合は、アドインページをインストールし、このアドインのフレームでの表示を許可するよう Jira 管理者に依頼してください。`,
  'local-network': () =>
    'ブラウザーの設定で、このサイトの「ローカルネットワークへのアクセス」を許可してください。IT 部門は、ポリシー LocalNetworkAccessAllowedForUrls にこのアドインの URL を追加して全員に許可できます。',
  'wrong-version': () =>
    'このバージョンのアドインページをインストールするよう Jira 管理者に依頼してください。',
  refused: () =>
    'このサーバー用にビルドしたアドインページをインストールするよう Jira 管理者に依頼してください。',
};

const clientCertificate: Readonly<Record<ClientCertificateReason, (host: string) => string>> = {
  missing: (host) =>
    `${host} の前段のゲートウェイにはクライアント証明書が必要ですが、設定されていません。`,
  'authority-unknown': (host) =>
    `${host} の前段のゲートウェイは、Cloud Connect のクライアント証明書を発行した CA を信頼していません。`,
  expired: (host) => `${host} 用の Cloud Connect のクライアント証明書の有効期限が切れています。`,
  revoked: (host) => `${host} 用の Cloud Connect のクライアント証明書は失効しています。`,
  late: (host) =>
    `${host} の前段のゲートウェイは、TLS 1.3 ハンドシェイクの完了後にクライアント証明書を要求します。`,
  unusable: (host) => `Cloud Connect が ${host} 用のクライアント証明書を使用できません。`,
};

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) =>
    `${host} は安全でない TLS 再ネゴシエーションのみをサポートしています`,
  'weak-key': (host) => `${host} の TLS キーが短すぎます`,
  'name-not-recognized': (host) => `${host} のサーバーにこの名前の証明書がありません`,
  'no-common-cipher': (host) => `${host} と Cloud Connect に共通の TLS 暗号がありません`,
  'no-common-version': (host) => `${host} と Cloud Connect に共通の TLS バージョンがありません`,
  other: (host) => `${host} への TLS 接続に失敗しました`,
};

const nextForTls: Readonly<Record<TlsFault, string>> = {
  'legacy-renegotiation':
    'Jira の前段のゲートウェイの TLS を更新するよう管理者に依頼してください。',
  'weak-key':
    'Jira の前段のゲートウェイに、より長いキーの証明書をインストールするよう管理者に依頼してください。',
  'name-not-recognized':
    'baseUrl が Jira の前段のゲートウェイに設定された名前と一致するか確認するよう管理者に依頼してください。',
  'no-common-cipher':
    'Jira の前段のゲートウェイで最新の暗号を有効にするよう管理者に依頼してください。',
  'no-common-version':
    'tls.maxVersion とゲートウェイが受け入れる TLS バージョンを確認するよう管理者に依頼してください。',
  other:
    'サーバーは応答しているため、ファイアウォールは原因ではありません。サーバーの TLS 設定を確認するよう管理者に依頼してください。',
};

const userToken: Readonly<Record<UserTokenReason, string>> = {
  expired: 'Microsoft のサインインの有効期限が切れました。',
  'other-tenant': 'Microsoft アカウントは別の組織に属しています。',
  'other-app': 'Microsoft のサインインは別のアプリに対して発行されたものです。',
  invalid: 'Cloud Connect が Microsoft のサインインを確認できませんでした。',
};

const made = { issue: '課題', comment: 'コメント' } as const;

/** A code without an entry doesn't compile. */
const errors: Messages['errors'] = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} が応答しませんでした。`,
    next: () =>
      'ネットワーク接続を確認してください。他のサイトを開ける場合は、Cloud Connect が停止していることを管理者に連絡してください。',
  },
  CONNECT_BUSY: {
    message: () => '要求が多すぎます。',
    next: ({ retryAfterSeconds }) => `${retryAfterSeconds} 秒待ってから、もう一度お試しください。`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `Jira の ID「${site}」が見つかりません。`,
    next: () => '一覧から Jira を選択するか、この Jira を追加するよう管理者に依頼してください。',
  },
  NO_CONNECTION: {
    message: ({ site }) => `「${site}」への許可された接続を利用できません。`,
    next: () =>
      'この Jira に Cloud Connect を許可するか、直接接続を設定するよう管理者に依頼してください。',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) => frame[reason](host),
    next: ({ host, reason }) => nextForFrame[reason](host),
  },
  JIRA_UNREACHABLE: {
    message: ({ host, reason }) =>
      reason === undefined ? `${host} が応答しませんでした。` : unreachable[reason](host),
    next: ({ host, reason }) =>
      reason === 'address-refused'
        ? 'この Jira が社内ネットワークにある場合は、allowPrivateAddresses を設定するよう管理者に依頼してください。'
        : reason === 'from-this-window'
          ? `ブラウザーで ${host} を開いてください。開ける場合は、もう一度お試しください。`
          : reason === 'not-tls'
            ? 'baseUrl のスキームとポートを確認するよう管理者に依頼してください。'
            : reason === 'tls-too-old'
              ? 'Jira の前段のサーバーで TLS 1.2 以降を有効にするよう管理者に依頼してください。'
              : `ブラウザーで ${host} を開いてください。開ける場合は、Cloud Connect からの接続を許可するよう管理者に依頼してください。`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) => `${host} が ${seconds} 秒以内に応答しませんでした。`,
    next: () => inAMinute,
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} がデータではなくログインページを返しました。`
        : `${host} の前段のゲートウェイには Windows 認証 (${scheme}) が必要ですが、Cloud Connect ではサポートされていません。`,
    next: () =>
      '/rest をシングルサインオンから除外するか、直接接続を許可するよう管理者に依頼してください。',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira は ${origin} の別のパスに移動しました。`
        : `Jira は ${host} から ${origin} に移動しました。`,
    next: () => 'Cloud Connect の構成の baseUrl を修正するよう管理者に依頼してください。',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) => `${host} の証明書は信頼されていません: ${reason}。`,
    next: () =>
      'Jira に完全な証明書チェーンをインストールするか、Cloud Connect の構成に CA を追加するよう管理者に依頼してください。',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code})。`,
    next: ({ reason }) => nextForTls[reason],
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `${host} の前段のゲートウェイが Cloud Connect のクライアント証明書を拒否しました。`
        : clientCertificate[reason](host),
    next: ({ reason }) =>
      reason === 'late'
        ? 'Cloud Connect の構成で tls.maxVersion を TLSv1.2 に設定するよう管理者に依頼してください。'
        : 'Cloud Connect の構成の clientCertificate を確認するよう管理者に依頼してください。',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} が予期しない応答を返しました (ステータス ${status})。`
        : `${host} の応答ヘッダーが ${size(headLimitBytes)} を超えています。`,
    next: () =>
      'Jira の前段のゲートウェイまたはプロキシが応答した可能性があります。確認するよう管理者に依頼してください。',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `${host} への接続が中断されました。`
        : `${host} が応答せずに接続を閉じました。`,
    next: ({ reason }) =>
      reason === undefined
        ? 'もう一度お試しください。Jira に保存済みの内容は保持されています。'
        : 'もう一度お試しください。再び発生する場合は、クライアント証明書を確認するよう管理者に依頼してください。ゲートウェイによっては、証明書を拒否するときに接続を閉じます。',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} が要求の数を制限しています。`,
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === null
        ? '1 分待ってから、もう一度お試しください。'
        : `${retryAfterSeconds} 秒待ってから、もう一度お試しください。`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} がエラーを返しました (ステータス ${status})。`,
    next: () => inAMinute,
  },
  JIRA_NOT_FOUND: {
    message: () => '見つからないか、表示する権限がありません。',
    next: () => 'まだ存在するか、アクセス権があるかを確認するか、別のものを選択してください。',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} が要求を拒否しました (XSRF チェックに失敗)。`,
    next: () =>
      'Jira のコネクタ (server.xml) の scheme と proxyName を確認するよう Jira 管理者に依頼してください。',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira がサインインを拒否しました。',
    next: () => '入力内容を確認し、もう一度サインインしてください。',
  },
  TOKEN_MALFORMED: {
    message: () => 'トークンに無効な文字が含まれています。',
    next: () => 'スペースや他のテキストを含めずに、Jira からトークンをもう一度コピーしてください。',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'サインインに複数回失敗したため、Jira で CAPTCHA が必要です。',
    next: () => 'ブラウザーで Jira にサインインしてから、ここでもう一度お試しください。',
  },
  BASIC_DISABLED: {
    message: () => 'この Jira ではユーザー名とパスワードを使用できません。',
    next: () => '個人用アクセストークンなど、別のサインイン方法を使用してください。',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira は応答しましたが、ユーザーを認識できませんでした。',
    next: () => '別のサインイン方法を使用するか、トークンがこの Jira のものか確認してください。',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'このサインイン方法はこの Jira では許可されていません。',
    next: ({ allowed }) => `次のいずれかの方法を使用してください: ${allowed.join('、')}。`,
  },
  TICKET_MISSING: {
    message: () => 'サインインしていません。',
    next: () => 'サインインしてください。下書きは保持されています。',
  },
  TICKET_INVALID: {
    message: () => 'サインインは無効になりました。',
    next: () => signInAgain,
  },
  TICKET_EXPIRED: {
    message: () => 'サインインの有効期限が切れました。',
    next: () => signInAgain,
  },
  ACCESS_EXPIRED: {
    message: () => 'サインインの更新が必要です。',
    next: () => 'もう一度お試しください。アドインが自動的に更新します。',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira がサインインを更新しませんでした。',
    next: () =>
      '別のデバイスでも Postern を使用している場合は、作業ウィンドウを再読み込みしてください。それ以外の場合は、もう一度サインインしてください。下書きは保持されています。',
  },
  USER_TOKEN_MISSING: {
    message: () => 'Postern を使用するには、Microsoft へのサインインが必要です。',
    next: () => workAccount,
  },
  USER_TOKEN_REJECTED: {
    message: ({ reason }) => userToken[reason],
    next: () => `${workAccount}問題が解決しない場合は、管理者に連絡してください。`,
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) =>
      `Cloud Connect が ${host} に接続できず、Microsoft のサインインを確認できません。`,
    next: () =>
      '1 分後にもう一度お試しください。問題が解決しない場合は、Cloud Connect からの接続を許可するよう管理者に依頼してください。',
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'この Outlook は、アドイン用の Microsoft サインイン (入れ子になったアプリ認証) をサポートしていません。',
    next: () =>
      'Web 版または新しい Outlook で、Microsoft 365 の職場アカウントを使用してこのメールを開いてください。Exchange Server と Outlook.com のメールボックスではサポートされていないため、管理者に連絡してください。',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `Microsoft へのサインインに失敗しました (${problem})。`,
    next: () =>
      'もう一度お試しください。問題が解決しない場合は、Microsoft Entra のアプリのリダイレクト URI とユーザーの割り当てを確認するよう管理者に依頼してください。',
  },
  OAUTH_DENIED: {
    message: () => 'Jira でアクセスを拒否しました。',
    next: () => 'もう一度やり直し、「許可」を選択してください。',
  },
  OAUTH_EXPIRED: {
    message: () => 'サインインに時間がかかりすぎました。',
    next: () => 'もう一度やり直してください。制限時間は 10 分です。',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira がこのコードを拒否しました。',
    next: () => 'コード全体またはページの URL 全体をコピーし、もう一度お試しください。',
  },
  OAUTH_MIXED_UP: {
    message: () => 'この応答は別のサインインのものです。',
    next: () => '他のサインインウィンドウを閉じてから、もう一度やり直してください。',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'この Jira には Cloud Connect 用のアプリケーションリンクがありません。',
    next: () =>
      'Jira でアプリケーションリンクを作成するよう管理者に依頼してください。入力する値は「postern keys」で表示できます。',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira が Cloud Connect の署名を拒否しました。',
    next: () =>
      'アプリケーションリンクの公開キーと、Jira のコネクタ (server.xml) の scheme と proxyName を確認するよう管理者に依頼してください。',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira のベース URL が ${believed} と認識されているため、署名が一致しません。`,
    next: () =>
      'Jira のコネクタ (server.xml) の scheme、proxyName、proxyPort を、ユーザーが使用する URL に合わせるよう管理者に依頼してください。',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira が Cloud Connect のクライアント ID とシークレットを拒否しました。',
    next: () =>
      '両方の値を、Jira のアプリケーションリンクまたは Atlassian のアプリと照合するよう管理者に依頼してください。',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted, granted }) =>
      granted.length === 0
        ? `アクセスを許可しましたが、${wanted} は含まれていません。`
        : `${granted.join('、')} へのアクセスを許可しましたが、${wanted} は含まれていません。`,
    next: ({ wanted }) => `もう一度やり直し、Atlassian のページで ${wanted} を選択してください。`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) => `Jira と Cloud Connect の時刻が ${seconds} 秒ずれています。`,
    next: () => '両方の時刻を NTP で同期するよう管理者に依頼してください。',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira がサインインを拒否しました (${problem})。`,
    next: () =>
      'もう一度やり直してください。問題が解決しない場合は、このメッセージを管理者に送信してください。',
  },
  DIALOG_BLOCKED: {
    message: () => 'サインインウィンドウがブロックされました。',
    next: () =>
      'Outlook のポップアップを許可してもう一度試すか、コードを使用してサインインしてください。',
  },
  DIALOG_CLOSED: {
    message: () => 'サインインウィンドウが閉じられたか、Outlook との接続が切断されました。',
    next: () =>
      'ウィンドウが開いていてコードが表示されている場合は、ここに入力してください。それ以外の場合は、もう一度やり直してください。',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `この API 呼び出しは ${site} で許可されていません。`,
    next: () => '許可が必要な場合は、pathPolicy を変更するよう管理者に依頼してください。',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `要求が無効です。必要な値: ${expected}。`,
    next: () =>
      '作業ウィンドウを再読み込みしてください。再び発生する場合は、アドインと Cloud Connect のバージョンが異なる可能性があります。',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) =>
      `この要求の URL とヘッダーが上限の ${size(limitBytes)} を超えています。`,
    next: () =>
      'ブラウザーでこのサイトの Cookie を削除し、もう一度お試しください。再び発生する場合は、プロキシがヘッダーを追加している可能性があるため、管理者に連絡してください。',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'Jira の前段のゲートウェイの上限を超えています。'
        : `上限の ${size(limitBytes)} を超えています。`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? 'テキストを短くするか、ゲートウェイの上限を引き上げるよう管理者に依頼してください。'
        : '最も大きいファイルを削除するか、リンクとして共有してください。',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) => (reason === '' ? 'Jira でこの操作を行う権限がありません。' : reason),
    next: () => '別のプロジェクトを選択するか、プロジェクト管理者に権限を依頼してください。',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map(({ message }) => message)].join(' ') ||
      'Jira が課題を受け付けませんでした。',
    next: () => 'マークされたフィールドを修正し、もう一度課題を作成してください。',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'この Jira のデータベースには絵文字を保存できません。'
        : 'Jira がエラーを返しました。データベースが絵文字をサポートしていない可能性があります。',
    next: () =>
      '絵文字なしで送信してください。Jira 管理者がデータベースを utf8mb4 に変換すると、絵文字を使用できます。',
  },
  FIELDS_UNSUPPORTED: {
    message: (facts) =>
      `このプロジェクトでは${names(facts.names)}が必須ですが、Postern ではサポートされていません。`,
    next: () =>
      '別の課題タイプまたはプロジェクトを選択するか、この課題を Jira で作成してください。',
  },
  FIELDS_MISSING: {
    message: (facts) => `必須フィールド: ${names(facts.names)}。`,
    next: () => 'マークされたフィールドを入力し、もう一度課題を作成してください。',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `${name} を顧客として追加する権限がありません。`,
    next: () =>
      'チェックボックスをオフにするか、Jira 管理者に権限を依頼してください。リクエストは作成されていません。',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira が ${name} を顧客として追加できませんでした${reason === '' ? '。' : `: ${reason}`}`,
    next: () =>
      'チェックボックスをオフにするか、別のユーザーを選択してください。リクエストは作成されていません。',
  },
  NO_PROJECTS: {
    message: () => '課題を作成する権限があるプロジェクトがありません。',
    next: () => 'プロジェクト管理者に「課題の作成」権限を依頼してください。',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
      const limit = limitBytes === null ? '上限' : `上限の ${size(limitBytes)} `;
      if (by === 'gateway') return `${name} が Jira の前段のゲートウェイの上限を超えています。`;
      if (by === 'connect') return `${name} が Cloud Connect の${limit}を超えています。`;
      return `${name} が Jira の${limit}を超えています。`;
    },
    next: ({ by }) =>
      by === undefined
        ? 'ファイルを削除するか、リンクとして共有してください。'
        : 'ファイルを削除するか、リンクとして共有するか、上限を引き上げるよう管理者に依頼してください。',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) =>
      reason === ''
        ? `Jira が ${name} を拒否しました。`
        : `Jira が ${name} を拒否しました: ${reason}`,
    next: () => saveAndAttach,
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook から ${name} を取得できませんでした。`,
    next: () => saveAndAttach,
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () => 'このバージョンの Outlook は、添付ファイルをアドインに渡せません。',
    next: () =>
      '必要なファイルを保存し、下で追加してください。Windows、Mac、Web 版の Outlook for Microsoft 365 は添付ファイルをサポートしています。',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `この Jira では .${extension} ファイルがブロックされています。`,
    next: () => 'リンクとして共有するか、Jira 管理者に問い合わせてください。',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} は空です。Jira に空のファイルは添付できません。`,
    next: () => 'ファイルを削除するか、再送信するよう差出人に依頼してください。',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'この Jira では添付ファイルが無効になっています。',
    next: () => 'ファイルなしで課題を作成するか、Jira 管理者に問い合わせてください。',
  },
  FILE_GONE: {
    message: ({ name }) =>
      `作業ウィンドウが閉じられたため、${name} をもう一度選択する必要があります。`,
    next: () => 'ファイルをもう一度選択してください。',
  },
  FILING_ELSEWHERE: {
    message: () => 'このメールは別のウィンドウで処理中です。',
    next: () => '完了してから、もう一度お試しください。課題はここに表示されます。',
  },
  FILING_UNSURE: {
    message: (facts) =>
      `Jira が応答しませんでした。${made[facts.made]}は作成された可能性があります。`,
    next: (facts) =>
      `もう一度お試しください。Postern が先に${made[facts.made]}を確認するため、重複は発生しません。`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'Outlook のアドインライブラリを読み込めませんでした。',
    next: ({ hosts }) =>
      `${hosts.join('、')} へのアクセスを許可するよう管理者に依頼し、作業ウィンドウを開き直してください。`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook が ${seconds} 秒以内に応答しませんでした。`,
    next: () => outlookAgain,
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook がエラーを返しました (コード ${outlookCode})。`,
    next: () => outlookAgain,
  },
  MAIL_CHANGED: {
    message: () => '別のメールが選択されています。',
    next: () => '最初のメールに戻り、もう一度お試しください。下書きは保持されています。',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} は有効なメールファイルではありません。`,
    next: () => 'メールを .eml ファイルとして保存し直し、もう一度お試しください。',
  },
  STORAGE_FULL: {
    message: () => 'このメールボックスのアドイン設定用の記憶域がいっぱいです。',
    next: () => '使用しなくなった Jira からサインアウトしてください。',
  },
  CONFIG_INVALID: {
    message: ({ problems }) => `構成に ${problems.length} 件の問題があります。`,
    next: ({ problems }) =>
      problems
        .map(
          ({ path, line, found, expected }) =>
            `${line === null ? '' : `${line} 行目: `}${path}: 値 ${found}、必要な値 ${expected}`,
        )
        .join('\n'),
  },
  CANCELLED: {
    message: () => 'キャンセルしました。',
    next: () => '準備ができたら、もう一度やり直してください。',
  },
  UNEXPECTED: {
    message: () => '問題が発生しました。',
    next: () => 'もう一度お試しください。再び発生する場合は、詳細を管理者に送信してください。',
  },
};

/** Everything the pane says in Japanese. */
export const ja: Messages = {
  texts,
  account,
  receipt,
  versions,
  errors,
  formatBytes: size,
  listNames: names,
};
