/** Coordinate systems as files name them: WKT 1 for .prj files and GeoPackages, and a line for tables. */
import { SYSTEMS, WEB_MERCATOR, type CrsSystem } from "./systems";

const SPHEROID = "6378137,298.257223563";
const DEGREE = "0.0174532925199433";

/** WKT 1 as ESRI writes it, one line. GDAL, QGIS and ArcGIS know VN-2000 by these names. */
export function esriWkt(system: CrsSystem): string {
  const [gcs, datum] =
    system.datum === "VN-2000" ? ["GCS_VN_2000", "D_Vietnam_2000"] : ["GCS_WGS_1984", "D_WGS_1984"];
  const base =
    `GEOGCS["${gcs}",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]],` +
    `PRIMEM["Greenwich",0.0],UNIT["Degree",${DEGREE}]]`;
  if (system.kind === "geographic") return base;
  if (system.id === WEB_MERCATOR) {
    return (
      `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${base},PROJECTION["Mercator_Auxiliary_Sphere"],` +
      `PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],` +
      `PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]`
    );
  }
  const { meridian, scale, falseEastingM, falseNorthingM } = system.tm!;
  return (
    `PROJCS["${esriName(system)}",${base},PROJECTION["Transverse_Mercator"],` +
    `PARAMETER["False_Easting",${decimal(falseEastingM)}],PARAMETER["False_Northing",${decimal(falseNorthingM)}],` +
    `PARAMETER["Central_Meridian",${decimal(meridian)}],PARAMETER["Scale_Factor",${decimal(scale)}],` +
    `PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
  );
}

/** WKT 1 with EPSG's names and numbers, as GeoPackages hold it. */
export function ogcWkt(system: CrsSystem): string {
  const [name, datum, datumCode, code] =
    system.datum === "VN-2000"
      ? ["VN-2000", "Vietnam_2000", 6756, 4756]
      : ["WGS 84", "WGS_1984", 6326, 4326];
  const base =
    `GEOGCS["${name}",DATUM["${datum}",SPHEROID["WGS 84",${SPHEROID},AUTHORITY["EPSG","7030"]],` +
    `AUTHORITY["EPSG","${datumCode}"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],` +
    `UNIT["degree",${DEGREE},AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","${code}"]]`;
  if (system.kind === "geographic") return base;
  const number = SYSTEMS.has(system.id) ? `,AUTHORITY["EPSG","${system.id.slice(5)}"]` : "";
  const axes = `UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH]${number}]`;
  if (system.id === WEB_MERCATOR) {
    return (
      `PROJCS["${system.name}",${base},PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],` +
      `PARAMETER["scale_factor",1],PARAMETER["false_easting",0],PARAMETER["false_northing",0],${axes}`
    );
  }
  const { meridian, scale, falseEastingM, falseNorthingM } = system.tm!;
  return (
    `PROJCS["${system.name}",${base},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],` +
    `PARAMETER["central_meridian",${meridian}],PARAMETER["scale_factor",${scale}],` +
    `PARAMETER["false_easting",${falseEastingM}],PARAMETER["false_northing",${falseNorthingM}],${axes}`
  );
}

/** The line above a table: as Vietnamese papers say it for VN-2000 / TM-3, else by name and number. */
export function tableHeading(system: CrsSystem): string {
  if (system.kind !== "tm3") return `${system.name} (${system.id})`;
  const meridian = system.tm!.meridian;
  const minutes = String(Math.round((meridian % 1) * 60)).padStart(2, "0");
  return `Hệ tọa độ VN-2000, kinh tuyến trục ${Math.floor(meridian)}°${minutes}′, múi chiếu 3°`;
}

function esriName(system: CrsSystem): string {
  const name = system.name.replace(" / ", "_").replaceAll(" ", "_");
  if (system.datum === "WGS 84") return name.replace("WGS_84", "WGS_1984").replace("zone", "Zone");
  // EPSG.io and PROJ write some of ESRI's names with a hyphen and some without.
  const own = /TM-3_(?:zone|107-45)|UTM/.test(name) ? name.replace("VN-2000", "VN_2000") : name;
  return own.replace("UTM_zone", "UTM_Zone").replace(/[^\w.-]/g, "_");
}

function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
