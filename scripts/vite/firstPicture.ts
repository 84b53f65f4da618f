/** The picture of the first view, from the published map. */
import { readPictureData } from "../../data/build/pages/picture/pictureData";
import { provincePicture } from "../../data/build/pages/picture/province";

export { PICTURE } from "../../src/first/built";

/** @param geo the folder of the published files */
export async function firstPicture(geo: string): Promise<string> {
  return provincePicture(await readPictureData(geo));
}
