/** Words of the A4 sheet in Indonesian. */
import type { Words } from "../vi";

export const sheet: Words["sheet"] = {
  print: "Cetak lembar A4 (PDF)",
  north: "U",
  mapOf: (name) => `Peta ${name}`,
  area: "Luas, ha",
  planned: "Rencana",
  ellipsoid: "Elipsoid",
  difference: "Selisih",
  whole: "Keseluruhan",
  noOutline: "batas belum dipublikasikan",
  plannedSources: (numbers) =>
    `Sumber luas rencana: ${numbers}. Selisih = VN-2000 dikurangi rencana.`,
  chain: "Rantai lahan, ha",
  steps: {
    planned: "Rencana",
    granted: "Diberikan",
    industrial: "Industri",
    leased: "Disewakan",
    left: "Sisa",
  },
  distances: "Jarak garis lurus",
  distancesNote:
    "Pada elipsoid WGS 84, dari titik terdekat hingga terjauh pada batas atau selubung.",
  facts: "Angka yang dipublikasikan",
  firstOnly:
    "Tiap sel memuat angka utama; angka lain, beserta sumber dan tanggalnya, ada di halaman web.",
  qr: "Kode QR ke halaman ini",
  printed: (date) => `Dicetak ${date}. Peta ini tidak berkekuatan hukum.`,
};
