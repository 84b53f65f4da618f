/** Distances and rings in Indonesian. */
import type { RestWords } from "../vi";

export const near: RestWords["near"] = {
  title: "Jarak",
  loading: "Memuat jarak…",
  failed: "Jarak tidak dapat dimuat.",
  lead: {
    outline: "Dari batas yang dipetakan, titik terdekat hingga terjauh.",
    envelope:
      "Terletak di suatu tempat dalam selubungnya, jadi setiap jarak berupa rentang: yang mungkin terdekat hingga terjauh.",
    land: "Dari daratan kawasan, titik terdekat hingga terjauh.",
  },
  columns: { place: "Ke", straight: "Lurus", road: "Lewat jalan" },
  unpublished: "posisi belum dipublikasikan",
  roughly: (precision) => `posisi ± ${precision}`,
  anyDirection: "arah mana pun",
  noRoad: {
    "place-off-network": "di luar data jalan",
    "place-rough": "posisi terlalu kasar",
    "area-off-network": "tidak ada tol atau jalan nasional dalam selubung",
    "not-connected": "tidak terhubung dalam data jalan",
  },
  notComputed: "tidak dihitung",

  details: "Rincian",
  detailsOf: (place) => `Rincian jalan ke ${place}`,
  along: "Di jalan tol dan jalan nasional",
  alongArea: "Dari semua titik jalan tersebut di area ini",
  start: (road) => `Garis lurus dari batas ke ${road}`,
  end: (road) => `Garis lurus dari ${road} ke tujuan`,
  entry: "masuk tol di titik tanpa simpang susun yang diketahui",
  roads: "Melalui",
  junctions: "Berganti jalan di",
  junction: (roads, unit) => `${roads}, ${unit}`,
  evidence: {
    published: "dari sumber",
    drawn: "terlihat dalam data",
    assumed: "asumsi: kedua jalan berpotongan",
  },
  gaps: (count, length) =>
    `celah data yang ditutup dengan garis lurus: ${count}, seluruhnya ${length}`,
  proven: "Tanpa simpang yang diasumsikan",
  noProven: "tidak ada jalan",
  showRoute: "Gambar rute di peta",
  hideRoute: "Hapus rute dari peta",
  routeTo: (action, place) => `${action}: ${place}`,
  roadsNote: (date) =>
    `Lewat jalan: jalan tol dan jalan nasional OpenStreetMap, ${date}. Jalan lokal tidak dihitung: kedua ujung berupa garis lurus, ditulis terpisah dan tidak dijumlahkan.`,
  straightNote: "Lurus: geodesik pada elipsoid WGS 84.",
  openRadius: "Lihat apa saja dalam radius",

  radius: {
    centre: "Pusat",
    point: "Sebuah titik di peta",
    pick: "Klik peta untuk menetapkan pusat.",
    parks: "Tengah batas kawasan industri yang dipetakan",
    noOutline:
      "Kawasan tanpa batas tidak dapat menjadi pusat: belum ada yang mempublikasikan letaknya dalam selubung.",
    radius: "Radius",
    asking: "Menghitung…",
    failed: "Tidak dapat dihitung: data rinci belum termuat.",
    retry: "Coba lagi",
    lies: {
      whole: "Seluruhnya dalam lingkaran",
      part: "Sebagian dalam lingkaran",
      maybe: "Mungkin dalam lingkaran",
    },
    maybeNote: "Hanya selubung atau posisi kasar yang diketahui.",
    nothing: "Tidak ada apa pun dalam lingkaran ini.",
    found: (count) => `${count} objek dalam lingkaran`,
  },
};
