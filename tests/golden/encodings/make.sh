#!/bin/sh
# Bytes that glibc's iconv (Debian 12) makes of Vietnamese names; no code of this project has a part in it.
set -eu
python3 - <<'PY'
import json, subprocess
names = ["Quảng Ninh", "Vân Đồn", "Móng Cái", "Hoành Mô", "Bắc Phong Sinh", "Đầm Nhà Mạc", "Phường Hà Khẩu",
         "Thửa đất số 12", "Khu công nghiệp Hải Hà", "Đặc khu Cô Tô", "ỦY BAN NHÂN DÂN", "Ưỡn ẹo, gãy gọn, nghỉ, khuỷu tay"]
rows = []
for name in names:
    row = {"text": name}
    for key, code in (("windows-1258", "CP1258"), ("tcvn3", "TCVN")):
        row[key] = subprocess.run(["iconv", "-f", "UTF-8", "-t", code], input=name.encode(), capture_output=True, check=True).stdout.hex()
    rows.append(row)
table = "".join(subprocess.run(["iconv", "-f", "TCVN", "-t", "UTF-8"], input=bytes([b, 0x2e]), capture_output=True, check=True).stdout.decode()[:-1] for b in range(128, 256))
with open("iconv.json", "w") as f:
    f.write(json.dumps({"by": "iconv (Debian GLIBC 2.36)", "tcvn3High": table, "names": rows}, ensure_ascii=False, indent=1) + "\n")
PY
