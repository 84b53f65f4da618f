/** The pages for webmasters, in Korean. */
import type { WebmasterWords } from "../vi/webmaster";

export const webmaster: WebmasterWords = {
  builder: {
    title: "지도를 내 페이지에 넣기",
    lead: "보여 줄 내용을 고르고, 모양을 확인한 뒤, 한 줄을 페이지에 복사하세요.",
    back: "지도로 돌아가기",
    toTest: "자가 점검",
    what: "보여 줄 내용",
    province: "성 전체",
    zones: "경제구역",
    parks: "산업단지",
    controls: "함께 보일 것",
    names: {
      search: "검색",
      list: "목록",
      legend: "범례",
      scale: "축척 막대",
      fullscreen: "전체 화면",
      figures: "주요 수치",
      link: "전체 지도 링크",
    },
    lang: "언어",
    readers: "독자의 언어",
    theme: "모양",
    activate: "움직이는 지도가 되는 때",
    activates: { tap: "독자가 누를 때", visible: "화면에 보일 때", auto: "바로" },
    inset: "호앙사·쯔엉사(Hoàng Sa, Trường Sa) 삽도",
    insets: {
      "top-left": "왼쪽 위",
      "top-right": "오른쪽 위",
      "bottom-left": "왼쪽 아래",
      "bottom-right": "오른쪽 아래",
      false: "숨김",
    },
    height: "높이(px)",
    heightNote: "비워 두면 요소가 높이를 따라가고, 일반 프레임은 480입니다.",
    preview: "미리 보기",
    sizes: { s: "휴대전화", m: "본문 단", l: "전체 너비" },
    code: "복사할 코드",
    kinds: { element: "요소", iframe: "iframe", link: "링크" },
    notes: {
      element: "높이를 따라가고 페이지와 통신합니다. 스크립트 하나가 필요합니다.",
      iframe: "페이지에 스크립트가 필요 없습니다.",
      link: "링크만 넣습니다.",
    },
    copy: "코드 복사",
    weighing: "재는 중…",
    title_attr: "꽝닌성 지도",
    weight: (kb, files) =>
      `독자가 누르기 전까지 ${kb} kB입니다(파일 ${files}개, 방금 여기서 측정).`,
  },
  test: {
    title: "임베드 점검",
    lead: "지도가 있는 페이지나 임베드된 지도의 주소를 붙여 넣으세요. 모든 점검은 이 브라우저에서 이루어집니다.",
    address: "주소",
    run: "점검",
    running: "점검 중…",
    toBuilder: "코드 만들기",
    good: "정상",
    bad: "고칠 것",
    note: "알아 둘 것",
    unseen: "여기서는 알 수 없음",
    said: {
      notAddress: "https://portal.example/page 같은 주소가 아닙니다.",
      pageThere: (path) => `임베드 페이지 ${path}이(가) 있습니다.`,
      pageMissing: (path) => `여기에 ${path}이(가) 없습니다. 코드를 다시 만드세요.`,
      notEmbed: (path) =>
        `${path}은(는) 이 사이트에 있지만 임베드가 아닙니다. embed.html과 embed/<아이디>.html만 다른 곳의 프레임에 들어갈 수 있습니다.`,
      parametersGood: "모든 매개변수를 이해했습니다.",
      parameterUnknown: (name) => `“${name}” 매개변수는 없어서 무시됩니다. 지우세요.`,
      parameterWrong: (name, value) =>
        `“${name}=${value}”은(는) 이해할 수 없어 무시됩니다. 값을 고치세요.`,
      framedHere: "이 페이지의 프레임에 지도가 보입니다.",
      notFramed: "이 페이지의 프레임에서 지도가 답하지 않습니다. 아래 서버 정책을 보세요.",
      messages: "메시지가 양방향으로 오갑니다.",
      height: (px) => `지도가 높이를 알립니다: ${px} px.`,
      noHeight: "지도가 높이를 알리지 않습니다.",
      language: (lang) => `프레임의 언어: ${lang}.`,
      storage:
        "이 브라우저는 사본을 보관합니다. 데이터 파일이 깨져도 전에 온 독자는 마지막 정상본을 봅니다.",
      noStorage: "이 브라우저는 보관하지 않습니다. 지도는 작동하지만 대신할 사본이 없습니다.",
      listGood: (count) => `embed.json을 읽었습니다. 출처 ${count}개가 있습니다.`,
      listBroken:
        "embed.json이 없거나 깨졌습니다. 이 사이트의 페이지에만 답합니다. 파일을 되돌려 놓으세요.",
      listRefused: (entry) =>
        `embed.json: “${entry}”은(는) https://portal.example 같은 출처가 아닙니다.`,
      originListed: (origin) => `${origin}이(가) embed.json에 있어 메시지에 답합니다.`,
      originUnlisted: (origin) =>
        `${origin}이(가) embed.json에 없습니다. "origins"에 그대로 넣으세요.`,
      insecure: "페이지는 https, 지도는 http라서 브라우저가 막습니다. 지도를 https로 제공하세요.",
      mayFrame: (origin) => `서버 정책이 ${origin}의 프레임을 허용합니다.`,
      mayNotFrame: (origin) =>
        `서버 정책이 ${origin}의 프레임을 허용하지 않습니다. embed.json으로 설정을 다시 만들고 서버를 다시 읽히세요.`,
      noPolicy:
        "서버가 frame-ancestors를 보내지 않아 누구나 프레임에 넣을 수 있습니다. docs/deploying.md의 설정을 쓰세요.",
      frameOptions:
        "서버가 X-Frame-Options를 보내 다른 사이트가 넣을 수 없습니다. 임베드 페이지에서 빼세요.",
      compressed: (kind) => `파일이 압축되어 전송됩니다(${kind}).`,
      notCompressed: "파일이 압축되지 않습니다. brotli나 gzip을 켜세요.",
      dataGood: (count) => `데이터 파일 ${count}개를 읽었습니다.`,
      dataBroken: (file, why) =>
        `${file}을(를) 쓸 수 없습니다(${why}). 전에 온 독자는 마지막 정상본을 봅니다. 정상 파일을 넣으세요.`,
      backgroundGood: "embed.json의 배경 지도를 이해했습니다.",
      backgroundBad: (fault) => fault,
      integrityGood: "요소의 스크립트가 공표된 해시와 같습니다.",
      integrityBad: "요소의 스크립트가 공표된 해시와 다릅니다. 빌드 전체를 다시 복사하세요.",
      opens: "프레임 안에서 대화형 지도가 열립니다.",
      opensNot:
        "프레임 안에서 대화형 지도가 열리지 않습니다. 고쳐야 할 다른 항목을 먼저 보고, 이 페이지의 콘솔(F12)을 확인하십시오.",
      otherPath: (path, site) =>
        `여기에 ${path}이(가) 없습니다. 지도는 ${site} 아래에 있습니다. 코드를 다시 만드십시오.`,
      otherScheme: (site) => `지도 주소는 ${site}입니다. https와 http까지 그대로 쓰십시오.`,
      policyStrict: (directive, source) =>
        `서버의 보안 정책이 너무 엄격합니다. ${directive}에 ${source}을(를) 추가하거나 embed.json으로 설정을 다시 쓰십시오.`,
      shared:
        "샌드박스 프레임과 integrity가 붙은 스크립트가 파일을 받습니다(Access-Control-Allow-Origin: *).",
      notShared:
        "서버가 Access-Control-Allow-Origin: *을 보내지 않습니다. 샌드박스 프레임과 integrity가 붙은 스크립트는 아무것도 받지 못합니다. 모든 파일에 이 헤더를 보내십시오.",
      filesGood: (count) =>
        `임베드 파일 ${count}개가 올바른 형식으로 도착하며 너무 오래 보관되지 않습니다.`,
      fileMissing: (name, status) =>
        `${name}이(가) 없습니다(HTTP ${status}). 옛 페이지가 어딘가에 남아 있거나 파일이 다 복사되지 않았습니다. 빌드 전체를 다시 복사하고 CDN 캐시를 비우십시오.`,
      fileType: (name, type) =>
        `${name}이(가) ${type} 형식으로 전송되어 브라우저가 거부합니다. docs/deploying.md의 설정대로 MIME 형식을 고치십시오.`,
      keptLong: (name, hours) =>
        `${name}이(가) ${hours}시간 동안 보관될 수 있어 독자가 옛 내용을 봅니다. docs/deploying.md대로 Cache-Control을 보내고 캐시를 비우십시오.`,
      noOembed:
        "oEmbed 응답이 없습니다. WordPress나 Drupal에 붙인 링크는 링크로 남습니다. 지도로 바뀌게 하려면 SITE_URL로 빌드하십시오.",
      oembedGood: "oEmbed: WordPress, Drupal 등에 붙인 링크가 지도로 바뀝니다.",
      oembedOther: (built) =>
        `이 빌드는 ${built}용이며 이 주소용이 아닙니다. 올바른 SITE_URL로 다시 빌드하십시오.`,
      unseenPage: (origin) =>
        `${origin}의 내용: 브라우저는 다른 사이트의 페이지를 읽게 하지 않습니다. 그 페이지를 열고 콘솔(F12)을 보세요.`,
      unseenPolicy: (site) =>
        `페이지 자체의 정책: Content-Security-Policy를 보낸다면 frame-src에 ${site}이(가), 요소를 쓰면 script-src에도 있어야 합니다.`,
      unseenOthers: "다른 독자의 브라우저와 네트워크.",
    },
  },
};
