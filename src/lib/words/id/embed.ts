/** The embed in Indonesian. */
import type { EmbedWords } from "../vi/embed";

export const embed: EmbedWords = {
  activate: "Buka peta interaktif",
  fullMap: "Lihat peta lengkap",
  loading: "Membuka peta…",
  failed: "Peta interaktif tidak dapat dibuka. Gambar dan tautan tetap dapat dipakai.",
  list: "Daftar",
  search: "Cari kawasan",
  none: "Tidak ada yang seperti itu.",
  close: "Tutup",
  planned: "Rencana",
  land: "Darat",
  sea: "Laut",
  parks: "Kawasan industri",
  zones: "Kawasan ekonomi",
  status: "Status",
  unpublished: "belum dipublikasikan",
  asOf: (date) => `per ${date}`,
  cooperative: {
    windows: "Tahan Ctrl dan gulir untuk memperbesar peta",
    mac: "Tahan ⌘ dan gulir untuk memperbesar peta",
    mobile: "Pakai dua jari untuk menggeser peta",
  },
};
