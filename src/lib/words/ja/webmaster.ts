/** The pages for webmasters, in Japanese. */
import type { WebmasterWords } from "../vi/webmaster";

export const webmaster: WebmasterWords = {
  builder: {
    title: "地図をページに埋め込む",
    lead: "表示内容を選び、見え方を確かめて、一行をページにコピーしてください。",
    back: "地図に戻る",
    toTest: "自己診断",
    what: "表示内容",
    province: "省全体",
    zones: "経済区",
    parks: "工業団地",
    controls: "添えるもの",
    names: {
      search: "検索",
      list: "一覧",
      legend: "凡例",
      scale: "縮尺バー",
      fullscreen: "全画面",
      figures: "主な数値",
      link: "全体の地図へのリンク",
    },
    lang: "言語",
    readers: "読者の言語",
    theme: "外観",
    activate: "操作できる地図になるとき",
    activates: { tap: "読者が触れたとき", visible: "画面に入ったとき", auto: "すぐに" },
    inset: "ホアンサ・チュオンサ（Hoàng Sa, Trường Sa）の挿図",
    insets: {
      "top-left": "左上",
      "top-right": "右上",
      "bottom-left": "左下",
      "bottom-right": "右下",
      false: "隠す",
    },
    height: "高さ（px）",
    heightNote: "空欄なら要素は高さに合わせ、通常の枠は480になります。",
    preview: "プレビュー",
    sizes: { s: "スマートフォン", m: "記事の段", l: "全幅" },
    code: "コピーするコード",
    kinds: { element: "要素", iframe: "iframe", link: "リンク" },
    notes: {
      element: "高さに合わせ、ページとやり取りします。スクリプトが一つ必要です。",
      iframe: "ページ側のスクリプトは不要です。",
      link: "リンクだけです。",
    },
    copy: "コードをコピー",
    weighing: "計測中…",
    title_attr: "クアンニン省の地図",
    weight: (kb, files) => `読者が触れるまでに${kb} kB（${files}ファイル、今ここで計測）。`,
  },
  test: {
    title: "埋め込みの診断",
    lead: "地図のあるページ、または埋め込み地図のアドレスを貼り付けてください。診断はすべてこのブラウザーで行われます。",
    address: "アドレス",
    run: "診断",
    running: "診断中…",
    toBuilder: "コードを作る",
    good: "正常",
    bad: "要変更",
    note: "知っておくとよいこと",
    unseen: "ここからは見えません",
    said: {
      notAddress: "https://portal.example/page のようなアドレスではありません。",
      pageThere: (path) => `埋め込みページ${path}があります。`,
      pageMissing: (path) => `${path}がありません。コードを作り直してください。`,
      notEmbed: (path) =>
        `${path}はこのサイトにありますが埋め込みではありません。他所の枠に入れるのはembed.htmlとembed/<ID>.htmlだけです。`,
      parametersGood: "パラメーターはすべて理解できました。",
      parameterUnknown: (name) =>
        `「${name}」というパラメーターはなく、無視されます。消してください。`,
      parameterWrong: (name, value) =>
        `「${name}=${value}」は理解できず、無視されます。値を直してください。`,
      framedHere: "このページの枠に地図が表示されます。",
      notFramed: "このページの枠で地図が応答しません。下のサーバーのポリシーをご覧ください。",
      messages: "メッセージは双方向に届きます。",
      height: (px) => `地図が高さを伝えています：${px} px。`,
      noHeight: "地図が高さを伝えていません。",
      language: (lang) => `枠の言語：${lang}。`,
      storage:
        "このブラウザーは控えを保存します。データが壊れても、以前の読者には最後の正常な版が見えます。",
      noStorage: "このブラウザーは保存できません。地図は動きますが、控えはありません。",
      listGood: (count) => `embed.jsonを読めました。オリジンは${count}件です。`,
      listBroken:
        "embed.jsonがないか壊れています。このサイトのページにだけ応答します。ファイルを戻してください。",
      listRefused: (entry) =>
        `embed.json：「${entry}」はhttps://portal.exampleのようなオリジンではありません。`,
      originListed: (origin) => `${origin}はembed.jsonにあり、メッセージに応答します。`,
      originUnlisted: (origin) =>
        `${origin}はembed.jsonにありません。"origins"にそのまま加えてください。`,
      insecure:
        "ページはhttps、地図はhttpなので、ブラウザーが遮断します。地図をhttpsで配信してください。",
      mayFrame: (origin) => `サーバーのポリシーは${origin}の枠を許しています。`,
      mayNotFrame: (origin) =>
        `サーバーのポリシーは${origin}の枠を許していません。embed.jsonから設定を作り直し、サーバーに読み直させてください。`,
      noPolicy:
        "サーバーがframe-ancestorsを送っていないため、どのサイトでも枠に入れられます。docs/deploying.mdの設定をお使いください。",
      frameOptions:
        "サーバーがX-Frame-Optionsを送っているため、他のサイトは枠に入れられません。埋め込みページから外してください。",
      compressed: (kind) => `ファイルは圧縮して送られています（${kind}）。`,
      notCompressed: "ファイルが圧縮されていません。brotliかgzipを有効にしてください。",
      dataGood: (count) => `データファイル${count}件を読めました。`,
      dataBroken: (file, why) =>
        `${file}は使えません（${why}）。以前の読者には最後の正常な版が見えます。正常なファイルを置いてください。`,
      backgroundGood: "embed.jsonの背景地図を理解できました。",
      backgroundBad: (fault) => fault,
      integrityGood: "要素のスクリプトは公表されたハッシュと一致します。",
      integrityBad:
        "要素のスクリプトは公表されたハッシュと一致しません。ビルド全体を置き直してください。",
      opens: "枠の中で操作できる地図が開きます。",
      opensNot:
        "枠の中で操作できる地図が開きません。ほかの要修正項目を見てから、このページのコンソール（F12）を確かめてください。",
      otherPath: (path, site) =>
        `ここに ${path} はありません。地図は ${site} の下にあります。コードを作り直してください。`,
      otherScheme: (site) =>
        `地図のアドレスは ${site} です。https か http かも含めてそのとおりに書いてください。`,
      policyStrict: (directive, source) =>
        `サーバーのポリシーが厳しすぎます。${directive} に ${source} を加えるか、embed.json から設定を書き直してください。`,
      shared:
        "サンドボックスの枠と integrity 付きスクリプトがファイルを受け取れます（Access-Control-Allow-Origin: *）。",
      notShared:
        "サーバーが Access-Control-Allow-Origin: * を送っていません。サンドボックスの枠と integrity 付きスクリプトは何も受け取れません。すべてのファイルに付けて送ってください。",
      filesGood: (count) =>
        `埋め込みの ${count} 個のファイルが正しい種類で届き、長く保持されすぎません。`,
      fileMissing: (name, status) =>
        `${name} がありません（HTTP ${status}）。古いページがどこかに残っているか、コピーが不完全です。ビルド全体をコピーし直し、CDN のキャッシュを消してください。`,
      fileType: (name, type) =>
        `${name} は ${type} として送られ、ブラウザーが拒否します。docs/deploying.md の設定どおりに MIME タイプを直してください。`,
      keptLong: (name, hours) =>
        `${name} は ${hours} 時間保持されうるため、読者には古い内容が見えます。docs/deploying.md のとおりに Cache-Control を送り、キャッシュを消してください。`,
      noOembed:
        "oEmbed の応答がありません。WordPress や Drupal に貼ったリンクはリンクのままです。地図にしたい場合は SITE_URL を付けてビルドしてください。",
      oembedGood: "oEmbed：WordPress や Drupal などに貼ったリンクが地図になります。",
      oembedOther: (built) =>
        `このビルドは ${built} 用で、このアドレス用ではありません。正しい SITE_URL でビルドし直してください。`,
      unseenPage: (origin) =>
        `${origin}の内容：ブラウザーは他サイトのページを読ませません。そのページを開き、コンソール（F12）をご覧ください。`,
      unseenPolicy: (site) =>
        `ページ自身のポリシー：Content-Security-Policyを送るなら、frame-srcに${site}が、要素を使うならscript-srcにも必要です。`,
      unseenOthers: "他の読者のブラウザーと通信環境。",
    },
  },
};
