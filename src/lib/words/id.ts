/** The page's words in Indonesian. */
import { near } from "./id/near";
import { sheet } from "./id/sheet";
import { find } from "./id/find";
import { panel } from "./id/panel";
import { register } from "./id/register";
import { tools } from "./id/tools";
import type { Words } from "./vi";

export const id: Words = {
  page: {
    title: "Kawasan ekonomi dan industri Quảng Ninh",
    shortTitle: "Quảng Ninh Zones",
    lead: "5 kawasan ekonomi, 23 kawasan industri: luas rencana, luas tergambar, dan seberapa pasti setiap garis.",
    language: "Bahasa",
    theme: "Tampilan",
    themes: { auto: "Otomatis", light: "Terang", dark: "Gelap" },
    viewsLabel: "Halaman",
    views: {
      explore: "Jelajahi",
      compare: "Bandingkan",
      province: "Provinsi",
      check: "Periksa",
      work: "Berkas Anda",
      about: "Tentang data",
    },
    skipToList: "Langsung ke daftar",
    loading: "Memuat…",
    partFailed: "Bagian halaman ini tidak dapat dimuat. Periksa koneksi jaringan.",
    again: "Coba lagi",
    reload: "Muat ulang halaman",
    stillWaiting: (files) => `Masih menunggu ${files}. Jaringan lambat atau tidak menjawab.`,
    mixed:
      "Berkas di server berbeda versi, jadi hasil pemeriksaan tidak ditampilkan. Coba lagi beberapa menit lagi.",
    languageFailed: "Bahasa itu tidak dapat dimuat; halaman tetap memakai bahasa ini.",
    keptOffline: (day) =>
      `Tanpa jaringan: halaman menampilkan salinan data yang disimpan pada ${day}.`,
    keptBroken: (files, day) =>
      `${files} di server rusak: salinan baik terakhir, ${day}, ditampilkan.`,
    newer: "Versi baru halaman ini sudah siap.",
    useNewer: "Gunakan",
    panelHeight: "Tinggi panel",
    copyLink: "Salin tautan",
    linkCopied: "Tautan disalin",
    close: "Tutup",
    back: "Kembali",
    linkFaults: {
      zone: (ids) => `Tautan ini menyebut kawasan yang tidak ada: ${ids}.`,
      park: (ids) => `Tautan ini menyebut kawasan industri yang tidak ada: ${ids}.`,
      place: (ids) =>
        `Tautan ini menyebut tempat yang tidak ada atau yang posisinya tidak dipublikasikan: ${ids}.`,
      route: (ids) => `Tidak ada rute jalan yang dapat digambar untuk ${ids}.`,
      parameter: (text) => `Bagian tautan ini tidak dapat dipahami: ${text}.`,
    },
  },
  kinds: {
    zone: {
      coastal: "Kawasan ekonomi pesisir",
      "border-gate": "Kawasan ekonomi gerbang perbatasan",
    },
    status: {
      operating: "Beroperasi",
      "under-construction": "Dalam pembangunan",
      planned: "Direncanakan",
    },
    place: { airport: "Bandara", "border-gate": "Gerbang perbatasan", port: "Pelabuhan" },
    basis: {
      surveyed: "Hasil ukur: koordinat dari keputusan",
      "administrative-units": "Satuan administratif yang disebut keputusan",
      mapped: "Digambar dari yang telah dibangun",
      schematic: "Skema: batas laut belum dipublikasikan",
      envelope: "Selubung: terletak di suatu tempat di dalamnya",
    },
  },
  map: {
    name: "Peta kawasan ekonomi dan kawasan industri Quảng Ninh",
    loading: "Menggambar peta…",
    zoomIn: "Perbesar",
    zoomOut: "Perkecil",
    zoomAll: "Seluruh provinsi",
    fullscreen: "Layar penuh",
    exitFullscreen: "Keluar dari layar penuh",
    locate: "Lokasi saya",
    noWebgl:
      "Peramban ini tidak memiliki WebGL, jadi peta digambar sederhana; daftar dan semua angka tetap lengkap.",
    gaveUp:
      "Peramban tidak dapat terus menggambar peta lengkap, jadi peta digambar sederhana; daftar dan semua angka tetap lengkap.",
    failed: "Peta tidak dapat digambar. Daftar dan angka tetap dapat dipakai.",
    sea: "Teluk Tonkin",
    china: "Tiongkok",
    somewhereIn: (place) => `di suatu tempat di ${place}`,
    formerArea: {
      "former-ward": (names) => `bekas kelurahan ${names}`,
      "former-commune": (names) => `bekas komune ${names}`,
      "former-town": (names) => `bekas kota kecil ${names}`,
      "former-city": (names) => `bekas kota ${names}`,
      "former-district": (names) => `bekas distrik ${names}`,
    },
    fileFailed: (file) => `${file} tidak dapat dimuat. Bagian lain tetap berfungsi.`,
    differs: (what, published, computed) =>
      `${what}: dipublikasikan ${published}, dihitung ulang ${computed}`,
    hereAre: (count) => `${count} objek di sini`,
  },
  register,
  tools,
  panel,
  find,
  near,
  sheet,
};
