/** What the first view says in Indonesian. */
import type { FirstWords } from "../vi";

export const parks = (count: string) => `${count} kawasan`;

export const first: FirstWords = {
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
  tools: {
    title: "Alat peta",
    copyRefused: "Peramban tidak mengizinkan penyalinan. Pilih baris di bawah dan salin sendiri:",
    wgs84: "WGS 84",
    vn2000: "VN-2000",
    vn2000Plane: "VN-2000, meridian tengah 107°45′, zona 3°",
    axes: "X ke utara, Y ke timur, dalam meter",
    latLng: (lat, lng) => `${lat}\u00a0LU; ${lng}\u00a0BT`,
    northingEasting: (x, y) => `X\u00a0${x}; Y\u00a0${y}`,
    legend: {
      title: "Legenda",
      hue: "Warna: jenisnya",
      zones: "Kawasan ekonomi",
      parks: "Kawasan industri",
      zone: { coastal: "pesisir", "border-gate": "gerbang perbatasan" },
      status: {
        operating: "beroperasi",
        "under-construction": "dalam pembangunan",
        planned: "direncanakan",
      },
      line: "Garis: seberapa pasti",
      basis: {
        surveyed: "hasil ukur: koordinat dalam keputusan",
        "administrative-units": "satuan administratif yang disebut",
        mapped: "digambar dari yang telah dibangun",
        schematic: "skema: batas belum dipublikasikan",
        envelope: "di suatu tempat di dalamnya",
      },
      ring: "Lingkaran: batas belum dipublikasikan",
      ringNote: "Makin besar lingkaran, makin luas rencananya; posisinya hanya perkiraan.",
      others: "Tanda lain",
      expressway: "jalan tol",
      national: "jalan nasional",
      railway: "jalur kereta api",
      roadsFade: "Di tempat garis memudar, datanya yang berakhir, bukan jalannya.",
      unit: "batas komune atau kelurahan",
    },
    layers: {
      title: "Lapisan peta",
    },
    measure: {
      title: "Ukur di peta",
    },
    goTo: {
      title: "Ke koordinat",
    },
    here: {
      title: "Ada apa di sini?",
    },
    readout: "Koordinat pada penunjuk",
    scale: (length) => `Skala batang: ${length}`,
    inset: {
      title: "Kepulauan Hoàng Sa dan Trường Sa milik Vietnam",
      hide: "Sembunyikan peta sisipan Hoàng Sa dan Trường Sa",
      enlarge: "Perbesar peta sisipan Hoàng Sa dan Trường Sa",
      shrink: "Perkecil peta sisipan Hoàng Sa dan Trường Sa",
      translations: {
        "Hoàng Sa": "Kepulauan Hoang Sa",
        "Trường Sa": "Kepulauan Truong Sa",
      },
    },
    locate: {
      searching: "Mencari lokasi Anda…",
      accuracy: (distance) => `Lokasi Anda, dengan ketelitian sekitar ${distance}.`,
      outside: "Lokasi Anda di luar peta.",
      denied:
        "Peramban tidak diizinkan memberi tahu lokasi Anda. Izinkan melalui pengaturan situs.",
      unavailable: "Perangkat tidak dapat menentukan lokasinya.",
      timeout: "Pencarian lokasi terlalu lama. Coba lagi.",
      unsupported:
        "Peramban ini tidak memberi tahu lokasi, atau halaman tidak disajikan lewat HTTPS.",
    },
    fullscreenRefused: "Peramban tidak mengizinkan layar penuh di sini.",
    attribution: {
      title: "Sumber peta",
      more: "Tampilkan semua sumber",
      less: "Ringkas sumber",
    },
    pick: { title: "Pilih satu" },
  },
  near: {
    radius: {
      title: "Dalam radius",
    },
  },
  panel: {
    list: {
      zones: "Kawasan ekonomi",
      parksOutside: "Kawasan industri di luar kawasan ekonomi",
      parksOf: (zone) => `Kawasan industri di kawasan ekonomi ${zone}`,
      totalZones: (count) => `${count} kawasan ekonomi`,
      totalParks: (count) => `${count} kawasan industri`,
      outlineUnpublished: "batas belum terbit",
      howToRead: "Batang adalah luas tergambar, garis tegak luas rencana.",
      bar: (planned, drawn) => `Rencana ${planned}, tergambar ${drawn}`,
    },
    source: {
      open: (what) => `${what}: sumber dan tanggal`,
    },
  },
  find: {
    search: {
      label: "Cari kawasan, tempat, komune, perusahaan",
      placeholder: "Cari: Sông Khoai, Foxconn…",
      results: (count) => `${count} hasil`,
      none: "Tidak ditemukan. Coba lebih sedikit huruf.",
      clear: "Hapus ketikan",
      filterBy: (typed) => `Saring daftar dengan “${typed}”`,
    },
    filters: {
      open: "Saringan",
      chosen: (count) => `${count} dipilih`,
      clear: "Hapus semua",
      active: "Disaring menurut",
      show: (count) => `Lihat ${parks(count)}`,
    },
    shortlist: {
      save: (park) => `Simpan ${park}`,
      saved: (park) => `Batal simpan ${park}`,
      count: (count) => `${count} tersimpan`,
    },
    compare: {
      short: "Bandingkan",
      open: (count) => `Bandingkan ${parks(count)}`,
    },
  },
  register: {
    units: {
      ha: "ha",
    },
    qualifiers: {
      about: (value) => `sekitar ${value}`,
      over: (value) => `lebih dari ${value}`,
      nearly: (value) => `hampir ${value}`,
      "at-least": (value) => `sedikitnya ${value}`,
      "at-most": (value) => `paling banyak ${value}`,
    },
    values: {
      unpublished: "belum dipublikasikan",
    },
  },
};
