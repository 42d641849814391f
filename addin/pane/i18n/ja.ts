import type { TlsFault } from '../../../contract/errors.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';
import type { Messages } from './messages.ts';

const texts: Messages['texts'] = {
  language: 'ja',
  loading: '開いています…',
  notInOutlook: 'このページは Outlook の中で使います。',
  notInOutlookNext: 'Outlook でメールを開き、そこで Postern を選んでください。',
  cutNotice: '… (Jira の上限を超えるため、ここで切られています)',
  retry: '再試行',
  reload: '再読み込み',
  cancel: 'キャンセル',
  back: '戻る',
  close: '閉じる',
  saveFailed: (name) =>
    `${name} を保存できませんでした。Outlook でそのメールを選び、もう一度お試しください。`,
  details: '詳細',
  reference: (requestId) => `管理者への参照番号: ${requestId}`,
  required: '必須',
  optional: '任意',
  fieldEmpty: (name) => `「${name}」を入力してください。`,
  fieldNoNumber: '数値を入力してください (例: 12.5)。',
  fieldTwoNumbers: '2 通りの数値に読めます。桁区切りなしで入力してください。',
  fieldNoDate: '日付を入力してください。',
  menu: 'その他のオプション',
  signedInAs: (name) => `${name} としてサインイン中`,
  otherJira: '別の Jira を使う',
  signOut: (site) => `${site} からサインアウト`,
  signOutAll: 'すべてからサインアウト',
  forgetEverything: 'すべて忘れる…',
  openJira: (site) => `${site} を開く`,
  security: {
    modes: { direct: '直接', connect: 'Cloud Connect' },
    methods: {
      oauth1: 'OAuth 1.0a',
      oauth2: 'OAuth 2.0',
      'api-token': 'API トークン',
      'personal-access-token': '個人アクセストークン',
      password: 'ユーザー名とパスワード',
    },
    viaConnect: (method) => `${method}（Cloud Connect 経由）`,
    levels: { good: '安全', caution: '注意して使用', warning: '安全ではありません' },
    choosing: '経路を探しています…',
    noWay: 'Jira への経路がありません',
    lookAgain: 'もう一度探す',
    announced: (level, way) => `${level}: ${way}。`,
    open: 'この接続の安全性',
    why: 'この経路の理由',
    connectionReasons: {
      'only-connect-allowed': 'Cloud Connect: 管理者はこの Jira にこの経路だけを許可しています。',
      'connect-preferred': 'Cloud Connect: 管理者はこの Jira にこの経路を優先しています。',
      'only-direct-allowed':
        '直接: Jira はこのウィンドウで応答します。管理者は他の経路を許可していません。',
      'direct-answers': '直接: Jira はこのウィンドウで応答します。',
      'connect-failed':
        '直接: Cloud Connect は Jira に届きませんが、Jira はこのウィンドウで応答します。',
      'jira-without-https':
        'Cloud Connect: Jira が http で提供されており、ブラウザーはこのウィンドウに入れられません。Jira を https で提供するよう管理者に依頼してください。',
      'local-network':
        'Cloud Connect: Jira のページがこのウィンドウで応答せず、ブラウザーがアドインからのローカルネットワークへのアクセスをブロックしています。直接接続するには、このアドインのアドレスを含むポリシー LocalNetworkAccessAllowedForUrls を IT 部門に依頼してください。',
      'no-handshake':
        'Cloud Connect: Jira がこのアドインの枠内での表示を許可していないか、先にログインを求めています。このアドイン用のページを導入し、枠内での表示を許可するよう Jira 管理者に依頼してください。',
      'wrong-version':
        'Cloud Connect: このアドイン用の Jira のページのバージョンが異なります。更新を Jira 管理者に依頼してください。',
      refused:
        'Cloud Connect: このアドイン用の Jira のページがこのアドレスを知りません。追加を Jira 管理者に依頼してください。',
      'login-wall':
        'Cloud Connect: このウィンドウでは Jira の代わりにログインページが応答します。/rest をシングルサインオンから除外するよう Jira 管理者に依頼してください。',
      'secret-stays':
        'Cloud Connect を使用しています。直接接続にはこのウィンドウでトークンまたはパスワードが必要ですが、管理者が許可していません。直接接続できるのは OAuth 1.0a だけです。',
      unreachable:
        'Cloud Connect: このウィンドウから Jira に届きません。ネットワークか VPN を確認してください。',
    },
    reasons: {
      'hop-without-https':
        '組織のゲートウェイの先、Cloud Connect までの最後の区間は暗号化されていません。',
      'private-certificate':
        'Jira の証明書は独自の認証局のものです。その運用者は内容を読める可能性があります。',
      outdated: 'Cloud Connect はこのアドインより古いバージョンです。',
      'password-sign-in':
        'パスワードはアカウント全体へのアクセスを与え、このアドインに限定できません。',
      'api-token-sign-in': 'API トークンは Jira でのあなたの全権限で動作します。',
      'personal-access-token-sign-in':
        '個人アクセストークンは Jira でのあなたの全権限で動作します。',
      'jira-without-https':
        'Jira への通信は暗号化されていません。ネットワーク上の他者が読める可能性があります。',
      'connect-without-https':
        'Cloud Connect への通信は暗号化されていません。ネットワーク上の他者が読める可能性があります。',
    },
    notes: {
      'secret-in-window':
        'このサインインでは、直接接続にトークンまたはパスワードそのものが必要です。動作中、このウィンドウがメモリに保持します。OAuth 1.0a では不要です。',
      'tokens-through-connect':
        'OAuth 2.0 では、アクセスの取得と更新は Cloud Connect が Jira との間で行います。メールと課題は直接送られます。',
    },
    whatToDo: 'できること',
    remedies: {
      'hop-without-https':
        'Cloud Connect に専用の証明書 (listen.tls) を設定するよう管理者に依頼してください。',
      'private-certificate': 'Jira に公的な認証局の証明書を設定するよう管理者に依頼してください。',
      outdated: 'Cloud Connect の更新を管理者に依頼してください。',
      'password-sign-in':
        '代わりにトークンでサインインするか、OAuth の設定を管理者に依頼してください。',
      'api-token-sign-in': 'この Jira の OAuth の設定を管理者に依頼してください。',
      'personal-access-token-sign-in': 'この Jira の OAuth の設定を管理者に依頼してください。',
      'jira-without-https': 'Jira を https で提供するよう管理者に依頼してください。',
      'connect-without-https': 'Cloud Connect を https で提供するよう管理者に依頼してください。',
    },
    nothingToDo: '何もありません。推奨の構成です。',
  },
  sites: {
    title: 'Jira を選択',
    label: 'Jira の ID またはアドレス',
    hint: 'お使いの Jira の任意のページのアドレスを貼り付けてください。',
    list: '利用できる Jira',
    next: '続ける',
    unreadable: 'Jira の ID でもアドレスでもありません。例: jira.example.com',
    none: 'ここにはまだ Jira が設定されていません。',
    noneNext: 'Cloud Connect の設定に追加するよう管理者に依頼してください。',
    checkAgain: 'もう一度確認',
    kinds: { cloud: 'Cloud', datacenter: 'Data Center' },
  },
  signIn: {
    title: (site) => `${site} にサインイン`,
    method: 'サインインの方法',
    mail: 'アカウントのメールアドレス',
    user: 'ユーザー名',
    password: 'パスワード',
    apiToken: 'API トークン',
    personalAccessToken: '個人アクセストークン',
    evaluation: '評価用です。日常の利用には管理者が OAuth を設定できます。',
    makeToken: 'Jira でトークンを作成',
    openLogin: 'Jira のログインページを開く',
    submit: 'サインイン',
    submitting: 'サインインしています…',
    done: (name) => `${name} としてサインインしました。`,
    showSecret: '入力内容を表示',
    withJira: 'Jira でサインイン',
    oauthMeans:
      'Jira が専用のウィンドウで確認します。パスワードはそこに留まり、アクセスは Jira でいつでも取り消せます。',
    useCode: '代わりにコードを使う',
    otherWays: '他の方法 (評価用)',
    evaluationOnly: '評価用です。後でトークンを取り消すか、パスワードを変更してください。',
    waitingForWindow: 'Jira のウィンドウを待っています…',
    waitingNext: 'そこで Jira にサインインし、「許可」を選んでください。',
    enterCode: 'ウィンドウのコードを入力する',
    codeFromWindow:
      'サインインのウィンドウに表示されたコードをコピーし、ここに貼り付けてください。',
    noCodeInWindow: 'コードが表示されませんか?',
    codeAllow: 'Jira のページで「許可」を選んでください。',
    openPage: 'Jira のページを開く',
    openPageAgain: 'もう一度開く',
    codePaste: 'Jira が表示するコードをコピーし、ここに貼り付けてください。',
    addressPaste:
      'Jira が次に開くアドレス (ページまたはアドレスバーに表示) をコピーし、ここに貼り付けてください。',
    otherOauth: (name) => `代わりに ${name} を使う`,
    code: 'コードまたはアドレス',
    codeElsewhere:
      '「許可」の後にページが開かない場合は、アドレスバーのアドレス全体をコピーしてください。',
    noMethod: 'この Jira ではサインインの方法が許可されていません。',
    noMethodNext: 'Cloud Connect の設定で許可するよう管理者に依頼してください。',
    custody:
      'Cloud Connect が封印して返します。サーバーではなく、あなたのメールボックスかこのデバイスに保存されます。',
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
    editAsText: 'テキストとして編集',
    preview: 'プレビュー',
    restore: '元に戻す',
    restoreMail: 'メールの本文に戻す',
    descriptionAsText: '説明 (書式なしテキスト)',
    descriptionReading: 'メールを読み込んでいます…',
    descriptionEmpty: 'メールに本文がありません。',
    descriptionAsFile:
      'この課題タイプには説明がありません。メールの本文はファイルとして添付されます。',
    descriptionNotTaken: 'この課題タイプには説明がありません。メールの本文は送信されません。',
    partLikely: (name) => `${name}と思われる部分`,
    partOut: (name) => `${name}（含まれません）`,
    partInclude: '含める',
    partRemove: '外す',
    partsOut: (count) => `${count} 個の部分は含まれません`,
    alsoTake: 'チェックしない限り省かれます:',
    parts: {
      history: '以前のメール',
      signature: '署名',
      disclaimer: '免責事項',
      banner: '警告バナー',
      rest: '選択した文章の前後のメール本文',
    },
    lines: (count) => `${count} 行`,
    addFiles: 'ファイルを追加…',
    addFilesHint: 'ファイルを選ぶか、ここにドロップするか、貼り付けてください',
    dropFiles: 'ここにドロップ',
    showAll: 'すべて表示',
    showLess: '折りたたむ',
    picture: '画像',
    table: '表',
    files: 'ファイル',
    filesNone: 'このメールにはファイルがありません。',
    filesChosen: (count, size) =>
      count === 0 ? '選択なし' : `${count} 件選択${size === '' ? '' : `、${size}`}`,
    asLink: 'リンクとして',
    wholeMail: 'メール全体 (.eml)',
    about: (size: string) => `約${size}`,
    fileNotes: {
      'text-cut':
        '本文が Jira の上限を超えています。課題では途中で切られ、このファイルには全文が入ります。',
      'text-not-taken': 'メールの本文です。課題に説明フィールドがないため、ファイルにします。',
      protected:
        '保護または暗号化されています。Jira では開けない人がいます。送信者に保護されていないコピーを頼んでください。',
      logo: '未選択: 組織がロゴとして登録しています。',
      tiny: '未選択: アイコンや線のような、とても小さな画像です。',
      repeated: '未選択: ロゴのように、メールに何度も出てきます。',
      signature: '未選択: 署名の中にあります。',
      history: '未選択: 含まれない以前のメールの中にあります。',
      'not-shown': '未選択: 本文には表示されません。',
    },
    fieldsLoading: '必要な項目を Jira に確認しています…',
    noSubject: '件名のないメール',
    create: '課題を作成',
    creating: '作成しています…',
    shortcut: 'Ctrl+Enter',
    shortcutMac: '⌘ Enter',
    choose: '選択…',
    add: '追加…',
    removeOption: (name) => `${name} を外す`,
    discard: 'このメールを最初からやり直す',
    kept: 'このメールの下書きを復元しました。',
    followed: (subject) => `表示中: ${subject}`,
  },
  suggested: {
    filled: (names) => `組織の設定により入力済み: ${names}。`,
    without: '組織の提案は使われていません。',
    doWithout: '使わない',
    doUse: '使う',
    skipped: (names) => `ここでは使えないため省きました: ${names}。`,
  },
  fields: {
    more: 'その他の項目',
    moreFilled: (names) => `入力済み: ${names}`,
    none: 'なし',
    me: (name) => `自分 (${name})`,
    typeToSearch: '入力して検索します。',
    searchForbidden:
      'この Jira では、ユーザーとグループを検索する権限がありません。「ユーザーとグループの閲覧」権限を Jira 管理者に依頼してください。',
    searchPeople: '名前またはメールアドレス',
    searchGroups: 'グループ名',
    searchIssues: 'キーまたは語句',
    secondLevel: (name) => `${name} (第 2 階層)`,
    newLabel: (label) => `新規: ${label}`,
    addLabel: 'ラベルを追加…',
    originalEstimate: '初期見積り',
    remainingEstimate: '残余見積り',
    durationHint: '例: 2d 4h 30m',
    linkType: 'この課題は…',
    linkedIssue: 'リンク先の課題',
    changed: '開いた後に Jira のフォームが変わりました。',
    added: (names) => `新規: ${names}。`,
    removed: (names) => `なくなった項目: ${names}。`,
    nowRequired: (names) => `必須になった項目: ${names}。`,
    otherOptions: (names) => `選択肢の変更: ${names}。`,
    closedProject: (project) =>
      `「${project}」では課題を作成できなくなりました。アーカイブされたか、権限がなくなりました。別のプロジェクトを選んでください。`,
    goneType: (type) => `タイプ「${type}」はなくなりました。`,
    refused: (names) => `Jira は${names}を受け付けませんでした。`,
    beyondNext: 'ここで直すか、上の「Jira で続ける」から進めてください。',
    keptRest: '他の入力内容はそのまま残っています。',
    noUrl: '完全なアドレスを入力してください (例: https://example.com)。',
    noDuration: '2d 4h 30m のように期間を入力してください。',
  },
  desk: {
    issueTypes: '課題タイプ',
    otherRequests: 'その他のリクエスト',
    onBehalf: '代理で作成する相手',
    participants: 'リクエスト参加者',
    yourself: (name) => `自分 (${name})`,
    isNew: '新規',
    unknown: (address) => `Jira に ${address} はまだ登録されていません。`,
    make: (name) => `このリクエストと一緒に ${name} を顧客として作成する`,
    makeHint:
      'チェックしなければ誰も作成されず、リクエストは自分のものになります。チェックすると Jira が招待メールを送ることがあります。',
    ofMail: 'このメールから',
    makeAndAdd: (name) => `${name} を顧客として作成して追加する`,
    unchecked: '送信者が Jira に登録されているかどうかを確認できませんでした。',
    portal: 'カスタマー ポータル',
    openPortal: (key) => `${key} をカスタマー ポータルで開く`,
  },

  handOver: {
    beyond: 'Jira はこのフォームにない項目を求めています。',
    needed: (names) => `Jira はここで ${names} を必須としており、Jira のページでのみ入力できます。`,
    neededNext:
      'そこで課題を完成させてください。入力済みの内容は引き継がれます。戻ると、メールの本文とファイルが追加されます。',
    begin: 'Jira で続ける',
    away: 'Jira で作成される課題を待っています',
    awayNext: '作成したらここに戻ってください。メールの本文とファイルが追加されます。',
    look: '作成しました',
    looking: '新しい課題を探しています…',
    openAgain: 'Jira をもう一度開く',
    notFound: 'このプロジェクトに新しい課題がまだ見つかりません',
    notFoundNext:
      '少し時間がかかることがあります。再試行するか、Jira を開いて課題を作成してください。',
    which: 'このメールの課題はどれですか?',
    whichNext: '選んだ課題にメールの本文とファイルが追加されます。',
    noneOfThese: 'もう一度探す',
  },
  people: {
    title: 'このメールの人々',
    show: 'Jira で探す',
    hide: '隠す',
    hint: 'チェックした人は課題のウォッチャーになります。',
    looking: 'Jira で探しています…',
    roles: { sender: '差出人', to: '宛先', cc: 'CC' },
    watching: (count) => `ウォッチャー ${count} 人`,
    unsearched: (names) =>
      `この Jira ではユーザーを検索する権限がないため、確認できませんでした: ${names}。`,
    strangers: (names) => `Jira にいない人: ${names}。`,
    setAs: (person, field) => `${person} を${field}にする`,
    isNow: (person, field) => `${field}は ${person} になりました。`,
  },
  combo: {
    none: '見つかりません',
    loading: '読み込み中…',
    open: '一覧を表示',
  },
  result: {
    title: '課題を作成しました',
    created: (key) => `課題 ${key} を作成しました。`,
    open: (key) => `${key} を Jira で開く`,
    copyKey: 'キーをコピー',
    copyLink: 'リンクをコピー',
    copied: 'コピーしました',
    copyFailed: 'ここではコピーが許可されていません。文字を選び、キーボードでコピーしてください。',
    files: 'ファイル',
    allSent: 'すべてのファイルが課題に追加されました。',
    sentFiles: (count) => `${count} 件のファイルを送信済み`,
    someFailed: 'まだ追加されていないファイルがあります。',
    progress: (done, all) => `${all} 件中 ${done} 件のファイルが課題にあります。`,
    states: {
      waiting: '待機中',
      pausing: (seconds) => (seconds <= 1 ? '再試行中…' : `${seconds} 秒後に再試行…`),
      reading: 'Outlook から読み込み中…',
      sending: (percent) => `送信中 ${percent} %`,
      done: '送信済み',
      failed: '未送信',
      cancelled: 'キャンセル済み',
    },
    retryFile: (name) => `${name} を再試行`,
    chooseAgain: (name: string) => `${name} をもう一度選ぶ`,
    cancelFile: (name) => `${name} をキャンセル`,
    missed: (names) => `追加できませんでした: ${names}。Jira で追加してください。`,
    saveFile: (name) => `${name} をこのコンピューターに保存`,
    sameAs: (name) => `送信済み: ${name} と同じファイルです`,
    bytes: (sent, all) => `${sent} / ${all}`,
    otherMail: 'Outlook でそのメールが選ばれるまで、ファイルは待機します。',
    picturesPlacing: '画像を本文に配置しています…',
    picturesFailed: '画像は課題にありますが、本文にはありません。',
    picturesEdited: 'その間に説明が変更されました。画像は課題にありますが、本文にはありません。',
    undo: (seconds) => `取り消す (${seconds})`,
    undoing: '削除しています…',
    undoMeans: (key) => `${key} を削除する`,
    undone: (key) => `課題 ${key} を削除しました。`,
    filesTwice: (names) => `二重になっています: ${names}`,
    filesTwiceNext:
      '接続が切れ、ブラウザーがもう一度送信しました。どちらか一方を Jira で削除してください。',
    doubles: 'Jira が課題を 2 回作成しました',
    doublesNext:
      '接続が切れ、ブラウザーがもう一度送信しました。ファイルは上の課題にあります。もう一方は Jira で削除してください。',
    twins: '同じ瞬間に、誰かがこのメールを登録しました',
    twinsNext: '両方がまだある場合は、一方を残し、もう一方を Jira で削除してください。',
    another: '別の課題を作成',
  },
  mail: {
    from: '差出人',
    date: '日時',
    sharedFiles: '共有ファイル',
    link: 'この課題の元のメール',
    linkOf: (date) => `${date} のメール`,
  },
  emoji: {
    send: '絵文字なしで送信',
    leftOut: 'この Jira は絵文字を保存できないため、省かれます。',
    keep: '絵文字を再び含める',
  },

  add: {
    instead: '既存の課題に追加',
    title: 'メールを課題に追加',
    back: '新しい課題を作成',
    issue: '課題',
    other: '別の課題を選ぶ',
    to: (key) => `${key} に追加`,
    submit: '課題に追加',
    adding: '追加しています…',
    comment: 'コメント',
    empty: 'コメントには本文が必要です。',
    audience: 'コメントを見られる人',
    everyone: 'この課題を見られる全員',
    customers: '顧客も見られる(顧客への返信)',
    internal: 'チームのみ(内部メモ)',
    role: (name) => `ロール「${name}」`,
    group: (name) => `グループ「${name}」`,
    done: '課題に追加しました',
    added: (key) => `メールを ${key} に追加しました。`,
    doubles: 'コメントが二重になっています',
    doublesNext:
      '接続が切れ、ブラウザーがもう一度送信しました。どちらか一方を Jira で削除してください。',
  },

  known: {
    own: 'このメールはすでに Jira にあります',
    ownNext: '開くか、このメールを追加するか、それでも別の課題を作成できます。',
    justNow: 'たった今、誰かがこのメールを登録しました',
    takenBack: (key) =>
      `同じ瞬間にここで作成された ${key} は削除されました。入力した内容は残っています。`,
    thread: 'この会話から',
    unchecked: 'このメールがすでに Jira にあるか確認できませんでした。',
    more: (count) => `他 ${count} 件`,
  },
  unsure: {
    looking: '課題が作成されたか Jira で確認しています…',
    title: '前回の試行に応答がありませんでした',
    text: 'Jira に課題は見つかりませんでした。もう一度作成してください。作成の前に Postern が再確認するため、二重にはなりません。',
  },
  noMail: {
    title: 'メールが選択されていません',
    text: '課題にするメールを選択してください。',
  },
  obstacle: '追加できません',
};

