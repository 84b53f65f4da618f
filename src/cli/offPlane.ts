/** Said under a table in which an area on the plane is missing. */
export const OFF_PLANE =
  "– under VN-2000: the boundary lies beyond the reach of the plane of 107°45′ (more than 3° away, or outside Vietnam).";
