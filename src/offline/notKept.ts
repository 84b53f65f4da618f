/** What stands where a page was asked for that nobody opened while there was a network. */
import { isLang, preferredLang, type Lang } from "../lib/words/languages";

const SENTENCES: Record<Lang, string> = {
  vi: "Không có mạng, và trang này chưa được lưu vì chưa từng mở. Bản đồ vẫn dùng được.",
  en: "No network, and this page is not kept since it was never opened. The map still works.",
  zh: "没有网络，而且此页从未打开过，因此没有保存。地图仍可使用。",
  ko: "네트워크가 없고, 이 페이지는 연 적이 없어 저장되지 않았습니다. 지도는 이용할 수 있습니다.",
  ja: "ネットワークがなく、このページは開いたことがないため保存されていません。地図は利用できます。",
  id: "Tidak ada jaringan, dan halaman ini tidak tersimpan karena belum pernah dibuka. Peta tetap dapat digunakan.",
};

/** As the map's own pages look; what they are styled with may not be kept either. */
const STYLE = `:root{color-scheme:light dark}
body{margin:0;display:grid;align-content:center;justify-items:start;gap:1rem;min-height:100vh;box-sizing:border-box;
max-width:28rem;margin-inline:auto;padding:1.5rem;background:#fdfbf6;color:#1e2a30;font:1.0625rem/1.55 system-ui,sans-serif}
p{margin:0}
a{padding:.5rem 1rem;border-radius:2px;background:#1e2a30;color:#fdfbf6;text-decoration:none}
@media(prefers-color-scheme:dark){body{background:#171d22;color:#ece7dc}a{background:#ece7dc;color:#171d22}}`;

/**
 * A page of one sentence with a link to the map.
 *
 * @param asked the language in the address, if there is one
 * @param preferred the reader's languages, as the browser tells them
 * @param map the address of the map
 */
export function notKept(asked: string | null, preferred: readonly string[], map: string): Response {
  const lang = isLang(asked) ? asked : preferredLang(preferred);
  const link = new URL(`?lang=${lang}`, map).href;
  const nonce = crypto.randomUUID();
  const page = `<!doctype html><html lang="${lang}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Quảng Ninh</title><style nonce="${nonce}">${STYLE}</style>
<p>${SENTENCES[lang]}</p><a href="${link}" target="_top">Quảng Ninh</a></html>`;
  return new Response(page, {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'`,
    },
  });
}
