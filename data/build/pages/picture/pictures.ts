/** Every picture of the site by its name below p/, without ".png". */
import { entitiesOf } from "../pageData";
import { picture } from "./picture";
import { readPictureData } from "./pictureData";

/** @param folder `public/geo` */
export async function pictures(folder: string): Promise<Map<string, string>> {
  const data = await readPictureData(folder);
  return new Map([
    ["map", picture(null, data)],
    ...entitiesOf(data.register).map((entity): [string, string] => [
      entity.id,
      picture(entity, data),
    ]),
  ]);
}
