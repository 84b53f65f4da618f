#!/bin/sh
# References that no code of this project computed: PROJ's cs2cs (9.1.1). Run it in this folder.
set -eu
points='106.75 20.85
107.5 21
108.05 21.6'
{
  printf '{\n  "by": "cs2cs, PROJ 9.1.1: cs2cs -d 9 EPSG:… EPSG:4326, and for the names projinfo -o …",\n  "points": {'
  first=1
  for code in 4756 3405 3406 32648 32649 3857 5896 5897 5898 5899 9205 9206 9207 9208 9209 9210 9211 9212 9213 9214 9215 9216 9217 9218; do
    [ $first = 1 ] || printf ','
    first=0
    printf '\n    "EPSG:%s": [' $code
    inner=1
    echo "$points" | while read -r lng lat; do
      plane=$(echo "$lat $lng" | cs2cs -d 4 EPSG:4326 EPSG:$code)
      set -- $plane
      case $code in 4756) set -- $(echo "$lat $lng" | cs2cs -d 9 EPSG:4326 EPSG:$code); x=$2; y=$1 ;; *) x=$1; y=$2 ;; esac
      case $code in 4756) back=$(echo "$y $x" | cs2cs -d 12 EPSG:$code EPSG:4326) ;; *) back=$(echo "$x $y" | cs2cs -d 12 EPSG:$code EPSG:4326) ;; esac
      set -- $back
      [ $inner = 1 ] || printf ', '
      inner=0
      printf '{ "xy": [%s, %s], "lngLat": [%s, %s] }' "$x" "$y" "$2" "$1"
    done
    printf ']'
  done
  printf '\n  },\n  "wkt": {'
  first=1
  for code in 4326 4756 3405 32649 3857 5897 5899 9216; do
    for form in WKT1_ESRI WKT1_GDAL WKT2:2015 WKT2:2019 PROJ; do
      [ $first = 1 ] || printf ','
      first=0
      printf '\n    "EPSG:%s %s": %s' $code $form "$(projinfo EPSG:$code -o $form -q --single-line | python3 -c 'import json,sys; print(json.dumps(sys.stdin.read().strip()))')"
    done
  done
  printf '\n  }\n}\n'
} > proj.json
