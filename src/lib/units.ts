/** Units of area: apart, so that whoever only writes them needs no geodesy. */
export const M2_PER_HA = 10_000;
