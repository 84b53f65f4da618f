#!/bin/sh
# Makes every file in in/ from parcels.csv, with GDAL 3.6.2 and glibc's iconv; none of this project's code has
# a part in it. Run it in this folder. The files are kept, so that the tests need neither.
set -eu
# in/points.xls stays: SheetJS 0.18.5 made it from points.csv, since GDAL writes no .xls.
find in -type f ! -name points.xls -delete; rm -rf work; mkdir -p in work
export SHAPE_ENCODING=UTF-8
vn='-s_srs EPSG:5899'
types='-oo AUTODETECT_TYPE=NO'

# The reference: GDAL's own conversion to WGS 84, 12 decimals.
ogr2ogr -f GeoJSON in/reference.geojson parcels.csv $types $vn -t_srs EPSG:4326 -lco COORDINATE_PRECISION=12 \
  -lco RFC7946=NO -nln parcels -sql "SELECT id, name, CAST(planned_ha AS float) AS planned_ha, code, note FROM parcels"
src='work/typed.gpkg'
ogr2ogr -f GPKG $src parcels.csv $types -a_srs EPSG:5899 -nln parcels \
  -sql "SELECT id, name, CAST(planned_ha AS float) AS planned_ha, code, note FROM parcels"

# One of each format.
ogr2ogr -f "ESRI Shapefile" work/vn2000.shp $src -lco ENCODING=UTF-8
(cd work && zip -q -X ../in/vn2000.zip vn2000.shp vn2000.shx vn2000.dbf vn2000.prj vn2000.cpg)
ogr2ogr -f KML in/parcels.kml $src -dsco NameField=name
ogr2ogr -f LIBKML in/parcels-libkml.kml $src
ogr2ogr -f LIBKML in/parcels.kmz $src
ogr2ogr -f GPX in/tracks.gpx $src -t_srs EPSG:4326 -dsco GPX_USE_EXTENSIONS=NO \
  -dialect SQLite -sql "SELECT ST_ExteriorRing(geom) AS geom, name FROM parcels WHERE id IN ('lo-a', 'lo-b')" -nlt LINESTRING -lco FORCE_GPX_TRACK=YES
ogr2ogr -f GPKG in/vn2000.gpkg $src -nln parcels
ogr2ogr -f GPKG in/wgs84.gpkg $src -nln parcels -t_srs EPSG:4326
ogr2ogr -f GeoJSON in/vn2000.geojson $src -lco RFC7946=NO
# GDAL writes polygons as hatches, and their outlines as closed polylines.
ogr2ogr -f DXF in/hatches.dxf $src -sql "SELECT geom, name AS Layer FROM parcels"
ogr2ogr -f DXF in/outlines.dxf $src -dialect SQLite -sql "SELECT ST_ExteriorRing(geom) AS geom, name AS Layer FROM parcels WHERE id IN ('lo-a', 'lo-b')"
ogr2ogr -f CSV in/wkt.csv $src -lco GEOMETRY=AS_WKT -lco SEPARATOR=SEMICOLON
ogr2ogr -f XLSX in/points.xlsx points.csv -oo AUTODETECT_TYPE=YES -oo HEADERS=YES -nln "Tọa độ"

# Five kinds of trouble with a shapefile's .prj and .cpg, and some more.
trouble() { # NAME
  (cd work && zip -q -X "../in/$1.zip" "$1.shp" "$1.shx" "$1.dbf" $( [ -f "$1.prj" ] && echo "$1.prj" ) $( [ -f "$1.cpg" ] && echo "$1.cpg" ))
}
copy() { for e in shp shx dbf prj cpg; do cp "work/vn2000.$e" "work/$1.$e"; done; }
copy missing-prj && rm work/missing-prj.prj && trouble missing-prj
# ArcGIS's own text, which names the datum and not its shift.
copy esri-prj && printf '%s' 'PROJCS["VN_2000_TM-3_107-45",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",107.75],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]' > work/esri-prj.prj && trouble esri-prj
# Made by hand on WGS 84's datum, with a name of its own.
copy custom-prj && sed -e 's/VN_2000_TM-3_107-45/VN2000_QuangNinh/' -e 's/GCS_VN_2000/GCS_WGS_1984/' -e 's/D_Vietnam_2000/D_WGS_1984/' work/esri-prj.prj > work/custom-prj.prj && trouble custom-prj
# The same, and the name says nothing either.
copy nameless-prj && sed -e 's/VN2000_QuangNinh/Quang_Ninh_3do/' work/custom-prj.prj > work/nameless-prj.prj && trouble nameless-prj
copy wrong-meridian && sed -e 's/107-45/105-00/' -e 's/107.75/105.0/' work/esri-prj.prj > work/wrong-meridian.prj && trouble wrong-meridian
copy next-meridian && sed -e 's/107-45/107-30/' -e 's/107.75/107.5/' work/esri-prj.prj > work/next-meridian.prj && trouble next-meridian
copy degrees-prj && printf '%s' 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]' > work/degrees-prj.prj && trouble degrees-prj
ogr2ogr -f "ESRI Shapefile" work/swapped.shp $src -lco ENCODING=UTF-8 -dialect SQLite -sql "SELECT SwapCoords(geom) AS geom, id, name, planned_ha, code, note FROM parcels" && trouble swapped
ogr2ogr -f "ESRI Shapefile" work/utm48.shp $src -lco ENCODING=UTF-8 -t_srs EPSG:32648 && trouble utm48
ogr2ogr -f "ESRI Shapefile" work/vn-utm48.shp $src -lco ENCODING=UTF-8 -t_srs EPSG:3405 && trouble vn-utm48
ogr2ogr -f "ESRI Shapefile" work/mercator.shp $src -lco ENCODING=UTF-8 -t_srs EPSG:3857 && trouble mercator
# Text in older encodings, under a .cpg that says UTF-8, one that is missing, and one that says 1252.
for encoding in CP1258 TCVN; do
  low=$(echo $encoding | tr A-Z a-z)
  iconv -f UTF-8 -t $encoding//TRANSLIT parcels.csv > work/$low.csv
  ogr2ogr -f "ESRI Shapefile" work/lying-$low.shp work/$low.csv $types -a_srs EPSG:5899 -lco ENCODING= -skipfailures 2>/dev/null
  printf UTF-8 > work/lying-$low.cpg && trouble lying-$low
  for e in shp shx dbf prj; do cp work/lying-$low.$e work/no-cpg-$low.$e; done; trouble no-cpg-$low
done
rm -rf work

python3 topojson.py