const account: Messages['account'] = {
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

const receipt: Messages['receipt'] = {
  route: 'データの経路',
  calls: '最近の呼び出し',
  rights: 'アドインが Jira で行うこと',
  rightsIntro:
    'Jira では、あなた自身に許されたことだけを行えます。行う呼び出しは次のものだけで、それぞれに理由があります。',
  reads: '読み取り',
  changes: '変更',
  callsIntro:
    '名前とサイズだけです。本文、ファイル、課題キーは含みません。ペインを閉じるまで残ります。',
  noCalls: 'まだ呼び出しはありません。',
  copy: 'IT 部門用にコピー',
  save: 'テキストとして保存',
  made: 'Postern のセキュリティ記録',
  window: 'このウィンドウ',
  windowAt: 'お使いのコンピューターの Outlook',
  connect: 'Cloud Connect',
  jira: 'Jira',
  reader: 'ここで読める人',
  windowReads:
    'あなたです。このウィンドウにはメールと封印されたサインイン情報 (チケット) があります。',
  windowReadsSecret:
    'あなたです。このウィンドウにはメールとチケットがあり、動作中はトークンまたはパスワードもあります。',
  connectReads:
    'メールと課題は Cloud Connect を通過し、その運用者は読むこともできます。内容は一切保存されません。',
  connectSigns:
    '経路の外にあり、署名だけを求められます。課題キーや検索語を含む各呼び出しのアドレスは見えますが、メールや課題の本文は見えません。',
  connectOpens:
    '経路の外にあり、封印されたサインイン情報をこのウィンドウのために開きます。メールや課題の本文は見えません。',
  connectRenews:
    '経路の外にあり、Jira へのアクセスを取得・更新し、このウィンドウのために開きます。メールや課題の本文は見えません。',
  jiraReads: 'Jira、その管理者、プロジェクトを見られる人です。',
  encrypted: '暗号化されています (TLS)',
  byBrowser: '暗号化されています (TLS)。証明書はブラウザーが確認',
  byConnect: '暗号化されています (TLS)。証明書は Cloud Connect が確認',
  ownAuthority: '(管理者が指定した認証局による)',
  publicAuthority: '(公的な認証局による)',
  notEncrypted: '暗号化されていません',
  endsInFront: 'Cloud Connect 手前のゲートウェイまでは暗号化 (TLS)、その先は暗号化なし',
  mutualTls: '相互 TLS: Cloud Connect は自身の証明書を提示します',
  noMutualTls: '相互 TLS なし: Cloud Connect は証明書を提示しません',
  lastTls: (protocol, cipher) => `最後の接続: ${protocol}、${cipher}`,
  throughFrame: 'Jira が提供するページを通じて、このウィンドウ内で',
  version: (version) => `バージョン ${version}`,
  build: (build) => `ビルド ${build}`,
  region: (region) => `所在地: ${region}`,
  signedBy: (method) => `${method} で署名`,
  unsigned: '署名なし',
  out: (bytes) => `送信 ${bytes}`,
  in: (bytes) => `受信 ${bytes}`,
  took: (ms) => `${ms} ミリ秒`,
  own: {
    sites: 'Jira の一覧',
    route: 'この記録のため: Cloud Connect から Jira への接続',
    'sign-in': 'サインイン',
    'oauth-start': 'サインインの開始',
    'oauth-finish': 'サインインの完了',
    'oauth-direct': '直接サインインのための署名',
    renew: 'サインインの更新',
    'sign-out': 'サインアウト',
    authorize: '直接の呼び出しのための署名',
    frame: 'Jira がこのアドインに提供するページ',
  },
  why: {
    serverInfo: 'どの Jira か',
    myself: '誰がサインインしているか',
    projects: 'プロジェクト (Data Center)',
    searchProjects: '課題を作成できるプロジェクト (Cloud)',
    recentProjects: '最近使ったプロジェクト (Cloud)',
    project: '選択済みのプロジェクト',
    createMetaOld: '課題タイプとフィールド (Jira 8.4 より前)',
    createMetaTypes: 'プロジェクトの課題タイプ',
    createMetaFields: '課題タイプのフィールド',
    fieldHelp: 'プロジェクトの項目の説明 (Cloud)',
    createIssue: '課題を作成する',
    attachmentMeta: 'Jira が受け付ける最大のファイルサイズ',
    attach: '課題にファイルを追加する',
    search: 'このメールから作られた課題を探す (Data Center)',
    searchJql: 'このメールから作られた課題を探す (Cloud)',
    readIssue: '課題にあるファイルと説明',
    editIssue: 'メールの画像を説明に入れる',
    deleteIssue: '作成を取り消す (数秒以内、求められたときだけ)',
    issueProperty: '作成の応答がなかった課題を見分ける',
    readIssues: '作成の応答がなかった課題を見分ける（Cloud）',
    linkMail: '同僚が見つけられるよう、課題にメールの印を付ける',
    addComment: '選択した場合に、メールをコメントとして課題に追加する',
    comments: '送信への応答がなかったコメントを見分ける',
    readComment: 'コメントが書かれたときのままか確かめる',
    editComment: 'メールの画像をコメントに入れる',
    commentProperty: '送信への応答がなかったコメントを見分ける',
    projectRoles: 'コメントの公開先にできるロール',
    deleteAttachment: '接続の切断で二重に届いたファイルを取り除く',
    addWatcher: 'メールの関係者をウォッチャーに加える',
    permissions: '作成を取り消す権限があるか',
    searchUsers: '人を指定するフィールドのために人を探す',
    assignableUsers: '課題を割り当てられる人を探す',
    searchGroups: 'グループを指定するフィールドのためにグループを探す',
    suggestValues: '既にあるラベル',
    pickIssue: 'キーや語句で課題を探す (親、エピック、リンク先)',
    linkTypes: '課題のリンクの種類',
    epics: 'エピックを探す (Data Center)',
    boards: 'スプリントを探すためのプロジェクトのボード',
    sprints: 'ボードの進行中と今後のスプリント',
    nameIssue: 'どの登録操作によるものかをリクエストに記す',
    serviceDesks: 'サービスプロジェクトのサービスデスク',
    requestTypes: 'サービスプロジェクトのリクエストタイプ',
    requestGroups: 'リクエストタイプのグループ',
    requestFields: 'リクエストタイプのフィールド',
    createRequest: 'リクエストを作成する',
    customers: 'リクエストの依頼者や参加者となる顧客を探す',
    createCustomer: 'メールの人を顧客として追加する (選択したときだけ)',
    addCustomer: 'その新しい顧客にサービスデスクの利用を許可する',
    organizations: 'サービスデスクの組織',
  },
};

const versions: Messages['versions'] = {
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

/** A code without an entry doesn't compile. */
const errors: Messages['errors'] = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} が応答しませんでした。`,
    next: () =>
      'ネットワークを確認してください。他のページが開ける場合は、Cloud Connect の停止を管理者に知らせてください。',
  },
  CONNECT_BUSY: {
    message: () => 'Cloud Connect が一度に受け付けられる数を超える要求がありました。',
    next: ({ retryAfterSeconds: s }) => `${s} 秒待ってからもう一度お試しください。`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `「${site}」という Jira はここにありません。`,
    next: () => '一覧から Jira を選ぶか、追加を管理者に依頼してください。',
  },
  NO_CONNECTION: {
    message: ({ site }) => `許可された経路では、ここから「${site}」に届きません。`,
    next: () => 'この Jira への Cloud Connect の許可か、直接接続の設定を管理者に依頼してください。',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) =>
      reason === 'local-network'
        ? `このウィンドウで ${host} が応答せず、ブラウザーがアドインからのローカルネットワークへのアクセスをブロックしています。`
        : `直接接続用の ${host} のページが使えないか、応答しません。`,
    next: ({ reason }) =>
      reason === 'local-network'
        ? 'ブラウザーの設定でこのサイトの「ローカルネットワークへのアクセス」を許可してください。IT 部門はポリシー LocalNetworkAccessAllowedForUrls にこのアドインのアドレスを設定して全員に許可できます。'
        : 'このアドイン用のページの導入を Jira 管理者に依頼してください。',
  },
  JIRA_UNREACHABLE: {
    message: ({ host }) => `${host} が応答しませんでした。`,
    next: ({ host }) =>
      `ブラウザーで ${host} を開いてください。開ける場合は、Cloud Connect からの接続を許可するよう管理者に依頼してください。`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) => `${host} が ${seconds} 秒以内に応答しませんでした。`,
    next: () => '1 分後にもう一度お試しください。遅いままなら Jira 管理者に知らせてください。',
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} はデータではなくログインページを返しました。`
        : `${host} の手前のゲートウェイは Windows サインイン (${scheme}) を要求しますが、Cloud Connect は対応していません。`,
    next: () =>
      '/rest をシングルサインオンから除外するか、直接接続を許可するよう管理者に依頼してください。',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira は ${origin} の別のパスに移動しました。`
        : `${host} の Jira は ${origin} に移動しました。`,
    next: () =>
      'Cloud Connect の設定にあるこの Jira のアドレス (baseUrl) を修正するよう管理者に依頼してください。',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) => `${host} の証明書は受け入れられませんでした: ${reason}。`,
    next: () =>
      'Jira に証明書チェーン全体を導入するか、その認証局を Cloud Connect に追加するよう管理者に依頼してください。',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code})。`,
    next: () =>
      'サーバーは応答しているため、ファイアウォールが原因ではありません。TLS 設定の確認を管理者に依頼してください。',
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === 'unusable'
        ? `${host} 用の Cloud Connect のクライアント証明書を使用できません。`
        : reason === 'expired'
          ? `${host} 用の Cloud Connect の証明書は期限切れです。`
          : reason === 'late'
            ? `${host} の手前のゲートウェイは、TLS 1.3 の接続が始まった後で Cloud Connect の証明書を要求します。`
            : `${host} の手前のゲートウェイが Cloud Connect の証明書を受け入れませんでした。`,
    next: ({ reason }) =>
      reason === 'late'
        ? 'Cloud Connect の設定で、この Jira の tls.maxVersion を TLSv1.2 にするよう管理者に依頼してください。'
        : 'Cloud Connect の設定にあるこの Jira のクライアント証明書の確認を管理者に依頼してください。',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} の応答はデータではありません (ステータス ${status})。`
        : `${host} の応答のヘッダーが ${size(headLimitBytes)} を超えています。`,
    next: () =>
      'Jira の手前に何があるか管理者に尋ねてください。ゲートウェイが応答した可能性があります。',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `${host} の応答が途中で途切れました。`
        : `${host} は応答する前に接続を閉じました。`,
    next: ({ reason }) =>
      reason === undefined
        ? 'もう一度お試しください。Jira に保存済みのものは残っています。'
        : 'もう一度お試しください。繰り返す場合は、クライアント証明書を確認するよう管理者に依頼してください。証明書を受け入れないゲートウェイは、このように接続を閉じます。',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} は現在これ以上の要求を受け付けません。`,
    next: ({ retryAfterSeconds: s }) =>
      s === null
        ? '1 分待ってからもう一度お試しください。'
        : `${s} 秒待ってからもう一度お試しください。`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} で内部エラーが発生しました (ステータス ${status})。`,
    next: () => '1 分後にもう一度お試しください。続く場合は Jira 管理者に知らせてください。',
  },
  JIRA_NOT_FOUND: {
    message: () => 'Jira にそれがないか、表示する権限がありません。',
    next: () => '存在と権限を確認するか、別のものを選んでください。',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} は要求を偽造とみなしました。`,
    next: () => 'Jira のコネクターの scheme と proxyName の確認を管理者に依頼してください。',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira がサインインを受け入れませんでした。',
    next: () =>
      '入力を確認し、もう一度サインインしてください。自動で繰り返されることはありません。',
  },
  TOKEN_MALFORMED: {
    message: () => 'このトークンには、トークンに使えない文字が含まれています。',
    next: () => '空白やほかの文字を含めずに、Jira からトークンをもう一度コピーしてください。',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'サインインに何度か失敗したため、Jira が CAPTCHA を求めています。',
    next: () => 'ブラウザーで一度 Jira にサインインしてから戻ってください。',
  },
  BASIC_DISABLED: {
    message: () => 'この Jira はユーザー名とパスワードを受け付けません。',
    next: () => '個人アクセストークンなど、別の方法を使ってください。',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira は応答しましたが、あなたを認識しませんでした。',
    next: () => '別の方法でサインインするか、トークンがこの Jira のものか確認してください。',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'この方法でのサインインはここでは許可されていません。',
    next: ({ allowed }) => `次のいずれかを使ってください: ${allowed.join(', ')}。`,
  },
  TICKET_MISSING: {
    message: () => 'サインインしていません。',
    next: signInAgain,
  },
  TICKET_INVALID: {
    message: () => 'サインインは無効になりました。',
    next: signInAgain,
  },
  TICKET_EXPIRED: {
    message: () => 'サインインの有効期限が切れました。',
    next: signInAgain,
  },
  ACCESS_EXPIRED: {
    message: () => 'サインインの更新が必要です。',
    next: () => 'もう一度お試しください。アドインが自動で更新します。',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira がサインインを更新しませんでした。',
    next: () =>
      '別の端末でも Postern を使っている場合は再読み込みしてください。それ以外はもう一度サインインしてください。下書きは残っています。',
  },
  USER_TOKEN_MISSING: {
    message: () => 'この Cloud Connect は Microsoft にサインインした人だけが使えます。',
    next: () => '再読み込みし、職場のアカウントでサインインしてください。',
  },
  USER_TOKEN_REJECTED: {
    message: () => 'Cloud Connect が Microsoft のサインインを受け入れませんでした。',
    next: () =>
      '再読み込みし、職場のアカウントでサインインしてください。続く場合は管理者に知らせてください。',
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) =>
      `Cloud Connect が ${host} に届かず、Microsoft のサインインを確認できません。`,
    next: again,
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'この Outlook はアドイン用の Microsoft サインイン (nested app authentication) に対応していません。',
    next: () =>
      'Web 版 Outlook か新しい Outlook で、職場の Microsoft 365 アカウントを使ってこのメールを開いてください。Exchange Server と Outlook.com のメールボックスは対応していません。管理者に相談してください。',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `Microsoft へのサインインに失敗しました (${problem})。`,
    next: again,
  },
  OAUTH_DENIED: {
    message: () => 'Jira でアクセスが許可されませんでした。',
    next: () => 'やり直し、「許可」を選んでください。',
  },
  OAUTH_EXPIRED: {
    message: () => 'サインインに時間がかかりすぎました。',
    next: () => 'やり直してください。Jira の制限時間は 10 分です。',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira がこのコードを受け入れませんでした。',
    next: () => 'コード全体、またはページのアドレス全体をコピーしてもう一度お試しください。',
  },
  OAUTH_MIXED_UP: {
    message: () => 'この応答は別のサインインのものです。',
    next: () => '他のサインインのウィンドウを閉じてやり直してください。',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'この Jira はまだ Cloud Connect を知りません。',
    next: () =>
      'アプリケーションリンクの設定を Jira 管理者に依頼してください。「postern keys」が入力内容を示します。',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira が Cloud Connect の署名を受け入れませんでした。',
    next: () =>
      'アプリケーションリンクの公開鍵と、Jira のコネクターの scheme と proxyName の照合を管理者に依頼してください。',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira は自分のアドレスを ${believed} と認識しているため、Cloud Connect の署名を拒否します。`,
    next: () =>
      'Jira のコネクター (server.xml) の scheme、proxyName、proxyPort を実際のアドレスに合わせるよう管理者に依頼してください。',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira が Cloud Connect のクライアント ID とシークレットを受け入れませんでした。',
    next: () => 'アプリケーションリンクの値との照合を管理者に依頼してください。',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted }) => `${wanted} へのアクセスが許可されていません。`,
    next: ({ wanted }) => `やり直し、Atlassian のページで ${wanted} を選んでください。`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) => `Jira と Cloud Connect の時計が ${seconds} 秒ずれています。`,
    next: () => '両方をタイムサーバーに合わせるよう管理者に依頼してください。',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira がサインインを拒否しました (${problem})。`,
    next: () => 'やり直してください。続く場合はこの内容を管理者に送ってください。',
  },
  DIALOG_BLOCKED: {
    message: () => 'サインインのウィンドウがブロックされました。',
    next: () => 'Outlook のポップアップを許可してもう一度試すか、コードでサインインしてください。',
  },
  DIALOG_CLOSED: {
    message: () => 'サインインのウィンドウが閉じられたか、Outlook との接続を失いました。',
    next: () =>
      'ウィンドウが開いていてコードが表示されていれば、ここに入力してください。そうでなければやり直してください。',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `この呼び出しは ${site} の許可リストにありません。`,
    next: () => 'この Jira のパス規則を広げるか管理者に尋ねてください。',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `要求が想定と異なります: ${expected}。`,
    next: () => '再読み込みしてください。再発する場合、アドインと Cloud Connect が合っていません。',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) => `アドレスとヘッダーが上限の ${size(limitBytes)} を超えています。`,
    next: () => 'ブラウザーでこのアドレスの Cookie を削除してもう一度お試しください。',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'Jira の前にあるゲートウェイの上限を超えています。'
        : `上限の ${size(limitBytes)} を超えています。`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? '本文を短くするか、ゲートウェイの上限を上げるよう管理者に依頼してください。'
        : '最も大きいファイルを外すか、リンクで共有してください。',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) => (reason === '' ? 'Jira での権限がありません。' : reason),
    next: () => '別のプロジェクトを選ぶか、その責任者に権限を依頼してください。',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map(({ message }) => message)].join(' ') ||
      'Jira が課題を受け入れませんでした。',
    next: () => '印のある項目を直し、もう一度課題を作成してください。',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'この Jira のデータベースは絵文字を保存できません。'
        : 'Jira がエラーを返しました。データベースが絵文字を保存できない可能性があります。',
    next: () =>
      '絵文字なしで送信してください。Jira の管理者はデータベースを utf8mb4 に変換できます。',
  },
  FIELDS_UNSUPPORTED: {
    message: (facts) =>
      `このプロジェクトは ${names(facts.names)} を必須としますが、ここでは入力できません。`,
    next: () => 'Jira で続けるか、別のタイプかプロジェクトを選んでください。',
  },
  FIELDS_MISSING: {
    message: (facts) => `未入力: ${names(facts.names)}。`,
    next: () => '印のある項目を入力し、もう一度課題を作成してください。',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `${name} を顧客として追加する権限が Jira にありません。`,
    next: () =>
      'チェックを外すか、Jira の管理者に権限を依頼してください。リクエストは作成されていません。',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira は ${name} を顧客として受け付けませんでした${reason === '' ? '。' : `: ${reason}`}`,
    next: () => 'チェックを外すか、別の人を選んでください。リクエストは作成されていません。',
  },
  NO_PROJECTS: {
    message: () => '課題を作成できるプロジェクトがありません。',
    next: () => 'プロジェクトの責任者に「課題の作成」の権限を依頼してください。',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
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
    next: ({ by }) =>
      by === undefined
        ? 'このファイルを外すか、リンクで共有してください。'
        : 'このファイルを外すか、リンクで共有するか、上限を上げるよう管理者に依頼してください。',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) => `Jira が ${name} を受け入れませんでした。${reason}`,
    next: () => 'もう一度試すか、ファイルを保存して Jira で追加してください。',
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook が ${name} を渡しませんでした。`,
    next: () => 'もう一度試すか、ファイルを保存して Jira で追加してください。',
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () => 'この Outlook は添付ファイルをアドインに渡せません。',
    next: () =>
      '必要なファイルを保存し、下から追加してください。Microsoft 365 の Outlook (Windows、Mac、Web) は渡せます。',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `この Jira は .${extension} 形式のファイルを受け付けません。`,
    next: () => 'リンクで共有するか、Jira 管理者に尋ねてください。',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} は空です。Jira は空のファイルを受け付けません。`,
    next: () => 'このファイルを外すか、送信者にもう一度頼んでください。',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'この Jira はファイルを受け付けません。',
    next: () => 'ファイルなしで作成するか、Jira 管理者に尋ねてください。',
  },
  FILE_GONE: {
    message: ({ name }) =>
      `${name} は閉じたウィンドウで追加されました。ブラウザーがファイルを渡すのは一度だけです。`,
    next: () => 'ファイルをもう一度選んでください。',
  },
  FILING_ELSEWHERE: {
    message: () => '別のウィンドウがこのメールを登録中です。',
    next: () => '終わるまで待ってからもう一度お試しください。',
  },
  FILING_UNSURE: {
    message: ({ made }) =>
      `Jira の応答がありません。${made === 'issue' ? '課題' : 'コメント'}は作成されている可能性があります。`,
    next: ({ made }) =>
      `もう一度お試しください。Postern は先に${made === 'issue' ? '課題' : 'コメント'}を探すため、二重にはなりません。`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'Outlook のアドインライブラリが読み込まれませんでした。',
    next: ({ hosts }) => `${hosts.join('、')} を許可するよう管理者に依頼し、開き直してください。`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook が ${seconds} 秒以内に応答しませんでした。`,
    next: outlookAgain,
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook が実行できませんでした (コード ${outlookCode})。`,
    next: outlookAgain,
  },
  MAIL_CHANGED: {
    message: () => 'その間に別のメールが選択されました。',
    next: () => '元のメールに戻ってもう一度お試しください。下書きは残っています。',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} は読み取れるメールではありません。`,
    next: () => 'メールを .eml として保存し直し、もう一度お試しください。',
  },
  STORAGE_FULL: {
    message: () => 'このメールボックスにはアドインの設定を保存する空きがありません。',
    next: () => '不要な Jira からサインアウトしてください。',
  },
  CONFIG_INVALID: {
    message: ({ problems }) => `設定に ${problems.length} 件の問題があります。`,
    next: () => 'Cloud Connect の設定の確認を管理者に依頼してください。',
  },
  CANCELLED: {
    message: () => 'キャンセルしました。',
    next: () => '準備ができたらやり直してください。',
  },
  UNEXPECTED: {
    message: () => '予期しないことが起きました。',
    next: () => 'もう一度お試しください。再発する場合は詳細を管理者に送ってください。',
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
