/** The map's legend, switches and tools in Indonesian. */
import type { RestWords } from "../vi";

export const tools: RestWords["tools"] = {
  copy: "Salin",
  copied: "Disalin",
  winds: ["U", "TL", "T", "TG", "S", "BD", "B", "BL"],
  bearing: (degrees, wind) => `${degrees}° (${wind})`,

  layers: {
    names: {
      zones: "Kawasan ekonomi",
      parks: "Kawasan industri",
      units: "Batas komune, kelurahan, zona khusus",
      roads: "Jalan tol dan jalan nasional",
      railways: "Jalur kereta api",
      places: "Bandara, pelabuhan, gerbang perbatasan",
      labels: "Nama komune, kelurahan, zona khusus",
    },
    inset: "Peta sisipan Hoàng Sa dan Trường Sa",
    background: {
      name: "Peta dasar milik situs",
      from: (host: string) => `Jika dinyalakan, dimuat dari ${host}.`,
      failed: "Peta dasar tidak dapat dimuat; peta tetap seperti semula.",
    },
  },

  large: {
    count: (count) => `${count} fitur, dimuat sebagian demi sebagian saat dilihat.`,
    isSynthetic: "Data sintetis.",
    synthetic: "Sintetis: dibuat oleh program, bukan bidang tanah nyata.",
    noSource: "Sumber tidak disebutkan",
    asOf: (date) => `Per ${date}`,
    far: (name) => `Perbesar untuk melihat “${name}”.`,
    near: "Perbesar ke sana",
    pick: (name) => `“${name}”: klik sebuah fitur untuk melihat luasnya.`,
    vertices: "Jumlah titik sudut",
    measured: "Diukur pada fitur sumber, bukan pada ubin peta.",
    doubt: "Garis batasnya memotong dirinya sendiri, maka luasnya tidak dinyatakan.",
    faults: {
      none: "Situs ini tidak menawarkan lapisan besar.",
      missing: "Lapisan tidak dapat dimuat; peta tetap seperti semula.",
      broken: "Berkas lapisan rusak, atau tidak dibuat oleh “qnz tiles”.",
      unfit:
        "Berkas-berkas lapisan tidak cocok satu sama lain: salah satunya dari pembuatan lain. Beri tahu pemilik situs.",
      "no-ranges":
        "Server tidak mengirim sebagian berkas, sehingga lapisan tidak dapat ditampilkan.",
    },
  },

  measure: {
    kinds: { distance: "Jarak", area: "Luas" },
    start: "Klik peta untuk menetapkan titik pertama.",
    more: {
      distance:
        "Klik untuk menambah titik. Klik lagi titik terakhir atau tekan Enter untuk selesai.",
      area: "Klik untuk menambah titik. Klik lagi titik pertama atau terakhir, atau tekan Enter untuk menutup.",
    },
    undo: "Batalkan titik terakhir",
    reopen: "Lanjut menggambar",
    finish: "Selesai",
    again: "Ukur lagi",
    copy: "Salin hasil",
    vertex: "Tambah titik dengan koordinat",
    add: "Tambah",
    leg: (number) => `Ruas ${number}`,
    legs: "Ruas demi ruas",
    total: "Panjang total",
    bearing: "Azimut ruas terakhir",
    perimeter: "Keliling",
    areas: {
      vn2000Ha: "Pada bidang VN-2000, seperti dalam dokumen",
      ellipsoidHa: "Pada elipsoid WGS 84",
      sphereHa: "Pada bola",
    },
    offPlane: "di luar jangkauan bidang ini",
    crosses:
      "Garisnya memotong atau menapaki dirinya sendiri, jadi luasnya tidak pasti. Batalkan titik terakhir atau ukur lagi.",
    note: "Panjang diukur pada elipsoid WGS 84.",
  },

  goTo: {
    label: "Koordinat WGS 84 atau VN-2000",
    examples: "Contoh",
    go: "Buka",
    clear: "Hapus tanda",
    understoodWgs84: (text) => `Dibaca sebagai WGS 84: ${text}`,
    understoodVn2000: (text) => `Dibaca sebagai VN-2000, meridian tengah 107°45′: ${text}`,
    sameIn: (system, text) => `Dalam ${system}: ${text}`,
    outsideMap: "Koordinat ini berada di luar wilayah yang digambar peta (104–112° BT, 18–24° LU).",
    refusals: {
      empty: "Ketikkan koordinat.",
      "not-a-coordinate":
        "Ini tidak terbaca sebagai koordinat. Perlu dua angka, atau derajat, menit, dan detik seperti pada contoh.",
      "one-number": "Baru satu angka. Perlu keduanya: lintang dan bujur, atau X dan Y.",
      ambiguous:
        "Dapat dibaca dengan lebih dari satu cara. Pisahkan kedua angka dengan titik koma, misalnya 21,0258; 107,3642.",
      sexagesimal: "Menit dan detik harus kurang dari 60.",
      "outside-vietnam": "Koordinat ini di luar Vietnam.",
      "outside-band":
        "Di luar zona 3° meridian tengah 107°45′ (Quảng Ninh). Mungkin memakai meridian provinsi lain.",
    },
  },

  here: {
    pick: "Klik sebuah titik di peta. Klik kanan atau tekan lama juga bisa.",
    asking: "Mencari…",
    failed: "Tidak dapat dicari: data rinci belum termuat. Coba lagi.",
    retry: "Coba lagi",
    unit: "Satuan administratif",
    noUnit: "Di luar daratan dan pulau provinsi; peta dipotong di garis pantai.",
    madeFrom: (names) => `Sejak 1 Juli 2025, dibentuk dari ${names}`,
    unchanged: "Tidak berubah oleh penataan 1 Juli 2025",
    zones: "Kawasan ekonomi",
    noZone: "Tidak di kawasan ekonomi mana pun",
    parks: "Kawasan industri",
    noPark: "Tidak di kawasan industri yang batas atau letaknya diketahui",
    envelopes: "Mungkin di sini: kawasan industri di suatu tempat dalam area sekitar titik ini",
    nearest: "Terdekat",
    away: (distance, wind) => `${distance} ${wind}`,
    roughly: (precision) => `posisi ± ${precision}`,
  },
};
