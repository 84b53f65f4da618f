/** The pages for webmasters, in Indonesian. */
import type { WebmasterWords } from "../vi/webmaster";

export const webmaster: WebmasterWords = {
  builder: {
    title: "Pasang peta di halaman Anda",
    lead: "Pilih yang ditampilkan, lihat hasilnya, lalu salin satu baris ke halaman Anda.",
    back: "Kembali ke peta",
    toTest: "Uji mandiri",
    what: "Yang ditampilkan",
    province: "Seluruh provinsi",
    zones: "Kawasan ekonomi",
    parks: "Kawasan industri",
    controls: "Yang menyertai peta",
    names: {
      search: "Pencarian",
      list: "Daftar",
      legend: "Legenda",
      scale: "Skala",
      fullscreen: "Layar penuh",
      figures: "Angka utama",
      link: "Tautan ke peta lengkap",
    },
    lang: "Bahasa",
    readers: "Bahasa pembaca",
    theme: "Tampilan",
    activate: "Kapan menjadi peta hidup",
    activates: {
      tap: "Saat pembaca menyentuh",
      visible: "Saat tergulir ke sana",
      auto: "Langsung",
    },
    inset: "Sisipan Hoàng Sa dan Trường Sa",
    insets: {
      "top-left": "Kiri atas",
      "top-right": "Kanan atas",
      "bottom-left": "Kiri bawah",
      "bottom-right": "Kanan bawah",
      false: "Sembunyi",
    },
    height: "Tinggi (px)",
    heightNote: "Kosong: elemen mengikuti tinggi peta; bingkai biasa memakai 480.",
    preview: "Pratinjau",
    sizes: { s: "Ponsel", m: "Kolom", l: "Lebar penuh" },
    code: "Kode untuk disalin",
    kinds: { element: "Elemen", iframe: "iframe", link: "Tautan" },
    notes: {
      element: "Mengikuti tinggi dan berbicara dengan halaman Anda; perlu satu skrip.",
      iframe: "Tidak perlu skrip di halaman Anda.",
      link: "Hanya tautan.",
    },
    copy: "Salin kode",
    weighing: "Menimbang…",
    title_attr: "Peta Quảng Ninh",
    weight: (kb, files) =>
      `Beratnya ${kb} kB sebelum pembaca menyentuhnya (${files} berkas, baru diukur di sini).`,
  },
  test: {
    title: "Uji sematan Anda",
    lead: "Tempel alamat halaman yang memuat peta, atau alamat peta sematan. Semua diuji di peramban ini.",
    address: "Alamat",
    run: "Uji",
    running: "Menguji…",
    toBuilder: "Buat kode",
    good: "Berfungsi",
    bad: "Perlu diubah",
    note: "Perlu diketahui",
    unseen: "Tidak terlihat dari sini",
    said: {
      notAddress: "Itu bukan alamat seperti https://portal.example/halaman.",
      pageThere: (path) => `Halaman sematan ${path} ada di sini.`,
      pageMissing: (path) => `Tidak ada ${path} di sini. Buat kodenya lagi.`,
      notEmbed: (path) =>
        `${path} ada di situs ini tetapi bukan sematan; hanya embed.html dan embed/<id>.html yang boleh dibingkai di tempat lain.`,
      parametersGood: "Semua parameter dipahami.",
      parameterUnknown: (name) => `Tidak ada parameter “${name}”; diabaikan. Hapuslah.`,
      parameterWrong: (name, value) =>
        `“${name}=${value}” tidak dipahami dan diabaikan. Perbaiki nilainya.`,
      framedHere: "Peta tampil dalam bingkai di halaman ini.",
      notFramed:
        "Peta tidak menjawab dalam bingkai di halaman ini. Lihat kebijakan server di bawah.",
      messages: "Pesan sampai dua arah.",
      height: (px) => `Peta memberi tahu tingginya: ${px} px.`,
      noHeight: "Peta tidak memberi tahu tingginya.",
      language: (lang) => `Bahasa bingkai: ${lang}.`,
      storage:
        "Peramban ini menyimpan salinan: bila berkas data rusak, pembaca lama tetap melihat versi baik terakhir.",
      noStorage:
        "Peramban ini tidak menyimpan apa pun; peta tetap berjalan, hanya tanpa salinan cadangan.",
      listGood: (count) => `embed.json dapat dibaca; ${count} asal terdaftar.`,
      listBroken:
        "embed.json hilang atau rusak: hanya halaman situs ini yang dijawab. Kembalikan berkasnya.",
      listRefused: (entry) => `embed.json: “${entry}” bukan asal seperti https://portal.example.`,
      originListed: (origin) => `${origin} ada di embed.json: pesannya dijawab.`,
      originUnlisted: (origin) =>
        `${origin} tidak ada di embed.json: tambahkan persis itu ke "origins".`,
      insecure:
        "Halaman Anda https dan peta http: peramban memblokirnya. Sajikan peta lewat https.",
      mayFrame: (origin) => `Kebijakan server mengizinkan ${origin} membingkai peta.`,
      mayNotFrame: (origin) =>
        `Kebijakan server tidak mengizinkan ${origin} membingkai peta: tulis ulang konfigurasi dari embed.json lalu muat ulang server.`,
      noPolicy:
        "Server tidak mengirim frame-ancestors: situs mana pun dapat membingkai peta. Pakai konfigurasi di docs/deploying.md.",
      frameOptions:
        "Server mengirim X-Frame-Options: situs lain tidak dapat membingkai. Hapus dari halaman sematan.",
      compressed: (kind) => `Berkas dikirim terkompresi (${kind}).`,
      notCompressed: "Berkas dikirim tanpa kompresi: nyalakan brotli atau gzip.",
      dataGood: (count) => `${count} berkas data dapat dibaca.`,
      dataBroken: (file, why) =>
        `${file} tidak dapat dipakai (${why}). Pembaca lama melihat salinan baik terakhir; taruh berkas yang baik.`,
      backgroundGood: "Peta dasar di embed.json dipahami.",
      backgroundBad: (fault) => fault,
      integrityGood: "Skrip elemen sesuai hash yang diumumkan.",
      integrityBad:
        "Skrip elemen tidak sesuai hash yang diumumkan: salin ulang seluruh hasil build.",
      opens: "Peta interaktif terbuka di dalam bingkai.",
      opensNot:
        "Peta interaktif tidak terbuka di dalam bingkai: lihat hal lain yang perlu diubah, lalu konsol (F12) halaman ini.",
      otherPath: (path, site) =>
        `Di sini tidak ada ${path}: peta berada di bawah ${site}. Buat ulang kodenya.`,
      otherScheme: (site) =>
        `Peta ada di ${site}: tulis persis seperti itu, dengan https atau http sebagaimana tertulis.`,
      policyStrict: (directive, source) =>
        `Kebijakan server terlalu ketat: tambahkan ${source} pada ${directive}, atau tulis ulang konfigurasi dari embed.json.`,
      shared:
        "Bingkai sandbox dan skrip dengan integrity mendapat berkasnya (Access-Control-Allow-Origin: *).",
      notShared:
        "Server tidak mengirim Access-Control-Allow-Origin: *. Bingkai sandbox dan skrip dengan integrity tidak mendapat apa pun: kirim tajuk ini bersama setiap berkas.",
      filesGood: (count) =>
        `${count} berkas sematan tiba dengan jenis yang benar dan tidak disimpan terlalu lama.`,
      fileMissing: (name, status) =>
        `${name} tidak ada (HTTP ${status}): halaman lama masih tersimpan di suatu tempat, atau belum semua disalin. Salin ulang seluruh hasil build dan bersihkan cache CDN.`,
      fileType: (name, type) =>
        `${name} dikirim sebagai ${type}, yang ditolak peramban: perbaiki jenis MIME sesuai konfigurasi di docs/deploying.md.`,
      keptLong: (name, hours) =>
        `${name} boleh disimpan ${hours} jam: pembaca melihat isi lama. Kirim Cache-Control seperti di docs/deploying.md dan bersihkan yang tersimpan.`,
      noOembed:
        "Tidak ada jawaban oEmbed: tautan yang ditempel di WordPress atau Drupal tetap tautan. Bangun dengan SITE_URL bila harus menjadi peta.",
      oembedGood: "oEmbed: tautan yang ditempel di WordPress, Drupal, dan lainnya menjadi peta.",
      oembedOther: (built) =>
        `Ini dibangun untuk ${built}, bukan untuk alamat ini: bangun ulang dengan SITE_URL yang benar.`,
      unseenPage: (origin) =>
        `Isi ${origin}: peramban tidak mengizinkan halaman situs lain dibaca. Buka halaman itu dan lihat konsolnya (F12).`,
      unseenPolicy: (site) =>
        `Kebijakan halaman itu sendiri: bila mengirim Content-Security-Policy, frame-src harus memuat ${site}, dan script-src bila memakai elemen.`,
      unseenOthers: "Peramban dan jaringan pembaca lain.",
    },
  },
};
